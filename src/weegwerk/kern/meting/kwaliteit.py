"""The ratio of two shares of usable units, with a 95% interval that also holds when almost nothing is rejected.

The score interval of Miettinen and Nurminen (1985) for a ratio of two proportions. Rejects often come in batches; when
they vary more between the timings than chance explains, both samples count for fewer units (Rao and Scott 1992), and the
t distribution replaces the normal one. Coverage: docs/besluiten/0087.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal, localcontext
from fractions import Fraction

from weegwerk.kern.meting.model import Meting, Schatting
from weegwerk.kern.meting.verdeling import NORMAAL_95, PRECIES, t_95

MINSTENS_VOOR_SPREIDING = 2
_MERKBAAR = Decimal("1.2")  # a fifth more than chance: chosen so that it covers well with and without batches
_HALVERINGEN = 40
_EEN = Decimal(1)
_NUL = Decimal(0)


@dataclass(frozen=True)
class _Aandeel:
    """Usable units out of all units; not whole once the sample counts for fewer."""

    goed: Decimal
    alle: Decimal

    @property
    def deel(self) -> Decimal:
        return self.goed / self.alle

    def gedeeld(self, factor: Decimal) -> "_Aandeel":
        return _Aandeel(self.goed / factor, self.alle / factor)


@dataclass(frozen=True)
class _Scoretoets:
    """Which ratios of two shares agree with what was counted."""

    teller: _Aandeel
    noemer: _Aandeel
    kritiek: Decimal

    def past(self, ratio: Decimal) -> bool:
        deel = self._deel_van_de_noemer(ratio)
        ander = min(deel * ratio, _EEN)
        alle = self.teller.alle + self.noemer.alle
        spreiding = ander * (1 - ander) / self.teller.alle + ratio * ratio * deel * (1 - deel) / self.noemer.alle
        verschil = self.teller.deel - ratio * self.noemer.deel
        return verschil * verschil * (alle - 1) <= self.kritiek * self.kritiek * spreiding * alle

    def _deel_van_de_noemer(self, ratio: Decimal) -> Decimal:
        """The most likely share of the denominator if this were the true ratio: root of a quadratic equation."""
        een, ander = self.teller, self.noemer
        a = (een.alle + ander.alle) * ratio
        b = een.alle * ratio + een.goed + ander.alle + ander.goed * ratio
        c = een.goed + ander.goed
        return min(2 * c / (b + max(b * b - 4 * a * c, _NUL).sqrt()), _EEN)

    def grens(self, binnen: Decimal, buiten: Decimal) -> Fraction:
        """Where a ratio that agrees (`binnen`) turns into one that does not (`buiten`)."""
        for _ in range(_HALVERINGEN):
            midden = (binnen + buiten) / 2
            binnen, buiten = (midden, buiten) if self.past(midden) else (binnen, midden)
        return Fraction(binnen)


def verhouding_van_aandelen(teller: Sequence[Meting], noemer: Sequence[Meting]) -> Schatting:
    """Usable share of `teller` over usable share of `noemer`; the first made something, the second something usable.

    There is no interval with a single timing on one side: then it cannot be seen whether rejects come in batches.
    """
    een, ander = _aandeel(teller), _aandeel(noemer)
    waarde = Fraction(een.goed) / Fraction(een.alle) / (Fraction(ander.goed) / Fraction(ander.alle))
    if min(len(teller), len(noemer)) < MINSTENS_VOOR_SPREIDING:
        return Schatting(waarde)
    with localcontext(PRECIES):
        toets = _toets(een, ander, _overmaat(teller, noemer), len(teller) + len(noemer) - 2)
        midden = een.deel / ander.deel
        hoog = midden + 1
        while toets.past(hoog):
            hoog *= 2
        return Schatting(waarde, min(toets.grens(midden, _NUL), waarde), max(toets.grens(midden, hoog), waarde))


def _toets(een: _Aandeel, ander: _Aandeel, overmaat: Decimal, graden: int) -> _Scoretoets:
    if overmaat < _MERKBAAR:
        return _Scoretoets(een, ander, NORMAAL_95)
    return _Scoretoets(een.gedeeld(overmaat), ander.gedeeld(overmaat), t_95(Decimal(graden)))


def _overmaat(teller: Sequence[Meting], noemer: Sequence[Meting]) -> Decimal:
    """How many times more the rejects vary between timings than chance explains (Pearson's dispersion)."""
    return (_chi_kwadraat(teller) + _chi_kwadraat(noemer)) / (len(teller) + len(noemer) - 2)


def _chi_kwadraat(metingen: Sequence[Meting]) -> Decimal:
    deel = _aandeel(metingen).deel
    if deel in (_NUL, _EEN):
        return _NUL
    return sum(
        ((meting.goed - meting.eenheden * deel) ** 2 / (meting.eenheden * deel * (1 - deel)) for meting in metingen),
        _NUL,
    )


def _aandeel(metingen: Sequence[Meting]) -> _Aandeel:
    return _Aandeel(
        Decimal(sum(meting.goed for meting in metingen)), Decimal(sum(meting.eenheden for meting in metingen))
    )
