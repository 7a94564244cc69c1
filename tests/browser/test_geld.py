"""De stap Geld en balans: te bedienen en te lezen voor iedereen."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser import werk
from tests.browser.controles import axe, controleer_pagina, kleine_doelen
from tests.mensen import Mensen
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GROEPEN = ["loon", "situatie", "baan", "eerder-werk", "functies", "rechten", "regelingen", "keuze", "balans"]


@pytest.fixture
def zaak(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> str:
    meld_aan(mensen.anna)
    return werk.zaak(mensen)[1]


@pytest.mark.parametrize("groep", GROEPEN)
def test_een_gevulde_pagina(page: Page, zaak: str, groep: str) -> None:
    page.goto(f"{zaak}geld/{groep}/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Geld en balans")
    controleer_pagina(page)
    page.evaluate("document.querySelectorAll('main details').forEach((deel) => { deel.open = true; })")
    assert not [*axe(page), *kleine_doelen(page)]


def test_een_leeg_onderzoek_zegt_wat_er_ontbreekt(
    page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]
) -> None:
    meld_aan(mensen.anna)
    _dossier, onderzoek = werk.zaak(mensen, "")
    for groep, tekst in (
        ("rechten", "Vul eerst de peildatum in"),
        ("regelingen", "Er zijn nog geen bedragen"),
        ("balans", "Er is nog geen balans"),
    ):
        page.goto(f"{onderzoek}geld/{groep}/")
        expect(page.get_by_text(tekst)).to_be_visible()
        assert not axe(page)


def test_van_loon_naar_balans_met_de_herleiding_een_klik_ver(page: Page, zaak: str) -> None:
    page.goto(f"{zaak}geld/loon/")
    werk.vul(page, "Loon van de functie bij een volle werkweek", "2600")
    werk.onderdeel(page, "Balans")
    werkgever = page.get_by_role("region", name="Werkgever", exact=True)
    expect(werkgever.get_by_role("img", name="Werkgever: van kosten naar balans, per maand")).to_be_visible()
    werkgever.get_by_text("Geleverde prestatie", exact=True).last.click()
    expect(werkgever.get_by_text("2.600,00").first).to_be_visible()


def test_een_loon_onder_het_minimum_wordt_uitgelegd(page: Page, zaak: str) -> None:
    page.goto(f"{zaak}geld/loon/")
    werk.vul(page, "Loon van de functie bij een volle werkweek", "248")
    werk.onderdeel(page, "Balans")
    expect(page.get_by_text("lager dan het minimumloon")).to_be_visible()


def test_een_antwoord_verandert_de_rechten(page: Page, zaak: str) -> None:
    page.goto(f"{zaak}geld/situatie/")
    werk.vul(page, "Hoort de werknemer bij de doelgroep loonkostensubsidie?", "nee")
    werk.onderdeel(page, "Rechten")
    niet = page.get_by_role("region", name="Niet aan de orde", exact=True)
    expect(niet.get_by_text("Loonkostensubsidie", exact=True)).to_be_visible()
