"""Een opdracht aannemen in een echte browser: met de muis, met alleen het toetsenbord, en elke pagina toegankelijk."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

import pytest
from django_scopes import scope
from playwright.sync_api import Page, expect

from tests.browser import werk
from tests.browser.controles import controleer_pagina
from tests.browser.test_hoofdtaak_toetsen import druk, kop, tab_naar, typ
from tests.browser.test_opdracht_11 import Wie
from tests.browser.werk import na
from tests.mensen import Mensen
from tests.werkbank.maken import formuliervelden, maak_dossier, opdracht_in
from tests.werkbank.maken import opdracht as nieuw
from tests.werkbank.opdrachten.hulp import neem_aan
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.dossiers.services import deel_uit, open_opdracht
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

LEIDRAAD = "arbeidsparticipatie-2011"
GROEPEN = [
    "intake/keuze",
    "intake/hulp",
    "intake/vragen",
    "rolcheck/uitkomst",
    "rolcheck/arts",
    "rolcheck/ander",
    "acceptatie/voorwaarden",
    "acceptatie/vragen",
    "acceptatie/knelpunten",
    "acceptatie/tijd",
    "acceptatie/besluit",
    "acceptatie/uitloop",
    "brieven/brieven",
]


@pytest.fixture
def aangemeld(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> Page:
    meld_aan(mensen.anna)
    return page


def opdracht_met(mensen: Mensen, *nummers: int) -> Opdracht:
    """Een opdracht van Anna naast de loonwaarde die in elk dossier van de tests staat."""
    dossier = maak_dossier(mensen.anna)
    with scope(organisatie=mensen.anna.organisatie):
        delen = tuple(deel_uit(LEIDRAAD, nummer) for nummer in nummers)
        return open_opdracht(mensen.anna, dossier.pk, nieuw(mensen.anna, onderdelen=delen))


@pytest.mark.parametrize("groep", GROEPEN)
def test_de_paginas_van_intake_tot_brieven(aangemeld: Page, mensen: Mensen, groep: str) -> None:
    opdracht = opdracht_met(mensen, 11)
    aangemeld.goto(f"/opdrachten/{opdracht.pk}/werk/{groep}/")
    expect(aangemeld.get_by_role("heading", level=1)).to_be_visible()
    controleer_pagina(aangemeld)


def test_de_paginas_na_het_besluit(aangemeld: Page, mensen: Mensen) -> None:
    opdracht = opdracht_in(maak_dossier(mensen.anna))
    neem_aan(mensen.anna, opdracht)
    for pad in (
        "werk/acceptatie/besluit/",
        "werk/brieven/brieven/",
        "brief/client/",
        "loonwaarde/",
        f"leidraad/{LEIDRAAD}-5/",
        "teruggeven/",
        "stoppen/",
    ):
        aangemeld.goto(f"/opdrachten/{opdracht.pk}/{pad}")
        controleer_pagina(aangemeld)


def test_een_nieuwe_gebruiker_vindt_met_hulp_de_opdracht_en_neemt_haar_aan(aangemeld: Page, mensen: Mensen) -> None:
    opdracht = opdracht_met(mensen)
    aangemeld.goto(f"/opdrachten/{opdracht.pk}/")
    aangemeld.get_by_role("main").get_by_role("link", name="Hulp bij kiezen").last.click()
    werk.vul(aangemeld, "Wat wil de opdrachtgever hebben?", "advies: de lezer kiest zelf")
    werk.vul(aangemeld, "Waar gaat de vraag over?", "de weg naar werk of meedoen")
    werk.vul(aangemeld, "Voor wie is het antwoord?", "een organisatie, zoals een werkgever of gemeente")
    controleer_pagina(aangemeld)
    aangemeld.get_by_role("button", name="Kies deze : Adviseren over re-integratie en participatie").click()
    kop(aangemeld, "Acceptatie")
    expect(aangemeld.locator("#uitkomst")).to_contain_text("Rolcheck")


# Knoppen en keuzes, van de lijst met dossiers tot aangenomen; het typen van het formulier niet meegeteld.
@pytest.mark.parametrize(("nummer", "meeste_knoppen", "meeste_keuzes"), [(5, 5, 9), (11, 5, 9)])
def test_van_nieuw_dossier_tot_aangenomen(
    aangemeld: Page, nummer: int, meeste_knoppen: int, meeste_keuzes: int
) -> None:
    page, anna = aangemeld, Wie(aangemeld)
    page.goto("/")
    anna.link("Nieuw dossier")
    for veld, waarde in formuliervelden(keuze=f"{LEIDRAAD}:{nummer}").items():
        vak = page.locator(f"[name={veld}]")
        vak.select_option(waarde) if veld in {"keuze", "opdrachtgever_soort"} else vak.fill(waarde)
    controleer_pagina(page)
    anna.knop("Dossier maken")
    keuzes = 1
    while page.get_by_role("button", name="Neem de opdracht aan").count() == 0:
        for vak in page.locator("main select").all():
            antwoord = "voldaan" if "voldaan" in vak.inner_text() else "nee" if "weet ik" in vak.inner_text() else "ja"
            na(page, partial(vak.select_option, label=antwoord))
            keuzes += 1
        anna.knop("Bewaren en verder")
    controleer_pagina(page)
    anna.knop("Neem de opdracht aan")
    expect(page.get_by_text("De opdracht is aangenomen.")).to_be_visible()
    assert (anna.klikken, keuzes) == (meeste_knoppen, meeste_keuzes)


def test_de_fout_bij_het_teruggeven_staat_bij_het_veld(aangemeld: Page, mensen: Mensen) -> None:
    opdracht = opdracht_met(mensen, 11)
    aangemeld.goto(f"/opdrachten/{opdracht.pk}/teruggeven/")
    aangemeld.get_by_role("button", name="Leg vast").click()
    expect(aangemeld.locator(".ww-foutenlijst")).to_be_focused()
    controleer_pagina(aangemeld)


def test_intake_en_acceptatie_met_het_toetsenbord(aangemeld: Page, mensen: Mensen) -> None:
    page, opdracht = aangemeld, opdracht_met(mensen)
    page.goto(f"/opdrachten/{opdracht.pk}/")
    kop(page, "Intake")
    tab_naar(page, page.get_by_label("Opdracht uit een leidraad", exact=True))
    page.keyboard.type("5. Beoordelen van loonwaarde", delay=15)
    druk(page, "button", "Kies deze opdracht")
    kop(page, "Acceptatie")
    for vak in page.get_by_label("Is hieraan voldaan?").all():
        tab_naar(page, vak)
        assert na(page, lambda: page.keyboard.type("v")).status == 200
    druk(page, "button", "Bewaren en verder")
    kies(page, "Kan uw rapport deze vraag beantwoorden?", "ja")
    druk(page, "button", "Bewaren en verder")
    druk(page, "button", "Neem de opdracht aan")
    kop(page, "Brieven")
    tab_naar(page, page.get_by_role("link", name="Verstuur : Brief aan de cliënt"))
    page.keyboard.press("Enter")
    kop(page, "Brief aan de cliënt")
    tab_naar(page, page.get_by_label("per e-mail, vanuit Weegwerk"))
    page.keyboard.press("Space")
    typ(page, "Ander e-mailadres (niet verplicht)", "kim@weegwerk.example")
    druk(page, "button", "Verstuur of noteer")
    kop(page, "Brieven")
    expect(page.get_by_text("wacht op verzending")).to_be_visible()


def kies(page: Page, label: str, toetsen: str) -> None:
    tab_naar(page, page.get_by_label(label, exact=True))
    assert na(page, lambda: page.keyboard.type(toetsen)).status == 200
