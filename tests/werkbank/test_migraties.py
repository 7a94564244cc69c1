"""Oude rijen gaan mee: terug naar het schema van toen, een opdracht van toen erin, en weer vooruit."""

from collections.abc import Iterator
from datetime import date
from typing import Any

import pytest
from django.db import IntegrityError, connection, transaction
from django.db.migrations.executor import MigrationExecutor
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.maken import gegevens, maak_dossier, opdracht_in
from tests.werkbank.stukken.test_stukken import voeg_toe
from weegwerk.inhoud import leidraden
from weegwerk.kern.termijnen import Feiten, Periode
from weegwerk.werkbank.agenda.dossier import feiten_van
from weegwerk.werkbank.agenda.models import Feitenversie
from weegwerk.werkbank.agenda.services import bewaar_feiten
from weegwerk.werkbank.controle import controleer
from weegwerk.werkbank.dossiers.models import Gegevensversie, Onderdeel
from weegwerk.werkbank.dossiers.selectors import GEGEVENS, verwant_werk
from weegwerk.werkbank.dossiers.services import wijzig_gegevens, wis_dossier
from weegwerk.werkbank.herbepalingen.models import Herbepaling
from weegwerk.werkbank.leidraden.selectors import leidraad_zoals
from weegwerk.werkbank.onderzoeken.services import start_onderzoek
from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens
from weegwerk.werkbank.partners.models import Partnerversie
from weegwerk.werkbank.partners.selectors import partners_van
from weegwerk.werkbank.partners.services import voeg_toe as voeg_partner_toe
from weegwerk.werkbank.stukken.models import Stukbeschrijving
from weegwerk.werkbank.stukken.selectors import stukken_van
from weegwerk.werkbank.vragenlijsten.models import Antwoordversie
from weegwerk.werkbank.vragenlijsten.services import stel_op

VERSIES_VAN_TOEN: tuple[Any, ...] = (Partnerversie, Stukbeschrijving, Antwoordversie)
pytestmark = pytest.mark.django_db(transaction=True)
TOEN = ("dossiers", "0002_onderdelen")


@pytest.fixture
def zelfde_schema_na_afloop() -> Iterator[None]:
    yield
    vooruit()


def naar(*doelen: tuple[str, str]) -> Any:
    """Het schema van die migraties, met de modellen die daarbij horen."""
    uitvoerder = MigrationExecutor(connection)
    uitvoerder.migrate(list(doelen))
    uitvoerder.loader.build_graph()
    return uitvoerder.loader.project_state(list(doelen)).apps


def vooruit() -> None:
    uitvoerder = MigrationExecutor(connection)
    uitvoerder.migrate(uitvoerder.loader.graph.leaf_nodes())


@pytest.mark.usefixtures("zelfde_schema_na_afloop")
def test_een_opdracht_van_voor_de_onderdelen_wordt_een_loonwaardebepaling_met_merken(mensen: Mensen) -> None:
    dossier, gewist = maak_dossier(mensen.anna), maak_dossier(mensen.anna, naam="Weg Gewist")
    with scope(organisatie=mensen.anna.organisatie):
        wis_dossier(mensen.anna, gewist.pk)
        Onderdeel.objects.all().delete()
    toen = naar(TOEN)
    leeg = dict.fromkeys(("client_merk", "geboren_merk", "werkgever_merk", "opdrachtgever_merk"), "")
    toen.get_model("dossiers", "Opdracht").objects.update(**leeg)
    vooruit()
    with scope(organisatie=mensen.anna.organisatie):
        (onderdeel,) = Onderdeel.objects.filter(opdracht__dossier=dossier)
        assert (onderdeel.leidraad, onderdeel.nummer, onderdeel.soort) == ("arbeidsparticipatie-2011", 5, "5")
        assert leidraad_zoals(onderdeel.leidraad, onderdeel.versie) == leidraden.leidraad(onderdeel.leidraad)
        opdracht, zonder = opdracht_in(dossier), opdracht_in(gewist)
        assert opdracht.client_merk
        assert (zonder.client_merk, zonder.werkgever_merk) == ("", "")
        # De rolcheck van een nieuwe opdracht voor dezelfde cliënt vindt haar aan haar merken.
        nieuwe = opdracht_in(maak_dossier(mensen.anna))
        assert [werk.opdracht for werk in verwant_werk(nieuwe) if werk.client == nieuwe.client_merk] == ["5"]


@pytest.mark.usefixtures("zelfde_schema_na_afloop")
def test_een_herbepaling_van_toen_hoort_bij_haar_opdracht(mensen: Mensen) -> None:
    """Toen wees zij naar het onderzoek; wie terug moet, verliest alleen wat nog niet begonnen was."""
    with scope(organisatie=mensen.anna.organisatie):
        vorige, volgende, wacht = (opdracht_in(maak_dossier(mensen.anna)) for _keer in range(3))
        eerder = start_onderzoek(mensen.anna, vorige.pk)
        start_onderzoek(mensen.anna, volgende.pk)
        for opdracht in (volgende, wacht):
            Herbepaling.objects.create(organisatie=mensen.anna.organisatie, opdracht=opdracht, vorige=eerder)
    toen = naar(("herbepalingen", "0001_initial"))
    (rij,) = toen.get_model("herbepalingen", "Herbepaling").objects.all()
    assert (rij.onderzoek.opdracht_id, rij.vorige_id) == (volgende.pk, eerder.pk)
    vooruit()
    with scope(organisatie=mensen.anna.organisatie):
        assert list(Herbepaling.objects.values_list("opdracht", "vorige")) == [(volgende.pk, eerder.pk)]


@pytest.mark.usefixtures("zelfde_schema_na_afloop")
def test_versies_van_toen_zijn_te_lezen_en_liggen_weer_op_slot(mensen: Mensen) -> None:
    """Wat van een partner of stuk bekend was en wat een partij antwoordde, stond eerst in tabellen met een eigen vorm."""
    with scope(organisatie=mensen.anna.organisatie):
        dossier, gewist = maak_dossier(mensen.anna), maak_dossier(mensen.anna)
        for een in (dossier, gewist):
            voeg_partner_toe(mensen.anna, een.pk, Partnergegevens(naam="Dokter", functie=Partnerfunctie.BEDRIJFSARTS))
        stuk = voeg_toe(mensen.anna, dossier)
        stel_op(mensen.anna, start_onderzoek(mensen.anna, opdracht_in(dossier).pk).pk, "werknemer")
        wis_dossier(mensen.anna, gewist.pk)
        eerst = {tabel: list(tabel.objects.order_by("pk").values()) for tabel in VERSIES_VAN_TOEN}
    toen = naar(("partners", "0002_slot"), ("stukken", "0002_slot"), ("vragenlijsten", "0003_bericht"))
    assert toen.get_model("stukken", "Stukbeschrijving").objects.get().gezet_door_id == mensen.anna.pk
    vooruit()
    with scope(organisatie=mensen.anna.organisatie):
        for tabel, rijen in eerst.items():
            assert list(tabel.objects.order_by("pk").values()) == [rij | {"velden": ""} for rij in rijen]
            with pytest.raises(IntegrityError, match="Deze rij kan niet"), transaction.atomic():
                tabel.objects.update(nummer=9)
        assert [een.gegevens.naam for een in partners_van(dossier)] == ["Dokter"]
        assert [een.stuk.pk for een in stukken_van(dossier)] == [stuk.pk]
    assert list(controleer()) == []


@pytest.mark.usefixtures("zelfde_schema_na_afloop")
def test_gegevens_en_feiten_van_toen_zijn_de_eerste_van_hun_versies(mensen: Mensen) -> None:
    """Zij stonden in één vak met een teller, versleuteld voor een andere plek."""
    feiten = Feiten(ziek=(Periode(date(2026, 2, 2)),))
    with scope(organisatie=mensen.anna.organisatie):
        dossier, gewist = maak_dossier(mensen.anna), maak_dossier(mensen.anna)
        wijzig_gegevens(mensen.bram, dossier.pk, gegevens(naam="Kim Anders"), 1)
        for een in (dossier, gewist):
            bewaar_feiten(mensen.anna, een.pk, feiten, 0)
        wis_dossier(mensen.anna, gewist.pk)
    toen = naar(("dossiers", "0007_wissen"), ("agenda", "0003_agenda_index"))
    assert toen.get_model("agenda", "Termijnfeiten").objects.get().versie == 1
    assert toen.get_model("dossiers", "Dossier").objects.get(pk=gewist.pk).gegevens is None
    vooruit()
    with scope(organisatie=mensen.anna.organisatie):
        versie = GEGEVENS.lees(dossier)
        assert (versie.document.client.naam, versie.wie, versie.nummer) == ("Kim Anders", "Bram", 2)
        assert (feiten_van(dossier).document.root, feiten_van(dossier).nummer) == (feiten, 1)
        for tabel in (Gegevensversie, Feitenversie):
            with pytest.raises(IntegrityError, match="Deze rij kan niet"), transaction.atomic():
                tabel.objects.update(nummer=9)
    assert list(controleer()) == []
