"""Which investigations go on from which."""

from typing import TYPE_CHECKING
from uuid import UUID

from weegwerk.werkbank.herbepalingen.models import Herbepaling

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek


def opgevolgd() -> set[UUID]:
    """The investigations of which a newer determination is final, so that they are no longer the one that counts."""
    return set(Herbepaling.objects.filter(onderzoek__vastgesteld=True).values_list("vorige_id", flat=True))


def opvolgers(onderzoek: "Onderzoek") -> list["Onderzoek"]:
    """The investigations that went on from this one, oldest first."""
    schakels = Herbepaling.objects.filter(vorige=onderzoek).select_related("onderzoek__opdracht").order_by("pk")
    return [schakel.onderzoek for schakel in schakels]
