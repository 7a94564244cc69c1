"""Testing what others set: their percentages beside the own outcome, per task and for the work as a whole."""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from weegwerk.kern.getallen import breuk
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.onderzoek.gesteld import STELLERS, Gesteld, Steller


@dataclass(frozen=True)
class Getoetst:
    """One percentage that was set beside the own one (ratios). Without a `code` it is about the work as a whole."""

    code: str
    steller: Steller
    gesteld: Fraction
    eigen: Fraction

    @property
    def verschil(self) -> Fraction:
        """Own minus set."""
        return self.eigen - self.gesteld


def toets_gesteld(onderzoek: Onderzoek, uitkomst: Uitkomst) -> tuple[Getoetst, ...]:
    """Everything that was set, in the order of the tasks and the whole last; empty while there is no own outcome.

    In a task the own percentage is the performance in the hours that it takes. For the whole it is the part of the own work
    where the hours of before are known, and the loonwaarde otherwise.
    """
    if uitkomst.onafgerond is None or uitkomst.loonwaarde is None:
        return ()
    heel = uitkomst.eigen_werk.met_nieuwe_taken if uitkomst.eigen_werk else Fraction(uitkomst.loonwaarde, 100)
    per_taak = {uit.code: uit.prestatie / uit.aandeel if uit.aandeel else Fraction(0) for uit in uitkomst.taken}
    rijen = [rij for taak in onderzoek.taken for rij in _rijen(taak.code, taak.gesteld, per_taak[taak.code])]
    return (*rijen, *_rijen("", onderzoek.gesteld, heel))


def _rijen(code: str, gesteld: Gesteld | None, eigen: Fraction) -> Iterator[Getoetst]:
    for steller in STELLERS:
        waarde = getattr(gesteld, steller, None)
        if waarde is not None:
            yield Getoetst(code, steller, breuk(waarde), eigen)
