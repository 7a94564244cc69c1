"""Reading the manual; without signing in, because who cannot get in needs it most."""

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.views.decorators.http import require_GET

from weegwerk.werkbank.handleiding import selectors
from weegwerk.werkbank.handleiding.bladzijde import als_html, koppen


@login_not_required
@require_GET
def toon_begin(request: HttpRequest) -> HttpResponse:
    return render(request, "handleiding/begin.html", {"tekst": als_html(selectors.begin())})


@login_not_required
@require_GET
def toon_hoofdstuk(request: HttpRequest, hoofdstuk_id: str) -> HttpResponse:
    hoofdstuk = selectors.hoofdstuk_voor(hoofdstuk_id)
    vorige, volgende = selectors.buren(hoofdstuk)
    context = {
        "hoofdstuk": hoofdstuk,
        "tekst": als_html(hoofdstuk.tekst),
        "koppen": koppen(hoofdstuk.tekst),
        "hoofdstukken": selectors.hoofdstukken(),
        "vorige": vorige,
        "volgende": volgende,
    }
    return render(request, "handleiding/hoofdstuk.html", context)


@login_not_required
@require_GET
def toon_alles(request: HttpRequest) -> HttpResponse:
    """All chapters on one page, to print or to search in."""
    delen = [als_html(hoofdstuk.tekst, aaneen=hoofdstuk.id) for hoofdstuk in selectors.hoofdstukken()]
    return render(request, "handleiding/alles.html", {"delen": delen, "hoofdstukken": selectors.hoofdstukken()})


@login_not_required
@require_GET
def toon_beeld(_request: HttpRequest, naam: str) -> HttpResponse:
    return HttpResponse(selectors.beeld(naam).read_bytes(), content_type="image/png")
