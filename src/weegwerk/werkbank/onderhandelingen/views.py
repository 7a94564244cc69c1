"""The pages of a negotiation."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from weegwerk.kern.fouten import KernFout
from weegwerk.werkbank.documenten.bestand import OM_TE_LEZEN, als_bestand
from weegwerk.werkbank.documenten.scherm import Scherm, basis
from weegwerk.werkbank.fouten import GEWEIGERD
from weegwerk.werkbank.onderhandelingen import selectors, services
from weegwerk.werkbank.onderhandelingen.forms import GesprekAannemenForm
from weegwerk.werkbank.onderhandelingen.rolcheck import rolcheck
from weegwerk.werkbank.onderhandelingen.soort import ONDERHANDELING
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def begin(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    """Before the talk: is the loonwaarde final, may this person lead it, and does he accept it?"""
    onderzoek = onderzoek_voor(request.user, onderzoek_id)
    check = rolcheck(request.user, onderzoek)
    gepost = request.POST if request.method == "POST" else None
    form = GesprekAannemenForm(gepost, met_motivatie=check.uitkomst == "voorwaarde")
    if gepost is not None and (form.is_valid() or check.uitkomst == "onverenigbaar"):
        try:
            nieuw = services.begin(request.user, onderzoek_id, form.aanvraag())
        except GEWEIGERD as fout:
            messages.error(request, str(fout))
        else:
            return redirect("onderhandelingen:stap", nieuw.pk, "belangen")
    context = {
        "onderzoek": onderzoek,
        "dossier": onderzoek.dossier,
        "check": check,
        "mag": check.uitkomst != "onverenigbaar",
        "form": form,
        "eerdere": selectors.onderhandelingen_van(onderzoek),
    }
    return render(request, "onderhandelingen/begin.html", context, status=200 if gepost is None else 422)


@require_POST
@deskundige_vereist
def sluit_af(request: Verzoek, onderhandeling_id: UUID) -> HttpResponse:
    """End the talk with an agreement."""
    nummer, klaar = basis(request), _("De onderhandeling is afgesloten. De afspraak staat hieronder.")
    return Scherm(ONDERHANDELING).doe(
        request,
        onderhandeling_id,
        lambda: services.sluit_af(request.user, onderhandeling_id, nummer),
        klaar,
        "afronden",
    )


@require_GET
@deskundige_vereist
def download(request: Verzoek, onderhandeling_id: UUID, soort: str) -> HttpResponse:
    """The agreement as a file."""
    if soort not in OM_TE_LEZEN:
        raise Http404
    try:
        onderhandeling, afspraak = services.download(request.user, onderhandeling_id, soort)
    except KernFout as fout:
        return Scherm(ONDERHANDELING).weiger(request, onderhandeling_id, [str(fout)], "afronden")
    inhoud = afspraak.docx if soort == "docx" else afspraak.pdf
    return als_bestand(inhoud or b"", f"afspraak-{onderhandeling.dossier.kenmerk}", soort)
