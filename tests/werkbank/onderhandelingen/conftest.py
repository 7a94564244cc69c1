"""Een vastgestelde bepaling van Anna, en Bram die erna het gesprek voert."""

import pytest
from django.test import Client

from tests.mensen import Mensen
from tests.werkbank.na_de_vaststelling import stel_vast
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.onderhandelingen.models import Onderhandeling
from weegwerk.werkbank.onderhandelingen.services import begin
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.toegang.models import Gebruiker


@pytest.fixture
def bram(mensen: Mensen) -> Gebruiker:
    return mensen.bram


@pytest.fixture
def als_bram(bram: Gebruiker) -> Client:
    client = Client()
    client.force_login(bram)
    return client


@pytest.fixture
def vastgesteld(anna: Gebruiker, dossier: Dossier) -> Onderzoek:
    return stel_vast(anna, dossier)


@pytest.fixture
def onderhandeling(bram: Gebruiker, vastgesteld: Onderzoek) -> Onderhandeling:
    return begin(bram, vastgesteld.pk)
