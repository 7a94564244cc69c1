"""The acts that end an investigation: making final, correcting, and the reports."""

from collections.abc import Callable
from uuid import UUID

from django.http import Http404, HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.vertrouwelijkheid import LEZERS
from weegwerk.rapport import maak_rapport
from weegwerk.werkbank.documenten.bestand import OM_TE_LEZEN, als_bestand
from weegwerk.werkbank.documenten.scherm import Scherm
from weegwerk.werkbank.fouten import redenen_van
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.onderzoeken import afronden, selectors, services
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.onderzoeken.versies import inzage_voor
from weegwerk.werkbank.rapporten.selectors import modellen
from weegwerk.werkbank.rapporten.services import lees_rapport
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.verzenden.afronden import gezien

_RAPPORT = ("rapport", "maken")


@require_POST
@deskundige_vereist
def stel_vast(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    """Make the report final."""
    nummer = gezien(request.POST.get("basis", ""))
    klaar = _("Het onderzoek is vastgesteld. De rapporten staan hieronder.")
    return _doe(request, onderzoek_id, lambda: afronden.stel_vast(request.user, onderzoek_id, nummer), klaar)


@require_POST
@deskundige_vereist
def corrigeer(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    """Open a final investigation again, with a reason."""
    reden = request.POST.get("reden", "")
    klaar = _("U kunt het onderzoek nu corrigeren. Het eerdere rapport blijft bewaard.")
    return _doe(request, onderzoek_id, lambda: afronden.open_correctie(request.user, onderzoek_id, reden), klaar)


@require_GET
@deskundige_vereist
def download_rapport(request: Verzoek, onderzoek_id: UUID, model: str, soort: str, lezer: str = "") -> HttpResponse:
    """The report of the investigation as it is now: as a reader gets it, or whole for the expert."""
    if model not in modellen() or soort not in OM_TE_LEZEN or lezer not in ("", *LEZERS):
        raise Http404
    wat = tuple(filter(None, (model, lezer, soort)))
    onderzoek, versie = services.exporteer(request.user, onderzoek_id, Gebeurtenis.RAPPORT_GELEZEN, wat)
    voor = next((inzage_voor(onderzoek, een) for een in LEZERS if een == lezer), None)
    try:
        rapport = maak_rapport(versie.document, model, inzage=voor, docx=soort == "docx")
    except KernFout as fout:
        return Scherm(ONDERZOEK).weiger(request, onderzoek_id, redenen_van(fout), *_RAPPORT)
    inhoud = rapport.docx if soort == "docx" else rapport.pdf
    naam = "-".join(
        filter(None, ("rapport", model, lezer, onderzoek.opdracht.dossier.kenmerk, f"versie-{versie.nummer}"))
    )
    return als_bestand(inhoud or b"", naam, soort)


@require_GET
@deskundige_vereist
def download_bewaard(request: Verzoek, onderzoek_id: UUID, rapport_id: UUID) -> HttpResponse:
    """A report exactly as it was sent or made final."""
    onderzoek = selectors.onderzoek_voor(request.user, onderzoek_id)
    rapport, pdf = lees_rapport(request.user, onderzoek, rapport_id)
    kenmerk = onderzoek.opdracht.dossier.kenmerk
    naam = "-".join(filter(None, ("rapport", rapport.model, rapport.lezer, kenmerk, f"versie-{rapport.versie}")))
    return als_bestand(pdf, naam)


def _doe(request: Verzoek, onderzoek_id: UUID, daad: Callable[[], object], klaar: str) -> HttpResponse:
    return Scherm(ONDERZOEK).doe(request, onderzoek_id, daad, klaar, *_RAPPORT)
