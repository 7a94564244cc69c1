"""Velen schrijven tegelijk aan één onderzoek: wat bevestigd is, is er, en de nummers hebben geen gaten."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import pytest
from django.db import connection
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier, opdracht_in
from tests.werkbank.onderzoeken.hulp import document, nummers
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import bewerken
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.onderzoeken import afronden, selectors, services
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK, Vastgesteld
from weegwerk.werkbank.verzenden.afronden import NietMeerDeNieuwste

pytestmark = pytest.mark.django_db(transaction=True)
Uitkomst = TypeVar("Uitkomst")


def tegelijk(mensen: Mensen, aantal: int, doe: Callable[[int], Uitkomst]) -> list[Uitkomst]:
    def in_eigen_verbinding(nummer: int) -> Uitkomst:
        try:
            with scope(organisatie=mensen.anna.organisatie):
                return doe(nummer)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as draden:
        return list(draden.map(in_eigen_verbinding, range(aantal)))


@pytest.fixture
def dossier(mensen: Mensen) -> Dossier:
    return maak_dossier(mensen.anna)


@pytest.fixture
def gevuld(mensen: Mensen, dossier: Dossier) -> Onderzoek:
    with scope(organisatie=mensen.anna.organisatie):
        onderzoek = services.start_onderzoek(mensen.anna, opdracht_in(dossier).pk)
        services.lees_bestand_in(mensen.anna, onderzoek.pk, voorbeelden.tekst("wasserij").encode(), andere_naam=True)
        onderzoek.refresh_from_db()
    return onderzoek


def test_elke_bevestigde_wijziging_is_er(mensen: Mensen, gevuld: Onderzoek) -> None:
    paden = [f"taken.{code}.{factor}.oorzaak" for code in "ABCD" for factor in ("tempo", "kwaliteit", "netto_werktijd")]

    def bewaar(nummer: int) -> int:
        wie = mensen.anna if nummer % 2 else mensen.bram
        velden = {paden[nummer]: f"oorzaak {nummer}"}
        bewaard = ONDERZOEK.bewaar(wie, gevuld.pk, 2, velden)
        assert not bewaard.fouten
        assert not bewaard.conflicten
        return bewaard.versie.nummer

    bevestigd = tegelijk(mensen, len(paden), bewaar)
    with scope(organisatie=mensen.anna.organisatie):
        assert sorted(bevestigd) == list(range(3, 3 + len(paden)))
        assert nummers(gevuld) == list(range(1, 3 + len(paden)))
        staat_er = bewerken.velden(document(gevuld))
        for nummer, pad in enumerate(paden):
            assert staat_er[pad] == f"oorzaak {nummer}"
            toen = selectors.versie_van(gevuld, bevestigd[nummer])
            assert bewerken.velden(toen.document)[pad] == f"oorzaak {nummer}"
    assert controleer() == []


def test_van_hetzelfde_veld_wint_er_een_en_kiest_de_rest(mensen: Mensen, gevuld: Onderzoek) -> None:
    def bewaar(nummer: int) -> bool:
        velden = {"functie.naam": f"naam {nummer}"}
        return not ONDERZOEK.bewaar(mensen.bram, gevuld.pk, 2, velden).conflicten

    gelukt = tegelijk(mensen, 8, bewaar)
    assert gelukt.count(True) == 1
    with scope(organisatie=mensen.anna.organisatie):
        assert document(gevuld).functie.naam == f"naam {gelukt.index(True)}"
        assert nummers(gevuld) == [1, 2, 3]


def test_tegelijk_beginnen_geeft_een_onderzoek(mensen: Mensen, dossier: Dossier) -> None:
    opdracht = opdracht_in(dossier)
    begonnen = tegelijk(mensen, 6, lambda _nummer: services.start_onderzoek(mensen.bram, opdracht.pk).pk)
    assert len(set(begonnen)) == 1
    assert controleer() == []


def test_tegelijk_vaststellen_en_wijzigen(mensen: Mensen, gevuld: Onderzoek) -> None:
    """Wat na het vaststellen bevestigd wordt, bestaat niet: of de wijziging telt mee, of zij wordt geweigerd."""

    def doe(nummer: int) -> str:
        try:
            if nummer % 2:
                velden = {f"taken.{'ABCD'[nummer % 4]}.tempo.oorzaak": f"oorzaak {nummer}"}
                ONDERZOEK.bewaar(mensen.anna, gevuld.pk, 2, velden)
                return f"oorzaak {nummer}"
            afronden.stel_vast(mensen.anna, gevuld.pk, 2)
        except (Vastgesteld, NietMeerDeNieuwste):
            return "geweigerd"
        return "vastgesteld"

    uitkomsten = tegelijk(mensen, 4, doe)
    with scope(organisatie=mensen.anna.organisatie):
        nu = document(gevuld)
        gevuld.refresh_from_db()
        assert gevuld.vastgesteld == ("vastgesteld" in uitkomsten) == (nu.vaststelling is not None)
        waarden = {str(waarde) for waarde in bewerken.velden(nu).values()}
        assert all(uitkomst in waarden for uitkomst in uitkomsten if uitkomst.startswith("oorzaak"))
    assert controleer() == []
