"""The first start: one person makes himself known, and keeps a copy of the key."""

from django.contrib.auth import login
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_GET, require_http_methods

from weegwerk.werkbank.toegang.forms import EersteStartForm
from weegwerk.werkbank.toegang.rechten import Verzoek, beheerder_vereist
from weegwerk.werkbank.toegang.selectors import is_begincode, is_ingericht
from weegwerk.werkbank.toegang.services import begin_praktijk, geef_sleutelkopie

_NET_BEGONNEN = "eerste_start"
"""In the session of the first person: he may take the key with him, until he signs out."""


@require_http_methods(["GET", "POST"])
@login_not_required
@never_cache
def begin(request: HttpRequest, code: str = "") -> HttpResponse:
    """Without the code of the screen this page says where to find it, and nothing else."""
    if is_ingericht():
        return redirect("account_login")
    if not is_begincode(code):
        return render(request, "toegang/eerste_start_waar.html", status=404 if code else 200)
    form = EersteStartForm(request.POST or None)
    if form.is_valid():
        gebruiker = begin_praktijk(**form.praktijk())
        if gebruiker is None:
            return redirect("account_login")
        login(request, gebruiker)
        request.session[_NET_BEGONNEN] = True
        return redirect("sleutelkopie")
    return render(request, "toegang/eerste_start.html", {"form": form}, status=422 if form.errors else 200)


@require_GET
@beheerder_vereist
def toon_sleutelkopie(request: Verzoek) -> HttpResponse:
    _eis_eerste_start(request)
    return render(request, "toegang/sleutelkopie.html")


@require_GET
@beheerder_vereist
def download_sleutel(request: Verzoek) -> HttpResponse:
    _eis_eerste_start(request)
    koppen = {"Content-Disposition": 'attachment; filename="hoofdsleutel.json"'}
    return HttpResponse(geef_sleutelkopie(request.user), content_type="application/json", headers=koppen)


def _eis_eerste_start(request: Verzoek) -> None:
    if not request.session.get(_NET_BEGONNEN):
        raise Http404
