"""The timeline of a dossier as one page, to read, to filter and to print."""

from uuid import UUID

from django.http import HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_GET

from weegwerk.werkbank.tijdlijn import services
from weegwerk.werkbank.tijdlijn.momenten import SOORTEN
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist


@require_GET
@deskundige_vereist
def toon_tijdlijn(request: Verzoek, dossier_id: UUID) -> HttpResponse:
    dossier, momenten = services.lees_tijdlijn(request.user, dossier_id)
    gekozen = [soort for soort in SOORTEN if soort in request.GET.getlist("soort")]
    if gekozen:
        momenten = [moment for moment in momenten if moment.soort in gekozen]
    keuzes = [(soort.value, naam, soort in gekozen) for soort, naam in SOORTEN.items()]
    vandaag = timezone.localdate()
    context = {
        "dossier": dossier,
        "keuzes": keuzes,
        "gefilterd": bool(gekozen),
        "geweest": [moment for moment in momenten if moment.dag <= vandaag],
        "komt": [moment for moment in momenten if moment.dag > vandaag],
    }
    return render(request, "tijdlijn/dossier.html", context)
