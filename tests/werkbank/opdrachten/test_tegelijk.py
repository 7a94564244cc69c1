"""Twee mensen nemen op hetzelfde moment aan, elk met een eigen verbinding: de rolcheck van de tweede ziet de eerste."""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from threading import Barrier

import pytest
from django.db import connection
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier, opdracht_in
from tests.werkbank.maken import opdracht as nieuw
from tests.werkbank.na_de_vaststelling import stel_vast
from tests.werkbank.opdrachten.hulp import DAG, document, neem_aan, vul_alles
from weegwerk.werkbank.documenten.archief import Vergrendeld
from weegwerk.werkbank.dossiers.models import Opdracht, Status
from weegwerk.werkbank.dossiers.services import OngeldigeOvergang, deel_uit, draag_over, open_opdracht
from weegwerk.werkbank.herbepalingen import services as herbepalingen
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.onderzoeken.selectors import versie_van
from weegwerk.werkbank.opdrachten import besluiten
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = pytest.mark.django_db(transaction=True)


def samen(organisatie: object, *daden: Callable[[], object]) -> list[bool]:
    """Elk in een eigen draad en verbinding, en niemand begint voor iedereen klaarstaat; wie werd er niet geweigerd?"""
    klaar = Barrier(len(daden))

    def in_eigen_verbinding(daad: Callable[[], object]) -> bool:
        try:
            with scope(organisatie=organisatie):
                klaar.wait(timeout=60)
                daad()
        except (besluiten.NogNietAanTeNemen, Vergrendeld, OngeldigeOvergang):
            return False
        finally:
            connection.close()
        return True

    with ThreadPoolExecutor(len(daden)) as draden:
        return list(draden.map(in_eigen_verbinding, daden))


def klaar_om_aan_te_nemen(wie: Gebruiker, *nummers: int) -> list[Opdracht]:
    """Een opdracht per nummer, alle over dezelfde cliënt en in hetzelfde dossier."""
    with scope(organisatie=wie.organisatie_id):
        dossier = maak_dossier(wie)
        for nummer in nummers:
            delen = (deel_uit("arbeidsparticipatie-2011", nummer),)
            open_opdracht(wie, dossier.pk, nieuw(wie, onderdelen=delen))
        opdrachten = [Opdracht.objects.get(dossier=dossier, onderdelen__nummer=nummer) for nummer in (5, *nummers)]
        for opdracht in opdrachten:
            vul_alles(wie, opdracht)
    return opdrachten


def aangenomen(wie: Gebruiker) -> int:
    with scope(organisatie=wie.organisatie_id):
        return Opdracht.objects.filter(status=Status.BEZIG, geaccepteerd_op=DAG).count()


def test_van_twee_opdrachten_die_botsen_wordt_er_een_aangenomen(mensen: Mensen) -> None:
    """Oordelen over loonwaarde en van dichtbij begeleiden gaan niet samen, in welke volgorde ook."""
    oordeel, begeleiding = klaar_om_aan_te_nemen(mensen.anna, 29)
    gelukt = samen(
        mensen.anna.organisatie,
        lambda: besluiten.neem_aan(mensen.anna, oordeel.pk, DAG),
        lambda: besluiten.neem_aan(mensen.anna, begeleiding.pk, DAG),
    )
    assert sorted(gelukt) == [False, True]
    assert aangenomen(mensen.anna) == 1
    assert controleer() == []


def test_een_opdracht_wordt_een_keer_aangenomen(mensen: Mensen) -> None:
    (opdracht,) = klaar_om_aan_te_nemen(mensen.anna)
    gelukt = samen(
        mensen.anna.organisatie,
        lambda: besluiten.neem_aan(mensen.anna, opdracht.pk, DAG),
        lambda: besluiten.neem_aan(mensen.bram, opdracht.pk, DAG),
    )
    assert sorted(gelukt) == [False, True]
    assert aangenomen(mensen.anna) == 1
    assert controleer() == []


def test_aannemen_en_doorgeven_tegelijk_laat_een_van_beide_gelden(mensen: Mensen) -> None:
    (opdracht,) = klaar_om_aan_te_nemen(mensen.anna)
    samen(
        mensen.anna.organisatie,
        lambda: besluiten.neem_aan(mensen.anna, opdracht.pk, DAG),
        lambda: draag_over(mensen.anna, opdracht.pk, mensen.bram),
    )
    with scope(organisatie=mensen.anna.organisatie):
        nu = opdracht_in(opdracht.dossier)
        besluit = document(mensen.anna, nu).acceptatie.besluit
    assert besluit is not None
    # Wie op papier de deskundige is, is ook degene op wiens naam zij is aangenomen.
    assert (besluit.door, nu.status) == (nu.deskundige.naam, Status.BEZIG)


def test_een_herbepaling_begint_een_keer_met_de_eerdere_uitkomst(mensen: Mensen) -> None:
    vorige = stel_vast(mensen.anna, maak_dossier(mensen.anna))
    with scope(organisatie=mensen.anna.organisatie):
        opdracht = herbepalingen.begin(mensen.anna, vorige.pk, DAG, "Wat is de loonwaarde nu?")
    neem_aan(mensen.anna, opdracht)
    start = partial(herbepalingen.start, mensen.anna, opdracht.pk)
    assert samen(mensen.anna.organisatie, start, start) == [True, True]
    with scope(organisatie=mensen.anna.organisatie):
        onderzoek = start()
        assert onderzoek.versie == 2
        assert versie_van(onderzoek).document.eerder
