"""The letters of an opdracht: look at them, send them, read what was sent."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from weegwerk.kern.fouten import KernFout
from weegwerk.werkbank.documenten.bestand import OM_TE_LEZEN, als_bestand
from weegwerk.werkbank.documenten.scherm import Scherm
from weegwerk.werkbank.opdrachten import brieven
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.verzenden.versturen import Verzendpagina, behandel


@require_GET
@deskundige_vereist
def bekijk(request: Verzoek, opdracht_id: UUID, soort: str, vorm: str) -> HttpResponse:
    if vorm not in OM_TE_LEZEN:
        raise Http404
    try:
        inhoud = brieven.voorbeeld(request.user, opdracht_id, soort, vorm)
    except KernFout as fout:
        return Scherm(OPDRACHTMAP).weiger(request, opdracht_id, [str(fout)], "brieven", "brieven")
    return als_bestand(inhoud, _naam(soort), vorm)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def verstuur(request: Verzoek, opdracht_id: UUID, soort: str) -> HttpResponse:
    map_, versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    regel = next((een for een in brieven.overzicht(map_.opdracht, versie.document) if een.soort == soort), None)
    if regel is None:
        raise Http404
    pagina = Verzendpagina(
        titel=regel.naam,
        uitleg=_("Lees de brief eerst: daarna ligt hij vast zoals hij weggaat."),
        dossier=map_.opdracht.dossier,
        ontvangers=brieven.ontvangers(map_.opdracht, soort),
        voorbeeld=reverse("opdrachten:briefbestand", args=[opdracht_id, soort, "pdf"]),
        terug=reverse("opdrachten:groep", args=[opdracht_id, "brieven", "brieven"]),
        terug_naam=map_.opdracht.naam,
        eerder=[een.stand for een in regel.verzonden],
    )
    verstuur_naar = partial(brieven.verstuur, request.user, opdracht_id, soort)
    return behandel(request, pagina, verstuur_naar)


@require_GET
@deskundige_vereist
def lees(request: Verzoek, opdracht_id: UUID, brief_id: UUID) -> HttpResponse:
    brief, pdf = brieven.lees_verzonden(request.user, opdracht_id, brief_id)
    return als_bestand(pdf, _naam(brief.soort))


def _naam(soort: str) -> str:
    return soort.replace("_", "-")
