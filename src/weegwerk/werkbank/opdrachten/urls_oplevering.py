"""The addresses of the acts that end an opdracht, and of what goes to its readers."""

from django.urls import path

from weegwerk.werkbank.opdrachten import views_oplevering as views
from weegwerk.werkbank.opdrachten import views_verzenden

_OPDRACHT = "opdrachten/<uuid:opdracht_id>"

OPLEVERING = (
    path(f"{_OPDRACHT}/verzenden/<str:lezer>/", views_verzenden.verzend_concept, name="verzenden"),
    path(f"{_OPDRACHT}/gesprekken/<str:code>/voorleggen/", views_verzenden.leg_verslag_voor, name="voorleggen"),
    path(f"{_OPDRACHT}/gesprekken/<str:code>.pdf", views_verzenden.bekijk_verslag, name="verslag"),
    path(
        f"{_OPDRACHT}/rapporten/<uuid:rapport_id>/verzenden/", views_verzenden.verzend_rapport, name="rapport_verzenden"
    ),
    path(f"{_OPDRACHT}/vaststellen/", views.stel_vast, name="vaststellen"),
    path(f"{_OPDRACHT}/corrigeren/", views.corrigeer, name="corrigeren"),
    path(f"{_OPDRACHT}/uitleg/", views.leg_uitleg_vast, name="uitleg"),
    path(f"{_OPDRACHT}/toestemming/<str:code>/intrekken/", views.trek_toestemming_in, name="intrekken"),
    path(f"{_OPDRACHT}/vervolg/", views.open_vervolg, name="vervolg"),
    path(f"{_OPDRACHT}/rapport-<str:lezer>.<str:soort>", views.download_rapport, name="rapport"),
    path(f"{_OPDRACHT}/rapporten/<uuid:rapport_id>.pdf", views.download_bewaard, name="bewaard_rapport"),
)
