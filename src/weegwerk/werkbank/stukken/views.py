"""The documents of a dossier."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.http import content_disposition_header
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from weegwerk.werkbank.documenten.versies import TERUGVAL, TussentijdsGewijzigd
from weegwerk.werkbank.dossiers.selectors import dossier_voor, sleutel_van
from weegwerk.werkbank.stukken import selectors, services
from weegwerk.werkbank.stukken.forms import StukForm, VerwijderForm, WijzigForm
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

formulier = require_http_methods(["GET", "POST"])


@require_GET
@deskundige_vereist
def toon_stukken(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    dossier, stukken = services.lees_stukken(request.user, dossier_id)
    zoek, volgorde = request.GET.get("zoek", "")[:100], request.GET.get("volgorde", selectors.OP_DAG)
    gevonden = selectors.gezocht(stukken, zoek, volgorde)
    context = {"dossier": dossier, "stukken": gevonden, "aantal": len(stukken), "zoek": zoek, "volgorde": volgorde}
    return render(request, "stukken/lijst.html", context)


@formulier
@deskundige_vereist
def voeg_toe(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    dossier = dossier_voor(request.user, dossier_id)
    sleutel_van(dossier)
    form = StukForm(request.POST or None, request.FILES or None)
    if form.is_valid():
        bestand = form.cleaned_data["bestand"]
        services.voeg_toe(request.user, dossier_id, form.beschrijving(), bestand.name, bestand.read())
        messages.success(request, _("Het stuk is toegevoegd."))
        return redirect("stukken:lijst", dossier_id)
    status = 422 if form.errors else 200
    return render(request, "stukken/nieuw.html", {"dossier": dossier, "form": form}, status=status)


@require_GET
@deskundige_vereist
def download(request: Verzoek, stuk_id: UUID) -> HttpResponse:
    beschrijving, inhoud = services.download(request.user, stuk_id)
    koppen = {
        "Content-Disposition": content_disposition_header(as_attachment=True, filename=beschrijving.bestandsnaam)
        or "attachment"
    }
    return HttpResponse(inhoud, content_type=beschrijving.mime, headers=koppen)


@formulier
@deskundige_vereist
def wijzig(request: Verzoek, stuk_id: UUID) -> HttpResponse:
    gelezen = services.lees_stuk(request.user, stuk_id)
    if gelezen.terugval and request.method == "GET":
        messages.warning(request, TERUGVAL)
    begin = gelezen.beschrijving.model_dump() | {"nummer": gelezen.nummer}
    form = WijzigForm(request.POST or None, initial=begin)
    if form.is_valid():
        try:
            services.beschrijf(request.user, stuk_id, form.beschrijving(), form.cleaned_data["nummer"])
        except TussentijdsGewijzigd:
            form.add_error(None, _("Een collega heeft dit intussen gewijzigd. Laad de pagina opnieuw en vul aan."))
        else:
            messages.success(request, _("De wijziging is bewaard."))
            return redirect("stukken:lijst", gelezen.stuk.dossier_id)
    context = {"dossier": gelezen.stuk.dossier, "gelezen": gelezen, "form": form}
    return render(request, "stukken/wijzigen.html", context, status=422 if form.errors else 200)


@formulier
@deskundige_vereist
def verwijder(request: Verzoek, stuk_id: UUID) -> HttpResponse:
    gelezen = services.lees_stuk(request.user, stuk_id)
    form = VerwijderForm(request.POST or None)
    if form.is_valid():
        services.verwijder_bestand(request.user, stuk_id, form.cleaned_data["reden"])
        messages.success(request, _("Het bestand is verwijderd."))
        return redirect("stukken:lijst", gelezen.stuk.dossier_id)
    context = {"dossier": gelezen.stuk.dossier, "gelezen": gelezen, "form": form}
    return render(request, "stukken/verwijderen.html", context, status=422 if form.errors else 200)
