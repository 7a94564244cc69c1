"""The checklist of the visit: kept like every document of the expert, apart from the answers and the investigation."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.onderzoek import Bron
from weegwerk.kern.vragenlijst import Bezoek
from weegwerk.werkbank.documenten.archief import Bewaard, LeesVelden, Versie
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken import services as onderzoeken
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor
from weegwerk.werkbank.onderzoeken.selectors import versie_van as onderzoeksversie
from weegwerk.werkbank.vragenlijsten import selectors
from weegwerk.werkbank.vragenlijsten.models import Bezoeklijst
from weegwerk.werkbank.vragenlijsten.selectors import BEZOEK
from weegwerk.werkbank.vragenlijsten.vergelijking import Vergelijking, stel_samen

if TYPE_CHECKING:
    from weegwerk.kern.onderzoek import Onderzoek as Document
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.toegang.models import Gebruiker


@transaction.atomic
def vergelijk(gebruiker: "Gebruiker", onderzoek_id: UUID) -> tuple["Onderzoek", Vergelijking]:
    """Both answers beside each other, with a log row: they are the words of two parties."""
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id)
    schrijf(gebruiker, Gebeurtenis.BEZOEKLIJST_GELEZEN, onderzoek.dossier.pk)
    return onderzoek, stel_samen(onderzoek, selectors.bezoek_bij(onderzoek))


@transaction.atomic
def lees(gebruiker: "Gebruiker", onderzoek_id: UUID) -> tuple[Bezoeklijst, Versie[Bezoek]]:
    """The checklist, begun when there is none yet."""
    bezoeklijst = _om_te_wijzigen(gebruiker, onderzoek_id)
    schrijf(gebruiker, Gebeurtenis.BEZOEKLIJST_GELEZEN, bezoeklijst.dossier.pk)
    return bezoeklijst, BEZOEK.lees(bezoeklijst)


@transaction.atomic
def bewaar(gebruiker: "Gebruiker", onderzoek_id: UUID, basis: int, lees_velden: LeesVelden[Bezoek]) -> Bewaard[Bezoek]:
    return BEZOEK.bewaar(gebruiker, _om_te_wijzigen(gebruiker, onderzoek_id), basis, lees_velden)


@transaction.atomic
def wijzig_rijen(
    gebruiker: "Gebruiker", onderzoek_id: UUID, basis: int, plek: str, wijzig: Callable[[Bezoek], Bezoek]
) -> Bewaard[Bezoek]:
    """Add or remove a point of the expert's own."""
    return BEZOEK.wijzig_rijen(gebruiker, _om_te_wijzigen(gebruiker, onderzoek_id), basis, plek, wijzig)


@transaction.atomic
def kies(gebruiker: "Gebruiker", onderzoek_id: UUID, plek: str, *, op_lijst: bool) -> None:
    """Put a subject on the checklist or take it off, whatever the comparison says."""
    bezoeklijst = _om_te_wijzigen(gebruiker, onderzoek_id)
    waarden = {f"punten.{plek}.op_lijst": "ja" if op_lijst else "nee"}
    BEZOEK.bewaar(gebruiker, bezoeklijst, bezoeklijst.versie, lambda _document: waarden)


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

    onderzoeken.wijzig_rijen(gebruiker, onderzoek_id, nu.nummer, "bronnen", voeg_toe)
    return True


def _om_te_wijzigen(gebruiker: "Gebruiker", onderzoek_id: UUID) -> Bezoeklijst:
    """The checklist, held; made when there is none yet. The investigation is held first, so that it is made once."""
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id, om_te_wijzigen=True)
    bezoeklijst = selectors.bezoeklijst_bij(onderzoek, om_te_wijzigen=True)
    if bezoeklijst is None:
        # The same id, so that its pages are found by the investigation they belong to.
        bezoeklijst = Bezoeklijst.objects.create(
            id=onderzoek.pk, organisatie_id=onderzoek.organisatie_id, onderzoek=onderzoek
        )
        BEZOEK.leg_vast(gebruiker, bezoeklijst, Bezoek(), ())
    return bezoeklijst
