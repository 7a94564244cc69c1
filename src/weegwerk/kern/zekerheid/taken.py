"""A determined task as a small function of its factors, fast enough to ask a thousand times."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import prod

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import FactorUitkomst, TaakUitkomst, Uitkomst
from weegwerk.kern.zekerheid.model import Bereik, Bereiken
from weegwerk.kern.zekerheid.trekking import AANTAL, SCHAAL, stappen, volgorde

_HEEL = Fraction(1)
FIJN = 10**7
"""One whole, in tables and draws."""


@dataclass(frozen=True)
class Taakfunctie:
    """Task performance from factors: a product of performances, or one minus the sum of losses; never beyond 100%.

    `tabellen` holds the values that each factor may have, from low to high and all equally likely.
    """

    uitkomst: TaakUitkomst
    bereiken: tuple[Bereik | None, ...]
    tabellen: tuple[Sequence[int], ...]

    @property
    def verlies(self) -> bool:
        return self.uitkomst.factoren[0].factor.soort == "verlies"

    def prestatie(self, waarden: Sequence[Fraction]) -> Fraction:
        geteld = [min(waarde, _HEEL) for waarde in waarden]
        deel = 1 - min(sum(geteld, Fraction(0)), _HEEL) if self.verlies else prod(geteld, start=_HEEL)
        return self.uitkomst.aandeel * deel

    def met(self, nummer: int, waarde: Fraction) -> Fraction:
        """Performance when only this factor is different."""
        waarden = [factor.opgegeven for factor in self.uitkomst.factoren]
        waarden[nummer] = waarde
        return self.prestatie(waarden)

    def trek(self, eerste: int) -> list[int]:
        """Performance in every draw, in FIJN; `eerste` is the number of the first factor among those of all tasks."""
        kolommen = [[tabel[plek] for plek in volgorde(eerste + nummer)] for nummer, tabel in enumerate(self.tabellen)]
        rijen, aandeel = zip(*kolommen, strict=True), self.uitkomst.aandeel
        # Rounded up, so that an outcome exactly on a threshold does not fall just below it.
        if self.verlies:
            return [-(-aandeel.numerator * max(FIJN - sum(rij), 0) // aandeel.denominator) for rij in rijen]
        noemer = aandeel.denominator * FIJN ** (len(kolommen) - 1)
        return [-(-aandeel.numerator * prod(rij) // noemer) for rij in rijen]


def taakfuncties(uitkomst: Uitkomst, bereiken: Bereiken) -> list[Taakfunctie]:
    """The tasks of an outcome with their ranges; raises KernFout where a range cannot be."""
    over = set(bereiken) - {(taak.code, f.factor.veld) for taak in uitkomst.taken for f in taak.factoren}
    if over:
        code, veld = min(over)
        raise KernFout(
            "bereik_zonder_factor",
            f"Er is een bereik voor {veld} van taak {code}, maar dat telt niet mee in deze methode.",
            "Haal het bereik weg.",
        )
    return [_taakfunctie(taak, bereiken) for taak in uitkomst.gedane_taken]


def _taakfunctie(taak: TaakUitkomst, bereiken: Bereiken) -> Taakfunctie:
    eigen = tuple(bereiken.get((taak.code, factor.factor.veld)) for factor in taak.factoren)
    for factor, bereik in zip(taak.factoren, eigen, strict=True):
        if bereik is not None and not 0 <= bereik.laag <= factor.opgegeven <= bereik.hoog:
            raise KernFout(
                "bereik_onmogelijk",
                f"Het bereik van {factor.factor.naam.lower()} van taak {taak.code} bevat de vastgestelde waarde niet.",
                "Kies een bereik van laag naar hoog, met de waarde ertussen.",
                (taak.code, factor.factor.veld),
            )
    functie = Taakfunctie(taak, eigen, tuple(map(_tabel, taak.factoren, eigen)))
    if functie.prestatie([factor.opgegeven for factor in taak.factoren]) != taak.prestatie:
        # A method that weighs differently would get an interval around another number.
        raise KernFout(
            "methode_zonder_zekerheid",
            "Van deze methode kan Weegwerk de zekerheid niet uitrekenen.",
            "Beschrijf de zekerheid in woorden.",
        )
    return functie


def _tabel(factor: FactorUitkomst, bereik: Bereik | None) -> list[int]:
    """Half of the values below the observation and half above it, both as half a normal distribution; 95% in range."""
    midden = int(factor.opgegeven * FIJN)
    if bereik is None:
        return [min(midden, FIJN)] * AANTAL
    omlaag, omhoog = int((factor.opgegeven - bereik.laag) * FIJN), int((bereik.hoog - factor.opgegeven) * FIJN)
    helft = AANTAL // 2
    onder = [midden + omlaag * stap // SCHAAL for stap in stappen()[:helft]]
    boven = [midden + omhoog * stap // SCHAAL for stap in stappen()[helft:]]
    waarden = onder + boven
    eerste, laatste = bisect_left(waarden, 0), bisect_right(waarden, FIJN)
    return [0] * eerste + waarden[eerste:laatste] + [FIJN] * (len(waarden) - laatste)
