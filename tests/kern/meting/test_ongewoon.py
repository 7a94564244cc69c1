"""Een tempo dat bijna niemand heeft: meestal een vergissing in een eenheid, en dat wordt gevraagd."""

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern.meting import Meting, meet
from weegwerk.kern.signalen import Signaal


def ongewoon(per_stuk: Decimal, norm: Decimal = Decimal(60)) -> list[Signaal]:
    """Drie gelijke metingen van tien stuks, met deze seconden per stuk."""
    snel = [Meting("werknemer", Decimal(10), 10 * per_stuk, None)] * 3
    metingen = [*snel, *[Meting("vergelijker", Decimal(10), 10 * norm, None)] * 3]
    return [signaal for signaal in meet(metingen).signalen if signaal.code in ("ongewoon_tempo", "boven_de_norm")]


def test_minuten_als_seconden_getypt_wordt_gevraagd_en_uitgelegd() -> None:
    """De norm in seconden, de werknemer in minuten: 4.800%."""
    (signaal,) = ongewoon(Decimal("1.25"))
    assert (signaal.code, signaal.ernst) == ("ongewoon_tempo", "waarschuwing")
    assert "4.800,0%" in signaal.tekst
    assert "seconden waar minuten horen" in signaal.tekst
    assert "Dan zou het 80,0% zijn." in signaal.tekst
    assert "hoeft niets te veranderen" not in signaal.wat_nu


@pytest.mark.parametrize(
    ("per_stuk", "zin"),
    [
        ("5", "per dozijn"),
        ("7.5", "nul te veel"),
        ("4500", "seconden waar minuten horen"),
        ("750", "per dozijn"),
        ("900", "per dozijn"),
        ("600", "nul te veel"),
    ],
)
def test_de_verklaring_past_bij_het_verschil(per_stuk: str, zin: str) -> None:
    (signaal,) = ongewoon(Decimal(per_stuk))
    assert zin in signaal.tekst


@pytest.mark.parametrize(("per_stuk", "codes"), [("40", ["boven_de_norm"]), ("39.99", ["ongewoon_tempo"]), ("300", []), ("300.1", ["ongewoon_tempo"]), ("60", [])])  # fmt: skip
def test_tot_en_met_anderhalf_en_vanaf_een_vijfde_is_gewoon(per_stuk: str, codes: list[str]) -> None:
    assert [signaal.code for signaal in ongewoon(Decimal(per_stuk))] == codes


@given(st.integers(1, 100_000))
def test_precies_buiten_de_grenzen_wordt_het_gevraagd(honderdsten: int) -> None:
    per_stuk = Decimal(honderdsten) / 100
    tempo = Fraction(60) / Fraction(per_stuk)
    gevraagd = [signaal for signaal in ongewoon(per_stuk) if signaal.code == "ongewoon_tempo"]
    assert bool(gevraagd) is not (Fraction(1, 5) <= tempo <= Fraction(3, 2))


def test_de_waarde_zonder_de_meting_die_eruit_springt_staat_ernaast() -> None:
    """Drie keer 10 stuks in 600 seconden, en een keer in 3000: met 50%, zonder 100%; de norm is 60 seconden per stuk."""
    traag = [Meting("werknemer", Decimal(10), Decimal(duur), None) for duur in (600, 600, 600, 3000)]
    norm = [Meting("vergelijker", Decimal(10), Decimal(600), None)] * 3
    uitkomst = meet([*traag, *norm])
    assert uitkomst.tempo is not None
    assert uitkomst.tempo.waarde == Fraction(1, 2)
    [ernaast] = [signaal for signaal in uitkomst.signalen if signaal.code == "zonder_uitschieter"]
    assert ernaast.tekst == "Zonder meting 4 zou het tempo 100,0% zijn; met die meting is het 50,0%."
    zonder = meet([*traag[:3], *norm]).tempo
    assert zonder is not None
    assert zonder.waarde == 1
