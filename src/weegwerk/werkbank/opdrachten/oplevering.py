"""From draft to final: a version for each reader, made final and kept, opened again for a correction, and what follows."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.document import bewerken, gewijzigd
from weegwerk.kern.document.afronding import Vaststelling
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
from weegwerk.kern.vertrouwelijkheid import LEZERS, Lezer
from weegwerk.rapport import opdracht as rapport
from weegwerk.tekst import schoon
from weegwerk.werkbank.agenda.services import laat_vervallen
from weegwerk.werkbank.documenten.archief import Versie
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.dossiers.services import NieuweOpdracht, open_opdracht, wijzig_status
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.opdrachten import selectors
from weegwerk.werkbank.opdrachten.leidvragen import opbouw_van
from weegwerk.werkbank.opdrachten.models import Opdrachtmap
from weegwerk.werkbank.opdrachten.ontvangst import PARTIJEN, niet_voor, ontvangers, vraagt_of_werkgever_mag
from weegwerk.werkbank.opdrachten.signalen import signalen_van
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP, OpdrachtDicht, is_dicht
from weegwerk.werkbank.opdrachten.stuk import maak_stuk
from weegwerk.werkbank.rapporten.services import bewaar_rapport
from weegwerk.werkbank.verzenden.afronden import NietMeerDeNieuwste, NogNiet, open_bij

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.toegang.models import Gebruiker

MODEL = "opdracht"


def wat_ontbreekt(map_: Opdrachtmap, document: Document) -> list[str]:
    """What still stands in the way of making the report final, in sentences; empty when nothing does."""
    gegevens = gegevens_van(map_.opdracht.dossier)
    signalen = signalen_van(document, gegevens)
    redenen = [] if map_.opdracht.geaccepteerd_op else [_("De opdracht is nog niet aangenomen.")]
    redenen += [signaal.tekst for signaal in signalen if signaal.houdt_concept]
    heeft_werkgever = gegevens is not None and bool(gegevens.werkgever.naam)
    if heeft_werkgever and vraagt_of_werkgever_mag(document) and document.zienswijzen.werkgever_ontvangt is None:
        redenen.append(_("Werkgever: er staat nog niet of hij het rapport mag krijgen."))
    if opbouw_van(document).uitkomsten and document.slot.uitkomst is None:
        redenen.append(_("De uitkomst is nog niet gekozen."))
    for partij in ontvangers(document):
        redenen += open_bij(getattr(document.zienswijzen, partij), PARTIJEN[partij])
    return redenen


def stel_vast(gebruiker: "Gebruiker", opdracht_id: UUID, nummer: int) -> None:
    """Make the report of version `nummer` final: locked, with the version of each reader kept. Raises NogNiet."""
    map_, versie = open_map(gebruiker, opdracht_id)
    if versie.nummer != nummer:
        raise NietMeerDeNieuwste
    document = _met_vaststelling(gebruiker, versie.document)
    if redenen := wat_ontbreekt(map_, document):
        raise NogNiet(redenen)
    vandaag = timezone.localdate()
    # Rendering takes a moment; it is done before the transaction, which then checks that nothing has changed.
    pdfs = {lezer: rapport.pdf(maak_stuk(map_, document, lezer, vandaag)) for lezer in ontvangers(document)}
    with transaction.atomic():
        map_ = nog_steeds(gebruiker, opdracht_id, nummer)
        selectors.ARCHIEF.leg_vast(gebruiker, map_, document, ("vaststelling",))
        for lezer, pdf in pdfs.items():
            bewaar_rapport(gebruiker, map_, MODEL, pdf, vastgesteld=True, lezer=lezer)
        schrijf(gebruiker, Gebeurtenis.OPDRACHT_VASTGESTELD, map_.opdracht.dossier_id)
        wijzig_status(gebruiker, opdracht_id, "vastgesteld")
        laat_vervallen(gebruiker, map_.opdracht, _("Het rapport is vastgesteld."))


@transaction.atomic
def open_correctie(gebruiker: "Gebruiker", opdracht_id: UUID, reden: str) -> None:
    """Open a final report again; the reason becomes part of the next vaststelling. Raises NogNiet."""
    map_ = _te_wijzigen(gebruiker, opdracht_id)
    _map, versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    reden = schoon(reden)
    if versie.document.vaststelling is None:
        raise NogNiet([_("Dit rapport is niet vastgesteld; u kunt het gewoon wijzigen.")])
    if not reden:
        raise NogNiet([_("Schrijf op waarom u het vastgestelde rapport corrigeert.")])
    slot = gewijzigd(versie.document.slot, correctie_reden=reden)
    document = gewijzigd(versie.document, vaststelling=None, slot=slot)
    wijzig_status(gebruiker, opdracht_id, "bezig")
    selectors.ARCHIEF.leg_vast(gebruiker, map_, document, ("vaststelling",))
    schrijf(gebruiker, Gebeurtenis.OPDRACHT_HEROPEND, map_.opdracht.dossier_id)


@transaction.atomic
def leg_uitleg_vast(gebruiker: "Gebruiker", opdracht_id: UUID, datum: str, met: str) -> None:
    """The talk about the report comes after it was made final; only that is added then. Raises NogNiet."""
    map_ = _te_wijzigen(gebruiker, opdracht_id)
    _map, versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    velden = {"slot.toelichting_gegeven_op": datum, "slot.toelichting_aan": met}
    document, fouten = bewerken.zet(versie.document, velden)
    if fouten or not datum:
        raise NogNiet([*fouten.values()] or [_("Vul in wanneer het gesprek was.")])
    selectors.ARCHIEF.leg_vast(gebruiker, map_, document, tuple(velden))


@transaction.atomic
def open_vervolg(gebruiker: "Gebruiker", opdracht_id: UUID, vraag: str) -> "Opdracht":
    """A new opdracht in the same dossier, with the facts that are known already. Raises NogNiet."""
    map_, versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    vraag = schoon(vraag)
    if not vraag:
        raise NogNiet([_("Schrijf op wat de nieuwe vraag is.")])
    nieuw = NieuweOpdracht(deskundige=gebruiker, ontvangen_op=timezone.localdate(), vraag=vraag)
    opdracht = open_opdracht(gebruiker, map_.opdracht.dossier_id, nieuw)
    vervolg, begin = OPDRACHTMAP.lees(gebruiker, opdracht.pk)
    over = ("gesprekken", "belastbaarheid", "feiten")
    document = gewijzigd(begin.document, **{deel: getattr(versie.document, deel) for deel in over})
    selectors.ARCHIEF.leg_vast(gebruiker, vervolg, document, over)
    return opdracht


def lees_stuk(gebruiker: "Gebruiker", opdracht_id: UUID, lezer: Lezer) -> Opdrachtrapport:
    """The report for one reader as it is now; the log says that it was taken out. Raises NogNiet, KernFout."""
    map_, versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    if reden := niet_voor(versie.document, lezer):
        raise NogNiet([reden])
    with transaction.atomic():
        schrijf(gebruiker, Gebeurtenis.RAPPORT_GELEZEN, map_.opdracht.dossier_id, (MODEL, lezer))
    return maak_stuk(map_, versie.document, lezer, timezone.localdate())


def open_map(gebruiker: "Gebruiker", opdracht_id: UUID) -> tuple[Opdrachtmap, Versie[Document]]:
    """The opdracht and its newest document, for an act that closes or sends something. Raises OpdrachtDicht."""
    map_, versie = OPDRACHTMAP.lees(gebruiker, opdracht_id)
    if is_dicht(map_):
        raise OpdrachtDicht
    return map_, versie


def _te_wijzigen(gebruiker: "Gebruiker", opdracht_id: UUID) -> Opdrachtmap:
    map_ = OPDRACHTMAP.voor(gebruiker, opdracht_id, om_te_wijzigen=True)
    if map_ is None:
        raise NietMeerDeNieuwste
    return map_


def nog_steeds(gebruiker: "Gebruiker", opdracht_id: UUID, nummer: int) -> Opdrachtmap:
    """The opdracht, held; raises NietMeerDeNieuwste when version `nummer` is no longer the newest."""
    map_ = _te_wijzigen(gebruiker, opdracht_id)
    if is_dicht(map_) or map_.versie != nummer:
        raise NietMeerDeNieuwste
    return map_


def lezer_met(partij: str) -> Lezer:
    return next(lezer for lezer in LEZERS if lezer == partij)


def _met_vaststelling(gebruiker: "Gebruiker", document: Document) -> Document:
    slot = document.slot
    vaststelling = Vaststelling(
        datum=timezone.localdate(), door=gebruiker.naam, nummer=slot.vaststellingen + 1, reden=slot.correctie_reden
    )
    slot = gewijzigd(slot, vaststellingen=slot.vaststellingen + 1, correctie_reden=None)
    return gewijzigd(document, vaststelling=vaststelling, slot=slot)
