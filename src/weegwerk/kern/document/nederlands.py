"""Typed values to the plain notation of a case file and back: what a page shows is what it reads."""

from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.document.soort import Soort
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import (
    gewoon,
    lees_datum,
    lees_duur,
    lees_getal,
    lees_hoeveelheid,
    lees_nederlands,
    nederlands,
)

_GETALLEN = ("procent", "bedrag", "getal", "aantal", "hoeveelheid")
_CENTEN = 2


def als_kaal(soort: Soort | None, getypt: str) -> str:
    """What a person typed, as the case file writes it; what cannot be read stays as it is, for the core to refuse."""
    tekst = getypt.strip()
    if not tekst:
        return ""
    try:
        return _kaal(soort, tekst)
    except KernFout:
        return tekst


def _kaal(soort: Soort | None, tekst: str) -> str:
    match soort:
        case "procent":
            return f"{gewoon(lees_nederlands(tekst.removesuffix('%')))}%"
        case "bedrag" | "getal" | "aantal":
            return gewoon(lees_nederlands(tekst))
        case "hoeveelheid":
            return gewoon(lees_hoeveelheid(tekst, lees_nederlands))
        case "duur":
            return gewoon(lees_duur(tekst))
        case "datum":
            return lees_datum(tekst).isoformat()
        case _:
            return tekst


def als_nederlands(soort: Soort | None, kaal: str) -> str:
    """A stored value as people write it: ``2565.3`` -> ``2.565,30`` (an amount), ``1350`` -> ``22:30`` (a length of time)."""
    try:
        if soort in _GETALLEN:
            return _getal(soort, lees_getal(kaal.removesuffix("%")))
        if soort == "duur":
            return _klok(lees_duur(kaal))
    except KernFout:
        return kaal  # what was typed and refused is shown again
    return kaal


def _getal(soort: Soort | None, getal: Decimal) -> str:
    tekst = nederlands(getal)
    hele_centen = (Fraction(getal) * 100).denominator == 1
    return nederlands(getal, _CENTEN) if soort == "bedrag" and "," in tekst and hele_centen else tekst


def _klok(seconden: Decimal) -> str:
    heel = int(seconden)
    rest = nederlands(seconden - heel).removeprefix("0")
    uren, minuten = divmod(heel // 60, 60)
    begin = f"{uren}:{minuten:02}" if uren else f"{minuten}"
    return f"{begin}:{heel % 60:02}{rest}"
