"""Wat een browser met een pagina doet, zonder browser: het formulier overnemen, iets wijzigen en opsturen."""

from dataclasses import dataclass, field
from html.parser import HTMLParser
from typing import Any
from urllib.parse import urlencode

from django.test import Client
from django.urls import reverse

from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.onderzoeken import selectors
from weegwerk.werkbank.onderzoeken.models import Onderzoek, OnderzoekVersie

HTMX = {"HX-Request": "true"}
Velden = dict[str, Any]


class _Lezer(HTMLParser):
    """Alles wat het formulier `groep` zou opsturen."""

    def __init__(self) -> None:
        super().__init__()
        self.velden: dict[str, list[str]] = {}
        self._binnen = False
        self._tekst: str | None = None
        self._keuze = ""

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        kenmerken = dict(attrs)
        naam, waarde = kenmerken.get("name") or "", kenmerken.get("value") or ""
        if tag == "form":
            self._binnen = kenmerken.get("id") == "groep"
        elif not self._binnen:
            return
        elif tag == "input" and (kenmerken.get("type") not in {"checkbox", "radio"} or "checked" in kenmerken):
            self.velden.setdefault(naam, []).append(waarde)
        elif tag == "textarea":
            self.velden[naam], self._tekst = [""], naam
        elif tag == "select":
            self.velden[naam], self._keuze = [""], naam
        elif tag == "option" and "selected" in kenmerken:
            self.velden[self._keuze] = [waarde]

    def handle_data(self, data: str) -> None:
        if self._tekst:
            self.velden[self._tekst][0] += data.removeprefix("\n")

    def handle_endtag(self, tag: str) -> None:
        if tag == "textarea":
            self._tekst = None
        elif tag == "form":
            self._binnen = False


def adres(onderzoek: Onderzoek, stap: str, groep: str) -> str:
    return reverse("onderzoeken:groep", args=[onderzoek.pk, stap, groep])


def met_daad(plek: str, doe: str) -> str:
    """Het adres van de knop die op deze bladzijde iets doet."""
    return f"{plek}?{urlencode({'doe': doe})}" if doe else plek


@dataclass
class Blad:
    """Een pagina die iemand open heeft staan, met wat er toen in de vakken stond."""

    client: Client
    onderzoek: Onderzoek
    stap: str
    groep: str
    velden: dict[str, list[str]] = field(default_factory=dict)
    # Elke keer dat het script iets opstuurt, telt het verder.
    nummer: int = 0

    def __post_init__(self) -> None:
        antwoord = self.client.get(adres(self.onderzoek, self.stap, self.groep))
        assert antwoord.status_code == 200
        self.velden = velden_in(antwoord)

    @property
    def basis(self) -> int:
        return int(self.velden["basis"][0])

    def stuur(self, *, htmx: bool = True, doe: str = "", **wijzigingen: Any) -> Any:
        """Stuur het hele formulier op, zoals een browser doet; een veld heet zoals in het document, met __ als punt.

        `doe` is de daad van de knop waarop iemand drukte.
        """
        verzonden: Velden = {naam: waarden for naam, waarden in self.velden.items() if naam} | wijzigingen
        waar = met_daad(adres(self.onderzoek, self.stap, self.groep), doe)
        self.nummer += 1
        verzoek = {"Weegwerk-Verzoek": f"{self.velden['_verzoek'][0]}.{self.nummer}"}
        return self.client.post(waar, verzonden, headers={**verzoek, **(HTMX if htmx else {})})


def velden_in(antwoord: Any) -> dict[str, list[str]]:
    lezer = _Lezer()
    lezer.feed(antwoord.content.decode())
    return lezer.velden


def tekst(antwoord: Any) -> str:
    inhoud: str = antwoord.content.decode()
    return inhoud


def document(onderzoek: Onderzoek) -> Document:
    onderzoek.refresh_from_db()
    return selectors.versie_van(onderzoek).document


def nummers(onderzoek: Onderzoek) -> list[int]:
    versies = OnderzoekVersie.objects.filter(onderzoek=onderzoek).order_by("nummer")
    return list(versies.values_list("nummer", flat=True))


def gelogd(onderzoek: Onderzoek) -> list[tuple[str, str]]:
    regels = Regel.objects.filter(dossier=onderzoek.opdracht.dossier_id).order_by("volgnummer")
    return list(regels.values_list("gebeurtenis", "velden"))
