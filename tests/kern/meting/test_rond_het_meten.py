"""Repair, working hours, and whether the workplace tells the same as the expert saw."""

from datetime import date, datetime, time, timedelta
from decimal import Decimal
from fractions import Fraction

import pytest

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.meting import (
    HERSTELREGELS,
    Hersteller,
    Meting,
    Werkperiode,
    netto_werktijd,
    vergelijk_reeksen,
    verwerk_herstel,
)

BEGIN = datetime.combine(date(2026, 3, 2), time(8))


@pytest.mark.parametrize(
    ("door", "onderdeel", "in_loonwaarde"),
    [("werknemer", "tempo", True), ("collega", "begeleiding", False), ("niemand", "kwaliteit", True)],
)
def test_cahier_6_who_repairs_decides_where_it_counts(*, door: Hersteller, onderdeel: str, in_loonwaarde: bool) -> None:
    regel = HERSTELREGELS[door]
    assert (regel.onderdeel, regel.in_loonwaarde) == (onderdeel, in_loonwaarde)
    assert regel.uitleg.endswith(".")


@pytest.mark.parametrize(
    ("door", "seconden", "afgekeurd", "begeleiding"),
    [("werknemer", 720, 1, 0), ("collega", 600, 1, 120), ("niemand", 600, 4, 0)],
)
def test_repair_changes_the_timing(door: Hersteller, seconden: int, afgekeurd: int, begeleiding: int) -> None:
    verwerkt = verwerk_herstel(Meting("werknemer", 20, Decimal(600), 1), door, 3, Decimal(120))
    assert verwerkt.meting == Meting("werknemer", 20, Decimal(seconden), afgekeurd)
    assert verwerkt.begeleiding == begeleiding


@pytest.mark.parametrize(("stuks", "seconden"), [(20, 0), (-1, 0), (1, -1)])
def test_impossible_repair_is_refused(stuks: int, seconden: int) -> None:
    with pytest.raises(KernFout) as fout:
        verwerk_herstel(Meting("werknemer", 20, Decimal(600), 1), "werknemer", stuks, Decimal(seconden))
    assert fout.value.code == "herstel_onmogelijk"


def dag(nummer: int, *pauzes: tuple[int, int], uren: int = 8) -> Werkperiode:
    """A working day with breaks, each from a minute for a number of minutes."""
    begin = BEGIN + timedelta(days=nummer)
    momenten = tuple(
        (begin + timedelta(minutes=vanaf), begin + timedelta(minutes=vanaf + duur)) for vanaf, duur in pauzes
    )
    return Werkperiode(begin, begin + timedelta(hours=uren), momenten)


def test_netto_werktijd_is_the_net_share_against_that_of_the_norm() -> None:
    werknemer = [dag(n, (60, 60 + 5 * n), (240, 36)) for n in range(3)]
    vergelijker = [dag(n, (240, 46 + n)) for n in range(3)]
    schatting = netto_werktijd(werknemer, vergelijker)
    assert schatting.waarde == Fraction(480 * 3 - 180 - 15 - 108) / Fraction(480 * 3 - 141)
    assert schatting.laag is not None
    assert schatting.hoog is not None
    assert schatting.laag < schatting.waarde < schatting.hoog < 1


def test_one_day_gives_no_interval() -> None:
    assert netto_werktijd([dag(0, (60, 48))], [dag(0)]).als_json() == {"waarde": "90", "laag": None, "hoog": None}


@pytest.mark.parametrize(
    ("werknemer", "code"),
    [
        ([], "geen_periode"),
        ([dag(0, uren=0)], "periode_onmogelijk"),
        ([dag(0, (470, 20))], "onderbreking_onmogelijk"),
        ([dag(0, (-5, 20))], "onderbreking_onmogelijk"),
        ([dag(0, (60, 30), (80, 30))], "onderbreking_onmogelijk"),
        ([dag(0, (60, -30))], "onderbreking_onmogelijk"),
        ([dag(0, (0, 480))], "geen_netto_werktijd"),
    ],
)
def test_impossible_hours_are_refused(werknemer: list[Werkperiode], code: str) -> None:
    with pytest.raises(KernFout) as fout:
        netto_werktijd(werknemer, [dag(0)])
    assert fout.value.code == code


def reeks(*seconden: int) -> list[Meting]:
    return [Meting("werknemer", 10, Decimal(duur)) for duur in seconden]


@pytest.mark.parametrize(
    ("werkplek", "oordeel", "woorden"),
    [
        ((600, 605, 595, 602, 598), "komt_overeen", "Dat komt overeen."),
        ((600, 900, 400), "spreekt_niet_tegen", "spreken elkaar niet tegen"),
        ((300, 305, 295, 302), "verschilt", "Dat verschilt: zoek uit waardoor"),
        ((300,), "niet_te_zeggen", "zo weinig metingen"),
    ],
)
def test_the_workplace_against_the_expert(werkplek: tuple[int, ...], oordeel: str, woorden: str) -> None:
    gevonden = vergelijk_reeksen(reeks(*werkplek), reeks(600, 605, 595, 601))
    assert gevonden.oordeel == oordeel
    assert woorden in gevonden.zin


def test_the_verdict_names_the_ratio_and_its_interval() -> None:
    """A second calculation gives 199.75, from 195.61 to 203.98."""
    zin = vergelijk_reeksen(reeks(300, 305, 295, 302), reeks(600, 605, 595, 601)).zin
    assert zin.startswith(
        "Het tempo in de gegevens van de werkplek is 200% van wat de deskundige mat (in 19 van 20 zulke metingen: 196% tot 204%)."
    )


def test_a_series_without_work_is_refused() -> None:
    with pytest.raises(KernFout) as fout:
        vergelijk_reeksen([Meting("werknemer", 0, Decimal(60))], reeks(600))
    assert fout.value.code == "reeks_zonder_werk"
