"""Who may open a page. Whoever may not, is told that it does not exist."""

from collections.abc import Callable
from functools import wraps
from typing import Concatenate, ParamSpec

from django.http import HttpRequest, HttpResponse
from django_htmx.middleware import HtmxDetails

from weegwerk.werkbank.fouten import MagNiet
from weegwerk.werkbank.toegang.models import Gebruiker

P = ParamSpec("P")


class Verzoek(HttpRequest):
    """A request of someone who is signed in; the middleware lets nobody else through."""

    user: Gebruiker
    htmx: HtmxDetails


View = Callable[Concatenate[Verzoek, P], HttpResponse]


def deskundige_vereist(view: View[P]) -> View[P]:
    return _bewaak(view, lambda gebruiker: gebruiker.is_deskundige)


def beheerder_vereist(view: View[P]) -> View[P]:
    return _bewaak(view, lambda gebruiker: gebruiker.is_beheerder)


def _bewaak(view: View[P], mag: Callable[[Gebruiker], bool]) -> View[P]:
    @wraps(view)
    def bewaakt(request: Verzoek, /, *args: P.args, **kwargs: P.kwargs) -> HttpResponse:
        if not mag(request.user):
            raise MagNiet
        return view(request, *args, **kwargs)

    return bewaakt
