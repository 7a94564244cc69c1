"""The door of every writing request: it gets its id here, and is answered at once when it was carried out before."""

import hashlib
import json
from collections.abc import Callable
from uuid import UUID

from django.contrib import messages
from django.core.files.uploadedfile import UploadedFile
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils.crypto import salted_hmac
from django.utils.http import url_has_allowed_host_and_scheme
from django.utils.translation import gettext as _

from weegwerk.werkbank.eenmalig import services
from weegwerk.werkbank.eenmalig.models import LANGSTE_ADRES, Daad

VELD, KOP, ANTWOORD = "_verzoek", "Weegwerk-Verzoek", "Weegwerk-Antwoord"
_LANGSTE_NUMMER = 9
# What a page adds by itself to what somebody asks.
_ERBUITEN = {VELD, "csrfmiddlewaretoken"}


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


def _verzoek_van(request: HttpRequest) -> services.LopendVerzoek | None:
    """The id that came along; what is no id is no id."""
    blad, _punt, nummer = (request.headers.get(KOP) or request.POST.get(VELD, "")).partition(".")
    if nummer and not (nummer.isascii() and nummer.isdigit() and len(nummer) <= _LANGSTE_NUMMER):
        return None
    try:
        wie = str(request.user.pk or "")
        return services.LopendVerzoek(wie, UUID(blad), int(nummer or 0), _inhoud(request))
    except ValueError:
        return None


def _inhoud(request: HttpRequest) -> str:
    """A mark of what is asked; only with the key it says what that was.

    The script saves what is typed by requests of its own, so an act that it sends is its address: pressing the same button
    again stays the same act, also when more was typed meanwhile.
    """
    delen: list[object] = [request.get_full_path()]
    if KOP not in request.headers:
        delen += sorted((naam, request.POST.getlist(naam)) for naam in request.POST if naam not in _ERBUITEN)
        delen += sorted((naam, _bestand(een)) for naam, lijst in request.FILES.lists() for een in lijst)
    return salted_hmac(__name__, json.dumps(delen), algorithm="sha256").hexdigest()


def _bestand(bestand: "UploadedFile[bytes]") -> list[str]:
    lezer = hashlib.sha256()
    for brok in bestand.chunks():
        lezer.update(brok)
    bestand.seek(0)
    return [bestand.name or "", lezer.hexdigest()]


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
