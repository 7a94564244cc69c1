"""De adressen van het product en dat van de referentie."""

from django.urls import include, path

from bench.referentie import toon_referentie

urlpatterns = [
    path("referentie/", toon_referentie, name="referentie"),
    path("", include("weegwerk.werkbank.urls")),
]
