"""The people of an organisation, for its beheerder."""

from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse, JsonResponse
from django.middleware.csrf import get_token
from django.shortcuts import redirect, render
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from weegwerk.werkbank.toegang.forms import UitnodigingForm
from weegwerk.werkbank.toegang.rechten import Verzoek, beheerder_vereist
from weegwerk.werkbank.toegang.selectors import leden
from weegwerk.werkbank.toegang.services import nodig_deskundige_uit, zet_toegang


@login_not_required
@require_GET
def zeg_wie(request: HttpRequest) -> JsonResponse:
    """Who is signed in now, for a page that has been open for long; with a fresh token for its forms."""
    wie = {"wie": str(request.user.pk or ""), "naam": getattr(request.user, "naam", ""), "penning": get_token(request)}
    return JsonResponse(wie, headers={"Cache-Control": "no-store"})


@require_http_methods(["GET", "POST"])
@beheerder_vereist
def toon_leden(request: Verzoek) -> HttpResponse:
    form = UitnodigingForm(request.POST or None)
    link = ""
    if form.is_valid():
        link = request.build_absolute_uri(nodig_deskundige_uit(request.user, **form.cleaned_data))
        form = UitnodigingForm()
    status = 422 if form.errors else 200
    return render(request, "toegang/leden.html", {"leden": leden(), "form": form, "link": link}, status=status)


@require_POST
@beheerder_vereist
def wijzig_toegang(request: Verzoek, lid_id: UUID) -> HttpResponse:
    zet_toegang(request.user, lid_id, aan=request.POST.get("toegang") == "aan")
    return redirect("leden")
