"""The sender: takes messages from the queue one by one and notes honestly what became of each.

A message is first marked as under way, then offered, then noted. Stop in between, and nobody knows whether it left: such a
message becomes “onzeker” and a person decides. It is never called sent before the server took it.
"""

import logging
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from uuid import UUID

from django.db import transaction
from django.db.models import F, Q
from django.utils import timezone
from django_scopes import scopes_disabled

from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.post.brief import antwoord_voor, stel_op
from weegwerk.werkbank.post.models import GEEN_GEHEIM, Bericht, Oorzaak, Poststaat
from weegwerk.werkbank.post.services import WEEGWERK, meld_bezorgd
from weegwerk.werkbank.post.smtp import Aflevering, bezorg
from weegwerk.werkbank.versleuteling.services import SleutelFout, eis_sleutelbestand, leeg_wal_na_afloop

logger = logging.getLogger(__name__)

PAUZES = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
    timedelta(hours=24),
)
"""Between attempts; after the last one, some two days, the message has failed."""
# Longer than the mail server may take to answer.
ONDERWEG_HOOGSTENS = timedelta(minutes=15)
_LEESBAAR = Q(dossier__isnull=True) | Q(dossier__sleutel__isnull=False)
_GEBEURTENIS = {
    Poststaat.VERZONDEN: Gebeurtenis.POST_VERZONDEN,
    Poststaat.MISLUKT: Gebeurtenis.POST_MISLUKT,
    Poststaat.ONZEKER: Gebeurtenis.POST_ONZEKER,
}


@dataclass(slots=True)
class Ronde:
    """What one round did, per state in which messages ended."""

    telling: Counter[str] = field(default_factory=Counter)

    @property
    def zin(self) -> str:
        if not self.telling:
            return "Er was niets te verzenden."
        delen = [f"{aantal} {Poststaat(staat).label}" for staat, aantal in sorted(self.telling.items())]
        return f"Post: {', '.join(delen)}."


def verwerk(stop: Callable[[], bool] = lambda: False) -> Ronde:
    """Offer everything whose turn it is. Raises SleutelFout before anything is sent when there is no key file."""
    eis_sleutelbestand()
    ronde = Ronde()
    with scopes_disabled():
        _herken_gestopte()
        _laat_vervallen()
        storing: Aflevering | None = None
        for bericht_id in _aan_de_beurt():
            if stop():
                break
            aflevering = _behandel(bericht_id, storing)
            if aflevering:
                ronde.telling[aflevering.staat] += 1
                storing = aflevering if aflevering.server else None
    return ronde


def _aan_de_beurt() -> list[UUID]:
    berichten = Bericht.objects.filter(_LEESBAAR, staat=Poststaat.WACHTRIJ, volgende_poging__lte=timezone.now())
    return list(berichten.order_by("volgende_poging", "gemaakt_op").values_list("pk", flat=True))


def _behandel(bericht_id: UUID, storing: Aflevering | None) -> Aflevering | None:
    """One message; None when another sender, a person or the eraser was first. `storing` spares a silent server."""
    bericht = Bericht.objects.select_related("dossier", "gemaakt_door").get(pk=bericht_id)
    if bericht.dossier and bericht.dossier.sleutel is None:
        return None
    try:
        brief = stel_op(bericht)
    except (SleutelFout, ValueError):
        sinds = _neem(bericht_id)
        return _noteer(bericht, sinds, Aflevering(Poststaat.MISLUKT, Oorzaak.ONLEESBAAR)) if sinds else None
    sinds = _neem(bericht_id)
    return _noteer(bericht, sinds, storing or bezorg(brief)) if sinds else None


def _neem(bericht_id: UUID) -> datetime | None:
    """Mark as under way; the condition makes sure that one sender has it. Gives the moment, by which it knows its own."""
    nu = timezone.now()
    vrij = Bericht.objects.filter(_LEESBAAR, pk=bericht_id, staat=Poststaat.WACHTRIJ)
    return nu if vrij.update(staat=Poststaat.ONDERWEG, pogingen=F("pogingen") + 1, veranderd_op=nu) else None


@transaction.atomic
def _noteer(bericht: Bericht, sinds: datetime, aflevering: Aflevering) -> Aflevering:
    """Write down what became of the attempt that began at `sinds`; what a person decided meanwhile stays."""
    bericht.refresh_from_db(fields=["pogingen"])
    if aflevering.staat == Poststaat.WACHTRIJ and bericht.pogingen > len(PAUZES):
        aflevering = Aflevering(Poststaat.MISLUKT, aflevering.oorzaak, aflevering.antwoord, aflevering.server)
    nu = timezone.now()
    pauze = PAUZES[bericht.pogingen - 1] if aflevering.staat == Poststaat.WACHTRIJ else timedelta(0)
    verzonden = aflevering.staat == Poststaat.VERZONDEN
    van_ons = Q(staat=Poststaat.ONDERWEG, veranderd_op=sinds)
    if verzonden:
        # It took so long that it was called uncertain; now it is certain.
        van_ons |= Q(staat=Poststaat.ONZEKER, oorzaak=Oorzaak.GESTOPT)
    gelukt = Bericht.objects.filter(van_ons, pk=bericht.pk).update(
        staat=aflevering.staat,
        oorzaak=aflevering.oorzaak,
        antwoord=antwoord_voor(bericht, aflevering.antwoord) if aflevering.antwoord else None,
        volgende_poging=nu + pauze,
        veranderd_op=nu,
        **(GEEN_GEHEIM if verzonden else {}),
    )
    if not gelukt:
        _te_laat(bericht, aflevering)
    elif verzonden:
        _bezorgd(bericht, nu)
    if gelukt or verzonden:
        _log(bericht, aflevering.staat)
    return aflevering


def _te_laat(bericht: Bericht, aflevering: Aflevering) -> None:
    """A person withdrew it while the server was still thinking: that stays, and the page says that it left all the same."""
    if aflevering.staat == Poststaat.VERZONDEN:
        Bericht.objects.filter(pk=bericht.pk, staat=Poststaat.INGETROKKEN).update(oorzaak=Oorzaak.TOCH_WEG)


def _bezorgd(bericht: Bericht, nu: datetime) -> None:
    if bericht.geheim is not None:
        leeg_wal_na_afloop()
    try:
        with transaction.atomic():
            meld_bezorgd(bericht, bericht.gemaakt_door, nu, WEEGWERK)
    except Exception:
        # That it left is a fact, whatever could not be done with it afterwards.
        logger.exception("Dat bericht %s is verzonden, kon niet in het dossier worden genoteerd.", bericht.pk)


def _herken_gestopte() -> None:
    """What was under way when a sender stopped: nobody knows, so a person decides."""
    lang_geleden = timezone.now() - ONDERWEG_HOOGSTENS
    for bericht in Bericht.objects.filter(staat=Poststaat.ONDERWEG, veranderd_op__lt=lang_geleden).select_related(
        "gemaakt_door"
    ):
        with transaction.atomic():
            nog_steeds = Bericht.objects.filter(pk=bericht.pk, staat=Poststaat.ONDERWEG, veranderd_op__lt=lang_geleden)
            if nog_steeds.update(staat=Poststaat.ONZEKER, oorzaak=Oorzaak.GESTOPT, veranderd_op=timezone.now()):
                _log(bericht, Poststaat.ONZEKER)


def _laat_vervallen() -> None:
    """Post about an erased dossier cannot be read by anyone and never leaves."""
    wacht = Bericht.objects.filter(staat=Poststaat.WACHTRIJ, dossier__isnull=False, dossier__sleutel__isnull=True)
    wacht.update(staat=Poststaat.INGETROKKEN, oorzaak=Oorzaak.GEWIST, veranderd_op=timezone.now(), **GEEN_GEHEIM)


def _log(bericht: Bericht, staat: str) -> None:
    gebeurtenis = _GEBEURTENIS.get(Poststaat(staat))
    if bericht.dossier_id and gebeurtenis:
        schrijf(bericht.gemaakt_door, gebeurtenis, bericht.dossier_id)
