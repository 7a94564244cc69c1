"""What is measured, and what comes out: observations of a person at work, and a ratio with its 95% interval."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from weegwerk.kern.getallen import decimaal, procent_tekst, rond_half_op

Wie = Literal["werknemer", "vergelijker"]
_HONDERDSTE = Decimal("0.01")


@dataclass(frozen=True)
class Meting:
    """One timing: units made (a part of one counts too), seconds it took (above 0), and how many units were useless and stayed so.

    `afgekeurd` is None where nobody counted that; 0 says that it was counted and nothing was rejected.
    """

    wie: Wie
    eenheden: Decimal | int
    seconden: Decimal
    afgekeurd: Decimal | int | None = None

    @property
    def goed(self) -> Decimal | int:
        """Usable units; all of them where nobody counted."""
        return self.eenheden - (self.afgekeurd or 0)


@dataclass(frozen=True)
class Schatting:
    """A ratio as observed (1 is the norm) and its 95% interval; without bounds where the spread is unknown."""

    waarde: Fraction
    laag: Fraction | None = None
    hoog: Fraction | None = None

    @property
    def interval(self) -> tuple[Fraction, Fraction] | None:
        """Both bounds; half an interval is none."""
        return None if self.laag is None or self.hoog is None else (self.laag, self.hoog)

    @property
    def breedte(self) -> Fraction | None:
        return None if self.interval is None else self.interval[1] - self.interval[0]

    def als_json(self) -> dict[str, str | None]:
        """Percentage points with at most two digits after the point, as text."""
        return {"waarde": _punten(self.waarde), "laag": _punten(self.laag), "hoog": _punten(self.hoog)}

    def zin(self, naam: str) -> str:
        """The estimate in a Dutch sentence; `naam` is what was measured, with a capital."""
        begin = f"{naam} is gemeten op {procent_tekst(self.waarde, 1)}."
        if self.interval is None:
            return f"{begin} Hoe zeker dat is, is met deze metingen niet te zeggen."
        laag, hoog = (procent_tekst(grens, 1) for grens in self.interval)
        return f"{begin} In 19 van 20 zulke metingen ligt het tussen {laag} en {hoog}."


def _punten(verhouding: Fraction | None) -> str | None:
    return None if verhouding is None else decimaal(Fraction(rond_half_op(verhouding * 100, _HONDERDSTE)))
