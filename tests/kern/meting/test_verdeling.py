"""Quantiles: whole degrees of freedom against the finite sums of Abramowitz and Stegun, the others from scipy.stats.t.ppf."""

import math
from decimal import Decimal, localcontext

import pytest

from weegwerk.kern.meting.verdeling import t_95


@pytest.mark.parametrize("graden", [2, 4, 6, 10, 18, 20, 60, 200])
def test_even_degrees_leave_95_percent_inside(graden: int) -> None:
    """Abramowitz and Stegun (1964), 26.7.4: a finite sum, so exact to the last digits."""
    with localcontext(prec=40):
        t = t_95(Decimal(graden))
        cosinus_kwadraat = graden / (graden + t * t)
        som = term = Decimal(1)
        for k in range(1, graden // 2):
            term *= cosinus_kwadraat * (2 * k - 1) / (2 * k)
            som += term
        assert abs((1 - cosinus_kwadraat).sqrt() * som - Decimal("0.95")) < Decimal("1e-17")


@pytest.mark.parametrize("graden", [1, 3, 5, 9, 19, 21, 99])
def test_odd_degrees_leave_95_percent_inside(graden: int) -> None:
    """Abramowitz and Stegun (1964), 26.7.3."""
    hoek = math.atan(float(t_95(Decimal(graden))) / math.sqrt(graden))
    term = math.cos(hoek)
    som = term if graden > 1 else 0.0
    for k in range(1, (graden - 1) // 2):
        term *= math.cos(hoek) ** 2 * 2 * k / (2 * k + 1)
        som += term
    assert abs(2 / math.pi * (hoek + math.sin(hoek) * som) - 0.95) < 1e-14


@pytest.mark.parametrize(
    ("graden", "t"),
    [("1.5", "6.0166631044"), ("3.3", "3.0248744618"), ("1998", "1.9611520148")],
)
def test_t(graden: str, t: str) -> None:
    assert abs(t_95(Decimal(graden)) - Decimal(t)) < Decimal("1e-10")


def test_more_degrees_come_closer_to_normal() -> None:
    reeks = [t_95(Decimal(tienden) / 10) for tienden in range(10, 400, 13)]
    assert reeks == sorted(reeks, reverse=True)
    assert reeks[-1] > Decimal("1.96")


def test_the_precision_of_the_caller_does_not_matter() -> None:
    precies = t_95(Decimal("7.25"))
    t_95.cache_clear()
    with localcontext() as omgeving:
        omgeving.prec = 6
        assert t_95(Decimal("7.25")) == precies
