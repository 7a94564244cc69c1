"""Handing one e-mail to the mail server, and what that server made of it."""

import re
import smtplib
from contextlib import suppress
from dataclasses import dataclass
from email.message import Message
from typing import Any

from django.core.mail import EmailMessage, get_connection
from django.core.mail.backends.smtp import EmailBackend as DjangoBackend

from weegwerk.werkbank.post.models import Oorzaak, Poststaat

_MAG_BEGINNEN = 354
_BLIJVEND = 500


class AfleveringOnzeker(Exception):
    """The message went out, but the connection broke before the server said whether it took it."""


class _Smtp(smtplib.SMTP):
    """Knows the one moment at which nobody can tell whether the message was taken."""

    def data(self, msg: Any) -> tuple[int, bytes]:
        self.putcmd("data")
        code, antwoord = self.getreply()
        if code != _MAG_BEGINNEN:
            raise smtplib.SMTPDataError(code, antwoord)
        try:
            self.send(_als_regels(msg))
            return self.getreply()
        except (OSError, smtplib.SMTPServerDisconnected) as fout:
            raise AfleveringOnzeker(str(fout)) from fout


class _SmtpTls(_Smtp, smtplib.SMTP_SSL):
    """The same over a connection that is closed to others from the start."""


class EmailBackend(DjangoBackend):
    @property
    def connection_class(self) -> type[smtplib.SMTP]:
        return _SmtpTls if self.use_ssl else _Smtp


@dataclass(frozen=True, slots=True)
class Aflevering:
    """`staat` is verzonden, mislukt, onzeker, or wachtrij when it is worth trying again later.

    `server` says that the trouble is with the server itself, so that other messages need not try now.
    """

    staat: Poststaat
    oorzaak: Oorzaak = Oorzaak.GEEN
    antwoord: str = ""
    server: bool = False


def bezorg(brief: EmailMessage) -> Aflevering:
    """Offer one message. Only what the server took comes back as verzonden."""
    verbinding: Any = get_connection()
    try:
        verbinding.open()
        verbinding.send_messages([brief])
    except Exception as fout:
        aflevering = _lees(fout)
        if aflevering is None:
            raise
        return aflevering
    finally:
        # What goes wrong while saying goodbye says nothing about the message.
        with suppress(OSError, smtplib.SMTPException):
            verbinding.close()
    return Aflevering(Poststaat.VERZONDEN)


def _lees(fout: Exception) -> Aflevering | None:
    """What an error means for the message; None for an error that has nothing to do with mail."""
    uitkomst: Aflevering | None = None
    match fout:
        case AfleveringOnzeker():
            uitkomst = Aflevering(Poststaat.ONZEKER, Oorzaak.AFGEBROKEN, str(fout))
        case smtplib.SMTPRecipientsRefused():
            uitkomst = _geweigerd(*next(iter(fout.recipients.values())), Oorzaak.ONTVANGER)
        case smtplib.SMTPAuthenticationError():
            uitkomst = _later(Oorzaak.AANMELDING, _tekst(fout.smtp_code, fout.smtp_error))
        case smtplib.SMTPConnectError() | smtplib.SMTPHeloError():
            uitkomst = _later(Oorzaak.ONBEREIKBAAR, _tekst(fout.smtp_code, fout.smtp_error))
        case smtplib.SMTPResponseException():
            uitkomst = _geweigerd(fout.smtp_code, fout.smtp_error, Oorzaak.GEWEIGERD)
        case OSError():
            # Every other error of smtplib is one of these, like a connection that cannot be made.
            uitkomst = _later(Oorzaak.ONBEREIKBAAR, str(fout))
    return uitkomst


def _later(oorzaak: Oorzaak, antwoord: str) -> Aflevering:
    return Aflevering(Poststaat.WACHTRIJ, oorzaak, antwoord, server=True)


def _geweigerd(code: int, tekst: bytes | str, oorzaak: Oorzaak) -> Aflevering:
    if code >= _BLIJVEND:
        return Aflevering(Poststaat.MISLUKT, oorzaak, _tekst(code, tekst))
    return Aflevering(Poststaat.WACHTRIJ, Oorzaak.TIJDELIJK, _tekst(code, tekst))


def _tekst(code: int, tekst: bytes | str) -> str:
    woorden = tekst.decode("utf-8", "replace") if isinstance(tekst, bytes) else tekst
    return f"{code} {woorden}"


def _als_regels(msg: bytes | str | Message) -> bytes:
    """The message as SMTP wants it: lines end in CRLF, a line that begins with a dot gets another, a lone dot ends."""
    ruw = msg if isinstance(msg, bytes) else str(msg).encode("ascii")
    regels = re.sub(rb"(?m)^\.", b"..", re.sub(rb"\r\n|\r|\n", b"\r\n", ruw))
    return regels + (b"" if regels.endswith(b"\r\n") else b"\r\n") + b".\r\n"
