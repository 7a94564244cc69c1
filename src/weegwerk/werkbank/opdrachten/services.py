"""Everything that changes the document of an opdracht: each act in one transaction, with its version and its log row."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.acceptatie import Acceptatie, Tijdpad
from weegwerk.kern.opdracht.gevraagd import onderdelen_van
from weegwerk.kern.opdracht.intake import Onderdeel
from weegwerk.kern.opdracht.toestemmingen import trek_in
from weegwerk.kern.opdracht.vertrouwen import is_gewekt, is_toegestaan
from weegwerk.kern.opdracht.verwijzingen import bewaak
from weegwerk.kern.opdracht.vragen import Vraag
from weegwerk.kern.vertrouwelijkheid import geldt
from weegwerk.werkbank.documenten.archief import Bewaard, LeesVelden, Vergrendeld, Versie
from weegwerk.werkbank.dossiers.selectors import opdracht_voor, vraag_van
from weegwerk.werkbank.dossiers.services import zet_rolvelden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.opdrachten import selectors
from weegwerk.werkbank.opdrachten.beloften import houd_bij
from weegwerk.werkbank.opdrachten.models import Opdrachtmap
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF
from weegwerk.werkbank.rapporten.services import houd_tegen

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.toegang.models import Gebruiker


class AlAangenomen(Vergrendeld):
    """What was agreed with the opdrachtgever is not changed afterwards."""

    def __str__(self) -> str:
        return _(
            "Over deze opdracht is al besloten. Vraagt de opdrachtgever iets anders, open dan een nieuwe opdracht."
        )


class OpdrachtDicht(Vergrendeld):
    """What was delivered or withdrawn cannot be changed."""

    def __str__(self) -> str:
        return _("Deze opdracht is afgerond of ingetrokken. U kunt er niets meer in wijzigen.")


@transaction.atomic
def lees_map(gebruiker: "Gebruiker", opdracht_id: UUID) -> tuple[Opdrachtmap, Versie[Document]]:
    """The document of an opdracht; the first time it is looked at, this makes it."""
    opdracht = opdracht_voor(gebruiker, opdracht_id)
    # The log row comes first: it holds the chain, so that two people cannot make the same document.
    schrijf(gebruiker, Gebeurtenis.OPDRACHT_GELEZEN, opdracht.dossier_id)
    map_ = selectors.map_voor(gebruiker, opdracht_id)
    if map_ is not None:
        return map_, selectors.versie_van(map_)
    map_ = Opdrachtmap.objects.create(organisatie_id=gebruiker.organisatie_id, opdracht=opdracht)
    return map_, ARCHIEF.leg_vast(gebruiker, map_, eerste_document(opdracht), ("soort",))


@transaction.atomic
def bewaar(
    gebruiker: "Gebruiker", opdracht_id: UUID, basis: int, lees_velden: LeesVelden[Document]
) -> Bewaard[Document]:
    """Save what a person changed since version `basis`."""
    map_ = om_te_wijzigen(gebruiker, opdracht_id)
    was = selectors.versie_van(map_).document
    bewaard = ARCHIEF.bewaar(gebruiker, map_, basis, lees_velden)
    _volg(gebruiker, bewaard, was)
    return bewaard


@transaction.atomic
def wijzig_rijen(
    gebruiker: "Gebruiker", opdracht_id: UUID, basis: int, plek: str, wijzig: Callable[[Document], Document]
) -> Bewaard[Document]:
    """Add, move or remove a row; raises KernFout when the row is gone, or is still used elsewhere."""
    map_ = om_te_wijzigen(gebruiker, opdracht_id)
    was = selectors.versie_van(map_).document
    gedaan = ARCHIEF.wijzig_rijen(gebruiker, map_, basis, plek, lambda oud: bewaak(oud, wijzig(oud)))
    _volg(gebruiker, gedaan, was)
    return gedaan


@transaction.atomic
def neem_intake_over(gebruiker: "Gebruiker", van_id: UUID, naar_id: UUID) -> None:
    """Begin a next opdracht of the same kind with what was heard before, and with the other work that was named.

    Conditions, promises, consent and what was agreed are about one acceptance, and stay behind.
    """
    _van, eerder = lees_map(gebruiker, van_id)
    naar, begin = lees_map(gebruiker, naar_id)
    intake = gewijzigd(eerder.document.intake, adviestoets_waarom=None)
    rolcheck = gewijzigd(begin.document.rolcheck, ander_werk=eerder.document.rolcheck.ander_werk)
    document = gewijzigd(begin.document, intake=intake, rolcheck=rolcheck)
    ARCHIEF.leg_vast(gebruiker, naar, document, ("intake", "rolcheck.ander_werk"))


def _volg(gebruiker: "Gebruiker", bewaard: Bewaard[Document], was: Document) -> None:
    """What stands outside the document and follows from it: promises, and what the role check asks."""
    document = bewaard.versie.document
    houd_bij(gebruiker, bewaard.houder, was, document)
    _houd_tegen(gebruiker, bewaard.houder, was, document)
    zet_rolvelden(
        bewaard.houder.opdracht,
        vertrouwen=is_gewekt(document, soorten(document)),
        toestemming=is_toegestaan(document.vertrouwen),
    )


def leg_intrekking_vast(gebruiker: "Gebruiker", opdracht_id: UUID, code: str) -> None:
    """The client takes a consent back: at once, also when the report is final or the opdracht is closed. Raises KernFout."""
    with transaction.atomic():
        map_ = selectors.map_voor(gebruiker, opdracht_id, om_te_wijzigen=True)
        if map_ is None:
            raise Http404
        was = selectors.versie_van(map_).document
        document = trek_in(was, code, timezone.localdate())
        pad = f"toestemmingen.{code}.ingetrokken_op"
        ARCHIEF.leg_vast(gebruiker, map_, document, (pad,))
        schrijf(gebruiker, Gebeurtenis.TOESTEMMING_INGETROKKEN, map_.opdracht.dossier_id, (code,))
        _houd_tegen(gebruiker, map_, was, document)


def _houd_tegen(gebruiker: "Gebruiker", map_: Opdrachtmap, was: Document, document: Document) -> None:
    """What waits to go to somebody for whom a consent no longer stands, does not leave."""
    vandaag = timezone.localdate()
    staat_nog = {een.code for een in document.toestemmingen if geldt(een, vandaag)}
    voorbij = {een.ontvanger for een in was.toestemmingen if geldt(een, vandaag) and een.code not in staat_nog}
    for lezer in sorted(filter(None, voorbij)):
        houd_tegen(gebruiker, map_.opdracht_id, lezer)


def is_dicht(map_: Opdrachtmap) -> bool:
    return map_.opdracht.gesloten


def soorten(document: Document) -> list[int]:
    """The assignments of 2011 that the parts count as."""
    return [onderdeel.nummer_2011 for onderdeel in onderdelen_van(document) if onderdeel.nummer_2011]


def eerste_document(opdracht: "Opdracht") -> Document:
    """What dossier and opdracht already say: the question, when it must be ready, and the parts that were chosen with it."""
    vragen = (Vraag(code="V1", vraag=vraag_van(opdracht)),)
    onderdelen = tuple(
        Onderdeel(
            code=f"{deel.leidraad}-{deel.nummer}",
            leidraad=deel.leidraad,
            versie=deel.versie,
            nummer=deel.nummer,
            naam=deel.naam,
            rol=deel.rol,
            soort=deel.soort,
        )
        for deel in opdracht.onderdelen.all()
    )
    acceptatie = Acceptatie(tijdpad=Tijdpad(gereed_op=opdracht.gereed_voor))
    return Document(onderdelen=onderdelen, vragen=vragen, acceptatie=acceptatie)


def om_te_wijzigen(gebruiker: "Gebruiker", opdracht_id: UUID) -> Opdrachtmap:
    """The document of an opdracht that is still open, for whoever is about to write in it. Raises OpdrachtDicht."""
    map_ = selectors.map_voor(gebruiker, opdracht_id, om_te_wijzigen=True)
    if map_ is None:
        map_, _versie = lees_map(gebruiker, opdracht_id)
    if is_dicht(map_):
        raise OpdrachtDicht
    return map_
