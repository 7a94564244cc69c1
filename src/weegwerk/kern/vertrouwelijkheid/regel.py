"""The rule itself: what kind of information, to which reader, with what consent. What is not known is not given.

An employer may not keep what ails somebody, not even with consent (AP, De zieke werknemer): that also holds for an
employer who gave the assignment or pays for it.
"""

import re
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Literal

from weegwerk.kern.vertrouwelijkheid.toestemming import Toestemming, geldt
from weegwerk.kern.vertrouwelijkheid.woorden import is_grond

__all__ = [
    "LEZERS",
    "Bestemming",
    "Lezer",
    "Oordeel",
    "Soort",
    "bestemming",
    "gelekt",
    "is_grond",
    "mag_ontvangen",
    "mag_ooit",
    "mag_weten",
]

Lezer = Literal["client", "opdrachtgever", "werkgever"]
LEZERS: tuple[Lezer, ...] = ("client", "opdrachtgever", "werkgever")
Soort = Literal["medisch", "vertrouwelijk", "belastbaarheid", "inkomen"]
_Regel = Literal["vrij", "toestemming", "nooit"]

# Per kind: to an opdrachtgever who is not the employer, and to an employer in whatever role.
_REGELS: Mapping[str, tuple[_Regel, _Regel]] = {
    "vertrouwelijk": ("toestemming", "toestemming"),
    "medisch": ("toestemming", "nooit"),
    "belastbaarheid": ("toestemming", "nooit"),
    # Benefit and what the worker keeps: the question of who pays or decides on them, and no business of an employer.
    "inkomen": ("vrij", "nooit"),
}
_RECHTSVORM = re.compile(r"\b(?:b\.?v\.?|n\.?v\.?|v\.?o\.?f\.?)(?!\w)", re.IGNORECASE)
_KORTSTE_ZIN = 12


@dataclass(frozen=True, slots=True)
class Bestemming:
    """Who receives it: as which reader, and whether that is (also) the employer of the client."""

    lezer: Lezer
    is_werkgever: bool


@dataclass(frozen=True, slots=True)
class Oordeel:
    """May this reader know it; `waarom` says it in words for the expert."""

    mag: bool
    waarom: str


def bestemming(
    lezer: Lezer, *, opdrachtgever: str | None = None, werkgever: str | None = None, soort: str | None = None
) -> Bestemming:
    """The reader of this case; `soort` is the kind of opdrachtgever. One of whom nothing is known counts as the employer."""
    if lezer != "opdrachtgever":
        return Bestemming(lezer, is_werkgever=lezer == "werkgever")
    namen = [_naam(opdrachtgever), _naam(werkgever)]
    zelfde = bool(namen[0]) and namen[0] == namen[1]
    ander = bool(soort) or all(namen)
    return Bestemming(lezer, is_werkgever=soort == "werkgever" or zelfde or not ander)


def mag_weten(
    soort: str | None, voor: Bestemming, toestemmingen: Collection[Toestemming] = (), dag: date | None = None
) -> Oordeel:
    """May this reader receive information of this kind on this day? `soort` None is what nobody marked."""
    if voor.lezer not in LEZERS:
        return Oordeel(mag=False, waarom="Deze lezer is niet bekend; hij krijgt niets.")
    if voor.lezer == "client":
        return Oordeel(mag=True, waarom="De cliënt mag alles lezen wat over hem gaat.")
    if soort is None:
        return Oordeel(mag=True, waarom="Dit is niet als gevoelig aangemerkt.")
    regel = _REGELS.get(soort, ("nooit", "nooit"))[voor.is_werkgever]
    if regel == "nooit":
        return Oordeel(mag=False, waarom=_nooit(soort, voor))
    if regel == "vrij":
        return Oordeel(mag=True, waarom="De opdrachtgever heeft dit nodig voor zijn eigen taak.")
    return _met_toestemming(soort, voor, toestemmingen, dag)


def mag_ooit(soort: Soort, voor: Bestemming) -> bool:
    """Can this reader ever get information of this kind, be it with consent?"""
    return voor.lezer == "client" or (voor.lezer in LEZERS and _REGELS[soort][voor.is_werkgever] != "nooit")


def mag_ontvangen(
    niveau: str, voor: Lezer, toestemmingen: Collection[Toestemming] = (), dag: date | None = None
) -> bool:
    """Does this reader get the report itself, where the assignment says `niveau` of him?"""
    if niveau == "rapport":
        return True
    return niveau == "met_toestemming" and any(
        dag is not None and een.ontvanger == voor and "rapport" in een.waarvoor and geldt(een, dag)
        for een in toestemmingen
    )


def _nooit(soort: str, voor: Bestemming) -> str:
    if soort not in _REGELS:
        return "Deze soort gegevens is niet bekend; zij gaat naar niemand dan de cliënt."
    ook = ", ook niet als opdrachtgever" if voor.lezer == "opdrachtgever" else ""
    return f"Een werkgever krijgt geen gegevens van de soort {soort}{ook}, ook niet met toestemming."


def _met_toestemming(soort: str, voor: Bestemming, toestemmingen: Collection[Toestemming], dag: date | None) -> Oordeel:
    over = [een for een in toestemmingen if een.ontvanger == voor.lezer and soort in een.waarvoor]
    geldig = next((een for een in over if dag is not None and geldt(een, dag)), None)
    if geldig is not None:
        return Oordeel(mag=True, waarom=f"De cliënt gaf toestemming ({geldig.code}).")
    niet = f"Toestemming {over[-1].code} geldt niet" if over else "Er is geen toestemming vastgelegd"
    return Oordeel(mag=False, waarom=f"{niet} voor de {voor.lezer} en de soort {soort}.")


def gelekt(teksten: Iterable[str], verborgen: Mapping[str, str | None]) -> list[str]:
    """Which hidden facts (code to words) stand word for word in what goes out; a few letters say nothing."""
    alles = "\n".join(_plat(tekst) for tekst in teksten)
    zinnen = {code: _plat(wat or "") for code, wat in verborgen.items()}
    return [code for code, zin in zinnen.items() if len(zin) >= _KORTSTE_ZIN and zin in alles]


def _plat(tekst: str) -> str:
    """Words alone, so that a capital, a quote or a line break hides nothing."""
    return " ".join(re.findall(r"\w+", tekst.casefold()))


def _naam(naam: str | None) -> str:
    return _plat(_RECHTSVORM.sub(" ", naam or ""))
