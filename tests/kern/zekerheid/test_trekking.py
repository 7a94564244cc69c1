"""The draws: every step once, in an order that has nothing to do with that of other factors."""

from itertools import combinations
from statistics import NormalDist, correlation

import pytest

from weegwerk.kern.zekerheid.trekking import AANTAL, SCHAAL, stappen, volgorde


def test_steps_are_a_normal_distribution() -> None:
    z95 = NormalDist().inv_cdf(0.975)
    verwacht = [NormalDist().inv_cdf((2 * n + 1) / (2 * AANTAL)) / z95 * SCHAAL for n in range(AANTAL)]
    assert max(abs(stap - hoort) for stap, hoort in zip(stappen(), verwacht, strict=True)) < 2


def test_steps_are_symmetric() -> None:
    assert all(stap == -ander for stap, ander in zip(stappen(), reversed(stappen()), strict=True))


@pytest.mark.parametrize("nummer", [0, 1, 14, 44, 179])
def test_every_step_once(nummer: int) -> None:
    assert sorted(volgorde(nummer)) == list(range(AANTAL))


def test_factors_do_not_move_together() -> None:
    kolommen = [[stappen()[plek] for plek in volgorde(nummer)] for nummer in range(16)]
    assert max(abs(correlation(een, ander)) for een, ander in combinations(kolommen, 2)) < 0.03
