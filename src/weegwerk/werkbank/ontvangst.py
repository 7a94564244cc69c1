"""The door between the web server and Django: a request is taken in whole before a thread is taken for it.

Whoever sends slowly keeps nobody waiting but himself: the body gathers here, without a thread, within limits of time and
size. The answer goes out in one piece too, so that a slow reader does not hold a thread either.
"""

import asyncio
import io
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Iterable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Address, IPv6Network, ip_address
from multiprocessing import parent_process
from threading import Event, Thread
from typing import Any, Protocol

from django.conf import settings
from django.template.loader import render_to_string

from weegwerk.werkbank import omgeving

# One at work, the others for what waits: on the typesetter, or on the database.
DRADEN = 4
_STOPTIJD = 10
_HTML = ("content-type", "text/html; charset=utf-8")
_SLUIT = ("connection", "close")

Koppen = list[tuple[str, str]]
Antwoord = tuple[int, Koppen, bytes]


@dataclass(frozen=True, slots=True)
class Grenzen:
    """Seconds and bytes. A form on a bad mobile line is slow but never silent for long."""

    stil: float = 20
    geheel: float = 300
    # Beyond this Django itself says which file is too large, and where.
    grootte: int = 2 * settings.FILE_UPLOAD_MAX_MEMORY_SIZE
    # Everything that is on its way in, together.
    samen: int = 16 * settings.FILE_UPLOAD_MAX_MEMORY_SIZE


class Verzoekbereik(Protocol):
    """What granian says of a request."""

    method: str
    path: str
    query_string: str
    scheme: str
    server: str
    client: str
    http_version: str

    @property
    def headers(self) -> Any: ...


class Lijn(Protocol):
    """The connection: the body comes out piece by piece, the answer goes in."""

    def __aiter__(self) -> AsyncIterator[bytes]: ...
    def response_empty(self, status: int, headers: Koppen) -> None: ...
    def response_bytes(self, status: int, headers: Koppen, body: bytes) -> None: ...


class _Afgebroken(Exception):
    """The sender went away halfway; nothing of it may be carried out."""


class _TeGroot(Exception):
    pass


class _TeVeel(Exception):
    pass


class Ontvangst:
    """An application for granian's RSGI around one for WSGI."""

    def __init__(
        self,
        applicatie: Callable[..., Iterable[bytes]],
        grenzen: Grenzen | None = None,
        van: tuple[IPv4Network | IPv6Network, ...] | None = None,
    ) -> None:
        self._applicatie = applicatie
        self._grenzen = grenzen or Grenzen()
        self._van = omgeving.proxies() if van is None else van
        self._draden = ThreadPoolExecutor(DRADEN, "verzoek")
        self._onderweg = 0

    def __rsgi_init__(self, _loop: asyncio.AbstractEventLoop) -> None:
        if ouder := parent_process():
            Thread(target=_stop_zonder_ouder, args=(ouder.pid,), daemon=True).start()

    def __rsgi_del__(self, _loop: asyncio.AbstractEventLoop) -> None:
        self._draden.shutdown()

    async def __rsgi__(self, bereik: Verzoekbereik, lijn: Lijn) -> None:
        if not self._mag_binnen(bereik.client):
            # Past the proxy: without https, and with headers that anybody can make up.
            lijn.response_bytes(403, [_SLUIT, _HTML], render_to_string("403_proxy.html").encode())
            return
        if "transfer-encoding" in bereik.headers:
            # Of a body without a length nobody can say whether it is whole, and no browser sends one.
            lijn.response_empty(411, [_SLUIT])
            return
        try:
            inhoud = await self._ontvang(bereik, lijn)
        except TimeoutError:
            lijn.response_empty(408, [_SLUIT])
        except _Afgebroken:
            lijn.response_empty(400, [_SLUIT])
        except _TeVeel:
            lijn.response_empty(503, [_SLUIT, ("retry-after", "30")])
        except _TeGroot:
            lijn.response_bytes(413, [_SLUIT, _HTML], render_to_string("413.html").encode())
        else:
            lus = asyncio.get_running_loop()
            lijn.response_bytes(*await lus.run_in_executor(self._draden, self._antwoord, bereik, inhoud))

    def _mag_binnen(self, client: str) -> bool:
        adres = ip_address(_zonder_poort(client))
        if isinstance(adres, IPv6Address) and adres.ipv4_mapped:
            adres = adres.ipv4_mapped
        return any(adres in netwerk for netwerk in self._van)

    async def _ontvang(self, bereik: Verzoekbereik, lijn: Lijn) -> bytes:
        """The whole body. What is too large is still read to its end, or its sender would never see why it was refused."""
        stukken: list[bytes] = []
        gelezen = bewaard = 0
        try:
            async with asyncio.timeout(self._grenzen.geheel):
                stroom = aiter(lijn)
                while stuk := await asyncio.wait_for(_volgende(stroom), self._grenzen.stil):
                    gelezen += len(stuk)
                    if gelezen > self._grenzen.grootte:
                        stukken.clear()
                        continue
                    stukken.append(stuk)
                    bewaard += len(stuk)
                    self._onderweg += len(stuk)
                    if self._onderweg > self._grenzen.samen:
                        raise _TeVeel
        finally:
            self._onderweg -= bewaard
        if gelezen > self._grenzen.grootte:
            raise _TeGroot
        if gelezen < int(bereik.headers.get("content-length") or 0):
            raise _Afgebroken
        return b"".join(stukken)

    def _antwoord(self, bereik: Verzoekbereik, inhoud: bytes) -> Antwoord:
        begonnen: list[tuple[int, Koppen]] = []

        def begin(status: str, koppen: Koppen, _fout: Any = None) -> None:
            begonnen.append((int(status.split(" ", 1)[0]), koppen))

        delen = self._applicatie(_omgeving(bereik, inhoud), begin)
        try:
            geheel = b"".join(delen)
        finally:
            # Django hands back its connections to the database here.
            getattr(delen, "close", lambda: None)()
        return (*begonnen[-1], geheel)


async def _volgende(stroom: AsyncIterator[bytes]) -> bytes:
    # The default of anext() would do, were it not that granian's awaitable cannot be interrupted through it.
    try:
        return await anext(stroom)
    except StopAsyncIteration:
        return b""


def _omgeving(bereik: Verzoekbereik, inhoud: bytes) -> dict[str, Any]:
    """The request in the words of PEP 3333."""
    naam, _, poort = bereik.server.rpartition(":")
    omgeving = {
        "REQUEST_METHOD": bereik.method,
        "SCRIPT_NAME": "",
        # In this standard a path is bytes, dressed up as text.
        "PATH_INFO": bereik.path.encode().decode("latin-1"),
        "QUERY_STRING": bereik.query_string,
        "SERVER_NAME": naam,
        "SERVER_PORT": poort,
        "SERVER_PROTOCOL": f"HTTP/{bereik.http_version}",
        "REMOTE_ADDR": _zonder_poort(bereik.client),
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": bereik.scheme,
        "wsgi.input": io.BytesIO(inhoud),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": True,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    for kop, waarde in bereik.headers.items():
        # X_Forwarded_Proto would pass for X-Forwarded-Proto, which only the proxy may say.
        if "_" not in kop:
            _voeg_toe(omgeving, f"HTTP_{kop.upper().replace('-', '_')}", waarde)
    omgeving["CONTENT_TYPE"] = omgeving.pop("HTTP_CONTENT_TYPE", "")
    omgeving.pop("HTTP_CONTENT_LENGTH", None)
    omgeving["CONTENT_LENGTH"] = str(len(inhoud))
    return omgeving


def _zonder_poort(adres: str) -> str:
    return adres.rpartition(":")[0].strip("[]")


def _voeg_toe(omgeving: dict[str, Any], naam: str, waarde: str) -> None:
    tussen = "; " if naam == "HTTP_COOKIE" else ","
    omgeving[naam] = f"{omgeving[naam]}{tussen}{waarde}" if naam in omgeving else waarde


def _stop_zonder_ouder(ouder: int | None) -> None:
    """Whoever kills the parent gets the port back: a worker of nobody stops."""
    wacht = Event()
    while os.getppid() == ouder:
        wacht.wait(1)
    os.kill(os.getpid(), signal.SIGTERM)
    wacht.wait(_STOPTIJD)
    os._exit(1)
