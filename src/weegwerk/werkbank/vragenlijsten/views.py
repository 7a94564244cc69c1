"""The pages of who has a link and no account: recognise the list, answer it, go on later, hand it in."""

from collections.abc import Callable
from functools import wraps
from typing import Any
from uuid import UUID

from django.contrib.auth.decorators import login_not_required
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import override
from django.views.decorators.http import require_GET, require_http_methods, require_POST
from django_scopes import scope

from weegwerk.inhoud.vragenlijsten import TALEN
from weegwerk.werkbank.toegang.services import te_vaak
from weegwerk.werkbank.vragenlijsten import selectors, services
from weegwerk.werkbank.vragenlijsten.antwoorden import bewaar_blad
from weegwerk.werkbank.vragenlijsten.deuren import LinkDeur
from weegwerk.werkbank.vragenlijsten.models import Link
from weegwerk.werkbank.vragenlijsten.pagina import Vragenlijstpagina
from weegwerk.werkbank.vragenlijsten.toegang import Bezoeker

FOUTE_LINKS = "30/h/ip"
SESSIE, TAAL = "vragenlijsten", "vragenlijsttaal"
# An address that is a secret may not travel; what is on the page may not stay behind.
_KOPPEN = {
    "Cache-Control": "no-store, private",
    "Referrer-Policy": "strict-origin",
    "X-Robots-Tag": "noindex, nofollow, noarchive",
}


def _openbaar(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """In the language of the reader, with strict headers, for whoever is not signed in."""

    @login_not_required
    @wraps(view)
    def binnen(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.GET.get("taal") in TALEN:
            request.session[TAAL] = request.GET["taal"]
        with override(_taal(request)):
            antwoord = view(request, *args, **kwargs)
        for kop, waarde in _KOPPEN.items():
            antwoord.headers[kop] = waarde
        return antwoord

    return binnen


def _met_link(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Only for who opened the link in this browser; the scope is the organisation that sent it."""

    @wraps(view)
    def binnen(request: HttpRequest, vragenlijst_id: UUID, *args: Any, **kwargs: Any) -> HttpResponse:
        link_id = request.session.get(SESSIE, {}).get(str(vragenlijst_id))
        bezoeker = services.bezoeker_met(UUID(link_id), vragenlijst_id) if link_id else None
        if bezoeker is None:
            return _weiger(request, 403)
        with scope(organisatie=bezoeker.vragenlijst.organisatie_id):
            return view(request, bezoeker, *args, **kwargs)

    return _openbaar(binnen)


@_openbaar
@require_GET
def toon_welkom(request: HttpRequest, sleutel: str) -> HttpResponse:
    """What a link shows first: from whom it is. Nothing about a person, for a link can be opened by anyone."""
    link = _link(request, sleutel)
    if not isinstance(link, Link):
        return link
    return render(request, "vragenlijsten/welkom.html", {"link": link, "sleutel": sleutel, "taal": _taal(request)})


@_openbaar
@require_POST
def open_vragen(request: HttpRequest) -> HttpResponse:
    """Go in. The secret comes in the body, so that it stands in no address but the one that was sent."""
    link = _link(request, request.POST.get("sleutel", ""))
    if not isinstance(link, Link):
        return link
    vragenlijst_id = str(link.vragenlijst_id)
    request.session[SESSIE] = {**request.session.get(SESSIE, {}), vragenlijst_id: str(link.pk)}
    return redirect("vragenlijsten:begin", link.vragenlijst_id)


@_met_link
@require_GET
def toon_begin(request: HttpRequest, bezoeker: Bezoeker) -> HttpResponse:
    pagina = _pagina(request, bezoeker)
    over = selectors.over_wie(bezoeker.vragenlijst.onderzoek, bezoeker.vragenlijst.partij)
    sjabloon = "ingeleverd" if bezoeker.vragenlijst.ingeleverd_op else "begin"
    return render(request, f"vragenlijsten/{sjabloon}.html", {**_context(pagina), "over": over})


@_met_link
@require_http_methods(["GET", "POST"])
def toon_blad(request: HttpRequest, bezoeker: Bezoeker, blad_id: str) -> HttpResponse:
    """One page of questions: show it, or save what was changed on it."""
    if bezoeker.vragenlijst.ingeleverd_op and "HX-Request" not in request.headers:
        return redirect("vragenlijsten:begin", bezoeker.vragenlijst.pk)
    pagina = _pagina(request, bezoeker)
    blad = pagina.blad(blad_id)
    meer = {"kan_stoppen": True}
    if request.method == "POST":
        bewaard = bewaar_blad(request, pagina, blad, "vragenlijsten/blad.html", meer)
        return _stop(request, bezoeker) if request.GET.get("doe") == "stoppen" else bewaard
    return render(request, "vragenlijsten/blad.html", {**meer, **pagina.bladcontext(blad, pagina.vragen(blad))})


@_met_link
@require_http_methods(["GET", "POST"])
def lever_in(request: HttpRequest, bezoeker: Bezoeker) -> HttpResponse:
    """All answers once more, and the button that hands them in."""
    if request.method == "POST" and not bezoeker.vragenlijst.ingeleverd_op:
        services.lever_in(bezoeker)
    if request.method == "POST" or bezoeker.vragenlijst.ingeleverd_op:
        return redirect("vragenlijsten:begin", bezoeker.vragenlijst.pk)
    return render(request, "vragenlijsten/inleveren.html", _context(_pagina(request, bezoeker)))


@_met_link
@require_POST
def stop(request: HttpRequest, bezoeker: Bezoeker) -> HttpResponse:
    return _stop(request, bezoeker)


def _stop(request: HttpRequest, bezoeker: Bezoeker) -> HttpResponse:
    """From now on this browser needs the link again, also for whoever sits down at it next."""
    taal = _taal(request)
    if request.user.is_authenticated:
        links = request.session.get(SESSIE, {})
        request.session[SESSIE] = {
            lijst: link for lijst, link in links.items() if lijst != str(bezoeker.vragenlijst.pk)
        }
    else:
        request.session.flush()
    return render(request, "vragenlijsten/gestopt.html", {"taal": taal})


def _pagina(request: HttpRequest, bezoeker: Bezoeker) -> Vragenlijstpagina:
    return Vragenlijstpagina(bezoeker, services.lees(bezoeker), LinkDeur(bezoeker.vragenlijst), _taal(request))


def _context(pagina: Vragenlijstpagina) -> dict[str, Any]:
    return {"pagina": pagina, "taal": pagina.taal, "stappen": pagina.stappen()}


def _taal(request: HttpRequest) -> str:
    taal: str = request.session.get(TAAL, "nl")
    return taal


def _link(request: HttpRequest, sleutel: str) -> Link | HttpResponse:
    """The link with this secret, or the page that says why there is none."""
    link = services.kom_binnen(sleutel)
    if link is None:
        # Only then: behind one network address may be an office where others have links that do work.
        return _weiger(request, 429 if te_vaak(request, "link", FOUTE_LINKS) else 404)
    return link if services.werkt(link) else _weiger(request, 410, link)


def _weiger(request: HttpRequest, status: int, link: Link | None = None) -> HttpResponse:
    """A page that says what to do."""
    redenen = {
        403: _("Open de link uit de brief of e-mail nog een keer. Wat u al hebt ingevuld, is bewaard."),
        404: _("Deze link werkt niet. Kijk of u de hele link hebt overgenomen."),
        410: _(
            "Deze link werkt niet meer. Vraag de arbeidsdeskundige om een nieuwe. Wat u al hebt ingevuld, is bewaard."
        ),
        429: _("Er zijn te veel links geprobeerd die niet bestaan. Wacht een uur en probeer het dan opnieuw."),
    }
    context = {"reden": redenen[status], "link": link, "taal": _taal(request)}
    return render(request, "vragenlijsten/geweigerd.html", context, status=status)
