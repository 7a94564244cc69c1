"""Elke pagina van de werkbank: toegankelijk, op 320 pixels te gebruiken, met zichtbare focus en een stille console."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from playwright.sync_api import FilePayload, Page, expect

from tests.browser import werk
from tests.browser.controles import axe, controleer_pagina, kleine_doelen
from tests.mensen import Mensen
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

GROEPEN = [
    "opdracht/vraag",
    "opdracht/gegevens",
    "opdracht/activiteiten",
    "opdracht/bronnen",
    "taken/functie",
    "taken/taken",
    "prestatie/A",
    "berekening/uitkomst",
    "berekening/toetsing",
    "zienswijzen/werknemer",
    "rapport/conclusie",
    "rapport/maken",
]

BLOKKEN = [
    "opdracht/kader",
    "taken/norm",
    "taken/niet",
    "taken/tegenspraak",
    "begeleiding/beperkingen",
    "begeleiding/belastbaarheid",
    "begeleiding/taak-A",
    "begeleiding/waardering",
    "overig/verzuim",
    "overig/voorzieningen",
    "overig/kosten",
    "wat-als/taken",
    "gesprek/client",
]


@pytest.fixture
def aangemeld(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> Page:
    meld_aan(mensen.anna)
    return page


def open_alles(page: Page) -> None:
    page.evaluate("document.querySelectorAll('main details, aside details').forEach((deel) => { deel.open = true; })")


@pytest.mark.parametrize("groep", GROEPEN)
def test_een_gevulde_pagina_van_het_onderzoek(aangemeld: Page, mensen: Mensen, groep: str) -> None:
    _dossier, onderzoek = werk.zaak(mensen)
    aangemeld.goto(f"{onderzoek}{groep}/")
    expect(aangemeld.get_by_role("heading", level=1)).to_be_visible()
    controleer_pagina(aangemeld)
    open_alles(aangemeld)
    assert not [*axe(aangemeld), *kleine_doelen(aangemeld)]


@pytest.mark.parametrize("groep", BLOKKEN)
def test_een_gevulde_pagina_van_de_blokken(aangemeld: Page, mensen: Mensen, groep: str) -> None:
    _dossier, onderzoek = werk.zaak(mensen, "keuken")
    aangemeld.goto(f"{onderzoek}{groep}/")
    expect(aangemeld.get_by_role("heading", level=1)).to_be_visible()
    controleer_pagina(aangemeld)
    open_alles(aangemeld)
    assert not [*axe(aangemeld), *kleine_doelen(aangemeld)]


def test_een_leeg_onderzoek(aangemeld: Page, mensen: Mensen) -> None:
    _dossier, onderzoek = werk.zaak(mensen, "")
    for groep in ("opdracht/bronnen", "taken/taken", "prestatie", "berekening", "rapport/maken"):
        aangemeld.goto(f"{onderzoek}{groep}/")
        expect(aangemeld.get_by_text("Nog geen uitkomst", exact=True)).to_be_visible()
        assert not axe(aangemeld)
    controleer_pagina(aangemeld)


def test_de_paginas_van_het_dossier(aangemeld: Page, mensen: Mensen) -> None:
    dossier, onderzoek = werk.zaak(mensen)
    for pad, kop in [
        ("/", "Dossiers"),
        ("/dossiers/nieuw/", "Nieuw dossier"),
        (f"/dossiers/{dossier.pk}/", f"Kim Voorbeeld {dossier.kenmerk}"),
        (f"/dossiers/{dossier.pk}/gegevens/", None),
        (f"/dossiers/{dossier.pk}/opdracht/", None),
        (f"/dossiers/{dossier.pk}/wissen/", None),
        ("/wissen/", "Te wissen dossiers"),
        (f"{onderzoek}geschiedenis/", "Versies"),
        ("/methoden/ulm-2021/", None),
        ("/methoden/regeling-2014/", None),
        ("/methoden/cec-2011/", None),
    ]:
        aangemeld.goto(pad)
        hoofd = aangemeld.get_by_role("heading", level=1)
        expect(hoofd).to_have_count(1)
        if kop:
            expect(hoofd).to_have_text(kop)
        controleer_pagina(aangemeld)


def test_fouten_in_een_nieuw_dossier(aangemeld: Page) -> None:
    aangemeld.goto("/dossiers/nieuw/")
    aangemeld.get_by_role("button", name="Dossier maken").click()
    expect(aangemeld.locator(".ww-foutenlijst")).to_be_focused()
    controleer_pagina(aangemeld)


def test_een_geweigerde_waarde_staat_bij_het_veld(aangemeld: Page, mensen: Mensen) -> None:
    _dossier, onderzoek = werk.zaak(mensen)
    aangemeld.goto(f"{onderzoek}taken/functie/")
    vak = aangemeld.get_by_label("Overeengekomen uren per week")
    vak.fill("veel")
    assert werk.na(aangemeld, vak.blur).status == 422
    expect(vak).to_have_value("veel")
    expect(vak).to_have_attribute("aria-invalid", "true")
    expect(vak).to_have_accessible_description(
        "Fout: “veel” is geen getal. Schrijf een getal, bijvoorbeeld 36 of 37,5."
    )
    expect(aangemeld.locator("#bewaarstatus")).to_have_text(
        "Nog niet alles is bewaard. Kijk bij het veld met de melding."
    )
    controleer_pagina(aangemeld)
    werk.vul(aangemeld, "Overeengekomen uren per week", "36")
    expect(vak).not_to_have_attribute("aria-invalid", "true")


def test_leden_voor_de_beheerder(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> None:
    meld_aan(mensen.dirk)
    page.goto("/leden/")
    controleer_pagina(page)
    page.get_by_label("E-mailadres").fill("geen adres")
    page.get_by_label("Naam", exact=True).fill("Nieuw")
    with page.expect_navigation():
        page.get_by_role("button", name="Uitnodigen").click()
    controleer_pagina(page)


def test_een_geweigerd_zaakbestand(aangemeld: Page, mensen: Mensen) -> None:
    _dossier, onderzoek = werk.zaak(mensen)
    aangemeld.goto(f"{onderzoek}rapport/maken/")
    inhoud = b"weegwerk: 1\nsoort: loonwaarde\nmetode: x\n"
    kwaad: FilePayload = {"name": "zaak.yaml", "mimeType": "text/yaml", "buffer": inhoud}
    aangemeld.get_by_label("Zaakbestand", exact=True).set_input_files(kwaad)
    aangemeld.get_by_role("button", name="Lees in").click()
    expect(aangemeld.get_by_text("Bedoelde u “methode”?")).to_be_visible()
    controleer_pagina(aangemeld)
