"""Do the figures of the workplace tell the same as what the expert measured?"""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Literal

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import procent_tekst
from weegwerk.kern.meting.model import Meting, Schatting
from weegwerk.kern.meting.verhouding import Paar, verhouding

_GELIJK_VAN, _GELIJK_TOT = Fraction(90, 100), Fraction(110, 100)


@dataclass(frozen=True)
class Representativiteit:
    """Pace at the workplace over pace in front of the expert, the verdict, and the verdict in words."""

    verhouding: Schatting
    oordeel: Literal["komt_overeen", "spreekt_niet_tegen", "verschilt", "niet_te_zeggen"]
    zin: str


def vergelijk_reeksen(werkplek: Sequence[Meting], deskundige: Sequence[Meting]) -> Representativiteit:
    """Compare two independent series of timings of the same person on the same task.

    They agree when the whole 95% interval of their ratio lies between 90% and 110%, the margin that the profession
    allows itself; they differ when it lies outside 100%. Raises KernFout (reeks_zonder_werk).
    """
    reeksen = [[Paar(Decimal(m.eenheden), m.seconden) for m in reeks] for reeks in (werkplek, deskundige)]
    if not all(any(paar.hoeveelheid for paar in reeks) for reeks in reeksen):
        raise KernFout("reeks_zonder_werk", "In één van de reeksen is niets gemaakt.", "Vul beide reeksen aan.")
    schatting = verhouding(*reeksen)
    if schatting.interval is None:
        zin = "Met zo weinig metingen is niet te zeggen of de werkplek en de deskundige hetzelfde zien."
        return Representativiteit(schatting, "niet_te_zeggen", zin)
    laag, hoog = schatting.interval
    gemeten = (
        f"Het tempo in de gegevens van de werkplek is {procent_tekst(schatting.waarde, 0)} van wat de deskundige mat "
        f"(in 19 van 20 zulke metingen: {procent_tekst(laag, 0)} tot {procent_tekst(hoog, 0)})."
    )
    if laag >= _GELIJK_VAN and hoog <= _GELIJK_TOT:
        return Representativiteit(schatting, "komt_overeen", f"{gemeten} Dat komt overeen.")
    if laag <= 1 <= hoog:
        zin = f"{gemeten} De reeksen spreken elkaar niet tegen, maar een verschil van meer dan 10% is niet uit te sluiten."
        return Representativiteit(schatting, "spreekt_niet_tegen", zin)
    zin = f"{gemeten} Dat verschilt: zoek uit waardoor, en leg uit welke reeks het gewone werk laat zien."
    return Representativiteit(schatting, "verschilt", zin)
