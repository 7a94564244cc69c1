import dataclasses
import json
import re
from functools import cache
from typing import Any

import pikepdf
import pytest

from tests.rapport.bomen import TIJDSTIP, boom
from tests.rapport.knoeien import ander_cijfer, binnen, op_deel, veranderd, vervang_bijlage
from tests.rapport.zaken import GEGEVENS, TAKEN, zaak
from weegwerk.kern import bewijs as bewijzen
from weegwerk.kern.document import als_json, canoniek
from weegwerk.rapport import Rapportoordeel, bouw, maak_rapport, maken, vergelijken, verifieer
from weegwerk.rapport.lees_pdf import lees
from weegwerk.rapport.pdf import maak_pdf

BESTANDEN = ("onderzoek.json", "bewijs.json")


@cache
def rapport(model: str = "volledig", naam: str = "Samira Bakkali") -> bytes:
    return maak_rapport(zaak(kop=GEGEVENS["kop"] | {"naam": naam}), model).pdf


def bijlage(naam: str, model: str = "volledig") -> bytes:
    return lees(rapport(model)).bijlagen[naam]


@pytest.mark.parametrize("model", ["volledig", "wettelijk"])
def test_een_ongewijzigd_rapport_klopt(model: str) -> None:
    oordeel = verifieer(rapport(model))
    assert oordeel.code == 0
    assert oordeel.regels[0] == "De loonwaarde is 78%; narekenen geeft dezelfde uitkomst."


@pytest.mark.parametrize("anders", [{"methode": "regeling-2014"}, {"methode": "cec-2011"}, {"vaststelling": None}])
def test_elke_methode_en_elke_status_klopt(anders: dict[str, Any]) -> None:
    taken = [
        {"code": "A", "aandeel": "100%", "tempo": "80%", "kwaliteit": "90%", "netto_werktijd": "95%"}
        | {"inzetbaarheid": "95%", "tempoverlies": "20%", "kwaliteitsverlies": "5%", "afbreukrisico": "0%"}
    ]
    assert verifieer(maak_rapport(zaak(taken=taken, **anders)).pdf).code == 0


def test_opnieuw_opgeslagen_zonder_iets_te_veranderen_klopt() -> None:
    opgeslagen = veranderd(rapport(), lambda _: None, linearize=True)
    assert opgeslagen != rapport()
    assert verifieer(opgeslagen).code == 0


@pytest.mark.parametrize("model", ["volledig", "wettelijk"])
@pytest.mark.parametrize("deel", range(6))
def test_een_veranderd_cijfer_op_een_bladzijde_valt_op(model: str, deel: int) -> None:
    for bladzijde in range(len(lees(rapport(model)).bladzijden)):
        oordeel = verifieer(ander_cijfer(rapport(model), bladzijde, op_deel(deel, van=6)))
        assert oordeel.code == 1
        assert oordeel.regels[0].startswith(f"Bladzijde {bladzijde + 1}: er staat “")


def test_het_verschil_staat_in_woorden() -> None:
    regel = verifieer(ander_cijfer(rapport(), 0, binnen("78% Loonwaarde"))).regels[0]
    assert re.fullmatch(r"Bladzijde 1: er staat “\d\d%”; er hoort te staan “78%”\.", regel)


@pytest.mark.parametrize("naam", BESTANDEN)
def test_elk_veranderd_cijfer_in_een_bijlage_valt_op(naam: str) -> None:
    heel = bijlage(naam).decode()
    plekken = [plek.start() for plek in re.finditer(r"\d", heel)]
    for plek in plekken[:: len(plekken) // 25]:
        ander = heel[:plek] + str((int(heel[plek]) + 1) % 10) + heel[plek + 1 :]
        assert verifieer(vervang_bijlage(rapport(), naam, ander.encode())).code == 1, heel[plek - 20 : plek + 5]


@pytest.mark.parametrize("naam", BESTANDEN)
@pytest.mark.parametrize(
    "inhoud",
    [
        b"",
        b"{}",
        b"[]",
        b"null",
        b"geen json",
        b"\xff\xfe",
        b'{"rapport":NaN}',
        b"[" * 100_000,
        b'{"a":"\\ud800"}',
        None,
    ],
    ids=lambda inhoud: repr(inhoud)[:15],
)
def test_een_kapotte_of_verdwenen_bijlage_valt_op(naam: str, inhoud: bytes | None) -> None:
    assert verifieer(vervang_bijlage(rapport(), naam, inhoud)).code == 1


@pytest.mark.parametrize("naam", BESTANDEN)
def test_een_bijlage_anders_geschreven_met_dezelfde_gegevens_valt_op(naam: str) -> None:
    ruim = json.dumps(json.loads(bijlage(naam)), indent=1).encode()
    assert verifieer(vervang_bijlage(rapport(), naam, ruim)).code == 1


@pytest.mark.parametrize("namen", [BESTANDEN[:1], BESTANDEN[1:], BESTANDEN])
def test_bijlagen_van_een_ander_rapport_vallen_op(namen: tuple[str, ...]) -> None:
    ander = lees(rapport(naam="Wim Dekker")).bijlagen
    pdf = rapport()
    for naam in namen:
        pdf = vervang_bijlage(pdf, naam, ander[naam])
    oordeel = verifieer(pdf)
    assert oordeel.code == 1
    if namen == BESTANDEN:
        assert "Wim" in " ".join(oordeel.regels)


def test_bijlagen_van_het_andere_model_vallen_op() -> None:
    pdf = rapport("volledig")
    for naam in BESTANDEN:
        pdf = vervang_bijlage(pdf, naam, bijlage(naam, "wettelijk"))
    assert verifieer(pdf).code == 1


def test_alle_bijlagen_weg_valt_op() -> None:
    pdf = vervang_bijlage(vervang_bijlage(rapport(), BESTANDEN[0], None), BESTANDEN[1], None)
    assert verifieer(pdf) == Rapportoordeel(
        1, tuple(f"Het bestand {naam} is uit het rapport gehaald." for naam in BESTANDEN)
    )


@pytest.mark.parametrize("naam", ["extra.json", "onderzoek.json "])
def test_een_extra_bijlage_valt_op(naam: str) -> None:
    def doe(document: pikepdf.Pdf) -> None:
        document.attachments[naam] = b"{}"

    assert verifieer(veranderd(rapport(), doe)).code == 1


def test_een_bewijs_met_een_nieuw_zegel_valt_op() -> None:
    bewijs = json.loads(bijlage("bewijs.json")) | {"loonwaarde": 79}
    bewijs["zegel"] = bewijzen.zegel(bewijs)
    oordeel = verifieer(vervang_bijlage(rapport(), "bewijs.json", canoniek(bewijs)))
    assert oordeel == Rapportoordeel(1, ("Bij narekenen is de loonwaarde anders: 79 in het bewijs, 78 nu.",))


def test_een_ander_onderzoek_met_een_passend_bewijs_valt_op_aan_de_bladzijden() -> None:
    anders = maken.stel_op(zaak(taken=[TAKEN[0] | {"tempo": "80%"}, *TAKEN[1:]]), "volledig")
    pdf = vervang_bijlage(rapport(), "onderzoek.json", als_json(anders.onderzoek))
    oordeel = verifieer(vervang_bijlage(pdf, "bewijs.json", canoniek(anders.bewijs)))
    assert oordeel.code == 1
    assert oordeel.regels[0].startswith("Bladzijde ")


def test_meer_in_de_bijlage_dan_het_wettelijke_model_toont_valt_op() -> None:
    van_nu = {"model": "wettelijk", "opmaak": bouw.opmaak()}
    bewijs = bewijzen.maak(zaak(), maken.stel_op(zaak(), "wettelijk").uitkomst, van_nu)
    pdf = vervang_bijlage(rapport("wettelijk"), "onderzoek.json", als_json(zaak()))
    oordeel = verifieer(vervang_bijlage(pdf, "bewijs.json", canoniek(bewijs)))
    assert "onderzoek.json bevat meer dan bij dit model hoort." in oordeel.regels


def test_een_vlak_over_de_tekst_valt_op() -> None:
    def doe(document: pikepdf.Pdf) -> None:
        document.pages[0].contents_add(b"q 1 1 1 rg 0 0 600 842 re f Q")

    oordeel = verifieer(veranderd(rapport(), doe))
    assert oordeel == Rapportoordeel(1, ("Bladzijde 1 ziet er anders uit dan het rapport.",))


@pytest.mark.parametrize("bladzijde", [0, 3])
def test_een_bladzijde_weg_of_dubbel_valt_op(bladzijde: int) -> None:
    def weg(document: pikepdf.Pdf) -> None:
        del document.pages[bladzijde]

    def dubbel(document: pikepdf.Pdf) -> None:
        document.pages.append(document.pages[bladzijde])

    assert verifieer(veranderd(rapport(), weg)).code == 1
    aantal = len(lees(rapport()).bladzijden)
    verwacht = f"{aantal + 1} bladzijden; het rapport heeft er {aantal}"
    assert verwacht in verifieer(veranderd(rapport(), dubbel)).regels[0]


@pytest.fixture
def oud(monkeypatch: pytest.MonkeyPatch) -> bytes:
    """A report as an older release would have made it."""
    with monkeypatch.context() as vroeger:
        vroeger.setattr(maken, "opmaak", lambda: "weegwerk 0.0.9, typst 0.1")
        opzet = maken.stel_op(zaak(), "volledig")
        boom_ = dataclasses.replace(opzet.boom, ondertitel="Een oude ondertitel")
        return maak_pdf(boom_, opzet.tijdstip, opzet.bijlagen)


def test_een_rapport_met_een_oudere_opmaak_wordt_op_zijn_getallen_vergeleken(oud: bytes) -> None:
    oordeel = verifieer(oud)
    assert oordeel.code == 0
    tekst = " ".join(oordeel.regels)
    assert "weegwerk 0.0.9" in tekst
    assert "andere versie" in tekst
    assert "opnieuw uitgerekend en zijn gelijk" in tekst
    assert "niet vergeleken" in tekst


def test_een_eerlijk_rapport_van_een_andere_bouw_met_hetzelfde_nummer_is_niet_veranderd(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    with monkeypatch.context() as elders:
        elders.setattr(maken, "opmaak", lambda: bouw.opmaak().replace(bouw.bouw(), "0" * 16))
        opzet = maken.stel_op(zaak(), "volledig")
        eerlijk = maak_pdf(dataclasses.replace(opzet.boom, ondertitel="Anders"), opzet.tijdstip, opzet.bijlagen)
    assert verifieer(eerlijk).code == 0
    assert "andere versie" in " ".join(verifieer(eerlijk).regels)


def test_een_bijlage_die_een_andere_versie_anders_schreef_is_niet_veranderd(monkeypatch: pytest.MonkeyPatch) -> None:
    """Zij staat er zoals haar bewijs zegt; hoe deze versie haar zou schrijven, doet er niet toe."""
    inhoud = json.dumps(json.loads(bijlage("onderzoek.json")), sort_keys=True, ensure_ascii=False).encode()
    assert verifieer(met_bewijs(inhoud)).code == 0
    assert verifieer(met_bewijs(inhoud, opmaak=bouw.opmaak())).code == 1


def test_gegevens_die_deze_versie_niet_kent_zijn_onleesbaar_en_niet_veranderd() -> None:
    inhoud = canoniek(json.loads(bijlage("onderzoek.json")) | {"later_bedacht": "ja"})
    oordeel = verifieer(met_bewijs(inhoud))
    assert (oordeel.code, len(oordeel.regels)) == (2, 1)
    assert "met de versie waarmee het is gemaakt" in oordeel.regels[0]


def met_bewijs(inhoud: bytes, opmaak: str = "weegwerk 0.1.0, typst 0.14.0") -> bytes:
    """Het rapport met dit onderzoek en een bewijs dat daarbij past."""
    bewijs = json.loads(bijlage("bewijs.json")) | {"onderzoek_sha256": bewijzen.vingerafdruk(inhoud)}
    bewijs["rapport"] |= {"opmaak": opmaak}
    bewijs["zegel"] = bewijzen.zegel(bewijs)
    return vervang_bijlage(vervang_bijlage(rapport(), "onderzoek.json", inhoud), "bewijs.json", canoniek(bewijs))


@pytest.mark.parametrize("getal", ["87,5% 95%", "90% 37,40625%"])
def test_een_veranderd_getal_in_een_oudere_opmaak_valt_op(oud: bytes, getal: str) -> None:
    oordeel = verifieer(ander_cijfer(oud, 2, binnen(getal)))
    assert oordeel.code == 1
    assert oordeel.regels[0].startswith("De getallen van taak A staan niet zo in het rapport")


@pytest.mark.parametrize("inhoud", [b"", b"geen pdf", b"%PDF-1.7\n" + b"\x00" * 5000])
def test_geen_pdf_is_onleesbaar(inhoud: bytes) -> None:
    assert verifieer(inhoud).code == 2


def test_afgebroken_versleuteld_en_te_groot_is_onleesbaar(monkeypatch: pytest.MonkeyPatch) -> None:
    assert verifieer(rapport()[: len(rapport()) // 2]).code == 2
    geheim = veranderd(rapport(), lambda _: None, encryption=pikepdf.Encryption(user="u", owner="o"))
    assert verifieer(geheim).code == 2
    monkeypatch.setattr("weegwerk.rapport.lees_pdf.GROOTSTE_PDF", 1000)
    assert verifieer(rapport()) == Rapportoordeel(2, ("Het bestand is groter dan 0 MB; een rapport is kleiner.",))


def test_een_andere_pdf_is_geen_rapport() -> None:
    def doe(document: pikepdf.Pdf) -> None:
        del document.docinfo["/Keywords"]

    kaal = veranderd(maak_pdf(boom(), TIJDSTIP), doe)
    assert verifieer(kaal) == Rapportoordeel(2, ("Dit is een PDF, maar geen rapport van Weegwerk.",))


def test_verschillen_worden_kort_gezegd() -> None:
    regels = list(vergelijken._woorden(["a", "b"] * 40, ["a", "c"] * 40))
    assert regels[-1] == "nog 37 verschillen."
    assert vergelijken._citeer([]) == "niets"
