"""Do two answers to the same question differ? By a rule that is declared with the question, never by guessing.

Nothing here says who is right, and nothing changes a percentage: a difference is something to look at on the visit.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from typing import Literal

from weegwerk.kern.getallen import lees_getal, lees_procent

Antwoord = str | Sequence[str]


class Antwoordverhouding(StrEnum):
    """What the two answers are to each other."""

    GELIJK = "gelijk"
    ANDERS = "anders"
    EEN_ANTWOORD = "een_antwoord"
    GEEN_ANTWOORD = "geen_antwoord"
    ZELF_LEZEN = "zelf_lezen"


@dataclass(frozen=True, slots=True)
class Maat:
    """The rule of a question. `marge` is a number of units, or a percentage of the larger of the two numbers."""

    regel: Literal["getal", "keuze", "lezen", "geen"]
    marge: str = "0"
    weet_niet: str = ""

    def grens(self, een: Decimal, ander: Decimal) -> Decimal:
        if self.marge.endswith("%"):
            return max(een, ander) * lees_procent(self.marge) / 100
        return lees_getal(self.marge)


def vergelijk(een: Antwoord, ander: Antwoord, maat: Maat) -> Antwoordverhouding:
    """Compare two answers; the order of the two does not matter. Raises KernFout where a number is none.

    "I do not know" is no answer. A margin belongs to the same: exactly the margin apart is not yet different.
    """
    beide = [_gekend(antwoord, maat) for antwoord in (een, ander)]
    if not any(beide):
        return Antwoordverhouding.GEEN_ANTWOORD
    if maat.regel == "geen":
        return Antwoordverhouding.ZELF_LEZEN
    if not all(beide):
        return Antwoordverhouding.EEN_ANTWOORD
    if maat.regel == "lezen":
        return Antwoordverhouding.GELIJK if _woorden(een) == _woorden(ander) else Antwoordverhouding.ZELF_LEZEN
    if maat.regel == "keuze":
        return _oordeel(gelijk=_keuzes(een) == _keuzes(ander))
    getallen = lees_getal(een), lees_getal(ander)
    return _oordeel(gelijk=abs(getallen[0] - getallen[1]) <= maat.grens(*getallen))


def _oordeel(*, gelijk: bool) -> Antwoordverhouding:
    return Antwoordverhouding.GELIJK if gelijk else Antwoordverhouding.ANDERS


def _gekend(antwoord: Antwoord, maat: Maat) -> bool:
    return bool(antwoord) and antwoord != maat.weet_niet


def _keuzes(antwoord: Antwoord) -> frozenset[str]:
    return frozenset({antwoord} if isinstance(antwoord, str) else antwoord)


def _woorden(antwoord: Antwoord) -> list[str]:
    """The same words are the same answer, whatever capitals and spaces."""
    return antwoord.casefold().split() if isinstance(antwoord, str) else list(antwoord)
