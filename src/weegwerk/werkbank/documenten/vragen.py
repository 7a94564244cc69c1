"""A question on a page: which field of the document, in which words; and the pages that questions are grouped into."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any, Generic, Literal, TypeVar

from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.document import Document

D = TypeVar("D", bound=Document)
Invoer = Literal["regel", "tekst", "datum", "procent", "getal", "keuze", "keuzes"]
Woord = str | Promise

LEEG, BEZIG, KLAAR, LET_OP = _("leeg"), _("bezig"), _("klaar"), _("let op")


@dataclass(frozen=True, slots=True)
class Veld:
    """One question. `pad` is the place in the document."""

    pad: str
    label: Woord
    invoer: Invoer = "regel"
    hulp: Woord = ""
    keuzes: tuple[tuple[str, Woord], ...] = ()
    eenheid: Woord = ""
    klein: bool = False


@dataclass(frozen=True, slots=True)
class Blok:
    """Questions that belong together under one heading; `rij` names the row they are about."""

    kop: Woord
    velden: tuple[Veld, ...]
    uitleg: Woord = ""
    rij: str = ""


@dataclass(frozen=True, slots=True)
class Groep(Generic[D]):
    """One page of questions within a step. `lijst` is the list whose rows can be added and removed here.

    A side page belongs to another group and leads back to it (`terug`); it only shows from there.
    """

    id: str
    naam: Woord
    blokken: Callable[[D], list[Blok]]
    sjabloon: str = "documenten/groep_vragen.html"
    lijst: str = ""
    rij: Woord = ""
    terug: str = ""


@dataclass(frozen=True, slots=True)
class Stap(Generic[D]):
    """One step. `staat` says in a word how far it is, given the document and what was concluded from it.

    Steps in a row with the same `fase` stand under that word in the list.
    """

    id: str
    naam: Woord
    groepen: Callable[[D], list[Groep[D]]]
    staat: Callable[[D, Any], Woord]
    fase: Woord = ""


def geen_vragen(_document: Document) -> list[Blok]:
    """For a page that shows or does something and asks nothing."""
    return []


def staat(*, begonnen: bool, af: bool, let_op: bool = False) -> Woord:
    if let_op:
        return LET_OP
    return KLAAR if af else BEZIG if begonnen else LEEG


def alle_velden(blokken: Sequence[Blok]) -> list[Veld]:
    return [veld for blok in blokken for veld in blok.velden]


def met_keuzes(blok: Blok, einde: str, keuzes: tuple[tuple[str, Woord], ...]) -> Blok:
    """The block with these choices for the questions whose path ends like this."""
    return replace(
        blok, velden=tuple(replace(veld, keuzes=keuzes) if veld.pad.endswith(einde) else veld for veld in blok.velden)
    )
