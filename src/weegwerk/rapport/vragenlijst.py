"""A questionnaire on paper, with room to write; for whoever would rather not use a screen."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal

from weegwerk.inhoud.vragenlijsten import Vragenblad, Vragenlijst, Vragenlijstvraag
from weegwerk.rapport.blokken import Alinea, Blok, Invulvraag, Rapportdocument, Tussenkop
from weegwerk.rapport.pdf import maak_pdf

_MIDDAG = time(12, tzinfo=UTC)
_REGELS = {"tekst": 4, "regel": 1, "getal": 1, "keuze": 0, "vinkjes": 0}
_WOORDEN = {
    "nl": {
        "werknemer": "Voor de werknemer",
        "werkgever": "Voor de werkgever",
        "hoe": "Zet een kruis in het vakje dat past, of schrijf op de lijn. Is er te weinig plaats? Schrijf verder op de achterkant.",
        "terug": "Geef het papier aan de arbeidsdeskundige, of stuur het op.",
        "wie": "Wie heeft dit ingevuld?",
        "wanneer": "Op welke dag?",
        "slot": "Tot slot",
    },
    "en": {
        "werknemer": "For the employee",
        "werkgever": "For the employer",
        "hoe": "Put a cross in the box that fits, or write on the line. Not enough room? Go on at the back of the page.",
        "terug": "Give this paper to the labour expert, or send it by post.",
        "wie": "Who filled this in?",
        "wanneer": "On which day?",
        "slot": "Finally",
    },
}


@dataclass(frozen=True, slots=True)
class Vragenlijstpapier:
    """What stands on the paper besides the questions."""

    partij: str
    taal: Literal["nl", "en"]
    kenmerk: str
    deskundige: str
    over: str


def maak_vragenlijst(lijst: Vragenlijst, bladen: list[Vragenblad], papier: Vragenlijstpapier, dag: date) -> bytes:
    """The questions to one party as PDF/A and PDF/UA. The same questions and day give the same bytes."""
    woorden = _WOORDEN[papier.taal]
    rapport = Rapportdocument(
        titel=lijst.titel.in_taal(papier.taal),
        ondertitel=f"{woorden[papier.partij]} · {papier.over}" if papier.over else woorden[papier.partij],
        kenmerk=papier.kenmerk,
        versie=papier.deskundige,
        auteur=papier.deskundige or "Weegwerk",
        concept=False,
        blokken=tuple(_blokken(lijst, bladen, papier)),
        taal=papier.taal,
    )
    return maak_pdf(rapport, datetime.combine(dag, _MIDDAG))


def _blokken(lijst: Vragenlijst, bladen: list[Vragenblad], papier: Vragenlijstpapier) -> Iterator[Blok]:
    woorden, taal = _WOORDEN[papier.taal], papier.taal
    for zin in lijst.inleiding.voor(papier.partij):
        yield Alinea(zin.in_taal(taal))
    yield Alinea(lijst.niet_schrijven.in_taal(taal))
    yield Alinea(woorden["hoe"])
    for nummer, blad in enumerate(bladen, start=1):
        yield Tussenkop(blad.naam(taal), nummer=str(nummer))
        yield from (_vraag(lijst, plaats.vraag, papier) for plaats in blad.plaatsen(papier.partij))
    yield Tussenkop(woorden["slot"])
    yield Invulvraag(woorden["wie"], regels=1)
    yield Invulvraag(woorden["wanneer"], regels=1)
    yield Alinea(woorden["terug"])


def _vraag(lijst: Vragenlijst, vraag: Vragenlijstvraag, papier: Vragenlijstpapier) -> Invulvraag:
    zin, taal = vraag.zin(papier.partij), papier.taal
    return Invulvraag(
        vraag=zin.in_taal(taal) if zin else "",
        uitleg=vraag.uitleg.in_taal(taal) if vraag.uitleg else "",
        keuzes=tuple(keuze.in_taal(taal) for keuze in lijst.keuzes(vraag)),
        regels=_REGELS[vraag.invoer],
        eenheid=vraag.eenheid.in_taal(taal) if vraag.eenheid else "",
    )
