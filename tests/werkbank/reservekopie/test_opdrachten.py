"""Elke opdracht die de database opent, zegt in één regel wat er niet aan deugt; en er verandert niets aan."""

import argparse
import json
import os
import shutil
import sqlite3
import subprocess
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager, nullcontext
from pathlib import Path

import pytest

from tests.werkbank.reservekopie.plek import Plek, draai_python
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
# Elke opdracht in een eigen proces, dat zich afsplitst van een dat Django al heeft gelezen: dat scheelt seconden per stuk.
LANGS = """
import json, os, sys, traceback
from pathlib import Path
from weegwerk.cli import main
from weegwerk.werkbank import starten
starten._laad_django()
for nummer, opdracht in enumerate(json.loads(sys.argv[1])):
    fout = Path(sys.argv[2], f"{nummer}.txt")
    if not (kind := os.fork()):
        code = 99
        try:
            os.dup2(os.open(fout, os.O_WRONLY | os.O_CREAT), 2)
            code = main(opdracht)
        except BaseException:
            traceback.print_exc()
        finally:
            sys.stderr.flush()
            os._exit(code)
    print(os.waitstatus_to_exitcode(os.waitpid(kind, 0)[1]))
"""


def loop_langs(plek: Plek, opdrachten: Sequence[tuple[str, ...]]) -> Iterator[tuple[tuple[str, ...], int, str]]:
    fouten = plek.gegevens.parent / "fouten"
    fouten.mkdir()
    codes = draai_python(LANGS, plek, json.dumps(opdrachten), str(fouten)).split()
    for nummer, (opdracht, code) in enumerate(zip(opdrachten, codes, strict=True)):
        yield opdracht, int(code), (fouten / f"{nummer}.txt").read_text()


@pytest.fixture
def plek(praktijk: Plek, tmp_path: Path) -> Plek:
    shutil.copytree(praktijk.gegevens, tmp_path / "gegevens")
    return Plek(tmp_path / "gegevens")


def overschrijf(database: Path) -> None:
    database.write_bytes(b"dit is geen database" * 1000)


def haal_weg(database: Path) -> None:
    database.unlink()


def voer_uit(opdracht: str) -> Callable[[Path], None]:
    def doe(database: Path) -> None:
        with closing(sqlite3.connect(database)) as db:
            db.execute(opdracht)
            db.commit()

    return doe


@contextmanager
def alleen_te_lezen(map_: Path) -> Iterator[None]:
    if os.geteuid() != 0:
        pytest.skip("een map alleen leesbaar aankoppelen kan alleen als root")
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
        pytest.param(niets, True, ("alleen te lezen", "niet te openen"), False, id="alleen te lezen"),
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
        for opdracht, code, fout in loop_langs(plek, OPDRACHTEN[1:] if start_wel else OPDRACHTEN):
            assert (code, len(fout.splitlines())) == (2, 1), (opdracht, code, fout)
            assert any(zin in fout for zin in woorden), (opdracht, fout)
    assert (database.read_bytes() if database.exists() else None) == voor


def test_geen_opdracht_is_vergeten() -> None:
    namen: set[str] = set()

    def deel(naam: str, doe: Callable[[argparse.Namespace], int], hulp: str) -> argparse.ArgumentParser:
        namen.add(naam)
        return argparse.ArgumentParser()

    werkbank.registreer(deel)
    kopie.registreer(deel)
    assert namen - ZONDER_DATABASE == {woord for woord, *_rest in OPDRACHTEN}
