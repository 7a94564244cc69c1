"""De eigen woorden voor wat allauth zegt: gebouwd uit het leesbare bestand, en zonder 'je'."""

import gettext
import re
from pathlib import Path

from weegwerk.werkbank import web

MAP = Path(web.__file__).parent / "locale/nl/LC_MESSAGES"
BRON = (MAP / "django.po").read_text()


def test_gebouwd_bestand_loopt_niet_achter() -> None:
    with (MAP / "django.mo").open("rb") as bestand:
        vertaling = gettext.GNUTranslations(bestand)
    paren = re.findall(r'^msgid "(.+)"\nmsgstr "(.+)"$', BRON, re.MULTILINE)
    assert paren
    assert [(bron, vertaling.gettext(bron)) for bron, _ in paren] == paren


def test_altijd_u() -> None:
    assert not re.search(r"\b(je|jij|jou|jouw)\b", BRON, re.IGNORECASE)
