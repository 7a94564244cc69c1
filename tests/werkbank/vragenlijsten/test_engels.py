"""Alles wat iemand zonder account leest, is er ook in het Engels."""

import gettext
import re
from collections.abc import Iterator
from pathlib import Path

from django.utils.translation.template import templatize

from weegwerk.werkbank import vragenlijsten, web

APP, GEDEELD = Path(vragenlijsten.__file__).parent, Path(web.__file__).parent / "templates/web"
OPENBAAR = ("openbaar", "welkom", "geweigerd", "_over", "begin", "blad", "_formulier", "_vak", "_elders", "bewaard")
SJABLONEN = [
    APP / f"templates/vragenlijsten/{naam}.html"
    for naam in (*OPENBAAR, "_samenvatting", "inleveren", "ingeleverd", "_stoppen", "gestopt")
]
VAKKEN = [GEDEELD / f"{naam}.html" for naam in ("veld", "veldtekst", "foutenlijst", "bewaarstatus", "stappenlijst")]
CODE = [APP / "views.py", APP / "pagina.py"]
_ZIN = re.compile(r"""(?:gettext\(|\b_\()\s*u?(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")""")


def zinnen() -> Iterator[str]:
    teksten = [templatize(pad.read_text()) for pad in (*SJABLONEN, *VAKKEN)] + [pad.read_text() for pad in CODE]
    for tekst in teksten:
        yield from ((een or ander).replace("\\'", "'") for een, ander in _ZIN.findall(tekst))


def test_elke_zin_heeft_een_vertaling() -> None:
    with (APP / "locale/en/LC_MESSAGES/django.mo").open("rb") as bestand:
        engels = gettext.GNUTranslations(bestand)
    gevonden = set(zinnen())
    assert len(gevonden) > 40
    assert {zin for zin in gevonden if zin != "Begin" and engels.gettext(zin) == zin} - {
        "Er is 1 ding dat u moet verbeteren"
    } == set()


def test_gebouwd_bestand_loopt_niet_achter() -> None:
    map_ = APP / "locale/en/LC_MESSAGES"
    with (map_ / "django.mo").open("rb") as bestand:
        vertaling = gettext.GNUTranslations(bestand)
    paren = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', (map_ / "django.po").read_text(), re.MULTILINE)
    assert [(bron, vertaling.gettext(bron)) for bron, _ in paren] == paren
