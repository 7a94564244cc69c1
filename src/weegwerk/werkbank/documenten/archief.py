"""Where the versions of one kind of document are kept: reading them, adding one, saving what a page changed.

Call what writes inside a transaction that has read the holder for update.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Generic, TypeVar
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.document import Document, bewerken
from weegwerk.kern.fouten import KernFout
from weegwerk.werkbank.documenten.models import Houder, Versierij
from weegwerk.werkbank.documenten.versies import Versie, Versiehouder, Versies, zoals_het_is
from weegwerk.werkbank.documenten.vragen import Woord
from weegwerk.werkbank.eenmalig.services import eigen_versies
from weegwerk.werkbank.fouten import NietGevonden, Weigering
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis, Voorval, voorval
from weegwerk.werkbank.logboek.services import schrijf

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

__all__ = [
    "ALLES",
    "TERUG",
    "VERPLAATST",
    "VERSIE",
    "Archief",
    "Bewaard",
    "Conflict",
    "Geopend",
    "Vergrendeld",
    "Versie",
    "Weggehaald",
    "Zet",
    "archief_van",
    "is_rij",
]

D = TypeVar("D", bound=Document)
# How the history calls a change of everything at once.
ALLES = "zaakbestand"
# In the history a removed row is its own name (``bronnen.1``) and a new one that of its list; these marks say what else.
TERUG, VERPLAATST, VERSIE = "+", "~", "="


class Vergrendeld(Weigering):
    """This document may not be changed (any more); the sentence says why and what to do."""


@dataclass(frozen=True, slots=True)
class Wijziging:
    """What one version changed: who, and the names of the fields."""

    nummer: int
    wie_id: UUID
    wie: str
    velden: frozenset[str]


@dataclass(frozen=True, slots=True)
class Conflict:
    """The same field was changed elsewhere too: by somebody else, or by the same person in another tab (`zelf`)."""

    van_u: bewerken.Waarde
    van_ander: bewerken.Waarde
    wie: str
    zelf: bool = False


@dataclass(frozen=True, slots=True)
class Bewaard(Generic[D]):
    """What came of saving: the newest version, and per field what was refused, contested or changed by others."""

    houder: Any
    versie: Versie[D]
    fouten: Mapping[str, str] = field(default_factory=dict)
    conflicten: Mapping[str, Conflict] = field(default_factory=dict)
    anderen: frozenset[str] = frozenset()
    verdwenen: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class Weggehaald(Generic[D]):
    """A row that a version took out: the list, its name there, the document before, and at which place it belongs now."""

    lijst: str
    rij: str
    eerder: D
    plaats: int


@dataclass(frozen=True, slots=True)
class Geopend(Generic[D]):
    """A document that is about to be changed: as it is now, as it was on the page, and what changed between those."""

    houder: Any
    basis: int
    laatste: Versie[D]
    toen: Versie[D]
    sindsdien: list[Wijziging]


Zet = Callable[[D, Mapping[str, bewerken.Waarde]], tuple[D, dict[str, str]]]


@dataclass(frozen=True)
class Archief(Versies[D]):
    """Versions of a document that is edited per field; the log calls reading `gelezen`.

    `eerste` is what the document says before anybody wrote in it, for one that exists without having been begun.
    """

    gelezen: Gebeurtenis | Voorval
    eerste: Callable[[Any], D] | None = field(default=None, kw_only=True)

    @property
    def naam(self) -> str:
        return self.gelezen.partition(".")[0]

    def lees(self, houder: Versiehouder, nummer: int | None = None) -> Versie[D]:
        if self.eerste and (houder.versie if nummer is None and isinstance(houder, Houder) else nummer) == 0:
            return Versie(0, self.eerste(houder), "", timezone.now())
        return super().lees(houder, nummer)

    def lees_alle(self, houder: Versiehouder, *nummers: int) -> list[Versie[D]]:
        if self.eerste and 0 in nummers:
            return [self.lees(houder, nummer) for nummer in nummers]
        return super().lees_alle(houder, *nummers)

    def geschiedenis(self, houder: Houder, hoeveel: int = 100) -> list[Versierij]:
        """The newest versions without their content: who, when, which fields."""
        versies = self._rijen(houder).select_related("gebruiker").defer("document")
        return list(versies.order_by("-nummer")[:hoeveel])

    def wijzigingen_sinds(self, houder: Houder, nummer: int) -> list[Wijziging]:
        """What was changed after this version, newest first."""
        if nummer == houder.versie:
            return []
        versies = self._rijen(houder).filter(nummer__gt=nummer).order_by("-nummer")
        rijen = versies.values_list("nummer", "gebruiker_id", "gebruiker__naam", "velden")
        return [Wijziging(nummer, wie_id, wie, frozenset(velden.split())) for nummer, wie_id, wie, velden in rijen]

    def weggehaald(self, houder: Houder, nummer: int) -> Weggehaald[D]:
        """The row that this version took out; 404 when it did something else."""
        eerder = self.lees(houder, nummer - 1).document
        sindsdien = [*reversed(self.wijzigingen_sinds(houder, nummer - 1))]
        if not sindsdien or len(sindsdien[0].velden) != 1:
            raise NietGevonden
        (weg,) = sindsdien[0].velden
        lijst, _punt, rij = weg.rpartition(".")
        if not is_rij(eerder, weg) or not bewerken.bestaat(eerder, weg):
            raise NietGevonden
        if _is_verdwenen(lijst, eerder, sindsdien):
            raise KernFout("rij_onbekend", _("Waar deze regel bij hoorde, is intussen ook verwijderd."))
        return Weggehaald(lijst, rij, eerder, _schuif(lijst, _nummer(rij), sindsdien[1:]))

    def leg_vast(self, gebruiker: "Gebruiker", houder: Houder, document: D, velden: Sequence[str]) -> Versie[D]:
        """Add a version, with its log row."""
        versie = self.volgende(houder, document, gebruiker, velden)
        schrijf(gebruiker, self.bewaard, houder.sleutelhouder.pk, tuple(velden))
        return versie

    def open(self, houder: Houder, basis: int) -> Geopend[D]:
        """The document for whoever is about to change it, on a page made from version `basis`."""
        laatste, toen = self.laatste_en(houder, basis)
        return Geopend(houder, basis, laatste, toen, self.wijzigingen_sinds(houder, basis))

    def bewaar(
        self,
        gebruiker: "Gebruiker",
        geopend: Geopend[D],
        waarden: Mapping[str, bewerken.Waarde],
        zet: Zet[D] = bewerken.zet,
    ) -> Bewaard[D]:
        """Save `waarden`, as they stood on a page.

        A field that was changed elsewhere too is left alone and reported, so that the second chooses. What this page saved
        itself, and never heard back about, is not elsewhere.
        """
        houder, laatste, toen, sindsdien = geopend.houder, geopend.laatste, geopend.toen, geopend.sindsdien
        eigen = eigen_versies(geopend.basis, houder.versie)
        nu = bewerken.velden(laatste.document)
        was = nu if toen is laatste else bewerken.velden(toen.document)
        if eigen:
            was = was | {pad: nu.get(pad, "") for pad in _laatst_gewijzigd_in(eigen, sindsdien)}
        mijn = {pad: waarde for pad, waarde in waarden.items() if (waarde or "") != was.get(pad, "")}
        verdwenen = frozenset(pad for pad in mijn if _is_verdwenen(pad, laatste.document, sindsdien))
        conflicten = {
            pad: _conflict(gebruiker, waarde, nu.get(pad, ""), _laatste_wijziging(pad, sindsdien))
            for pad, waarde in mijn.items()
            if pad not in verdwenen and nu.get(pad, "") not in (was.get(pad, ""), waarde)
        }
        te_zetten = {pad: waarde for pad, waarde in mijn.items() if pad not in conflicten and pad not in verdwenen}
        document, fouten = zet(laatste.document, te_zetten)
        if document != laatste.document:
            laatste = self.leg_vast(gebruiker, houder, document, [pad for pad in te_zetten if pad not in fouten])
        else:
            # The answer shows the document all the same.
            schrijf(gebruiker, self.gelezen, houder.sleutelhouder.pk)
        anderen = frozenset(pad for pad in {*nu, *was} if nu.get(pad, "") != was.get(pad, "") and pad not in conflicten)
        return Bewaard(houder, laatste, fouten, conflicten, anderen, verdwenen)

    def wijzig_rijen(
        self, gebruiker: "Gebruiker", geopend: Geopend[D], plek: str, wijzig: Callable[[D], D]
    ) -> Bewaard[D]:
        """Add, move, remove or put back a row. `plek` is the list, or the row to remove as the page called it; marked when
        it is VERPLAATST or TERUG.

        `wijzig` works on the newest document; raises KernFout when the row is gone.
        """
        houder, laatste = geopend.houder, geopend.laatste
        lijst_of_rij = plek[1:].rpartition(".")[0] if plek.startswith(TERUG) else plek.removeprefix(VERPLAATST)
        if _is_verdwenen(lijst_of_rij, laatste.document, geopend.sindsdien):
            return Bewaard(houder, laatste, verdwenen=frozenset({plek}))
        document = wijzig(laatste.document)
        if document != laatste.document:
            laatste = self.leg_vast(gebruiker, houder, document, (plek,))
        return Bewaard(houder, laatste)


def archief_van(
    naam: str,
    soort: type[D],
    versies: type[Versierij],
    zinnen: tuple[Woord, Woord],
    eerste: Callable[[Any], D] | None = None,
    bij_terugval: Callable[[D], D] = zoals_het_is,
) -> Archief[D]:
    """The versions of one kind. In the log looking is ``naam.gelezen`` and saving ``naam.bewaard``, with these sentences."""
    houder = next(
        veld.name
        for veld in versies._meta.local_fields
        if isinstance(veld.related_model, type) and issubclass(veld.related_model, Houder)
    )
    gelezen, bewaard = (voorval(f"{naam}.{wat}", zin) for wat, zin in zip(("gelezen", "bewaard"), zinnen, strict=True))
    return Archief(soort, versies, houder, bewaard, gelezen, eerste=eerste, bij_terugval=bij_terugval)


def _is_verdwenen(pad: str, document: Document, sindsdien: list[Wijziging]) -> bool:
    """Is a row of this field gone, or is there another row now under its name?

    A removed row is in the history as ``taken.C`` or ``bronnen.0``. The rows after a number move up, and the code of a
    removed task is free for a new one.
    """
    gewijzigd = {veld for wijziging in sindsdien for veld in wijziging.velden}
    for lijst, rij in bewerken.rijen_van(document, pad):
        for veld in gewijzigd:
            naam = veld.removeprefix(TERUG)
            weg = naam.removeprefix(f"{lijst}.")
            van_de_lijst = weg != naam and "." not in weg
            if (
                veld == ALLES
                or veld.startswith(VERSIE)
                or (van_de_lijst and (weg == rij or _nummer(weg) < _nummer(rij)))
            ):
                return True
    return not bewerken.bestaat(document, pad)


def is_rij(document: Document, pad: str) -> bool:
    """Is this the name of a whole row, and not of something in it?"""
    rijen = bewerken.rijen_van(document, pad)
    return bool(rijen) and ".".join(rijen[-1]) == pad


def _schuif(lijst: str, plaats: int, sindsdien: list[Wijziging]) -> int:
    """Where a place in a list is now, with rows taken out or put back before it."""
    for wijziging in sindsdien:
        for veld in wijziging.velden:
            ervoor = veld.removeprefix(TERUG).removeprefix(f"{lijst}.")
            if ervoor.isdigit() and int(ervoor) < plaats + veld.startswith(TERUG):
                plaats += 1 if veld.startswith(TERUG) else -1
    return plaats


def _nummer(rij: str) -> int:
    """The number of a row; a row with a code has no number."""
    return int(rij) if rij.isdigit() else 0


def _laatste_wijziging(pad: str, sindsdien: list[Wijziging]) -> Wijziging:
    """Who changed this field last; a change of everything at once names no fields."""
    return next((wijziging for wijziging in sindsdien if pad in wijziging.velden), sindsdien[0])


def _laatst_gewijzigd_in(versies: frozenset[int], sindsdien: list[Wijziging]) -> set[str]:
    """The fields whose newest change is in one of these versions."""
    gezien: set[str] = set()
    van_hier: set[str] = set()
    for wijziging in sindsdien:
        if wijziging.nummer in versies:
            van_hier |= wijziging.velden - gezien
        gezien |= wijziging.velden
    return van_hier


def _conflict(gebruiker: "Gebruiker", hier: bewerken.Waarde, daar: bewerken.Waarde, wijziging: Wijziging) -> Conflict:
    return Conflict(hier, daar, wijziging.wie, zelf=wijziging.wie_id == gebruiker.pk)
