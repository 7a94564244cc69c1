"""The pages of the guides. Reading, searching and suggesting need no login."""

from django.urls import path

from weegwerk.werkbank.leidraden import views

app_name = "leidraden"
urlpatterns = [
    path("leidraad/", views.toon_lijst, name="lijst"),
    path("leidraad/zoeken/", views.zoek, name="zoeken"),
    path("leidraad/suggesties/", views.toon_suggesties, name="suggesties"),
    path("leidraad/suggesties/<uuid:suggestie_id>/", views.behandel_suggestie, name="suggestie_behandelen"),
    path("leidraad/<slug:leidraad_id>/", views.toon_leidraad, name="leidraad"),
    path("leidraad/<slug:leidraad_id>/schema/", views.toon_schema, name="schema"),
    path("leidraad/<slug:leidraad_id>/opdracht/<int:nummer>/", views.toon_opdracht, name="opdracht"),
    path("leidraad/<slug:leidraad_id>/suggestie/<slug:plek>/", views.doe_suggestie, name="suggestie"),
]
