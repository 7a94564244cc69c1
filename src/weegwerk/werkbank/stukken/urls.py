"""The documents of a dossier."""

from django.urls import path

from weegwerk.werkbank.stukken import views

app_name = "stukken"
urlpatterns = [
    path("dossiers/<uuid:dossier_id>/stukken/", views.toon_stukken, name="lijst"),
    path("dossiers/<uuid:dossier_id>/stukken/nieuw/", views.voeg_toe, name="nieuw"),
    path("stukken/<uuid:stuk_id>/bestand/", views.download, name="bestand"),
    path("stukken/<uuid:stuk_id>/", views.wijzig, name="wijzigen"),
    path("stukken/<uuid:stuk_id>/verwijderen/", views.verwijder, name="verwijderen"),
]
