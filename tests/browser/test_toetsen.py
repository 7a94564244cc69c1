"""Enter en Tab op een toetsenbord: zij bewaren en gaan verder, en halen nooit iets weg of starten iets."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from urllib.parse import urlsplit

import pytest
from django_scopes import scope
from playwright.sync_api import Page, Request, expect

from tests.browser import werk
from tests.browser.controles import BREED, controleer_pagina
from tests.mensen import Mensen
from tests.werkbank.maken import opdracht_in
from tests.werkbank.opdrachten.hulp import vul_map
from weegwerk.kern.document import bewerken
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.selectors import versie_van
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

# Zo lang drukt een mens op een toets, en zo traag is een server ver weg (milliseconden).
TIKKEN, TRAAG = 150, 500


@pytest.fixture
def aangemeld(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> Page:
    meld_aan(mensen.anna)
    return page


@pytest.fixture
def verstuurd(page: Page) -> list[Request]:
    """Alles wat de pagina naar de server stuurde."""
    verzoeken: list[Request] = []
    page.on("request", lambda verzoek: verzoeken.append(verzoek) if verzoek.method == "POST" else None)
    return verzoeken


def vertraag(page: Page) -> None:
    """Een verbinding met een halve seconde vertraging."""
    net = page.context.new_cdp_session(page)
    net.send("Network.enable")
    net.send(
        "Network.emulateNetworkConditions",
        {"offline": False, "latency": TRAAG, "downloadThroughput": -1, "uploadThroughput": -1},
    )


def tik(page: Page, *toetsen: str) -> None:
    for toets in toetsen:
        page.keyboard.press(toets, delay=TIKKEN)


def document(dossier: Dossier, mensen: Mensen) -> Document:
    with scope(organisatie=mensen.anna.organisatie):
        return versie_van(Onderzoek.objects.get(opdracht=opdracht_in(dossier).pk)).document


def rust(page: Page) -> None:
    """Alles wat onderweg was, is aangekomen."""
    page.wait_for_load_state("networkidle")
    expect(page.locator(".htmx-request")).to_have_count(0)


@pytest.mark.parametrize(
    ("plek", "vak", "veld"),
    [
        ("opdracht/bronnen", "v_bronnen__3__naam", "bronnen.3.naam"),
        ("opdracht/activiteiten", "v_activiteiten__1__met", "activiteiten.1.met"),
        ("taken/taken", "v_taken__B__omschrijving", "taken.B.omschrijving"),
        ("prestatie/A", "v_taken__A__tempo__motivering", "taken.A.tempo.motivering"),
    ],
)
def test_enter_bewaart_en_haalt_niets_weg(aangemeld: Page, mensen: Mensen, plek: str, vak: str, veld: str) -> None:
    dossier, onderzoek = werk.zaak(mensen)
    voor = bewerken.velden(document(dossier, mensen))
    aangemeld.goto(f"{onderzoek}{plek}/")
    aangemeld.evaluate("document.querySelectorAll('main details').forEach((deel) => { deel.open = true; })")
    aangemeld.locator(f"#{vak}").focus()
    aangemeld.keyboard.press("Control+End")
    aangemeld.keyboard.type(" en meer")
    werk.na(aangemeld, lambda: tik(aangemeld, *(["Enter"] if aangemeld.locator(f"input#{vak}").count() else ["Tab"])))
    rust(aangemeld)
    assert urlsplit(aangemeld.url).path == f"{onderzoek}{plek}/"
    assert bewerken.velden(document(dossier, mensen)) == {**voor, veld: f"{voor[veld]} en meer"}


def test_enter_start_geen_klok(aangemeld: Page, mensen: Mensen, verstuurd: list[Request]) -> None:
    dossier, onderzoek = werk.zaak(mensen)
    aangemeld.goto(f"{onderzoek}prestatie/A-meten/")
    aangemeld.get_by_role("button", name="Meting toevoegen").click()
    vak = aangemeld.locator("#v_taken__A__metingen__0__eenheden")
    vak.focus()
    aangemeld.keyboard.type("12")
    werk.na(aangemeld, lambda: tik(aangemeld, "Enter"))
    rust(aangemeld)
    taak = document(dossier, mensen).taak("A")
    assert taak
    assert [(meting.eenheden, meting.begin) for meting in taak.metingen] == [(Decimal(12), None)]
    assert sum("doe=" in verzoek.url for verzoek in verstuurd) == 1, "alleen het toevoegen zelf"


def test_enter_bij_een_gesprek_laat_het_verslag_staan(aangemeld: Page, mensen: Mensen) -> None:
    dossier, _onderzoek = werk.zaak(mensen, "")
    with scope(organisatie=mensen.anna.organisatie):
        vul_map(mensen.anna, dossier)
        opdracht = opdracht_in(dossier).pk
    for groep, vak in (("gesprekken/G1", "gesprekken__G1__met"), ("feiten/F1", "feiten__F1__wie")):
        aangemeld.goto(f"/opdrachten/{opdracht}/werk/{groep}/")
        aangemeld.locator(f"#v_{vak}").focus()
        aangemeld.keyboard.type("Nog iemand")
        werk.na(aangemeld, lambda: tik(aangemeld, "Enter"))
        rust(aangemeld)
    with scope(organisatie=mensen.anna.organisatie):
        _map, versie = OPDRACHTMAP.lees(mensen.anna, opdracht)
    assert len(versie.document.gesprekken) == 1
    assert len(versie.document.feiten) == 3


def test_tab_en_spatie_op_een_trage_lijn_verliezen_niets(
    aangemeld: Page, mensen: Mensen, verstuurd: list[Request]
) -> None:
    """De toetsen waarmee een bron verdween: vinkjes achter elkaar, en dan de knop Verwijderen onder de vinger."""
    dossier, onderzoek = werk.zaak(mensen)
    voor = document(dossier, mensen)
    aangemeld.goto(f"{onderzoek}opdracht/bronnen/")
    aangemeld.evaluate("document.querySelectorAll('main details').forEach((deel) => { deel.open = true; })")
    vertraag(aangemeld)
    vinkjes = aangemeld.locator("input[name=bronnen__1__blokken]")
    vinkjes.first.focus()
    for _vinkje in range(vinkjes.count()):
        tik(aangemeld, "Space", "Tab")
    tik(aangemeld, "Tab", "Tab")
    rust(aangemeld)
    assert not [verzoek for verzoek in verstuurd if "doe=" in verzoek.url or "actie=" in (verzoek.post_data or "")]
    na = document(dossier, mensen)
    assert [bron.naam for bron in na.bronnen] == [bron.naam for bron in voor.bronnen]
    assert set(na.bronnen[1].blokken) == {0, 1, 2, 3} - set(voor.bronnen[1].blokken)


def test_wat_net_getypt_is_gaat_voor_de_daad(aangemeld: Page, mensen: Mensen) -> None:
    """Typen, Tab naar de knop en Enter: eerst het bewaren, dan pas de daad, ook als het antwoord nog onderweg is."""
    dossier, onderzoek = werk.zaak(mensen)
    aangemeld.goto(f"{onderzoek}taken/taken/")
    vertraag(aangemeld)
    aangemeld.locator("#v_taken__A__omschrijving").fill("Strijken en stapelen")
    aangemeld.locator("[id='doe-verwijder:E']").focus()
    tik(aangemeld, "Enter")
    expect(aangemeld.get_by_role("heading", name="Taak E", exact=True)).to_have_count(0)
    taken = document(dossier, mensen).taken
    assert [taak.code for taak in taken] == ["A", "B", "C", "D"]
    assert taken[0].omschrijving == "Strijken en stapelen"


def test_verwijderd_en_ongedaan_zonder_de_plek_kwijt_te_raken(aangemeld: Page, mensen: Mensen) -> None:
    dossier, onderzoek = werk.zaak(mensen)
    voor = document(dossier, mensen)
    aangemeld.goto(f"{onderzoek}taken/taken/")
    knop = aangemeld.get_by_role("button", name="Verwijderen : Taak D")
    knop.focus()
    hoogte = aangemeld.evaluate("window.scrollY")
    assert hoogte > 0
    tik(aangemeld, "Enter")
    bericht = aangemeld.get_by_role("status").filter(has_text="Verwijderd: Taak D.")
    expect(bericht).to_be_focused()
    expect(bericht).to_be_in_viewport()
    assert abs(aangemeld.evaluate("window.scrollY") - hoogte) < BREED["height"]
    controleer_pagina(aangemeld)
    bericht.focus()
    tik(aangemeld, "Tab")
    expect(aangemeld.get_by_role("button", name="Ongedaan maken")).to_be_focused()
    tik(aangemeld, "Enter")
    expect(aangemeld.get_by_role("status").filter(has_text="Teruggezet: Taak D.")).to_be_focused()
    assert document(dossier, mensen) == voor


def test_een_nieuwe_rij_staat_klaar_om_te_typen(aangemeld: Page, mensen: Mensen) -> None:
    _dossier, onderzoek = werk.zaak(mensen)
    for plek, knop, vak in (
        ("taken/taken", "Taak toevoegen", "v_taken__F__omschrijving"),
        ("opdracht/activiteiten", "Activiteit toevoegen", "v_activiteiten__5__datum"),
    ):
        aangemeld.goto(f"{onderzoek}{plek}/")
        aangemeld.get_by_role("button", name=knop).press("Enter")
        expect(aangemeld.locator(f"#{vak}")).to_be_focused()


def test_omlaag_blijft_onder_de_vinger(aangemeld: Page, mensen: Mensen) -> None:
    dossier, onderzoek = werk.zaak(mensen)
    aangemeld.goto(f"{onderzoek}taken/taken/")
    aangemeld.get_by_role("button", name="Omlaag : Taak A").focus()
    for _keer in range(2):
        werk.na(aangemeld, lambda: tik(aangemeld, "Enter"))
        rust(aangemeld)
        expect(aangemeld.get_by_role("button", name="Omlaag : Taak A")).to_be_focused()
    assert [taak.code for taak in document(dossier, mensen).taken] == ["B", "C", "A", "D", "E"]
