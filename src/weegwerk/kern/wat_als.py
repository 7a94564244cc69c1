"""What if: the outcome of an adapted set of tasks, next to the realised one and never instead of it.

Source: AKC Cahier 6, block 3, step 3 and table 10.
"""

from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from weegwerk.kern import begeleiding
from weegwerk.kern.begeleiding import Bijkomend
from weegwerk.kern.document import gewijzigd
from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import AangepasteTaak, Onderzoek, WatAls

_BLIJFT: dict[str, Any] = {"metingen": (), "werktijden": (), "verandering": None}


@dataclass(frozen=True)
class Verwachtingsvergelijking:
    """The realised outcome and the expected one, each with what stands beside it."""

    nu: Uitkomst
    straks: Uitkomst
    bijkomend_nu: Bijkomend
    bijkomend_straks: Bijkomend

    @property
    def verschil(self) -> int | None:
        """Expected minus realised loonwaarde, in whole percentage points; None while one of them has no outcome."""
        if self.nu.loonwaarde is None or self.straks.loonwaarde is None:
            return None
        return self.straks.loonwaarde - self.nu.loonwaarde

    @property
    def uren_verschil(self) -> Fraction:
        """Expected minus present guidance, in hours per week."""
        return self.bijkomend_straks.uren.totaal - self.bijkomend_nu.uren.totaal


def vergelijk(onderzoek: Onderzoek) -> Verwachtingsvergelijking | None:
    """Both outcomes under the same method and peildatum; None when there is no adapted set of tasks."""
    if not onderzoek.wat_als.taken:
        return None
    straks = gewijzigd(onderzoek, taken=onderzoek.wat_als.taken)
    nu, dan, uren = bereken(onderzoek), bereken(straks), onderzoek.functie.uren_per_week
    hulp_nu, hulp_dan = (
        begeleiding.bereken(onderzoek, nu.geleverd(uren)),
        begeleiding.bereken(straks, dan.geleverd(uren)),
    )
    return Verwachtingsvergelijking(nu, dan, hulp_nu, hulp_dan)


def neem_taken_over(onderzoek: Onderzoek) -> Onderzoek:
    """Put a copy of every task in the adapted set that is not in it yet; nothing there is overwritten.

    Timings stay behind: they were made of the real work, and say nothing of an expected percentage.
    """
    bezet = {taak.code for taak in onderzoek.wat_als.taken}
    nieuw = tuple(AangepasteTaak(**dict(taak) | _BLIJFT) for taak in onderzoek.taken if taak.code not in bezet)
    taken = (*onderzoek.wat_als.taken, *nieuw)
    wat_als = WatAls(toelichting=onderzoek.wat_als.toelichting, taken=taken)
    return gewijzigd(onderzoek, wat_als=wat_als)
