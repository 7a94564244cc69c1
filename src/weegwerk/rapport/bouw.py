"""Which build this is: a fingerprint of everything that decides what a report says and how it looks.

Two builds with the same number can differ; only with the same fingerprint must the same document give the same pages.
"""

import hashlib
from functools import cache
from importlib.metadata import version
from pathlib import Path

from weegwerk import VERSIE

_PAKKET = Path(__file__).parents[1]
_DELEN = ("kern", "rapport", "inhoud")
_LENGTE = 16


def opmaak() -> str:
    """Part of every receipt."""
    return f"weegwerk {VERSIE}, typst {version('typst')}, bouw {bouw()}"


@cache
def bouw() -> str:
    """Read once, when the first report is made."""
    mengsel = hashlib.sha256()
    for pad in _bestanden():
        inhoud = pad.read_bytes()
        mengsel.update(f"{pad.relative_to(_PAKKET).as_posix()}\0{len(inhoud)}\0".encode())
        mengsel.update(inhoud)
    return mengsel.hexdigest()[:_LENGTE]


def _bestanden() -> list[Path]:
    paden = [*_PAKKET.glob("*.py"), *(pad for deel in _DELEN for pad in (_PAKKET / deel).rglob("*"))]
    return sorted(pad for pad in paden if pad.is_file() and pad.suffix != ".pyc")
