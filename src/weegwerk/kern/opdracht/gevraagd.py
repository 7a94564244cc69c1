"""What is asked in an opdracht, wherever it is kept in the document: one door for the answers, the check and the report."""

from dataclasses import dataclass

from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.opdracht.vragen import Vraag


def vragen_van(map_: Opdrachtmap) -> tuple[Vraag, ...]:
    """The questions of the opdrachtgever, in their order."""
    return map_.vragen


@dataclass(frozen=True)
class GevraagdOnderdeel:
    """One assignment of a guide that the opdracht consists of; `nummer_2011` is what it counts as in the draft of 2011."""

    leidraad: str
    versie: str
    nummer: int
    naam: str
    rol: str
    nummer_2011: int | None


def onderdelen_van(map_: Opdrachtmap) -> tuple[GevraagdOnderdeel, ...]:
    """The assignments of the opdracht, the main one first."""
    return tuple(
        GevraagdOnderdeel(deel.leidraad, deel.versie, deel.nummer, deel.naam, deel.rol, _nummer(deel.soort))
        for deel in map_.onderdelen
    )


def rolmotivering(map_: Opdrachtmap) -> str | None:
    """Why the opdracht was accepted although the role check warned."""
    return map_.rolcheck.motivatie


def _nummer(soort: str) -> int | None:
    return int(soort) if soort.isdigit() else None
