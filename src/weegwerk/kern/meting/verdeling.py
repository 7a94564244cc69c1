"""Student's t distribution in decimals: the same digits on every machine.

The chance outside -t to t is a regularised incomplete beta function (Abramowitz and Stegun 1964, 26.7.1 and 26.5.4);
of its two power series the one that converges fast is summed. Its scale is a ratio of gammas: (Gamma(a + 1/2) / Gamma(a))^2
is a quarter of x + 1^2 / (2x + 3^2 / (2x + 5^2 / (2x + ...))) with x = 4a - 1 (Brouncker's continued fraction; Berndt 1989,
Ramanujan's Notebooks II, chapter 12, entry 25).
"""

from decimal import Context, Decimal, localcontext
from functools import lru_cache

PRECIES = Context(prec=28)
"""All logarithms and roots of a measurement are taken in this context, whatever the caller's own may be."""

NORMAAL_95 = Decimal("1.959963984540054")
_HALF = Decimal("0.5")
_BUITEN = Decimal("0.05")
_KLEIN = Decimal("1e-20")
_STAPPEN = 8
_BREUK_VANAF, _TREDEN = 10, 10
_PI = Decimal("3.141592653589793238462643383")


@lru_cache(maxsize=4096)
def t_95(vrijheidsgraden: Decimal) -> Decimal:
    """The number t with 95% of the distribution between -t and t; degrees of freedom at least 1, not always whole."""
    with localcontext(PRECIES):
        schaal = _gammaverhouding(vrijheidsgraden / 2) / _PI.sqrt()
        # The chance outside is convex in t and t lies above the normal quantile, so Newton goes up and never past it;
        # for one degree of freedom, the furthest away, eight steps give twenty digits.
        t = NORMAAL_95
        for _ in range(_STAPPEN):
            buiten, dichtheid = _staart(t, vrijheidsgraden, schaal)
            t += (buiten - _BUITEN) / (2 * dichtheid)
        return t


def _gammaverhouding(a: Decimal) -> Decimal:
    """Gamma(a + 1/2) / Gamma(a): Brouncker's continued fraction for its square, after stepping up to where it is short."""
    factor = Decimal(1)
    while a < _BREUK_VANAF:
        factor *= a / (a + _HALF)
        a += 1
    x = 4 * a - 1
    breuk = Decimal(0)
    for trede in range(_TREDEN, 0, -1):
        breuk = (2 * trede - 1) ** 2 / (2 * x + breuk)
    return factor * (x + breuk).sqrt() / 2


def _staart(t: Decimal, v: Decimal, schaal: Decimal) -> tuple[Decimal, Decimal]:
    """Chance of a value beyond t on both sides together, and the density at t."""
    deel = v / (v + t * t)
    macht = schaal * (deel.ln() * v / 2).exp()
    gewicht = macht * (1 - deel).sqrt()
    beta = _reeks(v / 2, _HALF, deel) if deel < _HALF else 1 / gewicht - _reeks(_HALF, v / 2, 1 - deel)
    return gewicht * beta, macht * (deel / v).sqrt()


def _reeks(a: Decimal, b: Decimal, x: Decimal) -> Decimal:
    """The power series of the incomplete beta function, without x^a (1 - x)^b / B(a, b)."""
    term = som = 1 / a
    n = 0
    while term > _KLEIN:
        term *= x * (a + b + n) / (a + 1 + n)
        som += term
        n += 1
    return som
