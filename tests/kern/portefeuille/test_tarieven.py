"""Rates come from the trace of the single case, hold for a whole period, and fit in 64 bits."""

from dataclasses import replace
from datetime import date, timedelta
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.portefeuille import tarieven
from weegwerk.kern.portefeuille.tarieven import EERSTE_PLEK, GEHEEL, PER_PERIODE, maak, periode_per_dag, tarief

DAG = date(2026, 7, 1)
DAG_NUMMER = DAG.toordinal()


def test_adult_rate_by_hand() -> None:
    """2337.00 euro with 8% holiday allowance and 25% of employer's charges, over 36 hours."""
    een = tarief(DAG, None)
    assert een.per_uur == Fraction(233700) * Fraction(108, 100) * Fraction(125, 100) / 36
    assert (een.hoogste, een.uren) == (Fraction(7, 10), Fraction(60))


def test_before_2024_the_hours_stop_at_a_week_of_36() -> None:
    assert tarief(date(2023, 12, 31), 30).uren == 36


@given(st.dates(date(2017, 1, 1), date(2035, 1, 1)), st.none() | st.integers(15, 120))
def test_a_rate_holds_for_its_whole_period(dag: date, leeftijd: int | None) -> None:
    perioden = periode_per_dag()
    nummer = min(dag.toordinal() - EERSTE_PLEK, len(perioden) - 1)
    begin = date.fromordinal(EERSTE_PLEK + perioden.index(perioden[nummer]))
    assert tarief(dag, leeftijd) == tarief(begin, leeftijd)


def test_only_what_is_asked_for_is_looked_up() -> None:
    tabel = maak((DAG_NUMMER, DAG_NUMMER), (20, 22))
    assert sum(teller is not None for teller in tabel.tellers) == 4


def test_days_before_the_law_have_no_rate() -> None:
    eerste = date(2014, 12, 31).toordinal()
    assert periode_per_dag()[0] == 0
    assert set(maak((eerste, eerste), (30, 30)).tellers) == {None}
    assert len(maak((1, DAG_NUMMER), (-5, 900)).tellers) % PER_PERIODE == 0


def test_every_rate_of_the_law_fits_in_64_bits_with_room_to_spare() -> None:
    laatste = (DAG + timedelta(days=5 * 365)).toordinal()
    tabel = maak((1, laatste), (15, 24))
    tellers, hoogste, uren = (max(filter(None, kolom)) for kolom in (tabel.tellers, tabel.hoogste, tabel.uren))
    assert (hoogste, uren) == (70_00, 60_00)
    assert tellers * hoogste * uren + tabel.noemer < 2**63 // 10
    # The sum over the tasks, and the half that is added before rounding.
    assert GEHEEL**4 + GEHEEL**4 // 200 < 2**63 // 100


@pytest.mark.parametrize(
    ("anders", "code"),
    [
        ({"per_uur": Fraction(10**12, 7)}, "te_groot"),
        ({"hoogste": Fraction(1, 3)}, "geen_honderdsten"),
        ({"uren": Fraction(100, 3)}, "geen_honderdsten"),
    ],
)
def test_a_rate_that_does_not_fit_is_refused(
    monkeypatch: pytest.MonkeyPatch, anders: dict[str, Fraction], code: str
) -> None:
    monkeypatch.setattr(tarieven, "_tarief_of_niets", lambda dag, leeftijd: replace(tarief(DAG, None), **anders))
    with pytest.raises(KernFout) as fout:
        maak((DAG_NUMMER, DAG_NUMMER), (30, 31))
    assert fout.value.code == code
