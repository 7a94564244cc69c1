"""Reading the timeline; it shows what is in the dossier, so looking at it is logged."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from weegwerk.werkbank.dossiers.selectors import dossier_voor
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.tijdlijn.momenten import Moment, momenten_van

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker


@transaction.atomic
def lees_tijdlijn(gebruiker: "Gebruiker", dossier_id: UUID) -> tuple["Dossier", list[Moment]]:
    dossier = dossier_voor(gebruiker, dossier_id)
    momenten = momenten_van(gebruiker, dossier)
    schrijf(gebruiker, Gebeurtenis.TIJDLIJN_BEKEKEN, dossier_id)
    return dossier, momenten
