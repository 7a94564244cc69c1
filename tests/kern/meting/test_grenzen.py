"""Where a limit lies exactly, seen on both sides of it."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from tests.kern.meting.simulatie import als_paren
from tests.kern.meting.test_meten import codes, gemeten, reeks
from weegwerk.kern.meting import Meting, Schatting, Werkperiode, lees, netto_werktijd, vergelijk_reeksen
from weegwerk.kern.meting.verhouding import verhouding


def test_half_an_interval_is_none() -> None:
    for half in (Schatting(Fraction(1, 2), laag=Fraction(1, 4)), Schatting(Fraction(1, 2), hoog=Fraction(3, 4))):
        assert (half.interval, half.breedte) == (None, None)
        assert half.zin("Tempo") == "Tempo is gemeten op 50,0%. Hoe zeker dat is, is met deze metingen niet te zeggen."


def test_a_sentence_has_one_digit() -> None:
    schatting = Schatting(Fraction(7, 8), Fraction(8313, 10_000), Fraction(9211, 10_000))
    assert (
        schatting.zin("Tempo")
        == "Tempo is gemeten op 87,5%. In 19 van 20 zulke metingen ligt het tussen 83,1% en 92,1%."
    )


class TestUitschieter:
    """At least twice as slow or fast as usual, and more than 3.5 robust standard deviations (Iglewicz and Hoaglin 1993)."""

    def nummers(self, *werknemer: str) -> list[int]:
        signalen = [s for s in gemeten(*werknemer).signalen if s.code == "uitschieter"]
        return [int(s.tekst.split()[1]) for s in signalen]

    @pytest.mark.parametrize(
        ("seconden", "gezegd"), [(199, []), (200, [3]), (250, [3]), (51, []), (50, [3]), (40, [3])]
    )
    def test_twice_as_slow_or_fast(self, seconden: int, gezegd: list[int]) -> None:
        assert self.nummers("1/100", "1/100", f"1/{seconden}") == gezegd

    @pytest.mark.parametrize(("seconden", "gezegd"), [(257, []), (258, [5])])
    def test_among_work_that_varies(self, seconden: int, gezegd: list[int]) -> None:
        """The median distance is ln 1.2; 1.2 to the power 3.5 times 1.4826 is 2.576."""
        assert self.nummers("1/100", "1/90", "6/500", "1/120", f"1/{seconden}") == gezegd

    def test_it_is_time_per_unit_that_counts(self) -> None:
        assert self.nummers("10/100", "100/1000", "50/500") == []

    def test_two_timings_cannot_tell_which_is_odd(self) -> None:
        assert self.nummers("1/100", "1/1000") == []


@pytest.mark.parametrize(("langste", "gezegd"), [("3959", 0), ("3960", 1), ("3967", 1), ("3968", 1)])
def test_an_interval_of_more_than_twenty_points_is_wide(langste: str, gezegd: int) -> None:
    """A second calculation gives 19.96, 20.02, 20.44 and 20.51 points."""
    signalen = gemeten("70/3600", f"70/{langste}", "70/3600").signalen
    breed = [s.tekst for s in signalen if s.code == "breed_interval"]
    assert breed == ["Het bereik van tempo is ruim: van 75% tot 95%."] * gezegd


def test_warnings_come_before_what_is_only_information() -> None:
    uitkomst = gemeten("88/3600", "90/3600", "0/60", "86/3600")
    assert codes(uitkomst) == ["lege_meting", "ongelijk_aantal", "boven_de_norm"]


def test_timings_that_contradict_each_other_are_not_too_few() -> None:
    """Three can differ too much to say anything; two are too few, which is another sentence."""
    assert "geen_interval" in codes(gemeten("40/1800", "0/1800", "0/60"))
    assert "geen_interval" not in codes(gemeten("40/1800", "0/1800"))


@pytest.mark.parametrize(("langste", "zegt_iets"), [("1014.9", True), ("1015", False)])
def test_a_thousand_times_more_or_less_is_no_interval(langste: str, *, zegt_iets: bool) -> None:
    """A second calculation gives 999.9 and 1000.3 times."""
    kanten = reeks("werknemer", "50/300", f"50/{langste}"), reeks("vergelijker", "60/2000", "60/2010")
    assert (verhouding(*map(als_paren, kanten)).interval is not None) == zegt_iets


@pytest.mark.parametrize(("traagste", "gezegd"), [("1199.9", False), ("1200", True)])
def test_two_timings_contradict_each_other_from_twice_as_slow(traagste: str, *, gezegd: bool) -> None:
    assert ("tegenspraak" in codes(gemeten("20/600", f"20/{traagste}"))) == gezegd


@pytest.mark.parametrize(
    ("werkplek", "deskundige", "oordeel"),
    [
        (1000, 900, "komt_overeen"),
        (1000, 899, "verschilt"),
        (1000, 1100, "komt_overeen"),
        (1000, 1101, "verschilt"),
    ],
)
def test_agreement_is_from_90_to_110_percent(werkplek: int, deskundige: int, oordeel: str) -> None:
    """Timings that are exactly alike have an interval without width, so the ratio itself is at the limit."""
    reeksen = [[Meting("werknemer", 10, Decimal(duur))] * 3 for duur in (werkplek, deskundige)]
    assert vergelijk_reeksen(*reeksen).oordeel == oordeel


def test_an_empty_timing_is_part_of_a_series() -> None:
    werkplek = [Meting("werknemer", stuks, Decimal(600)) for stuks in (10, 0, 11)]
    schatting = vergelijk_reeksen(werkplek, [Meting("werknemer", 10, Decimal(600))] * 3).verhouding
    assert schatting.waarde == Fraction(7, 10)


def dag(seconden: int, onderbroken: int = 0) -> Werkperiode:
    begin = datetime.combine(date(2026, 3, 2), time(8))
    return Werkperiode(begin, begin + timedelta(seconds=seconden), ((begin, begin + timedelta(seconds=onderbroken)),))


def test_net_time_counts_per_second() -> None:
    assert netto_werktijd([dag(3, 2)], [dag(3)]).waarde == Fraction(1, 3)


def test_a_day_without_net_time_counts_as_a_day() -> None:
    assert netto_werktijd([dag(3600), dag(3600, 3600)], [dag(3600)]).waarde == Fraction(1, 2)


def test_nothing_made_and_nothing_said_about_rejects_can_be_read() -> None:
    [meting] = lees("metingen:\n  - {wie: werknemer, eenheden: 0, seconden: 60}\n").metingen
    assert (meting.eenheden, meting.afgekeurd) == (0, None)
