"""The four ways of combining tempo, kwaliteit and inzetbaarheid from before 2014, for comparison only.

They are not on the list of methods: nothing can be determined with them. Source: the pilots described in AKC
Onderzoekscahier 13a (Panteia), section on the formulas in use. Its loss forms can go below zero; here they stop there.
"""

from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden.basis import Uitkomst

BRON = "AKC Onderzoekscahier 13a"
_DRIE = 3
_NUL = Fraction(0)


@dataclass(frozen=True)
class Familie:
    """A historical formula for one task; all numbers are ratios. `reken` may go below zero, `begrensd` does not."""

    id: str
    naam: str
    formule: str
    samenvoeging: str
    reken: Callable[[Fraction, Fraction, Fraction], Fraction]

    def begrensd(self, tempo: Fraction, kwaliteit: Fraction, derde: Fraction) -> Fraction:
        return max(self.reken(tempo, kwaliteit, derde), _NUL)


FAMILIES = (
    Familie("gemiddelde", "Gemiddelde", "(T + K + I) / 3", "gemiddeld", lambda t, k, i: (t + k + i) / _DRIE),
    Familie("product", "Product", "T × K × I", "vermenigvuldigd", lambda t, k, i: t * k * i),
    Familie(
        "verlies",
        "Verliezen afgetrokken",
        "T − (1 − K) − (1 − I)",
        "als verliezen opgeteld",
        lambda t, k, i: t + k + i - 2,
    ),
    Familie(
        "gemengd",
        "Gemengd",
        "(T − (1 − K)) × I",
        "deels opgeteld en deels vermenigvuldigd",
        lambda t, k, i: (t + k - 1) * i,
    ),
)
"""The mean weighs the three factors equally; the pilots also knew other weights."""


def vergelijk_families(uitkomst: Uitkomst) -> dict[str, Fraction]:
    """What each family makes of the same observations: ratio per id of the family, weighed by share, not rounded.

    The third factor is netto werktijd or inzetbaarheid. Raises KernFout (niet_te_vergelijken) where the outcome has no
    tasks with three performances.
    """
    soorten = [factor.soort for factor in uitkomst.methode.factoren]
    if not uitkomst.taken or soorten != ["prestatie"] * _DRIE:
        raise KernFout(
            "niet_te_vergelijken",
            "De oude formules hebben per taak tempo, kwaliteit en een derde factor nodig.",
            "Vergelijk een uitkomst van een methode met deze drie factoren.",
        )
    return {
        familie.id: sum(
            (
                taak.aandeel * familie.begrensd(*(factor.geteld for factor in taak.factoren))
                for taak in uitkomst.gedane_taken
            ),
            _NUL,
        )
        for familie in FAMILIES
    }
