"""De handleiding: elk hoofdstuk en elk beeld bestaat, elke verwijzing komt aan, en de tekst leest makkelijk."""

import re
from pathlib import Path

import pytest
from django.test import Client

from tests.architectuur.bronnen import WORTEL
from weegwerk.inhoud import leesbaarheid
from weegwerk.werkbank.handleiding import selectors
from weegwerk.werkbank.handleiding.bladzijde import anker, koppen

MAP = WORTEL / "docs/handleiding"
BESTANDEN = sorted(MAP.glob("*.md"))
HOOFDSTUKKEN = sorted(pad.stem for pad in BESTANDEN if pad.name != "README.md")
VERWIJZING = re.compile(r"(!?)\[([^\]]*)\]\(([^)]+)\)")
_CODE = re.compile(r"`[^`]*`|^    .*$", re.MULTILINE)
MAKKELIJK = 60


def verwijzingen(pad: Path) -> list[tuple[str, str, str]]:
    """Uitroepteken of niets, de tekst en het doel van elke verwijzing."""
    return VERWIJZING.findall(pad.read_text())


def ankers(pad: Path) -> set[str]:
    return {kop.anker for kop in koppen(pad.read_text())}


def test_elk_hoofdstuk_staat_in_de_inhoud_en_andersom() -> None:
    assert sorted(hoofdstuk.id for hoofdstuk in selectors.hoofdstukken()) == HOOFDSTUKKEN


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_elke_verwijzing_en_elk_beeld_komt_aan(pad: Path) -> None:
    for beeld, tekst, doel in verwijzingen(pad):
        naam, _hek, plek = doel.partition("#")
        ander = MAP / naam if naam else pad
        assert ander.is_file(), f"{pad.name}: {doel}"
        assert not plek or plek in ankers(ander), f"{pad.name}: {doel}"
        assert not beeld or tekst, f"{pad.name}: {doel} heeft geen beschrijving"


def test_elk_beeld_wordt_gebruikt_en_gemaakt() -> None:
    gebruikt = {doel for pad in BESTANDEN for beeld, _tekst, doel in verwijzingen(pad) if beeld}
    aanwezig = {f"beeld/{pad.name}" for pad in (MAP / "beeld").iterdir()}
    script = (WORTEL / "hulpmiddelen/beelden.py").read_text()
    assert gebruikt == aanwezig
    assert [doel for doel in gebruikt if f'"{Path(doel).stem}"' not in script] == []


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_een_titel_en_koppen_met_een_eigen_anker(pad: Path) -> None:
    tekst = pad.read_text()
    assert tekst.startswith("# ")
    plekken = [kop.anker for kop in koppen(tekst)]
    assert len(plekken) == len(set(plekken))


@pytest.mark.parametrize("pad", BESTANDEN, ids=lambda pad: pad.stem)
def test_de_tekst_leest_makkelijk(pad: Path) -> None:
    """Flesch-Douma, zoals bij de leidraden; opdrachten voor de opdrachtregel en adressen tellen niet mee."""
    tekst = VERWIJZING.sub(r"\2", _CODE.sub("", pad.read_text()))
    alineas = [re.sub(r"^[#\d.\-* ]+|\*\*", "", regel) for regel in tekst.splitlines()]
    assert leesbaarheid.meet(alineas).score >= MAKKELIJK


def test_de_handleiding_gaat_mee_in_het_pakket() -> None:
    assert '"docs/handleiding" = "weegwerk/handleiding"' in (WORTEL / "pyproject.toml").read_text()


@pytest.mark.parametrize(
    ("kop", "verwacht"), [("Wie herstelt een fout?", "wie-herstelt-een-fout"), ("Eén woord, twee", "eén-woord-twee")]
)
def test_een_anker_zoals_elders(kop: str, verwacht: str) -> None:
    assert anker(kop) == verwacht


@pytest.mark.django_db
@pytest.mark.parametrize("naam", HOOFDSTUKKEN)
def test_een_hoofdstuk_in_het_product(client: Client, naam: str) -> None:
    antwoord = client.get(f"/handleiding/{naam}/")
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert tekst.count("<h1") == 1
    for adres in re.findall(r'(?:src|href)="(/handleiding/[^"#]*)', tekst):
        assert client.get(adres).status_code == 200, adres


@pytest.mark.django_db
def test_alles_op_een_bladzijde_verwijst_binnen_de_bladzijde(client: Client) -> None:
    tekst = client.get("/handleiding/alles/").content.decode()
    ids = re.findall(r'\bid="([^"]+)"', tekst)
    assert len(ids) == len(set(ids))
    artikelen = tekst[tekst.index("<article") :]
    doelen = re.findall(r'href="#([^"]+)"', artikelen)
    assert doelen
    assert [doel for doel in doelen if doel not in ids] == []


@pytest.mark.django_db
@pytest.mark.parametrize("naam", ["bestaat-niet.png", "..%2f..%2fpyproject.toml", "README.md"])
def test_alleen_beelden_van_de_handleiding(client: Client, naam: str) -> None:
    assert client.get(f"/handleiding/beeld/{naam}").status_code == 404
    assert client.get("/handleiding/bestaat-niet/").status_code == 404
