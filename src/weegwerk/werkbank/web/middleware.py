"""What holds for every page: HEAD is answered as GET is, and what the core refuses is told in words."""

from collections.abc import Callable

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.deprecation import MiddlewareMixin
from django.views.defaults import page_not_found
from pydantic import ValidationError

from weegwerk.kern.document.problemen import probleem_van
from weegwerk.werkbank.fouten import GEWEIGERD, NietGevonden, redenen_van


def head_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """HEAD is the question of GET; no page has to think of it. The web server leaves the content of the answer out."""

    def middleware(request: HttpRequest) -> HttpResponse:
        if request.method != "HEAD":
            return get_response(request)
        request.method = "GET"
        try:
            return get_response(request)
        finally:
            request.method = "HEAD"

    return middleware


class WeigeringMiddleware(MiddlewareMixin):
    """What the core refuses and no page expected: the person reads why, and nothing of it was kept."""

    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, NietGevonden):
            return page_not_found(request, exception)
        if isinstance(exception, GEWEIGERD):
            uitleg = " ".join(redenen_van(exception))
        elif isinstance(exception, ValidationError) and request.method == "POST":
            probleem = probleem_van(exception)
            uitleg = f"{probleem.tekst} {probleem.wat_nu}".strip()
        else:
            return None
        return render(request, "web/geweigerd.html", {"uitleg": uitleg}, status=422)
