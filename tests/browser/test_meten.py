"""Meten op de werkplek: de klok, wat de metingen zeggen, overnemen, en hoe zeker de uitkomst dan is."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django_scopes import scope
from playwright.sync_api import Page, expect

from tests.browser import werk
from tests.browser.controles import axe, controleer_pagina, kleine_doelen
from tests.browser.test_paginas import open_alles
from tests.mensen import Mensen
from tests.werkbank.onderzoeken.gemeten import GEMETEN
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def gemeten(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> tuple[Page, str]:
    """Anna met een onderzoek waarin taak A is gemeten en de rest een eigen bereik heeft."""
    meld_aan(mensen.anna)
    _dossier, adres = werk.zaak(mensen)
    with scope(organisatie=mensen.anna.organisatie):
        onderzoek = Onderzoek.objects.get(pk=adres.split("/")[2])
        lees_bestand_in(mensen.anna, onderzoek.pk, GEMETEN.encode(), andere_naam=True)
    return page, adres


@pytest.mark.parametrize("groep", ["prestatie/A", "prestatie/A-meten", "prestatie/A-werktijd", "berekening/uitkomst"])
def test_een_gevulde_meetpagina(gemeten: tuple[Page, str], groep: str) -> None:
    page, adres = gemeten
    page.goto(f"{adres}{groep}/")
    expect(page.get_by_role("heading", level=1)).to_be_visible()
    controleer_pagina(page)
    open_alles(page)
    assert not [*axe(page), *kleine_doelen(page)]


def test_een_lege_meetpagina_zegt_wat_te_doen(
    page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]
) -> None:
    meld_aan(mensen.anna)
    _dossier, adres = werk.zaak(mensen)
    page.goto(f"{adres}prestatie/A-meten/")
    expect(page.get_by_text("allebei ten minste 3 keer.").last).to_be_visible()
    controleer_pagina(page)


def test_op_een_telefoon_staat_na_start_de_knop_stop_in_beeld_en_na_stop_het_vak_voor_het_aantal(
    page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]
) -> None:
    """Wie naast een werkplek staat, zoekt niet eerst twee schermen naar beneden."""
    meld_aan(mensen.anna)
    _dossier, adres = werk.zaak(mensen)
    page.set_viewport_size({"width": 390, "height": 844})
    page.goto(f"{adres}prestatie/A-meten/")
    page.get_by_role("button", name="Start: werknemer").click()
    stop = page.get_by_role("button", name="Stop : meting 1")
    expect(stop).to_be_in_viewport()
    stop.click()
    aantal = page.get_by_role("region", name="Meting 1").get_by_label("Hoeveel stuks kwamen af?", exact=True)
    expect(aantal).to_be_in_viewport()
    controleer_pagina(page)


def test_van_klok_tot_overnemen(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> None:
    meld_aan(mensen.anna)
    _dossier, adres = werk.zaak(mensen)
    page.goto(f"{adres}prestatie/A/")
    werk.onderdeel(page, "Meten A")
    page.get_by_role("button", name="Start: werknemer").click()
    expect(page.get_by_text("Meting 1 (werknemer) loopt sinds")).to_be_visible()
    expect(page.get_by_text("is nog niet gestopt").first).to_be_visible()
    eerste = page.get_by_role("region", name="Meting 1")
    # De klok van de test staat niet stil of vooruit: het einde wordt hier getypt, zoals het ook zonder klok kan.
    werk.vul(page, "Begin", "9:00", eerste)
    werk.vul(page, "Einde", "9:10", eerste)
    werk.vul(page, "Hoeveel stuks kwamen af?", "20", eerste)
    page.get_by_role("button", name="Meting toevoegen").click()
    tweede = page.get_by_role("region", name="Meting 2")
    werk.vul(page, "Wie is gemeten?", "gewone collega", tweede)
    werk.vul(page, "Of de duur", "10:00", tweede)
    werk.vul(page, "Hoeveel stuks kwamen af?", "25", tweede)
    uitkomst = page.get_by_role("region", name="Wat de metingen zeggen")
    expect(uitkomst).to_contain_text("80%")
    expect(uitkomst).to_contain_text("Hoe zeker dat is, is met zo weinig metingen niet te zeggen.")
    expect(uitkomst).to_contain_text("Er zijn er ten minste 3 nodig")
    uitkomst.get_by_role("link", name="Naar taak A").click()
    tempo = page.get_by_role("group", name="Tempo")
    expect(tempo.get_by_label("Percentage", exact=True)).to_have_value("87,5")
    tempo.get_by_role("button", name="Neem 80% over").click()
    expect(tempo.get_by_label("Percentage", exact=True)).to_have_value("80")
    expect(tempo).to_contain_text("overgenomen")


def test_stoppen_met_de_klok_van_het_toestel(gemeten: tuple[Page, str]) -> None:
    page, adres = gemeten
    page.clock.set_fixed_time("2026-03-02T09:00:00")
    page.goto(f"{adres}prestatie/B-meten/")
    page.get_by_role("button", name="Start: werknemer").click()
    expect(page.get_by_text("loopt sinds 09.00.")).to_be_visible()
    page.clock.set_fixed_time("2026-03-02T09:01:05")
    expect(page.locator("[data-klok]")).to_have_text("1:05")
    page.get_by_role("button", name="Stop").click()
    expect(page.get_by_text("loopt sinds")).to_have_count(0)
    meting = page.get_by_role("region", name="Meting 1")
    expect(meting.get_by_label("Einde", exact=True)).to_have_value("09:01:05")


def test_de_uitkomst_zegt_hoe_zeker_zij_is_en_beweegt_mee(gemeten: tuple[Page, str]) -> None:
    page, adres = gemeten
    page.goto(f"{adres}prestatie/B/")
    paneel = page.get_by_role("complementary")
    expect(paneel).to_contain_text("In 19 van 20 zulke onderzoeken tussen")
    eerst = paneel.locator(".ww-uitkomst__zeker").inner_text()
    tempo = page.get_by_role("group", name="Tempo")
    werk.vul(page, "Eigen bereik, van", "40", tempo)
    expect(paneel.locator(".ww-uitkomst__zeker")).not_to_have_text(eerst)
    werk.vul(page, "Eigen bereik, van", "", tempo)
    expect(paneel).to_contain_text("ontbreekt de ondergrens van uw bereik")
