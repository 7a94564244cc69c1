"""De hoofdtaak met alleen het toetsenbord: Tab, Enter, spatie, pijltjes en typen."""

from __future__ import annotations

from typing import Literal

import pytest
from playwright.sync_api import Locator, Page, expect

from tests.browser import werk
from tests.browser.werk import getal, na
from tests.mensen import WACHTWOORD, Mensen

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

VERST = 150
# Dag en maand gelijk: in welke volgorde de browser ze vraagt, hangt van zijn taal af.
DATUM = "03032026"


def tab_naar(page: Page, doel: Locator) -> None:
    """Tab tot het doel de focus heeft; nooit met de muis."""
    expect(doel).to_be_visible()
    for _ in range(VERST):
        if doel.evaluate("deel => deel === document.activeElement"):
            return
        page.keyboard.press("Tab")
    raise AssertionError(f"Met Tab niet te bereiken: {doel}")


def typ(page: Page, label: str, tekst: str) -> None:
    tab_naar(page, page.get_by_label(label, exact=True))
    page.keyboard.type(tekst, delay=15)


def typ_en_bewaar(page: Page, label: str, tekst: str) -> None:
    typ(page, label, tekst)
    antwoord = na(page, lambda: page.keyboard.press("Tab"))
    assert antwoord.status == 200, antwoord.text()


def kies(page: Page, label: str, toetsen: str) -> None:
    tab_naar(page, page.get_by_label(label, exact=True))
    assert na(page, lambda: page.keyboard.type(toetsen)).status == 200


def druk(page: Page, rol: Literal["button", "link"], naam: str) -> None:
    tab_naar(page, page.get_by_role(rol, name=naam, exact=True))
    page.keyboard.press("Enter")


def kop(page: Page, tekst: str) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(tekst)


def begin(page: Page, mensen: Mensen) -> None:
    page.goto("/")
    typ(page, "E-mailadres", mensen.anna.email)
    typ(page, "Wachtwoord", WACHTWOORD)
    page.keyboard.press("Enter")
    kop(page, "Dossiers")
    druk(page, "link", "Nieuw dossier")
    for label, tekst in [
        ("Naam van de cliënt", "Kim"),
        ("Naam van de werkgever (niet verplicht)", "Wasserij"),
        ("Naam van de opdrachtgever", "Gemeente"),
        ("Vraag van de opdrachtgever", "Wat is de loonwaarde?"),
    ]:
        typ(page, label, tekst)
    druk(page, "button", "Dossier maken")
    # Intake en acceptatie met het toetsenbord staan in test_intake.
    kop(page, "Intake")
    adres = werk.aangenomen(mensen.anna, "arbeidsparticipatie-2011", 5)
    page.goto(f"{adres}loonwaarde/")
    druk(page, "button", "Naar het onderzoek")
    kop(page, "Opdracht")
    druk(page, "link", "Vraag")


def test_een_datum_typen_bewaart_alleen_de_hele_datum(page: Page, mensen: Mensen) -> None:
    """De browser meldt onderweg al het jaar 0002; dat mag het vak niet onder de vingers vandaan halen."""
    begin(page, mensen)
    verzonden: list[str] = []
    page.on("request", lambda verzoek: verzonden.append(verzoek.post_data or "") if verzoek.method == "POST" else None)
    vak = page.get_by_label("Peildatum", exact=True)
    tab_naar(page, vak)
    assert na(page, lambda: page.keyboard.type(DATUM, delay=60)).status == 200
    expect(vak).to_have_value("2026-03-03")
    expect(vak).to_be_focused()
    assert ["peildatum=2026-03-03" in verzoek for verzoek in verzonden] == [True]


def test_een_onaf_jaar_wordt_gezegd_zodra_iemand_het_vak_verlaat(page: Page, mensen: Mensen) -> None:
    begin(page, mensen)
    vak = page.get_by_label("Peildatum", exact=True)
    tab_naar(page, vak)
    page.keyboard.type("030320", delay=15)
    antwoord = na(page, lambda: page.get_by_label("Methode", exact=True).focus())
    assert antwoord.status == 422
    expect(vak).to_have_attribute("aria-invalid", "true")


def test_de_hoofdtaak_met_het_toetsenbord(page: Page, mensen: Mensen) -> None:
    begin(page, mensen)
    kies(page, "Past de vraag bij de definitie van loonwaarde?", "ja")
    for datum in ("Beoordelingsdatum", "Peildatum"):
        tab_naar(page, page.get_by_label(datum, exact=True))
        assert na(page, lambda: page.keyboard.type(DATUM, delay=15)).status == 200
    druk(page, "link", "Functie en taken leeg")
    kop(page, "Functie en taken")
    for label, tekst in [
        ("Naam van de functie", "Wasser"),
        ("Overeengekomen uren per week", "36"),
        ("Werkdagen per week", "5"),
        ("Naam van de normfunctie", "Wasser"),
    ]:
        typ_en_bewaar(page, label, tekst)
    druk(page, "button", "Bewaren en verder")
    druk(page, "button", "Taak toevoegen")
    for label, tekst in [("Wat doet de werknemer?", "Wassen"), ("Aandeel", "100"), ("Bij collega", "100")]:
        typ_en_bewaar(page, label, tekst)
    druk(page, "link", "Prestatie per taak leeg")
    kop(page, "Prestatie per taak")
    for factor in ("Tempo", "Kwaliteit", "Netto werktijd"):
        blok = page.get_by_role("group", name=factor, exact=True)
        for label, tekst in (("Percentage", "90"), ("Waarom dit percentage?", "Geteld")):
            tab_naar(page, blok.get_by_label(label, exact=True))
            page.keyboard.type(tekst)
            assert na(page, lambda: page.keyboard.press("Tab")).status == 200
    expect(getal(page)).to_have_text("73%")
    rond_af(page)


def rond_af(page: Page) -> None:
    druk(page, "link", "Zienswijzen leeg")
    for partij in ("Werknemer", "Werkgever"):
        kop(page, "Zienswijzen")
        expect(page.locator(".ww-groepen [aria-current]")).to_have_text(partij)
        druk(page, "link", "Verzend het concept")
        tab_naar(page, page.get_by_label("per e-mail, vanuit Weegwerk"))
        page.keyboard.press("ArrowDown")
        druk(page, "button", "Verstuur of noteer")
        expect(page.get_by_text("Vastgelegd dat dit is verzonden.")).to_be_visible()
        kies(page, "Wat was de reactie?", "akkoord")
        druk(page, "button", "Bewaren en verder")
    kop(page, "Rapport")
    druk(page, "link", "Rapport en vaststelling")
    druk(page, "button", "Stel het rapport vast")
    expect(page.get_by_text("Het onderzoek is vastgesteld.")).to_be_visible()
    with page.expect_download() as bezig:
        druk(page, "link", "Volledig rapport (PDF)")
    assert bezig.value.suggested_filename.endswith(".pdf")
