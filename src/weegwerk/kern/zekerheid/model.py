"""How sure a loonwaarde is: what goes in and what comes out."""

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from weegwerk.kern.getallen import decimaal, procent_tekst, rond_half_op
from weegwerk.kern.methoden import Factor
from weegwerk.kern.onderzoek import FactorVeld

_PUNT = Fraction(1, 100)
_HONDERDSTE = Decimal("0.01")


@dataclass(frozen=True)
class Bereik:
    """The true value of a factor lies in here with 95% certainty (ratios): measured, or the expert's own estimate."""

    laag: Fraction
    hoog: Fraction


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
class Zekerheid:
    """The 95% interval of a loonwaarde (ratios, unrounded), what moves it, and what it means.

    `laag` and `hoog` are propagated; `getrokken_laag` and `getrokken_hoog` come from draws and should say the same.
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
    zonder_bereik: tuple[str, ...]

    @property
    def zinnen(self) -> list[str]:
        """What all this means, in Dutch."""
        if not self.invloeden:
            return [
                "Er is geen bereik opgegeven bij de waarnemingen. Hoe zeker de loonwaarde is, is dus niet te zeggen."
            ]
        interval = f"{procent_tekst(self.laag, 0)} en {procent_tekst(self.hoog, 0)}"
        return [
            f"De loonwaarde is {self.loonwaarde}%. Met 95% zekerheid ligt zij tussen {interval}.",
            self._over_de_norm(),
            self._over_de_invloed(),
            *self._over_de_grenzen(),
            *(
                [f"Zonder bereik, en daarom als zeker geteld: {', '.join(self.zonder_bereik)}."]
                if self.zonder_bereik
                else []
            ),
        ]

    def _over_de_norm(self) -> str:
        past = self.norm_laag * _PUNT <= self.laag and self.hoog <= self.norm_hoog * _PUNT
        oordeel = (
            "Het interval past daarbinnen."
            if past
            else "Het interval is breder: meet vaker, of leg uit waarom dit het beste beeld is."
        )
        return (
            f"Het vak vraagt dat deskundigen hooguit 10 punten van elkaar afwijken, hier van {self.norm_laag}% "
            f"tot {self.norm_hoog}%. {oordeel}"
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
        verhoudingen = ("laag", "hoog", "getrokken_laag", "getrokken_hoog")
        return {
            "loonwaarde": self.loonwaarde,
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
            "zinnen": self.zinnen,
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
