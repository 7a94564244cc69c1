"""De onderdelen van het uiterlijk, in een echte browser: toegankelijk in elke maat en met het toetsenbord te bedienen."""

import pytest
from django.conf import LazySettings
from playwright.sync_api import Page, expect

from tests.browser.controles import axe, controleer_pagina, kleine_doelen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def galerij(settings: LazySettings, page: Page) -> Page:
    settings.ROOT_URLCONF = "tests.browser.galerij"
    page.goto("/galerij/")
    return page


def test_onderdelen_zijn_toegankelijk(galerij: Page) -> None:
    controleer_pagina(galerij)


def test_alles_opengeklapt_is_toegankelijk(galerij: Page) -> None:
    galerij.evaluate("document.querySelectorAll('details').forEach((deel) => { deel.open = true; })")
    assert not axe(galerij)
    assert not kleine_doelen(galerij)


def test_focus_begint_bij_de_fouten_en_de_link_brengt_naar_het_veld(galerij: Page) -> None:
    expect(galerij.locator(".ww-foutenlijst")).to_be_focused()
    galerij.keyboard.press("Tab")
    galerij.keyboard.press("Enter")
    expect(galerij.get_by_label("Peildatum")).to_be_focused()


def test_fout_en_uitleg_horen_bij_het_veld(galerij: Page) -> None:
    expect(galerij.get_by_label("Peildatum")).to_have_accessible_description(
        "De dag waarop de loonwaarde geldt. Fout: Dit veld is verplicht."
    )
    expect(galerij.get_by_label("Peildatum")).to_have_attribute("aria-invalid", "true")


def test_gekozen_rondje_is_ook_te_zien_in_gedwongen_kleuren(galerij: Page) -> None:
    galerij.emulate_media(forced_colors="active")
    expect(galerij.get_by_role("radio", name="Uw versie")).to_have_css("appearance", "auto")


def test_op_papier_staat_de_berekening_open_en_geen_menu(galerij: Page) -> None:
    galerij.emulate_media(media="print")
    expect(galerij.get_by_role("navigation")).to_have_count(0)
    expect(galerij.get_by_text("87,5% × 95% × 90%")).to_be_visible()
