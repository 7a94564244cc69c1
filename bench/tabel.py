"""De uitslag van een meting in woorden, en de tabel die u te zien krijgt."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median, quantiles


@dataclass(frozen=True, slots=True)
class Uitslag:
    """Wat er is gemeten. Zonder doel is er geen oordeel."""

    wat: str
    meting: str
    doel: str = ""
    gehaald: bool | None = None

    @property
    def oordeel(self) -> str:
        return {True: "haalt", False: "haalt niet", None: ""}[self.gehaald]


def keer(deel: float, geheel: float, doel: float) -> tuple[str, bool]:
    """Een verhouding als tekst, en of zij binnen het doel blijft."""
    verhouding = deel / geheel
    return f"{getal(verhouding)} keer", verhouding <= doel


def getal(waarde: float) -> str:
    return f"{waarde:.2f}".replace(".", ",")


def ms(seconden: float) -> str:
    return f"{seconden * 1000:.1f}".replace(".", ",") + " ms"


def midden(tijden: Sequence[float]) -> float:
    return median(tijden)


def p95(tijden: Sequence[float]) -> float:
    return quantiles(tijden, n=20)[-1]


def toon(titel: str, uitslagen: Iterable[Uitslag]) -> None:
    rijen = [(u.wat, u.meting, u.doel, u.oordeel) for u in uitslagen]
    breedten = [max(len(rij[kolom]) for rij in rijen) for kolom in range(4)]
    print(f"\n{titel}")
    for rij in rijen:
        print("  " + "  ".join(cel.ljust(breedte) for cel, breedte in zip(rij, breedten, strict=True)).rstrip())
