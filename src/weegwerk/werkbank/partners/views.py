"""The people around a case."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from weegwerk.werkbank.documenten.versies import TERUGVAL, TussentijdsGewijzigd
from weegwerk.werkbank.dossiers.selectors import dossier_voor, sleutel_van
from weegwerk.werkbank.partners import services
from weegwerk.werkbank.partners.forms import PartnerForm
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

formulier = require_http_methods(["GET", "POST"])


@require_GET
@deskundige_vereist
def toon_partners(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    dossier, partners = services.lees_partners(request.user, dossier_id)
    return render(request, "partners/lijst.html", {"dossier": dossier, "partners": partners})


@formulier
@deskundige_vereist
def voeg_toe(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    dossier = dossier_voor(request.user, dossier_id)
    sleutel_van(dossier)
    form = PartnerForm(request.POST or None)
    if form.is_valid():
        services.voeg_toe(request.user, dossier_id, form.gegevens())
        messages.success(request, _("De partner is toegevoegd."))
        return redirect("partners:lijst", dossier_id)
    status = 422 if form.errors else 200
    return render(request, "partners/formulier.html", {"dossier": dossier, "form": form}, status=status)


@formulier
@deskundige_vereist
def wijzig(request: Verzoek, partner_id: UUID) -> HttpResponse:
    gelezen = services.lees_partner(request.user, partner_id)
    dossier = gelezen.partner.dossier
    if gelezen.terugval and request.method == "GET":
        messages.warning(request, TERUGVAL)
    begin = gelezen.gegevens.model_dump(mode="json") | {"nummer": gelezen.nummer}
    form = PartnerForm(request.POST or None, initial=begin)
    if form.is_valid():
        try:
            services.wijzig(request.user, partner_id, form.gegevens(), form.cleaned_data["nummer"])
        except TussentijdsGewijzigd:
            form.add_error(None, _("Een collega heeft dit intussen gewijzigd. Laad de pagina opnieuw en vul aan."))
        else:
            messages.success(request, _("De wijziging is bewaard."))
            return redirect("partners:lijst", dossier.pk)
    context = {"dossier": dossier, "form": form, "partner": gelezen.partner}
    return render(request, "partners/formulier.html", context, status=422 if form.errors else 200)
