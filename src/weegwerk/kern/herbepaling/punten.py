"""Percentage points for people: rounded to hundredths, and still adding up."""

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction
from math import floor

from weegwerk.kern.getallen import rond_half_op

_HONDERDSTE = Decimal("0.01")


def in_honderdsten(delen: Sequence[Fraction]) -> list[Decimal]:
    """Ratios as percentage points in hundredths, of which the sum is the rounded sum of the parts.

    What rounding down leaves over goes to the largest remainders (and of equals to the first), so that no part is a
    hundredth or more away from its exact value.
    """
    exact = [deel * 100 * 100 for deel in delen]
    omlaag = [floor(deel) for deel in exact]
    over = int(rond_half_op(sum(exact, Fraction(0)))) - sum(omlaag)
    volgorde = sorted(range(len(exact)), key=lambda plek: (omlaag[plek] - exact[plek], plek))
    erbij = set(volgorde[:over])
    return [Decimal(deel + (plek in erbij)) * _HONDERDSTE for plek, deel in enumerate(omlaag)]
