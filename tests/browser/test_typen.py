"""Wat iemand typt, is bewaard voordat hij het vak verlaat; en wat niet bewaard is, staat er nog en zegt het zelf."""

from collections.abc import Callable
from typing import Any

import pytest
from allauth.mfa.totp.internal import auth as totp
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone
from django_scopes import scopes_disabled
from playwright.sync_api import Page, Route, expect
from pytest_django.fixtures import Settings
from pytest_django.live_server_helper import LiveServer

from tests.browser.werk import BEWAARD, zaak
from tests.mensen import WACHTWOORD, Mensen
from tests.werkbank.onderzoeken.hulp import document
from weegwerk.kern.onderzoek import Bron, Functie
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

VELD = "[name=functie__omschrijving]"
TRAAG = 150


@pytest.fixture
def blad(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> Page:
    _dossier, adres = zaak(mensen)
    meld_aan(mensen.anna)
    page.goto(f"{adres}taken/functie/")
    page.locator(VELD).fill("")
    page.locator(VELD).blur()
    expect(page.locator("#bewaarstatus")).to_contain_text(BEWAARD)
    return page


def zaak_nu() -> Document:
    with scopes_disabled():
        return document(Onderzoek._base_manager.get())


def functie() -> Functie:
    return zaak_nu().functie


def bronnen() -> tuple[Bron, ...]:
    return zaak_nu().bronnen


def staat_er() -> str:
    return functie().omschrijving or ""


def typ(page: Page, tekst: str, delay: float = 20) -> None:
    page.locator(VELD).focus()
    page.keyboard.press("End")
    page.keyboard.type(tekst, delay=delay)


def in_de_database(page: Page, tekst: str) -> None:
    for _ in range(150):
        if staat_er() == tekst:
            return
        page.wait_for_timeout(100)
    assert staat_er() == tekst


def traag(route: Route) -> None:
    """Een halve seconde onderweg."""
    route.request.frame.page.wait_for_timeout(500)
    route.continue_()


def verlies(route: Route) -> None:
    """De server deed het; het antwoord komt niet aan."""
    route.fetch()
    route.abort("connectionreset")


def meld_af() -> None:
    Session.objects.all().delete()


def test_bewaard_terwijl_iemand_typt(blad: Page) -> None:
    typ(blad, "Strijken en vouwen")
    expect(blad.locator("#bewaarstatus")).to_contain_text(BEWAARD)
    in_de_database(blad, "Strijken en vouwen")
    expect(blad.locator(VELD)).to_be_focused()


def test_langzaam_typen_met_vertraging_houdt_elke_letter_en_de_plek(blad: Page) -> None:
    blad.route("**/taken/functie/", lambda route: traag(route) if route.request.method == "POST" else route.continue_())
    typ(blad, "Strijken en vouwen van linnengoed", TRAAG)
    expect(blad.locator(VELD)).to_be_focused()
    expect(blad.locator(VELD)).to_have_value("Strijken en vouwen van linnengoed")
    assert blad.locator(VELD).evaluate("vak => vak.selectionStart") == len("Strijken en vouwen van linnengoed")
    in_de_database(blad, "Strijken en vouwen van linnengoed")


def test_antwoorden_die_niet_aankomen_zijn_niemand_anders(blad: Page) -> None:
    blad.route(
        "**/taken/functie/", lambda route: verlies(route) if route.request.method == "POST" else route.continue_()
    )
    typ(blad, "Strijken ")
    expect(blad.locator(".ww-nietbewaard")).to_contain_text("geen verbinding")
    blad.unroute("**/taken/functie/")
    typ(blad, "en vouwen")
    expect(blad.locator("#bewaarstatus")).to_contain_text(BEWAARD)
    in_de_database(blad, "Strijken en vouwen")
    expect(blad.locator(".ww-conflict, .ww-nietbewaard")).to_have_count(0)


def test_na_een_storing_gaat_het_vanzelf_nog_eens(blad: Page) -> None:
    blad.route("**/taken/functie/", lambda route: route.abort("connectionfailed"))
    typ(blad, "Strijken")
    expect(blad.locator(".ww-nietbewaard p")).to_have_text(
        "Niet bewaard: geen verbinding. Uw tekst staat nog op deze pagina."
    )
    blad.unroute("**/taken/functie/")
    expect(blad.locator("#bewaarstatus")).to_contain_text(BEWAARD)
    in_de_database(blad, "Strijken")


@pytest.mark.parametrize(
    "antwoord",
    [
        {"status": 200, "body": "<p>Welkom op wifi-in-de-trein</p>", "content_type": "text/html"},
        {"status": 204, "headers": {"HX-Redirect": "/account/aanmelden/"}},
        {"status": 413, "body": "Request Entity Too Large"},
        {"status": 500, "body": "stuk"},
    ],
    ids=["vreemde pagina", "stille doorverwijzing", "te groot", "stuk"],
)
def test_wat_niet_bewijst_dat_het_bewaard_is_telt_niet(blad: Page, antwoord: dict[str, Any]) -> None:
    blad.route("**/taken/functie/", lambda route: route.fulfill(**antwoord), times=1)
    typ(blad, "Strijken")
    expect(blad.locator(".ww-nietbewaard")).to_contain_text("Uw tekst staat nog op deze pagina")
    expect(blad.locator(VELD)).to_have_value("Strijken")
    blad.get_by_role("button", name="Probeer opnieuw").click()
    expect(blad.locator("#bewaarstatus")).to_contain_text(BEWAARD)
    in_de_database(blad, "Strijken")


def test_een_half_getal_wordt_niet_bewaard_en_niet_berispt(blad: Page) -> None:
    uren = blad.locator("[name=functie__voltijd_uren]")
    uren.focus()
    uren.select_text()
    blad.keyboard.type("3x", delay=TRAAG)
    typ_elders = functie().voltijd_uren
    blad.wait_for_timeout(1500)
    expect(blad.locator(".ww-fouttekst")).to_have_count(0)
    assert functie().voltijd_uren == typ_elders
    uren.blur()
    expect(blad.locator(".ww-fouttekst")).to_have_count(1)


def test_weggaan_bewaart_wat_er_net_stond(blad: Page) -> None:
    typ(blad, "Strijken")
    blad.evaluate("location.assign('/handleiding/')")
    in_de_database(blad, "Strijken")


def test_een_link_wacht_op_het_bewijs(blad: Page) -> None:
    blad.route("**/taken/functie/", lambda route: route.abort("connectionfailed"), times=1)
    typ(blad, "Strijken")
    blad.get_by_role("link", name="Weegwerk").click()
    expect(blad.locator(".ww-nietbewaard")).to_be_visible()
    expect(blad.locator(VELD)).to_have_value("Strijken")


def test_een_vraag_die_de_server_niet_meer_kent_houdt_haar_tekst(blad: Page) -> None:
    """Deze pagina is van voor het bijwerken."""
    blad.locator(VELD).evaluate("vak => { vak.name = 'functie__vroeger'; }")
    vroeger = blad.locator("[name=functie__vroeger]")
    vroeger.focus()
    blad.keyboard.type("Strijken")
    melding = blad.locator(".ww-vak:has([name=functie__vroeger]) + .ww-nietbewaard")
    expect(melding).to_contain_text("stelt deze vraag niet meer")
    blad.locator("[name=functie__naam]").fill("Strijker")
    with blad.expect_response(lambda antwoord: "Strijker" in (antwoord.request.post_data or "")):
        blad.locator("[name=functie__naam]").blur()
    expect(melding).to_be_visible()
    expect(vroeger).to_have_value("Strijken")
    assert functie().naam == "Strijker"


def test_terug_is_een_nieuwe_daad_en_nog_eens_drukken_niet(blad: Page) -> None:
    blad.goto(blad.url.replace("taken/functie", "opdracht/bronnen"))
    voor = len(bronnen())
    toevoegen = blad.get_by_role("button", name="Bron toevoegen")
    blad.route("**/*doe=toevoegen", verlies, times=2)
    for _keer in range(2):
        with blad.expect_event("requestfailed"):
            toevoegen.click()
    assert len(bronnen()) == voor + 1
    nummers = [vak.input_value() for vak in blad.locator("[name=_verzoek]").all()]
    blad.evaluate("window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))")
    assert not set(nummers) & {vak.input_value() for vak in blad.locator("[name=_verzoek]").all()}
    with blad.expect_response(lambda antwoord: "doe=toevoegen" in antwoord.url):
        toevoegen.click()
    assert len(bronnen()) == voor + 2


def test_een_sessie_die_ophield_kost_geen_letter(blad: Page, mensen: Mensen) -> None:
    mensen.anna.set_password("oefenen-met-wegen")
    mensen.anna.save()
    meld_af()
    typ(blad, "Strijken en vouwen")
    blad.get_by_role("button", name="Aanmelden en bewaren").click()
    venster = blad.get_by_role("dialog")
    venster.get_by_label("E-mail").fill(mensen.anna.email)
    venster.get_by_label("Wachtwoord").fill("oefenen-met-wegen")
    venster.get_by_role("button", name="Aanmelden", exact=True).click()
    expect(venster).to_have_count(0)
    expect(blad.locator("#bewaarstatus")).to_contain_text(BEWAARD)
    expect(blad.locator(VELD)).to_have_value("Strijken en vouwen")
    in_de_database(blad, "Strijken en vouwen")


def test_een_knop_blijft_onder_de_vinger(blad: Page) -> None:
    """Wie de knop indrukt verlaat zijn vak, en dan bewaart het nog eens; het antwoord komt voordat hij loslaat."""
    meld_af()
    typ(blad, "Strijken")
    knop = blad.get_by_role("button", name="Aanmelden en bewaren")
    knop.hover()
    with blad.expect_response("**/taken/functie/"):
        blad.mouse.down()
    expect(knop).to_be_visible()
    blad.mouse.up()
    expect(blad.get_by_role("dialog")).to_be_visible()


def test_aanmelden_zonder_verbinding_zegt_dat(blad: Page) -> None:
    meld_af()
    typ(blad, "Strijken")
    knop = blad.get_by_role("button", name="Aanmelden en bewaren")
    expect(knop).to_be_visible()
    blad.context.set_offline(True)
    knop.click()
    expect(blad.locator(".ww-nietbewaard p")).to_contain_text("geen verbinding")


def test_ook_met_een_tweede_stap_blijft_de_tekst_staan(blad: Page, mensen: Mensen, settings: Settings) -> None:
    # Anders verloopt de code soms tussen invullen en versturen.
    settings.MFA_TOTP_TOLERANCE = 1
    geheim = totp.generate_totp_secret()
    totp.TOTP.activate(mensen.anna, geheim)
    meld_af()
    typ(blad, "Strijken en vouwen")
    blad.get_by_role("button", name="Aanmelden en bewaren").click()
    venster = blad.get_by_role("dialog")
    venster.get_by_label("E-mail").fill(mensen.anna.email)
    venster.get_by_label("Wachtwoord").fill(WACHTWOORD)
    venster.get_by_role("button", name="Aanmelden", exact=True).click()
    code = venster.get_by_label("Code", exact=True)
    expect(code).to_be_focused()
    code.fill("000000")
    code.press("Enter")
    expect(venster.locator(".ww-foutenlijst")).to_be_visible()
    code.fill(totp.format_hotp_value(totp.hotp_value(geheim, int(timezone.now().timestamp()) // 30)))
    code.press("Enter")
    expect(venster).to_have_count(0)
    expect(blad.locator(VELD)).to_have_value("Strijken en vouwen")
    in_de_database(blad, "Strijken en vouwen")


def test_een_ander_bewaart_de_tekst_alleen_als_hij_dat_zegt(
    blad: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None], live_server: LiveServer
) -> None:
    """In een ander tabblad meldde Bram zich aan; de sessie van deze browser is nu van hem."""
    bram = Client()
    bram.force_login(mensen.bram)
    meld_aan(mensen.bram)
    blad.request.get(f"{live_server.url}/account/wie/")
    blad.context.clear_cookies(name="csrftoken")
    typ(blad, "Strijken")
    blad.get_by_role("button", name="Aanmelden en bewaren").click()
    venster = blad.get_by_role("dialog")
    expect(venster).to_contain_text("De tekst op deze pagina is getypt door Anna")
    assert staat_er() == ""
    venster.get_by_role("button", name="Bewaar de tekst als Bram").click()
    in_de_database(blad, "Strijken")
