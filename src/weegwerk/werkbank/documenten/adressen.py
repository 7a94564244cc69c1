"""The addresses that every kind of document has, and what they show."""

from importlib import import_module
from typing import Any
from uuid import UUID

from django.http import HttpResponse
from django.urls import URLPattern, include, path
from django.views.decorators.http import require_http_methods

from weegwerk.werkbank.documenten import geschiedenis
from weegwerk.werkbank.documenten.scherm import Scherm
from weegwerk.werkbank.documenten.soort import Soort, soorten
from weegwerk.werkbank.toegang.rechten import Verzoek, deskundige_vereist


def _adressen(soort: Soort[Any, Any]) -> list[URLPattern]:
    eigen: list[URLPattern] = import_module(soort.eigen).urlpatterns if soort.eigen else []
    scherm, pad = Scherm(soort), soort.pad or f"{soort.ruimte}/<uuid:houder_id>/"

    @require_http_methods(["GET", "POST"])
    @deskundige_vereist
    def toon_groep(request: Verzoek, houder_id: UUID, stap_id: str = "", groep_id: str = "") -> HttpResponse:
        """One group of questions: show it, or save what was changed on it."""
        if request.method == "POST":
            return scherm.neem_aan(request, houder_id, stap_id, groep_id)
        return scherm.toon(request, houder_id, stap_id, groep_id)

    @require_http_methods(["GET", "POST"])
    @deskundige_vereist
    def toon_geschiedenis(request: Verzoek, houder_id: UUID) -> HttpResponse:
        return geschiedenis.toon(scherm, request, houder_id)

    return [
        *eigen,
        path(pad, toon_groep, name="document"),
        path(f"{pad}geschiedenis/", toon_geschiedenis, name="geschiedenis"),
        path(f"{pad}<str:stap_id>/", toon_groep, name="stap"),
        path(f"{pad}<str:stap_id>/<str:groep_id>/", toon_groep, name="groep"),
    ]


# The ones that a kind has of its own come first.
urlpatterns = [path("", include((_adressen(soort), soort.ruimte))) for soort in soorten()]
