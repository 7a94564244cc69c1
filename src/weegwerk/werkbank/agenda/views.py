"""The agenda, the planning of the team, and how someone wants to be told."""

from uuid import UUID

from django.contrib import messages
from django.contrib.auth.decorators import login_not_required
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_GET, require_http_methods
from django_scopes import scope

from weegwerk.werkbank.agenda import ical, selectors, services
from weegwerk.werkbank.agenda.forms import HerinneringForm
from weegwerk.werkbank.agenda.regels import adres_met_gat, weken
from weegwerk.werkbank.post.selectors import server_ingesteld
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist
from weegwerk.werkbank.toegang.selectors import deskundigen

TEAM = "team"


@require_GET
@deskundige_vereist
def toon_agenda(request: Verzoek) -> HttpResponse:
    wie, vandaag = request.GET.get("wie", ""), timezone.localdate()
    persoon = _persoon(request, wie)
    groep_id = request.GET.get("groep")
    context = {"wie": wie, "vandaag": vandaag, "mensen": list(deskundigen().exclude(pk=request.user.pk))}
    if not groep_id:
        groepen = selectors.agenda(request.user, vandaag, persoon)
        return render(request, "agenda/lijst.html", context | {"groepen": groepen})
    pagina = _getal(request.GET.get("pagina", "1"))
    groep, meer = selectors.groep(request.user, vandaag, groep_id, pagina, persoon)
    return render(request, "agenda/groep.html", context | {"een": groep, "pagina": pagina, "meer": meer})


@require_GET
@deskundige_vereist
def toon_team(request: Verzoek) -> HttpResponse:
    vandaag = timezone.localdate()
    context = {"team": selectors.team(request.user, vandaag), "weken": weken(vandaag, selectors.WEKEN)}
    return render(request, "agenda/team.html", context)


@require_http_methods(["GET", "POST"])
@deskundige_vereist
def toon_instellingen(request: Verzoek) -> HttpResponse:
    voorkeur = selectors.voorkeur_van(request.user)
    adres, stap = "", request.POST.get("stap")
    form = HerinneringForm(request.POST if stap == "herinnering" else None, initial=_begin(voorkeur.dagen_vooraf))
    if stap == "adres":
        pad = reverse("agenda:kalender", args=[services.maak_kalenderadres(request.user)])
        adres, voorkeur = request.build_absolute_uri(pad), selectors.voorkeur_van(request.user)
    elif stap == "intrekken":
        services.trek_kalenderadres_in(request.user)
        messages.success(request, _("Het adres van uw kalender werkt niet meer."))
        return redirect("agenda:instellingen")
    elif form.is_valid():
        services.kies_herinnering(request.user, form.cleaned_data["dagen_vooraf"])
        messages.success(request, _("Uw keuze is bewaard."))
        return redirect("agenda:instellingen")
    context = {"form": form, "voorkeur": voorkeur, "adres": adres, "server": server_ingesteld()}
    return render(request, "agenda/instellingen.html", context, status=422 if form.errors else 200)


@require_GET
@login_not_required
def geef_kalender(request: HttpRequest, adres: str) -> HttpResponse:
    """For a calendar program, which cannot sign in: the secret in the address says whose it is."""
    eigenaar = selectors.eigenaar_van(adres)
    with scope(organisatie=eigenaar.organisatie):
        regels = selectors.kalender(eigenaar, timezone.localdate())
    waar = request.build_absolute_uri("/").rstrip("/") + adres_met_gat("dossiers:dossier")
    inhoud = ical.schrijf(regels, "Weegwerk", timezone.now(), waar)
    antwoord = HttpResponse(inhoud, content_type="text/calendar; charset=utf-8")
    antwoord.headers["Cache-Control"] = "private, no-store"
    return antwoord


def _persoon(request: Verzoek, wie: str) -> UUID | None:
    """Whose agenda is asked for: one's own, everybody's, or that of one colleague."""
    if wie == TEAM:
        return None
    try:
        return UUID(wie) if wie else request.user.pk
    except ValueError:
        raise Http404 from None


def _getal(tekst: str) -> int:
    return max(1, min(int(tekst), 1000)) if tekst.isascii() and tekst.isdigit() else 1


def _begin(dagen: int | None) -> dict[str, str]:
    return {"dagen_vooraf": "" if dagen is None else str(dagen)}
