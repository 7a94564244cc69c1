"""The guides and frames that come with Weegwerk, checked for who writes them."""

import os
from pathlib import Path

from weegwerk.cli.bestanden import meld
from weegwerk.inhoud import controle, leidraden, vragenlijsten, werkvelden
from weegwerk.inhoud.vragenlijsten.controle import controleer as controleer_vragenlijsten
from weegwerk.inhoud.werkvelden.controle import controleer as controleer_werkvelden


def controleer(map_: str | None) -> int:
    """Report every problem in the guides under this folder (or in all that is ours) as file:line: place: text; returns how many."""
    if map_:
        problemen = controle.controleer(Path(map_))
    else:
        problemen = controle.controleer(leidraden.DATA) + controleer_werkvelden(werkvelden.DATA)
        problemen += controleer_vragenlijsten(vragenlijsten.DATA)
    for probleem in problemen:
        plek = f"{probleem.pad}: " if probleem.pad else ""
        meld(f"{os.path.relpath(probleem.bestand)}:{probleem.regel}: {plek}{probleem.tekst}")
    if not problemen:
        print(
            "De leidraden, werkvelden en vragenlijsten kloppen: volledig, met bron, zonder losse verwijzing en leesbaar."
        )
    return len(problemen)
