"""Work on what is not trusted, in a process of its own: no environment, hard limits, and only a pipe in and out."""

import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

WACHTTIJD = 60
_HIER = Path(__file__).parent


class Gestopt(Exception):
    """The process did not finish; `tijd` says whether that took too long, the notes what it said."""

    def __init__(self, code: int, uitvoer: bytes) -> None:
        super().__init__(f"gestopt met code {code}")
        self.code = code
        self.uitvoer = uitvoer

    @property
    def tijd(self) -> bool:
        return self.code == _TE_LANG


class Ontbreekt(Exception):
    """The library that does the work is not installed."""


_TE_LANG = -99


def draai(script: str, pakket: str, invoer: bytes, *extra: str) -> bytes:
    """Run a script of this folder with one library; raises Gestopt and Ontbreekt."""
    try:
        klaar = subprocess.run(
            [sys.executable, "-I", "-S", str(_HIER / script), _map_van(pakket), *extra],
            input=invoer,
            capture_output=True,
            check=False,
            cwd="/",
            env={},
            timeout=WACHTTIJD,
        )
    except subprocess.TimeoutExpired:
        raise Gestopt(_TE_LANG, b"") from None
    if klaar.returncode or not klaar.stdout:
        raise Gestopt(klaar.returncode, klaar.stderr)
    return klaar.stdout


def _map_van(pakket: str) -> str:
    gevonden = find_spec(pakket)
    if gevonden is None or gevonden.origin is None:
        raise Ontbreekt(pakket)
    return str(Path(gevonden.origin).parent.parent)
