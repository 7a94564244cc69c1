"""Het rapport van een opdracht op de opdrachtregel: hetzelfde als dat van de werkbank, voor één lezer."""

from datetime import date
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.cli.draaien import bestanden, draai
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.opdracht.bestand import lees, versie_voor
from weegwerk.kern.vertrouwelijkheid import LEZERS, Lezer
from weegwerk.rapport.lees_pdf import lees as lees_pdf
from weegwerk.rapport.opdracht import pdf


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    assert draai("voorbeeld", "opdracht", "-o", "opdracht.yaml", map_=tmp_path).code == 0
    return tmp_path


def tekst(bestand: Path) -> str:
    return " ".join(" ".join(blad.get_textpage().get_text_range() for blad in PdfDocument(bestand)).split())


def test_het_voorbeeld_is_een_opdracht(map_: Path) -> None:
    assert (map_ / "opdracht.yaml").read_text() == voorbeelden.opdracht()


@pytest.mark.parametrize("lezer", LEZERS)
def test_hetzelfde_rapport_als_de_werkbank(map_: Path, lezer: Lezer) -> None:
    gedraaid = draai("rapport", "opdracht.yaml", "-o", "uit.pdf", "--docx", "uit.docx", "--voor", lezer, map_=map_)
    assert gedraaid.code == 0
    assert (map_ / "uit.docx").read_bytes().startswith(b"PK")
    stuk = lees(voorbeelden.opdracht().encode())
    assert (map_ / "uit.pdf").read_bytes() == pdf(versie_voor(stuk, lezer, date(2026, 4, 14)))
    nagerekend = draai("verifieer", "uit.pdf", map_=map_)
    assert (nagerekend.code, nagerekend.fout) == (0, "")


def test_zonder_keuze_is_het_voor_wie_in_het_bestand_staat(map_: Path) -> None:
    draai("rapport", "opdracht.yaml", "-o", "uit.pdf", map_=map_)
    draai("rapport", "opdracht.yaml", "-o", "client.pdf", "--voor", "client", map_=map_)
    assert (map_ / "uit.pdf").read_bytes() == (map_ / "client.pdf").read_bytes()


def test_de_werkgever_leest_niets_medisch(map_: Path) -> None:
    medisch = [feit.wat for feit in lees(voorbeelden.opdracht().encode()).map.feiten if feit.gevoelig == "medisch"]
    assert medisch
    for lezer, staat_er in (("client", True), ("werkgever", False)):
        draai("rapport", "opdracht.yaml", "-o", f"{lezer}.pdf", "--voor", lezer, map_=map_)
        gelezen = tekst(map_ / f"{lezer}.pdf")
        assert all((" ".join((wat or "").split()) in gelezen) is staat_er for wat in medisch)


@pytest.mark.parametrize(
    ("oud", "nieuw", "argumenten", "zin"),
    [
        ("lezer: client", "lezer: werkgever", [], "Dit bestand is de versie voor de werkgever"),
        ("lezer: client", "lezer: werkgever", ["--voor", "client"], "Neem het bestand met lezer: client."),
        ("lezer: client", "lezer: buurman", [], "opdracht.yaml:4: lezer:"),
        ("lezer: client", "lezer: client", ["--model", "wettelijk"], "een opdracht heeft een eigen rapport"),
        ("lezer: client", "lezer: client", ["--voor", "buurman"], "kies uit"),
        ("soort: opdrachtrapport", "soort: iets", [], "opdracht.yaml:3: soort:"),
    ],
)
def test_wat_niet_kan_wordt_gezegd_en_er_komt_geen_bestand(
    map_: Path, oud: str, nieuw: str, argumenten: list[str], zin: str
) -> None:
    opdracht = map_ / "opdracht.yaml"
    opdracht.write_text(opdracht.read_text().replace(oud, nieuw, 1))
    voor = bestanden(map_)
    gedraaid = draai("rapport", "opdracht.yaml", "-o", "uit.pdf", *argumenten, map_=map_)
    assert gedraaid.code == 2
    assert zin in gedraaid.fout
    assert "Traceback" not in gedraaid.fout
    assert bestanden(map_) == voor


def test_een_zaak_heeft_een_versie_per_lezer_en_zonder_keuze_alles(map_: Path) -> None:
    draai("voorbeeld", "keuken", "-o", "zaak.yaml", map_=map_)
    gevonden = {}
    for lezer in ("", *LEZERS):
        keuze = ["--voor", lezer] if lezer else []
        assert draai("rapport", "zaak.yaml", "-o", "uit.pdf", *keuze, map_=map_).code == 0
        assert draai("verifieer", "uit.pdf", map_=map_).code == 0
        bijlage = lees_pdf((map_ / "uit.pdf").read_bytes()).bijlagen["onderzoek.json"].decode()
        gevonden[lezer] = {sleutel for sleutel in ("beperkingen", "uitkering_zonder_werk") if sleutel in bijlage}
    alles = {"beperkingen", "uitkering_zonder_werk"}
    assert gevonden == {"": alles, "client": alles, "opdrachtgever": {"uitkering_zonder_werk"}, "werkgever": set()}


@pytest.mark.parametrize(("nummer", "code"), [(11, 0), (23, 2), (29, 2)])
def test_een_opdracht_voor_de_client_alleen_heeft_geen_versie_voor_een_ander(
    map_: Path, nummer: int, code: int
) -> None:
    bestand = map_ / "opdracht.yaml"
    bestand.write_text(bestand.read_text().replace("opdrachtnummer: 11", f"opdrachtnummer: {nummer}"))
    gedraaid = draai("rapport", "opdracht.yaml", "-o", "uit.pdf", "--voor", "opdrachtgever", map_=map_)
    assert gedraaid.code == code
    assert ("krijgt de opdrachtgever geen rapport" in gedraaid.fout) is bool(code)
    assert (map_ / "uit.pdf").exists() is not bool(code)
    assert draai("rapport", "opdracht.yaml", "-o", "eigen.pdf", "--voor", "client", map_=map_).code == 0


@pytest.mark.parametrize(
    "delen",
    [
        "opdrachtdelen: [{leidraad: arbeidsparticipatie-2011, nummer: 11}, {leidraad: arbeidsparticipatie-2011, nummer: 23}]",
        # Een bestand van voor de delen erin stonden: dat er meer zijn, staat alleen in de naam.
        "opdrachtnaam: Kansen op werk; Iets anders",
    ],
)
def test_van_meer_onderdelen_beslist_het_strengste(map_: Path, delen: str) -> None:
    bestand = map_ / "opdracht.yaml"
    regels = [regel for regel in bestand.read_text().splitlines() if not regel.startswith("  opdrachtnaam:")]
    plek = next(nummer for nummer, regel in enumerate(regels) if "opdrachtnummer: 11" in regel)
    bestand.write_text("\n".join([*regels[: plek + 1], f"  {delen}", *regels[plek + 1 :]]) + "\n")
    gedraaid = draai("rapport", "opdracht.yaml", "-o", "uit.pdf", "--voor", "opdrachtgever", map_=map_)
    assert gedraaid.code == 2
    assert "krijgt de opdrachtgever geen rapport" in gedraaid.fout
    assert draai("rapport", "opdracht.yaml", "-o", "eigen.pdf", "--voor", "client", map_=map_).code == 0


def test_een_gat_in_de_keten_wordt_gemeld(map_: Path) -> None:
    opdracht = map_ / "opdracht.yaml"
    opdracht.write_text(opdracht.read_text().replace("feiten: [F1", "feiten: [F99, F1", 1))
    gedraaid = draai("rapport", "opdracht.yaml", "-o", "uit.pdf", map_=map_)
    assert gedraaid.code == 0
    assert "F99" in gedraaid.fout


@pytest.mark.parametrize(
    ("oud", "nieuw", "lezers"),
    [
        ("", "", {"client", "opdrachtgever"}),
        ("opdrachtgever_soort: gemeente", "opdrachtgever_soort: werkgever", {"client"}),
        ("  opdrachtgever: Gemeente Oefendam", "  opdrachtgever: Kwekerij Nergensgroen", {"client"}),
        ("antwoord: gegeven", "antwoord: geweigerd", {"client"}),
        ("waarvoor: [medisch]", "waarvoor: [vertrouwelijk]", {"client"}),
        ("      ook_voor: [opdrachtgever]", "      ook_voor: [opdrachtgever, werkgever]", {"client", "opdrachtgever"}),
        ("De gemeente kan alleen halve dagen inkopen als zij weet hoe lang Luca op een dag kan werken.", "x", {"client"}),
    ],
)  # fmt: skip
def test_wie_het_medische_feit_leest(map_: Path, oud: str, nieuw: str, lezers: set[str]) -> None:
    bestand = map_ / "opdracht.yaml"
    assert oud in bestand.read_text()
    bestand.write_text(bestand.read_text().replace(oud, nieuw) if oud else bestand.read_text())
    for lezer in LEZERS:
        assert draai("rapport", "opdracht.yaml", "-o", "uit.pdf", "--voor", lezer, map_=map_).code == 0
        gelezen = lees_pdf((map_ / "uit.pdf").read_bytes())
        reist_mee = any(b"hoogstens vier uur per dag" in inhoud for inhoud in gelezen.bijlagen.values())
        assert reist_mee is (lezer in lezers)
        assert ("Luca kan hoogstens vier uur" in tekst(map_ / "uit.pdf")) is reist_mee
