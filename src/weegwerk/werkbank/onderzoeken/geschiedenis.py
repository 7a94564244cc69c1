"""The versions of an investigation, told to a reader: who, when, and which questions changed."""

from dataclasses import dataclass

from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.onderzoeken import selectors
from weegwerk.werkbank.onderzoeken.models import Onderzoek, OnderzoekVersie
from weegwerk.werkbank.onderzoeken.stappen import STAPPEN


@dataclass(frozen=True, slots=True)
class Regel:
    """One version and its changes in the words of the pages."""

    versie: OnderzoekVersie
    wijzigingen: list[str]


def in_woorden(onderzoek: Onderzoek, document: Document) -> list[Regel]:
    """The newest versions; a field that no page asks for any more keeps its own name."""
    namen = _namen(document)
    return [
        Regel(versie, [namen.get(pad, pad.replace(".", " ").replace("_", " ")) for pad in versie.velden.split()])
        for versie in selectors.geschiedenis(onderzoek)
    ]


def _namen(document: Document) -> dict[str, str]:
    return {
        veld.pad: ": ".join(dict.fromkeys((str(groep.naam), str(blok.kop), str(veld.label))))
        for stap in STAPPEN
        for groep in stap.groepen(document)
        for blok in groep.blokken(document)
        for veld in blok.velden
    }
