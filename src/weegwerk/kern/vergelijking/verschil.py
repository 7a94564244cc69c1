"""From one outcome to another in small steps, so that every point of the difference has a reason.

The walk is fixed: undo the rounding and the limit of the first method, take out what the second does not look at, put in
where it was observed apart, change the way of putting together, add what only the second looks at, then its limit and its
rounding. Each step is the difference that it makes where it stands; the steps add up exactly.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst, rond_half_op
from weegwerk.kern.methoden import TaakUitkomst
from weegwerk.kern.vergelijking.rekenwijze import HEEL, Rekenwijze, Waarden, waarden_van

_NUL = Fraction(0)


@dataclass(frozen=True)
class Verschilterm:
    """One reason for a difference: what it is (also `kort`), and how much it makes (ratio), in the whole and per task."""

    code: str
    kort: str
    tekst: str
    omvang: Fraction
    per_taak: tuple[tuple[str, Fraction], ...] = ()


@dataclass(frozen=True)
class Uiteinde:
    """An end of the walk: how was calculated, the unrounded and the final outcome (ratios), and the values counted."""

    wijze: Rekenwijze
    onafgerond: Fraction
    uitkomst: Fraction
    waarden: tuple[dict[str, Fraction], ...]


def uiteinde(wijze: Rekenwijze, onafgerond: Fraction, uitkomst: Fraction, taken: Sequence[TaakUitkomst]) -> Uiteinde:
    return Uiteinde(wijze, onafgerond, uitkomst, tuple(waarden_van(taak) for taak in taken))


def leg_uit(van: Uiteinde, naar: Uiteinde, taken: Sequence[TaakUitkomst]) -> tuple[Verschilterm, ...]:
    """Why the outcome of `naar` differs from that of `van` on the same tasks; the terms add up to the difference."""
    termen = [
        Verschilterm(
            "afronden_terug",
            "niet afgerond",
            f"Eerst het afronden van {van.wijze.naam} eraf: {procent_tekst(van.uitkomst, 0)} was {procent_tekst(van.onafgerond, 2)}",
            van.onafgerond - van.uitkomst,
        ),
        *(_term(code, kort, tekst, taken, stappen) for code, kort, tekst, stappen in _wandeling(van, naar)),
        Verschilterm(
            "afronden",
            "afgerond",
            f"Afronden in {naar.wijze.naam}: {procent_tekst(naar.onafgerond, 2)} wordt {procent_tekst(naar.uitkomst, 0)}",
            naar.uitkomst - naar.onafgerond,
        ),
    ]
    over = tuple(term for term in termen if term.omvang)
    # Two roundings that only undo each other are no reasons.
    return (
        () if {term.code for term in over} <= {"afronden_terug", "afronden"} and van.uitkomst == naar.uitkomst else over
    )


def sluitend(delen: Iterable[Fraction], stap: Decimal) -> list[Decimal]:
    """Round so that the parts still add up to their rounded sum: each is the step between two rounded running sums."""
    gerond, vorige, som = [], Decimal(0), _NUL
    for deel in delen:
        som += deel
        nu = rond_half_op(som, stap)
        gerond.append(nu - vorige)
        vorige = nu
    return gerond


_Stappen = list[Fraction]


def _wandeling(van: Uiteinde, naar: Uiteinde) -> Iterable[tuple[str, str, str, _Stappen]]:
    nu = [dict(waarden) for waarden in van.waarden]
    oud, nieuw = van.wijze, naar.wijze
    yield (
        "grens_terug",
        "zonder grens van 0%",
        f"Zonder de grens van 0% per taak van {oud.naam}",
        _van_naar(nu, oud.reken, oud.vrij),
    )
    for kant in (k for k in oud.kanten if k not in nieuw.kanten):
        zonder = f"zonder {oud.namen[kant].lower()}"
        yield (
            f"zonder_{kant}",
            zonder,
            f"{oud.namen[kant]} telt niet mee",
            _vervang(nu, oud.vrij, kant, [HEEL] * len(nu)),
        )
    for kant in (k for k in oud.kanten if k in nieuw.kanten):
        anders = [waarden[kant] for waarden in naar.waarden]
        tekst = f"{nieuw.namen[kant]} is voor deze methode apart waargenomen"
        yield (
            f"andere_{kant}",
            f"{nieuw.namen[kant].lower()} apart waargenomen",
            tekst,
            _vervang(nu, oud.vrij, kant, anders),
        )
    extra = [kant for kant in nieuw.kanten if kant not in oud.kanten]
    for waarden in nu:
        waarden.update(dict.fromkeys(extra, HEEL))
    tekst = f"De factoren van een taak worden {nieuw.samenvoeging}, niet {oud.samenvoeging}"
    yield "samenvoegen", nieuw.samenvoeging, tekst, _van_naar(nu, oud.vrij, nieuw.vrij)
    for kant in extra:
        eigen = [waarden[kant] for waarden in naar.waarden]
        met = f"met {nieuw.namen[kant].lower()}"
        yield f"met_{kant}", met, f"{nieuw.namen[kant]} telt mee", _vervang(nu, nieuw.vrij, kant, eigen)
    yield "grens", "niet onder 0%", "Een taak kan niet minder dan 0% opleveren", _van_naar(nu, nieuw.vrij, nieuw.reken)


def _van_naar(
    taken: Sequence[Waarden], oud: Callable[[Waarden], Fraction], nieuw: Callable[[Waarden], Fraction]
) -> _Stappen:
    return [nieuw(waarden) - oud(waarden) for waarden in taken]


def _vervang(
    taken: Sequence[dict[str, Fraction]], reken: Callable[[Waarden], Fraction], kant: str, nieuw: Sequence[Fraction]
) -> _Stappen:
    """Put other values in place and say what that did, per task."""
    stappen = []
    for waarden, waarde in zip(taken, nieuw, strict=True):
        eerst = reken(waarden)
        waarden[kant] = waarde
        stappen.append(reken(waarden) - eerst)
    return stappen


def _term(code: str, kort: str, tekst: str, taken: Sequence[TaakUitkomst], stappen: _Stappen) -> Verschilterm:
    delen = [(taak.code, taak.aandeel * stap) for taak, stap in zip(taken, stappen, strict=True)]
    return Verschilterm(
        code, kort, tekst, sum((deel for _, deel in delen), _NUL), tuple((c, deel) for c, deel in delen if deel)
    )
