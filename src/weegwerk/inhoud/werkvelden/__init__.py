"""The frames in which a loonwaarde is asked for, as data in our own words, and what they lay ready for an investigation."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from weegwerk.inhoud.leidraden.lezer import Probleem
from weegwerk.inhoud.werkvelden.lezer import Gelezen, lees
from weegwerk.inhoud.werkvelden.model import (
    STAPPEN,
    Algemeen,
    Gesprek,
    Informatiebron,
    Punt,
    Punten,
    Stap,
    Vergelijking,
    Werkveld,
)

__all__ = [
    "DATA",
    "STAPPEN",
    "Algemeen",
    "Gelezen",
    "Gesprek",
    "Gespreksstap",
    "Informatiebron",
    "Punten",
    "Stap",
    "Vergelijking",
    "Werkveld",
    "WerkveldFout",
    "WerkveldOnbekend",
    "alle",
    "gespreksleidraad",
    "lees",
    "mallen",
    "matrix",
    "stappen_van",
    "werkveld",
]

DATA = Path(__file__).parent / "data"


class WerkveldOnbekend(LookupError):
    """There is no frame with this id; the text says in Dutch which there are."""


class WerkveldFout(Exception):
    """A frame that came with the program cannot be read."""

    def __init__(self, problemen: tuple[Probleem, ...]) -> None:
        super().__init__("\n".join(map(str, problemen)))
        self.problemen = problemen


@cache
def _gelezen() -> Gelezen:
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


def matrix() -> tuple[Informatiebron, ...]:
    """The sources that an investigation usually leans on, with the blocks in which they are used."""
    return _algemeen().matrix


def stappen_van(veld: Werkveld) -> tuple[Stap, ...]:
    """The steps of a frame; what the frame leaves open comes from its mal."""
    if veld.mal is None:
        return veld.stappen
    return tuple(_aangevuld(veld.stap(stap.id), stap) for stap in werkveld(veld.mal).stappen)


@dataclass(frozen=True)
class Gespreksstap:
    """What to ask one person in one step: first what is always asked, then the rest, nothing twice."""

    stap: str
    altijd: tuple[str, ...]
    soms: tuple[str, ...]


def gespreksleidraad(
    gesprek: Gesprek, veld: Werkveld | None = None, vergelijking: Vergelijking = "gezonde_soortgelijke"
) -> tuple[Gespreksstap, ...]:
    """The questions for a talk with the client or the employer, or for the visit (`zelf`), step by step."""
    eigen = {stap.id: stap for stap in stappen_van(veld)} if veld else {}
    leidraad = []
    for stap_id in STAPPEN:
        stappen = [stap for stap in (_algemeen().stap(stap_id), eigen.get(stap_id)) if stap]
        alle_punten: list[Punt] = [punt for stap in stappen for punt in getattr(stap.vragen, gesprek)]
        punten = [punt for punt in alle_punten if punt.vergelijking in (None, vergelijking)]
        altijd = tuple(dict.fromkeys(punt.tekst for punt in punten if punt.nodig == "altijd"))
        soms = tuple(dict.fromkeys(punt.tekst for punt in punten if punt.tekst not in altijd))
        if altijd or soms:
            leidraad.append(Gespreksstap(stap_id, altijd, soms))
    return tuple(leidraad)


def _algemeen() -> Algemeen:
    gelezen = _gelezen()
    if gelezen.algemeen is None:
        raise WerkveldFout(gelezen.problemen)
    return gelezen.algemeen


def _aangevuld(eigen: Stap | None, van_mal: Stap) -> Stap:
    if eigen is None:
        return van_mal
    leeg = [veld for veld in ("doel", "in_kaart", "acties", "bronnen") if not getattr(eigen, veld)]
    heeft_vragen = eigen.vragen.client or eigen.vragen.werkgever or eigen.vragen.zelf
    vragen = eigen.vragen if heeft_vragen else van_mal.vragen
    return eigen.model_copy(update={veld: getattr(van_mal, veld) for veld in leeg} | {"vragen": vragen})
