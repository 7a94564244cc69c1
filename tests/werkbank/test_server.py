"""Wie traag is houdt alleen zichzelf op, en een gedood proces is niet het einde."""

import asyncio
import os
import signal
import socket
import subprocess
import threading
from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, suppress
from functools import partial
from http.client import HTTPException
from ipaddress import ip_network
from pathlib import Path
from typing import Any

import pytest

from tests.werkbank.onderzoeken.server import Schrijver, draaiend, vrije_poort
from weegwerk.werkbank import starten
from weegwerk.werkbank.ontvangst import Grenzen, Koppen, Ontvangst

TRAGE_KOP = b"GET /account/aanmelden/ HTTP/1.1\r\nHost: localhost\r\nX-"
TRAGE_INHOUD = b"POST /account/aanmelden/ HTTP/1.1\r\nHost: localhost\r\nContent-Length: 500000\r\n\r\nlogin=a"
GEDULD = 600


def tot(proef: Callable[[], Any], aantal: int = 0) -> Any:
    """Kijk steeds opnieuw, tot er iets is; met `aantal` tot het er zo veel zijn."""
    for _ in range(GEDULD):
        gevonden = proef()
        if gevonden and (not aantal or len(gevonden) == aantal):
            return gevonden
        threading.Event().wait(0.1)
    raise AssertionError("Dit gebeurde niet.")


def kinderen(ouder: int) -> dict[int, str]:
    """De processen die dit proces begon, met hun opdracht."""
    klaar = subprocess.run(
        ["ps", "-ww", "-o", "pid=", "-o", "stat=", "-o", "args=", "--ppid", str(ouder)],
        check=False,
        capture_output=True,
        text=True,
    )
    rijen = [regel.split(None, 2) for regel in klaar.stdout.splitlines()]
    return {int(pid): wat for pid, staat, wat in rijen if not staat.startswith("Z")}


def werkers(ouder: int) -> set[int]:
    return {pid for pid, wat in kinderen(ouder).items() if " start " in wat}


def bezorgers(ouder: int) -> set[int]:
    return {pid for pid, wat in kinderen(ouder).items() if " post verstuur" in wat}


def nieuwe(wie: Callable[[int], set[int]], ouder: int, gezien: set[int]) -> set[int]:
    return wie(ouder) - gezien


def antwoordt(poort: int) -> bool:
    with suppress(OSError, HTTPException):
        return Schrijver(poort).vraag("GET", "/account/aanmelden/")[0] == 200
    return False


@pytest.fixture(scope="module")
def gegevens(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("server") / "gegevens"


@pytest.fixture(scope="module")
def poort() -> int:
    return vrije_poort()


@pytest.fixture(scope="module")
def server(gegevens: Path, poort: int) -> Iterator["subprocess.Popen[bytes]"]:
    with draaiend(gegevens, poort, WEEGWERK_SMTP_HOST="localhost", WEEGWERK_SMTP_BEVEILIGING="geen") as proces:
        yield proces


@pytest.mark.parametrize("aantal", [2, 10])
@pytest.mark.parametrize("begin", [TRAGE_KOP, TRAGE_INHOUD])
def test_wie_traag_stuurt_houdt_alleen_zichzelf_op(
    server: "subprocess.Popen[bytes]", poort: int, begin: bytes, aantal: int
) -> None:
    with ExitStack() as open_:
        for _ in range(aantal):
            open_.enter_context(socket.create_connection(("127.0.0.1", poort))).sendall(begin)
        assert all(antwoordt(poort) for _ in range(6))


def test_wie_zijn_antwoord_niet_leest_houdt_alleen_zichzelf_op(server: "subprocess.Popen[bytes]", poort: int) -> None:
    with ExitStack() as open_:
        for _ in range(10):
            traag = open_.enter_context(socket.socket())
            traag.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
            traag.connect(("127.0.0.1", poort))
            traag.sendall(b"GET /static/web/weegwerk.css HTTP/1.1\r\nHost: localhost\r\n\r\n" * 20)
        assert all(antwoordt(poort) for _ in range(6))


def test_een_gedode_werker_komt_terug(server: "subprocess.Popen[bytes]", poort: int) -> None:
    gezien = tot(lambda: werkers(server.pid), 2)
    for _ in range(2):
        for pid in werkers(server.pid):
            os.kill(pid, signal.SIGKILL)
        gezien = gezien | tot(partial(nieuwe, werkers, server.pid, gezien), 2)
        assert tot(lambda: antwoordt(poort))


def test_een_gedode_bezorger_komt_terug(server: "subprocess.Popen[bytes]") -> None:
    gezien = tot(lambda: bezorgers(server.pid), 1)
    for _ in range(2):
        for pid in bezorgers(server.pid):
            os.kill(pid, signal.SIGKILL)
        gezien = gezien | tot(partial(nieuwe, bezorgers, server.pid, gezien), 1)


def test_een_gedode_ouder_laat_niemand_op_de_poort_achter(tmp_path: Path) -> None:
    poort = vrije_poort()

    def vrij() -> bool:
        with suppress(starten.StartFout):
            starten.eis_vrije_poort(poort)
            return True
        return False

    with draaiend(tmp_path / "gegevens", poort) as server:
        tot(lambda: werkers(server.pid), 2)
        os.kill(server.pid, signal.SIGKILL)
        server.wait()
        assert tot(vrij)


class Lijn:
    """Een verbinding waarvan de andere kant deze stukken stuurt, en dan zwijgt of ophoudt."""

    def __init__(self, *stukken: bytes, zwijgt: bool = False) -> None:
        self.stukken, self.zwijgt = stukken, zwijgt
        self.antwoord: tuple[int, bytes] = (0, b"")

    async def __aiter__(self) -> AsyncIterator[bytes]:
        for stuk in self.stukken:
            yield stuk
        if self.zwijgt:
            await asyncio.Event().wait()

    def response_empty(self, status: int, headers: Koppen) -> None:
        self.antwoord = status, b""

    def response_bytes(self, status: int, headers: Koppen, body: bytes) -> None:
        self.antwoord = status, body


class Bereik:
    method, path, query_string, scheme = "POST", "/café/", "", "http"
    server, client, http_version = "127.0.0.1:8000", "[::1]:5000", "1.1"

    def __init__(self, **koppen: str) -> None:
        self.headers = {naam.replace("_", "-"): waarde for naam, waarde in koppen.items()}


def echo(omgeving: dict[str, Any], begin: Callable[..., None]) -> list[bytes]:
    begin("200 OK", [])
    return [f"{omgeving['PATH_INFO']} {omgeving['REMOTE_ADDR']} ".encode("latin-1"), omgeving["wsgi.input"].read()]


def draai(taak: Coroutine[Any, Any, None]) -> None:
    """In een eigen draad: waar eerder een browser draaide, houdt die van de tests zijn lus."""
    with ThreadPoolExecutor(1) as draad:
        draad.submit(asyncio.run, taak).result()


def vraag(lijn: Lijn, **koppen: str) -> tuple[int, bytes]:
    grenzen = Grenzen(stil=0.01, geheel=30, grootte=8, samen=20)
    draai(Ontvangst(echo, grenzen).__rsgi__(Bereik(**koppen), lijn))
    return lijn.antwoord


def test_een_heel_verzoek_komt_heel_aan() -> None:
    assert vraag(Lijn(b"abc", b"def"), content_length="6") == (200, "/café/ ::1 abcdef".encode())


@pytest.mark.parametrize(
    ("client", "status"),
    [("10.0.0.7:5000", 200), ("[::ffff:10.0.0.7]:5000", 200), ("10.0.1.7:5000", 403), ("[2001:db8::1]:5000", 403)],
)
def test_alleen_de_proxy_komt_binnen(client: str, status: int) -> None:
    lijn, bereik = Lijn(b""), Bereik()
    bereik.client = client
    draai(Ontvangst(echo, van=(ip_network("10.0.0.0/24"),)).__rsgi__(bereik, lijn))
    assert lijn.antwoord[0] == status
    assert ("WEEGWERK_PROXY" in lijn.antwoord[1].decode()) == (status == 403)


@pytest.mark.parametrize(
    ("lijn", "koppen", "status"),
    [
        (Lijn(b"abc", zwijgt=True), {"content_length": "6"}, 408),
        (Lijn(b"abc"), {"content_length": "6"}, 400),
        (Lijn(b"abc"), {"transfer_encoding": "chunked"}, 411),
        (Lijn(*[b"abc"] * 20), {"content_length": "60"}, 413),
    ],
)
def test_wat_niet_heel_of_te_groot_is_wordt_niet_uitgevoerd(lijn: Lijn, koppen: dict[str, str], status: int) -> None:
    assert vraag(lijn, **koppen)[0] == status


def test_een_te_groot_verzoek_krijgt_uitleg() -> None:
    assert "te groot" in vraag(Lijn(b"abcdefghijk"), content_length="11")[1].decode()
