"""The pages of a negotiation besides those of every document."""

from django.urls import path

from weegwerk.werkbank.onderhandelingen import views

urlpatterns = [
    path("onderhandelingen/over/<uuid:onderzoek_id>/", views.begin, name="begin"),
    path("onderhandelingen/<uuid:onderhandeling_id>/afspraak.<str:soort>", views.download, name="afspraak"),
    path("onderhandelingen/<uuid:onderhandeling_id>/afsluiten/", views.sluit_af, name="afsluiten"),
]
