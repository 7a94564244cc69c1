"""De leidraad in een echte browser: lezen, zoeken en een suggestie doen, ook met alleen het toetsenbord."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect

from tests.browser.controles import SMAL, controleer_pagina
from tests.mensen import Mensen
from weegwerk.werkbank.leidraden.models import Suggestie
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]

ID = "arbeidsparticipatie-2011"
SUGGESTIE = f"/leidraad/{ID}/suggestie/opdracht-14-omschrijving-wat/"


@pytest.mark.parametrize(
    ("pad", "kop"),
    [
        ("/leidraad/", "Leidraad"),
        (f"/leidraad/{ID}/", "Leidraad Arbeidsparticipatie (concept 2011)"),
        (f"/leidraad/{ID}/schema/", "Schema van rollen en opdrachten"),
        (f"/leidraad/{ID}/opdracht/14/", "Adviseren over loonwaarde en loondispensatie"),
        ("/leidraad/zoeken/?q=cliënten", "Zoeken in de leidraad"),
        ("/leidraad/zoeken/?q=xyzzyq", "Zoeken in de leidraad"),
        (SUGGESTIE, "Suggestie bij “Wat de opdracht inhoudt”"),
    ],
)
def test_pagina_voor_iedereen(page: Page, pad: str, kop: str) -> None:
    page.goto(pad)
    expect(page.get_by_role("heading", level=1)).to_have_text(kop)
    expect(page.get_by_role("link", name="Leidraad", exact=True).first).to_have_attribute(
        "aria-current", "page" if pad == "/leidraad/" else "true"
    )
    controleer_pagina(page)


def test_zoeken_met_het_toetsenbord(page: Page) -> None:
    page.goto("/leidraad/")
    page.get_by_label("Zoek in alle leidraden").focus()
    page.keyboard.type("peildatums")
    page.keyboard.press("Enter")
    treffer = page.get_by_role("listitem").filter(has=page.locator("mark", has_text="peildatum")).get_by_role("link")
    treffer.last.focus()
    page.keyboard.press("Enter")
    expect(page.locator(".ww-deel:target")).to_be_in_viewport()
    controleer_pagina(page)


def test_het_schema_past_op_een_smal_scherm_en_blijft_een_tabel(page: Page) -> None:
    page.goto(f"/leidraad/{ID}/schema/")
    rij = page.get_by_role("row").filter(has_text="14. Adviseren over loonwaarde")
    expect(rij.get_by_role("cell", name="ja")).to_have_count(1)
    expect(page.get_by_role("columnheader")).to_have_count(7)
    page.set_viewport_size(SMAL)
    expect(page.get_by_role("columnheader")).to_have_count(2)
    expect(rij.get_by_role("cell", name="Adviseur gericht op de organisatie")).to_be_visible()


def test_op_papier_staat_alleen_de_tekst(page: Page) -> None:
    page.goto(f"/leidraad/{ID}/opdracht/14/")
    page.emulate_media(media="print")
    for weg in (".ww-wijzer", ".ww-balk", ".ww-voet__doen", ".ww-buren"):
        expect(page.locator(weg).first).to_be_hidden()
    expect(page.get_by_role("heading", name="Voorwaarden", exact=True)).to_be_visible()
    expect(page.locator(".ww-voet__bron").first).to_be_visible()


def test_een_suggestie_van_lezer_tot_redacteur(
    page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]
) -> None:
    page.goto(f"/leidraad/{ID}/opdracht/14/")
    page.get_by_role("link", name="Suggestie doen bij Werkwijze").click()
    page.get_by_role("button", name="Versturen").click()
    expect(page.locator(".ww-foutenlijst")).to_be_focused()
    controleer_pagina(page)
    page.get_by_label("Uw suggestie").fill("Noem ook de norm.")
    page.get_by_role("button", name="Versturen").click()
    expect(page.get_by_text("Dank u. Uw suggestie is aangekomen bij de redactie.")).to_be_visible()
    meld_aan(mensen.dirk)
    page.goto("/leidraad/")
    page.get_by_role("link", name="Suggesties van lezers (1 open)").click()
    expect(page.get_by_text("Noem ook de norm.")).to_be_visible()
    controleer_pagina(page)
    page.get_by_role("button", name="Afgehandeld").click()
    expect(page.locator(".ww-merkje")).to_have_text("afgehandeld")
    page.get_by_role("button", name="Verwijderen").click()
    expect(page.get_by_role("heading", name="Er zijn nog geen suggesties")).to_be_visible()
    expect(page.get_by_role("status")).to_be_focused()
    controleer_pagina(page)
    page.get_by_role("button", name="Ongedaan maken").press("Enter")
    expect(page.get_by_text("Noem ook de norm.")).to_be_visible()
    assert Suggestie.objects.get().verwijderd_op is None
