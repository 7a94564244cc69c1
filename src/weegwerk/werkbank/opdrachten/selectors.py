"""Finding the document of an opdracht; the only way to it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.http import Http404

from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.feiten import Gesprek
from weegwerk.kern.vertrouwelijkheid import Toestemming
from weegwerk.werkbank.documenten.archief import Archief, Versie
from weegwerk.werkbank.dossiers.selectors import leest_toestemmingen
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.opdrachten.models import Opdrachtmap, OpdrachtmapVersie

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker

ARCHIEF = Archief(Document, OpdrachtmapVersie, "map", Gebeurtenis.OPDRACHT_BEWAARD, Gebeurtenis.OPDRACHT_GELEZEN)


def map_voor(gebruiker: "Gebruiker", opdracht_id: UUID, *, om_te_wijzigen: bool = False) -> Opdrachtmap | None:
    """The document of an opdracht with its dossier, if there is one; 404 for whoever may not see it."""
    if not gebruiker.is_deskundige:
        raise Http404
    mappen = Opdrachtmap.objects.select_related("opdracht__dossier", "opdracht__deskundige").prefetch_related(
        "opdracht__onderdelen"
    )
    if om_te_wijzigen:
        mappen = mappen.select_for_update(of=("self",))
    return mappen.filter(opdracht=opdracht_id, opdracht__dossier__sleutel__isnull=False).first()


def map_om_te_noteren(map_id: UUID) -> Opdrachtmap | None:
    """The document, held, for noting what happened to it while nobody was looking; None when its dossier is erased."""
    mappen = Opdrachtmap.objects.select_related("opdracht__dossier").select_for_update(of=("self",))
    return mappen.filter(pk=map_id, opdracht__dossier__sleutel__isnull=False).first()


def versie_van(map_: Opdrachtmap, nummer: int | None = None) -> Versie[Document]:
    """The newest version of the document, or the one with this number; 404 when there is none."""
    return ARCHIEF.lees(map_, nummer)


def gesprekken_in(dossier: "Dossier") -> list[tuple[UUID, Gesprek]]:
    """The talks of every opdracht in the dossier that have a day, with the opdracht that each is written in."""
    mappen = Opdrachtmap.objects.filter(opdracht__dossier=dossier).select_related("opdracht__dossier")
    return [
        (map_.opdracht_id, gesprek)
        for map_ in mappen
        for gesprek in versie_van(map_).document.gesprekken
        if gesprek.datum
    ]


@leest_toestemmingen
def toestemmingen_in(opdracht_id: UUID) -> tuple[Toestemming, ...]:
    """The consents that stand in the document of an opdracht; none when it has no document yet."""
    map_ = Opdrachtmap.objects.select_related("opdracht__dossier").filter(opdracht=opdracht_id).first()
    return versie_van(map_).document.toestemmingen if map_ else ()
