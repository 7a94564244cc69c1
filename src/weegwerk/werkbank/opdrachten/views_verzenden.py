"""The pages on which a draft, the account of a talk or a final report goes to a reader."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.vertrouwelijkheid import LEZERS, Lezer
from weegwerk.werkbank.documenten.bestand import als_bestand
from weegwerk.werkbank.documenten.scherm import Scherm
from weegwerk.werkbank.opdrachten import verzenden
from weegwerk.werkbank.opdrachten.ontvangst import PARTIJEN
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP, OpdrachtDicht, is_dicht
from weegwerk.werkbank.partners.selectors import Stuksoort
from weegwerk.werkbank.rapporten.selectors import bewaard_rapport, standen_van_concept, standen_van_verslag
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.verzenden.versturen import Verzendpagina, behandel

formulier = require_http_methods(["GET", "POST"])


@formulier
@deskundige_vereist
def verzend_concept(request: Verzoek, opdracht_id: UUID, lezer: str) -> HttpResponse:
    map_, versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    voor = _lezer(lezer)
    redenen = [str(OpdrachtDicht())] if is_dicht(map_) else []
    if redenen := redenen or verzenden.concept_kan_niet(map_, versie.document, voor):
        return Scherm(OPDRACHTMAP).weiger(request, opdracht_id, redenen, "zienswijzen", voor)
    pagina = Verzendpagina(
        titel=_("Concept verzenden: %s") % PARTIJEN[voor],
        uitleg=_("Weegwerk bewaart deze versie zoals zij weggaat."),
        dossier=map_.opdracht.dossier,
        ontvangers=verzenden.lezers_van(map_, versie.document, voor, Stuksoort.CONCEPT),
        voorbeeld=reverse("opdrachten:rapport", args=[opdracht_id, voor, "pdf"]),
        terug=reverse("opdrachten:groep", args=[opdracht_id, "zienswijzen", voor]),
        terug_naam=map_.opdracht.naam,
        eerder=standen_van_concept(map_, voor),
    )
    return behandel(request, pagina, partial(verzenden.verzend_concept, request.user, opdracht_id, voor))


@formulier
@deskundige_vereist
def leg_verslag_voor(request: Verzoek, opdracht_id: UUID, code: str) -> HttpResponse:
    map_, versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    gesprek = verzenden.gesprek_van(versie.document, code)
    if redenen := verzenden.verslag_kan_niet(map_, gesprek):
        return Scherm(OPDRACHTMAP).weiger(request, opdracht_id, redenen, "gesprekken", code)
    pagina = Verzendpagina(
        titel=_("Verslag van gesprek %s voorleggen") % code,
        uitleg=_("Alleen wie u sprak krijgt dit verslag. Weegwerk bewaart het zoals het weggaat."),
        dossier=map_.opdracht.dossier,
        ontvangers=verzenden.lezers_van_verslag(map_, gesprek),
        voorbeeld=reverse("opdrachten:verslag", args=[opdracht_id, code]),
        terug=reverse("opdrachten:groep", args=[opdracht_id, "gesprekken", code]),
        terug_naam=map_.opdracht.naam,
        eerder=standen_van_verslag(map_, code),
    )
    return behandel(request, pagina, partial(verzenden.leg_verslag_voor, request.user, opdracht_id, code))


@require_GET
@deskundige_vereist
def bekijk_verslag(request: Verzoek, opdracht_id: UUID, code: str) -> HttpResponse:
    """The account of a talk as it would go out now."""
    map_, versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    gesprek = verzenden.gesprek_van(versie.document, code)
    try:
        pdf = verzenden.maak_verslag(map_, versie.document, gesprek, timezone.localdate())
    except KernFout as fout:
        return Scherm(OPDRACHTMAP).weiger(request, opdracht_id, [str(fout)], "gesprekken", code)
    return als_bestand(pdf, f"gespreksverslag-{code}")


@formulier
@deskundige_vereist
def verzend_rapport(request: Verzoek, opdracht_id: UUID, rapport_id: UUID) -> HttpResponse:
    map_, versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    bewaard = bewaard_rapport(map_, rapport_id)
    if not bewaard.rapport.vastgesteld:
        raise Http404
    lezer = _lezer(bewaard.rapport.lezer)
    pagina = Verzendpagina(
        titel=_("Rapport verzenden: %s") % PARTIJEN[lezer],
        uitleg=_("Het vastgestelde rapport gaat weg zoals het is bewaard."),
        dossier=map_.opdracht.dossier,
        ontvangers=verzenden.lezers_van(map_, versie.document, lezer, Stuksoort.RAPPORT),
        voorbeeld=reverse("opdrachten:bewaard_rapport", args=[opdracht_id, rapport_id]),
        terug=reverse("opdrachten:groep", args=[opdracht_id, "rapport", "maken"]),
        terug_naam=map_.opdracht.naam,
        eerder=bewaard.standen,
    )
    return behandel(request, pagina, partial(verzenden.verzend_rapport, request.user, opdracht_id, rapport_id))


def _lezer(naam: str) -> Lezer:
    for lezer in LEZERS:
        if lezer == naam:
            return lezer
    raise Http404
