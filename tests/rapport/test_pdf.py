import dataclasses
import io
import re

import pikepdf
import pypdfium2
import pytest

from tests.rapport.bomen import TIJDSTIP, VIJANDIG, boom
from tests.rapport.normen import gebreken
from weegwerk.rapport import blokken as b
from weegwerk.rapport.lees_pdf import lees
from weegwerk.rapport.pdf import JsonBijlage, Zetfout, maak_pdf, maak_png

BIJLAGEN = (
    JsonBijlage("onderzoek.json", '{"naam":"Şahin €"}', "Het onderzoek", "source"),
    JsonBijlage("bewijs.json", "{}", "Het bewijs", "data"),
)


@pytest.mark.parametrize("concept", [True, False])
@pytest.mark.parametrize("rijen", [0, 3, 200])
def test_voldoet_aan_beide_normen(rijen: int, *, concept: bool) -> None:
    assert not gebreken(maak_pdf(boom(rijen=rijen, concept=concept), TIJDSTIP, BIJLAGEN))


@pytest.mark.parametrize("tekst", VIJANDIG)
def test_geen_naam_breekt_het_rapport(tekst: str) -> None:
    assert not gebreken(maak_pdf(boom(tekst), TIJDSTIP, BIJLAGEN))


def test_opmaaktekens_blijven_tekens() -> None:
    tekst = '#let x = 1 *vet* _schuin_ $x$ @ref <b> "q" \\'
    assert tekst in lees(maak_pdf(boom(tekst), TIJDSTIP)).bladzijden[0].replace("\r\n", " ")


def test_lange_woorden_blijven_op_het_blad_en_heel_bij_kopieren() -> None:
    woord = "a1b2c3d4" * 40
    pdf = maak_pdf(boom(woord), TIJDSTIP)
    assert woord in re.sub(r"\s", "", lees(pdf).bladzijden[0])
    assert not buiten_het_blad(pdf)


def buiten_het_blad(pdf: bytes) -> list[tuple[float, ...]]:
    vakken = []
    for bladzijde in pypdfium2.PdfDocument(pdf):
        breed, _ = bladzijde.get_size()
        tekst = bladzijde.get_textpage()
        vakken += [vak for n in range(tekst.count_rects()) if (vak := tekst.get_rect(n))[0] < 0 or vak[2] > breed]
    return vakken


def test_zelfde_invoer_geeft_dezelfde_bytes() -> None:
    assert maak_pdf(boom(), TIJDSTIP, BIJLAGEN) == maak_pdf(boom(), TIJDSTIP, BIJLAGEN)


def test_letters_zijn_ingesloten() -> None:
    with pikepdf.open(io.BytesIO(maak_pdf(boom("Gewoon ≥ ✓"), TIJDSTIP))) as document:
        beschrijvingen = [
            obj
            for obj in document.objects
            if isinstance(obj, pikepdf.Dictionary) and obj.get("/Type") == "/FontDescriptor"
        ]
        namen = {str(beschrijving.FontName) for beschrijving in beschrijvingen}
        assert all("/FontFile2" in een or "/FontFile3" in een for een in beschrijvingen)
    assert {naam.split("+")[1].split("-")[0] for naam in namen} == {"AtkinsonHyperlegibleNext", "DejaVuSans"}


def test_concept_staat_op_elke_bladzijde() -> None:
    bladzijden = lees(maak_pdf(boom(rijen=120), TIJDSTIP)).bladzijden
    assert len(bladzijden) > 3
    assert all("CONCEPT" in bladzijde and "Concept ·" in bladzijde for bladzijde in bladzijden)
    definitief = lees(maak_pdf(boom(rijen=120, concept=False), TIJDSTIP)).bladzijden
    assert not any("concept" in bladzijde.lower() for bladzijde in definitief)


def test_elke_bladzijde_heeft_haar_nummer() -> None:
    bladzijden = lees(maak_pdf(boom(rijen=120), TIJDSTIP)).bladzijden
    for nummer, bladzijde in enumerate(bladzijden, start=1):
        assert f"bladzijde {nummer} van {len(bladzijden)}" in bladzijde


def test_tabelkop_komt_op_elke_bladzijde_terug() -> None:
    bladzijden = lees(maak_pdf(boom("Waarde", rijen=120), TIJDSTIP)).bladzijden
    met_rijen = [bladzijde for bladzijde in bladzijden if re.search(r"\d+ Waarde \d+,5%", bladzijde)]
    assert len(met_rijen) > 1
    assert all("Waarde Getal" in bladzijde for bladzijde in met_rijen)


def test_de_kop_van_een_deel_komt_terug_waar_het_deel_doorloopt() -> None:
    rijen = tuple((str(nummer), "Waarde " * 40) for nummer in range(60))
    tabel = b.Tabel("Lang", (b.Kolom("Nr", 0), b.Kolom("Gezien")), rijen, groepen=((0, "Deel een"), (30, "Deel twee")))
    bladzijden = lees(maak_pdf(boom(blokken=(tabel,)), TIJDSTIP)).bladzijden
    assert len(bladzijden) > 3
    assert all("Nr Gezien" in bladzijde for bladzijde in bladzijden)
    assert all("Deel een" in bladzijde or "Deel twee" in bladzijde for bladzijde in bladzijden)


def test_een_rij_breekt_niet_over_de_bladzijde() -> None:
    rijen = tuple((f"Begin{nummer}", f"Eerste{nummer} " + "woord " * 90 + f"laatste{nummer}") for nummer in range(20))
    tabel = b.Tabel("Lang", (b.Kolom("Nr", 1), b.Kolom("Gezien", 3)), rijen)
    for bladzijde in lees(maak_pdf(boom(blokken=(tabel,)), TIJDSTIP)).bladzijden:
        assert set(re.findall(r"Eerste(\d+)", bladzijde)) == set(re.findall(r"laatste(\d+)", bladzijde))


def test_bijlagen_komen_er_zo_uit() -> None:
    gelezen = lees(maak_pdf(boom(), TIJDSTIP, BIJLAGEN)).bijlagen
    assert gelezen == {bijlage.naam: bijlage.inhoud.encode() for bijlage in BIJLAGEN}


def test_te_lang_bezig_is_een_duidelijke_fout(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("weegwerk.rapport.besloten.WACHTTIJD", 0.001)
    with pytest.raises(Zetfout, match="gestopt"):
        maak_pdf(boom(), TIJDSTIP)


def test_wat_de_zetter_weigert_is_een_duidelijke_fout_met_de_oorzaak_erbij() -> None:
    kapot = dataclasses.replace(boom(), blokken=(b.Grafiek("Grafiek", "", ()),))
    with pytest.raises(Zetfout, match="niet worden opgemaakt") as gevangen:
        maak_pdf(kapot, TIJDSTIP)
    assert "alt" in gevangen.value.__notes__[0]


def test_een_grafiek_als_plaatje() -> None:
    assert maak_png('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"/>').startswith(b"\x89PNG")


@pytest.mark.parametrize(
    "tekst", ["x" * 9_900, "a-" * 5_000, " ".join(["https://www.voorbeeld.nl/a"] * 380), "w1" * 12 * 400]
)
def test_een_lange_tekst_zonder_spaties_kan_gezet_worden(tekst: str) -> None:
    bladzijden = lees(maak_pdf(boom(blokken=(b.Alinea(tekst),)), TIJDSTIP)).bladzijden
    assert sum(bladzijde.count(tekst[0]) for bladzijde in bladzijden) >= tekst.count(tekst[0])
