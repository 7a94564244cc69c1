"""The pages of the expert: send a questionnaire, see how far it is, read it, type over what came on paper."""

from typing import Any
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from weegwerk.inhoud.vragenlijsten import TALEN
from weegwerk.werkbank.documenten.bestand import als_bestand
from weegwerk.werkbank.post.services import OngeldigAdres
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.vragenlijsten import overzicht, selectors, services
from weegwerk.werkbank.vragenlijsten.antwoorden import bewaar_blad
from weegwerk.werkbank.vragenlijsten.deuren import PapierDeur
from weegwerk.werkbank.vragenlijsten.forms import PapierForm
from weegwerk.werkbank.vragenlijsten.pagina import Vragenlijstpagina
from weegwerk.werkbank.vragenlijsten.papier import maak_papier


@require_GET
@deskundige_vereist
def toon_overzicht(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    return _overzicht(request, onderzoek_id)


@require_POST
@deskundige_vereist
def verstuur(request: Verzoek, onderzoek_id: UUID, partij: str) -> HttpResponse:
    """Make a link, to copy or to mail. It is shown once, here: the workbench itself does not know it afterwards."""
    per_post = request.POST.get("hoe") == "post"

    def adres(sleutel: str) -> str:
        return request.build_absolute_uri(reverse("vragenlijsten:welkom", args=[sleutel]))

    try:
        verstuurd = services.verstuur(request.user, onderzoek_id, partij, adres, per_post=per_post)
    except services.NietNu as fout:
        messages.error(request, str(fout))
        return redirect("vragenlijsten:overzicht", onderzoek_id)
    except OngeldigAdres:
        # Without the address itself: this message travels in a cookie.
        messages.error(request, _("Er staat geen bruikbaar e-mailadres van deze partij in het dossier."))
        return redirect("vragenlijsten:overzicht", onderzoek_id)
    return _overzicht(request, onderzoek_id, nieuw=verstuurd)


@require_POST
@deskundige_vereist
def trek_in(request: Verzoek, onderzoek_id: UUID, partij: str) -> HttpResponse:
    services.trek_in(request.user, onderzoek_id, partij)
    messages.success(request, _("De link werkt niet meer. Wat al is ingevuld, blijft bewaard."))
    return redirect("vragenlijsten:overzicht", onderzoek_id)


@require_POST
@deskundige_vereist
def geef_terug(request: Verzoek, onderzoek_id: UUID, partij: str) -> HttpResponse:
    services.geef_terug(request.user, onderzoek_id, partij)
    messages.success(request, _("De antwoorden kunnen weer worden aangevuld."))
    return redirect("vragenlijsten:overzicht", onderzoek_id)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def toon_antwoorden(request: Verzoek, onderzoek_id: UUID, partij: str) -> HttpResponse:
    """Read all answers; of answers on paper also note who gave them, and close them."""
    if request.method == "POST":
        return _sluit_papier(request, onderzoek_id, partij)
    bezoeker = selectors.bezoeker_voor(request.user, onderzoek_id, partij)
    pagina = Vragenlijstpagina(bezoeker, services.lees(bezoeker), PapierDeur(bezoeker.vragenlijst))
    papier = pagina.versie.document.papier
    return _toon_antwoorden(request, pagina, PapierForm(initial={"door": papier.door, "datum": papier.datum}))


def _toon_antwoorden(request: Verzoek, pagina: Vragenlijstpagina, form: PapierForm) -> HttpResponse:
    context = {**_context(pagina), "form": form}
    return render(request, "vragenlijsten/antwoorden.html", context, status=422 if form.errors else 200)


def _sluit_papier(request: Verzoek, onderzoek_id: UUID, partij: str) -> HttpResponse:
    bezoeker = selectors.bezoeker_voor(request.user, onderzoek_id, partij)
    form = PapierForm(request.POST)
    if not form.is_valid():
        return _toon_antwoorden(
            request, Vragenlijstpagina(bezoeker, services.lees(bezoeker), PapierDeur(bezoeker.vragenlijst)), form
        )
    try:
        services.sluit_papier(bezoeker, form.getypt())
    except services.NietNu as fout:
        messages.error(request, str(fout))
    else:
        messages.success(request, _("De antwoorden van papier zijn vastgelegd."))
    return redirect("vragenlijsten:overzicht", onderzoek_id)


@require_POST
@deskundige_vereist
def begin_papier(request: Verzoek, onderzoek_id: UUID, partij: str) -> HttpResponse:
    """To the first page to type over; the first time this makes the questionnaire."""
    bezoeker = services.stel_op(request.user, onderzoek_id, partij)
    pagina = Vragenlijstpagina(bezoeker, services.lees(bezoeker), PapierDeur(bezoeker.vragenlijst))
    return redirect("vragenlijsten:papier", onderzoek_id, partij, pagina.bladen[0].id)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def typ_over(request: Verzoek, onderzoek_id: UUID, partij: str, blad_id: str) -> HttpResponse:
    """One page of questions, to type over from paper."""
    bezoeker = selectors.bezoeker_voor(request.user, onderzoek_id, partij)
    if bezoeker.vragenlijst.ingeleverd_op:
        return redirect("vragenlijsten:antwoorden", onderzoek_id, partij)
    pagina = Vragenlijstpagina(bezoeker, services.lees(bezoeker), PapierDeur(bezoeker.vragenlijst))
    blad = pagina.blad(blad_id)
    if request.method == "POST":
        return bewaar_blad(request, pagina, blad, "vragenlijsten/typ_over.html", _context(pagina))
    context = {**_context(pagina), **pagina.bladcontext(blad, pagina.vragen(blad))}
    return render(request, "vragenlijsten/typ_over.html", context)


@require_GET
@deskundige_vereist
def download_papier(request: Verzoek, onderzoek_id: UUID, partij: str, taal: str) -> HttpResponse:
    """The empty list on paper."""
    if taal not in TALEN:
        raise Http404
    onderzoek, document = services.op_papier(request.user, onderzoek_id, partij)
    pdf = maak_papier(onderzoek, document, taal)
    return als_bestand(pdf, f"vragenlijst-{partij}-{onderzoek.dossier.kenmerk}-{taal}")


def _overzicht(request: Verzoek, onderzoek_id: UUID, **meer: Any) -> HttpResponse:
    onderzoek, regels = overzicht.lees(request.user, onderzoek_id)
    context = {"onderzoek": onderzoek, "dossier": onderzoek.dossier, "regels": regels}
    return render(request, "vragenlijsten/overzicht.html", {**context, **meer})


def _context(pagina: Vragenlijstpagina) -> dict[str, Any]:
    onderzoek = pagina.bezoeker.vragenlijst.onderzoek
    return {"pagina": pagina, "onderzoek": onderzoek, "dossier": onderzoek.dossier}
