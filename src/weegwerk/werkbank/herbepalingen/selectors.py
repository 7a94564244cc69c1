"""Which opdrachten go on from which investigation."""

from typing import TYPE_CHECKING
from uuid import UUID

from weegwerk.werkbank.herbepalingen.models import Herbepaling

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.onderzoeken.models import Onderzoek


def opgevolgd() -> set[UUID]:
    """The investigations of which a newer determination is final, so that they are no longer the one that counts."""
    return set(Herbepaling.objects.filter(opdracht__onderzoek__vastgesteld=True).values_list("vorige_id", flat=True))


def opvolgers(onderzoek: "Onderzoek") -> list["Opdracht"]:
    """The opdrachten that go on from this investigation, oldest first."""
    schakels = Herbepaling.objects.filter(vorige=onderzoek).select_related("opdracht").order_by("pk")
    return [schakel.opdracht for schakel in schakels]
