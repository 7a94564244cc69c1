"""The answers beside each other, and the checklist of the visit that follows from them."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from weegwerk.werkbank.fouten import GEWEIGERD
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.vragenlijsten import bezoek, selectors


@require_GET
@deskundige_vereist
def toon_vergelijking(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    onderzoek, vergelijking = bezoek.vergelijk(request.user, onderzoek_id)
    context = {"onderzoek": onderzoek, "dossier": onderzoek.dossier, "vergelijking": vergelijking}
    return render(request, "vragenlijsten/vergelijking.html", context)


@require_POST
@deskundige_vereist
def kies_punt(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    """Put a subject on the checklist, or take it off."""
    _onderzoek, vergelijking = bezoek.vergelijk(request.user, onderzoek_id)
    plek = request.POST.get("plek", "")
    if plek not in {punt.plaats.plek for punt in vergelijking.punten()}:
        raise Http404
    bezoek.kies(request.user, onderzoek_id, plek, op_lijst=request.POST.get("op_lijst") == "ja")
    antwoord = redirect("vragenlijsten:vergelijking", onderzoek_id)
    antwoord["Location"] += f"#punt-{plek}"
    return antwoord


@require_POST
@deskundige_vereist
def neem_op(request: Verzoek, onderzoek_id: UUID, partij: str) -> HttpResponse:
    """Note the questionnaire as a source of the investigation."""
    try:
        nieuw = bezoek.neem_op_als_bron(request.user, onderzoek_id, partij)
    except GEWEIGERD as fout:
        messages.error(request, str(fout))
    else:
        tekst = _("De vragenlijst staat nu bij de bronnen.") if nieuw else _("De vragenlijst stond al bij de bronnen.")
        messages.success(request, tekst)
    return redirect("vragenlijsten:overzicht", onderzoek_id)


@require_GET
@deskundige_vereist
def toon_af_te_drukken(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    """The whole checklist on paper, with room to write."""
    onderzoek, vergelijking = bezoek.vergelijk(request.user, onderzoek_id)
    context = {
        "onderzoek": onderzoek,
        "dossier": onderzoek.dossier,
        "delen": vergelijking.bezoekdelen(),
        "eigen": selectors.bezoek_bij(onderzoek).eigen,
    }
    return render(request, "vragenlijsten/bezoek_afdrukken.html", context)
