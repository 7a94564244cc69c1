"""What the answers say beside each other, and what of it the visit has to look at."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.onderzoek import Bron
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor
from weegwerk.werkbank.onderzoeken.selectors import versie_van as onderzoeksversie
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.vragenlijsten import selectors
from weegwerk.werkbank.vragenlijsten.soort import BEZOEKLIJST
from weegwerk.werkbank.vragenlijsten.vergelijking import Vragenlijstvergelijking, stel_samen

if TYPE_CHECKING:
    from weegwerk.kern.onderzoek import Onderzoek as Document
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.toegang.models import Gebruiker


@transaction.atomic
def vergelijk(gebruiker: "Gebruiker", onderzoek_id: UUID) -> tuple["Onderzoek", Vragenlijstvergelijking]:
    """Both answers beside each other, with a log row: they are the words of two parties."""
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id)
    schrijf(gebruiker, selectors.BEZOEK.gelezen, onderzoek.dossier.pk)
    return onderzoek, stel_samen(onderzoek, selectors.bezoek_bij(onderzoek))


def kies(gebruiker: "Gebruiker", onderzoek_id: UUID, plek: str, *, op_lijst: bool) -> None:
    """Put a subject on the checklist or take it off, whatever the comparison says."""
    nu = BEZOEKLIJST.voor(gebruiker, onderzoek_id).versie
    BEZOEKLIJST.bewaar(gebruiker, onderzoek_id, nu, {f"punten.{plek}.op_lijst": "ja" if op_lijst else "nee"})


@transaction.atomic
def neem_op_als_bron(gebruiker: "Gebruiker", onderzoek_id: UUID, partij: str) -> bool:
    """Put the questionnaire in the sources of the investigation; False when it stands there already.

    Only that it was used, never what was answered: a percentage follows from what the expert himself saw and weighed.
    """
    vragenlijst = selectors.bezoeker_voor(gebruiker, onderzoek_id, partij).vragenlijst
    wie = {"werknemer": _("Vragenlijst van de werknemer"), "werkgever": _("Vragenlijst van de werkgever")}[partij]
    versie = selectors.versie_van(vragenlijst)
    dag = versie.document.papier.datum or (vragenlijst.ingeleverd_op or versie.wanneer).date()
    bron = Bron.model_validate({"naam": wie, "datum": dag, "blokken": (1, 2, 3)})
    nu = onderzoeksversie(vragenlijst.onderzoek)
    if any(gevonden.naam == wie for gevonden in nu.document.bronnen):
        return False

    def voeg_toe(document: "Document") -> "Document":
        return gewijzigd(document, bronnen=(*document.bronnen, bron))

    ONDERZOEK.wijzig_rijen(gebruiker, onderzoek_id, nu.nummer, "bronnen", voeg_toe)
    return True
