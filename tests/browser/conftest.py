"""Een echte browser voor de tests: één Chromium per ronde, een schone pagina per test."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.test import Client
from playwright.sync_api import Browser, ConsoleMessage, Page, expect, sync_playwright
from pytest_django.live_server_helper import LiveServer

from tests.browser import controles
from tests.werkbank.conftest import (
    gedrag,
    mailserver,
    mensen,
    sleutelbestand,
    snel_wachtwoord,
    wisbaar_logboek,
)
from weegwerk.werkbank.toegang.models import Gebruiker

# Dezelfde mensen en dezelfde opruiming als in tests/werkbank.
__all__ = ["gedrag", "mailserver", "mensen", "sleutelbestand", "snel_wachtwoord", "wisbaar_logboek"]

# Geen verbinding of een antwoord 4xx is soms juist wat de test wil zien; de browser meldt het altijd als fout.
VERKEER = (
    "Failed to load resource",
    "htmx:sendError",
    "htmx:responseError",
    "htmx:afterRequest",
    "Response Status Error Code",
)

# Hoe lang iets op zich mag laten wachten; op een drukke machine duurt alles langer.
GEDULD = 30_000
expect.set_options(timeout=GEDULD)


@pytest.fixture(scope="session")
def browser(chromium: str) -> Iterator[Browser]:
    # Playwright draait een eigen lus in deze draad; Django denkt daardoor dat wij asynchroon werken.
    os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"] = "1"
    with sync_playwright() as playwright:
        chrome = playwright.chromium.launch(executable_path=chromium, args=["--disable-dev-shm-usage"])
        yield chrome
        chrome.close()
    del os.environ["DJANGO_ALLOW_ASYNC_UNSAFE"]


@pytest.fixture
def page(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    """Een pagina die niets van buiten haalt; wat de browser in de console klaagt (ook de CSP) is een fout."""
    context = browser.new_context(base_url=live_server.url, locale="nl-NL", viewport=controles.BREED)
    context.set_default_timeout(GEDULD)
    pagina = context.new_page()
    klachten: list[str] = []

    def noteer(bericht: ConsoleMessage) -> None:
        if bericht.type in {"error", "warning"} and not bericht.text.startswith(VERKEER):
            klachten.append(bericht.text)

    pagina.on("console", noteer)
    pagina.on("pageerror", lambda fout: klachten.append(str(fout)))
    yield pagina
    context.close()
    assert not klachten


@pytest.fixture
def meld_aan(page: Page, live_server: LiveServer) -> Callable[[Gebruiker], None]:
    """Aangemeld zonder het formulier: dat heeft zijn eigen test."""

    def aangemeld(gebruiker: Gebruiker) -> None:
        client = Client()
        client.force_login(gebruiker)
        koekje = client.cookies[settings.SESSION_COOKIE_NAME].value
        page.context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": koekje, "url": live_server.url}])

    return aangemeld
