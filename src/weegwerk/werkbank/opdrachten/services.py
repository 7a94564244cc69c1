"""Everything that changes the document of an opdracht: each act in one transaction, with its version and its log row."""

from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.document import gewijzigd
from weegwerk.kern.opdracht.toestemmingen import trek_in
from weegwerk.werkbank.documenten.archief import Vergrendeld
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.opdrachten import selectors
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP, houd_tegen_na

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker


class AlAangenomen(Vergrendeld):
    """What was agreed with the opdrachtgever is not changed afterwards."""

    def __str__(self) -> str:
        return _(
            "Over deze opdracht is al besloten. Vraagt de opdrachtgever iets anders, open dan een nieuwe opdracht."
        )


@transaction.atomic
def neem_intake_over(gebruiker: "Gebruiker", van_id: UUID, naar_id: UUID) -> None:
    """Begin a next opdracht of the same kind with what was heard before, and with the other work that was named.

    Conditions, promises, consent and what was agreed are about one acceptance, and stay behind.
    """
    _van, eerder = OPDRACHTMAP.lees(gebruiker, van_id)
    naar, begin = OPDRACHTMAP.lees(gebruiker, naar_id)
    intake = gewijzigd(eerder.document.intake, adviestoets_waarom=None)
    rolcheck = gewijzigd(begin.document.rolcheck, ander_werk=eerder.document.rolcheck.ander_werk)
    document = gewijzigd(begin.document, intake=intake, rolcheck=rolcheck)
    ARCHIEF.leg_vast(gebruiker, naar, document, ("intake", "rolcheck.ander_werk"))


def leg_intrekking_vast(gebruiker: "Gebruiker", opdracht_id: UUID, code: str) -> None:
    """The client takes a consent back: at once, also when the report is final or the opdracht is closed. Raises KernFout."""
    with transaction.atomic():
        map_ = OPDRACHTMAP.voor(gebruiker, opdracht_id, om_te_wijzigen=True)
        was = selectors.versie_van(map_).document
        document = trek_in(was, code, timezone.localdate())
        pad = f"toestemmingen.{code}.ingetrokken_op"
        ARCHIEF.leg_vast(gebruiker, map_, document, (pad,))
        schrijf(gebruiker, Gebeurtenis.TOESTEMMING_INGETROKKEN, map_.opdracht.dossier_id, (code,))
        houd_tegen_na(gebruiker, map_, was, document)
