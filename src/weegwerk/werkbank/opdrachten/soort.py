"""What the document of an opdracht is: there from the first look, open until the opdracht is closed."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.gevraagd import onderdelen_van
from weegwerk.kern.opdracht.vertrouwen import is_gewekt, is_toegestaan
from weegwerk.kern.opdracht.verwijzingen import bewaak
from weegwerk.kern.vertrouwelijkheid import geldt
from weegwerk.werkbank.documenten.archief import Vergrendeld
from weegwerk.werkbank.documenten.soort import Soort, registreer
from weegwerk.werkbank.dossiers.selectors import opdracht_voor
from weegwerk.werkbank.dossiers.services import zet_rolvelden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.opdrachten.beloften import houd_bij
from weegwerk.werkbank.opdrachten.models import Opdrachtmap
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF
from weegwerk.werkbank.rapporten.services import houd_tegen
from weegwerk.werkbank.verzenden.zienswijzen import wat_wegging

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


class OpdrachtDicht(Vergrendeld):
    """What was delivered or withdrawn cannot be changed."""

    def __str__(self) -> str:
        return _("Deze opdracht is afgerond of ingetrokken. U kunt er niets meer in wijzigen.")


def _bij(gebruiker: "Gebruiker", opdracht_id: UUID) -> Opdrachtmap:
    """Every opdracht has a document, also before anybody wrote in it."""
    return Opdrachtmap(organisatie_id=gebruiker.organisatie_id, opdracht=opdracht_voor(gebruiker, opdracht_id))


def is_dicht(map_: Opdrachtmap) -> bool:
    return map_.opdracht.gesloten


def _slot(_gebruiker: "Gebruiker", map_: Opdrachtmap) -> None:
    if is_dicht(map_):
        raise OpdrachtDicht


def soorten(document: Document) -> list[int]:
    """The assignments of 2011 that the parts count as."""
    return [onderdeel.nummer_2011 for onderdeel in onderdelen_van(document) if onderdeel.nummer_2011]


def houd_tegen_na(gebruiker: "Gebruiker", map_: Opdrachtmap, was: Document, nu: Document) -> None:
    """What waits to go to somebody for whom a consent no longer stands, does not leave."""
    vandaag = timezone.localdate()
    staat_nog = {een.code for een in nu.toestemmingen if geldt(een, vandaag)}
    voorbij = {een.ontvanger for een in was.toestemmingen if geldt(een, vandaag) and een.code not in staat_nog}
    for lezer in sorted(filter(None, voorbij)):
        houd_tegen(gebruiker, map_.opdracht_id, lezer)


def _volg(gebruiker: "Gebruiker", map_: Opdrachtmap, was: Document, nu: Document) -> None:
    """What stands outside the document and follows from it: promises, and what the role check asks."""
    houd_bij(gebruiker, map_, was, nu)
    houd_tegen_na(gebruiker, map_, was, nu)
    zet_rolvelden(map_.opdracht, vertrouwen=is_gewekt(nu, soorten(nu)), toestemming=is_toegestaan(nu.vertrouwen))


OPDRACHTMAP = registreer(
    Soort(
        ARCHIEF,
        Opdrachtmap,
        gettext_lazy("Opdracht"),
        "opdrachten",
        pagina="weegwerk.werkbank.opdrachten.pagina.OpdrachtPagina",
        pad="opdrachten/<uuid:houder_id>/werk/",
        eigen="weegwerk.werkbank.opdrachten.urls",
        zoek_op="opdracht",
        mee=("opdracht__deskundige",),
        vooraf=("opdracht__onderdelen",),
        nieuw=_bij,
        slot=_slot,
        bewaak=bewaak,
        na_bewaren=_volg,
        # What was decided, sent or agreed to; a consent that was taken back does not come back with an earlier version.
        blijft=(
            "onderdelen",
            "acceptatie.voorwaarden",
            "acceptatie.besluit",
            "acceptatie.beeindiging",
            "vertrouwen",
            "toestemmingen",
            "gesprekken.*.voorgelegd_op",
            "vaststelling",
            "slot.vaststellingen",
            "slot.correctie_reden",
            *wat_wegging("client", "werkgever", "opdrachtgever"),
        ),
        mijlpalen=(
            Gebeurtenis.OPDRACHT_AANGENOMEN,
            Gebeurtenis.OPDRACHT_TERUGGEGEVEN,
            Gebeurtenis.OPDRACHT_GESTOPT,
            Gebeurtenis.OPDRACHT_HERVAT,
            Gebeurtenis.OPDRACHT_CONCEPT_VERZONDEN,
            Gebeurtenis.TOESTEMMING_INGETROKKEN,
            Gebeurtenis.OPDRACHT_VASTGESTELD,
            Gebeurtenis.OPDRACHT_HEROPEND,
        ),
    )
)
