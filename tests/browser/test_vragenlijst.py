"""De vragenlijst zoals een werknemer hem krijgt: op een telefoon, zonder account, ook zonder script; en wat de deskundige ziet."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from uuid import UUID

import pytest
from django.contrib.sessions.models import Session
from django_scopes import scope
from playwright.sync_api import Browser, Page, ViewportSize, expect
from pytest_django.live_server_helper import LiveServer

from tests.browser import werk
from tests.browser.conftest import GEDULD
from tests.browser.controles import axe, controleer_pagina, kleine_doelen
from tests.mensen import Mensen
from tests.werkbank.vragenlijsten.werk import sleutel_voor
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.vragenlijsten.models import Vragenlijst

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

TELEFOON = ViewportSize(width=390, height=844)


@pytest.fixture
def link(mensen: Mensen) -> tuple[str, UUID]:
    """De link voor de werknemer, en het onderzoek erbij."""
    _dossier, onderzoek = werk.zaak(mensen)
    onderzoek_id = UUID(onderzoek.strip("/").rpartition("/")[2])
    with scope(organisatie=mensen.anna.organisatie):
        return f"/vragen/{sleutel_voor(mensen.anna, onderzoek_id)}/", onderzoek_id


@pytest.fixture
def zonder_script(browser: Browser, live_server: LiveServer) -> Iterator[Page]:
    context = browser.new_context(
        base_url=live_server.url, viewport=TELEFOON, java_script_enabled=False, forced_colors="active"
    )
    context.set_default_timeout(GEDULD)
    yield context.new_page()
    context.close()


def ingeleverd(mensen: Mensen) -> bool:
    with scope(organisatie=mensen.anna.organisatie):
        return Vragenlijst.objects.get().ingeleverd_op is not None


def bekijk(page: Page) -> None:
    """Ook op een telefoon is alles te zien en te raken."""
    page.set_viewport_size(TELEFOON)
    assert not [*axe(page), *kleine_doelen(page)]
    controleer_pagina(page)
    page.set_viewport_size(TELEFOON)


def test_van_link_tot_ingeleverd_op_een_telefoon(page: Page, mensen: Mensen, link: tuple[str, UUID]) -> None:
    page.goto(link[0])
    bekijk(page)
    page.get_by_role("button", name="Open de vragen").click()
    expect(page.get_by_text("Over uw werk bij Wasserij De Proef")).to_be_visible()
    assert link[0] not in page.url
    bekijk(page)
    page.get_by_role("link", name="Begin", exact=True).click()
    werk.vul(page, "Hoeveel uur per week werkt u?", "32,5")
    bekijk(page)
    page.get_by_role("button", name="Bewaren en verder").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Taak A")
    assert werk.na(page, page.get_by_label("Iets langzamer").check).status == 200
    expect(page.locator("#stappen")).to_contain_text("bezig")
    bekijk(page)
    page.reload()
    expect(page.get_by_label("Iets langzamer")).to_be_checked()
    page.goto(f"{page.url.rpartition('/taak-A')[0]}/inleveren/")
    expect(page.get_by_text("32,5 uur per week")).to_be_visible()
    bekijk(page)
    page.get_by_role("button", name="Inleveren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Dank u. Uw antwoorden zijn ingeleverd")
    bekijk(page)
    assert ingeleverd(mensen)


def test_zonder_script_en_in_gedwongen_kleuren(zonder_script: Page, mensen: Mensen, link: tuple[str, UUID]) -> None:
    page = zonder_script
    page.goto(f"{link[0]}?taal=en")
    page.get_by_role("button", name="Open the questions").click()
    page.get_by_role("link", name="Begin", exact=True).click()
    page.get_by_label("How many hours a week do you work?").fill("a lot")
    page.get_by_role("button", name="Save and go on").click()
    expect(page.get_by_role("group", name="There is 1 thing to put right")).to_be_visible()
    page.get_by_label("How many hours a week do you work?").fill("32")
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_role("navigation", name="Parts").get_by_role("link", name="What goes well").click()
    page.get_by_role("button", name="Save and go on").click()
    page.get_by_role("button", name="Hand in").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Thank you. Your answers have been handed in")
    assert ingeleverd(mensen)


def test_een_fout_in_een_vraag(page: Page, link: tuple[str, UUID]) -> None:
    page.goto(link[0])
    page.get_by_role("button", name="Open de vragen").click()
    page.get_by_role("link", name="Begin", exact=True).click()
    vak = page.get_by_label("Hoeveel uur per week werkt u?")
    vak.fill("veel")
    assert werk.na(page, vak.blur).status == 422
    expect(vak).to_have_value("veel")
    expect(vak).to_have_attribute("aria-invalid", "true")
    bekijk(page)
    vak.fill("32")
    assert werk.na(page, vak.blur).status == 200
    expect(vak).not_to_have_attribute("aria-invalid", "true")


def test_twee_vensters(page: Page, link: tuple[str, UUID]) -> None:
    page.goto(link[0])
    page.get_by_role("button", name="Open de vragen").click()
    page.get_by_role("link", name="Begin", exact=True).click()
    expect(page.get_by_label("Hoe heet uw werk?")).to_be_visible()
    tweede = page.context.new_page()
    tweede.goto(page.url)
    vraag = "Hoe gaat een gewone werkdag? Begin bij de start van de dag."
    for venster, tekst in ((page, "Eerst sorteren."), (tweede, "Daarna strijken.")):
        vak = venster.get_by_label(vraag)
        vak.fill(tekst)
        werk.na(venster, vak.blur)
    expect(tweede.get_by_label(vraag)).to_have_value("Eerst sorteren.\n\nDaarna strijken.")
    expect(tweede.get_by_text("U had deze vragen ook in een ander venster open.")).to_be_visible()
    controleer_pagina(tweede)
    tweede.close()


WERKDAG = "Hoe gaat een gewone werkdag? Begin bij de start van de dag."


def begin_met_typen(page: Page, link: str, tekst: str) -> None:
    page.goto(link)
    page.get_by_role("button", name="Open de vragen").click()
    page.get_by_role("link", name="Begin", exact=True).click()
    page.get_by_label(WERKDAG).focus()
    page.keyboard.type(tekst, delay=20)
    expect(page.locator("#bewaarstatus")).to_contain_text(werk.BEWAARD)


def verder(page: Page, tekst: str) -> None:
    page.get_by_label(WERKDAG).focus()
    page.keyboard.press("End")
    page.keyboard.type(tekst, delay=20)


def test_een_sessie_die_ophoudt_tijdens_het_typen(page: Page, mensen: Mensen, link: tuple[str, UUID]) -> None:
    """Wie een link heeft, opent hem in een ander tabblad nog eens; wat hij typte, staat er dan nog en is daarna bewaard."""
    begin_met_typen(page, link[0], "Eerst sorteren.")
    Session.objects.all().delete()
    verder(page, " Daarna strijken.")
    expect(page.locator(".ww-nietbewaard p")).to_contain_text("Open de link uit de brief of e-mail nog een keer")
    bekijk(page)
    tweede = page.context.new_page()
    tweede.goto(link[0])
    tweede.get_by_role("button", name="Open de vragen").click()
    expect(tweede.get_by_role("link", name="Ga verder")).to_be_visible()
    tweede.close()
    page.get_by_role("button", name="Probeer opnieuw").click()
    expect(page.locator(".ww-nietbewaard")).to_have_count(0)
    expect(page.get_by_label(WERKDAG)).to_have_value("Eerst sorteren. Daarna strijken.")
    expect(page.locator("#bewaarstatus")).to_contain_text(werk.BEWAARD)
    page.reload()
    expect(page.get_by_label(WERKDAG)).to_have_value("Eerst sorteren. Daarna strijken.")


def test_elders_ingeleverd_tijdens_het_typen(page: Page, mensen: Mensen, link: tuple[str, UUID]) -> None:
    begin_met_typen(page, link[0], "Eerst sorteren.")
    tweede = page.context.new_page()
    tweede.goto(f"{page.url.rpartition('/werk')[0]}/inleveren/")
    tweede.get_by_role("button", name="Inleveren").click()
    expect(tweede.get_by_role("heading", level=1)).to_have_text("Dank u. Uw antwoorden zijn ingeleverd")
    tweede.close()
    verder(page, " Daarna strijken.")
    expect(page.locator(".ww-nietbewaard p")).to_contain_text("Deze vragenlijst is ingeleverd.")
    expect(page.get_by_label(WERKDAG)).to_have_value("Eerst sorteren. Daarna strijken.")
    bekijk(page)


def test_een_link_die_niet_werkt(page: Page) -> None:
    page.goto("/vragen/bestaat-niet/")
    expect(page.get_by_text("Deze link werkt niet.")).to_be_visible()
    controleer_pagina(page)


def test_de_paginas_van_de_deskundige(
    page: Page, mensen: Mensen, link: tuple[str, UUID], meld_aan: Callable[[Gebruiker], None]
) -> None:
    meld_aan(mensen.anna)
    page.goto(f"/onderzoeken/{link[1]}/opdracht/vragenlijsten/")
    controleer_pagina(page)
    page.get_by_role("link", name="Vragenlijsten versturen en lezen").click()
    controleer_pagina(page)
    page.get_by_role("button", name="Maak een link voor de werkgever").click()
    assert "/vragen/" in page.get_by_label("Link", exact=True).input_value()
    controleer_pagina(page)
    page.get_by_role("button", name="Typ over van papier van de werkgever").click()
    werk.vul(page, "Hoeveel uur per week werkt uw medewerker?", "36")
    controleer_pagina(page)
    page.get_by_role("navigation", name="Kruimelpad").get_by_role("link", name="Vragenlijsten").click()
    page.get_by_role("link", name="Lees de antwoorden van de werkgever").click()
    page.get_by_text("Deze antwoorden komen van papier").click()
    controleer_pagina(page)
    page.get_by_label("Wie heeft het papier ingevuld?").fill("Pim De Proef")
    page.get_by_label("Welke dag staat erop?").fill("2026-03-01")
    page.get_by_role("button", name="Leg vast als ingeleverd op papier").click()
    page.get_by_role("link", name="Leg de antwoorden naast elkaar").click()
    controleer_pagina(page)
    page.get_by_role("link", name="Naar de punten voor het bezoek").click()
    expect(page.get_by_text("Werknemer: geen antwoord. Werkgever: 36 uur per week.")).to_be_visible()
    controleer_pagina(page)
    page.get_by_role("link", name="De hele lijst om af te drukken").click()
    controleer_pagina(page)
