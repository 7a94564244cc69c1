"""Taking in suggestions and handling them, and keeping the text of a guide that someone works under."""

from uuid import UUID

from django.core.cache import cache
from django.http import Http404
from django.utils import timezone
from django.utils.crypto import salted_hmac

from weegwerk.inhoud import leidraden
from weegwerk.inhoud.leidraden import Leidraad
from weegwerk.werkbank.leidraden.models import Leidraadversie, Suggestie
from weegwerk.werkbank.leidraden.selectors import aantal_open
from weegwerk.werkbank.leidraden.vindplaatsen import Vindplaats

PER_UUR, UUR = 10, 60 * 60
# Nobody reads more; until the editor caught up, a flood stays out of the database.
MEESTE_OPEN = 500


class TeVeel(Exception):
    """This address sent many suggestions within the hour, or too many wait for the editor."""


def doe_suggestie(vindplaats: Vindplaats, *, tekst: str, email: str, adres: str) -> None:
    """Keep what a reader suggests; `adres` is where the request came from and is not kept. Raises TeVeel."""
    if aantal_open() >= MEESTE_OPEN or not _mag_nog(adres):
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
        raise Http404


def verwijder(suggestie_id: UUID) -> None:
    if not Suggestie.objects.filter(pk=suggestie_id).delete()[0]:
        raise Http404


def _mag_nog(adres: str) -> bool:
    """Counted in memory under a keyed hash, gone after an hour: the address itself stands nowhere."""
    sleutel = f"suggestie:{salted_hmac('leidraden.suggestie', adres).hexdigest()}"
    aantal = cache.get_or_set(sleutel, 0, UUR) or 0
    if aantal >= PER_UUR:
        return False
    cache.incr(sleutel)
    return True
