"""Wat inlenen kost: nagerekend langs een andere weg, met breuken, en altijd als voorstel."""

from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herleiding import narekenen
from weegwerk.kern.regelingen import inleenvergoeding
from weegwerk.kern.regelingen.functieloon import Loon

DAG = date(2026, 11, 30)


def loon(functieloon: str = "2870.40", uren: str = "36", voltijd: str = "36", lasten: str = "0.25") -> Loon:
    return Loon(DAG, Decimal(functieloon), Decimal(uren), Decimal(voltijd), Decimal(lasten), leeftijd=40)


def centen(breuk: Fraction) -> Decimal:
    return (Decimal(breuk.numerator) / Decimal(breuk.denominator)).quantize(Decimal("0.01"), ROUND_HALF_UP)


def test_het_voorbeeld_van_een_sw_bedrijf() -> None:
    """72% van 18,40 per uur is 13,248: onafgerond in de herleiding, een keer afgerond."""
    uitkomst = inleenvergoeding.bereken(loon(), Decimal(72))
    assert uitkomst.zonder_lasten == inleenvergoeding.Inleenprijs(Decimal("13.25"), Decimal("2066.69"))
    onafgerond = next(stap.uitkomst for stap in uitkomst.stappen if stap.id == "zonder_lasten_uur")
    assert onafgerond == Fraction(1656, 125)
    assert narekenen(uitkomst.stappen) == []


def test_het_is_een_voorstel_en_dat_staat_erbij() -> None:
    uitkomst = inleenvergoeding.bereken(loon(), Decimal(72))
    assert uitkomst.woorden.startswith("Voorstel: €\xa013,25 per uur")
    assert [signaal.ernst for signaal in uitkomst.signalen if signaal.code == "inleenvergoeding_afspraak"] == [
        "waarschuwing"
    ]


@settings(max_examples=500)
@given(
    st.integers(260_000, 900_000),
    st.integers(4, 40),
    st.integers(0, 100),
    st.integers(0, 60),
    st.integers(0, 300_000),
)
def test_nagerekend_met_breuken(cent: int, uren: int, procent: int, lasten: int, kosten: int) -> None:
    maandloon = Decimal(cent) / 100
    uitkomst = inleenvergoeding.bereken(
        loon(str(maandloon), str(uren), "40", str(Decimal(lasten) / 100)),
        Decimal(procent),
        kosten=Decimal(kosten) / 100,
    )
    uurloon = Fraction(cent, 100) * 12 / 52 / 40
    uur = uurloon * Fraction(procent, 100)
    vol = uur * Fraction(108, 100) * (1 + Fraction(lasten, 100))
    maand = Fraction(uren * 52, 12)
    assert (uitkomst.zonder_lasten.per_uur, uitkomst.zonder_lasten.per_maand) == (centen(uur), centen(uur * maand))
    assert (uitkomst.met_lasten.per_uur, uitkomst.met_lasten.per_maand) == (centen(vol), centen(vol * maand))
    if kosten:
        assert uitkomst.na_kosten is not None
        verwacht = vol * maand - Fraction(kosten, 100)
        assert abs(Fraction(uitkomst.na_kosten.per_maand) - verwacht) <= Fraction(1, 200)
        assert abs(Fraction(uitkomst.na_kosten.per_uur) - verwacht / maand) <= Fraction(1, 200)
    else:
        assert uitkomst.na_kosten is None


def test_wie_minder_uren_werkt_dan_is_afgesproken_levert_dat_deel() -> None:
    """17 van de 32 uur: 53,125% van het loon, en niet de 85% van de uren die hij werkt."""
    uitkomst = inleenvergoeding.bereken(loon(uren="32"), Decimal(85), geleverde_uren=Fraction(17))
    assert uitkomst.zonder_lasten.per_uur == centen(Fraction("18.40") * Fraction(17, 32))


def test_bij_een_band_hoort_een_band_van_prijzen() -> None:
    uitkomst = inleenvergoeding.bereken(loon(), Decimal(72), band=(Decimal(60), Decimal(80)))
    assert uitkomst.bereik == (
        centen(Fraction("18.40") * Fraction("0.60") * Fraction("1.08") * Fraction("1.25")),
        centen(Fraction("18.40") * Fraction("0.80") * Fraction("1.08") * Fraction("1.25")),
    )
    assert "€\xa014,90 tot €\xa019,87 per uur" in uitkomst.woorden


def test_elke_stap_heeft_een_eigen_naam() -> None:
    """Een herleiding verwijst naar stappen met hun naam."""
    uitkomst = inleenvergoeding.bereken(loon(), Decimal(72), kosten=Decimal(200), band=(Decimal(60), Decimal(80)))
    namen = [stap.id for stap in uitkomst.stappen]
    assert len(namen) == len(set(namen))


def test_meer_kosten_dan_prestatie_laat_geen_prijs_over() -> None:
    assert inleenvergoeding.bereken(loon(), Decimal(10), kosten=Decimal(2000)).woorden.endswith("geen prijs over.")


@pytest.mark.parametrize("waarde", [Decimal(-1), Decimal(101)])
def test_een_loonwaarde_die_niet_kan(waarde: Decimal) -> None:
    with pytest.raises(KernFout):
        inleenvergoeding.bereken(loon(), waarde)
