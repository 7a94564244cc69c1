"""Een concept, een verslag en een rapport verzenden zoals een gebruiker dat doet, met een echte mailserver."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django_scopes import scope
from playwright.sync_api import Page, expect

from tests.browser.controles import controleer_pagina
from tests.mensen import Mensen
from tests.werkbank.maken import gegevens, opdracht
from tests.werkbank.opdrachten.hulp import neem_aan, vul, vul_map
from tests.werkbank.post.mailserver import Gedrag
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.dossiers.services import deel_uit, open_dossier
from weegwerk.werkbank.post import verzenden
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


@pytest.fixture
def elf(mensen: Mensen) -> Opdracht:
    with scope(organisatie=mensen.anna.organisatie):
        delen = (deel_uit("arbeidsparticipatie-2011", 11),)
        dossier = open_dossier(
            mensen.anna, gegevens(email="kim@weegwerk.example"), opdracht(mensen.anna, onderdelen=delen)
        )
        gemaakt = Opdracht.objects.get(dossier=dossier)
        neem_aan(mensen.anna, gemaakt)
        vul_map(mensen.anna, dossier)
        vul(mensen.anna, gemaakt, {"gesprekken.G1.voorgelegd_op": ""})
    return gemaakt


def test_een_concept_en_een_verslag_verzenden(
    page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None], elf: Opdracht, mailserver: Gedrag
) -> None:
    meld_aan(mensen.anna)
    page.goto(f"/opdrachten/{elf.pk}/werk/zienswijzen/client/")
    page.get_by_role("link", name="Verzend het concept").click()
    controleer_pagina(page)
    expect(page.get_by_label("Kim Voorbeeld, cliënt (kim@weegwerk.example)")).to_be_checked()
    page.get_by_role("button", name="Verstuur of noteer").click()
    expect(page.get_by_role("link", name="wacht op verzending")).to_be_visible()
    controleer_pagina(page)
    verzenden.verwerk()
    page.reload()
    expect(page.get_by_role("main")).to_contain_text("Verzonden op")
    page.goto(f"/opdrachten/{elf.pk}/werk/gesprekken/G1/")
    controleer_pagina(page)
    page.get_by_role("link", name="Leg het verslag voor").click()
    page.get_by_label("Ander e-mailadres").fill("kim")
    page.get_by_role("button", name="Verstuur of noteer").click()
    expect(page.locator(".ww-foutenlijst")).to_be_focused()
    controleer_pagina(page)
    page.get_by_label("Ander e-mailadres").fill("")
    page.get_by_role("button", name="Verstuur of noteer").click()
    expect(page.get_by_role("link", name="wacht op verzending")).to_be_visible()
    verzenden.verwerk()
    assert len(mailserver.ontvangen) == 2
