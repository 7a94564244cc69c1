"""Hoeveel vragen een pagina aan de database stelt, hangt niet af van hoeveel er al is."""

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from tests.werkbank.maken import maak_dossier
from tests.werkbank.onderzoeken.hulp import Blad, adres
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.toegang.models import Gebruiker

PAGINAS = [
    ("opdracht", "vraag"),
    ("opdracht", "bronnen"),
    ("taken", "taken"),
    ("prestatie", "A"),
    ("berekening", "uitkomst"),
    ("zienswijzen", "werknemer"),
    ("rapport", "maken"),
]


def meer(anna: Gebruiker, onderzoek: Onderzoek) -> None:
    """Meer dossiers, meer versies, meer regels."""
    for nummer in range(5):
        maak_dossier(anna)
        onderzoek.refresh_from_db()
        hernoem(anna, onderzoek, f"Functie {nummer}")


def hernoem(anna: Gebruiker, onderzoek: Onderzoek, naam: str) -> None:
    ONDERZOEK.bewaar(anna, onderzoek.pk, onderzoek.versie, {"functie.naam": naam})


@pytest.mark.parametrize(("stap", "groep"), PAGINAS)
def test_een_pagina_tonen(als_anna: Client, anna: Gebruiker, gevuld: Onderzoek, stap: str, groep: str) -> None:
    waar, aantallen = adres(gevuld, stap, groep), []
    for _ in range(2):
        with CaptureQueriesContext(connection) as vragen:
            assert als_anna.get(waar).status_code == 200
        aantallen.append(len(vragen))
        meer(anna, gevuld)
    # sessie, gebruiker, begin, onderzoek, drie voor het logboek, versie, einde
    erbij = {"werknemer": ["zendingen"], "maken": ["rapporten", "zendingen"]}.get(groep, [])
    assert aantallen == [9 + len(erbij)] * 2


def test_een_veld_bewaren(als_anna: Client, anna: Gebruiker, gevuld: Onderzoek) -> None:
    aantallen = []
    for nummer in range(2):
        blad = Blad(als_anna, gevuld, "prestatie", "A")
        with CaptureQueriesContext(connection) as vragen:
            assert blad.stuur(taken__A__tempo__percentage=str(50 + nummer)).status_code == 200
        aantallen.append(len(vragen))
        meer(anna, gevuld)
    # sessie, gebruiker, begin, onderzoek, versie, nieuwe versie, nummer, de daad (zodat zij één keer gebeurt, ook als het
    # antwoord verloren ging: dat hoort in dezelfde transactie), drie voor het logboek, einde
    assert aantallen == [12, 12]


def test_de_geschiedenis(als_anna: Client, anna: Gebruiker, gevuld: Onderzoek) -> None:
    aantallen = []
    for _ in range(2):
        with CaptureQueriesContext(connection) as vragen:
            als_anna.get(reverse("onderzoeken:geschiedenis", args=[gevuld.pk]))
        aantallen.append(len(vragen))
        meer(anna, gevuld)
    assert aantallen[0] == aantallen[1]
