"""Who repairs what went wrong decides where it counts (AKC Onderzoekscahier 6, block 1, step 2)."""

from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import nederlands
from weegwerk.kern.meting.model import Meting

Hersteller = Literal["werknemer", "collega", "niemand"]


@dataclass(frozen=True)
class Herstelregel:
    """Where faulty work counts, and why, in Dutch."""

    onderdeel: Literal["tempo", "begeleiding", "kwaliteit"]
    in_loonwaarde: bool
    uitleg: str


HERSTELREGELS: dict[Hersteller, Herstelregel] = {
    "werknemer": Herstelregel(
        onderdeel="tempo",
        in_loonwaarde=True,
        uitleg="De werknemer herstelt zijn fouten zelf. De tijd daarvoor telt mee in het tempo; het werk zelf geldt als goed.",
    ),
    "collega": Herstelregel(
        onderdeel="begeleiding",
        in_loonwaarde=False,
        uitleg="Een collega herstelt de fouten. Dat is begeleiding: het telt niet mee in het percentage, maar krijgt een eigen plaats in het rapport.",
    ),
    "niemand": Herstelregel(
        onderdeel="kwaliteit",
        in_loonwaarde=True,
        uitleg="Het werk is niet te herstellen. Het is afgekeurd en verlaagt de kwaliteit; in de optelmethode van 2011 heet dit afbreukrisico.",
    ),
}


@dataclass(frozen=True)
class Verwerkt:
    """A timing after repair, and the seconds of guidance that stay outside it."""

    meting: Meting
    begeleiding: Decimal


def verwerk_herstel(meting: Meting, door: Hersteller, stuks: int, seconden: Decimal = Decimal(0)) -> Verwerkt:
    """Put faulty units of a timing where they belong; `seconden` is the time that repair took.

    `meting.afgekeurd` holds what was found useless before this; None stays None when no unit is added. Raises KernFout (herstel_onmogelijk).
    """
    if not 0 <= stuks <= meting.goed or seconden < 0:
        raise KernFout(
            "herstel_onmogelijk",
            f"Er zijn {stuks} stuks met een fout opgegeven; er zijn {nederlands(Decimal(meting.goed))} goede stuks.",
            "Controleer de aantallen en de tijd.",
        )
    onderdeel = HERSTELREGELS[door].onderdeel
    if onderdeel == "tempo":
        return Verwerkt(replace(meting, seconden=meting.seconden + seconden), Decimal(0))
    if onderdeel == "begeleiding":
        return Verwerkt(meting, seconden)
    return Verwerkt(replace(meting, afgekeurd=meting.eenheden - meting.goed + stuks) if stuks else meting, Decimal(0))
