"""`make hardheid`: tweehonderd keer `kill -9` tijdens bewaren, toevoegen en verwijderen, op SQLite en (waar die draait) PostgreSQL."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.parse import urlsplit, urlunsplit

from tests.werkbank.onderzoeken.hardheid import houd_vol

KEREN, OM_DE = 200, 20
NAAM = "weegwerk_hardheid"


@contextmanager
def lege_database(adres: str) -> Iterator[str]:
    """Een lege database naast die van dit adres, die daarna weer weg is."""
    import psycopg

    delen = urlsplit(adres)
    beheer = urlunsplit(delen._replace(path="/postgres"))
    with psycopg.connect(beheer, autocommit=True) as verbinding:
        verbinding.execute(f"DROP DATABASE IF EXISTS {NAAM} WITH (FORCE)")
        verbinding.execute(f"CREATE DATABASE {NAAM}")
    try:
        yield urlunsplit(delen._replace(path=f"/{NAAM}"))
    finally:
        with psycopg.connect(beheer, autocommit=True) as verbinding:
            verbinding.execute(f"DROP DATABASE IF EXISTS {NAAM} WITH (FORCE)")


def meet(soort: str, keren: int, database: str = "") -> None:
    begin = time.monotonic()

    def zeg(keer: int) -> None:
        if keer % OM_DE == 0:
            print(f"  {soort}: {keer} keer, {time.monotonic() - begin:.0f} s", flush=True)

    with tempfile.TemporaryDirectory(prefix="weegwerk-hardheid-") as map_naam:
        mens = houd_vol(Path(map_naam), keren, database, zeg)
    daden = ", ".join(f"{aantal} keer {daad}" for daad, aantal in sorted(mens.bevestigde_daden.items()))
    print(
        f"{soort}: {keren} keer gedood in {time.monotonic() - begin:.0f} s. Bevestigd: {daden}."
        f" Onbevestigd en nog eens gevraagd: {mens.herhaald}. Verloren: 0. Dubbel: 0. Logboek klopt.",
        flush=True,
    )


def main() -> None:
    keren = int(sys.argv[1]) if len(sys.argv) > 1 else KEREN
    meet("SQLite", keren)
    if adres := os.environ.get("WEEGWERK_DATABASE", ""):
        with lege_database(adres) as database:
            meet("PostgreSQL", keren, database)
    else:
        print("PostgreSQL: overgeslagen, WEEGWERK_DATABASE is leeg.")


if __name__ == "__main__":
    main()
