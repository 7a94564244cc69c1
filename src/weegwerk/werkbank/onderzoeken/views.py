"""The pages on which an investigation is made."""

from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from weegwerk.kern import methoden
from weegwerk.kern.document import als_yaml
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.onderzoek import ZaakFout
from weegwerk.werkbank.documenten.bestand import als_bestand
from weegwerk.werkbank.documenten.opmaak import naar_html
from weegwerk.werkbank.documenten.scherm import Scherm, versienummer
from weegwerk.werkbank.fouten import GEWEIGERD
from weegwerk.werkbank.onderzoeken import selectors, services
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist

# The reader of case files counts again, to the byte.
GROOTSTE_VERZOEK = 1_100_000


@require_GET
@deskundige_vereist
def download_zaak(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    nummer = request.GET.get("versie")
    onderzoek, versie = services.exporteer(request.user, onderzoek_id, nummer=versienummer(nummer) if nummer else None)
    naam = f"zaak-{onderzoek.opdracht.dossier.kenmerk}-versie-{versie.nummer}"
    return als_bestand(als_yaml(versie.document), naam, "yaml")


@require_POST
@deskundige_vereist
def lees_in(request: Verzoek, onderzoek_id: UUID) -> HttpResponse:
    """Continue with a case file that was made elsewhere."""
    selectors.onderzoek_voor(request.user, onderzoek_id)
    bestand = request.FILES.get("zaakbestand")
    regels: list[str] = []
    if int(request.META.get("CONTENT_LENGTH") or 0) > GROOTSTE_VERZOEK:
        regels = [_("Dit bestand is te groot; een zaakbestand is hoogstens 1000 kB.")]
    elif bestand is None:
        regels = [_("Kies eerst een bestand.")]
    else:
        try:
            services.lees_bestand_in(
                request.user, onderzoek_id, bestand.read(), andere_naam="andere_naam" in request.POST
            )
        except ZaakFout as fout:
            regels = [
                f"{_('Regel')} {p.regel}: {p.pad + ': ' if p.pad else ''}{p.tekst} {p.wat_nu}" for p in fout.problemen
            ]
        except GEWEIGERD as fout:
            regels = [str(fout)]
    if not regels:
        messages.success(request, _("Het zaakbestand is ingelezen. De vorige versie staat nog in de geschiedenis."))
        return redirect("onderzoeken:groep", onderzoek_id, "rapport", "maken")
    return Scherm(ONDERZOEK).weiger(request, onderzoek_id, regels, "rapport", "maken")


@require_GET
def toon_methode(request: Verzoek, methode_id: str) -> HttpResponse:
    """Where a method comes from."""
    try:
        methode = methoden.methode(methode_id)
    except KernFout:
        raise Http404 from None
    tekst = naar_html(methoden.herkomst(methode_id))
    return render(request, "onderzoeken/methode.html", {"methode": methode, "tekst": tekst})
