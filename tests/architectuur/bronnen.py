"""De broncode als gegevens: welke bestanden er zijn en wat erin staat."""

import ast
import functools
import subprocess
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TypeVar

WORTEL = Path(__file__).resolve().parents[2]
K = TypeVar("K", bound=ast.AST)


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
        for nummer, regel in enumerate(tekst(pad).splitlines(), 1):
            yield f"{naam(pad)}:{nummer}", regel


@functools.cache
def tekst(pad: Path) -> str:
    return pad.read_text()


def knopen(soort: type[K], *patronen: str) -> Iterator[tuple[str, K]]:
    """Elk stukje Python van deze soort met zijn vindplaats."""
    for pad in bestanden(*patronen):
        for knoop in _per_soort(pad).get(soort, ()):
            if isinstance(knoop, soort):
                yield f"{naam(pad)}:{getattr(knoop, 'lineno', 0)}", knoop


@functools.cache
def _per_soort(pad: Path) -> Mapping[type[ast.AST], Sequence[ast.AST]]:
    """Elk bestand wordt één keer doorlopen; veel tests vragen er iets over."""
    gevonden: dict[type[ast.AST], list[ast.AST]] = defaultdict(list)
    for knoop in ast.walk(ast.parse(tekst(pad))):
        gevonden[type(knoop)].append(knoop)
    return gevonden


def naam(pad: Path) -> str:
    return pad.relative_to(WORTEL).as_posix()
