"""Mensen, een dossier en een sleutelbestand voor elke test van de werkbank."""

from collections.abc import Iterator

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django_scopes import scope, scopes_disabled
from pytest_django import Settings

from tests.mensen import Mensen, maak_mensen
from tests.werkbank.maken import maak_dossier
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.logboek.models import LogboekKop, Regel
from weegwerk.werkbank.logboek.triggers import haal_triggers_weg, zet_triggers
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
def geen_oude_pogingen() -> None:
    """allauth telt mislukte aanmeldingen in de cache; die van een andere test tellen niet mee."""
    cache.clear()


@pytest.fixture(autouse=True)
def wisbaar_logboek(request: pytest.FixtureRequest) -> Iterator[None]:
    """Na een test met echte transacties maakt Django de tabellen leeg; dat mag bij het logboek alleen hier."""
    yield
    kenmerk = request.node.get_closest_marker("django_db")
    if "transactional_db" in request.fixturenames or (kenmerk and kenmerk.kwargs.get("transaction")):
        laat_wijzigen_toe()
        with scopes_disabled():
            LogboekKop.objects.all().delete()
            Regel.objects.all().delete()
        zet_triggers(None, connection.SchemaEditorClass(connection))


def laat_wijzigen_toe() -> None:
    """Haal weg wat de database tegenhoudt, zoals iemand met beheerrechten zou doen."""
    connection.check_constraints()
    haal_triggers_weg(None, connection.SchemaEditorClass(connection))


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
