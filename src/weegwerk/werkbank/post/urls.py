"""The pages about post."""

from django.urls import path

from weegwerk.werkbank.post import views

app_name = "post"
urlpatterns = [
    path("post/", views.toon_post, name="lijst"),
    path("post/<uuid:bericht_id>/", views.toon_bericht, name="bericht"),
    path("post/<uuid:bericht_id>/bestand/", views.download_bericht, name="bestand"),
    path("post/<uuid:bericht_id>/stap/", views.zet_stap, name="stap"),
    path("dossiers/<uuid:dossier_id>/post/", views.toon_dossierpost, name="dossier"),
    path("dossiers/<uuid:dossier_id>/post/noteren/", views.noteer, name="noteren"),
]
