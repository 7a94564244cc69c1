"""Finding the reports that were sent or made final."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404

from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.rapporten.models import Model, Rapport
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek


def rapporten_van(onderzoek: "Onderzoek") -> list[Rapport]:
    """Newest first, without the files themselves."""
    rapporten = Rapport.objects.filter(onderzoek=onderzoek).select_related("gemaakt_door").defer("pdf")
    return list(rapporten.order_by("-gemaakt_op"))


def rapport_bij(onderzoek: "Onderzoek", rapport_id: UUID) -> Rapport:
    rapport = Rapport.objects.filter(onderzoek=onderzoek, pk=rapport_id).first()
    if rapport is None:
        raise Http404
    return rapport


def pdf_van(onderzoek: "Onderzoek", rapport: Rapport) -> bytes:
    sleutel = sleutel_van(onderzoek.opdracht.dossier)
    return sleutel.ontsleutel(rapport.pdf, context("rapporten_rapport", rapport.pk, "pdf"))


def laatste_vastgestelde(onderzoek: "Onderzoek") -> bytes | None:
    """The full report of the newest vaststelling, as it was kept."""
    rapporten = Rapport.objects.filter(onderzoek=onderzoek, model=Model.VOLLEDIG, vastgesteld=True)
    rapport = rapporten.order_by("-versie").first()
    return pdf_van(onderzoek, rapport) if rapport else None


def modellen() -> list[str]:
    """Names of the report models that can be asked for."""
    return list(Model.values)
