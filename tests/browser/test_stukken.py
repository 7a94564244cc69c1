"""Stukken, partners en de tijdlijn in een echte browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser.controles import controleer_pagina
from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def dossier(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> str:
    """Waar het dossier van Anna te vinden is; zij is aangemeld."""
    meld_aan(mensen.anna)
    return f"/dossiers/{maak_dossier(mensen.anna).pk}"


def test_een_stuk_toevoegen_en_terugzien(page: Page, dossier: str) -> None:
    page.goto(f"{dossier}/stukken/")
    controleer_pagina(page)
    page.get_by_role("link", name="Stuk toevoegen").click()
    page.get_by_role("button", name="Stuk toevoegen").click()
    expect(page.locator(".ww-foutenlijst")).to_be_focused()
    controleer_pagina(page)
    brief: FilePayload = {"name": "brief.pdf", "mimeType": "application/pdf", "buffer": b"%PDF-1.7"}
    page.get_by_label("Bestand", exact=True).set_input_files(brief)
    page.get_by_label("Hoe heet dit stuk?").fill("Functionelemogelijkhedenlijst van de bedrijfsarts")
    page.get_by_label("Medisch: niet voor de werkgever").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Stuk toevoegen").click()
    expect(page.get_by_text("medisch: niet voor de werkgever")).to_be_visible()
    controleer_pagina(page)
    page.get_by_role("link", name="Wijzigen").click()
    controleer_pagina(page)
    page.get_by_role("link", name="Dit bestand hoort niet in dit dossier").click()
    controleer_pagina(page)


def test_een_partner_toevoegen(page: Page, dossier: str) -> None:
    page.goto(f"{dossier}/partners/")
    controleer_pagina(page)
    page.get_by_role("link", name="Partner toevoegen").click()
    controleer_pagina(page)
    page.get_by_label("Naam", exact=True).fill("Joost Verzonnen")
    page.get_by_label("Medische gegevens").check()
    page.get_by_role("button", name="Bewaren").click()
    expect(page.locator(".ww-foutenlijst")).to_be_focused()
    page.get_by_label("Medische gegevens").uncheck()
    page.get_by_role("button", name="Bewaren").click()
    expect(page.get_by_role("region", name="Partners in deze zaak")).to_contain_text("Joost Verzonnen")
    controleer_pagina(page)


def test_de_tijdlijn_filteren(page: Page, dossier: str) -> None:
    page.goto(f"{dossier}/tijdlijn/")
    expect(page.get_by_text("Opdracht ontvangen")).to_be_visible()
    controleer_pagina(page)
    page.get_by_label("Stukken").check()
    page.get_by_role("button", name="Toon").click()
    expect(page.get_by_text("Opdracht ontvangen")).to_have_count(0)
    controleer_pagina(page)
