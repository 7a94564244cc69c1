"""Binnenkomen en de eigen toegang regelen, met het toetsenbord en op elk scherm."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.controles import controleer_pagina
from tests.mensen import WACHTWOORD, Mensen
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.toegang.selectors import beginpad

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.mark.parametrize(
    ("pad", "kop"),
    [
        ("/account/aanmelden/", "Aanmelden"),
        ("/account/wachtwoord/vergeten/", "Wachtwoord vergeten"),
        ("/account/wachtwoord/nieuw/abc-xyz/", "Deze link werkt niet meer"),
        ("/bestaat-niet/", "Deze pagina bestaat niet"),
    ],
)
def test_pagina_voor_iedereen(page: Page, mensen: Mensen, pad: str, kop: str) -> None:
    page.goto(pad)
    expect(page.get_by_role("heading", level=1)).to_have_text(kop)
    controleer_pagina(page)


def test_aanmelden_met_het_toetsenbord(page: Page, mensen: Mensen) -> None:
    page.goto("/account/aanmelden/")
    page.get_by_label("E-mailadres").focus()
    page.keyboard.type(mensen.anna.email)
    page.get_by_label("Wachtwoord").focus()
    page.keyboard.type("niet mijn wachtwoord")
    page.keyboard.press("Enter")
    expect(page.locator(".ww-foutenlijst")).to_be_focused()
    expect(page.locator(".ww-foutenlijst")).to_contain_text("Het e-mailadres of het wachtwoord klopt niet.")
    expect(page.get_by_label("E-mailadres")).to_have_value(mensen.anna.email)
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Dossiers")


def test_eigen_toegang_regelen(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> None:
    meld_aan(mensen.anna)
    for pad, kop in [
        ("/account/wachtwoord/", "Wachtwoord wijzigen"),
        ("/account/tweestaps/", "Aanmelden in twee stappen"),
        ("/account/tweestaps/totp/activate/", "Bent u het echt?"),
    ]:
        page.goto(pad)
        expect(page.get_by_role("heading", level=1)).to_have_text(kop)
        controleer_pagina(page)
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("App voor aanmeldcodes instellen")
    controleer_pagina(page)


def test_afmelden_uit_het_menu(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> None:
    meld_aan(mensen.dirk)
    page.goto("/leden/")
    menu = page.locator(".ww-account")
    expect(menu).not_to_have_attribute("open", "")
    menu.get_by_text("Account").focus()
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name="Mensen van uw organisatie")).to_be_visible()
    controleer_pagina(page)
    page.get_by_role("button", name="Afmelden").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Aanmelden")
    expect(page.get_by_text("U bent afgemeld.")).to_be_visible()


def test_eerste_start(page: Page, transactional_db: None) -> None:
    wachtwoord = "appels wegen op dinsdag"
    page.goto("/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Weegwerk is nog niet ingericht")
    controleer_pagina(page)
    page.goto(beginpad())
    controleer_pagina(page)
    page.get_by_label("Naam van uw praktijk").fill("Praktijk De Nieuwe Maat")
    page.get_by_label("Uw naam").fill("Marja Nieuwkomer")
    page.get_by_label("Uw e-mailadres").fill("marja@weegwerk.example")
    page.get_by_label("Wachtwoord", exact=True).fill(wachtwoord)
    page.get_by_label("Nog een keer het wachtwoord").fill(wachtwoord)
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", level=1)).to_have_text("Bewaar een kopie van de sleutel")
    controleer_pagina(page)
    with page.expect_download() as kopie:
        page.get_by_role("link", name="Kopie opslaan").click()
    assert kopie.value.suggested_filename == "hoofdsleutel.json"
    page.get_by_role("link", name="Naar uw dossiers").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dossiers")
