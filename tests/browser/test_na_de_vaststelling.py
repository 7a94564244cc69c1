"""Na de vaststelling: onderhandelen, opnieuw bepalen, advies en de portefeuille, toegankelijk en op elke breedte."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django_scopes import scope
from playwright.sync_api import Page, expect

from tests.browser import werk
from tests.browser.controles import controleer_pagina
from tests.mensen import Mensen
from tests.werkbank.herbepalingen.test_herbepalen import begin_en_neem_aan, neem_waar
from tests.werkbank.maken import maak_dossier
from tests.werkbank.na_de_vaststelling import stel_vast
from weegwerk.werkbank.onderhandelingen.services import begin as begin_onderhandeling
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def vast(mensen: Mensen) -> Onderzoek:
    return stel_vast(mensen.anna, maak_dossier(mensen.anna))


@pytest.fixture
def als(page: Page, meld_aan: Callable[[Gebruiker], None]) -> Callable[[Gebruiker], Page]:
    def aangemeld(wie: Gebruiker) -> Page:
        meld_aan(wie)
        return page

    return aangemeld


def neem_gesprek_aan(page: Page) -> None:
    page.get_by_label("de werkgever").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Neem het gesprek aan").click()


def test_onderhandelen_van_begin_tot_afspraak(
    als: Callable[[Gebruiker], Page], mensen: Mensen, vast: Onderzoek
) -> None:
    page = als(mensen.bram)
    page.goto(f"/onderzoeken/{vast.pk}/rapport/maken/")
    page.get_by_role("link", name="Gesprek over de voorwaarden").click()
    controleer_pagina(page)
    neem_gesprek_aan(page)
    controleer_pagina(page)
    werk.vul(page, "Belang van de werknemer", "Een vaste plek.")
    werk.vul(page, "Belang van de werkgever", "Minder begeleiding.")
    werk.stap(page, "Voorstel")
    werk.vul(page, "Wat stelt u voor?", "Een half jaar een lagere waarde.")
    werk.stap(page, "Afspraak")
    werk.vul(page, "Waar spreken de partijen mee af te werken?", "60")
    werk.vul(page, "Waarom juist dit percentage?", "De begeleiding neemt af.")
    expect(page.locator("#uitkomst")).to_contain_text("60% (-14 punten)")
    expect(werk.getal(page)).to_have_text("74%")
    werk.onderdeel(page, "Akkoord")
    for partij, naam in (("Werkgever", "Pim De Proef"), ("Werknemer", "Kim"), ("Opdrachtgever", "Noor Nergens")):
        vak = page.get_by_role("region", name=partij)
        werk.vul(page, "Wie ging akkoord?", naam, vak)
        werk.vul(page, "Op welke dag?", "2026-05-01", vak)
        werk.vul(page, "Hoe?", "met een handtekening", vak)
    controleer_pagina(page)
    werk.onderdeel(page, "Herbepaling")
    werk.vul(page, "Op welke dag wordt de loonwaarde opnieuw bepaald?", "2027-05-01")
    expect(page.locator("#uitkomst")).to_contain_text("hoort zij tussen 1 augustus 2026 en 1 november 2026")
    werk.vul(page, "Op welke dag wordt de loonwaarde opnieuw bepaald?", "2026-09-01")
    werk.stap(page, "Afronden")
    controleer_pagina(page)
    page.get_by_role("button", name="Sluit af").click()
    expect(page.get_by_text("De onderhandeling is afgesloten.")).to_be_visible()
    controleer_pagina(page)


def test_wie_bepaalde_leest_waarom_een_ander_het_gesprek_voert(
    als: Callable[[Gebruiker], Page], mensen: Mensen, vast: Onderzoek
) -> None:
    page = als(mensen.anna)
    page.goto(f"/onderhandelingen/over/{vast.pk}/")
    expect(page.get_by_role("heading", name="U kunt dit gesprek niet leiden")).to_be_visible()
    controleer_pagina(page)


def test_opnieuw_bepalen_naast_de_eerdere(als: Callable[[Gebruiker], Page], mensen: Mensen, vast: Onderzoek) -> None:
    page = als(mensen.anna)
    page.goto(f"/onderzoeken/{vast.pk}/herbepaling/")
    controleer_pagina(page)
    page.get_by_role("button", name="Open de opdracht").click()
    expect(page.get_by_text("De opdracht staat klaar.")).to_be_visible()
    with scope(organisatie=mensen.anna.organisatie):
        nieuw = begin_en_neem_aan(mensen.anna, vast)
        neem_waar(mensen.anna, nieuw)
    page.goto(f"/onderzoeken/{nieuw.pk}/berekening/vergelijking/")
    expect(page.get_by_text("Van 74% toen naar 86% nu.")).to_be_visible()
    controleer_pagina(page)
    werk.vul(page, "Tempo: waar steunt het verschil op?", "Nieuwe metingen.", page.get_by_role("region", name="Taak A"))
    page.goto(f"/onderzoeken/{nieuw.pk}/rapport/advies/")
    page.get_by_role("button", name="Advies toevoegen").click()
    expect(page.get_by_label("Wat kan er anders?")).to_be_visible()
    controleer_pagina(page)


def test_de_portefeuille(als: Callable[[Gebruiker], Page], mensen: Mensen, vast: Onderzoek) -> None:
    page = als(mensen.anna)
    page.goto("/portefeuille/")
    controleer_pagina(page)
    with scope(organisatie=mensen.anna.organisatie):
        begin_onderhandeling(mensen.bram, vast.pk)
    page.get_by_label("Loonwaarde erbij of eraf").fill("5")
    page.get_by_role("button", name="Reken door").click()
    expect(page.get_by_role("cell", name="79%")).to_be_visible()
    controleer_pagina(page)
    page.get_by_label("Loonwaarde erbij of eraf").fill("500")
    page.get_by_role("button", name="Reken door").click()
    expect(page.locator(".ww-foutenlijst")).to_be_focused()
    controleer_pagina(page)
