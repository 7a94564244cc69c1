"""Wat de gebruiker merkt als een wijziging bewaard is, geweigerd wordt of niet aankomt."""

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page, expect

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

NAAM = "Naam van de werknemer"
GEEN_VERBINDING = "Niet bewaard: geen verbinding. Uw tekst staat nog op deze pagina."


@pytest.fixture
def galerij(settings: LazySettings, page: Page) -> Page:
    settings.ROOT_URLCONF = "tests.browser.galerij"
    page.goto("/galerij/")
    return page


def wijzig(page: Page, tekst: str) -> None:
    page.get_by_label(NAAM).fill(tekst)
    page.keyboard.press("Tab")


def test_bewaard_wordt_gezegd_met_de_tijd(galerij: Page) -> None:
    wijzig(galerij, "M. de Boer")
    expect(galerij.locator("#bewaarstatus")).to_have_text("Bewaard om 14.03")


def test_fouten_krijgen_de_focus(galerij: Page) -> None:
    wijzig(galerij, "")
    expect(galerij.locator(".ww-foutenlijst")).to_be_focused()
    expect(galerij.locator(".ww-foutenlijst")).to_contain_text(f"{NAAM}: Dit veld is verplicht.")


def test_zonder_verbinding_blijft_de_tekst_staan_en_waarschuwt_de_pagina(galerij: Page) -> None:
    galerij.route("**/bewaar/", lambda verzoek: verzoek.abort("connectionfailed"))
    wijzig(galerij, "M. de Boer")
    expect(galerij.locator("#bewaarstatus")).to_have_text(GEEN_VERBINDING)
    expect(galerij.get_by_label(NAAM)).to_have_value("M. de Boer")
    with galerij.expect_event("dialog") as vraag:
        galerij.close(run_before_unload=True)
    assert vraag.value.type == "beforeunload"
    vraag.value.accept()


def test_na_een_gelukte_poging_is_de_waarschuwing_weg(galerij: Page) -> None:
    galerij.route("**/bewaar/", lambda verzoek: verzoek.abort("connectionfailed"), times=1)
    wijzig(galerij, "M. de Boer")
    expect(galerij.locator("#bewaarstatus")).to_have_text(GEEN_VERBINDING)
    wijzig(galerij, "M. de Groot")
    expect(galerij.locator("#bewaarstatus")).to_have_text("Bewaard om 14.03")
    assert galerij.evaluate("document.querySelector('#bewaarstatus').dataset.staat") is None
