"""Een installatie op een eigen plek: een map met gegevens, op PostgreSQL met een eigen database."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit
from uuid import uuid4

import psycopg

from tests.cli.draaien import Gedraaid, draai
from tests.werkbank.onderzoeken.server import omgeving


@dataclass(frozen=True)
class Plek:
    gegevens: Path
    databank: str = ""

    def draai(self, *argumenten: str | Path, over: dict[str, str] | None = None) -> Gedraaid:
        over = over or omgeving(self.gegevens, self.databank)
        return draai(*map(str, argumenten), map_=self.gegevens.parent, omgeving=over)

    def richt_in(self) -> None:
        """De oefenpraktijk, zonder server."""
        draai_python("from weegwerk.werkbank import starten; starten.bereid_voor(demo=True)", self)

    @property
    def sleutel(self) -> Path:
        return self.gegevens / "hoofdsleutel.json"


def draai_python(opdracht: str, plek: Plek, *argumenten: str) -> str:
    """In een eigen proces, zoals iemand met beheerrechten dat kan."""
    proces = subprocess.run(
        [sys.executable, "-c", opdracht, *argumenten],
        env=omgeving(plek.gegevens, plek.databank),
        cwd=plek.gegevens.parent,
        capture_output=True,
        check=False,
    )
    assert proces.returncode == 0, proces.stderr.decode()
    return proces.stdout.decode()


@contextmanager
def eigen_plek(map_: Path) -> Iterator[Plek]:
    """Op de databank van deze baan; een database bij een server verdwijnt na afloop."""
    map_.mkdir()
    server = os.environ.get("WEEGWERK_DATABASE", "")
    if not server:
        yield Plek(map_ / "gegevens")
        return
    naam = f"weegwerk_plek_{uuid4().hex[:12]}"
    with psycopg.connect(server, autocommit=True) as verbinding:
        verbinding.execute(f"CREATE DATABASE {naam}")
        try:
            yield Plek(map_ / "gegevens", urlsplit(server)._replace(path=f"/{naam}").geturl())
        finally:
            verbinding.execute(f"DROP DATABASE {naam} WITH (FORCE)")
