"""Regels toevoegen, verplaatsen en verwijderen met knoppen die ook zonder script werken."""

from urllib.parse import urlsplit

import pytest
from django.test import Client

from tests.werkbank.onderzoeken.hulp import Blad, adres, document, nummers, tekst
from weegwerk.kern.document import MEESTE_RIJEN
from weegwerk.werkbank.onderzoeken.models import Onderzoek, OnderzoekVersie


def codes(onderzoek: Onderzoek) -> str:
    return "".join(taak.code for taak in document(onderzoek).taken)


def druk(client: Client, onderzoek: Onderzoek, knop: str, **velden: str) -> str:
    return tekst(_druk(client, onderzoek, knop, **velden))


def _druk(client: Client, onderzoek: Onderzoek, knop: str, **velden: str) -> object:
    antwoord = Blad(client, onderzoek, "taken", "taken").stuur(htmx=False, doe=knop, **velden)
    assert urlsplit(antwoord.headers["Location"]).path == adres(onderzoek, "taken", "taken")
    return client.get(antwoord.headers["Location"])


@pytest.mark.parametrize(
    ("knop", "daarna"),
    [
        ("toevoegen", "ABCDEF"),
        ("omhoog:B", "BACDE"),
        ("omlaag:B", "ACBDE"),
        ("omhoog:A", "ABCDE"),
        ("omlaag:E", "ABCDE"),
        ("verwijder:C", "ABDE"),
        ("verwijder:Z", "ABCDE"),
        ("verwijder:", "ABCDE"),
        ("verwijder:A.tempo", "ABCDE"),
    ],
)
def test_knoppen_bij_de_taken(als_anna: Client, gevuld: Onderzoek, knop: str, daarna: str) -> None:
    druk(als_anna, gevuld, knop)
    assert codes(gevuld) == daarna
    assert len(nummers(gevuld)) == 2 + (daarna != "ABCDE")


def test_wat_getypt_was_gaat_mee_met_de_knop(als_anna: Client, gevuld: Onderzoek) -> None:
    druk(als_anna, gevuld, "omlaag:A", taken__A__omschrijving="Strijken en stapelen")
    assert codes(gevuld) == "BACDE"
    taak = document(gevuld).taak("A")
    assert taak
    assert taak.omschrijving == "Strijken en stapelen"


def test_een_knop_wacht_op_een_geweigerde_waarde(als_anna: Client, gevuld: Onderzoek) -> None:
    antwoord = Blad(als_anna, gevuld, "taken", "taken").stuur(htmx=False, doe="verwijder:B", taken__A__aandeel="half")
    assert antwoord.status_code == 422
    assert 'value="half' in tekst(antwoord)
    assert codes(gevuld) == "ABCDE"


def test_een_rij_die_er_niet_is_wordt_genoemd(als_anna: Client, gevuld: Onderzoek) -> None:
    assert "Let op." in druk(als_anna, gevuld, "verwijder:Z")


def test_de_geschiedenis_noemt_de_verwijderde_rij(als_anna: Client, gevuld: Onderzoek) -> None:
    druk(als_anna, gevuld, "verwijder:C")
    assert OnderzoekVersie.objects.get(onderzoek=gevuld, nummer=3).velden == "taken.C"


def test_er_is_een_grens_aan_het_aantal_rijen(als_anna: Client, onderzoek: Onderzoek) -> None:
    blad = Blad(als_anna, onderzoek, "taken", "taken")
    for _ in range(MEESTE_RIJEN + 1):
        blad.stuur(htmx=False, doe="toevoegen")
    assert len(document(onderzoek).taken) == MEESTE_RIJEN
    html = tekst(als_anna.get(adres(onderzoek, "taken", "taken")))
    assert "Dit is te lang" in html


@pytest.mark.parametrize(
    ("stap", "groep"),
    [("opdracht", "bronnen"), ("opdracht", "activiteiten"), ("zienswijzen", "werknemer"), ("zienswijzen", "werkgever")],
)
def test_regels_met_een_nummer(als_anna: Client, gevuld: Onderzoek, stap: str, groep: str) -> None:
    blad = Blad(als_anna, gevuld, stap, groep)
    voor = sum(naam.endswith(("__toelichting", "__naam")) for naam in blad.velden)
    for knop, verschil in (("toevoegen", 1), ("verwijder:0", 0), ("verwijder:0", -1), ("omhoog:1", -1)):
        Blad(als_anna, gevuld, stap, groep).stuur(htmx=False, doe=knop)
        nu = Blad(als_anna, gevuld, stap, groep).velden
        assert sum(naam.endswith(("__toelichting", "__naam")) for naam in nu) == voor + verschil
