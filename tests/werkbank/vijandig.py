"""Waarden waar een programma over struikelt, en de formulieren waar iemand ze in kan typen."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser
from urllib.parse import urlencode

TEKSTEN = (
    "\x00\x1b\u202e\ufeff \r\nnog een regel\ud800",
    "\u0958" * 9_999,
    "1e999",
    "१२,५",
    "9999-12-31",
)
DATUMS = ("9999-12-31", "0001-01-01", "2026-02-30", "morgen\x00", "9" * 400)
KEREN = len(TEKSTEN)
_GETYPT = {"text", "number", "date", "time", "email", "tel", "search", "url", ""}


@dataclass
class Invulformulier:
    """Een formulier dat iets verstuurt, met wat er te typen is (en of dat een dag is) en wat al vaststaat."""

    adres: str
    getypt: list[tuple[str, bool]] = field(default_factory=list)
    vast: list[tuple[str, str]] = field(default_factory=list)

    def keer(self, nummer: int) -> str:
        """Zoals een browser het verstuurt, met in elk vak de zoveelste waarde; ook wat geen geldige tekst is."""
        velden = [*self.vast, *((naam, (DATUMS if dag else TEKSTEN)[nummer]) for naam, dag in self.getypt)]
        return urlencode(velden, errors="surrogatepass")


class Formulierlezer(HTMLParser):
    """De formulieren van een bladzijde waar iets in te typen is."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self._alle: list[Invulformulier] = []
        self._in: Invulformulier | None = None
        self._keuze = ""
        self.feed(html)

    @property
    def formulieren(self) -> list[Invulformulier]:
        return [formulier for formulier in self._alle if formulier.getypt]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerken = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form" and kenmerken.get("method", "").lower() == "post":
            self._in = Invulformulier(kenmerken.get("action", ""))
            self._alle.append(self._in)
        elif self._in:
            self._veld(self._in, tag, kenmerken)

    def handle_endtag(self, tag: str) -> None:
        if tag == "form":
            self._in = None

    def _veld(self, formulier: Invulformulier, tag: str, kenmerken: dict[str, str]) -> None:
        naam, soort, waarde = (kenmerken.get(deel, "") for deel in ("name", "type", "value"))
        if tag == "select":
            self._keuze = naam
        elif tag == "option" and "selected" in kenmerken:
            formulier.vast.append((self._keuze, waarde))
        elif not naam:
            return
        elif tag == "textarea" or (tag == "input" and soort in _GETYPT):
            formulier.getypt.append((naam, soort == "date"))
        elif tag == "input" and (soort == "hidden" or (soort in {"radio", "checkbox"} and "checked" in kenmerken)):
            formulier.vast.append((naam, waarde))
