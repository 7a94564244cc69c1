"""Everything that changes the document of an opdracht: each act in one transaction, with its version and its log row."""

from collections.abc import Callable
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.kern.opdracht.verwijzingen import bewaak
from weegwerk.werkbank.documenten.archief import Bewaard, LeesVelden, Vergrendeld, Versie
from weegwerk.werkbank.dossiers.selectors import opdracht_voor
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.opdrachten import selectors
from weegwerk.werkbank.opdrachten.models import Opdrachtmap
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


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
    return map_, ARCHIEF.leg_vast(gebruiker, map_, Document(), ("soort",))


@transaction.atomic
def bewaar(
    gebruiker: "Gebruiker", opdracht_id: UUID, basis: int, lees_velden: LeesVelden[Document]
) -> Bewaard[Document]:
    """Save what a person changed since version `basis`."""
    return ARCHIEF.bewaar(gebruiker, _om_te_wijzigen(gebruiker, opdracht_id), basis, lees_velden)


@transaction.atomic
def wijzig_rijen(
    gebruiker: "Gebruiker", opdracht_id: UUID, basis: int, plek: str, wijzig: Callable[[Document], Document]
) -> Bewaard[Document]:
    """Add, move or remove a row; raises KernFout when the row is gone, or is still used elsewhere."""
    map_ = _om_te_wijzigen(gebruiker, opdracht_id)
    return ARCHIEF.wijzig_rijen(gebruiker, map_, basis, plek, lambda oud: bewaak(oud, wijzig(oud)))


def is_dicht(map_: Opdrachtmap) -> bool:
    return map_.opdracht.status in ("vastgesteld", "ingetrokken")


def _om_te_wijzigen(gebruiker: "Gebruiker", opdracht_id: UUID) -> Opdrachtmap:
    map_ = selectors.map_voor(gebruiker, opdracht_id, om_te_wijzigen=True)
    if map_ is None:
        map_, _versie = lees_map(gebruiker, opdracht_id)
    if is_dicht(map_):
        raise OpdrachtDicht
    return map_
