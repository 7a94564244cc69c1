"""What the workbench asks of its database as a whole, on SQLite and on PostgreSQL."""

from collections.abc import Iterator
from contextlib import contextmanager

from django.db import DEFAULT_DB_ALIAS, connections, transaction
from django.db.backends.base.base import BaseDatabaseWrapper

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
