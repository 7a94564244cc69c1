"""What was promised for a day when the opdracht was accepted, brought onto the agenda and kept in step with it.

Only what somebody changed here is passed on: a day that was moved on the agenda itself stays where it was put.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

from django.utils.translation import gettext as _

from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.werkbank.agenda.services import NieuweAfspraak, handel_af, laat_vervallen, zet_afspraak
from weegwerk.werkbank.dossiers.services import zet_gereed

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.opdrachten.models import Opdrachtmap
    from weegwerk.werkbank.toegang.models import Gebruiker


@dataclass(frozen=True, slots=True)
class Belofte:
    """Something due on a day; `soort` leaves the dossier in a reminder, so nothing personal stands in it."""

    soort: str
    datum: date
    gedaan: bool


def houd_bij(gebruiker: "Gebruiker", map_: "Opdrachtmap", was: Document | None, nu: Document) -> None:
    """Pass on what changed between two versions of an accepted opdracht; `was` is None at accepting."""
    opdracht = map_.opdracht
    if nu.acceptatie.besluit is None or nu.acceptatie.besluit.keuze != "aangenomen":
        return
    oud, nieuw = dict(_beloften(opdracht, was)) if was else {}, dict(_beloften(opdracht, nu))
    for sleutel in oud.keys() - nieuw.keys():
        laat_vervallen(gebruiker, opdracht, _("Deze dag is uit de opdracht gehaald."), sleutel)
    for sleutel, belofte in nieuw.items():
        _zet(gebruiker, map_, sleutel, oud.get(sleutel), belofte)
    if (gereed := _gereed(nu)) and (was is None or gereed != _gereed(was)):
        zet_gereed(gebruiker, opdracht.pk, gereed)


def _zet(gebruiker: "Gebruiker", map_: "Opdrachtmap", sleutel: str, was: Belofte | None, nu: Belofte) -> None:
    if was is None or was.datum != nu.datum:
        nieuw = NieuweAfspraak(nu.soort, nu.datum, map_.opdracht.deskundige, map_.opdracht, sleutel=sleutel)
        zet_afspraak(gebruiker, map_.dossier, nieuw)
    if nu.gedaan and not (was and was.gedaan):
        handel_af(gebruiker, map_.opdracht, sleutel)


def _beloften(opdracht: "Opdracht", document: Document) -> Iterator[tuple[str, Belofte]]:
    tijdpad, wie = document.acceptatie.tijdpad, opdracht.pk.hex
    if tijdpad.gesprek_op:
        gesproken = any(gesprek.datum for gesprek in document.gesprekken)
        yield f"gesprek:{wie}", Belofte(_("Eerste gesprek of bezoek"), tijdpad.gesprek_op, gesproken)
    if tijdpad.concept_op:
        verzonden = bool(document.zienswijzen.client.verzonden_op and document.zienswijzen.opdrachtgever.verzonden_op)
        yield f"concept:{wie}", Belofte(_("Concept naar de partijen"), tijdpad.concept_op, verzonden)
    for punt in document.acceptatie.knelpunten:
        if punt.voor_datum:
            knelpunt = _("Knelpunt %(nummer)s oplossen") % {"nummer": punt.code.removeprefix("K")}
            yield f"{punt.code}:{wie}", Belofte(knelpunt, punt.voor_datum, bool(punt.uitkomst))


def _gereed(document: Document) -> date | None:
    """The day that was promised last."""
    uitloop = [keer.nieuwe_datum for keer in document.acceptatie.uitloop if keer.nieuwe_datum]
    return uitloop[-1] if uitloop else document.acceptatie.tijdpad.gereed_op
