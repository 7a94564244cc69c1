"""What the checklist of the visit is: a document of the expert, apart from the answers and from the investigation."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.vragenlijst import Bezoek
from weegwerk.werkbank.documenten.soort import Soort, registreer
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor
from weegwerk.werkbank.vragenlijsten.models import Bezoeklijst
from weegwerk.werkbank.vragenlijsten.selectors import BEZOEK

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


def _bij(gebruiker: "Gebruiker", onderzoek_id: UUID) -> Bezoeklijst:
    """Every investigation has a checklist, also before anybody wrote on it."""
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id)
    return Bezoeklijst(organisatie_id=onderzoek.organisatie_id, onderzoek=onderzoek)


BEZOEKLIJST: Soort[Bezoek, Bezoeklijst] = registreer(
    Soort(
        BEZOEK,
        Bezoeklijst,
        _("Punten voor het bezoek"),
        "bezoeklijst",
        pagina="weegwerk.werkbank.vragenlijsten.bezoekscherm.BezoekPagina",
        pad="bezoeklijsten/<uuid:houder_id>/",
        zoek_op="onderzoek",
        nieuw=_bij,
    )
)
