"""The trace: every number of an outcome, how it came about and where its ingredients come from.

A trace is a list of small steps. Each step names its operation and its terms, so that a layman can read it and a
program can do it again (`narekenen`).
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from math import ceil, prod
from typing import Any, Literal

from weegwerk.kern.getallen import euro_tekst, exact, nederlands, procent_tekst, rond_half_op

Eenheid = Literal["procent", "euro", "uren", "getal"]
Bewerking = Literal[
    "som",
    "product",
    "verschil",
    "quotient",
    "kleinste",
    "middelste",
    "grootste",
    "hele_procenten",
    "naar_boven",
    "centen",
    "veelvoud",
]

_HONDERDSTE = Fraction(1, 100)
_ZES = Decimal("0.000001")


def _verschil(waarden: Sequence[Fraction]) -> Fraction:
    return waarden[0] - sum(waarden[1:], Fraction(0))


def _middelste(waarden: Sequence[Fraction]) -> Fraction:
    """Of an even number the lower of the two in the middle."""
    return sorted(waarden)[(len(waarden) - 1) // 2]


def _rond_op(eenheid: Fraction) -> Callable[[Sequence[Fraction]], Fraction]:
    return lambda waarden: Fraction(rond_half_op(waarden[0] / eenheid)) * eenheid


_REKEN: dict[Bewerking, Callable[[Sequence[Fraction]], Fraction]] = {
    "som": lambda waarden: sum(waarden, Fraction(0)),
    "product": lambda waarden: prod(waarden, start=Fraction(1)),
    "verschil": _verschil,
    "quotient": lambda waarden: waarden[0] / waarden[1],
    "kleinste": min,
    "middelste": _middelste,
    "grootste": max,
    "hele_procenten": _rond_op(_HONDERDSTE),
    "naar_boven": lambda waarden: ceil(waarden[0] / _HONDERDSTE) * _HONDERDSTE,
    "centen": _rond_op(_HONDERDSTE),
    "veelvoud": lambda waarden: _rond_op(waarden[1])(waarden),
}
_TEKENS: dict[Bewerking, str] = {"som": " + ", "product": " × ", "verschil": " − ", "quotient": " : "}
_WOORDEN: dict[Bewerking, str] = {
    "kleinste": "het kleinste van",
    "middelste": "het middelste van",
    "grootste": "het grootste van",
    "hele_procenten": "afgerond op hele procenten (vanaf een half naar boven):",
    "naar_boven": "naar boven afgerond op hele procenten:",
    "centen": "afgerond op hele centen (vanaf een half naar boven):",
    "veelvoud": "het dichtstbijzijnde veelvoud, van",
}


@dataclass(frozen=True)
class Term:
    """One ingredient: its name, its value (percentages as ratio, money in euro, time in hours) and its origin.

    `herkomst` is ``invoer:<pad>``, ``vertaald:<pad>`` for an observation that was made for another method, ``stap:<id>``,
    ``parameter:<id>@<vanaf>`` or ``vast`` for a number of the formula itself.
    """

    naam: str
    waarde: Fraction
    eenheid: Eenheid
    herkomst: str

    @property
    def tekst(self) -> str:
        return waarde_tekst(self.waarde, self.eenheid)


@dataclass(frozen=True)
class Rekenstap:
    """One step of a calculation; `uitkomst` has the unit `eenheid`, `bron` is the article or page that asks for it."""

    id: str
    uitleg: str
    bewerking: Bewerking
    termen: tuple[Term, ...]
    uitkomst: Fraction
    eenheid: Eenheid
    bron: str = ""

    @property
    def formule(self) -> str:
        """The step as a line to check by hand: ``50% × 87,5% = 43,75%``."""
        delen = [term.tekst for term in self.termen]
        teken = _TEKENS.get(self.bewerking)
        links = teken.join(delen) if teken else f"{_WOORDEN[self.bewerking]} {' en '.join(delen)}"
        return f"{links} = {waarde_tekst(self.uitkomst, self.eenheid)}"

    def als_term(self, naam: str | None = None) -> Term:
        return Term(naam or self.uitleg, self.uitkomst, self.eenheid, f"stap:{self.id}")

    def als_json(self) -> dict[str, Any]:
        return {
            "stap": self.id,
            "uitleg": self.uitleg,
            "bewerking": self.bewerking,
            "termen": [
                {"naam": t.naam, "waarde": exact(t.waarde), "eenheid": t.eenheid, "herkomst": t.herkomst}
                for t in self.termen
            ],
            "uitkomst": exact(self.uitkomst),
            "eenheid": self.eenheid,
            "formule": self.formule,
            "bron": self.bron,
        }


def waarde_tekst(waarde: Fraction, eenheid: Eenheid) -> str:
    """Value in Dutch writing with its unit; amounts that are not whole cents show up to six digits."""
    if eenheid == "procent":
        return procent_tekst(waarde)
    if eenheid == "euro":
        heel = (waarde * 100).denominator == 1
        return euro_tekst(waarde) if heel else f"€\N{NO-BREAK SPACE}{nederlands(Fraction(rond_half_op(waarde, _ZES)))}"
    tekst = nederlands(Fraction(rond_half_op(waarde, _ZES)))
    return f"{tekst} uur" if eenheid == "uren" else tekst


def zet_stap(
    stap_id: str, uitleg: str, bewerking: Bewerking, termen: Sequence[Term], eenheid: Eenheid, bron: str = ""
) -> Rekenstap:
    """Make a step and do its sum; the only place where a trace gets its outcomes."""
    uitkomst = _REKEN[bewerking]([term.waarde for term in termen])
    return Rekenstap(stap_id, uitleg, bewerking, tuple(termen), uitkomst, eenheid, bron)


def _klopt(stap: Rekenstap) -> bool:
    try:
        return _REKEN[stap.bewerking]([term.waarde for term in stap.termen]) == stap.uitkomst
    except ZeroDivisionError:
        return False


def narekenen(stappen: Sequence[Rekenstap]) -> list[str]:
    """Do every step again; returns what does not agree, in Dutch (empty when all is well)."""
    verschillen: list[str] = []
    uitkomsten: dict[str, Fraction] = {}
    for stap in stappen:
        for term in stap.termen:
            soort, _, verwijzing = term.herkomst.partition(":")
            if soort == "stap" and uitkomsten.get(verwijzing) != term.waarde:
                verschillen.append(f"Stap {stap.id}: {term.naam} is niet de uitkomst van stap {verwijzing}.")
        if not _klopt(stap):
            verschillen.append(f"Stap {stap.id}: de som klopt niet ({stap.formule}).")
        uitkomsten[stap.id] = stap.uitkomst
    return verschillen
