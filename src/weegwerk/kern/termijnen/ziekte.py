"""Counting days of sickness: spells less than four weeks apart are added up, and the days between them do not count.

Wet WIA article 23: paragraph 2 (the first day), 3 (adding up) and 5 (days with a benefit for pregnancy or birth do not count).
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from weegwerk.kern.termijnen.feiten import Periode

_DAG = timedelta(days=1)
ONDERBREKING = timedelta(weeks=4)
_WEEKEND = (5, 6)


@dataclass(frozen=True, slots=True)
class Reeks:
    """Spells that are added up, oldest first; only the last can still go on."""

    perioden: tuple[Periode, ...]

    @property
    def eerste_dag(self) -> date:
        return self.perioden[0].van

    def dag(self, nummer: int) -> date | None:
        """The day on which someone is ill for the so-manieth day; None when he recovered before."""
        for periode in self.perioden:
            dag = periode.van + timedelta(days=nummer - 1)
            if periode.tot is None or dag <= periode.tot:
                return dag
            nummer -= (periode.tot - periode.van).days + 1
        return None

    def tussendagen(self, tot: date) -> int:
        """How many days until `tot` fell between two spells and so do not count."""
        paren = zip(self.perioden, self.perioden[1:], strict=False)
        return sum((later.van - (eerder.tot or later.van)).days - 1 for eerder, later in paren if later.van <= tot)


def laatste_reeks(ziek: Sequence[Periode], verlof: Sequence[Periode] = ()) -> Reeks | None:
    """The spells that count together with the last one, without the days of leave; None when only leave is left."""
    heel = aaneen(verlof)
    zonder = [rest for periode in ziek for rest in _zonder_verlof(periode, heel)]
    if not zonder:
        return None
    reeks = [zonder[-1]]
    for eerder in reversed(zonder[:-1]):
        if not _hoort_bij(eerder, reeks[0], heel):
            break
        reeks.insert(0, eerder)
    return Reeks(tuple(reeks))


def aaneen(verlof: Sequence[Periode]) -> list[Periode]:
    """Leave in order, with periods that touch or overlap made one: leave before and after a birth is one leave."""
    heel: list[Periode] = []
    for periode in sorted(verlof, key=lambda p: p.van):
        if heel and periode.van <= _laatste(heel[-1]) + _DAG:
            heel[-1] = Periode(heel[-1].van, max(_laatste(heel[-1]), _laatste(periode)))
        else:
            heel.append(periode)
    return heel


def verlofdagen(verlof: Sequence[Periode], van: date, tot: date) -> int:
    """How many days of leave fall from `van` up to and including `tot`."""
    stukken = ((max(periode.van, van), min(_laatste(periode), tot)) for periode in aaneen(verlof))
    return sum((einde - begin).days + 1 for begin, einde in stukken if begin <= einde)


def telt_mee(reeks: Reeks, verlof: Sequence[Periode]) -> bool:
    """Whether leave lies between the first day of the series and its end, and so moves what is counted."""
    return any(reeks.eerste_dag < p.van and _voor_het_einde(p, reeks.perioden[-1]) for p in verlof)


def _voor_het_einde(verlof: Periode, laatste: Periode) -> bool:
    return laatste.tot is None or verlof.van <= laatste.tot


def _laatste(verlof: Periode) -> date:
    """Leave always has an end (see `feiten`)."""
    return verlof.tot or date.max


def _zonder_verlof(ziek: Periode, verlof: Sequence[Periode]) -> Iterator[Periode]:
    """What is left of a spell of sickness when the days of leave are taken out."""
    van = ziek.van
    for vrij in verlof:
        if _laatste(vrij) < van or (ziek.tot is not None and ziek.tot < vrij.van):
            continue
        if van < vrij.van:
            yield Periode(van, vrij.van - _DAG)
        van = _laatste(vrij) + _DAG
    if ziek.tot is None or van <= ziek.tot:
        yield Periode(van, ziek.tot)


def _hoort_bij(eerder: Periode, later: Periode, verlof: Sequence[Periode]) -> bool:
    """Less than four weeks apart, or only leave between them; a weekend at its edge does not break what belongs together."""
    if eerder.tot is None:
        return False
    begin, einde = eerder.tot + _DAG, later.van - _DAG
    if einde - begin + _DAG < ONDERBREKING:
        return True
    return any(_sluit_aan(begin, vrij.van) and _sluit_aan(_laatste(vrij) + _DAG, later.van) for vrij in verlof)


def _sluit_aan(begin: date, volgende: date) -> bool:
    """No days between, or only a Saturday and a Sunday."""
    return all((begin + timedelta(days=n)).weekday() in _WEEKEND for n in range((volgende - begin).days))
