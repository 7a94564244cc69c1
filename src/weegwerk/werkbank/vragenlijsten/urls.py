"""Questionnaires: the pages behind a link, and those of the expert."""

from django.urls import path

from weegwerk.werkbank.vragenlijsten import views, views_deskundige, views_vergelijking

app_name = "vragenlijsten"
_ONDERZOEK = "vragenlijsten/<uuid:onderzoek_id>/"
urlpatterns = [
    path("vragen/", views.open_vragen, name="openen"),
    path("vragen/<str:sleutel>/", views.toon_welkom, name="welkom"),
    path("vragenlijst/<uuid:vragenlijst_id>/", views.toon_begin, name="begin"),
    path("vragenlijst/<uuid:vragenlijst_id>/inleveren/", views.lever_in, name="inleveren"),
    path("vragenlijst/<uuid:vragenlijst_id>/stoppen/", views.stop, name="stoppen"),
    path("vragenlijst/<uuid:vragenlijst_id>/<str:blad_id>/", views.toon_blad, name="blad"),
    path(_ONDERZOEK, views_deskundige.toon_overzicht, name="overzicht"),
    path(f"{_ONDERZOEK}vergelijking/", views_vergelijking.toon_vergelijking, name="vergelijking"),
    path(f"{_ONDERZOEK}vergelijking/punt/", views_vergelijking.kies_punt, name="punt"),
    path(f"{_ONDERZOEK}bezoek/afdrukken/", views_vergelijking.toon_af_te_drukken, name="afdrukken"),
    path(f"{_ONDERZOEK}<str:partij>/", views_deskundige.toon_antwoorden, name="antwoorden"),
    path(f"{_ONDERZOEK}<str:partij>/versturen/", views_deskundige.verstuur, name="versturen"),
    path(f"{_ONDERZOEK}<str:partij>/intrekken/", views_deskundige.trek_in, name="intrekken"),
    path(f"{_ONDERZOEK}<str:partij>/teruggeven/", views_deskundige.geef_terug, name="teruggeven"),
    path(f"{_ONDERZOEK}<str:partij>/bron/", views_vergelijking.neem_op, name="bron"),
    path(f"{_ONDERZOEK}<str:partij>/papier-<str:taal>.pdf", views_deskundige.download_papier, name="pdf"),
    path(f"{_ONDERZOEK}<str:partij>/papier/", views_deskundige.begin_papier, name="papier_begin"),
    path(f"{_ONDERZOEK}<str:partij>/papier/<str:blad_id>/", views_deskundige.typ_over, name="papier"),
]
