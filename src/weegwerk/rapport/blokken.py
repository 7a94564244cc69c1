"""The report tree: what a report says, apart from how PDF or DOCX lays it out.

All text is plain text; no character in it has a meaning for the layout.
"""

from dataclasses import dataclass, fields, is_dataclass, replace
from datetime import date
from fractions import Fraction
from typing import TYPE_CHECKING, Any, Literal, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable

    from _typeshed import DataclassInstance

    T = TypeVar("T", bound=DataclassInstance)


@dataclass(frozen=True, slots=True)
class Tussenkop:
    tekst: str
    niveau: Literal[1, 2] = 1
    nummer: str = ""


@dataclass(frozen=True, slots=True)
class Alinea:
    """A paragraph; one that `blijft` is never parted from what follows it."""

    tekst: str
    klein: bool = False
    blijft: bool = False


@dataclass(frozen=True, slots=True)
class Lijst:
    """Points under each other; numbered where their order counts."""

    punten: tuple[str, ...]
    genummerd: bool = False


@dataclass(frozen=True, slots=True)
class Gegevens:
    """Names with their value; two pairs on a line (`dubbel`) saves height where values are short."""

    paren: tuple[tuple[str, str], ...]
    dubbel: bool = False


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column; `breedte` is its part of the page, or 0 for no wider than what stands in it."""

    kop: str
    breedte: int = 1
    getal: bool = False


@dataclass(frozen=True, slots=True)
class Tabel:
    """Rows under a heading; `groepen` has for the first row of each part its number and the heading of that part."""

    bijschrift: str
    kolommen: tuple[Kolom, ...]
    rijen: tuple[tuple[str, ...], ...]
    totaal: tuple[str, ...] = ()
    groepen: tuple[tuple[int, str], ...] = ()

    def __post_init__(self) -> None:
        for rij in (*self.rijen, *([self.totaal] if self.totaal else [])):
            if len(rij) != len(self.kolommen):
                raise ValueError(f"{len(rij)} cellen bij {len(self.kolommen)} kolommen in '{self.bijschrift}'")


@dataclass(frozen=True, slots=True)
class Uitkomstblok:
    """The one number that the report is about, with the words that explain it."""

    getal: str
    kop: str
    woorden: str


@dataclass(frozen=True, slots=True)
class Tekening:
    """A picture. It always stands beside a table with the same numbers; `beschrijving` is for who cannot see it."""

    bijschrift: str
    beschrijving: str


@dataclass(frozen=True, slots=True)
class Balk:
    """One task: what of it is delivered and what is lost, both as a part of the whole job."""

    naam: str
    behaald: Fraction
    verlies: Fraction


@dataclass(frozen=True, slots=True)
class Grafiek(Tekening):
    """A bar per task."""

    balken: tuple[Balk, ...]


@dataclass(frozen=True, slots=True)
class Zekerheidsbalk(Tekening):
    """The interval of the loonwaarde, the norm of the profession around it and the thresholds that matter (ratios)."""

    loonwaarde: Fraction
    interval: tuple[Fraction, Fraction]
    norm: tuple[Fraction, Fraction]
    grenzen: tuple[Fraction, ...]


@dataclass(frozen=True, slots=True)
class Invloedbalk:
    """What the loonwaarde becomes at both ends of one factor."""

    naam: str
    bij_laag: Fraction
    bij_hoog: Fraction


@dataclass(frozen=True, slots=True)
class Invloeden(Tekening):
    """Per factor how far it can move the loonwaarde from what it is now, the largest first."""

    nu: Fraction
    rijen: tuple[Invloedbalk, ...]


@dataclass(frozen=True, slots=True)
class Aandelenpaar:
    """Two shares of the same thing, to be seen beside each other."""

    naam: str
    eerste: Fraction
    tweede: Fraction


@dataclass(frozen=True, slots=True)
class Paren(Tekening):
    """Pairs; `legenda` says what the first and the second are."""

    legenda: tuple[str, str]
    paren: tuple[Aandelenpaar, ...]


@dataclass(frozen=True, slots=True)
class Verloop(Tekening):
    """The loonwaarde over time as (day, whole percents), oldest first."""

    punten: tuple[tuple[date, int], ...]


Vaksoort = Literal["gewoon", "vol", "stippel"]


@dataclass(frozen=True, slots=True)
class Schemavak:
    """A box in a scheme with its words inside. Place and size are in drawing units (540 is the width of a page).

    `soort`: a box that stands out is `vol`, one that stands back is `stippel`; `merk` is a sign in its corner.
    """

    x: int
    y: int
    breedte: int
    hoogte: int
    kop: str
    regels: tuple[str, ...] = ()
    soort: Vaksoort = "gewoon"
    merk: str = ""


@dataclass(frozen=True, slots=True)
class Pijl:
    """A line from one place to another, with a point at its end unless it is `kaal`."""

    van: tuple[int, int]
    naar: tuple[int, int]
    kaal: bool = False


@dataclass(frozen=True, slots=True)
class Schema(Tekening):
    """Boxes and arrows."""

    maten: tuple[int, int]
    vakken: tuple[Schemavak, ...]
    pijlen: tuple[Pijl, ...] = ()


@dataclass(frozen=True, slots=True)
class Staaf:
    """One amount on the way from cost to balance: it lies between `van` and `tot`, in euro."""

    naam: str
    soort: Literal["kosten", "waarde", "vergoeding", "saldo"]
    van: Fraction
    tot: Fraction


@dataclass(frozen=True, slots=True)
class Balansgrafiek(Tekening):
    """From cost to balance, a row per amount."""

    staven: tuple[Staaf, ...]


@dataclass(frozen=True, slots=True)
class Melding:
    ernst: Literal["fout", "waarschuwing", "info"]
    tekst: str


@dataclass(frozen=True, slots=True)
class Ondertekening:
    """A place to sign; `regels` stand above the line."""

    regels: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Invulvraag:
    """A question to answer on paper: boxes to tick, or `regels` lines to write on, with a unit behind the last."""

    vraag: str
    uitleg: str = ""
    keuzes: tuple[str, ...] = ()
    regels: int = 0
    eenheid: str = ""


_Ingeleid = Tabel | Gegevens | Lijst | Tekening
Blok = Tussenkop | Alinea | Lijst | Gegevens | Tabel | Uitkomstblok | Tekening | Melding | Ondertekening | Invulvraag


@dataclass(frozen=True, slots=True)
class Briefhoofd:
    """What makes a tree a letter: who writes, to whom, and when. The title is then its subject."""

    afzender: tuple[str, ...]
    aan: tuple[str, ...]
    datum: str


@dataclass(frozen=True, slots=True)
class Rapportdocument:
    """A whole report, or a letter when it has a `briefhoofd`; `concept` shows on every page, `taal` is the language of every
    text in it.
    """

    titel: str
    ondertitel: str
    kenmerk: str
    versie: str
    auteur: str
    concept: bool
    blokken: tuple[Blok, ...]
    taal: Literal["nl", "en"] = "nl"
    briefhoofd: Briefhoofd | None = None


def met_teksten(blok: "T", bewerk: "Callable[[str], str]") -> "T":
    """The same tree with `bewerk` applied to every text in it."""

    def pas_toe(waarde: Any) -> Any:
        if isinstance(waarde, str):
            return bewerk(waarde)
        if isinstance(waarde, tuple):
            return tuple(pas_toe(deel) for deel in waarde)
        return met_teksten(waarde, bewerk) if is_dataclass(waarde) and not isinstance(waarde, type) else waarde

    return replace(blok, **{veld.name: pas_toe(getattr(blok, veld.name)) for veld in fields(blok)})


def bijeen(blokken: "tuple[Blok, ...]") -> "tuple[Blok, ...]":
    """The same blocks; a paragraph stays with the table, list or picture that it leads up to, and with a note about it."""
    volgende = (*blokken, None)[1:]
    return tuple(
        replace(blok, blijft=True) if isinstance(blok, Alinea) and not blok.klein and _hoort_bij(na) else blok
        for blok, na in zip(blokken, volgende, strict=True)
    )


def _hoort_bij(na: "Blok | None") -> bool:
    return isinstance(na, _Ingeleid) or (isinstance(na, Alinea) and na.klein)
