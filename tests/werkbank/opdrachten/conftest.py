"""Een opdracht die is aangenomen, en een die klaar is voor het concept."""

import pytest

from tests.kern.opdracht.mappen import kloppend
from tests.werkbank.maken import gegevens, opdracht
from tests.werkbank.opdrachten.hulp import neem_aan, vul, vul_map
from weegwerk.werkbank.dossiers.models import Dossier, Opdracht
from weegwerk.werkbank.dossiers.services import deel_uit, open_dossier
from weegwerk.werkbank.toegang.models import Gebruiker


@pytest.fixture
def met_elf(anna: Gebruiker) -> Dossier:
    """Een dossier met opdracht 11, aangenomen."""
    elf = opdracht(
        anna, onderdelen=(deel_uit("arbeidsparticipatie-2011", 11),), vraag="Welke weg naar werk is haalbaar?"
    )
    gemaakt = open_dossier(anna, gegevens(email="kim@weegwerk.example"), elf)
    neem_aan(anna, Opdracht.objects.get(dossier=gemaakt))
    return gemaakt


@pytest.fixture
def elf(anna: Gebruiker, met_elf: Dossier) -> Opdracht:
    """Opdracht 11 met een keten die klopt, klaar voor het concept."""
    vul_map(anna, met_elf, kloppend())
    gemaakt = Opdracht.objects.get(dossier=met_elf)
    vul(anna, gemaakt, {"zienswijzen.werkgever_ontvangt": "ja", "slot.uitkomst": "plan"})
    return gemaakt
