"""Numbers: exact in, exact through, Dutch out."""

from decimal import Decimal, localcontext
from fractions import Fraction
from math import floor
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import (
    breuk,
    decimaal,
    euro_tekst,
    exact,
    lees_getal,
    lees_procent,
    naast_grens,
    nederlands,
    procent_tekst,
    rond_half_op,
)

GETAL = st.decimals(Decimal("-999999999"), Decimal(999999999), places=6)


@given(GETAL)
def test_what_is_written_is_what_is_read(getal: Decimal) -> None:
    assert lees_getal(f"{getal:f}") == getal
    assert lees_getal(f" {getal:f} ".replace(".", ",")) == getal
    assert lees_procent(f"{getal:f} %") == getal
    assert breuk(getal) * 100 == Fraction(getal)


@pytest.mark.parametrize(
    "tekst",
    [
        *("", " ", "nan", "NaN", "inf", "-inf", ".inf", "Infinity", "1e5", "1E5", "0x1F", "1_000", "1.000,50", "1 000"),
        *("٣", "½", "1/2", "--1", "1.", ".5", "1.1234567", "1234567890", "€ 5", "5%", "87.5 procent", "9" * 10_000),
        *(1.5, True, None, [], {}, b"5", Decimal("NaN"), Decimal("Infinity")),
    ],
    ids=lambda waarde: repr(waarde)[:20],
)
def test_what_is_not_a_number_is_refused(tekst: Any) -> None:
    with pytest.raises(KernFout) as fout:
        lees_getal(tekst)
    assert fout.value.code == "geen_getal"
    assert len(fout.value.tekst) < 80


@pytest.mark.parametrize("tekst", ["87.5", "%", "87.5%%", "%87", "1e2%", "NaN%", "abc%", 0.5, None, "87.5 procent"])
def test_a_percentage_has_a_percent_sign(tekst: Any) -> None:
    with pytest.raises(KernFout) as fout:
        lees_procent(tekst)
    assert fout.value.code == "geen_procent"


@given(st.fractions(-1000, 1000), st.sampled_from(["1", "0.5", "0.05", "0.01"]))
def test_rounding_takes_the_nearest_and_a_tie_goes_up(waarde: Fraction, stap: str) -> None:
    gerond = Fraction(rond_half_op(waarde, Decimal(stap)))
    assert gerond == floor(waarde / Fraction(stap) + Fraction(1, 2)) * Fraction(stap)
    assert abs(gerond - waarde) <= Fraction(stap) / 2


def test_the_context_of_the_caller_does_not_matter() -> None:
    with localcontext(prec=2):
        assert rond_half_op(Fraction(123455, 100), Decimal("0.1")) == Decimal("1234.6")
        assert nederlands(Decimal("1121.76")) == "1.121,76"


@given(st.fractions(0, 1), st.fractions(0, 1, max_denominator=100), st.integers(0, 4))
def test_beside_a_limit_it_never_reads_as_the_limit(waarde: Fraction, grens: Fraction, plaatsen: int) -> None:
    assume(waarde != grens)
    assert naast_grens(waarde, grens, plaatsen) != grens
    assert abs(naast_grens(waarde, grens, plaatsen) - waarde) <= Fraction(1, 2 * 10**plaatsen)


@given(st.fractions())
def test_exact_text_loses_nothing(waarde: Fraction) -> None:
    assert Fraction(exact(waarde)) == waarde
    assert abs(Fraction(decimaal(waarde)) - waarde) <= Fraction(1, 2 * 10**12)


@pytest.mark.parametrize(
    ("gevonden", "tekst"),
    [
        (procent_tekst(Fraction(7, 8)), "87,5%"),
        (procent_tekst(Fraction(1, 3)), "33,333333%"),
        (procent_tekst(Fraction(1, 3), 1), "33,3%"),
        (procent_tekst(Fraction(1)), "100%"),
        (nederlands(Decimal("1121.76")), "1.121,76"),
        (nederlands(Decimal("-1234567.5")), "-1.234.567,5"),
        (nederlands(Fraction(1, 2), 0), "1"),
        (euro_tekst(Fraction(1121757, 1000)), "€\xa01.121,76"),
        (euro_tekst(Fraction(0)), "€\xa00,00"),
        (euro_tekst(Fraction(-13778, 100)), "−€\xa0137,78"),
        (exact(Fraction(1, 3)), "1/3"),
        (exact(Fraction(3740625, 10**5)), "37.40625"),
    ],
)
def test_dutch_writing(gevonden: str, tekst: str) -> None:
    assert gevonden == tekst
