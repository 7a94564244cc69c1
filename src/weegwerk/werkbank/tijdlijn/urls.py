"""The timeline of a dossier."""

from django.urls import path

from weegwerk.werkbank.tijdlijn import views

app_name = "tijdlijn"
urlpatterns = [path("dossiers/<uuid:dossier_id>/tijdlijn/", views.toon_tijdlijn, name="dossier")]
