"""Noting that a request was carried out, in the transaction of its act; finding that out when it comes again.

A page sends an id with everything it asks: its own id, and for the saves of a form their number. Whoever writes the log
row of an act notes the id with it, so no act has to think of it.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from django.db import IntegrityError
from django.db.models import QuerySet
from django.utils import timezone

from weegwerk.werkbank.eenmalig.models import Daad

# Long after a phone that was off sends its last question again; nobody looks at these rows afterwards.
BEWAARTIJD = timedelta(days=30)


class AlGedaan(Exception):
    """This request was carried out before, or a later one of the same page was."""


@dataclass(slots=True)
class LopendVerzoek:
    """What is being carried out now, and for whom. `inhoud` is a mark of what was asked: the same id may come with other words."""

    wie: str
    blad: UUID
    nummer: int
    inhoud: str
    genoteerd: bool = False

    def __str__(self) -> str:
        return f"{self.blad}.{self.nummer}"


_nu: ContextVar[LopendVerzoek | None] = ContextVar("verzoek", default=None)


@contextmanager
def tijdens(verzoek: LopendVerzoek) -> Iterator[None]:
    """All that is written meanwhile belongs to this request."""
    merkteken = _nu.set(verzoek)
    try:
        yield
    finally:
        _nu.reset(merkteken)


def huidig() -> LopendVerzoek | None:
    return _nu.get()


def noteer(versie: int | None = None) -> None:
    """Note that the request was carried out, and which version it made. Raises AlGedaan when it had been before.

    Call inside the transaction of the act: that is undone when it was the second time.
    """
    verzoek = _nu.get()
    if verzoek is None or verzoek.genoteerd:
        return
    daad = Daad(wie=verzoek.wie, blad=verzoek.blad, nummer=verzoek.nummer, inhoud=verzoek.inhoud, versie=versie)
    try:
        daad.save(force_insert=True)
    except IntegrityError:
        raise AlGedaan from None
    verzoek.genoteerd = True


def eigen_versies(basis: int, nieuwste: int) -> frozenset[int]:
    """The versions after `basis` that this page made itself: it may never have heard the answer, but knows what it sent.

    Raises AlGedaan when a later save of the same page came first: this one was overtaken on its way.
    """
    verzoek = _nu.get()
    if verzoek is None or basis == nieuwste:
        return frozenset()
    eigen = Daad.objects.filter(wie=verzoek.wie, blad=verzoek.blad, versie__gt=basis)
    gedaan = list(eigen.values_list("versie", "nummer"))
    if any(nummer > verzoek.nummer > 0 for _versie, nummer in gedaan):
        raise AlGedaan
    return frozenset(versie for versie, _nummer in gedaan if versie)


def eerder(verzoek: LopendVerzoek) -> Daad | None:
    """What came of it the first time."""
    return _zelfde(verzoek).first()


def noteer_uitkomst(verzoek: LopendVerzoek, adres: str) -> None:
    """Where the answer sent the browser, so that the same question again ends in the same place."""
    _zelfde(verzoek).update(uitkomst=adres)


def _zelfde(verzoek: LopendVerzoek) -> QuerySet[Daad]:
    """The act of this request: the same id, for the same person, with the same words."""
    return Daad.objects.filter(wie=verzoek.wie, blad=verzoek.blad, nummer=verzoek.nummer, inhoud=verzoek.inhoud)


def ruim_op() -> None:
    """Forget what is too old to come again."""
    Daad.objects.filter(gedaan_op__lt=timezone.now() - BEWAARTIJD).delete()
