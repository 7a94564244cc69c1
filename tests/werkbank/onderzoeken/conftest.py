"""Een onderzoek zoals het begint, en een dat klaar is om vast te stellen."""

import pytest
from django.test import Client
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.maken import opdracht_in
from weegwerk.inhoud import voorbeelden
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in, start_onderzoek
from weegwerk.werkbank.toegang.models import Gebruiker


@pytest.fixture
def onderzoek(anna: Gebruiker, dossier: Dossier) -> Onderzoek:
    """Versie 1, met alleen wat de opdracht al zei."""
    return start_onderzoek(anna, opdracht_in(dossier).pk)


@pytest.fixture
def gevuld(anna: Gebruiker, onderzoek: Onderzoek) -> Onderzoek:
    """Versie 2: het voorbeeld van de wasserij, waar niets meer aan ontbreekt."""
    lees_bestand_in(anna, onderzoek.pk, voorbeelden.tekst("wasserij").encode(), andere_naam=True)
    onderzoek.refresh_from_db()
    return onderzoek


@pytest.fixture
def als_bram(mensen: Mensen) -> Client:
    client = Client()
    client.force_login(mensen.bram)
    return client


@pytest.fixture
def als_chris(mensen: Mensen) -> Client:
    client = Client()
    client.force_login(mensen.chris)
    return client


@pytest.fixture
def als_dirk(mensen: Mensen) -> Client:
    with scope(organisatie=mensen.dirk.organisatie):
        client = Client()
        client.force_login(mensen.dirk)
    return client
