from collections.abc import Callable

import pytest
from django.db import IntegrityError, connection, models, transaction
from django_scopes import scopes_disabled
from pytest_django import DjangoAssertNumQueries

from tests.mensen import Mensen
from tests.werkbank.conftest import laat_wijzigen_toe
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import LogboekKop, Regel
from weegwerk.werkbank.logboek.selectors import regels_van
from weegwerk.werkbank.logboek.services import GeenTransactie, controleer, schrijf, schrijf_zonder_account
from weegwerk.werkbank.toegang.models import Gebruiker


def regels() -> "models.QuerySet[Regel]":
    return Regel.objects.order_by("volgnummer")


def weigert(opdracht: str) -> None:
    fout = pytest.raises(IntegrityError, match="Deze rij kan niet")
    with fout, transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(opdracht)


@pytest.fixture
def tien_regels(anna: Gebruiker) -> None:
    while regels().count() < 10:
        with transaction.atomic():
            schrijf(anna, Gebeurtenis.LIJST_BEKEKEN)


@pytest.mark.usefixtures("tien_regels")
def test_een_onaangeroerd_logboek_klopt() -> None:
    assert controleer() == []


def wijzig_inhoud() -> None:
    regels().filter(volgnummer=5).update(gebeurtenis=Gebeurtenis.DOSSIER_GEWIST)


def wijzig_wie() -> None:
    ander = Gebruiker.leden.exclude(pk__in=regels().filter(volgnummer=5).values("gebruiker")).first()
    regels().filter(volgnummer=5).update(gebruiker=ander)


def wijzig_wie_in_niemand() -> None:
    regels().filter(volgnummer=5).update(gebruiker=None)


def verwijder_midden() -> None:
    regels().filter(volgnummer=5).delete()


def verwijder_en_hernummer() -> None:
    regels().filter(volgnummer=5).delete()
    for regel in regels().filter(volgnummer__gt=5):
        regels().filter(pk=regel.pk).update(volgnummer=regel.volgnummer - 1)
    LogboekKop.objects.update(volgnummer=9)


def voeg_tussen() -> None:
    for regel in regels().filter(volgnummer__gt=5).reverse():
        regels().filter(pk=regel.pk).update(volgnummer=regel.volgnummer + 1)
    kopie = regels().get(volgnummer=5)
    kopie.pk, kopie.volgnummer = None, 6
    kopie.save(force_insert=True)
    LogboekKop.objects.update(volgnummer=11)


def verwissel() -> None:
    regels().filter(volgnummer=4).update(volgnummer=99)
    regels().filter(volgnummer=5).update(volgnummer=4)
    regels().filter(volgnummer=99).update(volgnummer=5)


def kap_staart() -> None:
    regels().filter(volgnummer__gt=7).delete()


def kap_staart_en_verplaats_kop() -> None:
    kap_staart()
    laatste = regels().get(volgnummer=7)
    LogboekKop.objects.update(volgnummer=7, hash=laatste.hash)


def verwijder_alles() -> None:
    regels().delete()


def verwijder_alles_met_kop() -> None:
    regels().delete()
    LogboekKop.objects.all().delete()


def voeg_vervalste_regel_toe() -> None:
    regel = regels().last()
    assert regel
    regel.pk, regel.volgnummer, regel.hash = None, 11, bytes(32)
    regel.save(force_insert=True)
    LogboekKop.objects.update(volgnummer=11, hash=bytes(32))


def maak_onleesbaar() -> None:
    with connection.cursor() as cursor:
        cursor.execute("UPDATE logboek_regel SET tijdstip = 'gisteren' WHERE volgnummer = 5")


KNOEIERIJEN = [
    wijzig_inhoud,
    wijzig_wie,
    wijzig_wie_in_niemand,
    verwijder_midden,
    verwijder_en_hernummer,
    voeg_tussen,
    verwissel,
    kap_staart,
    kap_staart_en_verplaats_kop,
    verwijder_alles,
    verwijder_alles_met_kop,
    voeg_vervalste_regel_toe,
    pytest.param(maak_onleesbaar, marks=pytest.mark.sqlite),
]


@pytest.mark.usefixtures("tien_regels")
@pytest.mark.parametrize("knoei", KNOEIERIJEN)
def test_elke_knoeierij_valt_op(knoei: Callable[[], None]) -> None:
    laat_wijzigen_toe()
    knoei()
    problemen = controleer()
    assert problemen
    assert all(probleem.startswith("Bureau Anna: ") for probleem in problemen)


@pytest.mark.usefixtures("tien_regels")
@pytest.mark.parametrize("opdracht", ["UPDATE logboek_regel SET velden = 'x'", "DELETE FROM logboek_regel"])
def test_de_database_weigert_wijzigen_en_verwijderen(opdracht: str) -> None:
    weigert(opdracht)
    assert controleer() == []


@pytest.mark.postgres
@pytest.mark.usefixtures("tien_regels")
def test_de_database_weigert_leegmaken() -> None:
    connection.check_constraints()
    weigert("TRUNCATE logboek_regel")


@pytest.mark.django_db(transaction=True)
def test_schrijven_buiten_een_transactie_wordt_geweigerd(mensen: Mensen) -> None:
    with pytest.raises(GeenTransactie):
        schrijf(mensen.anna, Gebeurtenis.LIJST_BEKEKEN)


def test_regel_en_daad_vallen_samen(anna: Gebruiker) -> None:
    voor = regels().count()
    with transaction.atomic():
        schrijf(anna, Gebeurtenis.LIJST_BEKEKEN)
        transaction.set_rollback(True)
    assert regels().count() == voor
    assert controleer() == []


def test_elke_organisatie_heeft_een_eigen_keten(mensen: Mensen) -> None:
    for gebruiker in (mensen.chris, mensen.anna, mensen.chris):
        with transaction.atomic():
            schrijf(gebruiker, Gebeurtenis.LIJST_BEKEKEN)
    with scopes_disabled():
        van_chris = regels().filter(organisatie=mensen.chris.organisatie)
        assert list(van_chris.values_list("volgnummer", flat=True)) == [1, 2, 3]
    assert controleer() == []


def test_schrijven_kost_drie_vragen(anna: Gebruiker, django_assert_num_queries: DjangoAssertNumQueries) -> None:
    with transaction.atomic(), django_assert_num_queries(3):
        schrijf(anna, Gebeurtenis.LIJST_BEKEKEN)


def test_wie_geen_account_heeft_staat_in_dezelfde_keten(anna: Gebruiker) -> None:
    voor = regels().count()
    with transaction.atomic():
        schrijf_zonder_account(anna.organisatie_id, Gebeurtenis.VRAGENLIJST_GELEZEN, velden=("werknemer",))
        schrijf(anna, Gebeurtenis.LIJST_BEKEKEN)
    assert [regel.gebruiker_id for regel in regels()[voor:]] == [None, anna.pk]
    assert controleer() == []


@pytest.mark.django_db(transaction=True)
def test_zonder_account_kan_ook_niet_buiten_een_transactie(mensen: Mensen) -> None:
    with pytest.raises(GeenTransactie):
        schrijf_zonder_account(mensen.anna.organisatie_id, Gebeurtenis.VRAGENLIJST_GELEZEN)


def test_een_regel_met_veel_velden_noemt_alleen_de_onderdelen(dossier: Dossier, anna: Gebruiker) -> None:
    with transaction.atomic():
        schrijf(
            anna, Gebeurtenis.OPDRACHT_GEWIJZIGD, dossier.pk, ("feiten.F1.wat", "feiten.F1.datum", "slot.a", "slot.b")
        )
        schrijf(anna, Gebeurtenis.OPDRACHT_GEWIJZIGD, dossier.pk, ("feiten.F1.wat", "slot.a"))
    assert [regel.onderdelen for regel in regels_van(dossier.pk)[:2]] == [
        ("feiten.F1.wat", "slot.a"),
        ("feiten", "slot"),
    ]
