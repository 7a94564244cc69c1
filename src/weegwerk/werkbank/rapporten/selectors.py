"""Finding the reports that were sent or made final."""

from typing import TYPE_CHECKING, Any
from uuid import UUID

from django.http import Http404

from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.rapporten.models import VAN_ONDERZOEK, Model, Rapport
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.documenten.models import Houder


def rapporten_van(houder: "Houder") -> list[Rapport]:
    """Of an investigation or an opdracht, newest first, without the files themselves."""
    rapporten = Rapport.objects.filter(**van(houder)).select_related("gemaakt_door").defer("pdf")
    return list(rapporten.order_by("-gemaakt_op"))


def rapport_bij(houder: "Houder", rapport_id: UUID) -> Rapport:
    rapport = Rapport.objects.filter(pk=rapport_id, **van(houder)).first()
    if rapport is None:
        raise Http404
    return rapport


def pdf_van(houder: "Houder", rapport: Rapport) -> bytes:
    sleutel = sleutel_van(houder.dossier)
    return sleutel.ontsleutel(rapport.pdf, context("rapporten_rapport", rapport.pk, "pdf"))


def laatste_vastgestelde(onderzoek: "Houder") -> bytes | None:
    """The full report of the newest vaststelling, as it was kept."""
    rapporten = Rapport.objects.filter(model=Model.VOLLEDIG, vastgesteld=True, **van(onderzoek))
    rapport = rapporten.order_by("-versie").first()
    return pdf_van(onderzoek, rapport) if rapport else None


def modellen() -> list[str]:
    """Names of the report models of an investigation that can be asked for."""
    return [model.value for model in VAN_ONDERZOEK]


def van(houder: "Houder") -> dict[str, Any]:
    """The column of what a report is about, with its value."""
    return {{"onderzoek": "onderzoek", "opdrachtmap": "map"}[houder._meta.model_name or ""]: houder}
