"""A question on a page: which field of the document, in which words; and the pages that questions are grouped into."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Generic, Literal, TypeVar

from django.db.models import TextChoices
from django.http import QueryDict
from django.utils.functional import Promise
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.document import Document

D = TypeVar("D", bound=Document)
Invoer = Literal["regel", "tekst", "datum", "procent", "getal", "keuze", "keuzes"]
Woord = str | Promise

Actie = Callable[[Any, str, QueryDict], tuple[str, Callable[[Any], Any]] | None]
"""An act ``name:what`` on a page, given the place (`pagina.Plek`), what, and all that was sent: the name it gets in the
history and the change itself, made after everything on the page was saved. It stands in the address (``?doe=name:what``)
and never in a field, so that a page that is saved cannot bring one along."""


class Stapstaat(TextChoices):
    """How far a step is."""

    LEEG = "leeg", _("leeg")
    BEZIG = "bezig", _("bezig")
    KLAAR = "klaar", _("klaar")
    LET_OP = "let-op", _("let op")


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

    A side page belongs to another group and leads back to it (`terug`); it only shows from there. `context` is what its
    template shows besides the questions, made from the page; `acties` are the acts of its own buttons, by name.
    """

    id: str
    naam: Woord
    blokken: Callable[[D], list[Blok]]
    sjabloon: str = "documenten/groep_vragen.html"
    lijst: str = ""
    rij: Woord = ""
    terug: str = ""
    context: Callable[[Any], dict[str, Any]] | None = None
    acties: Mapping[str, Actie] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Stap(Generic[D]):
    """One step. `staat` says how far it is, given the document and what was concluded from it.

    Steps in a row with the same `fase` stand under that word in the list.
    """

    id: str
    naam: Woord
    groepen: Callable[[D], list[Groep[D]]]
    staat: Callable[[D, Any], Stapstaat]
    fase: Woord = ""


def geen_vragen(_document: Document) -> list[Blok]:
    """For a page that shows or does something and asks nothing."""
    return []


def staat(*, begonnen: bool, af: bool, let_op: bool = False) -> Stapstaat:
    if let_op:
        return Stapstaat.LET_OP
    return Stapstaat.KLAAR if af else Stapstaat.BEZIG if begonnen else Stapstaat.LEEG


def alle_velden(blokken: Sequence[Blok]) -> list[Veld]:
    return [veld for blok in blokken for veld in blok.velden]


def met_keuzes(blok: Blok, einde: str, keuzes: tuple[tuple[str, Woord], ...]) -> Blok:
    """The block with these choices for the questions whose path ends like this."""
    return replace(
        blok, velden=tuple(replace(veld, keuzes=keuzes) if veld.pad.endswith(einde) else veld for veld in blok.velden)
    )
