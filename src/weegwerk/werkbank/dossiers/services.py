"""Everything that changes a dossier or an opdracht, and reading one: each in one transaction with its log row."""

from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import connection, transaction
from django.utils import timezone
from django.utils.translation import gettext as _
from django_scopes import scopes_disabled

from weegwerk.tekst import schoon
from weegwerk.werkbank.dossiers import selectors
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.models import Dossier, Opdracht, Soort, Status
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.versleuteling.services import context, herverpak, nieuwe_dossiersleutel, open_sleutel

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

OVERGANGEN: dict[str, set[str]] = {
    Status.NIEUW: {Status.BEZIG, Status.INGETROKKEN},
    Status.BEZIG: {Status.CONCEPT_VERZONDEN, Status.VASTGESTELD, Status.INGETROKKEN},
    Status.CONCEPT_VERZONDEN: {Status.BEZIG, Status.VASTGESTELD, Status.INGETROKKEN},
    Status.VASTGESTELD: {Status.BEZIG},
    Status.INGETROKKEN: {Status.NIEUW},
}


class TussentijdsGewijzigd(Exception):
    """Someone else saved first; reading the dossier again tells what stands there now."""


class OngeldigeOvergang(Exception):
    """A status that cannot follow the present one."""


@dataclass(frozen=True, slots=True)
class NieuweOpdracht:
    deskundige: "Gebruiker"
    ontvangen_op: date
    vraag: str
    gereed_voor: date | None = None
    soort: str = Soort.LOONWAARDE


@dataclass(frozen=True, slots=True)
class GelezenDossier:
    dossier: Dossier
    gegevens: DossierGegevens | None
    opdrachten: list[Opdracht]


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
    return GelezenDossier(dossier, selectors.gegevens_van(dossier), selectors.opdrachten_van(dossier))


@transaction.atomic
def open_dossier(gebruiker: "Gebruiker", gegevens: DossierGegevens, opdracht: NieuweOpdracht) -> Dossier:
    dossier_id = uuid4()
    # Writing the log first holds the organisation's chain, so that two people cannot get the same kenmerk.
    schrijf(gebruiker, Gebeurtenis.DOSSIER_GEOPEND, dossier_id)
    verpakt = nieuwe_dossiersleutel()
    plaats = context("dossiers_dossier", dossier_id, "gegevens")
    dossier = Dossier.objects.create(
        id=dossier_id,
        organisatie_id=gebruiker.organisatie_id,
        kenmerk=_volgend_kenmerk(),
        sleutel=verpakt,
        gegevens=open_sleutel(verpakt).versleutel_document(gegevens, plaats),
        aangemaakt_door=gebruiker,
    )
    _voeg_opdracht_toe(gebruiker, dossier, opdracht)
    return dossier


@transaction.atomic
def wijzig_gegevens(gebruiker: "Gebruiker", dossier_id: UUID, nieuw: DossierGegevens, versie: int) -> None:
    """Save who the dossier is about. Raises TussentijdsGewijzigd when `versie` is no longer the newest."""
    dossier = selectors.dossier_voor(gebruiker, dossier_id, om_te_wijzigen=True)
    sleutel, plaats = selectors.sleutel_van(dossier), context("dossiers_dossier", dossier.pk, "gegevens")
    oud = sleutel.ontsleutel_document(DossierGegevens, dossier.gegevens or b"", plaats)
    velden = tuple(nieuw.verschillen(oud))
    if not velden:
        return
    if dossier.versie != versie:
        raise TussentijdsGewijzigd
    dossier.gegevens = sleutel.versleutel_document(nieuw, plaats)
    dossier.versie += 1
    dossier.save(update_fields=["gegevens", "versie"])
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
def wis_dossier(gebruiker: "Gebruiker", dossier_id: UUID) -> None:
    """Destroy the key. Whatever was stored under it, here or in another table, can never be read again."""
    dossier = selectors.dossier_voor(gebruiker, dossier_id, om_te_wijzigen=True)
    if dossier.sleutel is None:
        return
    dossier.sleutel = dossier.gegevens = None
    dossier.gewist_op = timezone.now()
    dossier.save(update_fields=["sleutel", "gegevens", "gewist_op"])
    schrijf(gebruiker, Gebeurtenis.DOSSIER_GEWIST, dossier.pk)
    transaction.on_commit(_leeg_wal)


@transaction.atomic
def herverpak_sleutels() -> int:
    """After a new master key: wrap the key of every dossier in it. Returns how many."""
    with scopes_disabled():
        dossiers = list(Dossier.objects.select_for_update().filter(sleutel__isnull=False).only("sleutel"))
        for dossier in dossiers:
            dossier.sleutel = herverpak(dossier.sleutel or b"")
        Dossier.objects.bulk_update(dossiers, ["sleutel"], batch_size=200)
    return len(dossiers)


def _leeg_wal() -> None:
    """SQLite keeps earlier pages, and so the destroyed key, in the file beside the database until that is emptied."""
    if connection.vendor == "sqlite":
        with connection.cursor() as cursor:
            cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _voeg_opdracht_toe(gebruiker: "Gebruiker", dossier: Dossier, nieuw: NieuweOpdracht) -> Opdracht:
    opdracht_id = uuid4()
    plaats = context("dossiers_opdracht", opdracht_id, "vraag")
    opdracht = Opdracht.objects.create(
        id=opdracht_id,
        organisatie_id=dossier.organisatie_id,
        dossier=dossier,
        soort=nieuw.soort,
        deskundige=nieuw.deskundige,
        ontvangen_op=nieuw.ontvangen_op,
        gereed_voor=nieuw.gereed_voor,
        vraag=selectors.sleutel_van(dossier).versleutel(schoon(nieuw.vraag).encode(), plaats),
    )
    schrijf(gebruiker, Gebeurtenis.OPDRACHT_GEOPEND, dossier.pk)
    return opdracht


def _volgend_kenmerk() -> str:
    """Numbers within a year; a dossier is never removed, so counting gives the next one."""
    jaar = timezone.localdate().year
    return f"{jaar}-{Dossier.objects.filter(kenmerk__startswith=f'{jaar}-').count() + 1:04}"
