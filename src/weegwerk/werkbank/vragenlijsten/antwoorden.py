"""Saving one page of answers, for the party itself and for the expert who types from paper."""

from collections.abc import Mapping
from typing import Any

from django.contrib import messages
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _

from weegwerk.inhoud.vragenlijsten import Vragenblad
from weegwerk.werkbank.documenten.antwoord import ONBEKEND_VELD, met_bewijs, niet_bewaard
from weegwerk.werkbank.documenten.formulier import buiten_de_vragen
from weegwerk.werkbank.vragenlijsten import services
from weegwerk.werkbank.vragenlijsten.pagina import Vragenlijstpagina

_CIJFERS = 6


def bewaar_blad(
    request: HttpRequest, pagina: Vragenlijstpagina, blad: Vragenblad, sjabloon: str, meer: Mapping[str, Any]
) -> HttpResponse:
    """Save what is right, show what is not, and go on to the next page when everything is."""
    form = pagina.vragen(blad, request.POST)
    try:
        bewaard = services.bewaar(pagina.bezoeker, _basis(request), form.getypt())
    except services.NietNu as fout:
        return niet_bewaard(str(fout)) if _is_htmx(request) else redirect(pagina.deur.begin())
    nieuw = Vragenlijstpagina(pagina.bezoeker, bewaard.versie, pagina.deur, pagina.taal, bewaard.elders)
    if bewaard.elders and not form.errors:
        form = nieuw.vragen(blad)
    weg = buiten_de_vragen(form.plaatsen, request.POST)
    context = {**meer, **nieuw.bladcontext(blad, form)}
    context["niet_alles"] = context["niet_alles"] or bool(weg)
    status = 422 if form.errors else 200
    if _is_htmx(request):
        context |= _te_vervangen(request, context)
        antwoord = render(request, "vragenlijsten/bewaard.html", context, status=status)
        return met_bewijs(antwoord, "deels" if form.errors else "ja", weg)
    if not form.errors and not bewaard.elders and not weg:
        return redirect(nieuw.na(blad))
    for tekst in weg.values():
        messages.warning(request, _(ONBEKEND_VELD) % tekst)
    return render(request, sjabloon, context, status=status)


def _te_vervangen(request: HttpRequest, context: dict[str, Any]) -> dict[str, Any]:
    """Only the boxes that must change: with a fault, with a fault that was put right, or with words from elsewhere."""
    opnieuw, fouten = set(request.POST.getlist("_fout")), context["form"].errors
    vakken = [vak for vak in context["vakken"] if context["elders"] or vak["veld"].name in {*opnieuw, *fouten}]
    return {"te_vervangen": vakken}


def _basis(request: HttpRequest) -> int:
    """The version the page was made from; what cannot be one does not exist."""
    getypt = request.POST.get("basis", "")
    if not (getypt.isascii() and getypt.isdigit() and len(getypt) <= _CIJFERS):
        raise Http404
    return int(getypt)


def _is_htmx(request: HttpRequest) -> bool:
    return "HX-Request" in request.headers
