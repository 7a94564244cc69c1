"""What one hour a week brings, per day of reference and age, read from the trace of the single case.

So the law stands in one place: here it is asked, not written again. The subsidy is a straight line in the part that is
missing (up to a limit) and in the hours (up to a limit); the trace has the slope and both limits as exact fractions.
"""

from bisect import bisect
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cache
from math import lcm

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.regelingen import loonkostensubsidie, minimumloon
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag

HOOGSTE_LEEFTIJD = 120
HOOGSTE_UREN = Decimal(60)
HONDERDSTEN = 100
GEHEEL = 100 * HONDERDSTEN
PER_PERIODE = HOOGSTE_LEEFTIJD + 3
"""Places per period: ages 0 to 120, one for older, and the last for unknown."""
EERSTE_PLEK = loonkostensubsidie.EERSTE_DAG.toordinal() - 1
"""The day before the law, as ordinal; it stands for every day before it."""
_GROOTSTE = 2**63 - 1


@dataclass(frozen=True)
class Tarief:
    """Exact: `per_uur` in cents for a gap of 100%, `hoogste` gap as ratio, `uren` that count at most."""

    per_uur: Fraction
    hoogste: Fraction
    uren: Fraction


@dataclass(frozen=True)
class Tarieventabel:
    """Rates as integers; a place without a rate is a refusal.

    cents = `tellers` x gap x hours : `noemer`, with gap and hours in hundredths, each at most its own limit.
    """

    tellers: tuple[int | None, ...]
    hoogste: tuple[int | None, ...]
    uren: tuple[int | None, ...]
    noemer: int


def tarief(peildatum: date, leeftijd: int | None) -> Tarief:
    """The rate on a day at an age; raises KernFout with the words of the single case."""
    aanvraag = Aanvraag(peildatum, HOOGSTE_UREN, loonwaarde=Decimal(0), leeftijd=leeftijd)
    stappen = {stap.id: stap for stap in loonkostensubsidie.bereken(aanvraag).stappen}
    uren, week = (term.waarde for term in stappen["urendeel"].termen)
    lasten = stappen["werkgeverslasten"].termen[1].waarde
    norm, hoogste = (term.waarde for term in stappen["hoogste"].termen)
    return Tarief(norm * 100 * (1 + lasten) / week, hoogste, uren)


def maak(dagen: tuple[int, int], leeftijden: tuple[int, int]) -> Tarieventabel:
    """The rates between two days (ordinals) and two ages, and for an unknown age; other places stay empty."""
    tarieven: list[Tarief | None] = [None] * (PER_PERIODE * (len(_begindagen()) + 1))
    eerste, laatste = (_periode(dag) for dag in dagen)
    for periode in range(max(eerste, 1), laatste + 1):
        begin = _begindagen()[periode - 1]
        for leeftijd in range(max(leeftijden[0], 0), min(leeftijden[1], HOOGSTE_LEEFTIJD) + 1):
            tarieven[periode * PER_PERIODE + leeftijd] = _tarief_of_niets(begin, leeftijd)
        tarieven[(periode + 1) * PER_PERIODE - 1] = _tarief_of_niets(begin, None)
    return _in_hele_getallen(tarieven)


@cache
def periode_per_dag() -> tuple[int, ...]:
    """The number of the period (0: before the law) of each day from `EERSTE_PLEK` up to the last known change."""
    return tuple(_periode(dag) for dag in range(EERSTE_PLEK, _begindagen()[-1].toordinal() + 1))


def _periode(dag: int) -> int:
    return bisect(_begindagen(), dag, key=date.toordinal)


@cache
def _begindagen() -> tuple[date, ...]:
    """Every day since the start of the law on which a rate can change; between two of them it does not."""
    wissels = {periode.vanaf for parameter in parameters.alle() for periode in parameter.waarden}
    wissels |= {loonkostensubsidie.MINIMUMLOON_ALS_BASIS, minimumloon.UURLOON}
    eerste = loonkostensubsidie.EERSTE_DAG
    return (eerste, *sorted(wissel for wissel in wissels if wissel > eerste))


@cache
def _tarief_of_niets(dag: date, leeftijd: int | None) -> Tarief | None:
    try:
        return tarief(dag, leeftijd)
    except KernFout:
        return None


def _in_hele_getallen(tarieven: list[Tarief | None]) -> Tarieventabel:
    """Over one denominator, so that one division by a constant is enough."""
    noemer = lcm(*(tarief.per_uur.denominator for tarief in tarieven if tarief))
    tabel = Tarieventabel(
        tuple(_heel(tarief.per_uur * noemer) if tarief else None for tarief in tarieven),
        tuple(_heel(tarief.hoogste * GEHEEL) if tarief else None for tarief in tarieven),
        tuple(_heel(tarief.uren * HONDERDSTEN) if tarief else None for tarief in tarieven),
        noemer * GEHEEL * HONDERDSTEN,
    )
    grootste = [max(filter(None, kolom), default=0) for kolom in (tabel.tellers, tabel.hoogste, tabel.uren)]
    if grootste[0] * grootste[1] * grootste[2] + tabel.noemer > _GROOTSTE:
        raise KernFout("te_groot", "Deze bedragen passen niet in 64 bits.", "Bereken deze zaken een voor een.")
    return tabel


def _heel(waarde: Fraction) -> int:
    if waarde.denominator != 1:
        raise KernFout(
            "geen_honderdsten", "Een grens in de wet is fijner dan honderdsten.", "Bereken deze zaken een voor een."
        )
    return waarde.numerator
