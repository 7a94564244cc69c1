"""Reading the log."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from weegwerk.werkbank.logboek.models import Regel


@dataclass(frozen=True, slots=True)
class Logregel:
    tijdstip: datetime
    naam: str
    zin: str
    velden: tuple[str, ...]


def regels_van(dossier: UUID, hoogstens: int = 50) -> list[Logregel]:
    """Who looked at this dossier and who changed it, newest first. Call it after the read itself is logged."""
    regels = Regel.objects.filter(dossier=dossier).select_related("gebruiker").order_by("-volgnummer")
    return [
        Logregel(regel.tijdstip, regel.gebruiker.naam, regel.get_gebeurtenis_display(), tuple(regel.velden.split()))
        for regel in regels[:hoogstens]
    ]
