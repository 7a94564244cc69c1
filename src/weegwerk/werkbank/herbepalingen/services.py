"""Beginning a new determination from an earlier one: a new opdracht, a new investigation, and the earlier outcome in it."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction

from weegwerk.kern import herbepaling
from weegwerk.kern.rollen import ONDERHANDELING, SOORTEN, Opdracht, Rolcheck, toets
from weegwerk.werkbank.dossiers.services import Deel, NieuweOpdracht, open_opdracht
from weegwerk.werkbank.herbepalingen.models import Herbepaling
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderhandelingen.selectors import wie_onderhandelden
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor, vastgestelde, versie_van
from weegwerk.werkbank.onderzoeken.services import leg_vast, start_onderzoek

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.toegang.models import Gebruiker

_BEPALEN = "5"


class RolVerbiedt(Exception):
    """The role check says that this expert may not; the sentences are its own."""


def rolcheck(deskundige: "Gebruiker", onderzoek: "Onderzoek") -> Rolcheck:
    """Whoever negotiated about this client cannot judge again."""
    client = str(onderzoek.dossier.pk)
    gesprekken = [Opdracht(ONDERHANDELING, str(wie), client) for wie in wie_onderhandelden(onderzoek)]
    return toets(Opdracht(_BEPALEN, str(deskundige.pk), client, status="verwacht"), gesprekken)


@transaction.atomic
def begin(
    gebruiker: "Gebruiker", vorige_id: UUID, ontvangen_op: date, vraag: str, gereed_voor: date | None = None
) -> "Onderzoek":
    """A new investigation from the final one with this id; 404 while that is not final. Raises RolVerbiedt, KernFout."""
    vorige = onderzoek_voor(gebruiker, vorige_id)
    bepaald = vastgestelde(vorige)
    check = rolcheck(gebruiker, vorige)
    if check.uitkomst == "onverenigbaar":
        raise RolVerbiedt(" ".join(f"{b.waarom} {b.wat_nu}" for b in check.bevindingen if b.graad == check.uitkomst))
    eerder = herbepaling.leg_eerdere_vast(bepaald.document, bepaald.uitkomst, bepaald.zegel)
    opdracht = open_opdracht(
        gebruiker,
        vorige.dossier.pk,
        NieuweOpdracht(gebruiker, ontvangen_op, vraag, gereed_voor, _zelfde_onderdelen(vorige)),
    )
    onderzoek = start_onderzoek(gebruiker, opdracht.pk)
    document = herbepaling.begin(versie_van(onderzoek).document, bepaald.document, eerder)
    leg_vast(gebruiker, onderzoek, document, ("functie", "normfunctie", "taken", "eerder"))
    Herbepaling.objects.create(organisatie_id=gebruiker.organisatie_id, onderzoek=onderzoek, vorige=vorige)
    schrijf(gebruiker, Gebeurtenis.HERBEPALING_BEGONNEN, vorige.dossier.pk)
    return onderzoek


def _zelfde_onderdelen(vorige: "Onderzoek") -> tuple[Deel, ...]:
    """The assignments by which the loonwaarde was asked; what else the former opdracht asked is not asked again."""
    return tuple(
        Deel(een.leidraad, een.versie, een.nummer, een.naam, een.rol, een.soort)
        for een in vorige.opdracht.onderdelen.all()
        if SOORTEN[een.soort].loonwaarde
    )
