"""The acts that end an opdracht: making final, correcting, explaining, and what follows."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from weegwerk.kern.vertrouwelijkheid import LEZERS, Lezer
from weegwerk.rapport import opdracht as rapport
from weegwerk.werkbank.documenten.bestand import OM_TE_LEZEN, als_bestand
from weegwerk.werkbank.documenten.scherm import Scherm
from weegwerk.werkbank.fouten import GEWEIGERD, redenen_van
from weegwerk.werkbank.opdrachten import oplevering, services
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.opdrachten.stappen import STAPPEN
from weegwerk.werkbank.rapporten.services import lees_rapport
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.verzenden.afronden import gezien

_RAPPORT = ("rapport", "maken")


@require_POST
@deskundige_vereist
def stel_vast(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """Make the report final."""
    nummer = gezien(request.POST.get("basis", ""))
    klaar = _("Het rapport is vastgesteld. De versie voor elke partij staat hieronder.")
    return _doe(request, opdracht_id, lambda: oplevering.stel_vast(request.user, opdracht_id, nummer), klaar)


@require_POST
@deskundige_vereist
def corrigeer(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """Open a final report again, with a reason."""
    reden = request.POST.get("reden", "")
    klaar = _("U kunt het rapport nu corrigeren. Het eerdere rapport blijft bewaard.")
    return _doe(request, opdracht_id, lambda: oplevering.open_correctie(request.user, opdracht_id, reden), klaar)


@require_POST
@deskundige_vereist
def leg_uitleg_vast(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """The talk about the final report."""
    datum, met = request.POST.get("datum", ""), request.POST.get("met", "")
    klaar = _("Het gesprek over het rapport is vastgelegd.")
    return _doe(request, opdracht_id, lambda: oplevering.leg_uitleg_vast(request.user, opdracht_id, datum, met), klaar)


@require_POST
@deskundige_vereist
def trek_toestemming_in(request: Verzoek, opdracht_id: UUID, code: str) -> HttpResponse:
    """The client takes a consent back, also when everything else is locked."""
    klaar = _("Toestemming %s is ingetrokken. Vanaf nu gaat er op grond daarvan niets meer weg.") % code
    return Scherm(OPDRACHTMAP).doe(
        request,
        opdracht_id,
        lambda: services.leg_intrekking_vast(request.user, opdracht_id, code),
        klaar,
        "aanpak",
        "toestemming",
    )


@require_POST
@deskundige_vereist
def open_vervolg(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """A new opdracht for the same client, with the facts that are known."""
    try:
        nieuw = oplevering.open_vervolg(request.user, opdracht_id, request.POST.get("vraag", ""))
    except GEWEIGERD as fout:
        return Scherm(OPDRACHTMAP).weiger(request, opdracht_id, redenen_van(fout), *_RAPPORT)
    messages.success(request, _("De vervolgopdracht staat klaar. De feiten en gesprekken zijn meegenomen."))
    return redirect("opdrachten:stap", nieuw.pk, STAPPEN[0].id)


@require_GET
@deskundige_vereist
def download_rapport(request: Verzoek, opdracht_id: UUID, lezer: str, soort: str) -> HttpResponse:
    """The report for one reader as it is now."""
    if soort not in OM_TE_LEZEN:
        raise Http404
    voor = _lezer(lezer)
    try:
        stuk = oplevering.lees_stuk(request.user, opdracht_id, voor)
        inhoud = rapport.docx(stuk) if soort == "docx" else rapport.pdf(stuk)
    except GEWEIGERD as fout:
        return Scherm(OPDRACHTMAP).weiger(request, opdracht_id, redenen_van(fout), *_RAPPORT)
    return als_bestand(inhoud, f"rapport-{lezer}-{stuk.kop.kenmerk}", soort)


@require_GET
@deskundige_vereist
def download_bewaard(request: Verzoek, opdracht_id: UUID, rapport_id: UUID) -> HttpResponse:
    """A version exactly as it was sent or made final."""
    map_, _versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    bewaard, pdf = lees_rapport(request.user, map_, rapport_id)
    return als_bestand(pdf, f"rapport-{bewaard.lezer}-{map_.opdracht.dossier.kenmerk}-versie-{bewaard.versie}")


def _doe(request: Verzoek, opdracht_id: UUID, daad: Callable[[], object], klaar: str) -> HttpResponse:
    return Scherm(OPDRACHTMAP).doe(request, opdracht_id, daad, klaar, *_RAPPORT)


def _lezer(naam: str) -> Lezer:
    for lezer in LEZERS:
        if lezer == naam:
            return lezer
    raise Http404
