"""Putting e-mail in the queue, and what a person decides about it. Sending itself is done by `verzenden`."""

from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime
from typing import TYPE_CHECKING
from uuid import UUID, uuid4

from django.db import transaction
from django.dispatch import Signal
from django.utils import timezone
from django.utils.translation import gettext as _

from weegwerk.kern.bewijs import vingerafdruk
from weegwerk.tekst import schoon
from weegwerk.werkbank.dossiers.selectors import dossier_voor, sleutel_van
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.post import selectors
from weegwerk.werkbank.post.brief import stel_op
from weegwerk.werkbank.post.inhoud import (
    PLEK_GEHEIM,
    Berichtinhoud,
    Bijlagekop,
    OngeldigAdres,
    Verzendinhoud,
    controleer_adres,
)
from weegwerk.werkbank.post.models import GEEN_GEHEIM, Bericht, Bijlage, Kanaal, Oorzaak, Poststaat, Verzending
from weegwerk.werkbank.versleuteling.services import context, leeg_wal_na_afloop, versleutel_tekst

if TYPE_CHECKING:
    from weegwerk.werkbank.dossiers.models import Dossier
    from weegwerk.werkbank.toegang.models import Gebruiker

__all__ = [
    "Kanaal",
    "NieuwBericht",
    "NieuweVerzending",
    "OngeldigAdres",
    "Postbestand",
    "controleer_adres",
    "zet_klaar",
]

WEEGWERK = "weegwerk"
"""The road of what leaves from this queue; every other road is a Kanaal."""

bezorgd = Signal()
"""A message of the queue truly left, or reached its reader by another road: `bericht`, `gebruiker`, `datum` and `kanaal`.

Sent inside the transaction that notes it.
"""

_BEGELEIDEND = """Goedendag,

Bij dit bericht zit een document voor u.

Met vriendelijke groet,
%(naam)s
%(bureau)s
"""
_OPNIEUW = (Poststaat.MISLUKT, Poststaat.ONZEKER, Poststaat.WACHTRIJ)


class IntussenVeranderd(Exception):
    """The message is no longer in a state in which this can be done; the text says so to a person."""


@dataclass(frozen=True, slots=True)
class Postbestand:
    naam: str
    inhoud: bytes
    mime: str = "application/pdf"


@dataclass(frozen=True, slots=True)
class NieuwBericht:
    """One e-mail to one address; several recipients are several messages, so that nobody sees another's address.

    Without a `dossier` the content is stored as it is, so then nothing personal may stand in it. `geheim` is a part of
    `tekst` that only the recipient may know: it is kept apart, shown on no page, and gone once the message is.
    """

    dossier: "Dossier | None"
    aan: str
    onderwerp: str
    tekst: str
    soort: str
    bijlagen: tuple[Postbestand, ...] = ()
    naam: str = ""
    geheim: str = ""


@dataclass(frozen=True, slots=True)
class NieuweVerzending:
    soort: str
    aan: str
    onderwerp: str
    kanaal: str
    verzonden_op: date
    toelichting: str = ""
    bericht: UUID | None = None


@dataclass(frozen=True, slots=True)
class Verzendwijze:
    """By e-mail from here to `email`, or by `kanaal` on a day."""

    email: str = ""
    kanaal: str = ""
    verzonden_op: date | None = None


@dataclass(frozen=True, slots=True)
class Poststuk:
    """A file for one reader. Around it goes a message without a word about the client: it travels more openly."""

    dossier: "Dossier"
    aan: str
    onderwerp: str
    soort: str
    bestand: Postbestand


@dataclass(frozen=True, slots=True)
class Verstuurd:
    """One of the two: a message in the queue, or the note that it left by another road."""

    bericht: Bericht | None = None
    verzending: Verzending | None = None


@transaction.atomic
def verstuur(gebruiker: "Gebruiker", stuk: Poststuk, hoe: Verzendwijze) -> Verstuurd:
    """The one door for what goes to a reader: into the queue, or noted as sent by another road. Raises OngeldigAdres."""
    if hoe.verzonden_op is not None:
        nieuw = NieuweVerzending(stuk.soort, stuk.aan, stuk.onderwerp, hoe.kanaal, hoe.verzonden_op)
        return Verstuurd(verzending=noteer_verzonden(gebruiker, stuk.dossier.pk, nieuw))
    tekst = _BEGELEIDEND % {"naam": gebruiker.naam, "bureau": gebruiker.organisatie.naam}
    nieuw_bericht = NieuwBericht(
        stuk.dossier, hoe.email, stuk.onderwerp, tekst, stuk.soort, (stuk.bestand,), naam=stuk.aan
    )
    return Verstuurd(zet_klaar(gebruiker, nieuw_bericht))


@transaction.atomic
def zet_klaar(gebruiker: "Gebruiker", nieuw: NieuwBericht) -> Bericht:
    """Put a message in the queue, in the transaction of the act it belongs to. It leaves after that transaction.

    Raises OngeldigAdres; 404 when the dossier is erased.
    """
    bericht_id = uuid4()
    koppen = tuple(
        Bijlagekop(naam=b.naam, mime=b.mime, sha256=vingerafdruk(b.inhoud), grootte=len(b.inhoud))
        for b in nieuw.bijlagen
    )
    tekst = nieuw.tekst.replace(nieuw.geheim, PLEK_GEHEIM, 1) if nieuw.geheim else nieuw.tekst
    inhoud = Berichtinhoud(
        aan=controleer_adres(nieuw.aan),
        naam=nieuw.naam,
        onderwerp=nieuw.onderwerp,
        tekst=schoon(tekst),
        bijlagen=koppen,
    )
    bewaard = inhoud.model_dump_json().encode()
    Berichtinhoud.model_validate_json(bewaard)
    bericht = Bericht.objects.create(
        id=bericht_id,
        organisatie_id=gebruiker.organisatie_id,
        dossier=nieuw.dossier,
        soort=nieuw.soort,
        inhoud=_bewaarvorm(nieuw.dossier, bericht_id, "inhoud", bewaard),
        geheim=_bewaarvorm(nieuw.dossier, bericht_id, "geheim", nieuw.geheim.encode()) if nieuw.geheim else None,
        gemaakt_door=gebruiker,
    )
    for nummer, bijlage in enumerate(nieuw.bijlagen):
        geheim = _bewaarvorm(nieuw.dossier, bericht_id, f"bijlage{nummer}", bijlage.inhoud)
        Bijlage.objects.create(bericht=bericht, nummer=nummer, inhoud=geheim)
    if nieuw.dossier:
        schrijf(gebruiker, Gebeurtenis.POST_KLAARGEZET, nieuw.dossier.pk)
    return bericht


@transaction.atomic
def bekijk_post(gebruiker: "Gebruiker", toon: str, pagina: int | str = 1) -> selectors.Postlijst:
    """The list shows addresses, so looking at it is logged."""
    lijst = selectors.berichten_van(gebruiker, toon, pagina)
    schrijf(gebruiker, Gebeurtenis.POST_BEKEKEN)
    return lijst


@transaction.atomic
def lees_bericht(gebruiker: "Gebruiker", bericht_id: UUID) -> selectors.Postregel:
    regel = selectors.bericht_voor(gebruiker, bericht_id)
    if regel.bericht.dossier_id:
        schrijf(gebruiker, Gebeurtenis.POST_GELEZEN, regel.bericht.dossier_id)
    return regel


@transaction.atomic
def lees_te_noteren(
    gebruiker: "Gebruiker", dossier_id: UUID, bericht: str | None
) -> tuple["Dossier", selectors.Postregel | None]:
    """The dossier, and the message of the queue that is about to be noted as sent otherwise, when one is named."""
    dossier = dossier_voor(gebruiker, dossier_id)
    regel = selectors.te_noteren(gebruiker, dossier, bericht)
    if regel:
        schrijf(gebruiker, Gebeurtenis.POST_GELEZEN, dossier_id)
    return dossier, regel


@transaction.atomic
def lees_dossierpost(gebruiker: "Gebruiker", dossier_id: UUID) -> selectors.Dossierpost:
    post = selectors.post_van(gebruiker, dossier_voor(gebruiker, dossier_id))
    schrijf(gebruiker, Gebeurtenis.POST_GELEZEN, dossier_id)
    return post


@transaction.atomic
def als_bestand(gebruiker: "Gebruiker", bericht_id: UUID) -> bytes:
    """The message as a file that a mail program opens as a draft, to send it by hand."""
    regel = selectors.bericht_voor(gebruiker, bericht_id)
    brief = stel_op(regel.bericht)
    brief.extra_headers["X-Unsent"] = "1"
    if regel.bericht.dossier_id:
        schrijf(gebruiker, Gebeurtenis.POST_GELEZEN, regel.bericht.dossier_id)
    return brief.message().as_bytes()


def probeer_opnieuw(gebruiker: "Gebruiker", bericht_id: UUID) -> None:
    """Try again from the start, and now. After “onzeker” this is a person's choice: it may arrive twice."""
    _zet_staat(gebruiker, bericht_id, _OPNIEUW, Poststaat.WACHTRIJ, Gebeurtenis.POST_OPNIEUW)


def trek_in(gebruiker: "Gebruiker", bericht_id: UUID) -> None:
    _zet_staat(gebruiker, bericht_id, selectors.IN_TE_TREKKEN, Poststaat.INGETROKKEN, Gebeurtenis.POST_INGETROKKEN)


def houd_tegen(gebruiker: "Gebruiker", bericht_id: UUID) -> None:
    """What it brings is no longer wanted: withdraw it where that still can be done."""
    with suppress(IntussenVeranderd):
        trek_in(gebruiker, bericht_id)


@transaction.atomic
def bevestig(gebruiker: "Gebruiker", bericht_id: UUID) -> None:
    """A person asked the recipient: the message of which it was uncertain did arrive."""
    bericht = _zet_staat(gebruiker, bericht_id, (Poststaat.ONZEKER,), Poststaat.BEVESTIGD, Gebeurtenis.POST_BEVESTIGD)
    meld_bezorgd(bericht, gebruiker, bericht.veranderd_op, WEEGWERK)


@transaction.atomic
def noteer_verzonden(gebruiker: "Gebruiker", dossier_id: UUID, nieuw: NieuweVerzending) -> Verzending:
    """Note that something left by another road. A message of the queue that it replaces is withdrawn."""
    dossier = dossier_voor(gebruiker, dossier_id)
    bericht = selectors.bericht_in(dossier, nieuw.bericht) if nieuw.bericht else None
    if bericht:
        houd_tegen(gebruiker, bericht.pk)
    verzending_id = uuid4()
    inhoud = Verzendinhoud(aan=nieuw.aan, onderwerp=nieuw.onderwerp, toelichting=schoon(nieuw.toelichting))
    plaats = context("post_verzending", verzending_id, "inhoud")
    schrijf(gebruiker, Gebeurtenis.POST_ANDERS_VERZONDEN, dossier.pk)
    verzending = Verzending.objects.create(
        id=verzending_id,
        organisatie_id=dossier.organisatie_id,
        dossier=dossier,
        bericht=bericht,
        soort=nieuw.soort,
        kanaal=nieuw.kanaal,
        verzonden_op=nieuw.verzonden_op,
        inhoud=sleutel_van(dossier).versleutel_document(inhoud, plaats),
        genoteerd_door=gebruiker,
    )
    if bericht:
        meld_bezorgd(bericht, gebruiker, nieuw.verzonden_op, nieuw.kanaal)
    return verzending


def meld_bezorgd(bericht: Bericht, gebruiker: "Gebruiker", op: date | datetime, kanaal: str) -> None:
    """Tell whoever put this message in the queue that its reader has it; call inside the transaction that notes it."""
    datum = timezone.localdate(op) if isinstance(op, datetime) else op
    bezorgd.send(Bericht, bericht=bericht, gebruiker=gebruiker, datum=datum, kanaal=kanaal)


@transaction.atomic
def _zet_staat(
    gebruiker: "Gebruiker", bericht_id: UUID, uit: tuple[Poststaat, ...], naar: Poststaat, gebeurtenis: Gebeurtenis
) -> Bericht:
    """One step by a person; the condition stands in the update, because the sender may be at work meanwhile.

    Gives the message as it was before.
    """
    bericht = selectors.bericht_voor(gebruiker, bericht_id).bericht
    nu = timezone.now()
    anders = (
        {"oorzaak": Oorzaak.GEEN, "pogingen": 0, "volgende_poging": nu} if naar == Poststaat.WACHTRIJ else GEEN_GEHEIM
    )
    gelukt = Bericht.objects.filter(pk=bericht.pk, staat__in=uit).update(staat=naar, veranderd_op=nu, **anders)
    if not gelukt:
        raise IntussenVeranderd(_("Dit bericht is intussen veranderd. Kijk wat er nu staat."))
    if bericht.geheim is not None and naar != Poststaat.WACHTRIJ:
        leeg_wal_na_afloop()
    if bericht.dossier_id:
        schrijf(gebruiker, gebeurtenis, bericht.dossier_id)
    return bericht


def _bewaarvorm(dossier: "Dossier | None", bericht_id: UUID, veld: str, inhoud: bytes) -> bytes:
    if dossier is None and veld == "geheim":
        return versleutel_tekst(inhoud.decode(), context("post_bericht", bericht_id, veld)).encode()
    if dossier is None:
        return inhoud
    return sleutel_van(dossier).versleutel(inhoud, context("post_bericht", bericht_id, veld))
