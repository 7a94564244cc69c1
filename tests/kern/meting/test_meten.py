"""From timings to tempo and kwaliteit, also when something is odd about them."""

from decimal import Decimal
from fractions import Fraction
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.toeval import toeval_met
from weegwerk.kern.meting import Meetuitkomst, Meting, Wie, meet

NORM = ("80/3600", "82/3600", "78/3600")


def reeks(wie: Wie, *metingen: str) -> list[Meting]:
    """Timings written as units/seconds (nothing rejected), units/seconds/rejects or units/seconds/? (not counted)."""
    delen = [[*meting.split("/"), "0"][:3] for meting in metingen]
    return [
        Meting(wie, int(stuks), Decimal(seconden), None if afgekeurd == "?" else int(afgekeurd))
        for stuks, seconden, afgekeurd in delen
    ]


def gemeten(*werknemer: str, norm: tuple[str, ...] = NORM) -> Meetuitkomst:
    return meet([*reeks("werknemer", *werknemer), *reeks("vergelijker", *norm)])


def codes(uitkomst: Meetuitkomst) -> list[str]:
    return [signaal.code for signaal in uitkomst.signalen]


def test_cahier_24_seventy_against_eighty_per_hour() -> None:
    """The limits were checked against scipy's quantile of t with 3.178 degrees of freedom."""
    uitkomst = gemeten("70/3600", "71/3600", "69/3600")
    assert uitkomst.tempo is not None
    assert uitkomst.kwaliteit is not None
    assert uitkomst.tempo.als_json() == {"waarde": "87.5", "laag": "83.13", "hoog": "92.1"}
    assert uitkomst.kwaliteit.waarde == 1
    assert uitkomst.signalen == ()


def test_a_rate_is_the_total_over_the_total() -> None:
    """Ten fast units and a hundred slow ones: the hundred count ten times as much."""
    uitkomst = gemeten("10/100", "100/4000", norm=("50/1000", "50/1000"))
    assert uitkomst.tempo is not None
    assert uitkomst.tempo.waarde == Fraction(110, 4100) / Fraction(100, 2000)


def test_kwaliteit_is_the_usable_share_against_that_of_the_norm() -> None:
    uitkomst = gemeten("40/600/8", "40/620/8", "40/610/8", norm=("40/500/4", "40/510/4", "40/490/4"))
    assert uitkomst.kwaliteit is not None
    assert uitkomst.kwaliteit.waarde == Fraction(80, 90)
    laag, hoog = uitkomst.kwaliteit.laag, uitkomst.kwaliteit.hoog
    assert laag is not None
    assert hoog is not None
    assert laag < Fraction(80, 90) < hoog


def test_rejects_in_batches_widen_the_interval() -> None:
    gelijk = gemeten("40/600/8", "40/600/8", "40/600/8").kwaliteit
    in_partijen = gemeten("40/600/0", "40/600/0", "40/600/24").kwaliteit
    assert gelijk is not None
    assert in_partijen is not None
    assert gelijk.waarde == in_partijen.waarde
    assert gelijk.breedte is not None
    assert in_partijen.breedte is not None
    assert in_partijen.breedte > 2 * gelijk.breedte


@pytest.mark.parametrize(
    ("werknemer", "norm"),
    [(("70/3600",), NORM), (("70/3600", "71/3600", "69/3600"), ("80/3600",)), (("70/3600",), ("80/3600",))],
)
def test_one_timing_gives_a_value_without_interval(werknemer: tuple[str, ...], norm: tuple[str, ...]) -> None:
    uitkomst = gemeten(*werknemer, norm=norm)
    assert uitkomst.tempo is not None
    assert uitkomst.kwaliteit is not None
    assert uitkomst.tempo.als_json() == {"waarde": "87.5", "laag": None, "hoog": None}
    assert uitkomst.kwaliteit.laag is None
    assert "te_weinig_metingen" in codes(uitkomst)
    assert "niet te zeggen" in uitkomst.zinnen[0]


@pytest.mark.parametrize(
    ("werknemer", "norm"),
    [
        (("70/3600", "74/3600"), NORM),
        (("70/3600", "71/3600", "69/3600"), ("80/3600", "81/3600")),
        (("70/3600", "74/3600"), ("80/3600", "81/3600")),
    ],
)
def test_where_three_are_needed_two_give_no_certainty(werknemer: tuple[str, ...], norm: tuple[str, ...]) -> None:
    """It once said that two are too few to say how certain it is, and then how certain it was."""
    uitkomst = gemeten(*werknemer, norm=norm)
    assert "te_weinig_metingen" in codes(uitkomst)
    assert "geen_interval" not in codes(uitkomst)
    assert "Met 95%" not in " ".join(uitkomst.zinnen)
    for schatting in (uitkomst.tempo, uitkomst.kwaliteit):
        assert schatting is not None
        assert schatting.interval is None


def rijen(wie: Wie) -> st.SearchStrategy[list[Meting]]:
    een = st.builds(
        Meting,
        st.just(wie),
        st.integers(1, 500),
        st.integers(1, 20_000).map(Decimal),
        st.just(0),
    )
    return st.lists(een, min_size=1, max_size=5)


@given(rijen("werknemer"), rijen("vergelijker"))
def test_an_interval_and_too_few_timings_never_stand_together(werknemer: list[Meting], norm: list[Meting]) -> None:
    """The value itself always follows from the totals, on another road than that of the product."""
    uitkomst = meet([*werknemer, *norm])
    assert uitkomst.tempo is not None
    stuks, seconden = (
        [Fraction(sum(getattr(m, veld) for m in kant)) for kant in (werknemer, norm)]
        for veld in ("eenheden", "seconden")
    )
    assert uitkomst.tempo.waarde == stuks[0] * seconden[1] / (seconden[0] * stuks[1])
    te_weinig = min(len(werknemer), len(norm)) < 3
    assert te_weinig == ("te_weinig_metingen" in codes(uitkomst))
    assert not te_weinig or uitkomst.tempo.interval is None
    for wie, kant in (("werknemer", werknemer), ("vergelijker", norm)):
        per_stuk = sorted(Fraction(m.seconden) / Fraction(m.eenheden) for m in kant)
        gezegd = [s for s in uitkomst.signalen if s.code == "tegenspraak" and f"de {wie} " in s.tekst]
        assert bool(gezegd) == (len(kant) == 2 and per_stuk[1] >= 2 * per_stuk[0])


def test_two_timings_that_contradict_each_other_are_named() -> None:
    uitkomst = gemeten("70/3600", "70/10800", norm=("80/3600", "80/3700"))
    assert [s.tekst for s in uitkomst.signalen if s.code == "tegenspraak"] == [
        "De twee metingen van de werknemer spreken elkaar tegen: per stuk duurde de ene 3,0 keer zo lang als de andere."
    ]


def test_without_a_comparable_worker_there_is_no_percentage() -> None:
    uitkomst = meet(reeks("werknemer", "70/3600", "71/3600"))
    assert (uitkomst.tempo, uitkomst.kwaliteit) == (None, None)
    assert uitkomst.signalen[0].code == "geen_metingen"
    assert "Er zijn geen metingen van de vergelijker." in uitkomst.zinnen[0]


def test_nothing_measured_at_all() -> None:
    assert codes(meet([])) == ["geen_metingen", "geen_metingen"]


@pytest.mark.parametrize(
    ("werknemer", "norm"), [(("0/600", "0/700"), NORM), (("70/3600", "71/3600"), ("0/600", "0/9"))]
)
def test_no_units_at_all_is_not_zero_percent(werknemer: tuple[str, ...], norm: tuple[str, ...]) -> None:
    uitkomst = gemeten(*werknemer, norm=norm)
    assert uitkomst.tempo is None
    assert uitkomst.signalen[0].code == "niets_gemaakt"


def test_one_empty_timing_counts_as_time() -> None:
    uitkomst = gemeten("40/1800", "0/1800", "40/1800")
    assert uitkomst.tempo is not None
    assert uitkomst.tempo.waarde == Fraction(80, 5400) / Fraction(80, 3600)
    assert uitkomst.tempo.laag is not None
    assert [s.pad for s in uitkomst.signalen if s.code == "lege_meting"] == [("metingen", 1, "eenheden")]


@pytest.mark.parametrize("werknemer", [("40/1800", "0/1800", "0/60"), ("1/1", "900000000/1", "1/900000000")])
def test_timings_that_say_nothing_together_give_no_interval(werknemer: tuple[str, ...]) -> None:
    uitkomst = gemeten(*werknemer)
    assert uitkomst.tempo is not None
    assert uitkomst.tempo.laag is None
    assert "geen_interval" in codes(uitkomst)


def test_nothing_that_can_be_written_in_the_file_breaks_it() -> None:
    toeval = toeval_met(5)
    stuks, seconden = (0, 1, 5, 40, 999_999_999), ("0.00000000000000000001", "1", "61.5", "3600", "999999999")
    for _ in range(200):
        metingen = [
            Meting(wie, aantal, Decimal(toeval.choice(seconden)), toeval.choice((None, 0, aantal // 2, aantal)))
            for wie in get_args(Wie)
            for aantal in toeval.choices(stuks, k=toeval.randint(0, 4))
        ]
        uitkomst = meet(metingen)
        assert uitkomst.tempo is not None or uitkomst.signalen[0].ernst == "fout"
        assert uitkomst.kwaliteit is not None or {
            "geen_metingen",
            "niets_gemaakt",
            "norm_zonder_bruikbaar_werk",
            "kwaliteit_niet_gemeten",
        } & {*codes(uitkomst)}
        for schatting in (uitkomst.tempo, uitkomst.kwaliteit):
            if schatting is not None and schatting.laag is not None and schatting.hoog is not None:
                assert 0 <= schatting.laag <= schatting.waarde <= schatting.hoog


def test_faster_than_the_norm_is_shown_as_measured() -> None:
    uitkomst = gemeten("88/3600", "90/3600", "86/3600")
    assert uitkomst.tempo is not None
    assert uitkomst.tempo.waarde == Fraction(110, 100)
    assert [s.tekst for s in uitkomst.signalen if s.code == "boven_de_norm"] == [
        "Tempo is 110,0%. Dat is hoger dan de norm; in de loonwaarde telt hoogstens 100% mee."
    ]


@pytest.mark.parametrize(("seconden", "factor"), [("14400", "4,0"), ("900", "0,25")])
def test_a_stopwatch_left_running_is_shown_and_counts(seconden: str, factor: str) -> None:
    uitkomst = gemeten("70/3600", "70/3650", f"70/{seconden}", "70/3550", "70/3600")
    [uitschieter] = [s for s in uitkomst.signalen if s.code == "uitschieter"]
    assert uitschieter.pad == ("metingen", 2, "seconden")
    assert f"{factor} keer zo lang" in uitschieter.tekst
    assert uitkomst.tempo is not None
    assert uitkomst.tempo.waarde == Fraction(350, 14400 + int(seconden)) * 45


def test_irregular_work_is_not_an_outlier() -> None:
    assert "uitschieter" not in codes(gemeten("70/2000", "70/3600", "70/6500", "70/4500", "70/2600"))


def test_timings_that_are_exactly_alike_are_suspect() -> None:
    uitkomst = gemeten("70/3600", "70/3600", "35/1800", norm=("80/3600", "80/3600", "80/3600"))
    assert "geen_spreiding" in codes(uitkomst)
    assert uitkomst.tempo is not None
    assert uitkomst.tempo.als_json() == {"waarde": "87.5", "laag": "87.5", "hoog": "87.5"}


def test_everything_rejected() -> None:
    uitkomst = gemeten("40/600/40", "40/600/40", "40/600/40")
    assert uitkomst.kwaliteit is not None
    assert uitkomst.kwaliteit.als_json()["waarde"] == "0"
    assert uitkomst.kwaliteit.laag == 0


def test_a_norm_without_anything_usable() -> None:
    uitkomst = gemeten("40/600", "40/610", norm=("40/600/40", "40/600/40"))
    assert uitkomst.tempo is not None
    assert uitkomst.kwaliteit is None
    assert uitkomst.signalen[0].code == "norm_zonder_bruikbaar_werk"


@pytest.mark.parametrize("norm", [("80/3600/?", "82/3600/?"), ("80/3600/1", "82/3600")])
def test_rejects_of_the_worker_that_nobody_counted_are_not_zero(norm: tuple[str, ...]) -> None:
    uitkomst = gemeten("70/3600/?", "71/3600/?", norm=norm)
    assert uitkomst.tempo is not None
    assert uitkomst.als_json()["kwaliteit"] is None
    [gezegd] = [s for s in uitkomst.signalen if s.code == "kwaliteit_niet_gemeten"]
    assert (gezegd.ernst, gezegd.pad) == ("info", ("metingen",))
    assert "Is alles goed, vul dan 0 in." in gezegd.wat_nu


def test_a_gap_among_counted_rejects_is_a_zero_and_said() -> None:
    """An empty timing has nothing to reject, so there nothing is missing."""
    uitkomst = gemeten("40/600/4", "40/600/?", "0/10/?", "20/300/2", norm=("40/500/?", "40/500/?"))
    assert uitkomst.kwaliteit is not None
    assert uitkomst.kwaliteit.waarde == Fraction(94, 100)
    assert [s.tekst.partition(".")[0] for s in uitkomst.signalen if s.code == "afkeur_niet_ingevuld"] == [
        "Bij 1 van de 3 metingen van de werknemer is niet ingevuld hoeveel stuks onbruikbaar (afgekeurd) waren",
        "Bij 2 van de 2 metingen van de vergelijker is niet ingevuld hoeveel stuks onbruikbaar (afgekeurd) waren",
    ]


def test_a_wide_interval_says_so() -> None:
    assert "Het bereik van tempo is ruim" in " ".join(gemeten("70/3600", "50/3600", "90/3600").zinnen)


def test_order_of_the_timings_does_not_matter() -> None:
    metingen = [*reeks("werknemer", "70/3600/3", "71/3500", "69/3700/1"), *reeks("vergelijker", *NORM)]
    heen, terug = meet(metingen), meet(metingen[::-1])
    assert (heen.tempo, heen.kwaliteit) == (terug.tempo, terug.kwaliteit)


@pytest.mark.parametrize("factor", [Fraction(1, 60), Fraction(7)])
def test_the_unit_of_time_does_not_matter(factor: Fraction) -> None:
    anders = [
        Meting(m.wie, m.eenheden, m.seconden * factor.numerator / factor.denominator)
        for m in [*reeks("werknemer", "70/3600", "71/4200", "69/3000"), *reeks("vergelijker", *NORM)]
    ]
    gewoon = gemeten("70/3600", "71/4200", "69/3000").tempo
    andere = meet(anders).tempo
    assert gewoon is not None
    assert andere is not None
    assert gewoon.als_json() == andere.als_json()
