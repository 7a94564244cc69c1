"""The pages of an opdracht besides those of every document."""

from django.urls import path

from weegwerk.werkbank.opdrachten import views_acceptatie, views_brieven, views_intake
from weegwerk.werkbank.opdrachten.urls_oplevering import OPLEVERING

urlpatterns = [
    *OPLEVERING,
    path("opdrachten/<uuid:opdracht_id>/", views_intake.open_opdracht, name="opdracht"),
    path("opdrachten/<uuid:opdracht_id>/onderdelen/", views_intake.wijzig_onderdelen, name="onderdelen"),
    path("opdrachten/<uuid:opdracht_id>/knelpunt/", views_intake.neem_knelpunt_over, name="knelpunt"),
    path("opdrachten/<uuid:opdracht_id>/collega/", views_intake.geef_aan_collega, name="collega"),
    path("opdrachten/<uuid:opdracht_id>/loonwaarde/", views_intake.toon_loonwaarde, name="loonwaarde"),
    path("opdrachten/<uuid:opdracht_id>/leidraad/<slug:code>/", views_intake.toon_leidraad, name="leidraad"),
    path("opdrachten/<uuid:opdracht_id>/aannemen/", views_acceptatie.neem_aan, name="aannemen"),
    path("opdrachten/<uuid:opdracht_id>/teruggeven/", views_acceptatie.geef_terug, name="teruggeven"),
    path("opdrachten/<uuid:opdracht_id>/stoppen/", views_acceptatie.stop, name="stoppen"),
    path("opdrachten/<uuid:opdracht_id>/hervatten/", views_acceptatie.hervat, name="hervatten"),
    path("opdrachten/<uuid:opdracht_id>/brief/<slug:soort>/", views_brieven.verstuur, name="brief"),
    path("opdrachten/<uuid:opdracht_id>/brief/<slug:soort>/<str:vorm>/", views_brieven.bekijk, name="briefbestand"),
    path("opdrachten/<uuid:opdracht_id>/brieven/<uuid:brief_id>/", views_brieven.lees, name="verzonden_brief"),
]
