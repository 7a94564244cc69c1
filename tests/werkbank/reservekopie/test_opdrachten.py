"""Elke opdracht die de database opent, zegt in één regel wat er niet aan deugt; en er verandert niets aan."""

import argparse
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import pytest

from tests.werkbank.reservekopie.plek import Plek
from tests.werkbank.root import eis_root
from weegwerk.cli import kopie, werkbank

pytestmark = pytest.mark.sqlite
DATABASE = "weegwerk.sqlite3"
OPDRACHTEN = (
    ("start", "--demo", "--poort", "0"),
    ("post", "verstuur"),
    ("post", "verstuur", "--blijf"),
    ("wissen", "uitvoeren"),
    ("wachtwoord", "anna@weegwerk.example"),
    ("logboek", "controleer"),
    ("controleer",),
    ("controleer", "--herstel"),
    ("sleutel", "roteer"),
    ("reservekopie", "kopie"),
)
# Die gaat juist naar een map waar nog niets staat; zie test_reservekopie.py.
ZONDER_DATABASE = {"herstel"}
NIEUWER = "INSERT INTO django_migrations (app, name, applied) VALUES ('agenda', '0999_later', '2030-01-01')"
OUDER = "DELETE FROM django_migrations WHERE name = (SELECT max(name) FROM django_migrations WHERE app = 'agenda')"


@pytest.fixture
def plek(praktijk: Plek, tmp_path: Path) -> Plek:
    shutil.copytree(praktijk.gegevens, tmp_path / "gegevens")
    return Plek(tmp_path / "gegevens")


def overschrijf(database: Path) -> None:
    database.write_bytes(b"dit is geen database" * 1000)


def haal_weg(database: Path) -> None:
    database.unlink()


def stop_halverwege(database: Path) -> None:
    """Zoals na een stroomstoring: de WAL staat er nog naast."""
    with closing(sqlite3.connect(database)) as db:
        db.execute("CREATE TABLE later (id)")
        db.commit()
        naast = {pad: pad.read_bytes() for pad in database.parent.glob(f"{DATABASE}-*")}
    for pad, inhoud in naast.items():
        pad.write_bytes(inhoud)


def voer_uit(opdracht: str) -> Callable[[Path], None]:
    def doe(database: Path) -> None:
        with closing(sqlite3.connect(database)) as db:
            db.execute(opdracht)
            db.commit()

    return doe


@contextmanager
def alleen_te_lezen(map_: Path) -> Iterator[None]:
    eis_root()
    subprocess.run(["mount", "--bind", map_, map_], check=True)
    subprocess.run(["mount", "-o", "remount,bind,ro", map_], check=True)
    try:
        yield
    finally:
        subprocess.run(["umount", "--lazy", map_], check=True)


def niets(database: Path) -> None: ...


@pytest.mark.parametrize(
    ("beschadig", "op_slot", "woorden", "start_wel"),
    [
        pytest.param(overschrijf, False, ("is beschadigd",), False, id="beschadigd"),
        pytest.param(voer_uit(NIEUWER), False, ("nieuwere versie",), False, id="nieuwer"),
        pytest.param(voer_uit(OUDER), False, ("oudere versie",), True, id="ouder"),
        pytest.param(haal_weg, False, ("staat geen database",), True, id="weg"),
        pytest.param(niets, True, ("alleen te lezen",), False, id="alleen te lezen"),
        pytest.param(stop_halverwege, True, ("alleen te lezen",), False, id="alleen te lezen, met WAL"),
        pytest.param(haal_weg, True, ("staat geen database", "niet te openen"), False, id="weg en alleen te lezen"),
    ],
)
def test_elke_opdracht_zegt_het_in_een_regel(
    plek: Plek, beschadig: Callable[[Path], None], woorden: tuple[str, ...], *, op_slot: bool, start_wel: bool
) -> None:
    database = plek.gegevens / DATABASE
    beschadig(database)
    voor = database.read_bytes() if database.exists() else None
    with alleen_te_lezen(plek.gegevens) if op_slot else nullcontext():
        for opdracht in OPDRACHTEN[1:] if start_wel else OPDRACHTEN:
            uit = plek.draai(*opdracht)
            assert (uit.code, len(uit.regels)) == (2, 1), (opdracht, uit.code, uit.fout)
            assert any(zin in uit.fout for zin in woorden), (opdracht, uit.fout)
    assert (database.read_bytes() if database.exists() else None) == voor


def test_geen_opdracht_is_vergeten() -> None:
    namen: set[str] = set()

    def deel(naam: str, doe: Callable[[argparse.Namespace], int], hulp: str) -> argparse.ArgumentParser:
        namen.add(naam)
        return argparse.ArgumentParser()

    werkbank.registreer(deel)
    kopie.registreer(deel)
    assert namen - ZONDER_DATABASE == {woord for woord, *_rest in OPDRACHTEN}
