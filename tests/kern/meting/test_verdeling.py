"""Quantiles: whole degrees of freedom as in every printed table, the others from scipy.stats.t.ppf."""

from decimal import Decimal, localcontext

import pytest

from weegwerk.kern.meting.verdeling import t_95


@pytest.mark.parametrize(
    ("graden", "t"),
    [
        ("1", "12.7062047362"),
        ("1.5", "6.0166631044"),
        ("2", "4.3026527297"),
        ("3.3", "3.0248744618"),
        ("4", "2.7764451052"),
        ("10", "2.2281388520"),
        ("60", "2.0002978220"),
        ("1998", "1.9611520148"),
    ],
)
def test_t(graden: str, t: str) -> None:
    assert abs(t_95(Decimal(graden)) - Decimal(t)) < Decimal("1e-8")


def test_the_precision_of_the_caller_does_not_matter() -> None:
    precies = t_95(Decimal("7.25"))
    t_95.cache_clear()
    with localcontext() as omgeving:
        omgeving.prec = 6
        assert t_95(Decimal("7.25")) == precies
