"""The account of a talk as PDF, for the person it was with: what was said, and the question whether that is right."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time

from weegwerk.kern.opdracht.feiten import Gesprek
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.opdracht import woorden
from weegwerk.rapport.pdf import maak_pdf
from weegwerk.tekst import datum_tekst

_MIDDAG = time(12, tzinfo=UTC)
# To the person whose house it was, this is not the house of somebody.
_WAAR = {**woorden.PLAATS, "thuis": "aan huis"}


@dataclass(frozen=True, slots=True)
class Verslagstof:
    """The talk, who wrote the account and on which day it is given."""

    gesprek: Gesprek
    kenmerk: str
    datum: date
    bureau: str
    deskundige: str
    email: str


def maak_gespreksverslag(stof: Verslagstof) -> bytes:
    """The account as PDF; of the talk it holds what was said and nothing that was noted about it later. Raises Zetfout."""
    gesprek = stof.gesprek
    afzender = tuple(filter(None, (stof.bureau, stof.deskundige, "arbeidsdeskundige", stof.email)))
    boom = b.Rapportdocument(
        titel="Verslag van een gesprek",
        ondertitel="",
        kenmerk=f"Kenmerk {stof.kenmerk}",
        versie=datum_tekst(stof.datum),
        auteur=stof.deskundige,
        concept=False,
        blokken=tuple(_blokken(stof)),
        briefhoofd=b.Briefhoofd(afzender, tuple(filter(None, (gesprek.met,))), datum_tekst(stof.datum)),
    )
    return maak_pdf(boom, datetime.combine(stof.datum, _MIDDAG))


def _blokken(stof: Verslagstof) -> Iterator[b.Blok]:
    gesprek = stof.gesprek
    wanneer = f"op {datum_tekst(gesprek.datum)}" if gesprek.datum else ""
    waar = _WAAR.get(gesprek.hoe or "", "")
    yield b.Alinea(" ".join(filter(None, ("Wij spraken elkaar", wanneer, waar))) + ". Dit heb ik daarvan opgeschreven.")
    yield b.Tussenkop("Wat er is gezegd")
    yield from (b.Alinea(alinea.strip()) for alinea in (gesprek.verslag or "").split("\n\n") if alinea.strip())
    yield b.Tussenkop("Klopt dit?")
    yield b.Alinea(
        "Lees het verslag en laat mij weten of het klopt. Is er iets anders gezegd, of mist u iets? Schrijf het op, "
        "of vertel het mij. Ik leg uw opmerkingen vast bij het verslag.",
        blijft=True,
    )
    yield b.Alinea(f"Met vriendelijke groet,\n\n{stof.deskundige}\narbeidsdeskundige\n{stof.email}".strip())
