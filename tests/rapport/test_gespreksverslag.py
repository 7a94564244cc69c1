"""Het verslag van een gesprek: wat er is gezegd, en niets van wat er later over is genoteerd."""

from datetime import date

from tests.rapport.normen import gebreken
from weegwerk.kern.opdracht.feiten import Gesprek
from weegwerk.rapport.gespreksverslag import Verslagstof, maak_gespreksverslag
from weegwerk.rapport.lees_pdf import lees


def tekst(**velden: object) -> str:
    gesprek = Gesprek.model_validate({"code": "G1", "verslag": "Ik kom graag buiten."} | velden)
    stof = Verslagstof(gesprek, "2026-0001", date(2026, 3, 5), "Bureau Anna", "Anna", "anna@weegwerk.example")
    return " ".join(" ".join(lees(maak_gespreksverslag(stof)).bladzijden).replace("\ufffe", "").split())


def test_een_verslag_zegt_wanneer_waar_en_wat() -> None:
    gelezen = tekst(datum="2026-03-02", hoe="thuis", met="Sam Bedacht", verslag="Eerst dit.\n\nDan dat.")
    for deel in ("Sam Bedacht", "op 2 maart 2026 aan huis.", "Eerst dit.", "Dan dat.", "Klopt dit?", "5 maart 2026"):
        assert deel in gelezen


def test_wat_er_later_is_genoteerd_gaat_niet_mee() -> None:
    gelezen = tekst(opmerkingen="Was boos over het verslag", bevestiging="opmerkingen", voorgelegd_op="2026-03-04")
    assert "boos" not in gelezen
    assert "4 maart" not in gelezen


def test_een_lang_verslag_voldoet_aan_de_normen_en_de_groet_staat_niet_alleen() -> None:
    """Bij elke lengte staat op de bladzijde van de groet ook de vraag of het verslag klopt."""
    for regels in range(24, 32):
        gesprek = Gesprek(code="G1", met="Zoë 😀 " + "Ǆ" * 80, verslag="\n\n".join(["Dat is gezegd."] * regels))
        pdf = maak_gespreksverslag(Verslagstof(gesprek, "2026-0001", date(2026, 3, 5), "Bureau", "Anna", "a@b.example"))
        assert "vertel het mij" in lees(pdf).bladzijden[-1]
    assert gebreken(pdf) == []


def test_zonder_dag_en_plaats_staat_er_een_hele_zin() -> None:
    assert "Wij spraken elkaar. Dit heb ik daarvan opgeschreven." in tekst()
