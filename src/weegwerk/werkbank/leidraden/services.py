"""Taking in suggestions and handling them, and keeping the text of a guide that someone works under."""

from datetime import timedelta
from uuid import UUID

from django.utils import timezone

from weegwerk.inhoud import leidraden
from weegwerk.inhoud.leidraden import Leidraad
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.leidraden import selectors
from weegwerk.werkbank.leidraden.models import Leidraadversie, Suggestie
from weegwerk.werkbank.leidraden.vindplaatsen import Vindplaats

# Nobody reads more; until the editor caught up, a flood stays out of the database.
MEESTE_OPEN = 500
BEDENKTIJD = timedelta(days=1)
"""So long a removed suggestion can be brought back."""


class TeVeel(Exception):
    """Too many suggestions wait for the editor."""


def doe_suggestie(vindplaats: Vindplaats, *, tekst: str, email: str) -> None:
    """Keep what a reader suggests. Raises TeVeel."""
    if selectors.aantal_open() >= MEESTE_OPEN:
        raise TeVeel
    Suggestie.objects.create(
        leidraad=vindplaats.leidraad.id,
        versie=vindplaats.leidraad.versie,
        plek=vindplaats.plek,
        tekst=tekst,
        email=email,
    )


def leg_vast(leidraad_id: str) -> Leidraad:
    """The guide as it is now, kept so that it can still be read when a next edition has come. Raises LeidraadOnbekend."""
    gevonden = leidraden.leidraad(leidraad_id)
    Leidraadversie.objects.get_or_create(
        leidraad=gevonden.id, versie=gevonden.versie, defaults={"tekst": gevonden.bewaarvorm()}
    )
    return gevonden


def handel_af(suggestie_id: UUID) -> None:
    """Mark as handled and forget who wrote it."""
    if not selectors.zichtbaar().filter(pk=suggestie_id).update(afgehandeld_op=timezone.now(), email=""):
        raise NietGevonden


def verwijder(suggestie_id: UUID) -> None:
    if not selectors.zichtbaar().filter(pk=suggestie_id).update(verwijderd_op=timezone.now()):
        raise NietGevonden


def zet_terug(suggestie_id: UUID) -> None:
    if not Suggestie.objects.filter(pk=suggestie_id).update(verwijderd_op=None):
        raise NietGevonden


def ruim_op() -> None:
    """What was removed longer ago than the time to think it over, is gone for good, the address of its writer included."""
    Suggestie.objects.filter(verwijderd_op__lte=timezone.now() - BEDENKTIJD).delete()
