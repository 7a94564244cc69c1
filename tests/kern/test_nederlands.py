"""Eén manier om Nederlandse getallen, bedragen, tijden en datums te lezen en te tonen."""

from datetime import date
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern.document.nederlands import als_kaal, als_nederlands
from weegwerk.kern.document.soort import Soort
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import gewoon, lees_datum, lees_duur, lees_nederlands


@pytest.mark.parametrize(
    ("getypt", "getal"),
    [
        ("2.565", "2565"), ("2.565,33", "2565.33"), ("1.000.000", "1000000"), ("€ 2.565,33", "2565.33"), ("2 565", "2565"),
        ("2\N{NO-BREAK SPACE}565,5", "2565.5"), ("2,5", "2.5"), ("2.5", "2.5"), ("16.50", "16.50"), ("0.125", "0.125"),
        ("0,125", "0.125"), ("2,565", "2.565"), ("-3,5", "-3.5"), ("−3,5", "-3.5"), ("2565.33", "2565.33"), (" 36 ", "36"),
    ],
)  # fmt: skip
def test_getallen_zoals_mensen_ze_typen(getypt: str, getal: str) -> None:
    assert lees_nederlands(getypt) == Decimal(getal)


@pytest.mark.parametrize(
    "getypt", ["2,565.33", "2.56.5", "1.2345,6", "veel", "", "1e5", "1.000.00", "12.34.567", "2,,5", "0.565,3", "½"]
)
def test_wat_twee_dingen_kan_zijn_wordt_geweigerd_met_een_nederlands_voorbeeld(getypt: str) -> None:
    with pytest.raises(KernFout, match=r"2\.565,33"):
        lees_nederlands(getypt)


@pytest.mark.parametrize(
    ("getypt", "seconden"),
    [("22:30", "1350"), ("0:05", "5"), ("1:00:00", "3600"), ("90", "90"), ("1:30,5", "90.5"), ("12:5", "725")],
)
def test_minuten_en_seconden(getypt: str, seconden: str) -> None:
    assert lees_duur(getypt) == Decimal(seconden)


@pytest.mark.parametrize("getypt", ["12:60", "12:345", ":30", "1:2:3:4", "een", ""])
def test_geen_duur(getypt: str) -> None:
    with pytest.raises(KernFout, match="10:00"):
        lees_duur(getypt)


@pytest.mark.parametrize("getypt", ["02-03-2026", "2-3-2026", "02/03/2026", "2.3.2026", "2026-03-02"])
def test_datums(getypt: str) -> None:
    assert lees_datum(getypt) == date(2026, 3, 2)


@pytest.mark.parametrize("getypt", ["31-02-2026", "2026-02-30", "00-01-2026"])
def test_geen_bestaande_datum(getypt: str) -> None:
    with pytest.raises(KernFout, match=r"geen bestaande datum\. Controleer dag en maand"):
        lees_datum(getypt)


@pytest.mark.parametrize("getypt", ["2026-3-2", "02-03-26", "morgen", ""])
def test_geen_datum(getypt: str) -> None:
    with pytest.raises(KernFout, match="02-03-2026"):
        lees_datum(getypt)


@pytest.mark.parametrize(
    ("soort", "kaal", "getoond"),
    [
        ("bedrag", "2565.3", "2.565,30"), ("bedrag", "2565", "2.565"), ("bedrag", "0.125", "0,125"), ("getal", "37.5", "37,5"),
        ("procent", "87.5%", "87,5"), ("aantal", "1250", "1.250"), ("hoeveelheid", "0.75", "0,75"), ("duur", "1350", "22:30"), ("duur", "90.5", "1:30,5"),
        ("duur", "5", "0:05"), ("duur", "5405", "1:30:05"), ("regel", "1.250", "1.250"), ("procent", "veel%", "veel%"),
        ("bedrag", "2,565.33", "2,565.33"), ("getal", "NaN", "NaN"), ("duur", "nan", "nan"),
    ],
)  # fmt: skip
def test_zo_staat_het_op_de_pagina(soort: Soort, kaal: str, getoond: str) -> None:
    assert als_nederlands(soort, kaal) == getoond


KALE = st.decimals(0, 999_999, places=6, allow_nan=False).map(gewoon)


@given(st.sampled_from(["bedrag", "getal", "procent", "aantal", "hoeveelheid", "duur"]), KALE)
def test_wat_de_pagina_toont_leest_zij_terug_als_wat_er_stond(soort: Soort, kaal: str) -> None:
    bewaard = f"{kaal}%" if soort == "procent" else kaal
    if soort == "aantal":
        bewaard = kaal.partition(".")[0]
    assert als_kaal(soort, als_nederlands(soort, bewaard)) == bewaard


@pytest.mark.parametrize(
    ("getypt", "kaal"),
    [("3/4", "0.75"), ("1 1/2", "1.5"), ("1.250", "1250"), ("0,75", "0.75"), ("1/3", "1/3"), ("-1", "-1")],
)
def test_een_hoeveelheid_mag_een_breuk_zijn(getypt: str, kaal: str) -> None:
    assert als_kaal("hoeveelheid", getypt) == kaal


@given(st.text(max_size=30))
def test_tekst_blijft_tekst(tekst: str) -> None:
    assert als_kaal("regel", tekst) == tekst.strip()
    assert als_nederlands("tekst", tekst) == tekst
