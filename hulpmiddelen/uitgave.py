"""`make uitgave`: bouwt het pakket twee keer, kijkt of de bytes gelijk zijn, en doet er in een lege omgeving het echte werk mee.

Gebouwd wordt de laatste commit, met zijn tijdstip in plaats van dat van de klok. De rapporten die er dan uitkomen, blijven als proef
bewaard in tests/rapport/uitgaven: elke latere versie moet ze nog kunnen narekenen. Leg die map vast en zet dan het merk `vVERSIE`.
"""

from __future__ import annotations

import hashlib
import io
import os
import shutil
import socket
import subprocess
import sys
import tarfile
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from http.client import HTTPConnection
from pathlib import Path
from urllib.parse import urlsplit

WORTEL = Path(__file__).resolve().parent.parent
DIST = WORTEL / "dist"
PROEVEN = WORTEL / "tests/rapport/uitgaven"
UV = Path(sys.executable).with_name("uv")
GEDULD = 120

LEZERS = ("client", "opdrachtgever", "werkgever")
RAPPORTEN = {
    "volledig": ("zaak.yaml",),
    "wettelijk": ("zaak.yaml", "--model", "wettelijk"),
    **{f"opdracht-{lezer}": ("opdracht.yaml", "--voor", lezer) for lezer in LEZERS},
}


class Uitgavefout(Exception):
    """Waarom er geen uitgave is; de tekst zegt wat er te doen is."""


def draai(*opdracht: str | Path, in_map: Path, **omgeving: str) -> str:
    klaar = subprocess.run(
        opdracht, cwd=in_map, env={**os.environ, **omgeving}, capture_output=True, text=True, check=False
    )
    if klaar.returncode:
        raise Uitgavefout(f"{' '.join(map(str, opdracht))} lukte niet:\n{klaar.stdout}{klaar.stderr}".rstrip())
    return klaar.stdout.strip()


def bouw(doel: Path) -> dict[str, str]:
    """Wheel en sdist uit de laatste commit, in een map waar nog niets is; hun namen met hun vingerafdruk."""
    moment = draai("git", "log", "-1", "--format=%ct", in_map=WORTEL)
    with tempfile.TemporaryDirectory(prefix="weegwerk-uitgave-") as bron:
        inhoud = subprocess.run(["git", "archive", "HEAD"], cwd=WORTEL, capture_output=True, check=True).stdout
        with tarfile.open(fileobj=io.BytesIO(inhoud)) as archief:
            archief.extractall(bron, filter="data")
        draai(UV, "build", "-q", "-o", doel, in_map=Path(bron), SOURCE_DATE_EPOCH=moment)
    pakketten = sorted([*doel.glob("*.whl"), *doel.glob("*.tar.gz")])
    return {pakket.name: hashlib.sha256(pakket.read_bytes()).hexdigest() for pakket in pakketten}


def bouw_twee_keer(werk: Path) -> Path:
    eerste, tweede = bouw(werk / "een"), bouw(werk / "twee")
    anders = [naam for naam in eerste if eerste[naam] != tweede.get(naam)]
    if anders or not eerste:
        raise Uitgavefout(f"Twee keer bouwen gaf niet twee keer hetzelfde: {', '.join(anders)}.")
    shutil.rmtree(DIST, ignore_errors=True)
    shutil.copytree(werk / "een", DIST, ignore=shutil.ignore_patterns(".gitignore"))
    for naam, vingerafdruk in eerste.items():
        print(f"{vingerafdruk}  dist/{naam}")
    return next(DIST.glob("*.whl"))


def installeer(pakket: Path, werk: Path) -> Path:
    draai(UV, "venv", "-q", "--python", sys.executable, werk / "omgeving", in_map=werk)
    draai(UV, "pip", "install", "-q", "--python", werk / "omgeving/bin/python", pakket, in_map=werk)
    return werk / "omgeving/bin/weegwerk"


def doe_het_werk(weegwerk: Path, werk: Path) -> None:
    """Van voorbeeld tot nagerekend rapport, en de werkbank tot haar eerste pagina."""
    draai(weegwerk, "voorbeeld", "-o", "zaak.yaml", in_map=werk)
    draai(weegwerk, "voorbeeld", "opdracht", "-o", "opdracht.yaml", in_map=werk)
    draai(weegwerk, "bereken", "zaak.yaml", in_map=werk)
    for naam, waarvan in RAPPORTEN.items():
        draai(weegwerk, "rapport", *waarvan, "-o", f"{naam}.pdf", in_map=werk)
        draai(weegwerk, "verifieer", f"{naam}.pdf", in_map=werk)
    print(f"Gemaakt en nagerekend: {', '.join(RAPPORTEN)}.")
    with werkbank(weegwerk, werk) as adres:
        print(f"De werkbank uit het pakket geeft haar eerste pagina ({eerste_pagina(adres)} bytes).")


@contextmanager
def werkbank(weegwerk: Path, werk: Path) -> Iterator[str]:
    with socket.socket() as proef:
        proef.bind(("127.0.0.1", 0))
        poort = str(proef.getsockname()[1])
    omgeving = {**os.environ, "WEEGWERK_GEGEVENS": str(werk / "gegevens"), "WEEGWERK_DATABASE": ""}
    with (werk / "server.txt").open("wb") as uitvoer:
        proces = subprocess.Popen([weegwerk, "start", "--poort", poort], env=omgeving, stdout=uitvoer, stderr=uitvoer)
    try:
        yield f"http://127.0.0.1:{poort}/"
    finally:
        proces.terminate()
        proces.wait(GEDULD)


def eerste_pagina(adres: str) -> int:
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde:
        try:
            with closing(HTTPConnection(urlsplit(adres).netloc, timeout=10)) as lijn:
                lijn.request("GET", "/")
                return len(lijn.getresponse().read())
        except OSError:
            time.sleep(0.2)
    raise Uitgavefout("De werkbank uit het pakket gaf geen eerste pagina.")


def bewaar_proeven(weegwerk: Path, werk: Path) -> None:
    """De rapporten van elke vorige uitgave kloppen nog, en die van deze komen erbij; na het merk `vVERSIE` verandert er niets meer aan."""
    versie = draai(weegwerk, "--version", in_map=werk).split()[-1]
    doel = PROEVEN / versie
    if not draai("git", "tag", "--list", f"v{versie}", in_map=WORTEL):
        doel.mkdir(parents=True, exist_ok=True)
        for naam in RAPPORTEN:
            shutil.copy(werk / f"{naam}.pdf", doel)
    for proef in sorted(PROEVEN.glob("*/*.pdf")):
        draai(weegwerk, "verifieer", proef, in_map=werk)
    print(f"De rapporten van elke uitgave zijn nagerekend. Die van deze staan in {doel.relative_to(WORTEL)}.")


def main() -> None:
    if draai("git", "status", "--porcelain", in_map=WORTEL):
        raise Uitgavefout("Er is werk dat nog niet vastligt; een uitgave komt uit een commit.")
    with tempfile.TemporaryDirectory(prefix="weegwerk-uitgave-") as naam:
        werk = Path(naam)
        weegwerk = installeer(bouw_twee_keer(werk), werk)
        doe_het_werk(weegwerk, werk)
        bewaar_proeven(weegwerk, werk)


if __name__ == "__main__":
    try:
        main()
    except Uitgavefout as fout:
        sys.exit(f"uitgave: {fout}")
