"""Op welke knop Enter drukt: wat een browser met een formulier doet, gelezen uit de bladzijde."""

from __future__ import annotations

from dataclasses import dataclass, field
from html.parser import HTMLParser

# In deze vakken drukt Enter op de eerste knop van het formulier; in een tekstvak en een keuzelijst niet.
_ZONDER_ENTER = {"hidden", "button", "reset", "submit", "image"}
GEEN = "geen knop"


@dataclass
class Formulier:
    """Eén formulier: waarheen, of er een vak in staat waar Enter telt, en zijn knoppen van boven naar beneden."""

    adres: str
    vak: bool = False
    knoppen: list[str] = field(default_factory=list)

    @property
    def enter(self) -> str:
        return self.knoppen[0] if self.vak and self.knoppen else GEEN


class Lezer(HTMLParser):
    """De formulieren van een bladzijde. Een knop met `form` telt bij dat formulier, waar hij ook staat."""

    def __init__(self) -> None:
        super().__init__()
        self.alle: list[Formulier] = []
        self.links: list[str] = []
        self._per_id: dict[str, Formulier] = {}
        self._in: Formulier | None = None
        self._knop: Formulier | None = None

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerken = {naam: waarde or "" for naam, waarde in attrs}
        if tag == "form":
            self._in = self._per_id.setdefault(kenmerken.get("id") or str(len(self.alle)), Formulier(""))
            self._in.adres = kenmerken.get("action", "")
            self.alle.append(self._in)
        elif tag == "a" and "href" in kenmerken:
            self.links.append(kenmerken["href"])
        waar = self._per_id.setdefault(kenmerken["form"], Formulier("")) if "form" in kenmerken else self._in
        if waar is None:
            return
        if tag == "input" and kenmerken.get("type") not in _ZONDER_ENTER:
            waar.vak = True
        elif tag == "button" and kenmerken.get("type", "submit") == "submit":
            waar.knoppen.append(GEEN if "disabled" in kenmerken else "")
            self._knop = waar

    def handle_data(self, data: str) -> None:
        if self._knop and self._knop.knoppen[-1] != GEEN:
            self._knop.knoppen[-1] = " ".join((self._knop.knoppen[-1] + data).split())

    def handle_endtag(self, tag: str) -> None:
        if tag == "button":
            self._knop = None
        elif tag == "form":
            self._in = None
