"""The chapters of the manual, in the order in which its first page names them."""

import re
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import weegwerk
from weegwerk.werkbank.fouten import NietGevonden

# In a wheel the manual travels inside the package; who develops reads it where it is written.
_PAKKET = Path(weegwerk.__file__).parent
MAP = next(
    (map_ for map_ in (_PAKKET / "handleiding", _PAKKET.parents[1] / "docs/handleiding") if map_.is_dir()),
    _PAKKET / "handleiding",
)
_BEGIN = "README.md"
_NAAR_HOOFDSTUK = re.compile(r"\]\(([a-z-]+)\.md\)")
_BEELD = re.compile(r"[a-z0-9-]+\.png")


@dataclass(frozen=True, slots=True)
class Handleidinghoofdstuk:
    id: str
    titel: str
    tekst: str


@cache
def begin() -> str:
    """The first page, with the contents."""
    return (MAP / _BEGIN).read_text(encoding="utf-8")


@cache
def hoofdstukken() -> tuple[Handleidinghoofdstuk, ...]:
    return tuple(_lees(naam) for naam in dict.fromkeys(_NAAR_HOOFDSTUK.findall(begin())))


def hoofdstuk_voor(hoofdstuk_id: str) -> Handleidinghoofdstuk:
    gevonden = next((hoofdstuk for hoofdstuk in hoofdstukken() if hoofdstuk.id == hoofdstuk_id), None)
    if gevonden is None:
        raise NietGevonden
    return gevonden


def buren(hoofdstuk: Handleidinghoofdstuk) -> tuple[Handleidinghoofdstuk | None, Handleidinghoofdstuk | None]:
    """The chapters before and after this one."""
    rij = (None, *hoofdstukken(), None)
    plaats = rij.index(hoofdstuk)
    return rij[plaats - 1], rij[plaats + 1]


def beeld(naam: str) -> Path:
    """A picture of the manual; 404 for anything else."""
    bestand = MAP / "beeld" / naam
    if not _BEELD.fullmatch(naam) or not bestand.is_file():
        raise NietGevonden
    return bestand


@cache
def maat(naam: str) -> tuple[int, int]:
    """Width and height, as they stand in the head of every PNG; so that a page does not jump while pictures arrive."""
    kop = beeld(naam).read_bytes()[16:24]
    return int.from_bytes(kop[:4]), int.from_bytes(kop[4:])


def _lees(naam: str) -> Handleidinghoofdstuk:
    tekst = (MAP / f"{naam}.md").read_text(encoding="utf-8")
    return Handleidinghoofdstuk(naam, tekst.partition("\n")[0].removeprefix("# ").strip(), tekst)
