"""May this person lead the talk? The role check of the core, asked with what is known about this client."""

from typing import TYPE_CHECKING

from weegwerk.kern.rollen import ONDERHANDELING, Opdracht, Rolcheck, Status, toets
from weegwerk.werkbank.dossiers.selectors import opdrachten_van
from weegwerk.werkbank.onderzoeken.selectors import wie_stelden_vast

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.toegang.models import Gebruiker

_BEPALEN = "5"
_STATUS: dict[str, Status] = {
    "nieuw": "verwacht",
    "bezig": "lopend",
    "concept_verzonden": "lopend",
    "vastgesteld": "uitgevoerd",
    # Stopped after it was accepted: something was done in it.
    "ingetrokken": "uitgevoerd",
    "teruggegeven": "uitgevoerd",
}
_GESTOPT = ("ingetrokken", "teruggegeven")


def rolcheck(gebruiker: "Gebruiker", onderzoek: "Onderzoek") -> Rolcheck:
    """Whoever did or does a determination for this client, on paper or by making it final, cannot negotiate about it."""
    client = str(onderzoek.dossier.pk)
    bepalingen = [
        Opdracht(_BEPALEN, str(opdracht.deskundige_id), client, status=_STATUS[opdracht.status])
        for opdracht in opdrachten_van(onderzoek.dossier)
        if opdracht.status in _STATUS and (opdracht.geaccepteerd_op or opdracht.status not in _GESTOPT)
    ]
    bepalingen += [Opdracht(_BEPALEN, str(wie), client) for wie in wie_stelden_vast(onderzoek)]
    return toets(Opdracht(ONDERHANDELING, str(gebruiker.pk), client, status="lopend"), bepalingen)
