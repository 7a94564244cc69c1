"""Is this a database that the workbench can use? Asked before anything is read or written, and answered in plain words."""

import os
import sqlite3
import struct
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import quote

from django.apps import apps
from django.db import connection
from django.db.migrations.executor import MigrationExecutor

from weegwerk.werkbank.databank import ALLEEN_TE_LEZEN
from weegwerk.werkbank.fouten import StartFout

_TERUG = "Zet een reservekopie terug in een lege map: weegwerk herstel MAP"
# The formats of SQLite's files are fixed: https://www.sqlite.org/fileformat2.html
_WALKOP, _FRAMEKOP, _SCHEMA = 32, 24, slice(40, 44)
# The file is as it was before the first write in the WAL, or after one of them; a crash while the tables were being
# changed leaves it some steps behind. SQLite's own copies all begin at one.
_EEN_BIJWERKING, _VERSE_KOPIE = 10_000, 1


def eis_bruikbaar(*, bijwerken: bool = False) -> bool:
    """Raises StartFout when this database cannot be used; with `bijwerken` a new or an older one can.

    Tells whether it is an older one: there are tables, and they are to be brought up to date.
    """
    if connection.vendor == "sqlite":
        _eis_hele_bestanden(Path(connection.settings_dict["NAME"]), nieuw_mag=bijwerken)
    uitvoerder = MigrationExecutor(connection)
    toegepast, bekend = uitvoerder.loader.applied_migrations, uitvoerder.loader.disk_migrations
    eigen = {app.label for app in apps.get_app_configs() if not app.name.startswith("weegwerk.")}
    if onbekend := sorted(naam for naam in toegepast if naam not in bekend and naam[0] not in eigen):
        raise StartFout(
            f"De database is van een nieuwere versie van Weegwerk ({'.'.join(onbekend[0])}). Werk het programma bij; "
            "er is niets veranderd."
        )
    plan = uitvoerder.migration_plan(uitvoerder.loader.graph.leaf_nodes())
    if plan and not bijwerken:
        raise StartFout(
            "De database is van een oudere versie van Weegwerk, of nog leeg. Breng haar op orde met: weegwerk start"
        )
    if not plan:
        _eis_alle_tabellen()
    return bool(plan and toegepast)


def _eis_alle_tabellen() -> None:
    horen = {model._meta.db_table for model in apps.get_models(include_auto_created=True)}
    if weg := sorted(horen - set(connection.introspection.table_names())):
        raise StartFout(f"In de database ontbreekt de tabel {weg[0]}. {_TERUG}")


def _eis_hele_bestanden(bestand: Path, *, nieuw_mag: bool) -> None:
    if not bestand.exists():
        if nieuw_mag:
            return
        raise StartFout(
            f"{bestand}: hier staat geen database. Controleer WEEGWERK_GEGEVENS, of begin met: weegwerk start"
        )
    # With a WAL beside it SQLite opens such a file and only says so at the first write.
    if not os.access(bestand, os.W_OK):
        raise StartFout(ALLEEN_TE_LEZEN)
    wal = Path(f"{bestand}-wal")
    if wal.exists() and (schemas := list(_schemas_in(wal))):
        with bestand.open("rb") as invoer:
            (hier,) = struct.unpack(">I", invoer.read(100)[_SCHEMA].rjust(4, b"\0"))
        if hier > max(schemas) or schemas[0] - hier > _EEN_BIJWERKING or hier == _VERSE_KOPIE < schemas[0]:
            raise StartFout(_van_elkaar(bestand))
    # Who only asks something need not wait for the whole file; starting does.
    if nieuw_mag and not _heel(bestand):
        alleen = wal.exists() and _heel(bestand, "&immutable=1")
        raise StartFout(_van_elkaar(bestand) if alleen else f"De database {bestand} is beschadigd. {_TERUG}")


def _van_elkaar(bestand: Path) -> str:
    return (
        f"De database {bestand} en het bestand {bestand.name}-wal ernaast horen niet bij elkaar: er is een kopie teruggezet "
        f"over een database die niet netjes was gestopt. {_TERUG} Hebt u alleen deze kopie, verplaats dan {bestand.name}-wal en "
        f"{bestand.name}-shm naar een andere map en start opnieuw."
    )


def _heel(bestand: Path, keuze: str = "") -> bool:
    """Read only, so that nothing from the WAL lands in the file before we know that it belongs there."""
    try:
        with closing(sqlite3.connect(f"file:{quote(str(bestand))}?mode=ro{keuze}", uri=True)) as db:
            # An index that does not match its table is what a foreign WAL leaves; a clean stop has none.
            soort = "integrity_check" if Path(f"{bestand}-wal").exists() else "quick_check"
            return db.execute(f"PRAGMA {soort}(1)").fetchall() == [("ok",)]
    except sqlite3.DatabaseError as fout:
        if isinstance(fout, sqlite3.OperationalError):
            raise
        return False


def _schemas_in(wal: Path) -> Iterator[int]:
    """The number of the schema in every first page that was written to this WAL, oldest first."""
    with wal.open("rb") as invoer:
        kop = invoer.read(_WALKOP)
        if len(kop) < _WALKOP:
            return
        grootte, zout = struct.unpack(">I", kop[8:12])[0], kop[16:24]
        while len(frame := invoer.read(_FRAMEKOP)) == _FRAMEKOP and frame[8:16] == zout:
            bladzijde = invoer.read(grootte)
            if frame[:4] == b"\0\0\0\1" and bladzijde.startswith(b"SQLite format 3"):
                yield struct.unpack(">I", bladzijde[_SCHEMA])[0]
