"""The 95% intervals contain the truth as often as they promise: a small run with fixed seeds.

Pools of about 900 have a standard error of 0.7 points; hulpmiddelen/dekking.py runs the whole grid, case by case.
"""

import pytest

from tests.kern.meting.simulatie import Persoon, Ruis, als_paren, bevat, normaal, scheef
from tests.toeval import toeval_met
from weegwerk.kern.meting.kwaliteit import verhouding_van_aandelen
from weegwerk.kern.meting.verhouding import verhouding

TEMPO = ((3, 3, 0.15, 0.15), (3, 10, 0.1, 0.2), (5, 4, 0.3, 0.1), (8, 8, 0.2, 0.2))
KWALITEIT = ((3, 0.1, 0.05), (5, 0.2, 0.1), (8, 0.1, 0.02))
KEER = 250


@pytest.mark.parametrize("ruis", [scheef, normaal])
def test_tempo(ruis: Ruis) -> None:
    toeval = toeval_met(20)
    raak = 0
    for een, ander, cv, cv_norm in TEMPO * KEER:
        waar = toeval.uniform(0.3, 1.1)
        mensen = Persoon("werknemer", een, waar, cv, ruis), Persoon("vergelijker", ander, 1, cv_norm, ruis)
        raak += bevat(verhouding(*(als_paren(persoon.metingen(toeval)) for persoon in mensen)), waar)
    assert 0.93 <= raak / len(TEMPO * KEER) <= 0.97


@pytest.mark.parametrize("partijen", [0, 0.02])
def test_kwaliteit(partijen: float) -> None:
    toeval = toeval_met(21)
    raak = 0
    for keer, p, p_norm in KWALITEIT * KEER:
        werknemer = Persoon("werknemer", keer, afkeur=p, partijen=partijen)
        vergelijker = Persoon("vergelijker", keer, afkeur=p_norm, partijen=partijen)
        schatting = verhouding_van_aandelen(werknemer.metingen(toeval), vergelijker.metingen(toeval))
        raak += bevat(schatting, (1 - p) / (1 - p_norm))
    assert 0.93 <= raak / len(KWALITEIT * KEER) <= 0.97


def test_without_rejects_the_interval_never_misses() -> None:
    """With a rate of zero there is nothing to be wrong about; 95% is then a floor, not an aim."""
    toeval = toeval_met(22)
    werknemer, vergelijker = Persoon("werknemer", 3), Persoon("vergelijker", 3)
    assert bevat(verhouding_van_aandelen(werknemer.metingen(toeval), vergelijker.metingen(toeval)), 1)
