"""Step Zienswijzen: the reply of a party, point by point."""

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.vragen import Blok
from weegwerk.werkbank.verzenden import zienswijzen


def zienswijze(document: Onderzoek, partij: str) -> list[Blok]:
    return zienswijzen.zienswijze(f"zienswijzen.{partij}", getattr(document.zienswijzen, partij).punten)
