"""How sure a loonwaarde is: what goes in and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from weegwerk.kern.getallen import decimaal, procent_tekst, rond_half_op
from weegwerk.kern.methoden import Factor
from weegwerk.kern.onderzoek import FactorVeld
from weegwerk.tekst import opsomming

_PUNT = Fraction(1, 100)
_HONDERDSTE = Decimal("0.01")
GENOEG = Fraction(9, 10)
"""How much of the outcome must rest on ranges before an interval says anything."""


@dataclass(frozen=True)
class Bereik:
    """The true value of a factor lies in here with 95% certainty (ratios): measured, or the expert's own estimate.

    `gegrond` is false for an own range without a reason.
    """

    laag: Fraction
    hoog: Fraction
    gegrond: bool = True


Bereiken = Mapping[tuple[str, FactorVeld], Bereik]
"""Ranges by task code and factor."""


@dataclass(frozen=True)
class Invloed:
    """What the loonwaarde becomes (ratio, unrounded) when one factor is as low or as high as it may be."""

    code: str
    factor: Factor
    bij_laag: Fraction
    bij_hoog: Fraction

    @property
    def omvang(self) -> Fraction:
        return abs(self.bij_hoog - self.bij_laag)

    @property
    def naam(self) -> str:
        return f"{self.factor.naam} van taak {self.code}"


@dataclass(frozen=True)
class Grenskans:
    """The chance (ratio) that the loonwaarde is really on the other side of `grens` (whole percents)."""

    grens: int
    eronder: bool
    kans: Fraction

    @property
    def zin(self) -> str:
        andere_kant = f"onder {self.grens}%" if self.eronder else f"{self.grens}% of hoger"
        return f"De kans dat de loonwaarde in werkelijkheid {andere_kant} is, is {kans_tekst(self.kans)}."


@dataclass(frozen=True)
class Dekking:
    """Which factors have a range that rests on something. `deel` is how much of the outcome those carry (ratio).

    A factor carries the time of its task. Names in words; `eerst` is the estimate that moves the outcome most, empty when
    every factor has its range.
    """

    deel: Fraction
    met_bereik: tuple[str, ...]
    schatting: tuple[str, ...]
    eerst: str

    @property
    def genoeg(self) -> bool:
        return self.deel >= GENOEG

    @property
    def zinnen(self) -> list[str]:
        """What is measured, what is an estimate and what to measure first: in place of an interval that nothing carries."""
        alle = len(self.met_bereik) + len(self.schatting)
        return [
            f"Hoe zeker de loonwaarde is, is niet te zeggen: {len(self.schatting)} van de {alle} factoren zijn een schatting zonder "
            "bereik.",
            *([f"Gemeten of met een eigen bereik: {opsomming(self.met_bereik)}."] if self.met_bereik else []),
            f"Een schatting: {opsomming(self.schatting)}.",
            f"Meet eerst {self.eerst}, of geef daar een bereik met een reden: dat maakt voor de uitkomst het meeste uit.",
        ]


@dataclass(frozen=True)
class Zekerheid:
    """The 95% interval of a loonwaarde (ratios, unrounded), what moves it, and what it means.

    `laag` and `hoog` are propagated; `getrokken_laag` and `getrokken_hoog` come from draws and should say the same. They may be
    shown only where `dekking.genoeg`; a factor without a range counts as certain in them.
    """

    loonwaarde: int
    laag: Fraction
    hoog: Fraction
    getrokken_laag: Fraction
    getrokken_hoog: Fraction
    invloeden: tuple[Invloed, ...]
    grenzen: tuple[Grenskans, ...]
    norm_laag: int
    norm_hoog: int
    dekking: Dekking

    @property
    def zinnen(self) -> list[str]:
        """What all this means, in Dutch."""
        if not self.dekking.genoeg:
            return self.dekking.zinnen
        return [
            f"De loonwaarde is {self.loonwaarde}%. {self.interval}",
            self._over_de_norm(),
            self._over_de_invloed(),
            *self._over_de_grenzen(),
            *([self.rest] if self.rest else []),
        ]

    @property
    def interval(self) -> str:
        """The sentence with the interval; only where enough of the outcome rests on ranges."""
        return f"In 19 van 20 zulke onderzoeken ligt zij tussen {procent_tekst(self.laag, 0)} en {procent_tekst(self.hoog, 0)}."

    @property
    def rest(self) -> str:
        """The few factors that count as certain beside those that carry the outcome."""
        namen = ", ".join(self.dekking.schatting)
        return f"Zonder bereik, en daarom als zeker geteld: {namen}." if namen else ""

    def _over_de_norm(self) -> str:
        past = self.norm_laag * _PUNT <= self.laag and self.hoog <= self.norm_hoog * _PUNT
        oordeel = (
            "Het interval past daarbinnen."
            if past
            else "Het interval is breder: meet vaker, of leg uit waarom dit het beste beeld is."
        )
        return (
            "Ter vergelijking: wie loonwaarden bepaalt, wordt getoetst aan zaken met een vaste uitkomst. Van tien uitkomsten zitten er ten minste "
            "zeven daar hooguit 10 procentpunt naast: is het 60%, dan tussen 50% en 70%. Hier is dat tussen "
            f"{self.norm_laag}% en {self.norm_hoog}%. {oordeel}"
        )

    def _over_de_invloed(self) -> str:
        grootste = self.invloeden[0]
        laag, hoog = sorted((grootste.bij_laag, grootste.bij_hoog))
        return (
            f"{grootste.naam} maakt het meeste uit: alleen daardoor loopt de loonwaarde "
            f"van {procent_tekst(laag, 0)} tot {procent_tekst(hoog, 0)}."
        )

    def _over_de_grenzen(self) -> list[str]:
        ver = [f"{grens.grens}%" for grens in self.grenzen if grens.kans < _PUNT]
        zinnen = [grens.zin for grens in self.grenzen if grens.kans >= _PUNT]
        if ver:
            zinnen.append(f"De kans op de andere kant van {', '.join(ver)} is kleiner dan 1%.")
        return zinnen

    def als_json(self) -> dict[str, Any]:
        """Plain data; percentages are percentage points, as text."""
        kop = {"loonwaarde": self.loonwaarde, "genoeg": self.dekking.genoeg, "gedekt": _punten(self.dekking.deel)}
        delen = {"met_bereik": list(self.dekking.met_bereik), "schatting": list(self.dekking.schatting)}
        eerst = {"meet_eerst": self.dekking.eerst, "zinnen": self.zinnen}
        return {**kop, **delen, **eerst, **(self._interval_als_json() if self.dekking.genoeg else {})}

    def _interval_als_json(self) -> dict[str, Any]:
        verhoudingen = ("laag", "hoog", "getrokken_laag", "getrokken_hoog")
        return {
            **{naam: _punten(getattr(self, naam)) for naam in verhoudingen},
            "norm": [self.norm_laag, self.norm_hoog],
            "invloeden": [
                {
                    "taak": invloed.code,
                    "factor": invloed.factor.veld,
                    "bij_laag": decimaal(invloed.bij_laag * 100),
                    "bij_hoog": decimaal(invloed.bij_hoog * 100),
                }
                for invloed in self.invloeden
            ],
            "grenzen": [{"grens": g.grens, "kans": _punten(g.kans), "zin": g.zin} for g in self.grenzen],
        }


def _punten(verhouding: Fraction) -> str:
    """What is calculated with draws and roots is not exact; more than hundredths would only look so."""
    return decimaal(Fraction(rond_half_op(verhouding * 100, _HONDERDSTE)))


def kans_tekst(kans: Fraction) -> str:
    """A chance in whole percents; draws cannot tell what is rarer than that."""
    if kans < _PUNT:
        return "kleiner dan 1%"
    if kans > 1 - _PUNT:
        return "groter dan 99%"
    return f"ongeveer {procent_tekst(kans, 0)}"
