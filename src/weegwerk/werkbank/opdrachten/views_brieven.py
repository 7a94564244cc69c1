"""The letters of an opdracht: look at them, send them, read what was sent."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from weegwerk.werkbank.opdrachten import brieven, services
from weegwerk.werkbank.opdrachten.forms import VersturenForm
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

_MIME = {
    "pdf": "application/pdf",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
}


@require_GET
@deskundige_vereist
def bekijk(request: Verzoek, opdracht_id: UUID, soort: str, vorm: str) -> HttpResponse:
    if vorm not in _MIME:
        raise Http404
    inhoud = brieven.voorbeeld(request.user, opdracht_id, soort, vorm)
    return _bestand(inhoud, f"{soort}.{vorm}", vorm)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def verstuur(request: Verzoek, opdracht_id: UUID, soort: str) -> HttpResponse:
    map_, versie = services.lees_map(request.user, opdracht_id)
    regels = [een for een in brieven.overzicht(map_.opdracht, versie.document) if een.soort == soort]
    if not regels:
        raise Http404
    form = VersturenForm(request.POST or None, initial={"hoe": "weegwerk", "email": regels[0].email})
    if form.is_bound and form.is_valid():
        brieven.verstuur(request.user, opdracht_id, soort, form.wijze())
        messages.success(request, _("De brief is vastgelegd zoals hij weggaat."))
        return redirect("opdrachten:groep", opdracht_id, "brieven", "brieven")
    opdracht = map_.opdracht
    extra: dict[str, Any] = {"regel": regels[0], "form": form, "opdracht": opdracht, "dossier": opdracht.dossier}
    return render(request, "opdrachten/versturen.html", extra, status=422 if form.errors else 200)


@require_GET
@deskundige_vereist
def lees(request: Verzoek, opdracht_id: UUID, brief_id: UUID) -> HttpResponse:
    brief, pdf = brieven.lees_verzonden(request.user, opdracht_id, brief_id)
    return _bestand(pdf, f"{brief.soort}.pdf", "pdf")


def _bestand(inhoud: bytes, naam: str, vorm: str) -> HttpResponse:
    disposition = f'attachment; filename="{naam.replace("_", "-")}"'
    return HttpResponse(inhoud, content_type=_MIME[vorm], headers={"Content-Disposition": disposition})
