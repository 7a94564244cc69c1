"""Het paneel bij minder uren dan voor de ziekte: voorop het deel van het eigen werk, en waar het getypt wordt."""

import pytest
import yaml
from django.test import Client

from tests.kern.test_eigen_werk import geval_een
from tests.werkbank.onderzoeken.test_randgevallen import lees, zet
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = pytest.mark.django_db


@pytest.fixture
def minder_uren(anna: Gebruiker, gevuld: Onderzoek) -> Onderzoek:
    lees_bestand_in(anna, gevuld.pk, yaml.safe_dump(geval_een(uren_per_week=32)).encode(), andere_naam=True)
    return gevuld


def test_het_paneel_laat_het_deel_van_het_eigen_werk_zien(als_anna: Client, minder_uren: Onderzoek) -> None:
    taken = lees(als_anna, minder_uren, "taken", "taken")
    assert '<strong class="ww-uitkomst__getal">53,13%</strong>' in taken
    assert "zonder de nieuwe taken is dat 40,63%" in taken
    assert "De loonwaarde is 85%: dat is de prestatie in de 20 uur die nu worden gewerkt." in taken
    assert "Deel van de week van voor de ziekte per taak" in taken


def test_getypte_uren_bewegen_mee(als_anna: Client, minder_uren: Onderzoek) -> None:
    zet(als_anna, minder_uren, ("taken", "taken"), taken__D__uren_per_week="0", taken__D__uren_voorheen="0")
    taken = lees(als_anna, minder_uren, "taken", "taken")
    assert '<strong class="ww-uitkomst__getal">40,63%</strong>' in taken
    zet(als_anna, minder_uren, ("taken", "functie"), functie__uren_voorheen="40")
    functie = lees(als_anna, minder_uren, "taken", "functie")
    assert '<strong class="ww-uitkomst__getal">32,50%</strong>' in functie
    assert "samen 32 uur per week, de functie 40 uur" in functie


def test_toetsen_zet_het_percentage_van_anderen_ernaast(als_anna: Client, minder_uren: Onderzoek) -> None:
    plek = ("berekening", "toetsing")
    assert "Vul in wat is gesteld." in lees(als_anna, minder_uren, *plek)
    zet(als_anna, minder_uren, plek, gesteld__bedrijfsarts="60", taken__A__gesteld__werkgever="75,5")
    pagina = lees(als_anna, minder_uren, *plek)
    assert '<th scope="row">Deel van het eigen werk</th><td>de bedrijfsarts</td>' in pagina
    assert '<td class="ww-cijfer">+4,50</td>' in pagina
    assert '<td class="ww-cijfer">-6,87</td>' in pagina
