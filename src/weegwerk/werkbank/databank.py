"""What the workbench asks of its database as a whole, on SQLite and on PostgreSQL."""

import errno
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, Error, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.models import Model

GEDULD = 1000
"""Milliseconds that emptying waits for another program; a person is waiting for the page."""


@contextmanager
def momentopname(alias: str = DEFAULT_DB_ALIAS) -> Iterator[None]:
    """Everything read inside belongs to one moment, and no writer waits for it."""
    verbinding = connections[alias]
    if verbinding.in_atomic_block:
        yield
    elif verbinding.vendor == "sqlite":
        # Not `atomic`: that would take the write lock from the start.
        with verbinding.cursor() as cursor:
            cursor.execute("BEGIN DEFERRED")
            try:
                yield
            finally:
                cursor.execute("ROLLBACK")
    else:
        with transaction.atomic(using=alias), verbinding.cursor() as cursor:
            cursor.execute("SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY")
            yield


def een_tegelijk(model: type[Model]) -> None:
    """Until this transaction ends nobody else passes here, so that what it saw in the table stays true."""
    verbinding = connections[DEFAULT_DB_ALIAS]
    # On SQLite every transaction has the write lock from its start.
    if verbinding.vendor == "postgresql":
        with verbinding.cursor() as cursor:
            tabel = verbinding.ops.quote_name(model._meta.db_table)
            cursor.execute(f"LOCK TABLE {tabel} IN SHARE ROW EXCLUSIVE MODE")


def leeg_wal() -> None:
    """Bring what SQLite still keeps beside the database into the file itself, so that the file is whole."""
    for verbinding in connections.all(initialized_only=True):
        leeg_wal_van(verbinding)
    connections.close_all()


def leeg_wal_van(verbinding: BaseDatabaseWrapper) -> bool:
    """Whether nothing is left beside the database. Waits a moment for other programs, not until they are done."""
    if verbinding.vendor != "sqlite":
        return True
    if verbinding.in_atomic_block:
        return False
    with verbinding.cursor() as cursor:
        (geduld,) = cursor.execute("PRAGMA busy_timeout").fetchone()
        cursor.execute(f"PRAGMA busy_timeout={GEDULD}")
        try:
            bezet, _bladen, _gedaan = cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
        finally:
            cursor.execute(f"PRAGMA busy_timeout={geduld}")
    return not bezet


def in_gewone_woorden(fout: Exception) -> str:
    """What a database says, as a person would; empty when it is not about the database."""
    if not isinstance(fout, (Error, sqlite3.Error)):
        return ""
    tekst = str(fout).strip()
    for stukken, zin in _ZINNEN:
        if any(stuk in tekst for stuk in stukken):
            return zin
    return f"De database weigert: {tekst.splitlines()[0] if tekst else type(fout).__name__}."


def is_schijf_vol(fout: BaseException | None) -> bool:
    if isinstance(fout, OSError):
        return fout.errno in {errno.ENOSPC, errno.EDQUOT}
    return isinstance(fout, Error) and any(stuk in str(fout) for stuk in _VOL)


ALLEEN_TE_LEZEN = "De database is alleen te lezen. Controleer de schijf en wie er in de map met gegevens mag schrijven."
_TERUG = "Zet een reservekopie terug in een lege map: weegwerk herstel MAP"
_VOL = ("database or disk is full", "No space left on device")
_ZINNEN = (
    (
        _VOL,
        "De schijf is vol. Maak ruimte en probeer het opnieuw; wat al bewaard was, is er nog.",
    ),
    (("readonly database", "read-only"), ALLEEN_TE_LEZEN),
    (
        ("unable to open database file",),
        "De database is niet te openen. Controleer of de schijf er is en of u in de map met gegevens mag schrijven.",
    ),
    (("malformed", "not a database"), f"De database is beschadigd. {_TERUG}"),
    (("disk I/O error",), f"De schijf met de database geeft fouten. Controleer de schijf. {_TERUG}"),
    (("is locked",), "Een ander programma houdt de database bezet. Sluit dat en probeer het opnieuw."),
    (
        ("connection failed", "connection to server", "could not translate host name"),
        "De databaseserver is niet te bereiken, of weigert de aanmelding. Controleer WEEGWERK_DATABASE en of de server draait.",
    ),
)
