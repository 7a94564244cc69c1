"""The guide for a talk or a visit: on screen to print, and as PDF with room to write."""

from uuid import UUID

from django.http import Http404, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET

from weegwerk.inhoud import werkvelden
from weegwerk.inhoud.werkvelden import Gesprek, Gespreksstap, Werkveld, WerkveldOnbekend
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.rapport.gesprek import maak_gespreksleidraad
from weegwerk.werkbank.documenten.bestand import als_bestand
from weegwerk.werkbank.onderzoeken.kader import stapnaam
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.onderzoeken.velden import namen_van
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

_PARTIJ: dict[Gesprek, str] = {"client": "werknemer", "werkgever": "werkgever", "zelf": ""}


@require_GET
@deskundige_vereist
def toon(request: Verzoek, onderzoek_id: UUID, gesprek: str) -> HttpResponse:
    """The questions on one page, to read along or to print."""
    soort = _soort(gesprek)
    onderzoek, versie = ONDERZOEK.lees(request.user, onderzoek_id)
    veld, stappen = _leidraad(soort, versie.document)
    context = {
        "onderzoek": onderzoek,
        "document": versie.document,
        "dossier": onderzoek.opdracht.dossier,
        "titel": _titel(soort, versie.document),
        "gesprek": soort,
        "veld": veld,
        "stappen": [(stapnaam(stap.stap), stap) for stap in stappen],
    }
    return render(request, "onderzoeken/gesprek.html", context)


@require_GET
@deskundige_vereist
def download(request: Verzoek, onderzoek_id: UUID, gesprek: str) -> HttpResponse:
    """The same as PDF; it holds questions and the kenmerk, nothing about the person."""
    soort = _soort(gesprek)
    onderzoek, versie = ONDERZOEK.lees(request.user, onderzoek_id)
    veld, stappen = _leidraad(soort, versie.document)
    kenmerk = onderzoek.opdracht.dossier.kenmerk
    met_naam = [(stapnaam(stap.stap), stap) for stap in stappen]
    titel = _titel(soort, versie.document)
    pdf = maak_gespreksleidraad(titel, veld.naam if veld else "", kenmerk, met_naam, timezone.now())
    return als_bestand(pdf, f"gesprek-{soort}-{kenmerk}")


def _soort(gesprek: str) -> Gesprek:
    for soort in _PARTIJ:
        if soort == gesprek:
            return soort
    raise Http404


def _titel(soort: Gesprek, document: Document) -> str:
    partij = _PARTIJ[soort]
    if not partij:
        return _("Bezoek aan de werkplek")
    return _("Gesprek met %(wie)s") % {"wie": namen_van(document)[partij].voluit}


def _leidraad(soort: Gesprek, document: Document) -> tuple[Werkveld | None, tuple[Gespreksstap, ...]]:
    """The guide of the chosen frame; of the method alone while none is chosen (or it no longer exists)."""
    try:
        veld = werkvelden.werkveld(document.kader.werkveld) if document.kader.werkveld else None
    except WerkveldOnbekend:
        veld = None
    return veld, werkvelden.gespreksleidraad(soort, veld, document.kader.vergelijking or "gezonde_soortgelijke")
