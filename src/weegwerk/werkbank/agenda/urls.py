"""The agenda and the dates of a dossier."""

from django.urls import path

from weegwerk.werkbank.agenda import views, views_dossier

app_name = "agenda"
urlpatterns = [
    path("agenda/", views.toon_agenda, name="lijst"),
    path("agenda/team/", views.toon_team, name="team"),
    path("agenda/instellingen/", views.toon_instellingen, name="instellingen"),
    path("agenda/kalender/<str:adres>.ics", views.geef_kalender, name="kalender"),
    path("agenda/<uuid:afspraak_id>/", views_dossier.wijzig_afspraak, name="afspraak"),
    path("dossiers/<uuid:dossier_id>/termijnen/", views_dossier.toon_datums, name="dossier"),
    path("dossiers/<uuid:dossier_id>/termijnen/feiten/", views_dossier.bewerk_feiten, name="feiten"),
    path("dossiers/<uuid:dossier_id>/termijnen/nieuw/", views_dossier.zet_afspraak, name="nieuw"),
]
