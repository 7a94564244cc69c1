"""Een echte mailserver op deze computer, die doet wat een test wil."""

import asyncio
import socket
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import Any

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword


@dataclass
class Gedrag:
    """Wat de server zegt; en wat hij aannam."""

    ontvangen: list[EmailMessage] = field(default_factory=list)
    weiger: dict[str, str] = field(default_factory=dict)
    bij_inhoud: str = "250 OK"
    zwijgt: bool = False
    wachtwoord: str = ""

    async def handle_RCPT(self, _server: Any, _sessie: Any, enveloppe: Any, adres: str, _opties: Any) -> str:  # noqa: N802 (aiosmtpd looks for this name)
        if adres in self.weiger:
            return self.weiger[adres]
        enveloppe.rcpt_tos.append(adres)
        return "250 OK"

    async def handle_DATA(self, server: Any, _sessie: Any, enveloppe: Any) -> str:  # noqa: N802 (aiosmtpd looks for this name)
        if self.bij_inhoud == "hang op":
            server.transport.abort()
            return "250 OK"
        if self.zwijgt:
            await asyncio.sleep(3600)
        if self.bij_inhoud.startswith("2"):
            bericht = message_from_bytes(enveloppe.content, policy=policy.default)
            assert isinstance(bericht, EmailMessage)
            self.ontvangen.append(bericht)
        return self.bij_inhoud

    def controleer(self, _server: Any, _sessie: Any, _enveloppe: Any, _soort: str, gegevens: Any) -> AuthResult:
        goed = isinstance(gegevens, LoginPassword) and gegevens.password.decode() == self.wachtwoord
        return AuthResult(success=goed, handled=False)


def start(gedrag: Gedrag) -> Controller:
    eisen: dict[str, Any] = {"authenticator": gedrag.controleer, "auth_require_tls": False} if gedrag.wachtwoord else {}
    server = Controller(gedrag, hostname="127.0.0.1", port=vrije_poort(), **eisen)
    server.start()
    return server


def vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort: int = proef.getsockname()[1]
        return poort
