"""From concept to final: made final, and opened again for a correction."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.kern.onderzoek import Vaststelling
from weegwerk.werkbank.agenda.services import HERBEPALING, laat_vervallen
from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.dossiers.services import OngeldigeOvergang, wijzig_status
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken import selectors
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.soort import Vastgesteld
from weegwerk.werkbank.onderzoeken.velden import partijen_van
from weegwerk.werkbank.onderzoeken.versies import maak_versie, vast_te_stellen
from weegwerk.werkbank.rapporten.services import bewaar_rapport
from weegwerk.werkbank.versleuteling.services import context
from weegwerk.werkbank.verzenden.afronden import NietMeerDeNieuwste, NogNiet, open_bij

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


def wat_ontbreekt(document: Document, uitkomst: Uitkomst) -> list[str]:
    """What still stands in the way of making the report final, in sentences; empty when nothing does."""
    redenen = [s.tekst for s in uitkomst.signalen if s.ernst == "fout" or s.houdt_concept]
    for partij, woord in partijen_van(document).items():
        redenen += open_bij(getattr(document.zienswijzen, partij), woord)
    return redenen


def stel_vast(gebruiker: "Gebruiker", onderzoek_id: UUID, nummer: int) -> None:
    """Make the report of version `nummer` final: locked, with its reports kept. Raises NogNiet, NietMeerDeNieuwste."""
    onderzoek = open_onderzoek(gebruiker, onderzoek_id)
    versie = selectors.versie_van(onderzoek)
    if versie.nummer != nummer:
        raise NietMeerDeNieuwste
    # As it will be kept: what cannot be before today's determination, such as a visit of next week, stands in the way too.
    document = _met_vaststelling(gebruiker, onderzoek, versie.document)
    if redenen := wat_ontbreekt(document, bereken(document)):
        raise NogNiet(redenen)
    # Rendering takes a moment; it is done before the transaction, which then checks that nothing has changed.
    rapporten = {
        (model, lezer): maak_versie(onderzoek, document, model, lezer).pdf for model, lezer in vast_te_stellen(document)
    }
    with transaction.atomic():
        onderzoek = nog_steeds(gebruiker, onderzoek_id, nummer)
        selectors.ARCHIEF.leg_vast(gebruiker, onderzoek, document, ("vaststelling",))
        for (model, lezer), pdf in rapporten.items():
            bewaar_rapport(gebruiker, onderzoek, model, pdf, vastgesteld=True, lezer=lezer)
        onderzoek.vastgesteld = True
        onderzoek.vaststellingen += 1
        onderzoek.correctie_reden = None
        onderzoek.save(update_fields=["vastgesteld", "vaststellingen", "correctie_reden"])
        schrijf(gebruiker, Gebeurtenis.ONDERZOEK_VASTGESTELD, onderzoek.opdracht.dossier_id)
        zet_status(gebruiker, onderzoek, "vastgesteld")


@transaction.atomic
def open_correctie(gebruiker: "Gebruiker", onderzoek_id: UUID, reden: str) -> None:
    """Open a final investigation again; the reason becomes part of the next vaststelling. Raises NogNiet."""
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id, om_te_wijzigen=True)
    # As the next vaststelling will have it, so that it will fit there.
    reden = gewijzigd(Vaststelling(), reden=reden).reden or ""
    if not onderzoek.vastgesteld:
        raise NogNiet([_("Dit onderzoek is niet vastgesteld; u kunt het gewoon wijzigen.")])
    if not reden:
        raise NogNiet([_("Schrijf op waarom u het vastgestelde rapport corrigeert.")])
    document = gewijzigd(selectors.versie_van(onderzoek).document, vaststelling=None)
    plaats = context("onderzoeken_onderzoek", onderzoek.pk, "correctie_reden")
    onderzoek.correctie_reden = sleutel_van(onderzoek.opdracht.dossier).versleutel(reden.encode(), plaats)
    onderzoek.vastgesteld = False
    onderzoek.save(update_fields=["vastgesteld", "correctie_reden"])
    selectors.ARCHIEF.leg_vast(gebruiker, onderzoek, document, ("vaststelling",))
    schrijf(gebruiker, Gebeurtenis.ONDERZOEK_HEROPEND, onderzoek.opdracht.dossier_id)
    # What was agreed after this determination no longer stands, so neither does the day on which it was to be done again.
    laat_vervallen(gebruiker, onderzoek.opdracht, _("De bepaling is geopend voor een correctie."), HERBEPALING)
    zet_status(gebruiker, onderzoek, "bezig")


def zet_status(gebruiker: "Gebruiker", onderzoek: Onderzoek, status: str) -> None:
    """An opdracht in which more is asked than the loonwaarde has a report of its own and does not follow this one."""
    opdracht = onderzoek.opdracht
    if opdracht.alleen_loonwaarde:
        wijzig_status(gebruiker, opdracht.pk, status)
    elif opdracht.gesloten and status != "bezig":
        raise OngeldigeOvergang(_("Deze stap past niet bij de status “%s”.") % opdracht.status_in_woorden)


def open_onderzoek(gebruiker: "Gebruiker", onderzoek_id: UUID) -> Onderzoek:
    """The investigation, for an act that closes or sends something. Raises Vastgesteld."""
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id)
    if onderzoek.vastgesteld:
        raise Vastgesteld
    return onderzoek


def nog_steeds(gebruiker: "Gebruiker", onderzoek_id: UUID, nummer: int) -> Onderzoek:
    """The investigation, held; raises NietMeerDeNieuwste when version `nummer` is no longer the newest."""
    onderzoek = selectors.onderzoek_voor(gebruiker, onderzoek_id, om_te_wijzigen=True)
    if onderzoek.vastgesteld or onderzoek.versie != nummer:
        raise NietMeerDeNieuwste
    return onderzoek


def _met_vaststelling(gebruiker: "Gebruiker", onderzoek: Onderzoek, document: Document) -> Document:
    vandaag = timezone.localdate()
    vaststelling = Vaststelling(
        datum=vandaag,
        door=gebruiker.naam,
        nummer=onderzoek.vaststellingen + 1,
        reden=selectors.correctie_reden(onderzoek) or None,
    )
    kop = document.kop
    if kop.datum_rapportage is None:
        kop = gewijzigd(kop, datum_rapportage=vandaag)
    return gewijzigd(document, vaststelling=vaststelling, kop=kop)
