"""Months and ages the way the law counts them."""

from datetime import date

_KORTSTE_MAAND = 28


def maanden_later(dag: date, maanden: int) -> date:
    """The same day so many months on; a day that does not exist becomes the last day of that month."""
    maand = dag.month - 1 + maanden
    jaar, maand = dag.year + maand // 12, maand % 12 + 1
    for dag_van_maand in range(dag.day, _KORTSTE_MAAND, -1):
        try:
            return date(jaar, maand, dag_van_maand)
        except ValueError:
            continue
    return date(jaar, maand, min(dag.day, _KORTSTE_MAAND))


def leeftijd_op(geboren: date, dag: date) -> int:
    """Age in whole years; who was born on 29 February has a birthday on 1 March in other years."""
    return dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))
