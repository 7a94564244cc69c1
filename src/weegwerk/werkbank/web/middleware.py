"""What the core refuses and no page expected: the person reads why, and nothing of it was kept."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils.deprecation import MiddlewareMixin
from pydantic import ValidationError

from weegwerk.kern.document.problemen import probleem_van
from weegwerk.kern.fouten import KernFout


class WeigeringMiddleware(MiddlewareMixin):
    def process_exception(self, request: HttpRequest, exception: Exception) -> HttpResponse | None:
        if isinstance(exception, KernFout):
            uitleg = str(exception)
        elif isinstance(exception, ValidationError) and request.method == "POST":
            probleem = probleem_van(exception)
            uitleg = f"{probleem.tekst} {probleem.wat_nu}".strip()
        else:
            return None
        return render(request, "web/geweigerd.html", {"uitleg": uitleg}, status=422)
