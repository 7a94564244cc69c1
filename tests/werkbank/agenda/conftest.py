"""Een dossier met een opdracht, op een vaste dag."""

from collections.abc import Iterator
from datetime import date

import pytest
import time_machine
from django.test import Client

from weegwerk.werkbank.toegang.models import Gebruiker

# Een woensdag, tien uur 's ochtends in Nederland.
VANDAAG = date(2026, 3, 18)


@pytest.fixture(autouse=True)
def woensdag() -> Iterator[time_machine.Traveller]:
    with time_machine.travel("2026-03-18T09:00:00Z", tick=False) as klok:
        yield klok


@pytest.fixture
def browser_van_anna(client: Client, anna: Gebruiker) -> Client:
    client.force_login(anna)
    return client
