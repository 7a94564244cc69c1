"""Twee mensen, of één mens met twee tabbladen: niemand overschrijft stil het werk van een ander."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.werkbank.onderzoeken.hulp import Blad, adres, document, nummers, tekst, velden_in
from weegwerk.inhoud import voorbeelden
from weegwerk.werkbank.onderzoeken.models import Onderzoek


def namen(onderzoek: Onderzoek) -> list[str | None]:
    return [bron.naam for bron in document(onderzoek).bronnen]


def test_verschillende_velden_gaan_samen(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    van_anna, van_bram = (Blad(wie, gevuld, "taken", "functie") for wie in (als_anna, als_bram))
    assert van_anna.stuur(functie__naam="Strijker").status_code == 200
    antwoord = van_bram.stuur(functie__omschrijving="Alles met linnen")
    assert antwoord.status_code == 200
    functie = document(gevuld).functie
    assert (functie.naam, functie.omschrijving) == ("Strijker", "Alles met linnen")
    # Bram ziet meteen wat Anna intussen wijzigde.
    assert 'value="Strijker"' in tekst(antwoord)


def test_hetzelfde_veld_geeft_een_keuze_en_overschrijft_niets(
    als_anna: Client, als_bram: Client, gevuld: Onderzoek
) -> None:
    van_anna, van_bram = (Blad(wie, gevuld, "taken", "functie") for wie in (als_anna, als_bram))
    van_anna.stuur(functie__naam="Van Anna")
    antwoord = van_bram.stuur(functie__naam="Van Bram", functie__omschrijving="Van Bram alleen")
    assert antwoord.status_code == 409
    html = tekst(antwoord)
    for woord in ("Twee versies van Naam van de functie", 'value="Van Anna"', 'value="Van Bram"', "Uw versie", "Anna"):
        assert woord in html
    assert "Nog niet alles is bewaard" in html
    assert (document(gevuld).functie.naam, document(gevuld).functie.omschrijving) == ("Van Anna", "Van Bram alleen")


@pytest.mark.parametrize("keuze", ["Van Anna", "Van Bram"])
def test_kiezen_bewaart(als_anna: Client, als_bram: Client, gevuld: Onderzoek, keuze: str) -> None:
    van_anna, van_bram = (Blad(wie, gevuld, "taken", "functie") for wie in (als_anna, als_bram))
    van_anna.stuur(functie__naam="Van Anna")
    antwoord = van_bram.stuur(htmx=False, functie__naam="Van Bram")
    van_bram.velden = velden_in(antwoord)
    assert van_bram.stuur(htmx=False, functie__naam=keuze).status_code == 302
    assert document(gevuld).functie.naam == keuze


def test_een_open_keuze_blijft_open_bij_een_andere_wijziging(
    als_anna: Client, als_bram: Client, gevuld: Onderzoek
) -> None:
    """Anders verdwijnt de tekst van de tweede zonder dat hij koos."""
    van_anna, van_bram = (Blad(wie, gevuld, "taken", "functie") for wie in (als_anna, als_bram))
    van_anna.stuur(functie__naam="Van Anna")
    van_bram.velden |= velden_in_antwoord(van_bram.stuur(functie__naam="Van Bram"))
    del van_bram.velden["functie__naam"]
    antwoord = van_bram.stuur(_fout=["functie__naam"], functie__voltijd_uren="38")
    assert antwoord.status_code == 200
    assert 'id="vak_functie__naam"' not in tekst(antwoord)
    beantwoord = van_bram.stuur(basis=str(nummers(gevuld)[-1]), _fout=["functie__naam"], functie__naam="Van Bram")
    assert 'id="vak_functie__naam"' in tekst(beantwoord)
    assert document(gevuld).functie.naam == "Van Bram"


def velden_in_antwoord(antwoord: object) -> dict[str, list[str]]:
    """Een deel van een pagina heeft geen formulier om zich heen; alleen de basis telt hier."""
    html = tekst(antwoord)
    return {"basis": [html.split('id="basis" value="')[1].split('"')[0]]}


def test_de_keuze_noemt_wie_dit_veld_wijzigde(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    tweede_tab = Blad(als_bram, gevuld, "taken", "functie")
    Blad(als_anna, gevuld, "taken", "functie").stuur(functie__naam="Van Anna")
    Blad(als_bram, gevuld, "opdracht", "gegevens").stuur(kop__werkgever="Later, door Bram")
    html = tekst(tweede_tab.stuur(functie__naam="Van Bram"))
    assert html.split("Uw versie")[1].split("ww-conflict__keuzes")[0].count("Anna<span") == 1


def test_dezelfde_wijziging_is_geen_botsing(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    bladen = [Blad(wie, gevuld, "taken", "functie") for wie in (als_anna, als_bram)]
    assert [blad.stuur(functie__naam="Strijker").status_code for blad in bladen] == [200, 200]
    assert nummers(gevuld) == [1, 2, 3]


def test_vinkjes_worden_opnieuw_gekozen(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    van_anna, van_bram = (Blad(wie, gevuld, "opdracht", "bronnen") for wie in (als_anna, als_bram))
    van_anna.stuur(bronnen__0__blokken=["0", "1"])
    antwoord = van_bram.stuur(bronnen__0__blokken=["3"])
    assert antwoord.status_code == 422
    assert "Anna wijzigde dit intussen" in tekst(antwoord)
    assert document(gevuld).bronnen[0].blokken == (0, 1)


def test_schrijven_in_een_verwijderde_bron_raakt_geen_andere_bron(
    als_anna: Client, als_bram: Client, gevuld: Onderzoek
) -> None:
    """Rijen met een nummer schuiven op; wie een oude pagina heeft, schrijft anders bij de verkeerde."""
    van_bram = Blad(als_bram, gevuld, "opdracht", "bronnen")
    voor = namen(gevuld)
    Blad(als_anna, gevuld, "opdracht", "bronnen").stuur(htmx=False, doe="verwijder:0")
    assert namen(gevuld) == voor[1:]
    antwoord = van_bram.stuur(bronnen__2__naam="Gesprek, door Bram verbeterd")
    assert namen(gevuld) == voor[1:]
    html = tekst(antwoord)
    assert "Gesprek, door Bram verbeterd" in html
    assert "Niet bewaard" in html
    # De hele pagina wordt ververst, want de regels staan nu ergens anders.
    assert antwoord.headers["HX-Retarget"] == "body"
    assert velden_in(antwoord)["bronnen__0__naam"] == [voor[1]]


def test_een_leeg_veld_van_een_opgeschoven_rij_blijft_leeg(
    als_anna: Client, als_bram: Client, gevuld: Onderzoek
) -> None:
    """Het gemeenste geval: in beide rijen is het veld leeg, dus niets botst."""
    van_bram = Blad(als_bram, gevuld, "opdracht", "activiteiten")
    Blad(als_anna, gevuld, "opdracht", "activiteiten").stuur(htmx=False, doe="verwijder:0")
    assert "Niet bewaard" in tekst(
        van_bram.stuur(activiteiten__3__toelichting="Hoort bij het gesprek met de werkgever")
    )
    assert all("Hoort bij" not in (rij.toelichting or "") for rij in document(gevuld).activiteiten)


def test_een_pagina_met_verdwenen_rijen_ververst_zich_bij_elke_wijziging(
    als_anna: Client, als_bram: Client, gevuld: Onderzoek
) -> None:
    """Anders staat er straks “bewaard” bij een regel die niet meer bestaat."""
    van_bram = Blad(als_bram, gevuld, "taken", "taken")
    Blad(als_anna, gevuld, "taken", "taken").stuur(htmx=False, doe="verwijder:E")
    antwoord = van_bram.stuur(taken__A__omschrijving="Strijken")
    assert antwoord.headers["HX-Retarget"] == "body"
    assert "taken__E__omschrijving" not in velden_in(antwoord)
    assert velden_in(antwoord)["taken__A__omschrijving"] == ["Strijken"]


def test_een_andere_methode_ververst_de_vragen(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    van_bram = Blad(als_bram, gevuld, "prestatie", "A")
    Blad(als_anna, gevuld, "opdracht", "vraag").stuur(methode="regeling-2014")
    antwoord = van_bram.stuur(taken__A__tempo__percentage="60")
    assert antwoord.headers["HX-Retarget"] == "body"
    assert "taken__A__netto_werktijd__percentage" not in velden_in(antwoord)


def test_schrijven_in_een_verwijderde_taak_wordt_gezegd(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    van_bram = Blad(als_bram, gevuld, "prestatie", "E")
    Blad(als_anna, gevuld, "taken", "taken").stuur(htmx=False, doe="verwijder:E")
    antwoord = van_bram.stuur(taken__E__tempo__percentage="60")
    assert (antwoord.status_code, antwoord.headers["Weegwerk-Bewaard"]) == (409, "nee")
    assert "iemand anders heeft dit onderdeel verwijderd" in tekst(antwoord)


def test_een_nieuwe_taak_met_dezelfde_letter_is_een_andere_taak(
    als_anna: Client, als_bram: Client, gevuld: Onderzoek
) -> None:
    van_bram = Blad(als_bram, gevuld, "prestatie", "E")
    Blad(als_anna, gevuld, "taken", "taken").stuur(htmx=False, doe="verwijder:E")
    Blad(als_anna, gevuld, "taken", "taken").stuur(htmx=False, doe="toevoegen")
    antwoord = van_bram.stuur(taken__E__tempo__oorzaak="Van de oude taak E")
    nieuw = document(gevuld).taak("E")
    assert nieuw
    assert nieuw.tempo is None
    assert "Niet bewaard: Van de oude taak E" in tekst(antwoord)


def test_twee_keer_verwijderen_haalt_een_rij_weg(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    """Een dubbele klik, of twee mensen op dezelfde knop."""
    voor = namen(gevuld)
    bladen = [Blad(wie, gevuld, "opdracht", "bronnen") for wie in (als_anna, als_bram)]
    for blad in bladen:
        blad.stuur(htmx=False, doe="verwijder:1")
    assert namen(gevuld) == [voor[0], *voor[2:]]
    assert "Iemand anders heeft intussen een regel verwijderd" in tekst(
        als_bram.get(adres(gevuld, "opdracht", "bronnen"))
    )


def test_een_regel_erbij_houdt_niemand_op(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    van_bram = Blad(als_bram, gevuld, "opdracht", "bronnen")
    Blad(als_anna, gevuld, "opdracht", "bronnen").stuur(htmx=False, doe="toevoegen")
    van_bram.stuur(bronnen__0__naam="Opdrachtbrief")
    assert namen(gevuld)[0] == "Opdrachtbrief"
    assert namen(gevuld)[-1] is None


def test_een_ingelezen_bestand_verandert_de_rijen(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    van_bram = Blad(als_bram, gevuld, "opdracht", "bronnen")
    zaak = SimpleUploadedFile("zaak.yaml", voorbeelden.tekst("magazijn").encode())
    als_anna.post(reverse("onderzoeken:inlezen", args=[gevuld.pk]), {"zaakbestand": zaak, "andere_naam": "1"})
    antwoord = van_bram.stuur(bronnen__1__naam="Verbeterde functiebeschrijving")
    assert "Niet bewaard" in tekst(antwoord)
    assert "Verbeterde functiebeschrijving" not in namen(gevuld)
