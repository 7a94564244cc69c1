"""Opdracht 11 afmaken met alleen het scherm, van aangenomen tot vastgesteld; elke klik telt."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django_scopes import scope
from playwright.sync_api import Page, expect

from tests.browser.werk import na
from tests.mensen import Mensen
from tests.werkbank.maken import gegevens
from tests.werkbank.maken import opdracht as nieuw
from tests.werkbank.opdrachten.hulp import neem_aan
from tests.werkbank.post.mailserver import Gedrag
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.dossiers.services import deel_uit, open_dossier
from weegwerk.werkbank.post import verzenden
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Eén vraag, twee feiten, één weging, één conclusie, drie partijen.
MEESTE_KLIKKEN = 28


class Wie:
    """Iemand die klikt en typt; kiezen en aankruisen is ook een klik, typen niet."""

    def __init__(self, page: Page) -> None:
        self.page, self.klikken = page, 0

    def knop(self, naam: str) -> None:
        self.klikken += 1
        knop = self.page.get_by_role("button", name=naam, exact=True)
        with self.page.expect_navigation():
            knop.click()

    def link(self, naam: str) -> None:
        self.klikken += 1
        with self.page.expect_navigation():
            self.page.get_by_role("main").or_(self.page.locator("nav")).get_by_role("link", name=naam).first.click()

    def kies(self, label: str, waarde: str) -> None:
        self.klikken += 1
        vak = self.page.get_by_label(label, exact=True)
        na(self.page, lambda: vak.select_option(waarde))

    def kruis(self, code: str) -> None:
        self.klikken += 1
        na(self.page, self.page.get_by_role("checkbox", name=code).check)

    def typ(self, label: str, tekst: str) -> None:
        vak = self.page.get_by_label(label, exact=True)
        vak.fill(tekst)
        na(self.page, vak.blur)


@pytest.fixture
def elf(mensen: Mensen) -> Opdracht:
    with scope(organisatie=mensen.anna.organisatie):
        delen = (deel_uit("arbeidsparticipatie-2011", 11),)
        dossier = open_dossier(
            mensen.anna, gegevens(), nieuw(mensen.anna, onderdelen=delen, vraag="Welke weg is haalbaar?")
        )
        opdracht = Opdracht.objects.get(dossier=dossier)
    neem_aan(mensen.anna, opdracht)
    return opdracht


def van_vraag_tot_antwoord(anna: Wie) -> None:
    anna.typ("Wat heeft de cliënt nodig om zo goed mogelijk mee te doen?", "Een vast begin van de dag")
    anna.typ("Waar baseert u dat op?", "Het gesprek")
    anna.link("Feiten")
    anna.knop("Feit toevoegen")
    for code, wat in (("F1", "Kim werkte in een kas"), ("F2", "De kas heeft werk in halve dagen")):
        anna.typ("Wat is het feit?", wat)
        anna.kies("Hoe weet u het?", "gezegd")
        anna.typ("Wie zei, schreef of zag het?", "Kim Voorbeeld, cliënt")
        if code == "F1":
            anna.knop("Nog een feit")
    anna.link("Weging")
    anna.knop("Weging toevoegen")
    for code in ("F1", "F2"):
        anna.kruis(code)
    anna.typ("Wat betekenen zij samen, en waarom?", "Ervaring en aanbod passen bij elkaar.")
    anna.link("Conclusie")
    anna.knop("Conclusie toevoegen")
    anna.kruis("W1")
    anna.typ("Wat is de conclusie?", "Werk in de kas is haalbaar.")
    anna.link("Antwoord en advies")
    anna.kruis("C1")
    anna.typ("Antwoord", "Een proefplaatsing in de kas.")
    anna.link("Vervolg")
    anna.kies("Wat is de uitkomst?", "plan")


def test_opdracht_11_afmaken_met_alleen_het_scherm(
    page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None], elf: Opdracht, mailserver: Gedrag
) -> None:
    meld_aan(mensen.anna)
    page.goto(f"/opdrachten/{elf.pk}/werk/aanpak/")
    anna = Wie(page)
    van_vraag_tot_antwoord(anna)
    anna.link("Zienswijzen")
    for partij in ("Cliënt", "Opdrachtgever"):
        if partij != "Cliënt":
            anna.link(partij)
        anna.link("Verzend het concept")
        page.get_by_label("Ander e-mailadres").fill(f"{partij.lower()[:2]}@weegwerk.example")
        anna.knop("Verstuur of noteer")
        verzenden.verwerk()
        anna.kies("Wat was de reactie?", "akkoord")
    anna.link("Werkgever")
    anna.kies("Mag de werkgever het rapport krijgen?", "nee")
    anna.link("Rapport")
    anna.knop("Stel het rapport vast")
    expect(page.get_by_text("Het rapport is vastgesteld.")).to_be_visible()
    assert len(mailserver.ontvangen) == 2
    assert anna.klikken <= MEESTE_KLIKKEN, anna.klikken
