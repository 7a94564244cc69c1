"""Taking in suggestions and handling them, and keeping the text of a guide that someone works under."""

from uuid import UUID

from django.utils import timezone

from weegwerk.inhoud import leidraden
from weegwerk.inhoud.leidraden import Leidraad
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.leidraden.models import Leidraadversie, Suggestie
from weegwerk.werkbank.leidraden.selectors import aantal_open
from weegwerk.werkbank.leidraden.vindplaatsen import Vindplaats

# Nobody reads more; until the editor caught up, a flood stays out of the database.
MEESTE_OPEN = 500


class TeVeel(Exception):
    """Too many suggestions wait for the editor."""


def doe_suggestie(vindplaats: Vindplaats, *, tekst: str, email: str) -> None:
    """Keep what a reader suggests. Raises TeVeel."""
    if aantal_open() >= MEESTE_OPEN:
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
    if not Suggestie.objects.filter(pk=suggestie_id).update(afgehandeld_op=timezone.now(), email=""):
        raise NietGevonden


def verwijder(suggestie_id: UUID) -> None:
    if not Suggestie.objects.filter(pk=suggestie_id).delete()[0]:
        raise NietGevonden
