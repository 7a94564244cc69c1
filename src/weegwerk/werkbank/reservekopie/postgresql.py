"""Copying a PostgreSQL database with its own tools, and counting what is in the copy."""

import os
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

from django.db import connection

from weegwerk.werkbank.fouten import GereedschapFout, KopieFout, StartFout

_KOP = re.compile(rb'COPY (?:\w+\.)?"?(\w+)"? \(.*\) FROM stdin;\n')
_EINDE = b"\\.\n"


def eis_gereedschap() -> None:
    """Raises GereedschapFout when this machine cannot copy a PostgreSQL database."""
    for naam in ("pg_dump", "pg_restore"):
        if not shutil.which(naam):
            raise GereedschapFout(
                f"{naam} is niet gevonden; zonder dat programma is geen kopie van PostgreSQL te maken of terug te zetten. "
                "Installeer de hulpprogramma's van PostgreSQL (Debian en Ubuntu: apt install postgresql-client)."
            )


def kopieer(doel: Path, momentopname: str) -> None:
    fout = _draai(
        "pg_dump",
        "--format=custom",
        "--no-owner",
        "--no-privileges",
        # With a session somebody is signed in; whoever finds the copy should not be.
        "--exclude-table-data=*.django_session",
        f"--snapshot={momentopname}",
        f"--file={doel}",
    )
    if fout:
        raise StartFout(f"pg_dump kon geen kopie maken: {fout}")


def rijen_in(bestand: Path) -> dict[str, int]:
    """Read the whole copy and count the rows of each table."""
    rijen: dict[str, int] = {}
    tabel = b""
    opdracht = [_pad("pg_restore"), "--data-only", "--file=-", str(bestand)]
    with subprocess.Popen(opdracht, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as proces:
        for regel in proces.stdout or ():
            if not tabel:
                if kop := _KOP.fullmatch(regel):
                    tabel = kop[1]
                    rijen[tabel.decode()] = 0
            elif regel == _EINDE:
                tabel = b""
            else:
                rijen[tabel.decode()] += 1
    if proces.returncode:
        raise KopieFout(f"{bestand}: pg_restore kan deze kopie niet lezen.")
    return rijen


def zet_terug(bestand: Path) -> None:
    """Everything or nothing, into a database without tables."""
    fout = _draai(
        "pg_restore",
        "--exit-on-error",
        "--single-transaction",
        "--no-owner",
        "--no-privileges",
        f"--dbname={connection.settings_dict['NAME']}",
        str(bestand),
    )
    if fout:
        raise StartFout(f"pg_restore kon de kopie niet terugzetten: {fout}")


def _draai(naam: str, *argumenten: str) -> str:
    """Run one of PostgreSQL's programs; what it complained about, empty when it went well."""
    proces = subprocess.run([_pad(naam), *argumenten], env=_omgeving(), capture_output=True, check=False)
    if not proces.returncode:
        return ""
    klacht = proces.stderr.decode(errors="replace").strip().splitlines() or ["onbekende fout"]
    return klacht[0]


def _pad(naam: str) -> str:
    return shutil.which(naam) or naam


def _omgeving() -> dict[str, str]:
    # Not as arguments: those can be read by everybody on the machine.
    instelling: dict[str, Any] = connection.settings_dict
    namen = {"PGDATABASE": "NAME", "PGUSER": "USER", "PGPASSWORD": "PASSWORD", "PGHOST": "HOST", "PGPORT": "PORT"}
    waarden = {naam: str(instelling[sleutel]) for naam, sleutel in namen.items() if instelling[sleutel]}
    return os.environ | {"LC_ALL": "C.UTF-8"} | waarden
