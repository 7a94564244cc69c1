"""The start page and the pages of a dossier."""

from uuid import UUID

from django.contrib import messages
from django.forms import BaseForm
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from weegwerk.werkbank.documenten.versies import TERUGVAL, TussentijdsGewijzigd
from weegwerk.werkbank.dossiers import selectors, services
from weegwerk.werkbank.dossiers.forms import BewerkForm, GegevensForm, OpdrachtForm, als_velden
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.logboek.selectors import regels_van
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

formulier = require_http_methods(["GET", "POST"])


@require_GET
def toon_lijst(request: Verzoek) -> HttpResponse:
    if not request.user.is_deskundige:
        return redirect("leden")
    lijst = services.bekijk_dossiers(request.user, request.GET.get("pagina", 1))
    return render(request, "dossiers/lijst.html", {"lijst": lijst})


@formulier
@deskundige_vereist
def maak_dossier(request: Verzoek) -> HttpResponse:
    gegevens, opdracht = GegevensForm(request.POST or None), OpdrachtForm(request.user, request.POST or None)
    if gegevens.is_valid() and opdracht.is_valid() and opdracht.past_bij(gegevens.gegevens().client.geboortedatum):
        dossier = services.open_dossier(request.user, gegevens.gegevens(), opdracht.opdracht())
        messages.success(request, _("Dossier %(kenmerk)s is gemaakt.") % {"kenmerk": dossier.kenmerk})
        return redirect("opdrachten:opdracht", selectors.opdrachten_van(dossier)[0].pk)
    beide = {"gegevens": gegevens, "opdracht": opdracht, "formulieren": [gegevens, opdracht]}
    return render(request, "dossiers/nieuw.html", beide, status=_status(gegevens, opdracht))


@require_GET
@deskundige_vereist
def toon_dossier(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    gelezen = services.lees_dossier(request.user, dossier_id)
    if gelezen.terugval:
        messages.warning(request, TERUGVAL)
    return render(request, "dossiers/dossier.html", {"gelezen": gelezen, "logboek": regels_van(dossier_id)})


@formulier
@deskundige_vereist
def bewerk_gegevens(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    if request.method == "POST":
        return _bewaar_gegevens(request, selectors.dossier_voor(request.user, dossier_id))
    gelezen = services.lees_dossier(request.user, dossier_id)
    if gelezen.gegevens is None:
        raise Http404
    if gelezen.terugval:
        messages.warning(request, TERUGVAL)
    form = BewerkForm(initial={**als_velden(gelezen.gegevens), "versie": gelezen.dossier.versie})
    return render(request, "dossiers/gegevens.html", {"dossier": gelezen.dossier, "form": form})


def _bewaar_gegevens(request: Verzoek, dossier: Dossier) -> HttpResponse:
    form = BewerkForm(request.POST)
    if form.is_valid():
        try:
            services.wijzig_gegevens(request.user, dossier.pk, form.gegevens(), form.cleaned_data["versie"])
        except TussentijdsGewijzigd:
            gelezen = services.lees_dossier(request.user, dossier.pk)
            if gelezen.gegevens is None:
                raise Http404 from None
            form = form.naast(gelezen.gegevens, gelezen.dossier.versie)
        else:
            messages.success(request, _("De gegevens zijn bewaard."))
            return redirect("dossiers:dossier", dossier.pk)
    return render(request, "dossiers/gegevens.html", {"dossier": dossier, "form": form}, status=_status(form))


@formulier
@deskundige_vereist
def maak_opdracht(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    dossier = selectors.dossier_voor(request.user, dossier_id)
    form, gegevens = OpdrachtForm(request.user, request.POST or None), selectors.gegevens_van(dossier)
    if form.is_valid() and form.past_bij(gegevens.client.geboortedatum if gegevens else None):
        opdracht = services.open_opdracht(request.user, dossier_id, form.opdracht())
        messages.success(request, _("De opdracht is toegevoegd."))
        return redirect("opdrachten:opdracht", opdracht.pk)
    return render(request, "dossiers/opdracht.html", {"dossier": dossier, "form": form}, status=_status(form))


def _status(*formulieren: BaseForm) -> int:
    return 422 if any(formulier.errors for formulier in formulieren) else 200
