"""The decisions about an opdracht: accepted, returned, stopped, resumed. Each runs the role check again inside its transaction."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.acceptatie import Beeindiging, Besluit, Keuze, Knelpunt
from weegwerk.kern.opdracht.controle import Gebrek
from weegwerk.tekst import datum_tekst
from weegwerk.werkbank.agenda.services import laat_vervallen, volg
from weegwerk.werkbank.documenten.archief import Versie
from weegwerk.werkbank.dossiers.selectors import opdracht_voor
from weegwerk.werkbank.dossiers.services import draag_over, wijzig_status
from weegwerk.werkbank.dossiers.services import neem_aan as neem_opdracht_aan
from weegwerk.werkbank.fouten import Weigering
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.opdrachten import selectors, services
from weegwerk.werkbank.opdrachten.beloften import houd_bij
from weegwerk.werkbank.opdrachten.onderdelen import teksten
from weegwerk.werkbank.opdrachten.oordeel import beoordeel
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.opdrachten.models import Opdrachtmap
    from weegwerk.werkbank.toegang.models import Gebruiker


@dataclass(frozen=True, slots=True)
class Stop:
    """How an opdracht stopped before its end."""

    door_wie: str
    datum: date
    reden: str
    wat_blijft: str


class NogNietAanTeNemen(Weigering):
    """Accepting is not possible yet; `gebreken` says what is in the way."""

    def __init__(self, gebreken: Sequence[Gebrek]) -> None:
        super().__init__(_("Aannemen kan nog niet. Kijk wat er nog openstaat."))
        self.gebreken = tuple(gebreken)


@transaction.atomic
def neem_aan(gebruiker: "Gebruiker", opdracht_id: UUID, datum: date) -> None:
    """Accept. The log row comes before the role check and holds the chain: of two people who accept at once, the second
    role check sees what the first one took. Raises NogNietAanTeNemen, AlAangenomen, OpdrachtDicht or KernFout for a date that cannot be.
    """
    map_, document = _open(gebruiker, opdracht_id, Gebeurtenis.OPDRACHT_AANGENOMEN)
    if document.acceptatie.besluit is not None:
        raise services.AlAangenomen
    _past(map_, datum)
    oordeel = beoordeel(map_.opdracht, document)
    if oordeel.gebreken:
        raise NogNietAanTeNemen(oordeel.gebreken)
    besluit = Besluit(
        keuze="aangenomen", datum=datum, door=map_.opdracht.deskundige.naam, bevindingen=oordeel.bevindingen
    )
    versie = _leg_vast(gebruiker, map_, document, besluit)
    neem_opdracht_aan(gebruiker, opdracht_id, datum)
    houd_bij(gebruiker, map_, None, versie.document)


@transaction.atomic
def geef_terug(gebruiker: "Gebruiker", opdracht_id: UUID, datum: date, reden: str) -> None:
    """Return the opdracht, before or after it was accepted; what is there stays to be read."""
    map_, document = _open(gebruiker, opdracht_id, Gebeurtenis.OPDRACHT_TERUGGEGEVEN)
    _past(map_, datum)
    bevindingen = beoordeel(map_.opdracht, document).bevindingen
    door = map_.opdracht.deskundige.naam
    keuze: Keuze = "teruggegeven"
    besluit = Besluit(keuze=keuze, datum=datum, door=door, reden=reden, bevindingen=bevindingen)
    _leg_vast(gebruiker, map_, document, besluit)
    wijzig_status(gebruiker, opdracht_id, "teruggegeven")
    laat_vervallen(gebruiker, map_.opdracht, _("De opdracht is teruggegeven."))


@transaction.atomic
def stop(gebruiker: "Gebruiker", opdracht_id: UUID, hoe: Stop) -> None:
    """The client or the opdrachtgever withdraws."""
    map_, document = _open(gebruiker, opdracht_id, Gebeurtenis.OPDRACHT_GESTOPT)
    _past(map_, hoe.datum)
    beeindiging = Beeindiging.model_validate(
        {"door_wie": hoe.door_wie, "datum": hoe.datum, "reden": hoe.reden, "wat_blijft": hoe.wat_blijft}
    )
    acceptatie = gewijzigd(document.acceptatie, beeindiging=beeindiging)
    nieuw = gewijzigd(document, acceptatie=acceptatie)
    ARCHIEF.leg_vast(gebruiker, map_, nieuw, ("acceptatie.beeindiging",))
    wijzig_status(gebruiker, opdracht_id, "ingetrokken")
    laat_vervallen(gebruiker, map_.opdracht, _("De opdracht is gestopt."))


@transaction.atomic
def hervat(gebruiker: "Gebruiker", opdracht_id: UUID) -> None:
    """A stopped opdracht goes on where it was; how it stopped stays in the versions."""
    map_, versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    wijzig_status(gebruiker, opdracht_id, "nieuw")
    if map_.opdracht.geaccepteerd_op is not None:
        wijzig_status(gebruiker, opdracht_id, "bezig")
    acceptatie = gewijzigd(versie.document.acceptatie, beeindiging=None)
    nieuw = gewijzigd(versie.document, acceptatie=acceptatie)
    ARCHIEF.leg_vast(gebruiker, map_, nieuw, ("acceptatie.beeindiging",))
    houd_bij(gebruiker, map_, None, nieuw)
    schrijf(gebruiker, Gebeurtenis.OPDRACHT_HERVAT, map_.opdracht.dossier_id)


@transaction.atomic
def geef_door(gebruiker: "Gebruiker", opdracht_id: UUID, collega: "Gebruiker") -> "Opdracht":
    """A colleague takes an opdracht that nobody accepted yet, with its dates. Raises OngeldigeOvergang."""
    was = opdracht_voor(gebruiker, opdracht_id).deskundige
    draag_over(gebruiker, opdracht_id, collega)
    opdracht = opdracht_voor(gebruiker, opdracht_id)
    volg(gebruiker, opdracht, was)
    return opdracht


@transaction.atomic
def neem_knelpunt_over(gebruiker: "Gebruiker", opdracht_id: UUID, code: str, knelpunt_id: str) -> str:
    """A bottleneck that the guide names becomes one of this opdracht, with the first step of the guide as its plan.

    Returns the code it has there.
    """
    map_ = OPDRACHTMAP.om_te_wijzigen(gebruiker, opdracht_id)
    document = selectors.versie_van(map_).document
    bekend = [
        punt
        for tekst in teksten(document.onderdelen)
        for punt in tekst.knelpunten
        if (tekst.onderdeel.code, punt.id) == (code, knelpunt_id)
    ]
    rijen = document.acceptatie.knelpunten
    nummer = max((int(rij.code[1:]) for rij in rijen), default=0) + 1
    nieuw = tuple(Knelpunt(code=f"K{nummer}", wat=punt.tekst, actie=punt.aanpak) for punt in bekend)
    acceptatie = gewijzigd(document.acceptatie, knelpunten=(*rijen, *nieuw))
    ARCHIEF.leg_vast(gebruiker, map_, gewijzigd(document, acceptatie=acceptatie), ("acceptatie.knelpunten",))
    return f"K{nummer}"


def _open(gebruiker: "Gebruiker", opdracht_id: UUID, gebeurtenis: Gebeurtenis) -> tuple["Opdrachtmap", Document]:
    # In the order in which saving does it, so that the two never wait for each other.
    map_ = OPDRACHTMAP.om_te_wijzigen(gebruiker, opdracht_id)
    schrijf(gebruiker, gebeurtenis, map_.opdracht.dossier_id)
    # Whoever handed it over meanwhile had the chain before us: whose it is, is read again.
    map_.opdracht.refresh_from_db(fields=["deskundige", "status"])
    return map_, selectors.versie_van(map_).document


def _past(map_: "Opdrachtmap", datum: date) -> None:
    ontvangen = map_.opdracht.ontvangen_op
    if datum < ontvangen:
        raise KernFout(
            "datum_te_vroeg",
            _("%(datum)s ligt voor de dag waarop u de opdracht ontving (%(ontvangen)s).")
            % {"datum": datum_tekst(datum), "ontvangen": datum_tekst(ontvangen)},
            _("Kies een latere dag."),
        )


def _leg_vast(gebruiker: "Gebruiker", map_: "Opdrachtmap", document: Document, besluit: Besluit) -> Versie[Document]:
    acceptatie = gewijzigd(document.acceptatie, besluit=besluit)
    return ARCHIEF.leg_vast(gebruiker, map_, gewijzigd(document, acceptatie=acceptatie), ("acceptatie.besluit",))
