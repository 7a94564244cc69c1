"""De agenda: wat er staat, voor wie, in welke groep, en hoeveel vragen dat kost."""

from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope
from pytest_django import DjangoAssertNumQueries

from tests.mensen import Mensen
from tests.werkbank.agenda.conftest import VANDAAG
from tests.werkbank.maken import gegevens, maak_dossier, opdracht
from weegwerk.werkbank.agenda import selectors
from weegwerk.werkbank.agenda.models import Afspraak, Herkomst, Staat
from weegwerk.werkbank.agenda.regels import afstand_in_woorden, groepen, weken
from weegwerk.werkbank.agenda.services import NieuweAfspraak, wijzig_afspraak, zet_afspraak
from weegwerk.werkbank.dossiers.models import Dossier, Opdracht, Status
from weegwerk.werkbank.dossiers.services import open_dossier, wis_dossier
from weegwerk.werkbank.toegang.models import Gebruiker

DAG = timedelta(days=1)


def zet(
    wie: Gebruiker, dossier: Dossier, datum: date, soort: str = "Bezoek", voor: Gebruiker | None = None
) -> Afspraak:
    return zet_afspraak(wie, dossier, NieuweAfspraak(soort, datum, voor), Herkomst.EIGEN)


def per_groep(wie: Gebruiker, van: Gebruiker | None = None) -> dict[str, list[str]]:
    groepen = selectors.agenda(wie, VANDAAG, van.pk if van else None)
    return {een.groep.id: [regel.soort for regel in een.regels] for een in groepen}


def test_elke_dag_in_zijn_groep(anna: Gebruiker, dossier: Dossier) -> None:
    for dagen, soort in [(-1, "gisteren"), (0, "nu"), (1, "morgen"), (4, "zondag"), (5, "maandag")]:
        zet(anna, dossier, VANDAAG + dagen * DAG, soort)
    assert per_groep(anna) == {
        "telaat": ["gisteren"],
        "vandaag": ["nu"],
        "week": ["morgen", "zondag"],
        "later": ["maandag"],
    }


@pytest.mark.parametrize("dag", [date(2026, 3, 16) + n * DAG for n in range(7)])
def test_de_groepen_sluiten_aan(dag: date) -> None:
    telaat, nu, week, later = groepen(dag)
    assert telaat.tot == dag - DAG
    assert (nu.van, nu.tot) == (dag, dag)
    assert week.van == dag + DAG
    assert week.tot == date(2026, 3, 22)
    assert later.van == date(2026, 3, 23)


@pytest.mark.parametrize("klaar", [Status.VASTGESTELD, Status.INGETROKKEN, Status.TERUGGEGEVEN])
def test_een_opdracht_staat_er_vanzelf_op_tot_ze_klaar_is(anna: Gebruiker, mensen: Mensen, klaar: Status) -> None:
    dossier = open_dossier(anna, gegevens(), opdracht(anna, gereed_voor=VANDAAG + DAG))
    assert per_groep(anna)["week"] == ["Opdracht gereed"]
    assert per_groep(anna, mensen.bram)["week"] == []
    Opdracht.objects.filter(dossier=dossier).update(status=klaar)
    assert per_groep(anna)["week"] == []


def test_opdrachten_en_afspraken_door_elkaar_op_datum(anna: Gebruiker) -> None:
    dossier = open_dossier(anna, gegevens(), opdracht(anna, gereed_voor=VANDAAG + 9 * DAG))
    zet(anna, dossier, VANDAAG + 10 * DAG, "erna")
    zet(anna, dossier, VANDAAG + 8 * DAG, "ervoor")
    assert per_groep(anna)["later"] == ["ervoor", "Opdracht gereed", "erna"]


def test_wie_ziet_wat(als_anna: Client, anna: Gebruiker, mensen: Mensen, dossier: Dossier) -> None:
    zet(anna, dossier, VANDAAG, "Bezoek", voor=mensen.bram)
    zet(anna, dossier, VANDAAG, "Gesprek")
    van_chris = maak_dossier(mensen.chris)
    with scope(organisatie=mensen.chris.organisatie):
        zet(mensen.chris, van_chris, VANDAAG, "Geheim")
    adres = reverse("agenda:lijst")
    mijn, team = als_anna.get(adres).content.decode(), als_anna.get(adres, {"wie": "team"}).content.decode()
    van_bram = als_anna.get(adres, {"wie": str(mensen.bram.pk)}).content.decode()
    assert ("Bezoek" in mijn, "Gesprek" in mijn) == (False, True)
    assert ("Bezoek" in team, "Gesprek" in team, "Geheim" in team) == (True, True, False)
    assert ("Bezoek" in van_bram, "Gesprek" in van_bram) == (True, False)
    assert "Kim" not in mijn + team


@pytest.mark.parametrize("vraag", [{"wie": "niemand"}, {"groep": "nooit"}])
def test_wat_niet_bestaat(als_anna: Client, vraag: dict[str, str]) -> None:
    assert als_anna.get(reverse("agenda:lijst"), vraag).status_code == 404


def test_een_gewist_dossier_staat_nergens_meer(anna: Gebruiker, dossier: Dossier) -> None:
    afspraak = zet(anna, dossier, VANDAAG)
    wis_dossier(anna, dossier.pk)
    assert per_groep(anna)["vandaag"] == []
    assert selectors.kalender(anna, VANDAAG) == []
    assert [regel.te_laat for regel in selectors.team(anna, VANDAAG + DAG)] == [0, 0]
    assert afspraak.staat == Staat.OPEN


def test_wat_gedaan_is_verdwijnt_en_wat_verzet_is_schuift(anna: Gebruiker, dossier: Dossier) -> None:
    een, ander = zet(anna, dossier, VANDAAG, "een"), zet(anna, dossier, VANDAAG, "ander")
    wijzig_afspraak(anna, een.pk, staat=Staat.GEDAAN)
    wijzig_afspraak(anna, ander.pk, datum=VANDAAG + DAG, reden="Ziek")
    assert per_groep(anna) == {"telaat": [], "vandaag": [], "week": ["ander"], "later": []}


@pytest.mark.parametrize(
    ("dagen", "woorden"),
    [(-2, "2 dagen te laat"), (-1, "1 dag te laat"), (0, "vandaag"), (1, "morgen"), (2, "over 2 dagen")],
)
def test_hoe_ver_weg_in_woorden(dagen: int, woorden: str) -> None:
    assert afstand_in_woorden(dagen) == woorden


def test_planning_van_het_team(anna: Gebruiker, mensen: Mensen, als_anna: Client) -> None:
    assert weken(VANDAAG, 2) == [(date(2026, 3, 16), date(2026, 3, 22)), (date(2026, 3, 23), date(2026, 3, 29))]
    dossier = open_dossier(anna, gegevens(), opdracht(mensen.bram, gereed_voor=VANDAAG + 7 * DAG))
    for dagen in (-3, -1, 0, 4, 5, 12, 400):
        zet(anna, dossier, VANDAAG + dagen * DAG)
    regels = {
        regel.wie.naam: (regel.opdrachten, regel.te_laat, regel.per_week) for regel in selectors.team(anna, VANDAAG)
    }
    assert regels == {"Anna": (0, 2, [2, 1, 1, 0]), "Bram": (1, 0, [0, 1, 0, 0])}
    assert "23 mrt – 29 mrt" in als_anna.get(reverse("agenda:team")).content.decode()


def test_tienduizend_datums_kosten_niet_meer_vragen(
    als_anna: Client, anna: Gebruiker, dossier: Dossier, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    Afspraak.objects.bulk_create(
        Afspraak(
            organisatie_id=anna.organisatie_id,
            dossier=dossier,
            voor=anna,
            soort=f"Bezoek {nummer}",
            datum=VANDAAG + (nummer % 1000 - 500) * DAG,
            herkomst=Herkomst.EIGEN,
        )
        for nummer in range(10_000)
    )
    with django_assert_max_num_queries(14):
        eerste = als_anna.get(reverse("agenda:lijst"))
    assert [een.aantal for een in eerste.context["groepen"]] == [5000, 10, 40, 4950]
    assert "Alle 5000 bekijken (te laat)" in eerste.content.decode()
    gezien: set[str] = set()
    for pagina in (1, 2, 200, 201):
        antwoord = als_anna.get(reverse("agenda:lijst"), {"groep": "telaat", "pagina": pagina})
        gezien |= {regel.soort for regel in antwoord.context["een"].regels}
        assert antwoord.context["meer"] == (pagina < 200)
    assert len(gezien) == 75


def test_rond_middernacht_en_de_zomertijd_telt_de_nederlandse_dag(anna: Gebruiker, dossier: Dossier) -> None:
    for moment, dag in [
        ("2026-03-28T22:59:00Z", date(2026, 3, 28)),
        ("2026-03-28T23:00:00Z", date(2026, 3, 29)),
        ("2026-03-29T21:59:00Z", date(2026, 3, 29)),
        ("2026-03-29T22:00:00Z", date(2026, 3, 30)),
        ("2026-10-25T22:59:00Z", date(2026, 10, 25)),
        ("2028-02-28T23:30:00Z", date(2028, 2, 29)),
    ]:
        with time_machine.travel(moment, tick=False):
            assert timezone.localdate() == dag
