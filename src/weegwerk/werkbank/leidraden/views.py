"""Reading the guides, searching them, and suggesting a change."""

from urllib.parse import urlencode
from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods, require_POST

from weegwerk.inhoud import leidraden
from weegwerk.tekst import schoon
from weegwerk.werkbank.leidraden import selectors, services, vindplaatsen
from weegwerk.werkbank.leidraden.forms import SuggestieForm
from weegwerk.werkbank.leidraden.zoeken import MAX_VRAAG, index
from weegwerk.werkbank.toegang.rechten import Verzoek, beheerder_vereist
from weegwerk.werkbank.toegang.services import te_vaak

SUGGESTIES = "10/h/ip"
_DADEN = {"afgehandeld": services.handel_af, "verwijderen": services.verwijder, "terug": services.zet_terug}


@login_not_required
@require_GET
def toon_lijst(request: HttpRequest) -> HttpResponse:
    open_ = selectors.aantal_open() if getattr(request.user, "is_beheerder", False) else None
    return render(request, "leidraden/lijst.html", {"leidraden": leidraden.alle(), "aantal_open": open_})


@login_not_required
@require_GET
def toon_leidraad(request: HttpRequest, leidraad_id: str) -> HttpResponse:
    leidraad = selectors.leidraad_voor(leidraad_id)
    delen = list(vindplaatsen.van_leidraad(leidraad))
    aantal = len(leidraad.rollen)
    return render(
        request,
        "leidraden/leidraad.html",
        {
            "leidraad": leidraad,
            "rollen": [
                (deel, leidraad.opdrachten_van(rol.id)) for rol, deel in zip(leidraad.rollen, delen, strict=False)
            ],
            "delen": delen[aantal:],
        },
    )


@login_not_required
@require_GET
def toon_schema(request: HttpRequest, leidraad_id: str) -> HttpResponse:
    return render(request, "leidraden/schema.html", {"leidraad": selectors.leidraad_voor(leidraad_id)})


@login_not_required
@require_GET
def toon_opdracht(request: HttpRequest, leidraad_id: str, nummer: int) -> HttpResponse:
    leidraad = selectors.leidraad_voor(leidraad_id)
    opdracht = selectors.opdracht_voor(leidraad, nummer)
    vorige, volgende = selectors.buren(leidraad, opdracht)
    inhoud = {
        "leidraad": leidraad,
        "opdracht": opdracht,
        "rollen": [leidraad.rol(rol) for rol in opdracht.rollen],
        "groepen": vindplaatsen.groepen(leidraad, opdracht),
        "bronnen": selectors.bronnen_van(leidraad, opdracht),
        "vorige": vorige,
        "volgende": volgende,
    }
    return render(request, "leidraden/opdracht.html", inhoud)


@login_not_required
@require_GET
def zoek(request: HttpRequest) -> HttpResponse:
    vraag = schoon(request.GET.get("q", ""))[:MAX_VRAAG]
    return render(request, "leidraden/zoeken.html", {"vraag": vraag, "uitslag": index().zoek(vraag)})


@login_not_required
@require_http_methods(["GET", "POST"])
def doe_suggestie(request: HttpRequest, leidraad_id: str, plek: str) -> HttpResponse:
    vindplaats = selectors.vindplaats_voor(leidraad_id, plek)
    form = SuggestieForm(request.POST or None)
    if form.is_valid():
        try:
            if form.van_een_mens:
                if te_vaak(request, "suggestie", SUGGESTIES):
                    raise services.TeVeel
                services.doe_suggestie(vindplaats, **form.suggestie())
            messages.success(request, _("Dank u. Uw suggestie is aangekomen bij de redactie."))
            return redirect(vindplaats.url)
        except services.TeVeel:
            form.add_error(
                None, _("Er zijn nu te veel suggesties tegelijk. Bewaar uw tekst en probeer het over een uur opnieuw.")
            )
    status = 422 if form.errors else 200
    return render(request, "leidraden/suggestie.html", {"vindplaats": vindplaats, "form": form}, status=status)


@require_GET
@beheerder_vereist
def toon_suggesties(request: Verzoek) -> HttpResponse:
    bladzijde = selectors.suggesties(request.GET.get("pagina", 1))
    inhoud = {
        "pagina": bladzijde,
        "suggesties": selectors.met_vindplaats(bladzijde),
        "verwijderd": selectors.verwijderde(request.GET.get("verwijderd", "")),
    }
    return render(request, "leidraden/suggesties.html", inhoud)


@require_POST
@beheerder_vereist
def behandel_suggestie(request: Verzoek, suggestie_id: UUID) -> HttpResponse:
    """Where one acts, one stays: on the same page of the list, and what was removed can come back there."""
    actie = request.POST.get("actie", "")
    if actie not in _DADEN:
        raise Http404
    _DADEN[actie](suggestie_id)
    vraag = {"pagina": request.POST.get("pagina", "1")}
    if actie == "verwijderen":
        vraag["verwijderd"] = str(suggestie_id)
    return redirect(f"{reverse('leidraden:suggesties')}?{urlencode(vraag)}")
