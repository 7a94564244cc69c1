"""Geen formulier van de werkbank heeft een knop onder Enter die iets weghaalt, start, stopt, verstuurt of vastzet."""

from __future__ import annotations

import re
from collections import Counter, deque
from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from django.test import Client
from django.urls import Resolver404, resolve
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.formulieren import GEEN, Lezer
from tests.werkbank.maken import maak_dossier
from tests.werkbank.vragenlijsten.werk import onderzoek_in, open_link, sleutel_voor
from weegwerk.werkbank import demo
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = pytest.mark.django_db

# Zoveel bladzijden van één soort: in de oefenpraktijk staat elk dossier er anders voor.
PER_SOORT = 2
# Wat Enter mag: bewaren en blijven, bewaren en verder, iets toevoegen, zoeken, laten zien, binnenkomen.
MAG = {
    GEEN,
    "Bewaren",
    "Bewaren en verder",
    "Zoeken",
    "Toon",
    "Reken door",
    "Dossier maken",
    "Opdracht toevoegen",
    "Stuk toevoegen",
    "Toevoegen",
    "Termijnen bijwerken",
    "Open de vragen",
    # Het eigen account: niets ervan raakt een dossier of verstuurt iets.
    "Aanmelden",
    "Wachtwoord wijzigen",
    "Bevestigen",
    # Wissen vraagt om het kenmerk: wie dat typt, weet wat hij doet.
    "Vragen om te wissen",
    "Definitief wissen",
}


def soort(adres: str) -> str:
    """Welke bladzijde dit is, los van over wie zij gaat."""
    gevonden = resolve(adres)
    delen = [str(gevonden.kwargs.get(deel, "")) for deel in ("stap_id", "groep_id")]
    return " ".join((gevonden.view_name, *(re.sub(r"\d+|\b[A-Z]\b", "0", deel) for deel in delen)))


def bladzijden(client: Client, *begin: str) -> Iterator[tuple[str, Lezer]]:
    """Elke soort bladzijde die van hier te bereiken is."""
    wacht, gezien, geteld = deque(begin), set(begin), Counter[str]()
    while wacht:
        adres = wacht.popleft()
        antwoord = client.get(adres, follow=True)
        if antwoord.status_code != 200 or not antwoord.headers["Content-Type"].startswith("text/html"):
            continue
        lezer = Lezer()
        lezer.feed(antwoord.content.decode())
        yield adres, lezer
        for link in lezer.links:
            pad = urlsplit(link).path
            if not pad.startswith("/") or pad in gezien:
                continue
            gezien.add(pad)
            try:
                geteld[soort(pad)] += 1
            except Resolver404:
                continue
            if geteld[soort(pad)] <= PER_SOORT:
                wacht.append(pad)


def onder_enter(client: Client, *begin: str) -> dict[str, set[str]]:
    """Per knop die Enter indrukt, de soorten bladzijden waar dat zo is."""
    knoppen: dict[str, set[str]] = {}
    for adres, lezer in bladzijden(client, *begin):
        for formulier in lezer.alle:
            knoppen.setdefault(formulier.enter, set()).add(soort(adres))
    return knoppen


@pytest.mark.parametrize("wie", [demo.EMAIL, "dirk@weegwerk.example"])
def test_enter_in_de_hele_oefenpraktijk(client: Client, wie: str) -> None:
    demo.richt_in()
    client.force_login(Gebruiker.objects.get(email=wie))
    knoppen = onder_enter(client, "/")
    assert len(set().union(*knoppen.values())) > (60 if wie == demo.EMAIL else 8)
    assert not {knop: waar for knop, waar in knoppen.items() if knop not in MAG}


def test_enter_bij_wie_vragen_beantwoordt(client: Client, mensen: Mensen) -> None:
    with scope(organisatie=mensen.anna.organisatie):
        onderzoek = onderzoek_in(mensen.anna, maak_dossier(mensen.anna))
        sleutel = sleutel_voor(mensen.anna, onderzoek)
    binnen = open_link(client, sleutel)
    knoppen = onder_enter(client, f"/vragen/{sleutel}/", binnen, f"{binnen}werk/", f"{binnen}inleveren/")
    assert not {knop: waar for knop, waar in knoppen.items() if knop not in MAG}


@pytest.mark.usefixtures("mailserver", "mensen")
def test_enter_bij_wie_niet_is_aangemeld(client: Client) -> None:
    knoppen = onder_enter(client, "/account/aanmelden/", "/account/wachtwoord/vergeten/")
    assert "account_reset_password" in {waar.strip() for waar in knoppen[GEEN]}
    assert not {knop: waar for knop, waar in knoppen.items() if knop not in MAG}
