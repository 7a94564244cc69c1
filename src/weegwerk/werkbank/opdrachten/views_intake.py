"""Taking an opdracht on: which assignments it is, who takes it, and where to go next."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_POST

from weegwerk.werkbank.documenten.scherm import versienummer
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.fouten import GEWEIGERD
from weegwerk.werkbank.leidraden.selectors import groepen_van
from weegwerk.werkbank.opdrachten import besluiten, onderdelen
from weegwerk.werkbank.opdrachten.oordeel import beoordeel
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.opdrachten.wegwijzer import volgende
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.toegang.selectors import deskundigen

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht


@require_GET
@deskundige_vereist
def open_opdracht(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """To the page where the next thing is to be done."""
    map_, versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    stap, groep = volgende(versie.document, beoordeel(map_.opdracht, versie.document))
    return redirect("opdrachten:groep", opdracht_id, stap, groep)


@require_POST
@deskundige_vereist
def wijzig_onderdelen(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """Choose an assignment of a guide (`kies`: guide and number), take one out (`verwijder`: its code), or put it back
    (`terug`: the version that took it out)."""
    waar = reverse("opdrachten:groep", args=[opdracht_id, "intake", "keuze"])
    leidraad, _punt, nummer = request.POST.get("kies", "").partition(":")
    try:
        if code := request.POST.get("verwijder"):
            onderdelen.verwijder(request.user, opdracht_id, code)
            waar += "#bericht"
        elif terug := request.POST.get("terug"):
            onderdelen.zet_terug(request.user, opdracht_id, versienummer(terug))
            waar += "#gekozen-kop"
        elif nummer.isascii() and nummer.isdigit():
            onderdelen.kies(request.user, opdracht_id, leidraad, int(nummer))
            return redirect("opdrachten:opdracht", opdracht_id)
        else:
            OPDRACHTMAP.lees(request.user, opdracht_id)
            messages.error(request, _("Kies eerst een opdracht uit de lijst."))
    except GEWEIGERD as fout:
        messages.error(request, str(fout))
    return redirect(waar)


@require_POST
@deskundige_vereist
def neem_knelpunt_over(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """Straight to the new row, to go on there."""
    code, _punt, knelpunt = request.POST.get("knelpunt", "").partition(":")
    waar = reverse("opdrachten:groep", args=[opdracht_id, "acceptatie", "knelpunten"])
    try:
        nieuw = besluiten.neem_knelpunt_over(request.user, opdracht_id, code, knelpunt)
        waar += f"#v_acceptatie__knelpunten__{nieuw}__wat"
    except GEWEIGERD as fout:
        messages.error(request, str(fout))
    return redirect(waar)


@require_POST
@deskundige_vereist
def geef_aan_collega(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    map_, _versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    collega = deskundigen().filter(email=request.POST.get("collega", "")).first()
    if collega is None:
        messages.error(request, _("Kies een collega uit de lijst."))
        return redirect("opdrachten:groep", opdracht_id, "rolcheck", "uitkomst")
    try:
        besluiten.geef_door(request.user, opdracht_id, collega)
        messages.success(request, _("De opdracht is nu van %(naam)s.") % {"naam": collega.naam})
    except GEWEIGERD as fout:
        messages.error(request, str(fout))
    return redirect("dossiers:dossier", map_.opdracht.dossier_id)


@require_GET
@deskundige_vereist
def toon_loonwaarde(request: Verzoek, opdracht_id: UUID) -> HttpResponse:
    """The step to the investigation; 404 for an opdracht without loonwaarde in it."""
    map_, _versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    if not map_.opdracht.heeft_loonwaarde:
        raise Http404
    return render(request, "opdrachten/loonwaarde.html", _context(map_.opdracht))


@require_GET
@deskundige_vereist
def toon_leidraad(request: Verzoek, opdracht_id: UUID, code: str) -> HttpResponse:
    """The text of the guide under which a part was chosen, also when a next edition says something else."""
    map_, versie = OPDRACHTMAP.lees(request.user, opdracht_id)
    gevonden = [een for een in onderdelen.teksten(versie.document.onderdelen) if een.onderdeel.code == code]
    if not gevonden:
        raise Http404
    groepen = groepen_van(gevonden[0].leidraad, gevonden[0].opdracht)
    extra = {"tekst": gevonden[0], "groepen": groepen, "anders": gevonden[0].anders}
    return render(request, "opdrachten/leidraad.html", _context(map_.opdracht) | extra)


def _context(opdracht: "Opdracht") -> dict[str, object]:
    return {"opdracht": opdracht, "dossier": opdracht.dossier, "gegevens": gegevens_van(opdracht.dossier)}
