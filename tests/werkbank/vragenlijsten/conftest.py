"""Een onderzoek van Anna, een link naar de vragen voor de werknemer, en een bezoeker zonder account."""

from uuid import UUID

import pytest
from django.test import Client

from tests.werkbank.vragenlijsten.werk import onderzoek_in, open_link, sleutel_voor
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.toegang.models import Gebruiker


@pytest.fixture
def onderzoek(anna: Gebruiker, dossier: Dossier) -> UUID:
    return onderzoek_in(anna, dossier)


@pytest.fixture
def sleutel(anna: Gebruiker, onderzoek: UUID) -> str:
    return sleutel_voor(anna, onderzoek)


@pytest.fixture
def bezoeker() -> Client:
    """Een browser zonder account."""
    return Client()


@pytest.fixture
def binnen(bezoeker: Client, sleutel: str) -> str:
    """De bezoeker is door de link gegaan; waar de vragen staan."""
    return open_link(bezoeker, sleutel)
