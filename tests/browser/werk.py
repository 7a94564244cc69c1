"""Wat iemand in de werkbank doet, in de woorden van het scherm."""

from __future__ import annotations

from collections.abc import Callable

from django_scopes import scope
from playwright.sync_api import Locator, Page, Response, expect

from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier, opdracht_in
from weegwerk.inhoud import voorbeelden
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in, start_onderzoek

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
