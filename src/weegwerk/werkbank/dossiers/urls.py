"""The pages about dossiers and opdrachten."""

from django.urls import path

from weegwerk.werkbank.dossiers import views, views_wissen

app_name = "dossiers"
urlpatterns = [
    path("", views.toon_lijst, name="lijst"),
    path("dossiers/nieuw/", views.maak_dossier, name="nieuw"),
    path("dossiers/<uuid:dossier_id>/", views.toon_dossier, name="dossier"),
    path("dossiers/<uuid:dossier_id>/gegevens/", views.bewerk_gegevens, name="gegevens"),
    path("dossiers/<uuid:dossier_id>/opdracht/", views.maak_opdracht, name="opdracht_nieuw"),
    path("dossiers/<uuid:dossier_id>/wissen/", views_wissen.wis, name="wissen"),
    path("dossiers/<uuid:dossier_id>/wissen/tegenhouden/", views_wissen.houd_tegen, name="houd_tegen"),
    path("wissen/", views_wissen.toon_gevraagde, name="te_wissen"),
]
