"""De agenda en de termijnen van een dossier in een echte browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django.utils import timezone
from playwright.sync_api import Page, expect

from tests.browser.controles import axe, controleer_pagina, kleine_doelen
from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def aangemeld(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> Page:
    meld_aan(mensen.anna)
    return page


def test_van_ziektedag_naar_agenda(aangemeld: Page, mensen: Mensen) -> None:
    dossier = maak_dossier(mensen.anna)
    aangemeld.goto("/agenda/")
    expect(aangemeld.get_by_text("Niets is te laat.")).to_be_visible()
    controleer_pagina(aangemeld)
    aangemeld.goto(f"/dossiers/{dossier.pk}/")
    aangemeld.get_by_role("navigation", name="Onderdelen van dit dossier").get_by_role("link", name="Termijnen").click()
    controleer_pagina(aangemeld)
    aangemeld.get_by_role("link", name="Vul in wanneer iemand ziek werd of de subsidie begon").click()
    controleer_pagina(aangemeld)
    aangemeld.get_by_label("Eerste ziektedag").fill(timezone.localdate().isoformat())
    aangemeld.get_by_role("button", name="Termijnen bijwerken").click()
    expect(aangemeld.get_by_role("heading", name="Plan van aanpak")).to_have_count(1 + EVALUATIES)
    controleer_pagina(aangemeld)
    aangemeld.evaluate("document.querySelectorAll('main details').forEach((deel) => { deel.open = true; })")
    assert not [*axe(aangemeld), *kleine_doelen(aangemeld)]
    aangemeld.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Agenda").click()
    aangemeld.get_by_role("link", name="Probleemanalyse").click()
    controleer_pagina(aangemeld)
    aangemeld.get_by_label("Het hoeft niet meer").check()
    aangemeld.get_by_role("button", name="Bewaren").click()
    expect(aangemeld.locator(".ww-foutenlijst")).to_be_focused()
    aangemeld.get_by_label("Reden").fill("De bedrijfsarts is al geweest")
    aangemeld.get_by_role("button", name="Bewaren").click()
    expect(aangemeld.get_by_text("De bedrijfsarts is al geweest")).to_be_visible()


EVALUATIES = 15
"""In de naam van elke evaluatie staat ook “plan van aanpak”."""


def test_een_datum_toevoegen_en_de_planning(aangemeld: Page, mensen: Mensen) -> None:
    dossier = maak_dossier(mensen.anna)
    aangemeld.goto(f"/dossiers/{dossier.pk}/termijnen/nieuw/")
    controleer_pagina(aangemeld)
    aangemeld.get_by_label("Op welke dag?").fill(timezone.localdate().isoformat())
    with aangemeld.expect_navigation():
        aangemeld.get_by_role("button", name="Toevoegen").click()
    aangemeld.goto("/agenda/?wie=team")
    expect(aangemeld.get_by_role("region", name="Vandaag")).to_contain_text(dossier.kenmerk)
    controleer_pagina(aangemeld)
    aangemeld.get_by_role("link", name="Planning van het team").click()
    controleer_pagina(aangemeld)
    aangemeld.get_by_role("link", name="Herinneringen en kalender").click()
    controleer_pagina(aangemeld)
    aangemeld.get_by_role("button", name="Adres maken").click()
    expect(aangemeld.locator(".ww-adres")).to_contain_text(".ics")
    controleer_pagina(aangemeld)
