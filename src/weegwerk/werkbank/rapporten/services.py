"""Keeping a report as it was given out, and sending it."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils.translation import gettext_lazy as _

from weegwerk.kern.bewijs import vingerafdruk
from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.post import services as post
from weegwerk.werkbank.post.services import Postbestand, Poststuk, Verzendwijze, verstuur
from weegwerk.werkbank.rapporten import selectors
from weegwerk.werkbank.rapporten.models import Rapport, Rapportmodel, Zending
from weegwerk.werkbank.versleuteling.services import context

if TYPE_CHECKING:
    from weegwerk.werkbank.rapporten.selectors import Rapporthouder
    from weegwerk.werkbank.toegang.models import Gebruiker


_ONDERWERPEN = {
    "concept": _("Concept van het rapport"),
    "rapport": _("Het rapport"),
    "gesprek": _("Verslag van ons gesprek"),
}


@dataclass(frozen=True, slots=True)
class Naar:
    """Who receives it: a name, and the party that has received it when it arrives. `onderdeel` is the talk."""

    naam: str
    partij: str = ""
    onderdeel: str = ""


def bewaar_rapport(
    gebruiker: "Gebruiker", houder: "Rapporthouder", model: str, pdf: bytes, *, vastgesteld: bool, lezer: str = ""
) -> Rapport:
    """Store a report of an investigation or an opdracht; call inside the transaction of the act it belongs to."""
    rapport_id = uuid4()
    plaats = context("rapporten_rapport", rapport_id, "pdf")
    schrijf(gebruiker, Gebeurtenis.RAPPORT_GEMAAKT, houder.dossier.pk, tuple(filter(None, (model, lezer))))
    return Rapport.objects.create(
        id=rapport_id,
        organisatie_id=houder.organisatie_id,
        **selectors.van(houder),
        lezer=lezer,
        versie=houder.versie,
        model=model,
        vastgesteld=vastgesteld,
        sha256=vingerafdruk(pdf),
        pdf=sleutel_van(houder.dossier).versleutel(pdf, plaats),
        gemaakt_door=gebruiker,
    )


@transaction.atomic
def verstuur_rapport(
    gebruiker: "Gebruiker", houder: "Rapporthouder", rapport: Rapport, naar: Naar, hoe: Verzendwijze
) -> Zending:
    """A kept report to a reader, through the one door of `post`. Raises OngeldigAdres."""
    soort = (
        Rapportmodel(rapport.model)
        if rapport.model == Rapportmodel.GESPREK
        else "rapport"
        if rapport.vastgesteld
        else "concept"
    )
    naam = "-".join(filter(None, (soort, naar.onderdeel, houder.dossier.kenmerk)))
    bestand = Postbestand(f"{naam}.pdf", selectors.pdf_van(houder, rapport))
    stuk = Poststuk(houder.dossier, naar.naam, str(_ONDERWERPEN[soort]), f"rapport.{soort}", bestand)
    verstuurd = verstuur(gebruiker, stuk, hoe)
    return Zending.objects.create(
        organisatie_id=houder.organisatie_id,
        rapport=rapport,
        partij=naar.partij,
        onderdeel=naar.onderdeel,
        bericht=verstuurd.bericht,
        verzending=verstuurd.verzending,
        gemaakt_door=gebruiker,
    )


@transaction.atomic
def houd_tegen(gebruiker: "Gebruiker", opdracht_id: UUID, lezer: str) -> None:
    """Withdraw what still waits to go to this reader, of the opdracht and of its investigation."""
    for bericht_id in selectors.nog_niet_weg(opdracht_id, lezer):
        post.houd_tegen(gebruiker, bericht_id)


@transaction.atomic
def lees_rapport(gebruiker: "Gebruiker", houder: "Rapporthouder", rapport_id: UUID) -> tuple[Rapport, bytes]:
    rapport = selectors.rapport_bij(houder, rapport_id)
    schrijf(gebruiker, Gebeurtenis.RAPPORT_GELEZEN, houder.dossier.pk, (rapport.model,))
    return rapport, selectors.pdf_van(houder, rapport)
