"""Everything that changes a negotiation. Only after a determination, only by somebody else, and never the determination."""

from dataclasses import dataclass
from fractions import Fraction
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.getallen import decimaal
from weegwerk.kern.onderhandeling import Aanvaarding, Afsluiting, Bepaling, Partijen, toets
from weegwerk.kern.onderhandeling import Onderhandeling as Document
from weegwerk.kern.rollen import Rolcheck
from weegwerk.rapport import Afspraakrapport, maak_afspraak
from weegwerk.tekst import schoon
from weegwerk.werkbank.agenda.services import HERBEPALING, NieuweAfspraak, zet_afspraak
from weegwerk.werkbank.fouten import Weigering
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderhandelingen import selectors
from weegwerk.werkbank.onderhandelingen.models import Onderhandeling
from weegwerk.werkbank.onderhandelingen.rolcheck import eis_rol
from weegwerk.werkbank.onderhandelingen.selectors import ARCHIEF
from weegwerk.werkbank.onderhandelingen.soort import ONDERHANDELING
from weegwerk.werkbank.onderzoeken.selectors import Vastgestelde, houd_vast, onderzoek_voor, vastgestelde
from weegwerk.werkbank.verzenden.afronden import NogNiet

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


class NietVastgesteld(Weigering):
    def __str__(self) -> str:
        return _("De loonwaarde is nog niet vastgesteld. Onderhandelen kan pas daarna.")


class MotivatieNodig(Weigering):
    def __str__(self) -> str:
        return _("De rolcheck noemt een voorwaarde. Schrijf op hoe u uw rollen uit elkaar houdt.")


@dataclass(frozen=True, slots=True)
class Gespreksaanvraag:
    """What is asked before a talk is accepted; `motivatie` says how roles are kept apart."""

    gevraagd_door: str | None = None
    motivatie: str = ""


_LEEG = Gespreksaanvraag()


def begin(gebruiker: "Gebruiker", onderzoek_id: UUID, aanvraag: Gespreksaanvraag = _LEEG) -> Onderhandeling:
    """Accept the talk about the determination that stands, or find the one that was accepted.

    Raises NietVastgesteld, RolVerbiedt and MotivatieNodig.
    """
    onderzoek = onderzoek_voor(gebruiker, onderzoek_id)
    if not onderzoek.vastgesteld:
        raise NietVastgesteld
    bepaald = vastgestelde(onderzoek)
    with transaction.atomic():
        onderzoek = houd_vast(gebruiker, onderzoek_id, bepaald)
        # The log row holds the chain: the role check sees what a colleague accepted a moment ago.
        schrijf(gebruiker, Gebeurtenis.ONDERHANDELING_GEOPEND, onderzoek.dossier.pk)
        check = eis_rol(gebruiker, onderzoek)
        onderhandeling, nieuw = Onderhandeling.objects.get_or_create(
            organisatie_id=gebruiker.organisatie_id, onderzoek=onderzoek, vaststelling=onderzoek.vaststellingen
        )
        if nieuw:
            document = _eerste_document(gebruiker, bepaald, _aanvaard(gebruiker, check, aanvraag))
            ARCHIEF.leg_vast(gebruiker, onderhandeling, document, ("partijen", "bepaling", "aanvaarding"))
    return onderhandeling


@transaction.atomic
def sluit_af(gebruiker: "Gebruiker", onderhandeling_id: UUID, nummer: int) -> None:
    """End the talk with the agreement of version `nummer`. Raises NogNiet, Vergrendeld."""
    onderhandeling = ONDERHANDELING.om_te_wijzigen(gebruiker, onderhandeling_id)
    document = selectors.versie_van(onderhandeling).document
    if onderhandeling.versie != nummer:
        raise NogNiet([_("Iemand anders heeft intussen iets gewijzigd. Bekijk de afspraak opnieuw.")])
    redenen = [f"{s.tekst} {s.wat_nu}" for s in toets(document) if s.houdt_concept]
    if redenen:
        raise NogNiet(redenen)
    afsluiting = Afsluiting(datum=timezone.localdate(), door=gebruiker.naam)
    afgesloten = gewijzigd(document, afsluiting=afsluiting)
    ARCHIEF.leg_vast(gebruiker, onderhandeling, afgesloten, ("afsluiting",))
    onderhandeling.afgesloten = True
    onderhandeling.save(update_fields=["afgesloten"])
    schrijf(gebruiker, Gebeurtenis.ONDERHANDELING_AFGESLOTEN, onderhandeling.dossier.pk)
    _zet_op_agenda(gebruiker, onderhandeling)


def download(gebruiker: "Gebruiker", onderhandeling_id: UUID, soort: str) -> tuple[Onderhandeling, Afspraakrapport]:
    """The agreement as a file; raises KernFout where it cannot be typeset."""
    with transaction.atomic():
        onderhandeling = ONDERHANDELING.voor(gebruiker, onderhandeling_id)
        schrijf(gebruiker, Gebeurtenis.AFSPRAAK_GEDOWNLOAD, onderhandeling.dossier.pk, (soort,))
        document = selectors.versie_van(onderhandeling).document
    return onderhandeling, maak_afspraak(document, timezone.localdate(), docx=soort == "docx")


def _aanvaard(gebruiker: "Gebruiker", check: Rolcheck, aanvraag: Gespreksaanvraag) -> Aanvaarding:
    motivatie = schoon(aanvraag.motivatie)
    if check.uitkomst == "voorwaarde" and not motivatie:
        raise MotivatieNodig
    return Aanvaarding.model_validate(
        {
            "datum": timezone.localdate(),
            "door": gebruiker.naam,
            "gevraagd_door": aanvraag.gevraagd_door,
            "motivatie": motivatie or None,
            "bevindingen": [bevinding.als_json() for bevinding in check.bevindingen],
        }
    )


def _zet_op_agenda(gebruiker: "Gebruiker", onderhandeling: Onderhandeling) -> None:
    """The new determination is for whoever made the former one: the negotiator cannot judge."""
    opdracht = onderhandeling.onderzoek.opdracht
    if onderhandeling.herbepaling_op is not None:
        nieuw = NieuweAfspraak(
            soort=_("Loonwaarde opnieuw bepalen"),
            datum=onderhandeling.herbepaling_op,
            voor=opdracht.deskundige,
            opdracht=opdracht,
            sleutel=HERBEPALING,
        )
        zet_afspraak(gebruiker, onderhandeling.dossier, nieuw)


def _eerste_document(gebruiker: "Gebruiker", bepaald: Vastgestelde, aanvaarding: Aanvaarding) -> Document:
    kop, vaststelling = bepaald.document.kop, bepaald.vaststelling
    return Document(
        aanvaarding=aanvaarding,
        partijen=Partijen(
            werknemer=kop.naam,
            werkgever=kop.werkgever,
            opdrachtgever=kop.opdrachtgever,
            gespreksleider=gebruiker.naam,
            kenmerk=kop.kenmerk,
        ),
        bepaling=Bepaling(
            loonwaarde=bepaald.uitkomst.loonwaarde or 0,
            onafgerond=decimaal((bepaald.uitkomst.onafgerond or Fraction(0)) * 100),
            methode=bepaald.document.methode,
            functie=bepaald.document.functie.naam,
            vastgesteld_op=vaststelling.datum,
            door=vaststelling.door,
            nummer=vaststelling.nummer,
            zegel=bepaald.zegel,
        ),
    )
