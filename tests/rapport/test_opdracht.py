"""Het rapport van een opdracht: elke lezer een eigen versie, geldig als PDF, en te controleren op veranderingen."""

from datetime import date
from io import BytesIO

import pikepdf
import pytest
from docx import Document as Word

from tests.rapport.normen import gebreken
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import ZaakFout
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.bestand import lees, versie_voor
from weegwerk.kern.opdracht.feiten import Feit
from weegwerk.kern.opdracht.oplevering import Weging
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport, Rapportkop
from weegwerk.kern.vertrouwelijkheid import LEZERS, Lezer
from weegwerk.rapport import blokken as b
from weegwerk.rapport import opdracht, verifieer
from weegwerk.rapport.lees_pdf import lees as lees_pdf
from weegwerk.rapport.modellen.opdracht import stel_op
from weegwerk.rapport.modellen.opdracht.tekeningen import TEKENAARS
from weegwerk.rapport.tekenen import teken

DAG = date(2026, 4, 14)


def voorbeeld(lezer: Lezer = "client") -> Opdrachtrapport:
    stuk = lees(voorbeelden.opdracht().encode())
    return versie_voor(stuk, lezer, DAG)


def tekst(pdf: bytes) -> str:
    return " ".join(" ".join(lees_pdf(pdf).bladzijden).split())


@pytest.mark.parametrize("lezer", LEZERS)
def test_elke_versie_voldoet_aan_de_normen_en_is_te_verifieren(lezer: Lezer) -> None:
    pdf = opdracht.pdf(voorbeeld(lezer))
    assert gebreken(pdf) == []
    assert verifieer(pdf).code == 0


def test_een_leeg_concept_voldoet_aan_de_normen() -> None:
    pdf = opdracht.pdf(Opdrachtrapport())
    assert gebreken(pdf) == []
    assert "nog niet vastgesteld" in tekst(pdf)


def test_de_werkgever_leest_geen_medisch_feit_ook_niet_in_de_bijlage() -> None:
    pdf = opdracht.pdf(voorbeeld("werkgever"))
    assert "4 uur" not in tekst(pdf)
    for geheim in ("hoogstens vier uur", "schulden", "klantbehoefte"):
        assert geheim not in tekst(pdf)
        assert geheim.encode() not in lees_pdf(pdf).bijlagen[opdracht.OPDRACHT]
    assert "weggelaten" not in tekst(pdf)
    assert "Luca heeft schulden" in tekst(opdracht.pdf(voorbeeld("client")))


@pytest.mark.parametrize(
    ("aantal", "begin", "reden"),
    [
        (1, "Eén feit is weggelaten", "omdat het medisch of vertrouwelijk is."),
        (2, "2 feiten zijn weggelaten", "omdat zij medisch of vertrouwelijk zijn."),
    ],
)
def test_een_feit_is_enkelvoud(aantal: int, begin: str, reden: str) -> None:
    feiten = tuple(Feit(code=f"F{nummer}", gevoelig="medisch") for nummer in range(1, aantal + 1))
    stuk = Opdrachtrapport(lezer="opdrachtgever", map=Opdrachtmap(feiten=feiten))
    [melding] = [blok for blok in blokken(stuk) if isinstance(blok, b.Melding)]
    assert melding.tekst.startswith(begin)
    assert reden in melding.tekst


def blokken(stuk: Opdrachtrapport) -> tuple[b.Blok, ...]:
    return stel_op(stuk, opdracht.maak_bewijs(stuk)).blokken


def test_een_keten_die_niemand_kan_volgen_staat_er_alleen_als_tabel() -> None:
    stuk = voorbeeld()
    feiten = tuple(Feit(code=f"F{nummer}", wat="Gezien.") for nummer in range(1, 31))
    weging = Weging(code="W1", feiten=tuple(feit.code for feit in feiten))
    groot = stuk.model_copy(update={"map": stuk.map.model_copy(update={"feiten": feiten, "wegingen": (weging,)})})
    for document, tekeningen in ((stuk, 1), (groot, 0)):
        namen = [blok.bijschrift for blok in blokken(document) if isinstance(blok, b.Schema | b.Tabel)]
        assert namen.count("Van antwoord terug naar feit") == tekeningen
        assert "Waar elk antwoord op steunt" in namen


def test_codes_en_tekens_zijn_uitgelegd_en_de_versie_van_de_leidraad_staat_bij_de_controle() -> None:
    stuk = voorbeeld()
    kop = stuk.kop.model_copy(update={"leidraad_versie": "718be686"})
    instrumenten = stuk.map.instrumenten.model_copy(update={"als_bijlage": ("scope",)})
    alles = blokken(
        stuk.model_copy(update={"kop": kop, "map": stuk.map.model_copy(update={"instrumenten": instrumenten})})
    )
    alineas = " ".join(blok.tekst for blok in alles if isinstance(blok, b.Alinea))
    assert "F is een feit" in alineas
    assert "• uitgezocht" in alineas
    assert "718be686" not in alineas
    assert any(("Versie van de leidraad", "718be686") in blok.paren for blok in alles if isinstance(blok, b.Gegevens))


@pytest.mark.parametrize("instrument", TEKENAARS)
def test_wat_is_ingevuld_staat_heel_in_de_tekening(instrument: str) -> None:
    """Een vak groeit met zijn woorden; een teken dat de tekening niet kent zou de regel erna laten verdwijnen."""
    gevuld = lees(voorbeelden.opdracht().encode()).map.instrumenten
    assert "…" not in teken(TEKENAARS[instrument](gevuld).schema, kenmerk=instrument)


def test_wie_de_gegevens_verandert_valt_door_de_mand() -> None:
    with pikepdf.open(BytesIO(opdracht.pdf(voorbeeld()))) as pdf:
        stuk = bytes(pdf.attachments[opdracht.OPDRACHT].get_file().read_bytes())
        anders = stuk.replace(b"Werk in halve dagen", b"Werk in hele dagen")
        pdf.attachments[opdracht.OPDRACHT].get_file().obj.write(anders)
        uit = BytesIO()
        pdf.save(uit)
    oordeel = verifieer(uit.getvalue())
    assert oordeel.code == 1
    assert "De gegevens zijn veranderd" in " ".join(oordeel.regels)


def test_een_ander_bladzijde_dan_de_gegevens_valt_op() -> None:
    echt, ander = opdracht.pdf(voorbeeld()), opdracht.pdf(voorbeeld("werkgever"))
    with pikepdf.open(BytesIO(echt)) as doel, pikepdf.open(BytesIO(ander)) as bron:
        doel.pages[0].Contents = doel.copy_foreign(bron.pages[1].Contents)
        uit = BytesIO()
        doel.save(uit)
    assert verifieer(uit.getvalue()).code == 1


def test_een_bijlage_weg_is_een_verandering() -> None:
    with pikepdf.open(BytesIO(opdracht.pdf(voorbeeld()))) as pdf:
        del pdf.attachments["bewijs.json"]
        uit = BytesIO()
        pdf.save(uit)
    assert verifieer(uit.getvalue()).code == 1


def test_hetzelfde_stuk_geeft_dezelfde_bytes() -> None:
    assert opdracht.pdf(voorbeeld()) == opdracht.pdf(voorbeeld())


def test_de_motivering_bij_de_rolcheck_staat_in_het_rapport() -> None:
    stuk = Opdrachtrapport(kop=Rapportkop(rolmotivering="Er is geen collega met deze kennis."))
    assert any(
        "Er is geen collega" in blok.tekst
        for blok in stel_op(stuk, opdracht.maak_bewijs(stuk)).blokken
        if isinstance(blok, b.Alinea)
    )


def test_een_apart_loonwaarderapport_wordt_genoemd() -> None:
    stuk = Opdrachtrapport(kop=Rapportkop(loonwaarderapport="vastgesteld op 2 maart 2026"))
    alineas = [blok.tekst for blok in stel_op(stuk, opdracht.maak_bewijs(stuk)).blokken if isinstance(blok, b.Alinea)]
    assert any("De loonwaarde zelf staat in een apart rapport" in alinea for alinea in alineas)


def test_in_word_staat_dezelfde_inhoud() -> None:
    word = Word(BytesIO(opdracht.docx(voorbeeld())))
    koppen = [alinea.text for alinea in word.paragraphs if alinea.style and alinea.style.name == "Heading 1"]
    assert koppen[:7] == [
        "1 Vraag",
        "2 Wat er is gedaan",
        "3 Feiten",
        "4 Weging",
        "5 Conclusie en antwoord",
        "6 Advies",
        "7 Vervolg",
    ]


@pytest.mark.parametrize("instrument", TEKENAARS)
@pytest.mark.parametrize("leeg", [True, False])
def test_elk_instrument_is_een_tekening_met_een_tabel_ernaast(instrument: str, *, leeg: bool) -> None:
    map_ = Opdrachtmap() if leeg else voorbeeld().map
    beeld = TEKENAARS[instrument](map_.instrumenten)
    tekening = teken(beeld.schema, kenmerk=instrument)
    assert "style=" not in tekening
    assert beeld.schema.beschrijving
    assert beeld.schema.bijschrift in tekening


def test_een_fout_in_het_bestand_noemt_de_regel() -> None:
    with pytest.raises(ZaakFout) as weigering:
        lees(b"weegwerk: 1\nsoort: opdrachtrapport\nkopp: {}\n")
    assert weigering.value.problemen[0].regel == 3
