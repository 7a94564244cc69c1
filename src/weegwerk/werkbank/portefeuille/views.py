"""The pages of the portfolio."""

from datetime import timedelta
from decimal import Decimal
from typing import Any

from django.core.paginator import Paginator
from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from weegwerk.kern.getallen import euro_tekst
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.onderhandelingen.selectors import herbepalingen
from weegwerk.werkbank.portefeuille import services
from weegwerk.werkbank.portefeuille.bestand import als_csv
from weegwerk.werkbank.portefeuille.forms import VraagForm
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

PER_PAGINA = 50
_VOORUIT = timedelta(days=90)


@require_GET
@deskundige_vereist
def toon(request: Verzoek) -> HttpResponse:
    """Totals, and one page of the cases with the largest effect first."""
    form = VraagForm(request.GET or None, initial={"peildatum": timezone.localdate()})
    if form.is_bound and not form.is_valid():
        return render(request, "portefeuille/portefeuille.html", {"form": form}, status=422)
    vraag = form.vraag() if form.is_bound else services.Portefeuillevraag(timezone.localdate())
    return render(request, "portefeuille/portefeuille.html", {"form": form, **_context(request, vraag)})


@require_GET
@deskundige_vereist
def download(request: Verzoek) -> HttpResponse:
    """The same question as a file, with every case in it."""
    form = VraagForm(request.GET)
    if not form.is_valid():
        return render(request, "portefeuille/portefeuille.html", {"form": form}, status=422)
    inhoud = als_csv(services.bekijk(request.user, form.vraag(), Gebeurtenis.PORTEFEUILLE_GEDOWNLOAD))
    koppen = {"Content-Disposition": 'attachment; filename="portefeuille.csv"'}
    return HttpResponse(inhoud, content_type="text/csv; charset=utf-8", headers=koppen)


def _context(request: Verzoek, vraag: services.Portefeuillevraag) -> dict[str, Any]:
    portefeuille = services.bekijk(request.user, vraag)
    blad = Paginator(portefeuille.regels, PER_PAGINA).get_page(request.GET.get("pagina", 1))
    zonder_pagina = request.GET.copy()
    zonder_pagina.pop("pagina", None)
    return {
        "vraag": vraag,
        "portefeuille": portefeuille,
        "blad": blad,
        "rijen": [_rij(regel) for regel in blad],
        "totaal": {
            "nu": _euro(portefeuille.nu),
            "straks": _euro(portefeuille.straks),
            "verschil": _euro(portefeuille.straks - portefeuille.nu, met_teken=True),
        },
        "adres": zonder_pagina.urlencode(),
        "herbepalingen": herbepalingen(timezone.localdate() + _VOORUIT),
    }


def _rij(regel: services.Zaakregel) -> dict[str, Any]:
    effect = regel.effect
    return {
        "zaak": regel.zaak,
        "nu": effect.nu,
        "straks": effect.straks,
        "lks_nu": _euro(effect.nu.cent),
        "lks_straks": _euro(effect.straks.cent),
        "verschil": _euro(effect.verschil, met_teken=True),
        "reden": effect.reden.partition(": ")[2] or effect.reden,
    }


def _euro(cent: int | None, *, met_teken: bool = False) -> str:
    if cent is None:
        return ""
    return f"{'+' if met_teken and cent > 0 else ''}{euro_tekst(Decimal(cent) / 100)}"
