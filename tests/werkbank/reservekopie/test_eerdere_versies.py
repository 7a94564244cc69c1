"""Een echte installatie van een eerdere versie gaat mee: kopie, bijwerken, en daarna is alles te lezen."""

import os
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path

import psycopg
import pytest

from tests.werkbank.onderzoeken.server import EMAIL, WACHTWOORD, Schrijver, draaiend, vrije_poort
from tests.werkbank.reservekopie.plek import Plek, draai_python, eigen_plek

SOORT = "postgresql" if os.environ.get("WEEGWERK_DATABASE") else "sqlite"
EERDER = sorted((Path(__file__).parent / "eerder").glob(f"*-{SOORT}.tar.xz"))

# Alsof morgen elke tabel een kolom erbij heeft die deze database nog niet heeft.
MORGEN = """
from django.db import models
from weegwerk.werkbank import starten
starten._laad_django()
from django.apps import apps
for model in apps.get_models():
    if model.__module__.startswith("weegwerk."):
        model.add_to_class("later", models.TextField(default=""))
"""
TOT_EN_MET_DE_TABELLEN = """
from contextlib import suppress
from django.core.management import call_command
from django.db import DatabaseError
with suppress(DatabaseError):
    starten.bereid_voor(demo=True)
call_command("migrate", check_unapplied=True, verbosity=0)
"""


@pytest.fixture(params=EERDER, ids=lambda pad: pad.name.partition("-")[0])
def eerder(request: pytest.FixtureRequest, lege_plek: Plek) -> Plek:
    map_ = lege_plek.gegevens.parent
    with tarfile.open(request.param) as pak:
        pak.extractall(map_, filter="data")
    if lege_plek.databank:
        with psycopg.connect(lege_plek.databank, autocommit=True) as verbinding:
            verbinding.execute((map_ / "databank.sql").read_bytes())
    return lege_plek


def meld_aan(poort: int) -> Schrijver:
    lezer = Schrijver(poort)
    lezer.vraag("GET", "/account/aanmelden/")
    assert lezer.vraag("POST", "/account/aanmelden/", {"login": EMAIL, "password": WACHTWOORD})[0] == 302
    return lezer


def lees_alles(lezer: Schrijver) -> tuple[set[str], set[str]]:
    """Elke bladzijde die vanaf de lijst via een dossier en een opdracht te bereiken is; de rapporten apart."""
    gezien, rapporten, wacht = set[str](), set[str](), ["/"]
    while wacht:
        pad = wacht.pop()
        gezien.add(pad)
        status, verderop, html = lezer.vraag("GET", pad)
        assert status == 200 or verderop.startswith("/opdrachten/"), (pad, status, verderop)
        rapporten |= set(re.findall(r'href="(/[^"]+/rapporten/[0-9a-f-]{36}[^"]*\.pdf)"', html))
        verder = [
            verderop,
            *re.findall(r'href="(/(?:dossiers|opdrachten|onderzoeken)/[0-9a-f-]{36}/(?:werk/[^"]*)?)"', html),
        ]
        wacht += [nieuw for nieuw in dict.fromkeys(verder) if nieuw and nieuw not in gezien and nieuw not in wacht]
    return gezien, rapporten


def test_een_eerdere_versie_wordt_bijgewerkt_en_alles_is_te_lezen(eerder: Plek, tmp_path: Path) -> None:
    with draaiend(eerder.gegevens, poort := vrije_poort(), eerder.databank):
        lezer = meld_aan(poort)
        gezien, rapporten = lees_alles(lezer)
        assert len([pad for pad in gezien if pad.startswith("/dossiers/")]) >= 4
        pdf = tmp_path / "rapport.pdf"
        pdf.write_bytes(lezer.bestand(min(rapporten)))
    (kopie,) = (eerder.gegevens / "kopieen").iterdir()
    assert str(kopie) in (eerder.gegevens.parent / "server.txt").read_text()
    for opdracht in (("controleer",), ("logboek", "controleer"), ("verifieer", pdf)):
        gedaan = eerder.draai(*opdracht)
        assert (gedaan.code, gedaan.fout) == (0, ""), (opdracht, gedaan.fout)


@pytest.fixture
def elders(tmp_path: Path) -> Iterator[Plek]:
    with eigen_plek(tmp_path / "daar") as plek:
        yield plek


def test_voor_het_bijwerken_vraagt_niets_naar_een_kolom_die_nieuw_kan_zijn(eerder: Plek, elders: Plek) -> None:
    draai_python(MORGEN + TOT_EN_MET_DE_TABELLEN, eerder)
    (kopie,) = (eerder.gegevens / "kopieen").iterdir()
    elders.gegevens.mkdir()
    elders.sleutel.write_bytes(eerder.sleutel.read_bytes())
    terug = MORGEN + f"from pathlib import Path\nassert starten.herstel(Path({str(kopie)!r})) == []"
    draai_python(terug, elders)
    with draaiend(elders.gegevens, poort := vrije_poort(), elders.databank):
        lezer = meld_aan(poort)
        dossier = re.findall(r'href="(/dossiers/[0-9a-f-]{36}/)"', lezer.vraag("GET", "/")[2])[0]
        assert lezer.vraag("GET", dossier)[0] == 200
