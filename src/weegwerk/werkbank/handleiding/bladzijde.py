"""A chapter as a page: every heading can be linked to, and links between files become links between pages."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from django.urls import reverse
from django.utils.safestring import SafeString
from markdown_it.token import Token

from weegwerk.werkbank.documenten.opmaak import alle, lees, naar_html
from weegwerk.werkbank.handleiding.selectors import maat

_BESTAND = re.compile(r"(?:([a-z-]+)\.md)?(?:#(.+))?")


@dataclass(frozen=True, slots=True)
class Handleidingkop:
    niveau: int
    tekst: str
    anker: str


def koppen(markdown: str) -> list[Handleidingkop]:
    """The headings under the title."""
    return [kop for _token, kop in _koppen(lees(markdown)) if kop.niveau > 1]


def anker(tekst: str) -> str:
    """As code hosts make it of a heading, so that a link works in both places."""
    kaal = "".join(teken for teken in tekst.lower() if teken.isalnum() or teken in " -")
    return unicodedata.normalize("NFC", kaal).replace(" ", "-")


def als_html(markdown: str, *, aaneen: str = "") -> SafeString:
    """`aaneen` is the chapter where all of them stand on one page: links then stay on it."""

    def bewerk(onderdelen: list[Token]) -> None:
        for token, kop in _koppen(onderdelen):
            token.attrSet("class", f"utrecht-heading-{min(kop.niveau, 3)}")
            token.attrSet("id", f"{aaneen}-{kop.anker}" if aaneen and kop.niveau > 1 else aaneen or kop.anker)
        for deel in alle(onderdelen):
            if deel.type == "link_open":
                deel.attrSet("href", _adres(str(deel.attrGet("href")), aaneen))
            elif deel.type == "image":
                naam = str(deel.attrGet("src")).removeprefix("beeld/")
                deel.attrSet("src", reverse("handleiding:beeld", args=[naam]))
                breedte, hoogte = maat(naam)
                for kenmerk, waarde in (("class", "ww-beeld"), ("width", str(breedte)), ("height", str(hoogte))):
                    deel.attrSet(kenmerk, waarde)

    return naar_html(markdown, bewerk)


def _adres(doel: str, aaneen: str) -> str:
    gevonden = _BESTAND.fullmatch(doel)
    if gevonden is None:
        return doel
    hoofdstuk, plek = gevonden[1] or aaneen, gevonden[2]
    if aaneen:
        return f"#{hoofdstuk}-{plek}" if plek else f"#{hoofdstuk}"
    pagina = reverse("handleiding:hoofdstuk", args=[hoofdstuk]) if hoofdstuk else ""
    return f"{pagina}#{plek}" if plek else pagina


def _koppen(onderdelen: list[Token]) -> list[tuple[Token, Handleidingkop]]:
    """Each heading with the text inside it, which is the part that follows."""
    return [
        (token, Handleidingkop(int(token.tag[1:]), inhoud.content, anker(inhoud.content)))
        for token, inhoud in pairwise(onderdelen)
        if token.type == "heading_open"
    ]
