"""Asking for a dossier to be erased, agreeing, and stopping it."""

from uuid import UUID

from django.contrib import messages
from django.http import HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from weegwerk.werkbank.dossiers import wissen
from weegwerk.werkbank.dossiers.forms import WisForm
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.toegang.rechten import Verzoek


@require_GET
def toon_gevraagde(request: Verzoek) -> HttpResponse:
    return render(request, "dossiers/te_wissen.html", {"dossiers": wissen.gevraagde(request.user)})


@require_http_methods(["GET", "POST"])
def wis(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    dossier = wissen.dossier_voor(request.user, dossier_id)
    form, fout = WisForm(dossier.kenmerk, request.POST or None), ""
    if form.is_valid():
        try:
            return _doe(request, dossier)
        except wissen.WissenKanNiet as nee:
            fout = str(nee)
    context = {"dossier": dossier, "form": form, "stand": wissen.stand_van(request.user, dossier), "fout": fout}
    context["dagen"] = wissen.BEDENKTIJD.days
    status = 403 if fout else 422 if form.errors else 200
    return render(request, "dossiers/wissen.html", context, status=status)


@require_POST
def houd_tegen(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    wissen.houd_tegen(request.user, dossier_id)
    messages.success(request, _("Het dossier wordt niet gewist."))
    return _terug(request, dossier_id)


def _doe(request: Verzoek, dossier: Dossier) -> HttpResponse:
    """The first person asks, the second agrees."""
    if not dossier.wissen_gevraagd_op:
        wissen.vraag(request.user, dossier.pk)
        return redirect("dossiers:wissen", dossier.pk)
    wissen.bevestig(request.user, dossier.pk)
    wat = {"kenmerk": dossier.kenmerk}
    if wissen.ruim_op():
        messages.success(request, _("Dossier %(kenmerk)s is gewist.") % wat)
    else:
        messages.warning(
            request,
            _(
                "Dossier %(kenmerk)s is gewist en niet meer te openen. De database is nog in gebruik bij een ander programma "
                "en bevat nog resten. Weegwerk ruimt die op zodra dat kan; op de pagina van het dossier ziet u wanneer."
            )
            % wat,
        )
    return _terug(request, dossier.pk)


def _terug(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    if request.user.is_deskundige:
        return redirect("dossiers:dossier", dossier_id)
    return redirect("dossiers:te_wissen")
