"""Copying a SQLite database that is in use, with SQLite's own call, and looking inside the copy."""

import secrets
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from urllib.parse import quote

from django.db import connection, connections

_KOPIE = "reservekopie"


def kopieer(doel: Path) -> None:
    """One moment of the database, what waits in the WAL included, as one file that stands alone."""
    connection.ensure_connection()
    with closing(sqlite3.connect(doel)) as kopie:
        connection.connection.backup(kopie)
        kopie.execute("PRAGMA journal_mode=DELETE")
        kopie.execute("PRAGMA secure_delete=ON")
        # With a session somebody is signed in; whoever finds the copy should not be.
        kopie.execute("DELETE FROM django_session")
        kopie.commit()


@contextmanager
def geopend(bestand: Path) -> Iterator[str]:
    """The copy as a database of its own, read only; gives the name under which Django knows it."""
    connections.settings[_KOPIE] = connections.settings["default"] | {
        "NAME": f"file:{quote(str(bestand))}?mode=ro",
        "OPTIONS": {"init_command": "PRAGMA query_only=ON"},
    }
    try:
        yield _KOPIE
    finally:
        connections[_KOPIE].close()
        del connections[_KOPIE]
        del connections.settings[_KOPIE]


def mankementen(alias: str) -> list[str]:
    """What SQLite itself finds wrong; empty when every page, index and reference is whole."""
    with connections[alias].cursor() as cursor:
        cursor.execute("PRAGMA integrity_check(1)")
        stuk = [str(regel) for (regel,) in cursor.fetchall() if regel != "ok"]
        cursor.execute("PRAGMA foreign_key_check")
        los = {str(rij[0]) for rij in cursor.fetchall()}
    return [f"De database in de kopie is niet heel ({reden})." for reden in stuk] + [
        f"In de tabel {tabel} van de kopie wijst een rij naar iets dat er niet is." for tabel in sorted(los)
    ]


def geef_eigen_merk(bestand: Path) -> None:
    """A number that this file alone has, so that a WAL of another file beside it is recognised later."""
    with closing(sqlite3.connect(bestand)) as kopie:
        kopie.execute(f"PRAGMA schema_version={secrets.randbelow(1 << 30) + (1 << 16)}")
