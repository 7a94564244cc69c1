"""De controles zelf: een pagina met één gebrek moet precies daarop zakken."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser import controles

pytestmark = pytest.mark.browser

BLAD = "<html lang='nl'><title>Proef</title><main><h1>Proef</h1>{}</main></html>"
KNOP = "<button style='{}'>Bewaren</button>"
GOED = "<style>:focus-visible {{ outline: 3px solid #000 }}</style><p><a href='#x'>Naar x</a></p>" + KNOP


@pytest.fixture
def blad(browser: Browser) -> Iterator[Page]:
    pagina = browser.new_page(viewport=controles.BREED)
    yield pagina
    pagina.close()


@pytest.mark.parametrize(
    ("controle", "gebrek"),
    [
        (controles.axe, "<input type='text'>"),
        (controles.axe, "<p style='color: #bbb'>Bijna niet te lezen</p>"),
        (controles.kleine_doelen, KNOP.format("font-size: 6px; padding: 0")),
        (controles.zijwaarts, "<p style='width: 400px'>Te breed</p>"),
        (controles.onzichtbare_focus, KNOP.format("outline: none; height: 2rem")),
        (controles.onzichtbare_focus, KNOP.format("position: absolute; left: -999px; inline-size: 1px; padding: 0")),
    ],
)
def test_gebrek_wordt_gezien(blad: Page, controle: Callable[[Page], list[str]], gebrek: str) -> None:
    blad.set_content(BLAD.format(gebrek))
    assert controle(blad)


def test_goede_pagina_gaat_door(blad: Page) -> None:
    blad.set_content(BLAD.format(GOED.format("min-height: 44px")))
    controles.controleer_pagina(blad)
