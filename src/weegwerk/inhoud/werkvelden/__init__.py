"""The frames in which a loonwaarde is asked for, as data in our own words, and what they lay ready for an investigation."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from weegwerk.inhoud.leidraden.lezer import Leidraadprobleem
from weegwerk.inhoud.werkvelden.lezer import GelezenKaders, lees
from weegwerk.inhoud.werkvelden.model import (
    STAPPEN,
    Algemeen,
    Gesprek,
    Informatiebron,
    Partij,
    Punt,
    Punten,
    StapId,
    Vergelijking,
    Werkveld,
    Werkveldstap,
)
from weegwerk.inhoud.werkvelden.partijen import Partijnaam, met_eigen
from weegwerk.vast import gewijzigd

__all__ = [
    "DATA",
    "STAPPEN",
    "Algemeen",
    "GelezenKaders",
    "Gesprek",
    "Gespreksstap",
    "Informatiebron",
    "Partij",
    "Partijnaam",
    "Punten",
    "Vergelijking",
    "Werkveld",
    "WerkveldFout",
    "WerkveldOnbekend",
    "Werkveldstap",
    "alle",
    "gespreksleidraad",
    "lees",
    "mallen",
    "matrix",
    "partijen_in",
    "partijnamen",
    "stappen_van",
    "werkveld",
]

_PARTIJEN: tuple[Partij, ...] = ("werknemer", "werkgever")
DATA = Path(__file__).parent / "data"


class WerkveldOnbekend(LookupError):
    """There is no frame with this id; the text says in Dutch which there are."""


class WerkveldFout(Exception):
    """A frame that came with the program cannot be read."""

    def __init__(self, problemen: tuple[Leidraadprobleem, ...]) -> None:
        super().__init__("\n".join(map(str, problemen)))
        self.problemen = problemen


@cache
def _gelezen() -> GelezenKaders:
    gelezen = lees(DATA)
    if gelezen.problemen:
        raise WerkveldFout(gelezen.problemen)
    return gelezen


def alle() -> tuple[Werkveld, ...]:
    """The frames that can be chosen; raises WerkveldFout."""
    return tuple(veld for veld in _gelezen().werkvelden if veld.inrichting)


def mallen() -> tuple[Werkveld, ...]:
    """What several frames share."""
    return tuple(veld for veld in _gelezen().werkvelden if not veld.inrichting)


def werkveld(werkveld_id: str) -> Werkveld:
    """One frame or mal; raises WerkveldOnbekend."""
    for veld in _gelezen().werkvelden:
        if veld.id == werkveld_id:
            return veld
    namen = ", ".join(veld.id for veld in alle())
    raise WerkveldOnbekend(f"Het werkveld “{werkveld_id[:60]}” bestaat niet. Kies uit: {namen}.")


def partijen_in(werkveld_id: str | None) -> tuple[Partij, ...]:
    """Who gets the draft of a loonwaarde and gives a view on it; worker and employer where no known frame was chosen."""
    gekozen = next((veld.partijen for veld in _gelezen().werkvelden if veld.id == werkveld_id), None)
    return gekozen or _PARTIJEN


def partijnamen(werkveld_id: str | None) -> Mapping[str, Partijnaam]:
    """What each party is called in this frame; the usual names where no known frame was chosen."""
    gekozen = next((veld for veld in _gelezen().werkvelden if veld.id == werkveld_id), None)
    return met_eigen(gekozen.namen.items() if gekozen else ())


def matrix(werkveld_id: str | None = None) -> tuple[Informatiebron, ...]:
    """The sources that an investigation usually leans on, with the blocks in which they are used; what may not be asked for in
    this frame is never always needed.
    """
    gekozen = next((veld.niet_te_vragen for veld in _gelezen().werkvelden if veld.id == werkveld_id), ())
    return tuple(gewijzigd(rij, nodig="soms") if rij.naam in gekozen else rij for rij in _algemeen().matrix)


def stappen_van(veld: Werkveld) -> tuple[Werkveldstap, ...]:
    """The steps of a frame; what the frame leaves open comes from its mal."""
    if veld.mal is None:
        return veld.stappen
    return tuple(_aangevuld(veld.stap(stap.id), stap) for stap in werkveld(veld.mal).stappen)


@dataclass(frozen=True)
class Gespreksstap:
    """What to ask one person in one step: first what is always asked, then the rest."""

    stap: str
    altijd: tuple[str, ...]
    soms: tuple[str, ...]


def gespreksleidraad(
    gesprek: Gesprek, veld: Werkveld | None = None, vergelijking: Vergelijking = "gezonde_soortgelijke"
) -> tuple[Gespreksstap, ...]:
    """The questions for a talk with the client or the employer, or for the visit (`zelf`), step by step; none of them twice."""
    eigen = {stap.id: stap for stap in stappen_van(veld)} if veld else {}
    punten = {
        stap_id: _punten(gesprek, (_algemeen().stap(stap_id), eigen.get(stap_id)), vergelijking) for stap_id in STAPPEN
    }
    # At the first step that has it; what is always needed somewhere is always asked.
    altijd = _eerste_plek(punten, {punt.tekst for rij in punten.values() for punt in rij if punt.nodig == "altijd"})
    soms = _eerste_plek(punten, {punt.tekst for rij in punten.values() for punt in rij} - set(altijd))
    leidraad = [
        Gespreksstap(
            stap_id, *(tuple(tekst for tekst, plek in deel.items() if plek == stap_id) for deel in (altijd, soms))
        )
        for stap_id in STAPPEN
    ]
    return tuple(stap for stap in leidraad if stap.altijd or stap.soms)


def _punten(gesprek: Gesprek, stappen: tuple[Werkveldstap | None, ...], vergelijking: Vergelijking) -> list[Punt]:
    alle_punten: list[Punt] = [punt for stap in stappen if stap for punt in getattr(stap.vragen, gesprek)]
    return [punt for punt in alle_punten if punt.vergelijking in (None, vergelijking)]


def _eerste_plek(punten: dict[StapId, list[Punt]], teksten: set[str]) -> dict[str, StapId]:
    """The step at which each of these questions comes first, in the order in which they are asked."""
    plekken: dict[str, StapId] = {}
    for stap_id, rij in punten.items():
        for punt in rij:
            if punt.tekst in teksten:
                plekken.setdefault(punt.tekst, stap_id)
    return plekken


def _algemeen() -> Algemeen:
    gelezen = _gelezen()
    if gelezen.algemeen is None:
        raise WerkveldFout(gelezen.problemen)
    return gelezen.algemeen


def _aangevuld(eigen: Werkveldstap | None, van_mal: Werkveldstap) -> Werkveldstap:
    if eigen is None:
        return van_mal
    leeg = [veld for veld in ("doel", "in_kaart", "acties", "bronnen") if not getattr(eigen, veld)]
    heeft_vragen = eigen.vragen.client or eigen.vragen.werkgever or eigen.vragen.zelf
    vragen = eigen.vragen if heeft_vragen else van_mal.vragen
    return gewijzigd(eigen, **({veld: getattr(van_mal, veld) for veld in leeg} | {"vragen": vragen}))
