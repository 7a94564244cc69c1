"""Wat iemand in de werkbank doet, in de woorden van het scherm."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from django_scopes import scope
from playwright.sync_api import Locator, Page, Response, expect

from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier, opdracht_in
from tests.werkbank.opdrachten.hulp import neem_aan
from weegwerk.inhoud import voorbeelden
from weegwerk.werkbank.dossiers.models import Dossier, Opdracht
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in, start_onderzoek
from weegwerk.werkbank.opdrachten.onderdelen import kies
from weegwerk.werkbank.toegang.models import Gebruiker

BEWAARD = "Bewaard om"


def zaak(mensen: Mensen, voorbeeld: str = "wasserij") -> tuple[Dossier, str]:
    """Een dossier van Anna met een onderzoek waar niets aan ontbreekt; en waar dat onderzoek te vinden is."""
    dossier = maak_dossier(mensen.anna)
    with scope(organisatie=mensen.anna.organisatie):
        onderzoek = start_onderzoek(mensen.anna, opdracht_in(dossier).pk)
        if voorbeeld:
            lees_bestand_in(mensen.anna, onderzoek.pk, voorbeelden.tekst(voorbeeld).encode(), andere_naam=True)
    return dossier, f"/onderzoeken/{onderzoek.pk}/"


def na(page: Page, doe: Callable[[], object]) -> Response:
    """Het antwoord van de server op wat iemand doet."""
    with page.expect_response(lambda antwoord: antwoord.request.method == "POST") as antwoord:
        doe()
    return antwoord.value


def vul(page: Page, label: str, waarde: str, binnen: Locator | None = None) -> None:
    """Vul een vak en ga verder; daarna is het bewaard."""
    vak = (binnen or page).get_by_label(label, exact=True)

    def doe() -> None:
        if vak.evaluate("vak => vak.tagName") == "SELECT":
            vak.select_option(label=waarde)
        else:
            vak.fill(waarde)
            vak.blur()

    # Een formulier vertrekt pas na een vraag aan de server; tot dan staat de vorige bladzijde er nog.
    vak.wait_for(state="attached")
    antwoord = na(page, doe)
    assert antwoord.status == 200, antwoord.text()
    expect(page.locator("#bewaarstatus")).to_contain_text(BEWAARD)


def stap(page: Page, naam: str) -> None:
    page.get_by_role("navigation", name="Stappen").get_by_role("link", name=naam).click()
    expect(page.get_by_role("heading", level=1)).to_have_text(naam)


def onderdeel(page: Page, naam: str) -> None:
    lijst = page.get_by_role("navigation", name="Onderdelen van deze stap")
    lijst.get_by_role("link", name=naam, exact=True).click()
    expect(lijst.locator("[aria-current=page]")).to_have_text(naam)


def getal(page: Page) -> Locator:
    """Het percentage dat meeloopt."""
    return page.locator(".ww-uitkomst__getal")


def kies_en_neem_aan(page: Page, opdracht: str) -> None:
    """Van de keuze tot het aannemen, met de knoppen die een mens ook gebruikt."""
    page.get_by_label("Opdracht uit een leidraad").select_option(opdracht)
    page.get_by_role("button", name="Kies deze opdracht").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Acceptatie")
    for vak in page.get_by_label("Is hieraan voldaan?").all():
        na(page, partial(vak.select_option, label="voldaan"))
    page.get_by_role("button", name="Bewaren en verder").click()
    besluit = page.get_by_label("Hangt er een besluit over geld, uitkering, sanctie of ontslag aan uw antwoord?")
    if besluit.count():
        na(page, lambda: besluit.select_option(label="nee"))
    vul(page, "Kan uw rapport deze vraag beantwoorden?", "ja")
    page.get_by_role("button", name="Bewaren en verder").click()
    page.get_by_role("button", name="Neem de opdracht aan").click()
    expect(page.get_by_text("De opdracht is aangenomen. Stuur nu de brieven.")).to_be_visible()


def aangenomen(wie: Gebruiker, leidraad: str, nummer: int) -> str:
    """Neem de enige opdracht van deze mens aan, buiten het scherm om; en waar zij te vinden is."""
    with scope(organisatie=wie.organisatie_id):
        opdracht = Opdracht.objects.select_related("dossier").get()
        kies(wie, opdracht.pk, leidraad, nummer)
    neem_aan(wie, opdracht)
    return f"/opdrachten/{opdracht.pk}/"
