"""The ratio of two rates, each an amount over a time, with a 95% interval from few observations.

A rate is the total amount over the total time: that is what somebody delivers over a longer period, also when the
timings are not equally long. The interval is symmetric on the logarithmic scale. Its parts are published: the
leave-one-out (jackknife) variance of a ratio of totals (Durbin 1959; MacKinnon and White 1985), the t distribution with
the degrees of freedom of Welch and Satterthwaite (1946, 1947), and the effective number of unequal observations of Kish
(1965). What was added and how well it covers the truth is in docs/besluiten/0086.
"""

from collections.abc import Sequence
from decimal import Decimal, localcontext
from fractions import Fraction
from typing import NamedTuple

from weegwerk.kern.meting.model import Schatting
from weegwerk.kern.meting.verdeling import PRECIES, t_95

MINSTENS_VOOR_SPREIDING = 2
_NUL, _EEN = Decimal(0), Decimal(1)
_ZEGT_NIETS = Decimal(1000)


class Paar(NamedTuple):
    """What was done in a stretch of time; both in any unit, the time above 0."""

    hoeveelheid: Decimal
    tijd: Decimal


class _Spreiding(NamedTuple):
    """Variance of the logarithm of one rate, and what is needed to know how well that is known."""

    variantie: Decimal
    aantal: int
    vrijheidsgraden: Decimal


def verhouding(teller: Sequence[Paar], noemer: Sequence[Paar]) -> Schatting:
    """Rate of `teller` over rate of `noemer`; both must contain something that was done.

    There is no interval when on one side everything comes from a single observation, or when the observations differ so
    much that the truth could be a thousand times more or less.
    """
    with localcontext(PRECIES):
        waarde = _tempo(teller) / _tempo(noemer)
        spreidingen = [s for s in (_spreiding(teller), _spreiding(noemer)) if s is not None]
        if len(spreidingen) < MINSTENS_VOOR_SPREIDING:
            return Schatting(waarde)
        marge = _marge(*spreidingen)
        if marge > _ZEGT_NIETS.ln():
            return Schatting(waarde)
        factor = Fraction(marge.exp())
        return Schatting(waarde, waarde / factor, waarde * factor)


def _tempo(paren: Sequence[Paar]) -> Fraction:
    return Fraction(sum(paar.hoeveelheid for paar in paren)) / Fraction(sum(paar.tijd for paar in paren))


def _spreiding(paren: Sequence[Paar]) -> _Spreiding | None:
    aantal = len(paren)
    gedaan = sum((paar.hoeveelheid for paar in paren), _NUL)
    tijd = sum((paar.tijd for paar in paren), _NUL)
    delen = [paar.hoeveelheid / gedaan for paar in paren]
    if aantal < MINSTENS_VOOR_SPREIDING or _EEN in delen:
        return None
    verschillen = ((paar.tijd / tijd - deel) / (1 - deel) for paar, deel in zip(paren, delen, strict=True))
    variantie = sum((verschil * verschil for verschil in verschillen), _NUL) * (aantal - 1) / aantal
    effectief = 1 / sum((deel * deel for deel in delen), _NUL)
    return _Spreiding(variantie, aantal, max(effectief - 1, _EEN))


def _marge(een: _Spreiding, ander: _Spreiding) -> Decimal:
    som = een.variantie + ander.variantie
    if som == 0:
        return som
    gemeten = _satterthwaite(een, ander)
    gelijk = _satterthwaite(een._replace(variantie=_EEN / een.aantal), ander._replace(variantie=_EEN / ander.aantal))
    # A small sample that happens to be very even makes Welch's number too large. Therefore it moves one third towards
    # what equal spread on both sides would give; never the other way.
    gematigd = 3 / (2 / gemeten + 1 / gelijk)
    return t_95(min(gemeten, gematigd)) * som.sqrt()


def _satterthwaite(een: _Spreiding, ander: _Spreiding) -> Decimal:
    som = een.variantie + ander.variantie
    return som * som / (een.variantie**2 / een.vrijheidsgraden + ander.variantie**2 / ander.vrijheidsgraden)
