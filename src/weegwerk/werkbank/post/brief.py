"""A stored message opened again, and made into an e-mail."""

from typing import TypeVar

from django.conf import settings
from django.core.mail import EmailMessage
from django.utils.translation import gettext as _
from pydantic import BaseModel

from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.post.inhoud import PLEK_GEHEIM, Berichtinhoud, Serverantwoord
from weegwerk.werkbank.post.models import Bericht, Bijlage
from weegwerk.werkbank.versleuteling.services import Onleesbaar, context, ontsleutel_tekst

Inhoud = TypeVar("Inhoud", bound=BaseModel)


def inhoud_van(bericht: Bericht) -> Berichtinhoud:
    """404 when the dossier is erased. Raises Onleesbaar."""
    return _als(Berichtinhoud, _open(bericht, "inhoud", bericht.inhoud))


def antwoord_van(bericht: Bericht) -> str:
    """The last words of the mail server about this message."""
    if bericht.antwoord is None:
        return ""
    return _als(Serverantwoord, _open(bericht, "antwoord", bericht.antwoord)).tekst


def antwoord_voor(bericht: Bericht, tekst: str) -> bytes:
    inhoud = Serverantwoord(tekst=tekst[:2000]).model_dump_json().encode()
    if bericht.dossier is None:
        return inhoud
    return sleutel_van(bericht.dossier).versleutel(inhoud, context("post_bericht", bericht.pk, "antwoord"))


def stel_op(bericht: Bericht) -> EmailMessage:
    """The e-mail, ready to send. Answers go to the person who wrote it."""
    inhoud = inhoud_van(bericht)
    domein = settings.DEFAULT_FROM_EMAIL.rpartition("@")[2].strip("<> ")
    brief = EmailMessage(
        subject=inhoud.onderwerp,
        body=_met_geheim(bericht, inhoud.tekst),
        to=[inhoud.aan],
        reply_to=[bericht.gemaakt_door.email] if bericht.dossier_id else None,
        # The same name at every attempt, so that a mail program can see that two are one.
        headers={"Message-ID": f"<{bericht.pk}@{domein}>"},
    )
    for bijlage in Bijlage.objects.filter(bericht=bericht).order_by("nummer"):
        kop = inhoud.bijlagen[bijlage.nummer]
        brief.attach(kop.naam, _open(bericht, f"bijlage{bijlage.nummer}", bijlage.inhoud), kop.mime)
    return brief


def _als(soort: type[Inhoud], gelezen: bytes) -> Inhoud:
    try:
        return soort.model_validate_json(gelezen)
    except ValueError:
        raise Onleesbaar(
            _("Dit bericht is niet te lezen. Maak het opnieuw vanaf de pagina waar het vandaan komt.")
        ) from None


def _met_geheim(bericht: Bericht, tekst: str) -> str:
    if bericht.geheim is None:
        return tekst
    return tekst.replace(PLEK_GEHEIM, _open(bericht, "geheim", bericht.geheim).decode(), 1)


def _open(bericht: Bericht, veld: str, geheim: bytes | memoryview) -> bytes:
    if bericht.dossier is None and veld == "geheim":
        return ontsleutel_tekst(bytes(geheim).decode(), context("post_bericht", bericht.pk, veld)).encode()
    if bericht.dossier is None:
        return bytes(geheim)
    return sleutel_van(bericht.dossier).ontsleutel(geheim, context("post_bericht", bericht.pk, veld))
