"""The portfolio gives, to the cent and to the letter, what the single case gives."""

from collections.abc import Iterator
from datetime import date
from fractions import Fraction
from itertools import product
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kern.portefeuille.rijen import FACTOREN, apart, rij, samen
from weegwerk.kern.portefeuille.tarieven import tarief

HELFT = Fraction(1, 2)
DAGEN = (date(2017, 6, 30), date(2021, 7, 1), date(2023, 12, 31), date(2024, 1, 1), date(2025, 8, 1), date(2026, 7, 1))


def verdelingen(aantal: int) -> st.SearchStrategy[list[int]]:
    """Shares that fill the week exactly."""
    sneden = st.lists(st.integers(0, 100_00), min_size=aantal - 1, max_size=aantal - 1).map(sorted)
    return sneden.map(lambda snede: [b - a for a, b in zip([0, *snede], [*snede, 100_00], strict=True)])


factoren = st.tuples(*[st.integers(0, 200_00) | st.integers(0, 40).map(lambda n: n * 5_00)] * 3)
dagen = st.dates(date(2015, 1, 1), date(2030, 12, 31)) | st.sampled_from(DAGEN)
leeftijden = st.none() | st.integers(15, 24) | st.integers(0, 130)


@st.composite
def rijen(teken: st.DrawFn) -> dict[str, Any]:
    aandelen = teken(st.integers(1, 5).flatmap(verdelingen))
    taken = [(aandeel, *teken(factoren)) for aandeel in aandelen]
    uren = teken(st.integers(1, 60_00) | st.sampled_from([0, -1, 60_01]))
    return rij(*taken, peildatum=teken(dagen), leeftijd=teken(leeftijden), uren_per_week=uren)


@st.composite
def kapotte_rijen(teken: st.DrawFn) -> dict[str, Any]:
    """A good row in which one to three cells were changed."""
    een = teken(rijen())
    velden = [f"{veld}_{nummer}" for veld in ("aandeel", *FACTOREN) for nummer in range(1, 6)]
    anders = st.none() | st.sampled_from([-1, 0, 100_01, 200_01, 12_345_678]) | st.integers(0, 100_00)
    return een | teken(st.dictionaries(st.sampled_from(velden), anders, min_size=1, max_size=3))


@settings(max_examples=60)
@given(st.lists(rijen(), min_size=1, max_size=8))
def test_every_row_equals_the_single_case(veel: list[dict[str, Any]]) -> None:
    assert samen(veel) == [apart(een) for een in veel]


@settings(max_examples=60)
@given(st.lists(kapotte_rijen(), min_size=1, max_size=8))
def test_refusals_have_the_words_of_the_single_case(veel: list[dict[str, Any]]) -> None:
    assert samen(veel) == [apart(een) for een in veel]


def gelijke_standen() -> Iterator[tuple[int, ...]]:
    """Three factors in steps of 2.5% whose product is a whole percentage and a half, exactly."""
    for drie in product(range(50_00, 100_01, 2_50), repeat=3):
        if Fraction(drie[0] * drie[1] * drie[2], 100_00**2 * 100) % 1 == HELFT:
            yield drie


def test_a_loonwaarde_that_is_exactly_half_way_goes_up() -> None:
    standen = list(gelijke_standen())
    assert len(standen) > 300
    veel = [rij((100_00, *drie)) for drie in standen]
    omhoog = [int(Fraction(t * k * n, 100_00**2 * 100) + HELFT) for t, k, n in standen]
    assert [loonwaarde for loonwaarde, _, _ in samen(veel)] == omhoog
    assert samen(veel[::20]) == [apart(een) for een in veel[::20]]


def test_ties_over_five_tasks_go_up() -> None:
    """Unequal shares, so that the tie is only there after adding up."""
    veel = [
        rij(*[(20_00, 10_00 + 1_00 * n, 100_00, 100_00)] * 4, (20_00, 12_50 + 1_00 * n, 100_00, 100_00))
        for n in range(80)
    ]
    assert [loonwaarde for loonwaarde, _, _ in samen(veel)] == [11 + n for n in range(80)]
    assert samen(veel) == [apart(een) for een in veel]


def halve_centen() -> Iterator[tuple[date, int | None, int, int]]:
    """Day, age, gap in percent and hours for which the amount is a whole number of cents and a half, exactly."""
    for jaar, maand, leeftijd in product(range(2017, 2027), (1, 7), (None, *range(15, 23))):
        dag = date(jaar, maand, 1)
        cent = tarief(dag, leeftijd).per_uur / (100 * 100)
        for gat, uren in product(range(1, 70), range(25, 36_01, 25)):
            if 2 * cent.numerator * gat * uren % (2 * cent.denominator) == cent.denominator:
                yield dag, leeftijd, gat, uren


def test_an_amount_that_is_exactly_half_a_cent_goes_up() -> None:
    standen = list(halve_centen())
    assert len(standen) > 500
    assert len({dag for dag, *_ in standen}) > 5
    veel = [
        rij((100_00, (100 - gat) * 100, 100_00, 100_00), peildatum=dag, leeftijd=leeftijd, uren_per_week=uren)
        for dag, leeftijd, gat, uren in standen
    ]
    omhoog = [tarief(dag, leeftijd).per_uur * gat * uren / 100_00 + HELFT for dag, leeftijd, gat, uren in standen]
    assert [cent for _, cent, _ in samen(veel)] == omhoog
    assert samen(veel[::20]) == [apart(een) for een in veel[::20]]
