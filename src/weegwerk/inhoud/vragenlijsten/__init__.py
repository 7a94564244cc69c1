"""Questionnaires for worker and employer before the visit, as data in our own words."""

from functools import cache
from pathlib import Path

from weegwerk.inhoud.leidraden.lezer import Bronblad as Bestand
from weegwerk.inhoud.leidraden.lezer import Leidraadprobleem, lees_blad
from weegwerk.inhoud.vragenlijsten.bladen import Plaats, TaakNaam, Vragenblad
from weegwerk.inhoud.vragenlijsten.bladen import bladen as bladen_van
from weegwerk.inhoud.vragenlijsten.model import (
    PARTIJEN,
    TALEN,
    WEET_NIET,
    Keuze,
    Naast,
    Partij,
    Vragenlijst,
    Vragenlijstvraag,
)

__all__ = [
    "DATA",
    "PARTIJEN",
    "TALEN",
    "WEET_NIET",
    "Keuze",
    "Naast",
    "Partij",
    "Plaats",
    "TaakNaam",
    "Vragenblad",
    "Vragenlijst",
    "VragenlijstOnbekend",
    "Vragenlijstvraag",
    "bladen_van",
    "lees_alle",
    "nieuwste",
    "vragenlijst",
]

DATA = Path(__file__).parent / "data"


class VragenlijstOnbekend(LookupError):
    """There is no questionnaire with this id in this version."""


def lees_alle(data: Path = DATA) -> tuple[list[tuple[Bestand, Vragenlijst]], list[Leidraadprobleem]]:
    """Every questionnaire that can be read, with its file, and what is wrong in the others."""
    problemen: list[Leidraadprobleem] = []
    gelezen = [lees_blad(bestand, Vragenlijst, problemen) for bestand in sorted(data.glob("*/versie-*.yaml"))]
    return [paar for paar in gelezen if paar], problemen


@cache
def _alle() -> dict[tuple[str, int], Vragenlijst]:
    return {(lijst.id, lijst.versie): lijst for _, lijst in lees_alle()[0]}


def vragenlijst(lijst_id: str, versie: int, naast: Naast = "collega") -> Vragenlijst:
    """One questionnaire in exactly this version, worded for what the worker is compared with; raises VragenlijstOnbekend."""
    try:
        gevonden = _alle()[lijst_id, versie]
    except KeyError:
        raise VragenlijstOnbekend(f"De vragenlijst “{lijst_id[:60]}”, versie {versie}, bestaat niet.") from None
    return gevonden.naast_vroeger() if naast == "vroeger" else gevonden


def nieuwste(lijst_id: str) -> Vragenlijst:
    """The version to send now; raises VragenlijstOnbekend."""
    versies = [versie for naam, versie in _alle() if naam == lijst_id]
    return vragenlijst(lijst_id, max(versies, default=0))
