"""Login for every page that does not say otherwise, and the organisation as the scope of every query."""

from collections.abc import Callable
from typing import Any

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django_scopes import scope

from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.toegang.selectors import is_ingericht


class AangemeldMiddleware(LoginRequiredMiddleware):
    def process_view(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase], view_args: Any, view_kwargs: Any
    ) -> HttpResponseBase | None:
        antwoord = super().process_view(request, view_func, view_args, view_kwargs)
        if (antwoord or _hoort_bij_aanmelden(request)) and not request.user.is_authenticated and not is_ingericht():
            # Nobody can sign in before there is a first account.
            antwoord = redirect("eerste_start_waar")
        if antwoord is None or "HX-Request" not in request.headers:
            return antwoord
        # The page stays, with all that was typed; it asks to sign in on the spot.
        return HttpResponse(status=401)


def _hoort_bij_aanmelden(request: HttpRequest) -> bool:
    plek = request.resolver_match
    return plek is not None and (plek.url_name or "").startswith("account_")


def organisatie_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Without a signed-in person no scope is set, so that a query on an organisation's data raises.

    What someone saw does not stay behind in the browser after signing out.
    """

    def middleware(request: HttpRequest) -> HttpResponse:
        if not isinstance(request.user, Gebruiker):
            return get_response(request)
        with scope(organisatie=request.user.organisatie):
            antwoord = get_response(request)
        antwoord.headers.setdefault("Cache-Control", "no-store")
        return antwoord

    return middleware
