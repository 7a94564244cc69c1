"""The days that the Algemene termijnenwet calls general holidays (article 3), and what they do to a term (article 1).

Days that a royal decree adds for a few years (article 3, third paragraph) are not known here.
"""

from datetime import date, timedelta
from functools import cache

_DAG = timedelta(days=1)
_ZATERDAG, _ZONDAG = 5, 6
_KONING = 2014
"""Since this year the birthday is that of the King, on 27 April; before it was Queen's day on 30 April."""


@cache
def feestdagen(jaar: int) -> frozenset[date]:
    """Goede Vrijdag included: for this law it counts as a holiday (second paragraph)."""
    zondag = pasen(jaar)
    bewegend = [zondag + timedelta(days=dagen) for dagen in (-2, 1, 39, 50)]
    vast = [date(jaar, 1, 1), date(jaar, 5, 5), date(jaar, 12, 25), date(jaar, 12, 26)]
    return frozenset([*bewegend, *vast, _koningsdag(jaar)])


def pasen(jaar: int) -> date:
    """Easter Sunday, by the anonymous Gregorian computus."""
    eeuw, rest = divmod(jaar, 100)
    gulden = jaar % 19
    verschuiving = (eeuw - (eeuw + 8) // 25 + 1) // 3
    maan = (19 * gulden + eeuw - eeuw // 4 - verschuiving + 15) % 30
    weekdag = (32 + 2 * (eeuw % 4) + 2 * (rest // 4) - maan - rest % 4) % 7
    correctie = (gulden + 11 * maan + 22 * weekdag) // 451
    maand, dag = divmod(maan + weekdag - 7 * correctie + 114, 31)
    return date(jaar, maand, dag + 1)


def is_werkdag(dag: date) -> bool:
    return dag.weekday() not in (_ZATERDAG, _ZONDAG) and dag not in feestdagen(dag.year)


def volgende_werkdag(dag: date) -> date:
    """The day itself, or the first day after it that is no Saturday, Sunday or holiday."""
    while not is_werkdag(dag):
        dag += _DAG
    return dag


def _koningsdag(jaar: int) -> date:
    dag = date(jaar, 4, 27) if jaar >= _KONING else date(jaar, 4, 30)
    return dag - _DAG if dag.weekday() == _ZONDAG else dag
