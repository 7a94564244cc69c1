"""De echte server in een eigen proces, en iemand die er over HTTP in schrijft."""

import os
import re
import signal
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from http.client import HTTPConnection, HTTPException
from http.cookies import SimpleCookie
from pathlib import Path
from urllib.parse import urlencode

WEEGWERK = Path(sys.executable).with_name("weegwerk")
EMAIL, WACHTWOORD = "anna@weegwerk.example", "oefenen-met-wegen"
GEDULD = 600
VELD = "functie__omschrijving"


def omgeving(gegevens: Path, databank: str = "") -> dict[str, str]:
    """Zonder `databank` SQLite, welke baan van de tests er ook draait."""
    return os.environ | {"WEEGWERK_GEGEVENS": str(gegevens), "WEEGWERK_DATABASE": databank}


def controleer_logboek(gegevens: Path, databank: str = "") -> int:
    opdracht = [str(WEEGWERK), "logboek", "controleer"]
    return subprocess.run(opdracht, env=omgeving(gegevens, databank), check=False, capture_output=True).returncode


@contextmanager
def draaiend(
    gegevens: Path, poort: int, databank: str = "", weegwerk: Path = WEEGWERK, **instellingen: str
) -> Iterator[subprocess.Popen[bytes]]:
    """De server, klaar om te antwoorden; aan het einde gaat de hele groep processen hard uit."""
    opdracht = [str(weegwerk), "start", "--demo", "--poort", str(poort)]
    with (gegevens.parent / "server.txt").open("ab") as uitvoer:
        proces = subprocess.Popen(
            opdracht,
            env=omgeving(gegevens, databank) | instellingen,
            stdout=uitvoer,
            stderr=uitvoer,
            stdin=subprocess.DEVNULL,
            start_new_session=True,
        )
    try:
        assert _is_klaar(proces, poort), f"De server start niet: {(gegevens.parent / 'server.txt').read_text()[-1000:]}"
        yield proces
    finally:
        dood(proces)


def dood(proces: subprocess.Popen[bytes]) -> None:
    """Wat een stroomstoring doet: niemand krijgt de kans om iets af te maken."""
    if proces.poll() is None:
        os.killpg(proces.pid, signal.SIGKILL)
    proces.wait()


def vrije_poort() -> int:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort: int = proef.getsockname()[1]
        return poort


def _is_klaar(proces: subprocess.Popen[bytes], poort: int) -> bool:
    for _ in range(GEDULD):
        try:
            if Schrijver(poort).vraag("GET", "/account/aanmelden/")[0] == 200:
                return True
        except (OSError, HTTPException):
            pass
        try:
            proces.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
        return False
    return False


class Schrijver:
    """Iemand die is aangemeld en steeds hetzelfde veld aanvult: “1”, “1 2”, “1 2 3”."""

    def __init__(self, poort: int) -> None:
        self.poort = poort
        self.koekjes: SimpleCookie = SimpleCookie()
        self.pagina = ""
        self.bevestigd: list[int] = []

    def vraag(
        self, methode: str, pad: str, velden: dict[str, str] | bytes | None = None, **koppen: str
    ) -> tuple[int, str, str]:
        """Status, adres waar het verder gaat, inhoud."""
        status, verder, inhoud = self._vraag(methode, pad, velden, koppen)
        return status, verder, inhoud.decode()

    def bestand(self, pad: str) -> bytes:
        status, _verder, inhoud = self._vraag("GET", pad, None, {})
        assert status == 200, (pad, status)
        return inhoud

    def _vraag(
        self, methode: str, pad: str, velden: dict[str, str] | bytes | None, koppen: dict[str, str]
    ) -> tuple[int, str, bytes]:
        verbinding = HTTPConnection("127.0.0.1", self.poort, timeout=30)
        koppen = {"Cookie": "; ".join(f"{k.key}={k.value}" for k in self.koekjes.values())} | koppen
        if velden:
            koppen = {"Content-Type": "application/x-www-form-urlencoded"} | koppen
            koppen["X-CSRFToken"] = self.koekjes["csrftoken"].value
        inhoud = velden if isinstance(velden, bytes) else urlencode(velden or {})
        try:
            verbinding.request(methode, pad, inhoud, koppen)
            antwoord = verbinding.getresponse()
            for kop in antwoord.headers.get_all("Set-Cookie") or []:
                self.koekjes.load(kop)
            return antwoord.status, antwoord.headers.get("Location", ""), antwoord.read()
        finally:
            verbinding.close()

    def meld_aan_en_open(self) -> None:
        self.vraag("GET", "/account/aanmelden/")
        self.vraag("POST", "/account/aanmelden/", {"login": EMAIL, "password": WACHTWOORD})
        lijst = self.vraag("GET", "/")[2]
        # In dit oefendossier is de opdracht aangenomen en het onderzoek nog leeg.
        dossier = _zoek(r'href="(/dossiers/[0-9a-f-]{36}/)"[^>]*>[^<]*-0003', lijst)
        start = self._onderzoek_in(dossier)
        self.pagina = self.vraag("POST", start, {"x": "x"})[1].replace("/opdracht/", "/taken/functie/")

    def _onderzoek_in(self, dossier: str) -> str:
        """Waar het onderzoek in dit dossier begint."""
        opdracht = _zoek(r'href="(/opdrachten/[0-9a-f-]{36}/)"', self.vraag("GET", dossier)[2])
        return _zoek(r'action="(/opdrachten/[^"]+/onderzoek/)"', self.vraag("GET", f"{opdracht}loonwaarde/")[2])

    def gelezen(self) -> list[int]:
        status, _verder, html = self.vraag("GET", self.pagina)
        assert status == 200
        self.basis = _zoek(r'id="basis" value="(\d+)"', html)
        return [int(woord) for woord in _zoek(rf'name="{VELD}"[^>]*>([^<]*)</textarea>', html).split()]

    def vul_aan(self) -> int:
        """Bewaar het volgende getal; pas als de server dat zegt, telt het als bevestigd."""
        getallen = [*self.bevestigd, len(self.bevestigd) + 1]
        velden = {"basis": self.basis, VELD: " ".join(map(str, getallen))}
        koppen = {"HX-Request": "true"}
        status, _verder, html = self.vraag("POST", self.pagina, velden, **koppen)
        if status == 200:
            assert "Bewaard om" in html
            self.basis = _zoek(r'id="basis" value="(\d+)"', html)
            self.bevestigd = getallen
        else:
            assert "Bewaard om" not in html
        return status


def _zoek(patroon: str, html: str) -> str:
    gevonden = re.search(patroon, html)
    assert gevonden, patroon
    return gevonden[1]
