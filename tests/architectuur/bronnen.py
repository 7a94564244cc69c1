"""De broncode als gegevens: welke bestanden er zijn en wat erin staat."""

import ast
import functools
import subprocess
from collections.abc import Iterator
from pathlib import Path

WORTEL = Path(__file__).resolve().parents[2]


@functools.cache
def bestanden(*patronen: str) -> tuple[Path, ...]:
    """Wat in versiebeheer staat of daar klaar voor is; dus zonder wat gebouwd of opgehaald wordt."""
    opdracht = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "--", *patronen]
    namen = subprocess.run(opdracht, cwd=WORTEL, capture_output=True, text=True, check=True).stdout.splitlines()
    return tuple(sorted({WORTEL / naam for naam in namen if (WORTEL / naam).is_file()}))


def regels(*patronen: str) -> Iterator[tuple[str, str]]:
    """Elke regel met zijn vindplaats."""
    for pad in bestanden(*patronen):
        if pad.suffix == ".mo":  # een vertaalde lijst is geen tekst
            continue
        for nummer, regel in enumerate(pad.read_text().splitlines(), 1):
            yield f"{naam(pad)}:{nummer}", regel


@functools.cache
def boom(pad: Path) -> ast.Module:
    return ast.parse(pad.read_text())


def knopen(*patronen: str) -> Iterator[tuple[str, ast.AST]]:
    """Elk stukje Python met zijn vindplaats."""
    for pad in bestanden(*patronen):
        for knoop in ast.walk(boom(pad)):
            yield f"{naam(pad)}:{getattr(knoop, 'lineno', 0)}", knoop


def naam(pad: Path) -> str:
    return pad.relative_to(WORTEL).as_posix()
