"""De handleiding in een echte browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import Page, expect

from tests.browser.controles import controleer_pagina

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def test_van_de_inhoud_naar_een_hoofdstuk(page: Page) -> None:
    page.goto("/handleiding/")
    controleer_pagina(page)
    page.get_by_role("link", name="Vragenlijsten voor het bezoek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Vragenlijsten voor het bezoek")
    controleer_pagina(page)
    page.get_by_role("navigation", name="Op deze pagina").get_by_role("link", name="Op papier").click()
    expect(page).to_have_url(page.url.partition("#")[0] + "#op-papier")
    page.get_by_role("navigation", name="Andere hoofdstukken").get_by_role("link", name="Volgende").click()
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    beelden = page.locator("img")
    assert beelden.count()
    beelden.first.scroll_into_view_if_needed()
    page.wait_for_function("document.images[0].complete && document.images[0].naturalWidth > 0")


def test_alles_op_een_bladzijde(page: Page) -> None:
    page.goto("/handleiding/alles/")
    controleer_pagina(page)
