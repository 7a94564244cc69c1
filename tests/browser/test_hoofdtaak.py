"""De hoofdtaak van begin tot eind, in een echte browser: van aanmelden tot een rapport dat iedereen kan narekenen."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from playwright.sync_api import Page, expect

from tests.browser import werk
from tests.browser.controles import SMAL, axe, zijwaarts
from tests.browser.werk import getal, na, onderdeel, stap, vul
from tests.mensen import WACHTWOORD, Mensen
from weegwerk.rapport import verifieer
from weegwerk.rapport.lees_pdf import lees
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

FACTOREN = {"Tempo": "80", "Kwaliteit": "90", "Netto werktijd": "100"}


def meld_aan_en_begin(page: Page, mensen: Mensen) -> None:
    page.goto("/")
    page.get_by_label("E-mailadres").fill(mensen.anna.email)
    page.get_by_label("Wachtwoord").fill(WACHTWOORD)
    page.get_by_role("button", name="Aanmelden", exact=True).click()
    page.get_by_role("link", name="Nieuw dossier").click()
    for label, waarde in [
        ("Naam van de cliënt", "Kim Voorbeeld"),
        ("Naam van de werkgever", "Wasserij De Proef"),
        ("Naam van de opdrachtgever", "Gemeente Oefendam"),
        ("Vraag van de opdrachtgever", "Wat is de loonwaarde van Kim?"),
    ]:
        page.get_by_label(label).fill(waarde)
    page.get_by_role("button", name="Dossier maken").click()
    werk.kies_en_neem_aan(page, "arbeidsparticipatie-2011:5")
    stap(page, "Loonwaarde-onderzoek")
    page.get_by_role("button", name="Naar het onderzoek").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Opdracht")


def vul_opdracht_en_functie(page: Page) -> None:
    page.get_by_role("button", name="Richt het onderzoek hiervoor in : Participatiewet").click()
    expect(page.get_by_text("gekozen", exact=True)).to_be_visible()
    onderdeel(page, "Vraag")
    expect(page.get_by_label("Wat is de vraag van de opdrachtgever?")).to_have_value("Wat is de loonwaarde van Kim?")
    expect(page.get_by_label("Waar is de uitkomst voor?")).to_have_value("loonkostensubsidie")
    vul(page, "Past de vraag bij de definitie van loonwaarde?", "ja")
    vul(page, "Beoordelingsdatum", "2026-03-02")
    vul(page, "Peildatum", "2026-03-02")
    onderdeel(page, "Bronnen")
    eerste = page.get_by_role("region", name="Bron 1", exact=True)
    eerste.get_by_text("Dossier van de cliënt", exact=True).click()
    vul(page, "Ontvangen op", "2026-03-02", eerste)
    na(page, eerste.get_by_label("1. Loonwaarde").check)
    onderdeel(page, "Activiteiten")
    page.get_by_role("button", name="Activiteit toevoegen").click()
    vul(page, "Wat hebt u gedaan?", "bezoek aan de werkplek")
    stap(page, "Functie en taken")
    vul(page, "Naam van de functie", "Medewerker wasserij")
    vul(page, "Overeengekomen uren per week", "36")
    vul(page, "Werkdagen per week", "5")
    vul(page, "Naam van de normfunctie", "Medewerker wasserij")


def vul_taken(page: Page) -> None:
    onderdeel(page, "Taken")
    for code in "ABC":
        page.get_by_role("button", name="Taak toevoegen").click()
        expect(page.get_by_role("heading", name=f"Taak {code}", exact=True)).to_be_visible()
    for code, wat in (("A", "Strijken"), ("B", "Sorteren"), ("C", "Vergissing")):
        taak = page.get_by_role("region", name=f"Taak {code}", exact=True)
        vul(page, "Wat doet de werknemer?", wat, taak)
        vul(page, "Aandeel", "50", taak)
        vul(page, "Bij collega", "50", taak)
    expect(page.locator("#uitkomst")).to_contain_text("telt op tot 150%")
    page.get_by_role("button", name="Verwijderen : Taak C").click()
    expect(page.get_by_role("heading", name="Taak C", exact=True)).to_have_count(0)
    page.get_by_role("button", name="Omhoog : Taak B").click()
    expect(page.locator(".ww-taakrij h2").first).to_have_text("Taak B")


def vul_prestatie(page: Page) -> None:
    stap(page, "Prestatie per taak")
    for code in "BA":
        onderdeel(page, f"Taak {code}")
        for factor, percentage in FACTOREN.items():
            blok = page.get_by_role("group", name=factor, exact=True)
            vul(page, "Percentage", percentage, blok)
            vul(page, "Waarom dit percentage?", f"Geteld bij taak {code}", blok)


def vul_zienswijzen(page: Page) -> None:
    stap(page, "Zienswijzen")
    for partij in ("Werknemer", "Werkgever"):
        onderdeel(page, partij)
        page.get_by_role("link", name="Verzend het concept").click()
        page.get_by_label("met het eigen mailprogramma").check()
        page.get_by_label("Verzonden op").fill("2026-03-09")
        page.get_by_role("button", name="Verstuur of noteer").click()
        expect(page.get_by_text("Vastgelegd dat dit is verzonden.")).to_be_visible()
        vul(page, "Reactie ontvangen op", "2026-03-12")
        vul(page, "Wat was de reactie?", "akkoord")
    expect(page.get_by_text("Voorgelegd.")).to_be_visible()


def stel_vast(page: Page) -> None:
    stap(page, "Rapport")
    vul(page, "Toelichting op de uitkomst", "Het tempo maakt het verschil.")
    onderdeel(page, "Rapport en vaststelling")
    page.get_by_role("button", name="Stel het rapport vast").click()
    expect(page.get_by_text("Het onderzoek is vastgesteld.")).to_be_visible()


def download(page: Page, naam: str, map_: Path) -> bytes:
    with page.expect_download() as bezig:
        page.get_by_role("link", name=naam).first.click()
    pad = map_ / bezig.value.suggested_filename
    bezig.value.save_as(pad)
    return pad.read_bytes()


def test_van_opdracht_tot_vastgesteld_rapport_en_correctie(page: Page, mensen: Mensen, tmp_path: Path) -> None:
    meld_aan_en_begin(page, mensen)
    vul_opdracht_en_functie(page)
    vul_taken(page)
    vul_prestatie(page)
    expect(getal(page)).to_have_text("72%")
    bekijk_de_berekening(page)
    vul_zienswijzen(page)
    stel_vast(page)
    bewaard = page.get_by_role("region", name="Verzonden en vastgestelde rapporten")
    # Een concept en een rapport voor elke lezer, en aan wie een concept ging.
    expect(bewaard.get_by_role("listitem")).to_have_count(8)
    pdf = download(page, "Volledig rapport, werknemer, versie", tmp_path)
    assert verifieer(pdf).code == 0
    assert "CONCEPT" not in "".join(lees(pdf).bladzijden)
    corrigeer(page, tmp_path)


def bekijk_de_berekening(page: Page) -> None:
    """Het getal loopt mee zonder nieuwe pagina, en wat openstaat blijft open."""
    page.evaluate("window.zelfdePagina = true")
    herleiding = page.locator("#uitkomst").get_by_text("Zo is dit berekend")
    herleiding.click()
    expect(page.locator("#uitkomst .ww-herleiding")).to_be_visible()
    tempo = page.get_by_role("group", name="Tempo", exact=True)
    vul(page, "Percentage", "60", tempo)
    expect(getal(page)).to_have_text("63%")
    expect(page.locator("#uitkomst .ww-herleiding")).to_be_visible()
    vul(page, "Percentage", "80", tempo)
    expect(getal(page)).to_have_text("72%")
    assert page.evaluate("window.zelfdePagina")
    stap(page, "Berekening")
    methoden = page.get_by_role("region", name="Methoden naast elkaar").get_by_role("row")
    expect(methoden.nth(1)).to_be_visible()
    expect(methoden.filter(has_text="gekozen")).to_contain_text("72%")


def corrigeer(page: Page, map_: Path) -> None:
    page.get_by_label("Reden van de correctie").fill("De telling van taak A klopte niet")
    with page.expect_navigation():
        page.get_by_role("button", name="Open een correctie").click()
    stap(page, "Prestatie per taak")
    onderdeel(page, "Taak A")
    vul(page, "Percentage", "70", page.get_by_role("group", name="Tempo", exact=True))
    stap(page, "Rapport")
    onderdeel(page, "Rapport en vaststelling")
    page.get_by_role("button", name="Stel het rapport vast").click()
    expect(page.get_by_text("Vaststelling 2 op")).to_be_visible()
    nieuw = download(page, "Volledig rapport, werknemer, versie", map_)
    assert verifieer(nieuw).code == 0
    assert "De telling van taak A klopte niet" in " ".join("".join(lees(nieuw).bladzijden).split())


def test_op_een_telefoon(page: Page, mensen: Mensen) -> None:
    """Dezelfde weg op 320 pixels breed; alles is te zien en te raken."""
    page.set_viewport_size(SMAL)
    meld_aan_en_begin(page, mensen)
    vul_opdracht_en_functie(page)
    vul_taken(page)
    vul_prestatie(page)
    expect(getal(page)).to_have_text("72%")
    assert not [*zijwaarts(page), *axe(page)]
    page.set_viewport_size(SMAL)
    vul_zienswijzen(page)
    stel_vast(page)
    assert not zijwaarts(page)


def test_vastgesteld_is_op_slot(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> None:
    meld_aan(mensen.anna)
    _dossier, onderzoek = werk.zaak(mensen)
    page.goto(f"{onderzoek}rapport/maken/")
    with page.expect_navigation():
        page.get_by_role("button", name="Stel het rapport vast").click()
    for groep in ("taken/functie", "taken/taken", "prestatie/A", "zienswijzen/werknemer"):
        page.goto(f"{onderzoek}{groep}/")
        expect(page.get_by_text("Vaststelling 1 op")).to_be_visible()
        expect(page.locator("main input:enabled:not([type=hidden]), main textarea:enabled")).to_have_count(0)
        expect(page.locator("main button:enabled")).to_have_count(0)
        assert not axe(page)
