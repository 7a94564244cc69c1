"""Login for every page that does not say otherwise, and the organisation as the scope of every query."""

from collections.abc import Callable

from django.contrib.auth.middleware import LoginRequiredMiddleware
from django.http import HttpRequest, HttpResponse, HttpResponseBase
from django.shortcuts import resolve_url
from django_htmx.http import HttpResponseClientRedirect
from django_scopes import scope

from weegwerk.werkbank.toegang.models import Gebruiker


class AangemeldMiddleware(LoginRequiredMiddleware):
    def handle_no_permission(
        self, request: HttpRequest, view_func: Callable[..., HttpResponseBase]
    ) -> HttpResponseBase:
        # A fragment request that follows the redirect would show the login page inside the form.
        if request.headers.get("HX-Request"):
            return HttpResponseClientRedirect(resolve_url(self.get_login_url(view_func)))
        return super().handle_no_permission(request, view_func)


def organisatie_middleware(
    get_response: Callable[[HttpRequest], HttpResponse],
) -> Callable[[HttpRequest], HttpResponse]:
    """Without a signed-in person no scope is set, so that a query on an organisation's data raises."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if not isinstance(request.user, Gebruiker):
            return get_response(request)
        with scope(organisatie=request.user.organisatie):
            return get_response(request)

    return middleware
