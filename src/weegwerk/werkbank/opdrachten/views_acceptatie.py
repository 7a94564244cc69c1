"""Deciding about an opdracht: accept, return, stop, resume."""

from collections.abc import Callable
from typing import Any
from uuid import UUID

from django import forms
from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from weegwerk.kern.fouten import KernFout
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.fouten import GEWEIGERD
from weegwerk.werkbank.opdrachten import besluiten
from weegwerk.werkbank.opdrachten.forms import AannemenForm, StoppenForm, TeruggevenForm
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist


@require_POST
@deskundige_vereist
def neem_aan(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    OPDRACHTMAP.lees(request.user, opdracht_id)
    form = AannemenForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(map(str, form.errors["datum"])))
        return redirect("opdrachten:groep", opdracht_id, "acceptatie", "besluit")
    try:
        besluiten.neem_aan(request.user, opdracht_id, form.cleaned_data["datum"])
    except GEWEIGERD as fout:
        messages.error(request, str(fout))
        return redirect("opdrachten:groep", opdracht_id, "acceptatie", "besluit")
    messages.success(request, _("De opdracht is aangenomen. Stuur nu de brieven."))
    return redirect("opdrachten:groep", opdracht_id, "brieven", "brieven")


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def geef_terug(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    form = TeruggevenForm(request.POST or None)

    def doe() -> None:
        besluiten.geef_terug(request.user, opdracht_id, form.cleaned_data["datum"], form.cleaned_data["reden"])

    return _besluit(request, opdracht_id, form, _("De opdracht teruggeven"), doe)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def stop(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    form = StoppenForm(request.POST or None)
    return _besluit(
        request,
        opdracht_id,
        form,
        _("De opdracht stopt"),
        lambda: besluiten.stop(request.user, opdracht_id, form.stop()),
    )


@require_POST
@deskundige_vereist
def hervat(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    try:
        besluiten.hervat(request.user, opdracht_id)
    except GEWEIGERD as fout:
        messages.error(request, str(fout))
    return redirect("opdrachten:opdracht", opdracht_id)


def _besluit(request: Verzoek, opdracht_id: UUID, form: forms.Form, kop: str, doe: Callable[[], None]) -> HttpResponse:
    map_, _versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    opdracht = map_.opdracht
    if form.is_bound and form.is_valid():
        try:
            doe()
        except GEWEIGERD as fout:
            form.add_error("datum" if isinstance(fout, KernFout) else None, str(fout))
        else:
            messages.success(request, _("Vastgelegd."))
            return redirect("opdrachten:opdracht", opdracht_id)
    context: dict[str, Any] = {
        "form": form,
        "kop": kop,
        "opdracht": opdracht,
        "dossier": opdracht.dossier,
        "gegevens": gegevens_van(opdracht.dossier),
    }
    return render(request, "opdrachten/besluit.html", context, status=422 if form.errors else 200)
