"""The queue as a page, one message, and the post of a dossier."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from weegwerk.werkbank.post import selectors, services
from weegwerk.werkbank.post.forms import VerzendingForm
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

Stap = Callable[..., None]
_STAPPEN: dict[str, tuple[Stap, Any]] = {
    "opnieuw": (services.probeer_opnieuw, gettext_lazy("Het bericht staat weer in de rij.")),
    "intrekken": (services.trek_in, gettext_lazy("Het bericht is ingetrokken en wordt niet verzonden.")),
    "bevestigen": (services.bevestig, gettext_lazy("Genoteerd dat het bericht is aangekomen.")),
}


@require_GET
@deskundige_vereist
def toon_post(request: Verzoek) -> HttpResponse:
    lijst = services.bekijk_post(request.user, request.GET.get("toon", ""), request.GET.get("pagina", 1))
    return render(request, "post/lijst.html", {"lijst": lijst, "server": selectors.server_ingesteld()})


@require_GET
@deskundige_vereist
def toon_bericht(request: Verzoek, bericht_id: UUID) -> HttpResponse:
    regel = services.lees_bericht(request.user, bericht_id)
    return render(request, "post/bericht.html", {"regel": regel, "server": selectors.server_ingesteld()})


@require_GET
@deskundige_vereist
def download_bericht(request: Verzoek, bericht_id: UUID) -> HttpResponse:
    antwoord = HttpResponse(services.als_bestand(request.user, bericht_id), content_type="message/rfc822")
    antwoord.headers["Content-Disposition"] = 'attachment; filename="bericht.eml"'
    return antwoord


@require_POST
@deskundige_vereist
def zet_stap(request: Verzoek, bericht_id: UUID) -> HttpResponse:
    try:
        doe, gelukt = _STAPPEN[request.POST.get("stap", "")]
    except KeyError:
        raise Http404 from None
    try:
        doe(request.user, bericht_id)
    except services.IntussenVeranderd as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, gelukt)
    return redirect("post:bericht", bericht_id)


@require_GET
@deskundige_vereist
def toon_dossierpost(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    return render(request, "post/dossier.html", {"post": services.lees_dossierpost(request.user, dossier_id)})


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def noteer(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    dossier, regel = services.lees_te_noteren(request.user, dossier_id, request.GET.get("bericht"))
    form = VerzendingForm(request.POST or None, regel)
    if form.is_valid():
        services.noteer_verzonden(request.user, dossier_id, form.verzending())
        messages.success(request, _("Genoteerd dat dit is verzonden."))
        return redirect("post:dossier", dossier_id)
    status = 422 if form.errors else 200
    return render(request, "post/noteren.html", {"dossier": dossier, "form": form}, status=status)
