"""The door of every writing request: it gets its id here, and is answered at once when it was carried out before."""

from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from weegwerk.werkbank.eenmalig import services
from weegwerk.werkbank.eenmalig.models import LANGSTE_ADRES, Daad

VELD, KOP, ANTWOORD = "_verzoek", "Weegwerk-Verzoek", "Weegwerk-Antwoord"
_LANGSTE_NUMMER = 9


class EenmaligMiddleware:
    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        verzoek = _verzoek_van(request) if request.method == "POST" else None
        if verzoek is None:
            return self.get_response(request)
        # The saves of a form are looked at where they are merged: there the same text again is no change.
        if not verzoek.nummer and (daad := services.eerder(verzoek)):
            return _herhaal(request, daad)
        with services.tijdens(verzoek):
            antwoord = self.get_response(request)
        # With this the page knows that the workbench itself answered, and which question.
        antwoord.headers[ANTWOORD] = str(verzoek)
        adres = antwoord.headers.get("Location") or antwoord.headers.get("HX-Redirect") or ""
        if verzoek.genoteerd and 0 < len(adres) <= LANGSTE_ADRES:
            services.noteer_uitkomst(verzoek, adres)
        return antwoord

    def process_exception(self, request: HttpRequest, fout: Exception) -> HttpResponse | None:
        """The same request twice at the same moment: the second waited, and now hears that it was done."""
        if not isinstance(fout, services.AlGedaan):
            return None
        verzoek = services.huidig()
        return _herhaal(request, services.eerder(verzoek) if verzoek else None)


def _verzoek_van(request: HttpRequest) -> services.Verzoek | None:
    """The id that came along; what is no id is no id."""
    blad, _punt, nummer = (request.headers.get(KOP) or request.POST.get(VELD, "")).partition(".")
    if nummer and not (nummer.isascii() and nummer.isdigit() and len(nummer) <= _LANGSTE_NUMMER):
        return None
    try:
        wie = str(request.user.pk or "")
        return services.Verzoek(wie, UUID(blad), int(nummer or 0))
    except ValueError:
        return None


def _herhaal(request: HttpRequest, daad: Daad | None) -> HttpResponse:
    """The same answer as the first time, or the page where it was asked when that answer was never given."""
    adres = daad.uitkomst if daad else ""
    if not adres:
        messages.info(request, _("Dit was al gedaan. Hieronder ziet u hoe het er nu voor staat."))
        vorige = request.headers.get("Referer", "")
        adres = vorige if url_has_allowed_host_and_scheme(vorige, {request.get_host()}) else "/"
    if "HX-Request" in request.headers:
        return HttpResponse(status=204, headers={"HX-Redirect": adres})
    return redirect(adres)
