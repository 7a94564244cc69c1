"""The report tree as PDF/A-3a and PDF/UA-1 in one file, typeset by Typst in a closed process."""

import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from typing import Any, Literal

from weegwerk.kern.fouten import KernFout
from weegwerk.rapport.besloten import WACHTTIJD, Gestopt, Ontbreekt, draai
from weegwerk.rapport.blokken import Blok, Rapportdocument, Tekening, bijeen, met_teksten
from weegwerk.rapport.eindes import eenduidig
from weegwerk.rapport.tekenen import teken
from weegwerk.rapport.tekst import breekbaar, zetbaar

NORMEN = ["a-3a", "ua-1"]


class Zetfout(KernFout):
    """The report could not be typeset; the text is for the user, the cause is in the notes."""

    def __init__(self, tekst: str, wat_nu: str) -> None:
        super().__init__("zetten_mislukt", tekst, wat_nu)


@dataclass(frozen=True, slots=True)
class JsonBijlage:
    """A JSON file that travels inside the report."""

    naam: str
    inhoud: str
    omschrijving: str
    verband: Literal["source", "data"]


def maak_pdf(rapport: Rapportdocument, tijdstip: datetime, bijlagen: Sequence[JsonBijlage] = ()) -> bytes:
    """The same tree, moment and attachments give the same bytes."""
    boom = met_teksten(rapport, zetbaar)
    omslag = met_teksten(replace(boom, blokken=()), breekbaar)
    gegevens = {
        "rapport": json.dumps(asdict(omslag) | {"blokken": [_blok(blok) for blok in bijeen(boom.blokken)]}),
        "bijlagen": json.dumps([asdict(bijlage) for bijlage in bijlagen]),
    }
    opties = {"format": "pdf", "pdf_standards": NORMEN, "timestamp": int(tijdstip.timestamp())}
    return eenduidig(_zet("rapport.typ", gegevens, opties))


def maak_png(tekening: str) -> bytes:
    """A chart as a picture, for a format that knows no SVG."""
    return _zet("grafiek.typ", {"svg": tekening}, {"format": "png", "ppi": 220})


def _blok(blok: Blok) -> dict[str, Any]:
    if isinstance(blok, Tekening):
        velden = {"bijschrift": blok.bijschrift, "beschrijving": blok.beschrijving, "svg": teken(blok)}
        return velden | {"soort": "grafiek"}
    return asdict(met_teksten(blok, breekbaar)) | {"soort": type(blok).__name__.lower()}


def _zet(sjabloon: str, gegevens: dict[str, str], opties: dict[str, Any]) -> bytes:
    opdracht = json.dumps({"sjabloon": sjabloon, "gegevens": gegevens, "opties": opties})
    try:
        return draai("zetter.py", "typst", opdracht.encode())
    except Gestopt as gestopt:
        if gestopt.tijd:
            raise Zetfout(f"Het opmaken is na {WACHTTIJD} seconden gestopt.", "Kort de langste teksten in.") from None
        fout = Zetfout("Het rapport kon niet worden opgemaakt.", "Meld dit bij de beheerder.")
        fout.add_note(gestopt.uitvoer.decode(errors="replace")[-4000:])
        raise fout from None
    except Ontbreekt:
        raise Zetfout(
            "Het onderdeel dat rapporten opmaakt (typst) ontbreekt.", "Installeer Weegwerk opnieuw."
        ) from None
