"""Erasing a dossier: one person asks, and it happens after somebody else agreed or after days to think it over.

Erasing itself is destroying the key. What the database still keeps of the old row is removed right after, and by the sender
later when another program stood in the way; until then the pages say so.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from django.contrib.auth.hashers import UNUSABLE_PASSWORD_PREFIX
from django.db import OperationalError, connection, transaction
from django.db.models import Q, QuerySet
from django.utils import timezone
from django.utils.translation import gettext as _
from django_scopes import scope, scopes_disabled

from weegwerk.werkbank.dossiers import selectors
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import wis_dossier
from weegwerk.werkbank.fouten import MagNiet, NietGevonden, Weigering
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.toegang.selectors import leden
from weegwerk.werkbank.versleuteling.services import leeg_wal

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

BEDENKTIJD = timedelta(days=7)
"""For who works alone: so long he can still stop it."""
GEDULD = timedelta(seconds=2)
"""How long cleaning waits for another program before it leaves that for later."""


class WissenKanNiet(Weigering):
    """This person cannot do this now; the text says why and what to do."""


@dataclass(frozen=True, slots=True)
class Wisstand:
    """Where a dossier is on the way to being erased, for one person who looks at it."""

    eigenaar: "Gebruiker"
    gevraagd_door: "Gebruiker | None"
    gevraagd_op: datetime | None
    op: datetime | None
    """When it happens by itself; None while nobody asked, or while it waits for a second person."""
    tweede_nodig: bool
    is_eigenaar: bool
    is_vrager: bool

    @property
    def mag_vragen(self) -> bool:
        return self.gevraagd_door is None and self.is_eigenaar

    @property
    def mag_bevestigen(self) -> bool:
        return self.gevraagd_door is not None and self.op is None and not self.is_vrager


def stand_van(gebruiker: "Gebruiker", dossier: Dossier) -> Wisstand:
    eigenaar = _eigenaar(gebruiker, dossier)
    return Wisstand(
        eigenaar=eigenaar,
        gevraagd_door=dossier.wissen_gevraagd_door,
        gevraagd_op=dossier.wissen_gevraagd_op,
        op=dossier.wissen_op,
        tweede_nodig=_anderen(gebruiker).exists(),
        is_eigenaar=eigenaar.pk == gebruiker.pk,
        is_vrager=dossier.wissen_gevraagd_door_id == gebruiker.pk,
    )


def dossier_voor(gebruiker: "Gebruiker", dossier_id: UUID, *, om_te_wijzigen: bool = False) -> Dossier:
    """A dossier that is not erased yet; 404 for whoever may not decide about it. A beheerder sees only what was asked."""
    dossiers = Dossier.objects.select_related("wissen_gevraagd_door").filter(sleutel__isnull=False, pk=dossier_id)
    if om_te_wijzigen:
        dossiers = dossiers.select_for_update(of=("self",))
    if not gebruiker.is_deskundige:
        dossiers = dossiers.filter(wissen_gevraagd_op__isnull=False) if gebruiker.is_beheerder else dossiers.none()
    dossier = dossiers.first()
    if dossier is None:
        raise NietGevonden
    return dossier


def gevraagde(gebruiker: "Gebruiker") -> list[Dossier]:
    """Which dossiers wait to be erased, for who may agree or stop it: by kenmerk, without anything of their content."""
    if not (gebruiker.is_deskundige or gebruiker.is_beheerder):
        raise MagNiet
    wachten = Dossier.objects.filter(sleutel__isnull=False, wissen_gevraagd_op__isnull=False)
    return list(wachten.select_related("wissen_gevraagd_door").order_by("wissen_gevraagd_op"))


@transaction.atomic
def vraag(gebruiker: "Gebruiker", dossier_id: UUID) -> Dossier:
    """Ask for a dossier to be erased. Raises WissenKanNiet for whoever does not work on it."""
    dossier = dossier_voor(gebruiker, dossier_id, om_te_wijzigen=True)
    stand = stand_van(gebruiker, dossier)
    if not stand.is_eigenaar:
        raise WissenKanNiet(_("Alleen %(naam)s kan vragen om dit dossier te wissen.") % {"naam": stand.eigenaar.naam})
    if stand.gevraagd_door is None:
        nu = timezone.now()
        dossier.wissen_gevraagd_door, dossier.wissen_gevraagd_op = gebruiker, nu
        dossier.wissen_op = None if stand.tweede_nodig else nu + BEDENKTIJD
        dossier.save(update_fields=["wissen_gevraagd_door", "wissen_gevraagd_op", "wissen_op"])
        schrijf(gebruiker, Gebeurtenis.WISSEN_GEVRAAGD, dossier.pk)
    return dossier


@transaction.atomic
def bevestig(gebruiker: "Gebruiker", dossier_id: UUID) -> None:
    """A second person agrees, and then it is done. Raises WissenKanNiet when nobody asked, or this same person did."""
    dossier = dossier_voor(gebruiker, dossier_id, om_te_wijzigen=True)
    if not stand_van(gebruiker, dossier).mag_bevestigen:
        raise WissenKanNiet(
            _("Iemand anders dan wie het vroeg moet dit bevestigen. Vraag een collega of de beheerder.")
        )
    wis_dossier(gebruiker, dossier_id, ("bevestigd",))


@transaction.atomic
def houd_tegen(gebruiker: "Gebruiker", dossier_id: UUID) -> None:
    dossier = dossier_voor(gebruiker, dossier_id, om_te_wijzigen=True)
    if dossier.wissen_gevraagd_op is not None:
        dossier.wissen_gevraagd_door = dossier.wissen_gevraagd_op = dossier.wissen_op = None
        dossier.save(update_fields=["wissen_gevraagd_door", "wissen_gevraagd_op", "wissen_op"])
        schrijf(gebruiker, Gebeurtenis.WISSEN_TEGENGEHOUDEN, dossier.pk)


def voer_uit() -> int:
    """Erase what has waited long enough, and clean up what could not be cleaned before. Returns how many were erased.

    At every start, at every round of the sender and by command, so that days of standing still only make it later.
    """
    with scopes_disabled():
        rijp = Dossier.objects.filter(sleutel__isnull=False, wissen_op__lte=timezone.now())
        gewist = sum(_wis_als_het_nog_mag(dossier) for dossier in rijp.select_related("organisatie"))
    ruim_op()
    return gewist


@transaction.atomic
def _wis_als_het_nog_mag(dossier: Dossier) -> bool:
    """Read again under the lock: who stopped it a moment ago, stopped it."""
    with scope(organisatie=dossier.organisatie):
        rijp = Dossier.objects.select_for_update().filter(
            pk=dossier.pk, sleutel__isnull=False, wissen_op__lte=timezone.now()
        )
        nu = rijp.first()
        if nu is None or nu.wissen_gevraagd_door is None:
            return False
        wis_dossier(nu.wissen_gevraagd_door, nu.pk, ("bedenktijd",))
    return True


def ruim_op() -> bool:
    """Remove what the files of the database still hold of erased rows; whether nothing is left that we can reach."""
    with scopes_disabled():
        resten = list(Dossier.objects.filter(gewist_op__isnull=False, opgeruimd_op__isnull=True))
        schoon = _schrijf_tabel_opnieuw() if resten and connection.vendor == "postgresql" else leeg_wal()
        if schoon and resten:
            Dossier.objects.filter(pk__in=[dossier.pk for dossier in resten]).update(opgeruimd_op=timezone.now())
    return schoon


def _schrijf_tabel_opnieuw() -> bool:
    """PostgreSQL keeps the old row in its file until the table is written anew. Its own journal is beyond our reach."""
    if connection.in_atomic_block:
        return False
    with connection.cursor() as cursor:
        cursor.execute("SET lock_timeout = %s", [f"{GEDULD.seconds}s"])
        try:
            cursor.execute("VACUUM FULL dossiers_dossier")
        except OperationalError:
            return False
        finally:
            cursor.execute("RESET lock_timeout")
    return True


def _eigenaar(gebruiker: "Gebruiker", dossier: Dossier) -> "Gebruiker":
    """Who works on the dossier. When he can no longer sign in, any expert of the organisation takes his place."""
    eigenaar = selectors.deskundige_van(dossier)
    return eigenaar if eigenaar.is_active or not gebruiker.is_deskundige else gebruiker


def _anderen(gebruiker: "Gebruiker") -> "QuerySet[Gebruiker]":
    """Who besides this person could agree; who was invited and never came, cannot."""
    kunnen = leden().filter(Q(is_deskundige=True) | Q(is_beheerder=True), is_active=True)
    return kunnen.exclude(pk=gebruiker.pk).exclude(password__startswith=UNUSABLE_PASSWORD_PREFIX)
