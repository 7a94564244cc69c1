"""Een ander programma houdt de database vast: de pagina zegt dat, en niet pas na een halve minuut."""

from collections.abc import Iterator

import pytest
from django.db import connection
from django.test import Client

from weegwerk.werkbank import omgeving
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = pytest.mark.django_db(transaction=True)
HOOGSTENS = 5


@pytest.fixture
def bezet(anna: Gebruiker) -> Iterator[None]:
    """Een ander schrijft en houdt niet op; wachten duurt in deze test bijna niets."""
    sqlite = connection.vendor == "sqlite"
    ander = connection.copy()
    with connection.cursor() as eigen, ander.cursor() as cursor:
        eigen.execute("PRAGMA busy_timeout=20" if sqlite else "SET lock_timeout=20")
        for opdracht in ["BEGIN IMMEDIATE"] if sqlite else ["BEGIN", "LOCK TABLE logboek_logboekkop"]:
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


def test_niemand_wacht_langer_dan_een_mens_geduld_heeft(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("WEEGWERK_DATABASE", raising=False)
    assert omgeving.database()["OPTIONS"]["timeout"] == HOOGSTENS
    monkeypatch.setenv("WEEGWERK_DATABASE", "postgresql://iemand@localhost/werk")
    assert f"lock_timeout={HOOGSTENS}s" in omgeving.database()["OPTIONS"]["options"]
