"""Meer mensen tegelijk: niets gaat verloren en de keten van het logboek blijft heel."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.maken import gegevens, maak_dossier
from weegwerk.werkbank.documenten.versies import TussentijdsGewijzigd
from weegwerk.werkbank.dossiers import selectors, services
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.logboek.services import controleer

pytestmark = pytest.mark.django_db(transaction=True)


def tegelijk(aantal: int, doe: Callable[[int], bool]) -> list[bool]:
    def in_eigen_verbinding(nummer: int) -> bool:
        try:
            return doe(nummer)
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as draden:
        return list(draden.map(in_eigen_verbinding, range(aantal)))


def test_dossiers_openen_geeft_elk_een_eigen_kenmerk(mensen: Mensen) -> None:
    def open_een(nummer: int) -> bool:
        return bool(maak_dossier(mensen.anna if nummer % 2 else mensen.bram))

    assert all(tegelijk(16, open_een))
    with scope(organisatie=mensen.anna.organisatie):
        kenmerken = sorted(Dossier.objects.values_list("kenmerk", flat=True))
    assert [kenmerk[-4:] for kenmerk in kenmerken] == [f"{nummer:04}" for nummer in range(1, 17)]
    assert controleer() == []


def test_van_wie_tegelijk_bewaart_wint_er_een_en_weet_de_rest_het(mensen: Mensen) -> None:
    dossier = maak_dossier(mensen.anna)

    def bewaar(nummer: int) -> bool:
        with scope(organisatie=mensen.anna.organisatie):
            try:
                services.wijzig_gegevens(mensen.anna, dossier.pk, gegevens(telefoon=f"nummer {nummer}"), 1)
            except TussentijdsGewijzigd:
                return False
            return True

    uitkomsten = tegelijk(8, bewaar)
    assert uitkomsten.count(True) == 1
    with scope(organisatie=mensen.anna.organisatie):
        nu = selectors.gegevens_van(selectors.dossier_voor(mensen.anna, dossier.pk))
    assert nu
    assert nu.client.telefoon == f"nummer {uitkomsten.index(True)}"
    assert controleer() == []
