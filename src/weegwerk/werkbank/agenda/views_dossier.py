"""The dates of one dossier: what is due, the facts behind the terms of the law, and what became of a date."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from weegwerk.kern.fouten import KernFout
from weegwerk.werkbank.agenda import selectors, services
from weegwerk.werkbank.agenda.forms import AfspraakForm, AfspraakWijzigForm, FeitenForm, als_velden
from weegwerk.werkbank.agenda.models import Herkomst
from weegwerk.werkbank.documenten.versies import TussentijdsGewijzigd
from weegwerk.werkbank.dossiers.selectors import dossier_voor, sleutel_van
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

formulier = require_http_methods(["GET", "POST"])


@require_GET
@deskundige_vereist
def toon_datums(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    datums = services.lees_datums(request.user, dossier_id)
    return render(request, "agenda/dossier.html", {"datums": datums, "vandaag": timezone.localdate()})


@formulier
@deskundige_vereist
def zet_afspraak(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    dossier = dossier_voor(request.user, dossier_id)
    sleutel_van(dossier)
    form = AfspraakForm(request.user, request.POST or None)
    if form.is_valid():
        services.zet_afspraak(request.user, dossier, form.afspraak(), Herkomst.EIGEN)
        messages.success(request, _("De datum staat in de agenda."))
        return redirect("agenda:dossier", dossier_id)
    context = {"dossier": dossier, "form": form}
    return render(request, "agenda/nieuw.html", context, status=422 if form.errors else 200)


@formulier
@deskundige_vereist
def wijzig_afspraak(request: Verzoek, afspraak_id: UUID) -> HttpResponse:
    afspraak = selectors.afspraak_voor(request.user, afspraak_id)
    form = AfspraakWijzigForm(afspraak, request.POST or None)
    if form.is_valid():
        services.wijzig_afspraak(request.user, afspraak_id, **form.cleaned_data)
        messages.success(request, _("Bewaard."))
        return redirect("agenda:dossier", afspraak.dossier_id)
    context = {"afspraak": afspraak, "dossier": afspraak.dossier, "form": form}
    return render(request, "agenda/wijzigen.html", context, status=422 if form.errors else 200)


@formulier
@deskundige_vereist
def bewerk_feiten(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    datums = services.lees_datums(request.user, dossier_id)
    form = FeitenForm(request.POST or None, initial=als_velden(datums.feiten) | {"versie": datums.versie})
    if form.is_valid() and _bewaar_feiten(request, dossier_id, form):
        messages.success(request, _("De termijnen zijn bijgewerkt."))
        return redirect("agenda:dossier", dossier_id)
    context = {"dossier": datums.dossier, "form": form, "let_op": datums.let_op}
    return render(request, "agenda/feiten.html", context, status=422 if form.errors else 200)


def _bewaar_feiten(request: Verzoek, dossier_id: UUID, form: FeitenForm) -> bool:
    try:
        services.bewaar_feiten(request.user, dossier_id, form.cleaned_data["feiten"], form.cleaned_data["versie"])
    except KernFout as fout:
        form.weiger(fout)
    except TussentijdsGewijzigd:
        form.add_error(None, _("Een collega heeft deze feiten intussen gewijzigd. Laad de pagina opnieuw en vul aan."))
    return not form.errors
