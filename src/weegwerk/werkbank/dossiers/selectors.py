"""Finding dossiers. These functions are the only way to one, so that nobody can forget to ask whether it is allowed."""

from dataclasses import dataclass
from typing import TYPE_CHECKING
from uuid import UUID

from django.core.paginator import Page, Paginator
from django.db.models import Prefetch, QuerySet
from django.utils.translation import gettext as _
from django_scopes import scopes_disabled

from weegwerk.werkbank.documenten.versies import Versies
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens, SoortOpdrachtgever
from weegwerk.werkbank.dossiers.models import GESLOTEN, Dossier, Gegevensversie, Onderdeel, Opdracht, Status
from weegwerk.werkbank.dossiers.toestemmingen import leest_toestemmingen, toestemmingen_bij
from weegwerk.werkbank.dossiers.verwant import als_partijen, verwant_werk, werk_rond, zelfde_client
from weegwerk.werkbank.fouten import MagNiet, NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.versleuteling.services import context, sleutel_van

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

__all__ = [
    "Dossierlijst",
    "Lijstregel",
    "als_partijen",
    "deskundige_van",
    "dossier_voor",
    "dossiers_van",
    "een_verpakte_sleutel",
    "gegevens_van",
    "leest_toestemmingen",
    "opdracht_voor",
    "opdrachten_van",
    "sleutel_van",
    "toestemmingen_bij",
    "verwant_werk",
    "vraag_van",
    "werk_rond",
    "zelfde_client",
]

GEGEVENS = Versies(DossierGegevens, Gegevensversie, "dossier", Gebeurtenis.GEGEVENS_GEWIJZIGD)
PER_PAGINA = 25


@dataclass(frozen=True, slots=True)
class Lijstregel:
    dossier: Dossier
    gegevens: DossierGegevens | None
    opdrachten: list[Opdracht]


@dataclass(frozen=True, slots=True)
class Dossierlijst:
    regels: list[Lijstregel]
    pagina: Page[Dossier]


def dossiers_van(gebruiker: "Gebruiker", pagina: int | str = 1) -> Dossierlijst:
    """One page of the dossiers that this person may see, newest first, in five queries however many there are."""
    _eis_deskundige(gebruiker)
    blad = Paginator(Dossier.objects.order_by("-aangemaakt_op"), PER_PAGINA).get_page(pagina)
    per_dossier: dict[UUID, list[Opdracht]] = {dossier.pk: [] for dossier in blad}
    # With a question of its own the prefetch adds the scope once; otherwise it does so again for every opdracht.
    onderdelen = Prefetch("onderdelen", Onderdeel.objects.all())
    opdrachten = Opdracht.objects.filter(dossier__in=per_dossier).select_related("deskundige")
    for opdracht in opdrachten.prefetch_related(onderdelen).order_by("ontvangen_op"):
        per_dossier[opdracht.dossier_id].append(opdracht)
    rijen = Gegevensversie.objects.filter(dossier__in=per_dossier, dossier__sleutel__isnull=False)
    over = GEGEVENS.lees_nieuwste(rijen.select_related("dossier"), _onleesbaar)
    regels = [
        Lijstregel(dossier, over[dossier].document if dossier in over else None, per_dossier[dossier.pk])
        for dossier in blad
    ]
    return Dossierlijst(regels, blad)


def dossier_voor(gebruiker: "Gebruiker", dossier_id: UUID, *, om_te_wijzigen: bool = False) -> Dossier:
    """The dossier, or 404 for whoever may not see it."""
    _eis_deskundige(gebruiker)
    dossiers = Dossier.objects.select_for_update() if om_te_wijzigen else Dossier.objects.all()
    dossier = dossiers.filter(pk=dossier_id).first()
    if dossier is None:
        raise NietGevonden
    return dossier


def opdracht_voor(gebruiker: "Gebruiker", opdracht_id: UUID) -> Opdracht:
    """The opdracht with its dossier and deskundige; 404 for whoever may not see it and when the dossier is erased."""
    _eis_deskundige(gebruiker)
    opdrachten = Opdracht.objects.select_related("dossier", "deskundige").prefetch_related("onderdelen")
    opdracht = opdrachten.filter(dossier__sleutel__isnull=False).filter(pk=opdracht_id).first()
    if opdracht is None:
        raise NietGevonden
    return opdracht


def opdrachten_van(dossier: Dossier) -> list[Opdracht]:
    opdrachten = Opdracht.objects.filter(dossier=dossier).select_related("deskundige").prefetch_related("onderdelen")
    return list(opdrachten.order_by("-ontvangen_op"))


def deskundige_van(dossier: Dossier) -> "Gebruiker":
    """Who works on the dossier: the expert of its newest opdracht, or who made it."""
    opdrachten = opdrachten_van(dossier)
    return opdrachten[0].deskundige if opdrachten else dossier.aangemaakt_door


def open_opdrachten(gebruiker: "Gebruiker") -> QuerySet[Opdracht]:
    """Every opdracht that still asks for work, of the whole organisation, without anything personal."""
    _eis_deskundige(gebruiker)
    return Opdracht.objects.exclude(status__in=GESLOTEN).exclude(dossier__in=gewiste_dossiers())


def gewiste_dossiers() -> QuerySet[Dossier]:
    """Those of which nothing may be shown any more, to leave out of a long list without opening each dossier."""
    return Dossier.objects.filter(gewist_op__isnull=False)


def gegevens_van(dossier: Dossier) -> DossierGegevens | None:
    """Who the dossier is about; None when it is erased. Raises Onleesbaar."""
    return None if dossier.sleutel is None else GEGEVENS.lees(dossier).document


def _onleesbaar(_dossier: Dossier) -> DossierGegevens:
    """In a list the others keep standing."""
    niet_te_lezen = _("Gegevens niet te lezen")
    wie = {"naam": niet_te_lezen}
    return DossierGegevens.model_validate(
        {"client": wie, "werkgever": wie, "opdrachtgever": wie | {"soort": SoortOpdrachtgever.ANDERS}}
    )


def vraag_van(opdracht: Opdracht) -> str:
    plaats = context("dossiers_opdracht", opdracht.pk, "vraag")
    return sleutel_van(opdracht.dossier).ontsleutel(opdracht.vraag, plaats).decode()


def status_in_woorden(status: str) -> str:
    return str(Status(status).label)


def een_verpakte_sleutel() -> bytes | None:
    """Any wrapped key in this database, to try the key file on."""
    with scopes_disabled():
        verpakt = Dossier.objects.filter(sleutel__isnull=False).values_list("sleutel", flat=True).first()
    return None if verpakt is None else bytes(verpakt)


def _eis_deskundige(gebruiker: "Gebruiker") -> None:
    if not gebruiker.is_deskundige:
        raise MagNiet
