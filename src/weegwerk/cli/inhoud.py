"""The guides that come with Weegwerk, checked for who writes them."""

import os
from pathlib import Path

from weegwerk.cli.bestanden import meld
from weegwerk.inhoud import controle, leidraden


def controleer(map_: str | None) -> int:
    """Report every problem in the guides under this folder (or our own) as file:line: place: text; returns how many."""
    problemen = controle.controleer(Path(map_) if map_ else leidraden.DATA)
    for probleem in problemen:
        plek = f"{probleem.pad}: " if probleem.pad else ""
        meld(f"{os.path.relpath(probleem.bestand)}:{probleem.regel}: {plek}{probleem.tekst}")
    if not problemen:
        print("De leidraden kloppen: volledig, met bron, zonder losse verwijzing en leesbaar.")
    return len(problemen)
