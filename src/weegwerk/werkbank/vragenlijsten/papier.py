"""The questions of one party on paper."""

from typing import TYPE_CHECKING, Literal

from django.utils import timezone

from weegwerk.inhoud.vragenlijsten import bladen_van
from weegwerk.kern.vragenlijst import Antwoorden
from weegwerk.rapport.vragenlijst import Vragenlijstpapier, maak_vragenlijst
from weegwerk.werkbank.vragenlijsten.pagina import namen
from weegwerk.werkbank.vragenlijsten.selectors import lijst_van, over_wie

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek


def maak_papier(onderzoek: "Onderzoek", document: Antwoorden, taal: Literal["nl", "en"]) -> bytes:
    """As PDF, empty: what was answered on a screen is not printed here."""
    lijst = lijst_van(document)
    papier = Vragenlijstpapier(
        partij=document.partij,
        taal=taal,
        kenmerk=onderzoek.dossier.kenmerk,
        deskundige=onderzoek.opdracht.deskundige.naam,
        over=over_wie(onderzoek, document.partij),
    )
    return maak_vragenlijst(lijst, bladen_van(lijst, namen(document.taken)), papier, timezone.localdate())
