"""Mensen, een dossier en een sleutelbestand voor elke test van de werkbank."""

import shutil
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.db import connection
from django.test import Client
from django_scopes import scope
from pytest_django import Settings

from tests.mensen import Mensen, maak_mensen
from tests.werkbank.maken import maak_dossier
from tests.werkbank.post.mailserver import Gedrag, start
from weegwerk.werkbank.alleen_toevoegen import TABELLEN, haal_van_slot, zet_op_slot
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.logboek import einde
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.versleuteling import hoofdsleutel


@pytest.fixture(scope="session", autouse=True)
def sleutelbestand() -> None:
    if not hoofdsleutel.bestaat():
        hoofdsleutel.maak()


@pytest.fixture(autouse=True)
def snel_wachtwoord(settings: Settings) -> None:
    """Argon2 is met opzet traag; in de tests zou het hashen meer kosten dan de rest."""
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


@pytest.fixture(autouse=True)
def wisbaar_logboek(request: pytest.FixtureRequest) -> Iterator[None]:
    """Na een test met echte transacties maakt Django de tabellen leeg; wat alleen mag groeien, kan dat alleen zo."""
    yield
    kenmerk = request.node.get_closest_marker("django_db")
    if "transactional_db" in request.fixturenames or (kenmerk and kenmerk.kwargs.get("transaction")):
        laat_wijzigen_toe()
        modellen = {model._meta.db_table: model for model in apps.get_models()}
        for tabel in reversed(TABELLEN):
            modellen[tabel]._base_manager.all().delete()
            zet_op_slot(connection.SchemaEditorClass(connection), tabel)
    # De bestanden naast de sleutel weten nog van organisaties die er niet meer zijn.
    shutil.rmtree(einde.map_(), ignore_errors=True)


def laat_wijzigen_toe() -> None:
    """Haal weg wat de database tegenhoudt, zoals iemand met beheerrechten zou doen."""
    connection.check_constraints()
    for tabel in TABELLEN:
        haal_van_slot(connection.SchemaEditorClass(connection), tabel)


@pytest.fixture
def mensen(db: None) -> Mensen:
    return maak_mensen()


@pytest.fixture
def anna(mensen: Mensen) -> Iterator[Gebruiker]:
    """Anna, met haar organisatie als bereik van elke vraag aan de database."""
    with scope(organisatie=mensen.anna.organisatie):
        yield mensen.anna


@pytest.fixture
def dossier(anna: Gebruiker) -> Dossier:
    return maak_dossier(anna)


@pytest.fixture
def als_anna(anna: Gebruiker, client: Client) -> Client:
    client.force_login(anna)
    return client


@pytest.fixture
def gedrag() -> Gedrag:
    return Gedrag()


@pytest.fixture
def mailserver(settings: Settings, gedrag: Gedrag) -> Iterator[Gedrag]:
    server = start(gedrag)
    settings.POST_NAAR_BUITEN = True
    settings.EMAIL_BACKEND = "weegwerk.werkbank.post.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.hostname, server.port
    settings.DEFAULT_FROM_EMAIL = "Bureau Anna <post@weegwerk.example>"
    settings.EMAIL_TIMEOUT = 5
    yield gedrag
    server.stop()
