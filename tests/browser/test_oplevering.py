"""De pagina's van feit tot rapport: toegankelijk, op 320 pixels te gebruiken, en af te maken met alleen het scherm."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django_scopes import scope
from playwright.sync_api import Page, expect

from tests.browser.controles import axe, controleer_pagina, kleine_doelen
from tests.mensen import Mensen
from weegwerk.werkbank.demo.opdracht import maak as maak_opdracht
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

VOL = [
    *("aanpak/behoefte", "aanpak/houding", "aanpak/werkwijze", "aanpak/vertrouwen", "aanpak/terugblik"),
    *("gesprekken/G1", "gesprekken/werkzaamheden", "gesprekken/belastbaarheid"),
    *("feiten/overzicht", "feiten/F4", "feiten/F9"),
    *("instrumenten/icf", "instrumenten/wanberg", "instrumenten/huis", "instrumenten/ladder", "instrumenten/scope"),
    *("weging/W1", "conclusie/C1", "antwoord/V1", "antwoord/aanvullingen", "antwoord/advies", "antwoord/vervolg"),
    *("zienswijzen/client", "zienswijzen/werkgever", "rapport/keten", "rapport/maken", "rapport/toelichting"),
]


@pytest.fixture
def opdracht(mensen: Mensen) -> Opdracht:
    """De afgeronde opdracht 11 van de oefenpraktijk."""
    with scope(organisatie=mensen.anna.organisatie):
        maak_opdracht(mensen.anna)
        return Opdracht.objects.get()


@pytest.fixture
def aangemeld(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> Page:
    meld_aan(mensen.anna)
    return page


def test_elke_pagina_van_een_afgeronde_opdracht(aangemeld: Page, opdracht: Opdracht) -> None:
    for plek in VOL:
        aangemeld.goto(f"/opdrachten/{opdracht.pk}/werk/{plek}/")
        expect(aangemeld.get_by_role("heading", level=1)).to_be_visible()
        controleer_pagina(aangemeld)


def test_een_correctie_met_alleen_het_toetsenbord(aangemeld: Page, opdracht: Opdracht) -> None:
    aangemeld.goto(f"/opdrachten/{opdracht.pk}/werk/rapport/maken/")
    aangemeld.get_by_label("Reden van de correctie").focus()
    aangemeld.keyboard.type("F1 noemde een verkeerd jaar.")
    aangemeld.keyboard.press("Tab")
    aangemeld.keyboard.press("Enter")
    expect(aangemeld.get_by_text("U kunt het rapport nu corrigeren.")).to_be_visible()
    for plek in ("feiten/F4", "weging/W1", "zienswijzen/client", "rapport/maken", "instrumenten/bijlagen"):
        aangemeld.goto(f"/opdrachten/{opdracht.pk}/werk/{plek}/")
        controleer_pagina(aangemeld)


def test_een_afgeleid_feit_vraagt_meteen_waaruit(aangemeld: Page, opdracht: Opdracht) -> None:
    aangemeld.goto(f"/opdrachten/{opdracht.pk}/werk/rapport/maken/")
    aangemeld.get_by_label("Reden van de correctie").fill("Een feit erbij.")
    with aangemeld.expect_navigation():
        aangemeld.get_by_role("button", name="Open een correctie").click()
    aangemeld.goto(f"/opdrachten/{opdracht.pk}/werk/feiten/overzicht/")
    aangemeld.get_by_role("button", name="Feit toevoegen").click()
    expect(aangemeld.get_by_role("heading", name="Feit F10")).to_be_visible()
    aangemeld.get_by_label("Hoe weet u het?").select_option("afgeleid")
    expect(aangemeld.get_by_role("group", name="Uit welke feiten leidt u dit af?")).to_be_visible()
    assert not [*axe(aangemeld), *kleine_doelen(aangemeld)]
