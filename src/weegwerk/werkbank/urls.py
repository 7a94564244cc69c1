"""Every address of the workbench."""

from django.urls import include, path

handler500 = "weegwerk.werkbank.storing.toon"

urlpatterns = [
    path("", include("weegwerk.werkbank.dossiers.urls")),
    path("", include("weegwerk.werkbank.herbepalingen.urls")),
    path("", include("weegwerk.werkbank.portefeuille.urls")),
    path("", include("weegwerk.werkbank.toegang.urls")),
    path("", include("weegwerk.werkbank.leidraden.urls")),
    path("", include("weegwerk.werkbank.post.urls")),
    path("", include("weegwerk.werkbank.agenda.urls")),
    path("", include("weegwerk.werkbank.vragenlijsten.urls")),
    path("", include("weegwerk.werkbank.stukken.urls")),
    path("", include("weegwerk.werkbank.partners.urls")),
    path("", include("weegwerk.werkbank.tijdlijn.urls")),
    path("", include("weegwerk.werkbank.handleiding.urls")),
    path("", include("weegwerk.werkbank.documenten.adressen")),
]
