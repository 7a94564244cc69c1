"""Counting days of sickness: spells less than four weeks apart are added up, and the days between them do not count.

Wet WIA article 23: paragraph 2 (the first day), 3 (adding up) and 5 (days with a benefit for pregnancy or birth do not count).
"""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from weegwerk.kern.termijnen.feiten import Periode

_DAG = timedelta(days=1)
ONDERBREKING = timedelta(weeks=4)


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


def laatste_reeks(ziek: Sequence[Periode], verlof: Sequence[Periode] = ()) -> Reeks:
    """The spells that count together with the last one."""
    reeks = [ziek[-1]]
    for eerder in reversed(ziek[:-1]):
        if not _hoort_bij(eerder, reeks[0], verlof):
            break
        reeks.insert(0, eerder)
    return Reeks(tuple(reeks))


def _hoort_bij(eerder: Periode, later: Periode, verlof: Sequence[Periode]) -> bool:
    if eerder.tot is None:
        return False
    begin, einde = eerder.tot + _DAG, later.van - _DAG
    return einde - begin + _DAG < ONDERBREKING or Periode(begin, einde) in verlof
