"""Netto werktijd: which part of the time at work really goes into the task, compared with a regular worker."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from decimal import Decimal

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.meting.model import Schatting
from weegwerk.kern.meting.verhouding import Paar, verhouding

_SECONDE = timedelta(seconds=1)


@dataclass(frozen=True)
class Werkperiode:
    """A stretch of paid time, for instance a day, with everything in it that was not work on the task."""

    begin: datetime
    eind: datetime
    onderbrekingen: tuple[tuple[datetime, datetime], ...] = ()


def netto_werktijd(werknemer: Sequence[Werkperiode], vergelijker: Sequence[Werkperiode]) -> Schatting:
    """Net share of the time of the worker over that of the comparable worker, as ratio with a 95% interval.

    Breaks that everybody takes are on both sides and so do not count. With one period on a side there is no interval.
    Raises KernFout (geen_periode, periode_onmogelijk, onderbreking_onmogelijk, geen_netto_werktijd).
    """
    paren = [[_paar(periode) for periode in periodes] for periodes in (werknemer, vergelijker)]
    if not all(paren):
        raise KernFout(
            "geen_periode", "Er zijn geen werktijden van één van beiden.", "Leg van allebei een of meer dagen vast."
        )
    if not all(any(paar.hoeveelheid for paar in reeks) for reeks in paren):
        raise KernFout(
            "geen_netto_werktijd", "Van alle tijd blijft niets over voor de taak.", "Controleer de onderbrekingen."
        )
    return verhouding(*paren)


def _paar(periode: Werkperiode) -> Paar:
    if periode.eind <= periode.begin:
        raise KernFout(
            "periode_onmogelijk", "Het einde van een werktijd ligt niet na het begin.", "Controleer de tijden."
        )
    vorige = periode.begin
    onderbroken = timedelta()
    for begin, eind in sorted(periode.onderbrekingen):
        if not vorige <= begin <= eind <= periode.eind:
            raise KernFout(
                "onderbreking_onmogelijk",
                "Een onderbreking valt buiten de werktijd, eindigt voor haar begin of overlapt met een andere.",
                "Controleer de tijden.",
            )
        onderbroken += eind - begin
        vorige = eind
    bruto = periode.eind - periode.begin
    return Paar(Decimal((bruto - onderbroken) // _SECONDE), Decimal(bruto // _SECONDE))
