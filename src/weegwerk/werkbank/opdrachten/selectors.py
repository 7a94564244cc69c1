"""Finding the document of an opdracht; the only way to it."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.utils.translation import gettext_lazy as _

from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.acceptatie import Acceptatie, Tijdpad
from weegwerk.kern.opdracht.feiten import Gesprek
from weegwerk.kern.opdracht.intake import Onderdeel
from weegwerk.kern.opdracht.vertrouwen import zonder_antwoorden
from weegwerk.kern.opdracht.vragen import Vraag
from weegwerk.kern.vertrouwelijkheid import Toestemming
from weegwerk.werkbank.documenten.archief import Versie, archief_van
from weegwerk.werkbank.dossiers.selectors import leest_toestemmingen, vraag_van
from weegwerk.werkbank.opdrachten.models import Opdrachtmap, OpdrachtmapVersie

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier, Opdracht


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


ARCHIEF = archief_van(
    "opdracht",
    Document,
    OpdrachtmapVersie,
    (_("heeft de opdracht bekeken"), _("heeft in de opdracht geschreven")),
    eerste=lambda map_: eerste_document(map_.opdracht),
    bij_terugval=zonder_antwoorden,
)


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
