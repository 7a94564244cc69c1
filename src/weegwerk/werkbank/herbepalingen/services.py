"""A new determination from an earlier one: a new opdracht to accept, and then an investigation with the earlier outcome in it."""

from datetime import date
from typing import TYPE_CHECKING
from uuid import UUID

from django.db import transaction
from django.utils.translation import gettext as _

from weegwerk.kern import herbepaling
from weegwerk.kern.rollen import SOORTEN, Rolcheck, toets
from weegwerk.kern.rollen import Toetsopdracht as Werk
from weegwerk.werkbank.agenda.services import HERBEPALING, handel_af
from weegwerk.werkbank.dossiers.selectors import als_partijen
from weegwerk.werkbank.dossiers.services import (
    NieuweOpdracht,
    NieuwOnderdeel,
    OngeldigeOvergang,
    RolVerbiedt,
    open_opdracht,
)
from weegwerk.werkbank.herbepalingen.models import Herbepaling
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderhandelingen.selectors import gesprekken_rond
from weegwerk.werkbank.onderzoeken.selectors import houd_vast, onderzoek_voor, vastgestelde, versie_van
from weegwerk.werkbank.onderzoeken.services import leg_vast, start_onderzoek
from weegwerk.werkbank.opdrachten.services import neem_intake_over

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Opdracht
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.toegang.models import Gebruiker

_BEPALEN = "5"


def rolcheck(deskundige: "Gebruiker", onderzoek: "Onderzoek") -> Rolcheck:
    """Whoever negotiated about this client cannot judge again; the rest of the role check comes with accepting."""
    nieuw = Werk(_BEPALEN, str(deskundige.pk), *als_partijen(onderzoek.opdracht), status="verwacht")
    return toets(nieuw, gesprekken_rond(onderzoek.opdracht, deskundige.pk))


def begin(
    gebruiker: "Gebruiker", vorige_id: UUID, ontvangen_op: date, vraag: str, gereed_voor: date | None = None
) -> "Opdracht":
    """A new opdracht, still to be accepted, that goes on from the final investigation with this id; 404 while that is not
    final. The intake comes along, what is accepted does not. Raises RolVerbiedt, KernFout.
    """
    bepaald = vastgestelde(onderzoek_voor(gebruiker, vorige_id))
    # Whatever cannot be gone on from is refused here, and not after somebody accepted it.
    herbepaling.leg_eerdere_vast(bepaald.document, bepaald.uitkomst, bepaald.zegel)
    with transaction.atomic():
        vorige = houd_vast(gebruiker, vorige_id, bepaald)
        check = rolcheck(gebruiker, vorige)
        if check.uitkomst == "onverenigbaar":
            raise RolVerbiedt(
                " ".join(f"{b.waarom} {b.wat_nu}" for b in check.bevindingen if b.graad == check.uitkomst)
            )
        nieuw = NieuweOpdracht(gebruiker, ontvangen_op, vraag, gereed_voor, _zelfde_onderdelen(vorige))
        opdracht = open_opdracht(gebruiker, vorige.dossier.pk, nieuw)
        neem_intake_over(gebruiker, vorige.opdracht_id, opdracht.pk)
        Herbepaling.objects.create(organisatie_id=gebruiker.organisatie_id, opdracht=opdracht, vorige=vorige)
        schrijf(gebruiker, Gebeurtenis.HERBEPALING_BEGONNEN, vorige.dossier.pk)
        # From here on the new opdracht has its own days.
        handel_af(gebruiker, vorige.opdracht, HERBEPALING)
    return opdracht


def start(gebruiker: "Gebruiker", opdracht_id: UUID) -> "Onderzoek":
    """The investigation of an opdracht; when it goes on from an earlier one, it begins with that outcome in it.

    Raises OngeldigeOvergang, also while the earlier determination is open for a correction.
    """
    schakel = Herbepaling.objects.filter(opdracht=opdracht_id).first()
    if schakel is None:
        return start_onderzoek(gebruiker, opdracht_id)
    vorige = onderzoek_voor(gebruiker, schakel.vorige_id)
    bepaald = vastgestelde(vorige) if vorige.vastgesteld else None
    with transaction.atomic():
        onderzoek = start_onderzoek(gebruiker, opdracht_id)
        # Of two people who begin at once, the second finds more than the first version.
        if onderzoek.versie > 1:
            return onderzoek
        if bepaald is None:
            raise OngeldigeOvergang(
                _("De eerdere bepaling is geopend voor een correctie. Begin zodra zij weer is vastgesteld.")
            )
        houd_vast(gebruiker, vorige.pk, bepaald)
        eerder = herbepaling.leg_eerdere_vast(bepaald.document, bepaald.uitkomst, bepaald.zegel)
        document = herbepaling.begin(versie_van(onderzoek).document, bepaald.document, eerder)
        leg_vast(gebruiker, onderzoek, document, ("functie", "normfunctie", "taken", "eerder"))
    return onderzoek


def _zelfde_onderdelen(vorige: "Onderzoek") -> tuple[NieuwOnderdeel, ...]:
    """The assignments by which the loonwaarde was asked; what else the former opdracht asked is not asked again."""
    return tuple(
        NieuwOnderdeel(een.leidraad, een.versie, een.nummer, een.naam, een.rol, een.soort)
        for een in vorige.opdracht.onderdelen.all()
        if SOORTEN[een.soort].loonwaarde
    )
