"""Everything that changes a dossier or an opdracht, and reading one: each in one transaction with its log row."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_scopes import scopes_disabled

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.opdracht.vragen import Vraag
from weegwerk.kern.rollen.overeenkomst import als_2011
from weegwerk.werkbank.documenten.archief import Vergrendeld
from weegwerk.werkbank.documenten.versies import TussentijdsGewijzigd
from weegwerk.werkbank.dossiers import selectors
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.merken import GEEN, merken
from weegwerk.werkbank.dossiers.models import Dossier, Onderdeel, Opdracht, Status
from weegwerk.werkbank.fouten import Weigering
from weegwerk.werkbank.leidraden.selectors import leidraad_voor
from weegwerk.werkbank.leidraden.selectors import opdracht_voor as opdracht_uit
from weegwerk.werkbank.leidraden.services import leg_vast
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.omgeving import verwijder_kopieen
from weegwerk.werkbank.versleuteling.services import (
    context,
    herverpak,
    leeg_wal_na_afloop,
    nieuwe_dossiersleutel,
    vergeet_sleutels,
)

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

_GESTOPT = (Status.INGETROKKEN, Status.TERUGGEGEVEN)
OVERGANGEN: dict[str, set[str]] = {
    Status.NIEUW: {Status.BEZIG, *_GESTOPT},
    Status.BEZIG: {Status.CONCEPT_VERZONDEN, Status.VASTGESTELD, *_GESTOPT},
    Status.CONCEPT_VERZONDEN: {Status.BEZIG, Status.VASTGESTELD, *_GESTOPT},
    Status.VASTGESTELD: {Status.BEZIG},
    Status.INGETROKKEN: {Status.NIEUW},
    # Whoever gets it after all, gets a new opdracht: the letter that returned this one has been sent.
    Status.TERUGGEGEVEN: set(),
}


class RolVerbiedt(Vergrendeld):
    """The role check says that this person may not; the sentences are its own."""


class OngeldigeOvergang(Weigering):
    """A status that cannot follow the present one."""


@dataclass(frozen=True, slots=True)
class NieuwOnderdeel:
    """One part of an opdracht: the assignment `nummer` of a guide, as what it counts for the role check."""

    leidraad: str
    versie: str
    nummer: int
    naam: str
    rol: str
    soort: str


@dataclass(frozen=True, slots=True)
class NieuweOpdracht:
    deskundige: "Gebruiker"
    ontvangen_op: date
    vraag: str
    gereed_voor: date | None = None
    onderdelen: tuple[NieuwOnderdeel, ...] = ()


@dataclass(frozen=True, slots=True)
class GelezenDossier:
    dossier: Dossier
    gegevens: DossierGegevens | None
    opdrachten: list[Opdracht]
    terugval: bool = False


def deel_uit(leidraad_id: str, nummer: int) -> NieuwOnderdeel:
    """An assignment of a guide as part of an opdracht; keeps the text of the guide. 404 when there is no such assignment."""
    opdracht = opdracht_uit(leidraad_voor(leidraad_id), nummer)
    leidraad = leg_vast(leidraad_id)
    rol = ", ".join(leidraad.rol(rol_id).naam for rol_id in opdracht.rollen)
    return NieuwOnderdeel(leidraad.id, leidraad.versie, nummer, opdracht.naam, rol, als_2011(leidraad.id, nummer))


@transaction.atomic
def bekijk_dossiers(gebruiker: "Gebruiker", pagina: int | str = 1) -> selectors.Dossierlijst:
    """The list shows names, so looking at it is logged."""
    lijst = selectors.dossiers_van(gebruiker, pagina)
    schrijf(gebruiker, Gebeurtenis.LIJST_BEKEKEN)
    return lijst


@transaction.atomic
def lees_dossier(gebruiker: "Gebruiker", dossier_id: UUID) -> GelezenDossier:
    dossier = selectors.dossier_voor(gebruiker, dossier_id)
    schrijf(gebruiker, Gebeurtenis.DOSSIER_GELEZEN, dossier.pk)
    opdrachten = selectors.opdrachten_van(dossier)
    if dossier.sleutel is None:
        return GelezenDossier(dossier, None, opdrachten)
    versie = selectors.GEGEVENS.lees(dossier)
    return GelezenDossier(dossier, versie.document, opdrachten, terugval=versie.terugval)


@transaction.atomic
def open_dossier(gebruiker: "Gebruiker", gegevens: DossierGegevens, opdracht: NieuweOpdracht) -> Dossier:
    dossier_id = uuid4()
    # Writing the log first holds the organisation's chain, so that two people cannot get the same kenmerk.
    schrijf(gebruiker, Gebeurtenis.DOSSIER_GEOPEND, dossier_id)
    dossier = Dossier.objects.create(
        id=dossier_id,
        organisatie_id=gebruiker.organisatie_id,
        kenmerk=_volgend_kenmerk(),
        sleutel=nieuwe_dossiersleutel(),
        aangemaakt_door=gebruiker,
    )
    selectors.GEGEVENS.voeg_toe(dossier, dossier.versie, gegevens, gebruiker)
    _voeg_opdracht_toe(gebruiker, dossier, opdracht)
    return dossier


@transaction.atomic
def wijzig_gegevens(gebruiker: "Gebruiker", dossier_id: UUID, nieuw: DossierGegevens, versie: int) -> None:
    """Save who the dossier is about. Raises TussentijdsGewijzigd when `versie` is no longer the newest."""
    dossier = selectors.dossier_voor(gebruiker, dossier_id, om_te_wijzigen=True)
    oud = selectors.GEGEVENS.lees(dossier)
    velden = tuple(nieuw.verschillen(oud.document))
    if not velden and not oud.terugval:
        return
    if dossier.versie != versie:
        raise TussentijdsGewijzigd
    dossier.versie += 1
    dossier.save(update_fields=["versie"])
    selectors.GEGEVENS.voeg_toe(dossier, dossier.versie, nieuw, gebruiker, velden)
    Opdracht.objects.filter(dossier=dossier).update(**merken(dossier.organisatie_id, nieuw))
    schrijf(gebruiker, Gebeurtenis.GEGEVENS_GEWIJZIGD, dossier.pk, velden)


@transaction.atomic
def open_opdracht(gebruiker: "Gebruiker", dossier_id: UUID, opdracht: NieuweOpdracht) -> Opdracht:
    return _voeg_opdracht_toe(gebruiker, selectors.dossier_voor(gebruiker, dossier_id), opdracht)


@transaction.atomic
def wijzig_status(gebruiker: "Gebruiker", opdracht_id: UUID, status: str) -> None:
    """Nothing happens when the opdracht already has this status; an impossible step raises OngeldigeOvergang."""
    opdracht = selectors.opdracht_voor(gebruiker, opdracht_id)
    if opdracht.status == status:
        return
    if status not in OVERGANGEN[opdracht.status]:
        raise OngeldigeOvergang(_("Deze stap past niet bij de status “%s”.") % opdracht.status_in_woorden)
    opdracht.status = status
    opdracht.save(update_fields=["status"])
    schrijf(gebruiker, Gebeurtenis.OPDRACHT_GEWIJZIGD, opdracht.dossier_id, ("status",))


@transaction.atomic
def zet_onderdelen(gebruiker: "Gebruiker", opdracht_id: UUID, onderdelen: Sequence[NieuwOnderdeel]) -> None:
    """These are the parts from now on."""
    opdracht = selectors.opdracht_voor(gebruiker, opdracht_id)
    opdracht.onderdelen.all().delete()
    _zet_onderdelen(opdracht, onderdelen)
    schrijf(gebruiker, Gebeurtenis.OPDRACHT_GEWIJZIGD, opdracht.dossier_id, ("onderdelen",))


@transaction.atomic
def zet_rolvelden(opdracht: Opdracht, *, vertrouwen: bool, toestemming: bool) -> None:
    """What the document says about confidence and consent, for the role check of other opdrachten."""
    if (opdracht.vertrouwen, opdracht.toestemming) != (vertrouwen, toestemming):
        opdracht.vertrouwen, opdracht.toestemming = vertrouwen, toestemming
        opdracht.save(update_fields=["vertrouwen", "toestemming"])


@transaction.atomic
def neem_aan(gebruiker: "Gebruiker", opdracht_id: UUID, datum: date) -> None:
    """The opdracht is accepted and running; raises OngeldigeOvergang."""
    wijzig_status(gebruiker, opdracht_id, Status.BEZIG)
    Opdracht.objects.filter(pk=opdracht_id).update(geaccepteerd_op=datum)


@transaction.atomic
def zet_gereed(gebruiker: "Gebruiker", opdracht_id: UUID, dag: date) -> None:
    """The day on which the report was promised; the agenda reads it from the opdracht."""
    opdracht = selectors.opdracht_voor(gebruiker, opdracht_id)
    if opdracht.gereed_voor != dag:
        opdracht.gereed_voor = dag
        opdracht.save(update_fields=["gereed_voor"])
        schrijf(gebruiker, Gebeurtenis.OPDRACHT_GEWIJZIGD, opdracht.dossier_id, ("gereed_voor",))


@transaction.atomic
def draag_over(gebruiker: "Gebruiker", opdracht_id: UUID, aan: "Gebruiker") -> None:
    """Another expert takes an opdracht that nobody accepted yet. Later it is returned instead: who did work in it, stays
    on record for the role check.
    """
    dossier_id = selectors.opdracht_voor(gebruiker, opdracht_id).dossier_id
    # The log row holds the chain: whoever accepts at this moment is either done or has not begun.
    schrijf(gebruiker, Gebeurtenis.OPDRACHT_OVERGEDRAGEN, dossier_id)
    opdracht = selectors.opdracht_voor(gebruiker, opdracht_id)
    if opdracht.status != Status.NIEUW:
        raise OngeldigeOvergang(_("Deze stap past niet bij de status “%s”.") % opdracht.status_in_woorden)
    opdracht.deskundige = aan
    opdracht.save(update_fields=["deskundige"])


@transaction.atomic
def wis_dossier(gebruiker: "Gebruiker", dossier_id: UUID, velden: Sequence[str] = ()) -> None:
    """Destroy the key. Whatever was stored under it, here or in another table, can never be read again.

    Whether this person may is asked by `wissen`, which also cleans up afterwards; `velden` says how it was decided.
    """
    dossier = Dossier.objects.select_for_update().get(pk=dossier_id)
    if dossier.sleutel is None:
        return
    vergeet_sleutels()
    dossier.sleutel = None
    dossier.gewist_op = timezone.now()
    dossier.save(update_fields=["sleutel", "gewist_op"])
    Opdracht.objects.filter(dossier=dossier).update(**GEEN)
    schrijf(gebruiker, Gebeurtenis.DOSSIER_GEWIST, dossier.pk, velden)
    leeg_wal_na_afloop()
    transaction.on_commit(verwijder_kopieen)


@transaction.atomic
def herverpak_sleutels() -> int:
    """After a new master key: wrap the key of every dossier in it. Returns how many."""
    with scopes_disabled():
        dossiers = list(Dossier.objects.select_for_update().filter(sleutel__isnull=False).only("sleutel"))
        for dossier in dossiers:
            dossier.sleutel = herverpak(dossier.sleutel or b"")
        Dossier.objects.bulk_update(dossiers, ["sleutel"], batch_size=200)
    return len(dossiers)


def _voeg_opdracht_toe(gebruiker: "Gebruiker", dossier: Dossier, nieuw: NieuweOpdracht) -> Opdracht:
    opdracht_id = uuid4()
    # As the document of the opdracht will begin with it, so that it will fit there. Raises KernFout.
    vraag = gewijzigd(Vraag(code="V1"), vraag=nieuw.vraag).vraag or ""
    plaats = context("dossiers_opdracht", opdracht_id, "vraag")
    opdracht = Opdracht.objects.create(
        id=opdracht_id,
        organisatie_id=dossier.organisatie_id,
        dossier=dossier,
        deskundige=nieuw.deskundige,
        ontvangen_op=nieuw.ontvangen_op,
        gereed_voor=nieuw.gereed_voor,
        vraag=selectors.sleutel_van(dossier).versleutel(vraag.encode(), plaats),
        **_merken_van(dossier),
    )
    _zet_onderdelen(opdracht, nieuw.onderdelen)
    schrijf(gebruiker, Gebeurtenis.OPDRACHT_GEOPEND, dossier.pk)
    return opdracht


def _zet_onderdelen(opdracht: Opdracht, onderdelen: Sequence[NieuwOnderdeel]) -> None:
    Onderdeel.objects.bulk_create(
        Onderdeel(organisatie_id=opdracht.organisatie_id, opdracht=opdracht, **asdict(deel)) for deel in onderdelen
    )
    opdracht.soorten = ",".join(sorted({deel.soort for deel in onderdelen}))
    opdracht.save(update_fields=["soorten"])


def _merken_van(dossier: Dossier) -> dict[str, str]:
    gegevens = selectors.gegevens_van(dossier)
    return merken(dossier.organisatie_id, gegevens) if gegevens else GEEN


def _volgend_kenmerk() -> str:
    """Numbers within a year; a dossier is never removed, so counting gives the next one."""
    jaar = timezone.localdate().year
    return f"{jaar}-{Dossier.objects.filter(kenmerk__startswith=f'{jaar}-').count() + 1:04}"
