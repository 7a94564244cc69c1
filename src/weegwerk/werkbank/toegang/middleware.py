"""Login for every page that does not say otherwise, and the organisation as the scope of every query."""

from collections.abc import Callable
from typing import Any
from urllib.parse import urlsplit

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.contrib.auth.views import redirect_to_login
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import redirect
from django_htmx.http import HttpResponseClientRedirect
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
        # A fragment request that follows a redirect would show the login page inside the form.
        return HttpResponseClientRedirect(redirect_to_login(_waar(request)).url)


def _hoort_bij_aanmelden(request: HttpRequest) -> bool:
    plek = request.resolver_match
    return plek is not None and (plek.url_name or "").startswith("account_")


def _waar(request: HttpRequest) -> str:
    """The page that the browser says it shows; anybody can send something that is no address."""
    try:
        return urlsplit(request.headers.get("HX-Current-URL", "/")).path
    except ValueError:
        return "/"


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
