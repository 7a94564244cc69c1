"""Draait alle tests op SQLite, en die van de werkbank nog eens op PostgreSQL waar dat bereikbaar is."""

import os
import subprocess
import sys

import psycopg

POSTGRES = os.environ.get("WEEGWERK_TEST_POSTGRES", "postgresql://weegwerk:weegwerk@localhost/weegwerk_test")
WERKERS = ("-n", "2")


def main() -> None:
    uitkomst = baan("SQLite", "tests")
    if bezwaar := geen_postgres():
        print(f"\nOVERGESLAGEN: de tests op PostgreSQL. {bezwaar}\n{UITLEG}")
        uitkomst = uitkomst or int("WEEGWERK_CI" in os.environ)
    else:
        uitkomst = baan("PostgreSQL", "tests/werkbank", WEEGWERK_DATABASE=POSTGRES) or uitkomst
    sys.exit(uitkomst)


UITLEG = """\
Zo kan het wel, eenmalig en als beheerder van PostgreSQL:
  psql -c "create role weegwerk login createdb password 'weegwerk'" -c "create database weegwerk_test owner weegwerk"
Of wijs met WEEGWERK_TEST_POSTGRES een andere server aan (postgresql://naam:wachtwoord@machine/databank)."""


def baan(naam: str, map_: str, **omgeving: str) -> int:
    print(f"\nTests op {naam}: {map_}", flush=True)
    pytest = [sys.executable, "-m", "pytest", "-q", *WERKERS, map_]
    return subprocess.run(pytest, env={**os.environ, **omgeving}, check=False).returncode


def geen_postgres() -> str:
    try:
        psycopg.connect(POSTGRES, connect_timeout=3).close()
    except psycopg.OperationalError as fout:
        return str(fout).strip().splitlines()[0]
    return ""


if __name__ == "__main__":
    main()
