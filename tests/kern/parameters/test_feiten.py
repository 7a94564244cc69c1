"""The values themselves, against published facts and the arithmetic of the law."""

from datetime import date, timedelta
from decimal import ROUND_CEILING, ROUND_HALF_UP, Decimal

import pytest

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout

CENT = Decimal("0.01")
# Wet minimumloon, artikel 14, tiende lid: 4 1/3 weeks of 36 hours.
UREN_PER_MAAND = 156


def _halfjaren(eerste: int, laatste: int) -> list[date]:
    dagen = [date(jaar, maand, 1) for jaar in range(eerste, laatste + 1) for maand in (1, 7)]
    return [dag for dag in dagen if dag <= date(2026, 7, 1)]


def test_minimum_wage_is_known_for_every_half_year() -> None:
    assert [periode.vanaf for periode in parameters.parameter("wml.maand").waarden] == _halfjaren(2012, 2026)
    assert [periode.vanaf for periode in parameters.parameter("wml.uur").waarden] == _halfjaren(2024, 2026)


@pytest.mark.parametrize("vanaf", _halfjaren(2012, 2026))
def test_month_is_a_multiple_of_sixty_cents(vanaf: date) -> None:
    """Wet minimumloon, artikel 14, negende lid."""
    assert parameters.op("wml.maand", vanaf).waarde % Decimal("0.60") == 0


@pytest.mark.parametrize("vanaf", _halfjaren(2024, 2026))
def test_hour_follows_from_the_month(vanaf: date) -> None:
    """Artikel 14, tiende lid, starts from the month before its rounding to 0.60, so up to 0.30 either side of it."""
    maand = parameters.op("wml.maand", vanaf).waarde
    laag, hoog = (
        ((maand + verschil) / UREN_PER_MAAND).quantize(CENT, ROUND_CEILING)
        for verschil in (Decimal("-0.30"), Decimal("0.30"))
    )
    assert laag <= parameters.op("wml.uur", vanaf).waarde <= hoog


@pytest.mark.parametrize(
    ("peildatum", "maand"),
    [
        (date(2014, 1, 1), "1485.60"),  # fintool.nl: the first publication said 1,485.65 and was corrected
        (date(2015, 6, 30), "1501.80"),  # Stcrt. 2014, 29850
        (date(2016, 7, 1), "1537.20"),  # nijsingh.nl
        (date(2019, 1, 1), "1615.80"),  # Stcrt. 2018, 59237
        (date(2021, 1, 1), "1684.80"),  # Stcrt. 2020, 53099
        (date(2022, 7, 1), "1756.20"),  # Stcrt. 2022, 11945
        (date(2024, 1, 1), "2069.40"),  # hr-kiosk.nl
        (date(2025, 1, 1), "2191.80"),  # accountancyvanmorgen.nl, 16 October 2024
        (date(2025, 7, 1), "2245.80"),  # Stcrt. 2025, 12264
        (date(2026, 1, 1), "2294.40"),  # grootheddeaccountants.nl
        (date(2026, 7, 1), "2337.00"),  # MinBZK/regelrecht-corpus, casus Koen
    ],
)
def test_published_month(peildatum: date, maand: str) -> None:
    assert parameters.op("wml.maand", peildatum).waarde == Decimal(maand)


def test_there_is_no_statutory_hour_before_2024() -> None:
    assert not parameters.parameter("wml.uur").geldt_op(date(2023, 12, 31))
    assert parameters.op("wml.uur", date(2026, 1, 1)).waarde == Decimal("14.71")


@pytest.mark.parametrize(
    ("leeftijd", "uur"), [(20, "11.77"), (19, "8.83"), (18, "7.36"), (17, "5.81"), (16, "5.07"), (15, "4.41")]
)
def test_youth_hours_of_2026(leeftijd: int, uur: str) -> None:
    """Published table of 1 January 2026 (grootheddeaccountants.nl): rounded to the nearest cent."""
    dag = date(2026, 1, 1)
    deel = parameters.jeugdpercentage(leeftijd, dag).waarde / 100
    assert (parameters.op("wml.uur", dag).waarde * deel).quantize(CENT, ROUND_HALF_UP) == Decimal(uur)


@pytest.mark.parametrize(
    ("peildatum", "leeftijd", "bbl", "maand"),
    [
        (date(2014, 1, 1), 22, False, "1262.75"),  # kampbv.nl
        (date(2014, 1, 1), 21, False, "1077.05"),
        (date(2018, 7, 1), 21, False, "1355.05"),  # vpt.nl
        (date(2022, 7, 1), 17, False, "693.70"),  # scheersgroep.nl
        (date(2022, 7, 1), 20, True, "1080.05"),
    ],
)
def test_youth_month_is_rounded_to_five_cents(peildatum: date, leeftijd: int, *, bbl: bool, maand: str) -> None:
    """Besluit minimumjeugdloonregeling, artikel 2, tweede lid."""
    veelvoud = parameters.op("wml.jeugdafronding", peildatum).waarde
    deel = parameters.jeugdpercentage(leeftijd, peildatum, bbl=bbl).waarde / 100
    veelvouden = (parameters.op("wml.maand", peildatum).waarde * deel / veelvoud).quantize(Decimal(1), ROUND_HALF_UP)
    assert veelvouden * veelvoud == Decimal(maand)


STAFFELS = {
    date(2017, 6, 30): "30 34.5 39.5 45.5 52.5 61.5 72.5 85 100",
    date(2017, 7, 1): "30 34.5 39.5 47.5 55 70 85 100 100",
    date(2019, 6, 30): "30 34.5 39.5 47.5 55 70 85 100 100",
    date(2019, 7, 1): "30 34.5 39.5 50 60 80 100 100 100",
    date(2026, 12, 31): "30 34.5 39.5 50 60 80 100 100 100",
    date(2027, 1, 1): "30 40 50 62.5 75 87.5 100 100 100",
}


@pytest.mark.parametrize("peildatum", STAFFELS)
def test_youth_scale(peildatum: date) -> None:
    """Besluit minimumjeugdloonregeling, artikel 2; Stb. 2017, 270; rijksoverheid.nl, 4 December 2025."""
    gevonden = [parameters.jeugdpercentage(leeftijd, peildatum).waarde for leeftijd in range(15, 24)]
    assert gevonden == [Decimal(deel) for deel in STAFFELS[peildatum].split()]


@pytest.mark.parametrize(
    ("leeftijd", "peildatum", "deel"),
    [
        (18, date(2026, 1, 1), "45.5"),
        (19, date(2026, 1, 1), "52.5"),
        (20, date(2026, 1, 1), "61.5"),
        (17, date(2026, 1, 1), "39.5"),
        (21, date(2018, 1, 1), "85"),  # lpbadvies.nl: from 21 on the ordinary scale
        (20, date(2017, 6, 30), "61.5"),
        (20, date(2027, 1, 1), "87.5"),
    ],
)
def test_bbl_scale_and_where_it_falls_back(leeftijd: int, peildatum: date, deel: str) -> None:
    assert parameters.jeugdpercentage(leeftijd, peildatum, bbl=True).waarde == Decimal(deel)


def test_age_limits() -> None:
    assert parameters.jeugdpercentage(64, date(2013, 1, 1)).waarde == 100
    with pytest.raises(KernFout, match="Onder 15 jaar geldt geen wettelijk minimumloon") as fout:
        parameters.jeugdpercentage(14, date(2026, 1, 1))
    assert fout.value.code == "geen_minimumloon"


@pytest.mark.parametrize(
    ("vanaf", "deel", "status"),
    [
        (date(2015, 1, 1), "23", "definitief"),  # text in force on 1 January 2015
        (date(2017, 12, 31), "23", "definitief"),
        (date(2018, 1, 1), "23.5", "definitief"),  # Stcrt. 2017, 68248
        (date(2023, 12, 31), "23.5", "definitief"),
        (date(2024, 1, 1), "23.5", "onzeker"),
        (date(2025, 12, 31), "23.5", "onzeker"),
        (date(2026, 7, 1), "25", "onzeker"),
    ],
)
def test_werkgeverslasten_warn_where_the_start_date_is_unknown(vanaf: date, deel: str, status: str) -> None:
    waarde = parameters.op("lks.werkgeverslasten", vanaf)
    assert (waarde.waarde, waarde.status) == (Decimal(deel), status)
    assert bool(waarde.toelichting) == (status == "onzeker")


def test_forfait_is_certain_from_the_day_it_stands_in_the_law() -> None:
    """Participatiewet, artikel 10d, vijfde lid: in the text of 1 February 2017, not in that of 1 January 2017."""
    in_de_wet = date(2017, 2, 1)
    for naam, waarde in (("lks.forfait", 50), ("lks.forfaitduur", 6)):
        assert parameters.op(naam, in_de_wet).status == "definitief"
        assert parameters.op(naam, in_de_wet - timedelta(days=1)).status == "onzeker"
        assert parameters.op(naam, date(2016, 7, 1)).waarde == waarde


@pytest.mark.parametrize(
    ("naam", "vanaf", "waarde"),
    [
        ("wml.vakantiebijslag", date(2012, 1, 1), "8"),
        ("lks.bovengrens", date(2015, 1, 1), "70"),
        ("lks.basisuren", date(2024, 1, 1), "36"),
        ("loonwaarde.hoofdtaak_aandeel", date(2021, 7, 1), "6.25"),
        ("loonwaarde.hoofdtaak_minuten", date(2021, 7, 1), "30"),
        ("loonwaarde.hoofdtaken_maximum", date(2021, 7, 1), "5"),
        ("loonwaarde.normfunctie_overlap", date(2013, 1, 1), "60"),
        ("loonwaarde.globaal_na", date(2011, 1, 1), "3"),
    ],
)
def test_rules_and_the_day_they_start(naam: str, vanaf: date, waarde: str) -> None:
    gevonden = parameters.op(naam, vanaf)
    assert gevonden.waarde == Decimal(waarde)
    assert gevonden.vanaf == vanaf
    assert gevonden.status == "definitief"
