"""De database is bezet, de schijf is vol of er zit een fout in: de pagina zegt welke van de drie, en wat u kunt doen."""

import errno
from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client, RequestFactory
from django.urls import reverse

from tests.mensen import WACHTWOORD
from weegwerk.werkbank import omgeving, storing
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = pytest.mark.django_db(transaction=True)
HOOGSTENS = 5
AANMELDEN = "/account/aanmelden/"
TABELLEN = ["toegang_teller", "logboek_regel"]
VULT = "CREATE TRIGGER vol_{0} BEFORE INSERT ON {0} BEGIN INSERT INTO vulling VALUES (zeroblob(50000000)); END"
# SQLite kan een bestand een grens geven, waar elke rij dan overheen gaat; bij PostgreSQL zegt een trigger wat de databank zegt.
VOL_SQLITE = [
    "CREATE TABLE vulling (x)",
    *map(VULT.format, TABELLEN),
    "PRAGMA max_page_count=1",
]
NIET_VOL_SQLITE = [
    "PRAGMA max_page_count=1000000000",
    *[f"DROP TRIGGER vol_{tabel}" for tabel in TABELLEN],
    "DROP TABLE vulling",
]
VOL_POSTGRESQL = [
    "CREATE FUNCTION vol() RETURNS trigger LANGUAGE plpgsql AS "
    "$$ BEGIN RAISE EXCEPTION 'No space left on device' USING ERRCODE = 'disk_full'; END $$",
    *[f"CREATE TRIGGER vol BEFORE INSERT ON {tabel} EXECUTE FUNCTION vol()" for tabel in TABELLEN],
]
NIET_VOL_POSTGRESQL = ["DROP FUNCTION vol() CASCADE"]


@pytest.fixture
def bezet(anna: Gebruiker) -> Iterator[None]:
    """Een ander schrijft en houdt niet op; wachten duurt in deze test bijna niets."""
    sqlite = connection.vendor == "sqlite"
    ander = connection.copy()
    with connection.cursor() as eigen, ander.cursor() as cursor:
        eigen.execute("PRAGMA busy_timeout=20" if sqlite else "SET lock_timeout=20")
        slot = "LOCK TABLE logboek_logboekkop, toegang_teller IN EXCLUSIVE MODE"
        for opdracht in ["BEGIN IMMEDIATE"] if sqlite else ["BEGIN", slot]:
            cursor.execute(opdracht)
        yield
        cursor.execute("ROLLBACK")
        eigen.execute(f"PRAGMA busy_timeout={HOOGSTENS * 1000}" if sqlite else f"SET lock_timeout={HOOGSTENS * 1000}")
    ander.close()


def test_een_bezette_database_krijgt_een_eigen_pagina(anna: Gebruiker, request: pytest.FixtureRequest) -> None:
    client = Client(raise_request_exception=False)
    client.force_login(anna)
    request.getfixturevalue("bezet")
    antwoord = client.get("/")
    assert antwoord.status_code == 503
    assert "Een ander programma houdt de database van Weegwerk vast" in antwoord.content.decode()
    assert antwoord.headers["Retry-After"]


@pytest.mark.parametrize("wachtwoord", [WACHTWOORD, "niet het wachtwoord"])
def test_wie_zich_aanmeldt_krijgt_niet_te_horen_dat_hij_te_vaak_raadde(
    anna: Gebruiker, request: pytest.FixtureRequest, wachtwoord: str
) -> None:
    request.getfixturevalue("bezet")
    antwoord = Client(raise_request_exception=False).post(AANMELDEN, {"login": anna.email, "password": wachtwoord})
    assert antwoord.status_code == 503
    assert "te vaak" not in antwoord.content.decode()


@pytest.fixture
def vol(anna: Gebruiker) -> Iterator[None]:
    """Wat de database wil schrijven past niet meer."""
    sqlite = connection.vendor == "sqlite"
    with connection.cursor() as cursor:
        for opdracht in VOL_SQLITE if sqlite else VOL_POSTGRESQL:
            cursor.execute(opdracht)
        yield
        for opdracht in NIET_VOL_SQLITE if sqlite else NIET_VOL_POSTGRESQL:
            cursor.execute(opdracht)


@pytest.mark.parametrize(("methode", "adres"), [("get", "/"), ("post", AANMELDEN)])
def test_een_volle_schijf_heet_een_volle_schijf(
    anna: Gebruiker, request: pytest.FixtureRequest, methode: str, adres: str
) -> None:
    client = Client(raise_request_exception=False)
    if methode == "get":
        client.force_login(anna)
    request.getfixturevalue("vol")
    antwoord = getattr(client, methode)(adres, {"login": anna.email, "password": WACHTWOORD})
    assert antwoord.status_code == 507
    assert "geen ruimte meer" in antwoord.content.decode()
    assert client.get("/handleiding/").status_code == 200


def test_ook_een_bestand_dat_niet_past_zegt_het(anna: Gebruiker, rf: RequestFactory) -> None:
    try:
        raise OSError(errno.ENOSPC, "vol")
    except OSError:
        assert storing.toon(rf.get("/")).status_code == 507


def test_bij_een_fout_staat_het_nummer_waarmee_zij_is_terug_te_vinden(als_anna: Client, dossier: Dossier) -> None:
    als_anna.raise_request_exception = False
    with connection.cursor() as cursor:
        cursor.execute("ALTER TABLE stukken_stuk RENAME TO stukken_weg")
        try:
            antwoord = als_anna.get(reverse("stukken:lijst", args=[dossier.pk]))
        finally:
            cursor.execute("ALTER TABLE stukken_weg RENAME TO stukken_stuk")
    assert antwoord.status_code == 500
    assert antwoord.headers["X-Request-ID"] in antwoord.content.decode()


def test_niemand_wacht_langer_dan_een_mens_geduld_heeft(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WEEGWERK_DATABASE", raising=False)
    assert omgeving.database()["OPTIONS"]["timeout"] == HOOGSTENS
    monkeypatch.setenv("WEEGWERK_DATABASE", "postgresql://iemand@localhost/werk")
    assert f"lock_timeout={HOOGSTENS}s" in omgeving.database()["OPTIONS"]["options"]
