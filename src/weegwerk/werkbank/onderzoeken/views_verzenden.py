"""The pages on which a draft or a final report of an investigation goes to a reader."""

from functools import partial
from uuid import UUID

from django.http import Http404, HttpResponse
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from weegwerk.werkbank.documenten.scherm import Scherm
from weegwerk.werkbank.onderzoeken import verzenden
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK, Vastgesteld
from weegwerk.werkbank.onderzoeken.velden import partijen_van
from weegwerk.werkbank.onderzoeken.versies import LEZER_VAN, gekozen_model, lezernaam
from weegwerk.werkbank.rapporten.selectors import bewaard_rapport, standen_van_concept
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.verzenden.versturen import Verzendpagina, behandel

formulier = require_http_methods(["GET", "POST"])


@formulier
@deskundige_vereist
def verzend_concept(request: Verzoek, onderzoek_id: UUID, partij: str) -> HttpResponse:
    onderzoek, versie = ONDERZOEK.lees(request.user, onderzoek_id)
    partijen = partijen_van(versie.document)
    if partij not in partijen:
        raise Http404
    redenen = [str(Vastgesteld())] if onderzoek.vastgesteld else verzenden.concept_kan_niet(onderzoek, versie.document)
    if redenen:
        return Scherm(ONDERZOEK).weiger(request, onderzoek_id, redenen, "zienswijzen", partij)
    pagina = Verzendpagina(
        titel=_("Concept verzenden: %s") % partijen[partij],
        uitleg=_("Weegwerk bewaart het rapport zoals het weggaat."),
        dossier=onderzoek.dossier,
        ontvangers=verzenden.lezers_van_concept(onderzoek, versie.document, partij),
        voorbeeld=reverse(
            "onderzoeken:rapport_voor", args=[onderzoek_id, gekozen_model(versie.document), LEZER_VAN[partij], "pdf"]
        ),
        terug=reverse("onderzoeken:groep", args=[onderzoek_id, "zienswijzen", partij]),
        terug_naam=onderzoek.opdracht.naam,
        eerder=standen_van_concept(onderzoek, partij),
    )
    return behandel(request, pagina, partial(verzenden.verzend_concept, request.user, onderzoek_id, partij))


@formulier
@deskundige_vereist
def verzend_rapport(request: Verzoek, onderzoek_id: UUID, rapport_id: UUID) -> HttpResponse:
    onderzoek, versie = ONDERZOEK.lees(request.user, onderzoek_id)
    bewaard = bewaard_rapport(onderzoek, rapport_id)
    if not bewaard.rapport.vastgesteld:
        raise Http404
    pagina = Verzendpagina(
        titel=_("Rapport verzenden: %(model)s, %(lezer)s")
        % {
            "model": bewaard.rapport.get_model_display(),
            "lezer": lezernaam(versie.document, verzenden.lezer_van(bewaard.rapport)),
        },
        uitleg=_("Het vastgestelde rapport gaat weg zoals het is bewaard."),
        dossier=onderzoek.dossier,
        ontvangers=verzenden.lezers_van_rapport(onderzoek, versie.document, bewaard.rapport),
        voorbeeld=reverse("onderzoeken:bewaard_rapport", args=[onderzoek_id, rapport_id]),
        terug=reverse("onderzoeken:groep", args=[onderzoek_id, "rapport", "maken"]),
        terug_naam=onderzoek.opdracht.naam,
        eerder=bewaard.standen,
    )
    verstuur = partial(verzenden.verzend_rapport, request.user, onderzoek_id, rapport_id)
    return behandel(request, pagina, verstuur)
