"""Workers that do not exist, timed again and again: how often does the interval contain what is true of them?"""

import math
import random
from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.meting import Meting, Schatting, Wie
from weegwerk.kern.meting.verhouding import Paar

Ruis = Callable[[random.Random, float], float]
_SECONDEN_PER_STUK = 20


def scheef(toeval: random.Random, cv: float) -> float:
    """Lognormal around 1: now and then something takes much longer."""
    s = math.sqrt(math.log(1 + cv * cv))
    return toeval.lognormvariate(-s * s / 2, s)


def normaal(toeval: random.Random, cv: float) -> float:
    return max(toeval.gauss(1, cv), 0.05)


@dataclass(frozen=True)
class Persoon:
    """How often somebody is timed, over about how many units, and how he really works."""

    wie: Wie
    keer: int
    tempo: float = 1
    cv: float = 0.1
    ruis: Ruis = scheef
    stuks: int = 25
    afkeur: float = 0
    partijen: float = 0
    """Correlation of rejects within one timing."""

    def metingen(self, toeval: random.Random) -> list[Meting]:
        return [self._meting(toeval) for _ in range(self.keer)]

    def _meting(self, toeval: random.Random) -> Meting:
        stuks = round(self.stuks * toeval.uniform(0.8, 1.2))
        seconden = stuks * _SECONDEN_PER_STUK / self.tempo * self.ruis(toeval, self.cv)
        kans = self.afkeur
        if self.afkeur and self.partijen:
            los = 1 / self.partijen - 1
            kans = toeval.betavariate(self.afkeur * los, (1 - self.afkeur) * los)
        afgekeurd = sum(toeval.random() < kans for _ in range(stuks))
        return Meting(self.wie, stuks, Decimal(f"{max(seconden, 1):.2f}"), afgekeurd)


def als_paren(metingen: list[Meting]) -> list[Paar]:
    return [Paar(Decimal(meting.eenheden), meting.seconden) for meting in metingen]


def bevat(schatting: Schatting | None, waarheid: float) -> bool:
    if schatting is None or schatting.laag is None or schatting.hoog is None:
        return False
    return schatting.laag <= Fraction(waarheid).limit_denominator(10**9) <= schatting.hoog
