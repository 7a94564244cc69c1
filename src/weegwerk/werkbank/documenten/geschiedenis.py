"""The versions of a document, told to a reader: who, when, and which questions changed."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

from weegwerk.kern.document import Document
from weegwerk.werkbank.documenten.models import Versierij
from weegwerk.werkbank.documenten.vragen import Stap

D = TypeVar("D", bound=Document)


@dataclass(frozen=True, slots=True)
class Regel:
    """One version and its changes in the words of the pages."""

    versie: Versierij
    wijzigingen: list[str]


def in_woorden(versies: Sequence[Versierij], document: D, reeks: Sequence[Stap[D]]) -> list[Regel]:
    """Versions in words; a field that no page asks for any more keeps its own name."""
    namen = _namen(document, reeks)
    return [
        Regel(versie, [namen.get(pad, pad.replace(".", " ").replace("_", " ")) for pad in versie.velden.split()])
        for versie in versies
    ]


def _namen(document: D, reeks: Sequence[Stap[D]]) -> dict[str, str]:
    return {
        veld.pad: ": ".join(dict.fromkeys((str(groep.naam), str(blok.kop), str(veld.label))))
        for stap in reeks
        for groep in stap.groepen(document)
        for blok in groep.blokken(document)
        for veld in blok.velden
    }
