"""Versies en rapporten: erbij mag, wijzigen en verwijderen weigert de database zelf."""

import pytest
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse

from tests.werkbank.tabellen import met_tabel, rijen
from weegwerk.werkbank.onderzoeken.models import Onderzoek

TABELLEN = ("onderzoeken_onderzoekversie", "rapporten_rapport", "rapporten_zending")


@pytest.fixture
def met_rapport(als_anna: Client, gevuld: Onderzoek) -> Onderzoek:
    adres = reverse("onderzoeken:verzenden", args=[gevuld.pk, "werknemer"])
    als_anna.post(adres, {"aan": "client", "hoe": "brief", "verzonden_op": "2026-03-09"})
    return gevuld


@pytest.mark.usefixtures("met_rapport")
@pytest.mark.parametrize("tabel", TABELLEN)
@pytest.mark.parametrize("opdracht", ["UPDATE {} SET gebruiker_id = NULL", "DELETE FROM {}", "UPDATE {} SET id = id"])
def test_de_database_weigert(tabel: str, opdracht: str) -> None:
    zin = opdracht.format(tabel).replace("gebruiker_id", "gemaakt_door_id" if "rapport" in tabel else "gebruiker_id")
    fout = pytest.raises(IntegrityError, match="Deze rij kan niet")
    with fout, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(zin)
    assert rijen(tabel)


@pytest.mark.postgres
@pytest.mark.usefixtures("met_rapport")
@pytest.mark.parametrize("tabel", TABELLEN)
def test_de_database_weigert_leegmaken(tabel: str) -> None:
    connection.check_constraints()
    fout = pytest.raises(IntegrityError, match="Deze rij kan niet")
    with fout, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(f"TRUNCATE {tabel} CASCADE")


@pytest.mark.sqlite
@pytest.mark.usefixtures("met_rapport")
@pytest.mark.parametrize("tabel", TABELLEN)
def test_vervangen_is_ook_wijzigen(tabel: str) -> None:
    """INSERT OR REPLACE haalt op SQLite de oude rij weg zonder dat er DELETE staat."""
    fout = pytest.raises(IntegrityError)
    with fout, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(met_tabel("INSERT OR REPLACE INTO {0} SELECT * FROM {0}", tabel))
