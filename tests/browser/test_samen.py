"""Twee mensen aan hetzelfde onderzoek, geen verbinding, en een pagina zonder script: niemand raakt werk kwijt."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, Page, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser import werk
from tests.browser.conftest import GEDULD
from tests.browser.controles import axe, controleer_pagina
from tests.mensen import Mensen
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NAAM = "Naam van de functie"


@pytest.fixture
def van_anna(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> Page:
    meld_aan(mensen.anna)
    return page


@pytest.fixture
def ander_venster(browser: Browser, live_server: LiveServer, mensen: Mensen) -> Iterator[Callable[..., Page]]:
    """Een tweede browser, waarin Bram is aangemeld."""
    geopend = []

    def venster(**keuzes: Any) -> Page:
        context = browser.new_context(base_url=live_server.url, locale="nl-NL", **keuzes)
        context.set_default_timeout(GEDULD)
        geopend.append(context)
        client = Client()
        client.force_login(mensen.bram)
        koekje = client.cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": koekje, "url": live_server.url}])
        return context.new_page()

    yield venster
    for context in geopend:
        context.close()


def test_de_tweede_ziet_beide_waarden_en_kiest(
    van_anna: Page, ander_venster: Callable[..., Page], mensen: Mensen
) -> None:
    _dossier, onderzoek = werk.zaak(mensen)
    van_bram = ander_venster()
    for venster in (van_anna, van_bram):
        venster.goto(f"{onderzoek}taken/functie/")
    werk.vul(van_anna, NAAM, "Van Anna")
    vak = van_bram.get_by_label(NAAM, exact=True)
    vak.fill("Van Bram")
    assert werk.na(van_bram, vak.blur).status == 409
    keuze = van_bram.get_by_role("group", name=f"Twee versies van {NAAM}")
    expect(keuze).to_be_focused()
    expect(keuze.get_by_role("radio", name="Uw versie")).to_have_value("Van Bram")
    expect(keuze.get_by_role("radio", name="Anna")).to_have_value("Van Anna")
    expect(van_bram.locator("#bewaarstatus")).to_contain_text("Nog niet alles is bewaard")
    # Een andere wijziging laat de keuze staan, en zegt dat er nog iets open is.
    uren = van_bram.get_by_label("Overeengekomen uren per week", exact=True)
    uren.fill("36,5")
    assert werk.na(van_bram, uren.blur).status == 200
    expect(van_bram.locator("#bewaarstatus")).to_contain_text("Nog niet alles is bewaard")
    expect(keuze.get_by_role("radio")).to_have_count(2)
    controleer_pagina(van_bram)
    assert werk.na(van_bram, keuze.get_by_role("radio", name="Uw versie").check).status == 200
    expect(van_bram.get_by_label(NAAM, exact=True)).to_have_value("Van Bram")
    van_anna.reload()
    expect(van_anna.get_by_label(NAAM, exact=True)).to_have_value("Van Bram")


def test_wat_een_ander_wijzigt_verschijnt_bij_de_volgende_wijziging(
    van_anna: Page, ander_venster: Callable[..., Page], mensen: Mensen
) -> None:
    _dossier, onderzoek = werk.zaak(mensen)
    van_bram = ander_venster()
    for venster in (van_anna, van_bram):
        venster.goto(f"{onderzoek}taken/taken/")
    van_anna.get_by_role("button", name="Verwijderen : Taak E").click()
    expect(van_anna.get_by_role("heading", name="Taak E")).to_have_count(0)
    taak = van_bram.get_by_role("region", name="Taak A", exact=True)
    werk.vul(van_bram, "Wat doet de werknemer?", "Strijken", taak)
    expect(van_bram.get_by_role("heading", name="Taak E")).to_have_count(0)
    expect(taak.get_by_label("Wat doet de werknemer?")).to_have_value("Strijken")
    werk.vul(van_bram, "Wat doet de werknemer?", "Strijken en vouwen", taak)
    assert not axe(van_bram)


def test_zonder_verbinding_blijft_de_tekst_staan(van_anna: Page, mensen: Mensen) -> None:
    _dossier, onderzoek = werk.zaak(mensen)
    van_anna.goto(f"{onderzoek}taken/functie/")
    van_anna.context.set_offline(True)
    vak = van_anna.get_by_label(NAAM, exact=True)
    vak.fill("Geschreven in de trein")
    vak.blur()
    regel = van_anna.locator("#bewaarstatus")
    expect(regel).to_have_text("Niet bewaard: geen verbinding. Uw tekst staat nog op deze pagina.")
    expect(vak).to_have_value("Geschreven in de trein")
    assert not axe(van_anna)
    van_anna.context.set_offline(False)
    werk.vul(van_anna, "Volle werkweek in vergelijkbaar werk", "38")
    expect(regel).to_contain_text("Bewaard om")
    van_anna.reload()
    expect(van_anna.get_by_label(NAAM, exact=True)).to_have_value("Geschreven in de trein")


def test_een_server_die_niet_kan_bewaren_zegt_dat(van_anna: Page, mensen: Mensen) -> None:
    _dossier, onderzoek = werk.zaak(mensen)
    van_anna.goto(f"{onderzoek}taken/functie/")
    van_anna.route("**/taken/functie/", lambda verzoek: verzoek.fulfill(status=500, body="vol"))
    vak = van_anna.get_by_label(NAAM, exact=True)
    vak.fill("Past er niet meer bij")
    vak.blur()
    expect(van_anna.locator("#bewaarstatus")).to_contain_text("Niet bewaard: er ging iets mis.")
    expect(vak).to_have_value("Past er niet meer bij")
    van_anna.unroute("**/taken/functie/")
    werk.vul(van_anna, "Volle werkweek in vergelijkbaar werk", "38")


def test_zonder_script_werkt_alles_met_de_knop(ander_venster: Callable[..., Page], mensen: Mensen) -> None:
    _dossier, onderzoek = werk.zaak(mensen)
    venster = ander_venster(java_script_enabled=False)
    venster.goto(f"{onderzoek}taken/functie/")
    venster.get_by_label(NAAM, exact=True).fill("Zonder script")
    venster.get_by_label("Overeengekomen uren per week").fill("veel")
    venster.get_by_role("button", name="Bewaren en verder").click()
    expect(venster.locator(".ww-foutenlijst")).to_contain_text("“veel” is geen getal")
    expect(venster.get_by_label("Overeengekomen uren per week")).to_have_value("veel")
    venster.get_by_label("Overeengekomen uren per week").fill("36")
    venster.get_by_role("button", name="Bewaren en verder").click()
    expect(venster.get_by_role("heading", name="Taak A")).to_be_visible()
    venster.get_by_role("button", name="Omlaag : Taak A").click()
    expect(venster.locator(".ww-taakrij").first).to_contain_text("Taak B")
    venster.goto(f"{onderzoek}taken/functie/")
    expect(venster.get_by_label(NAAM, exact=True)).to_have_value("Zonder script")
