"""Keeping a report as it was given out."""

from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction

from weegwerk.kern.bewijs import vingerafdruk
from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.rapporten import selectors
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.documenten.models import Houder
    from weegwerk.werkbank.toegang.models import Gebruiker


def bewaar_rapport(
    gebruiker: "Gebruiker", houder: "Houder", model: str, pdf: bytes, *, vastgesteld: bool, lezer: str = ""
) -> Rapport:
    """Store a report of an investigation or an opdracht; call inside the transaction of the act it belongs to."""
    rapport_id = uuid4()
    plaats = context("rapporten_rapport", rapport_id, "pdf")
    schrijf(gebruiker, Gebeurtenis.RAPPORT_GEMAAKT, houder.dossier.pk, tuple(filter(None, (model, lezer))))
    return Rapport.objects.create(
        id=rapport_id,
        organisatie_id=houder.organisatie_id,
        **selectors.van(houder),
        lezer=lezer,
        versie=houder.versie,
        model=model,
        vastgesteld=vastgesteld,
        sha256=vingerafdruk(pdf),
        pdf=sleutel_van(houder.dossier).versleutel(pdf, plaats),
        gemaakt_door=gebruiker,
    )


@transaction.atomic
def lees_rapport(gebruiker: "Gebruiker", houder: "Houder", rapport_id: UUID) -> tuple[Rapport, bytes]:
    rapport = selectors.rapport_bij(houder, rapport_id)
    schrijf(gebruiker, Gebeurtenis.RAPPORT_GELEZEN, houder.dossier.pk, (rapport.model,))
    return rapport, selectors.pdf_van(houder, rapport)
