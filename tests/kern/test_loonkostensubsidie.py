"""Loonkostensubsidie: what always holds, and what changes by date."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests import strategieen
from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag, Subsidie, bereken

BASIS = Aanvraag(date(2026, 7, 1), Decimal(36), Decimal(50), Decimal(36), leeftijd=30)


def stap(subsidie: Subsidie, naam: str) -> Fraction:
    return next(stap.uitkomst for stap in subsidie.stappen if stap.id == naam)


def lks(**velden: Any) -> Subsidie:
    return bereken(replace(BASIS, **velden))


@given(strategieen.aanvragen(), st.integers(0, 100))
def test_more_loonwaarde_never_gives_more_subsidy(aanvraag: Aanvraag, andere: int) -> None:
    laag, hoog = sorted((aanvraag.loonwaarde or Decimal(0), Decimal(andere)))
    assert (
        bereken(replace(aanvraag, loonwaarde=laag)).lks_per_maand
        >= bereken(replace(aanvraag, loonwaarde=hoog)).lks_per_maand
    )


@given(strategieen.aanvragen())
def test_never_above_the_cap_and_never_below_zero(aanvraag: Aanvraag) -> None:
    subsidie = bereken(aanvraag)
    assert 0 <= stap(subsidie, "subsidie") <= stap(subsidie, "norm") * Fraction(7, 10)
    assert subsidie.lks_per_maand >= 0


@given(strategieen.aanvragen())
def test_nothing_at_100(aanvraag: Aanvraag) -> None:
    assert bereken(replace(aanvraag, loonwaarde=Decimal(100))).lks_per_maand == 0


@given(strategieen.aanvragen(), st.integers(1, 32))
def test_half_the_hours_is_half_the_subsidy(aanvraag: Aanvraag, uren: int) -> None:
    heel, half = (bereken(replace(aanvraag, uren=Decimal(uren) / deel)) for deel in (1, 2))
    assert stap(heel, "naar_uren") == 2 * stap(half, "naar_uren")


@given(strategieen.aanvragen())
def test_the_closed_form_of_the_law(aanvraag: Aanvraag) -> None:
    """With 8% allowance: 1.08 x M x min(1 - lw, 0.70) x (1 + e) x h / week (derived from Participatiewet art. 10d)."""
    subsidie = bereken(aanvraag)
    maand = stap(subsidie, "norm") / Fraction("1.08")
    loonwaarde = Fraction(aanvraag.loonwaarde or 0) / 100
    toeslag = 1 + stap(subsidie, "werkgeverslasten") / stap(subsidie, "subsidie") if stap(subsidie, "subsidie") else 1
    deel = maand * Fraction("1.08") * min(1 - loonwaarde, Fraction(7, 10)) * toeslag * stap(subsidie, "urendeel")
    assert stap(subsidie, "naar_uren") == deel


def test_rounded_once_at_the_end_half_a_cent_up() -> None:
    assert lks(uren=Decimal(1), loonwaarde=Decimal(0)).stappen[-1].bewerking == "centen"
    assert [s.id for s in lks().stappen if s.bewerking == "centen"] == ["lks_per_maand"]


@pytest.mark.parametrize(
    ("ingang", "peildatum", "rekendatum"),
    [
        (None, date(2026, 9, 1), date(2026, 9, 1)),
        (date(2025, 3, 1), date(2026, 9, 1), date(2026, 1, 1)),
        (date(2026, 3, 1), date(2026, 9, 1), date(2026, 3, 1)),
        (date(2026, 1, 1), date(2026, 12, 31), date(2026, 1, 1)),
        (date(2025, 12, 31), date(2026, 1, 1), date(2026, 1, 1)),
        (date(2026, 7, 1), date(2026, 7, 1), date(2026, 7, 1)),
        # Until 1 February 2017 the year of the grant itself counted.
        (date(2015, 3, 10), date(2016, 3, 9), date(2015, 3, 10)),
        (date(2015, 3, 10), date(2016, 3, 10), date(2016, 3, 10)),
        (date(2015, 2, 1), date(2017, 1, 31), date(2016, 2, 1)),
        (date(2016, 2, 29), date(2017, 1, 31), date(2016, 2, 29)),
        (date(2015, 3, 10), date(2017, 2, 1), date(2017, 1, 1)),
    ],
)
def test_a_running_grant_follows_1_january(ingang: date | None, peildatum: date, rekendatum: date) -> None:
    """Participatiewet art. 10d lid 7: a rise on 1 July does not touch a grant that runs."""
    subsidie = lks(ingangsdatum=ingang, peildatum=peildatum, functieloon=Decimal(3000))
    assert subsidie.rekendatum == rekendatum
    assert parameters.op("wml.maand", rekendatum) in subsidie.parameters


def test_the_wage_of_the_job_counted_until_2017() -> None:
    """Participatiewet art. 6 as it read in 2016, and since 1 January 2017."""
    in_2016, in_2017 = (lks(peildatum=date(jaar, 6, 30), functieloon=Decimal(2500)) for jaar in (2016, 2017))
    assert stap(in_2016, "loonwaarde_bedrag") == 2500 * Fraction(1, 2) * Fraction("1.08")
    assert stap(in_2017, "loonwaarde_bedrag") == Fraction("1551.60") * Fraction(1, 2) * Fraction("1.08")
    assert lks(peildatum=date(2016, 12, 31), functieloon=Decimal(4000)).lks_per_maand == 0
    with pytest.raises(KernFout, match="dat loon ontbreekt"):
        lks(peildatum=date(2016, 12, 31))


@pytest.mark.parametrize(
    ("peildatum", "voltijd", "urendeel"),
    [
        (date(2023, 12, 31), 38, Fraction(32, 38)),
        (date(2023, 12, 31), None, Fraction(32, 36)),
        (date(2024, 1, 1), 38, Fraction(32, 36)),
        (date(2024, 1, 1), None, Fraction(32, 36)),
        (date(2024, 1, 1), 30, Fraction(30, 36)),
        (date(2023, 12, 31), 30, Fraction(1)),
    ],
)
def test_the_week_behind_the_minimum_wage(peildatum: date, voltijd: int | None, urendeel: Fraction) -> None:
    """Since 2024 the month belongs to 36 hours; before that to the full week of the job."""
    week = None if voltijd is None else Decimal(voltijd)
    assert stap(lks(peildatum=peildatum, uren=Decimal(32), voltijd=week), "urendeel") == urendeel


def test_forfait_is_half_of_the_norm_with_the_allowance_on_top() -> None:
    subsidie = lks(forfait=True, loonwaarde=None)
    assert stap(subsidie, "forfait") == stap(subsidie, "norm") / 2
    assert stap(subsidie, "met_werkgeverslasten") == stap(subsidie, "forfait") * Fraction("1.25")


@pytest.mark.parametrize(
    ("peildatum", "leeftijd", "bbl", "minimum"),
    [
        (date(2017, 6, 30), 21, False, "1124.90"),  # 72.5% of 1,551.60 = 1,124.91, to five cents
        (date(2017, 7, 1), 21, False, "1330.60"),  # 85% of 1,565.40 = 1,330.59
        (date(2019, 7, 1), 20, False, "1308.50"),  # 80% of 1,635.60 = 1,308.48
        (date(2022, 7, 1), 20, True, "1080.05"),  # scheersgroep.nl
        (date(2022, 7, 1), 17, True, "693.70"),
        (date(2020, 1, 1), 21, True, "1653.60"),
    ],
)
def test_youth(peildatum: date, leeftijd: int, *, bbl: bool, minimum: str) -> None:
    subsidie = lks(peildatum=peildatum, leeftijd=leeftijd, bbl=bbl)
    assert stap(subsidie, "norm") == Fraction(minimum) * Fraction("1.08")


def test_employers_costs_follow_the_table_unless_given() -> None:
    assert stap(lks(peildatum=date(2017, 12, 31)), "werkgeverslasten") == stap(
        lks(peildatum=date(2017, 12, 31)), "subsidie"
    ) * Fraction("0.23")
    assert stap(lks(werkgeverslasten=Decimal("0.30")), "werkgeverslasten") == stap(lks(), "subsidie") * Fraction("0.30")
    assert "lks.werkgeverslasten" not in {p.id for p in lks(werkgeverslasten=Decimal(0)).parameters}


@pytest.mark.parametrize(
    ("velden", "code", "pad"),
    [
        ({"peildatum": date(2014, 12, 31)}, "voor_de_wet", "peildatum"),
        ({"ingangsdatum": date(2014, 12, 31)}, "datum_volgorde", "ingangsdatum"),
        ({"ingangsdatum": date(2026, 7, 2)}, "datum_volgorde", "ingangsdatum"),
        ({"loonwaarde": None}, "gegeven_ontbreekt", "loonwaarde"),
        ({"loonwaarde": Decimal("-0.01")}, "waarde_buiten_bereik", "loonwaarde"),
        ({"loonwaarde": Decimal("100.01")}, "waarde_buiten_bereik", "loonwaarde"),
        ({"uren": Decimal(0)}, "waarde_buiten_bereik", "uren"),
        ({"uren": Decimal(-8)}, "waarde_buiten_bereik", "uren"),
        ({"uren": Decimal("60.01")}, "waarde_buiten_bereik", "uren"),
        ({"voltijd": Decimal(0)}, "waarde_buiten_bereik", "voltijd"),
        ({"voltijd": Decimal("60.01")}, "waarde_buiten_bereik", "voltijd"),
        ({"leeftijd": 14}, "waarde_buiten_bereik", "leeftijd"),
        ({"leeftijd": 121}, "waarde_buiten_bereik", "leeftijd"),
        ({"werkgeverslasten": Decimal("1.01")}, "waarde_buiten_bereik", "werkgeverslasten"),
        ({"peildatum": date(2016, 1, 1), "functieloon": Decimal(-1)}, "waarde_buiten_bereik", "functieloon"),
        ({"peildatum": date(2016, 1, 1), "functieloon": Decimal("1524.59")}, "waarde_buiten_bereik", "functieloon"),
    ],
)
def test_impossible_requests_are_refused(velden: dict[str, Any], code: str, pad: str) -> None:
    with pytest.raises(KernFout) as fout:
        lks(**velden)
    assert (fout.value.code, fout.value.pad) == (code, (pad,))
    assert fout.value.wat_nu


def test_what_lies_on_a_limit_is_accepted() -> None:
    """The law begins on 1 January 2015; the minimum wage itself is a wage that may be paid."""
    eerste_dag = lks(peildatum=date(2015, 1, 1), functieloon=Decimal("1501.80"), loonwaarde=Decimal(0))
    assert eerste_dag.rekendatum == date(2015, 1, 1)
    assert lks(ingangsdatum=date(2015, 1, 1)).rekendatum == date(2026, 1, 1)
    for voltijd in ("0.01", "60"):
        assert lks(voltijd=Decimal(voltijd)).lks_per_maand >= 0


def test_since_1_january_2017_the_wage_of_the_job_is_not_asked() -> None:
    """Participatiewet art. 10d as it reads since 1 January 2017."""
    half = Fraction("1551.60") * Fraction(1, 2) * Fraction("1.08")
    assert stap(lks(peildatum=date(2017, 1, 1)), "loonwaarde_bedrag") == half


def test_a_loonwaarde_of_nothing_is_counted_as_nothing_and_the_cap_is_named() -> None:
    """Participatiewet art. 10d lid 4: at most 70% of the minimum wage with holiday allowance."""
    subsidie = lks(loonwaarde=Decimal(0))
    assert stap(subsidie, "loonwaarde_bedrag") == 0
    assert [signaal.tekst for signaal in subsidie.signalen if signaal.code == "lks_begrensd"] == [
        "De subsidie is begrensd op 70% van het minimumloon met vakantiebijslag."
    ]
