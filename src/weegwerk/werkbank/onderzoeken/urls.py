"""The pages of an investigation besides those of every document."""

from django.urls import path

from weegwerk.werkbank.onderzoeken import views, views_afronden, views_gesprek, views_verzenden

urlpatterns = [
    path("onderzoeken/<uuid:onderzoek_id>/zaak.yaml", views.download_zaak, name="zaakbestand"),
    path("onderzoeken/<uuid:onderzoek_id>/inlezen/", views.lees_in, name="inlezen"),
    path("onderzoeken/<uuid:onderzoek_id>/verzenden/<str:partij>/", views_verzenden.verzend_concept, name="verzenden"),
    path(
        "onderzoeken/<uuid:onderzoek_id>/rapporten/<uuid:rapport_id>/verzenden/",
        views_verzenden.verzend_rapport,
        name="rapport_verzenden",
    ),
    path("onderzoeken/<uuid:onderzoek_id>/vaststellen/", views_afronden.stel_vast, name="vaststellen"),
    path("onderzoeken/<uuid:onderzoek_id>/corrigeren/", views_afronden.corrigeer, name="corrigeren"),
    path(
        "onderzoeken/<uuid:onderzoek_id>/rapport-<str:model>-voor-<str:lezer>.<str:soort>",
        views_afronden.download_rapport,
        name="rapport_voor",
    ),
    path(
        "onderzoeken/<uuid:onderzoek_id>/rapport-<str:model>.<str:soort>",
        views_afronden.download_rapport,
        name="rapport",
    ),
    path(
        "onderzoeken/<uuid:onderzoek_id>/rapporten/<uuid:rapport_id>.pdf",
        views_afronden.download_bewaard,
        name="bewaard_rapport",
    ),
    path("onderzoeken/<uuid:onderzoek_id>/gesprek/<str:gesprek>/", views_gesprek.toon, name="gesprek"),
    path("onderzoeken/<uuid:onderzoek_id>/gesprek-<str:gesprek>.pdf", views_gesprek.download, name="gesprek_pdf"),
    path("methoden/<str:methode_id>/", views.toon_methode, name="methode"),
]
