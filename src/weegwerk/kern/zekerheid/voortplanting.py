"""The interval of the loonwaarde from the moments of its factors, without drawing anything.

Moments of a product of independent factors are products of their moments, and cumulants of a sum of independent tasks
are sums of theirs; both are exact. The first four give the two limits through the expansion of Cornish and Fisher (1938).
"""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from math import prod
from operator import mul
from typing import NamedTuple

from weegwerk.kern.meting.verdeling import NORMAAL_95, PRECIES
from weegwerk.kern.zekerheid.taken import FIJN, Taakfunctie


class Cumulanten(NamedTuple):
    """Mean, variance, and the third and fourth cumulant."""

    een: Decimal
    twee: Decimal
    drie: Decimal
    vier: Decimal

    def plus(self, ander: "Cumulanten") -> "Cumulanten":
        return Cumulanten(*(a + b for a, b in zip(self, ander, strict=True)))

    def maal(self, factor: Decimal) -> "Cumulanten":
        return Cumulanten(*(deel * factor**macht for macht, deel in enumerate(self, 1)))


_GEEN = Cumulanten(Decimal(0), Decimal(0), Decimal(0), Decimal(0))


def plant_voort(taken: Sequence[Taakfunctie]) -> tuple[Fraction, Fraction]:
    """The 95% limits of the sum of all tasks (ratio), between 0 and 1."""
    with localcontext(PRECIES):
        som = _GEEN
        for taak in taken:
            som = som.plus(_taak(taak))
        grenzen = (_kwantiel(som, teken * NORMAAL_95) for teken in (-1, 1))
        laag, hoog = (Fraction(min(max(grens, Decimal(0)), Decimal(1))) for grens in grenzen)
        return laag, hoog


def _taak(taak: Taakfunctie) -> Cumulanten:
    aandeel = taak.uitkomst.aandeel
    deel = Decimal(aandeel.numerator) / Decimal(aandeel.denominator)
    factoren = [_momenten(tabel) for tabel in taak.tabellen]
    if not taak.verlies:
        return _cumulanten([prod(rij, start=Decimal(1)) for rij in zip(*factoren, strict=True)]).maal(deel)
    verlies = _GEEN
    for momenten in factoren:
        verlies = verlies.plus(_cumulanten(momenten))
    rest = verlies.maal(Decimal(-1))
    return rest._replace(een=1 + rest.een).maal(deel)


def _momenten(tabel: Sequence[int]) -> list[Decimal]:
    kwadraten = [waarde * waarde for waarde in tabel]
    sommen = (sum(tabel), sum(kwadraten), sum(map(mul, kwadraten, tabel)), sum(map(mul, kwadraten, kwadraten)))
    return [Decimal(som) / len(tabel) / FIJN**macht for macht, som in enumerate(sommen, 1)]


def _cumulanten(momenten: Sequence[Decimal]) -> Cumulanten:
    """Cumulants from the first four moments around zero."""
    een, twee, drie, vier = momenten
    variantie = twee - een * een
    derde = drie - 3 * een * twee + 2 * een**3
    vierde = vier - 4 * een * drie - 3 * twee * twee + 12 * een * een * twee - 6 * een**4
    return Cumulanten(een, variantie, derde, vierde)


def _kwantiel(som: Cumulanten, z: Decimal) -> Decimal:
    if som.twee <= 0:
        return som.een
    afwijking = som.twee.sqrt()
    scheef, plat = som.drie / afwijking**3, som.vier / afwijking**4
    verschoven = z + (z**2 - 1) * scheef / 6 + (z**3 - 3 * z) * plat / 24 - (2 * z**3 - 5 * z) * scheef**2 / 36
    return som.een + afwijking * verschoven
