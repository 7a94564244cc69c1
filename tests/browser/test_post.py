"""De pagina's over post in een echte browser."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from django_scopes import scope
from playwright.sync_api import Page, expect

from tests.browser.controles import controleer_pagina
from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.post.models import Bericht, Oorzaak, Poststaat
from weegwerk.werkbank.post.services import NieuwBericht, Postbestand, zet_klaar
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = [pytest.mark.browser, pytest.mark.django_db(transaction=True)]


def post(anna: Gebruiker, dossier: Dossier) -> Bericht:
    brief = Postbestand("Brief over de opdracht.pdf", b"%PDF-1.7")
    with scope(organisatie=anna.organisatie):
        for aan in ("een-heel-lang-adres-van-een-ontvanger@weegwerk.example", "kim@weegwerk.example"):
            nieuw = NieuwBericht(
                dossier, aan, "Uw brief over de opdracht", "Geachte,\n\nZie de brief.", "brief", (brief,)
            )
            bericht = zet_klaar(anna, nieuw)
        Bericht.objects.filter(pk=bericht.pk).update(staat=Poststaat.ONZEKER, oorzaak=Oorzaak.AFGEBROKEN)
    return bericht


def test_post_bekijken_en_beslissen(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> None:
    dossier = maak_dossier(mensen.anna)
    post(mensen.anna, dossier)
    meld_aan(mensen.anna)
    page.goto("/")
    page.get_by_role("navigation", name="Hoofdmenu").get_by_role("link", name="Post").click()
    controleer_pagina(page)
    page.get_by_role("link", name="Alles", exact=True).click()
    controleer_pagina(page)
    page.get_by_role("link", name="Vraagt aandacht").click()
    page.get_by_role("link", name="Uw brief over de opdracht").click()
    controleer_pagina(page)
    page.get_by_role("link", name="Noteren dat het op een andere manier is verzonden").click()
    controleer_pagina(page)
    page.get_by_label("per brief").check()
    page.get_by_role("button", name="Noteren").click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Post van dit dossier")
    expect(page.get_by_role("region", name="Op een andere manier verzonden")).to_contain_text("per brief")
    controleer_pagina(page)


def test_een_fout_bij_het_noteren(page: Page, mensen: Mensen, meld_aan: Callable[[Gebruiker], None]) -> None:
    dossier = maak_dossier(mensen.anna)
    meld_aan(mensen.anna)
    page.goto(f"/dossiers/{dossier.pk}/")
    controleer_pagina(page)
    page.get_by_role("navigation", name="Onderdelen van dit dossier").get_by_role("link", name="Post").click()
    page.get_by_role("link", name="Noteren dat iets is verzonden").click()
    page.get_by_role("button", name="Noteren").click()
    expect(page.locator(".ww-foutenlijst")).to_be_focused()
    controleer_pagina(page)
