"""A method or a historical formula as one small function of its factors, so that two of them can be walked between.

Factors of different methods that look at the same thing get one name here, and a loss becomes the performance that is
left: 1 is the norm for all of them.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from fractions import Fraction

from weegwerk.kern.herleiding import Term
from weegwerk.kern.methoden import Methode, TaakUitkomst
from weegwerk.kern.methoden.families import Familie
from weegwerk.kern.onderzoek import FactorVeld, Taak

HEEL = Fraction(1)
_KANT: dict[FactorVeld, str] = {
    "tempoverlies": "tempo",
    "kwaliteitsverlies": "kwaliteit",
    "inzetbaarheid": "werktijd",
    "netto_werktijd": "werktijd",
}
Waarden = Mapping[str, Fraction]
"""Performance (ratio) per side of the work that a method looks at."""


@dataclass(frozen=True)
class Rekenwijze:
    """How the factors of one task become its performance (ratio); `vrij` is the same without the limit of 0%."""

    naam: str
    samenvoeging: str
    kanten: tuple[str, ...]
    namen: Mapping[str, str]
    reken: Callable[[Waarden], Fraction]
    vrij: Callable[[Waarden], Fraction]


def kant_van(veld: FactorVeld) -> str:
    """The side of the work that a factor looks at."""
    return _KANT.get(veld, veld)


def van_methode(methode: Methode) -> Rekenwijze:
    verlies = methode.factoren[0].soort == "verlies"
    kanten = tuple(kant_van(factor.veld) for factor in methode.factoren)

    def reken(waarden: Waarden) -> Fraction:
        termen = [Term("", HEEL - waarden[k] if verlies else waarden[k], "procent", "vast") for k in kanten]
        return methode.weeg(_TAAK, _GEHEEL, termen)[-1].uitkomst

    def opgeteld(waarden: Waarden) -> Fraction:
        return HEEL - sum((HEEL - waarden[kant] for kant in kanten), Fraction(0))

    namen = dict(zip(kanten, (factor.naam for factor in methode.factoren), strict=True))
    return Rekenwijze(methode.naam, methode.samenvoeging, kanten, namen, reken, opgeteld if verlies else reken)


def van_familie(familie: Familie, namen: Mapping[str, str]) -> Rekenwijze:
    """A family takes the three performances of an outcome as they are."""
    kanten = tuple(namen)

    def met(reken: Callable[[Fraction, Fraction, Fraction], Fraction]) -> Callable[[Waarden], Fraction]:
        return lambda waarden: reken(*(waarden[kant] for kant in kanten))

    return Rekenwijze(familie.naam, familie.samenvoeging, kanten, namen, met(familie.begrensd), met(familie.reken))


def waarden_van(taak: TaakUitkomst) -> dict[str, Fraction]:
    """What counted in a task, as performance per side."""
    return {
        kant_van(f.factor.veld): HEEL - f.geteld if f.factor.soort == "verlies" else f.geteld for f in taak.factoren
    }


_TAAK = Taak(code="X")
_GEHEEL = Term("", HEEL, "procent", "vast")
