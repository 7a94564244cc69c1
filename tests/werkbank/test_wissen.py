"""Wissen vraagt een tweede mens of bedenktijd, gebeurt echt, en laat geen sleutel achter."""

import sqlite3
from datetime import timedelta
from pathlib import Path

import pytest
import time_machine
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope, scopes_disabled

from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier, opdracht_in
from weegwerk.werkbank import starten
from weegwerk.werkbank.dossiers import selectors, services, wissen
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.selectors import regels_van
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.toegang.services import nodig_deskundige_uit, zet_toegang


def als(gebruiker: Gebruiker) -> Client:
    client = Client()
    client.force_login(gebruiker)
    return client


def adres(dossier: Dossier) -> str:
    return reverse("dossiers:wissen", args=[dossier.pk])


def typ_over(client: Client, dossier: Dossier) -> int:
    return client.post(adres(dossier), {"kenmerk": dossier.kenmerk}).status_code


def is_gewist(dossier: Dossier) -> bool:
    dossier.refresh_from_db()
    return dossier.sleutel is None


@pytest.fixture
def alleen(mensen: Mensen) -> Gebruiker:
    """Chris werkt alleen: deskundige en beheerder in een."""
    return mensen.chris


# Met een tweede mens


def test_een_collega_bevestigt_en_dan_is_het_nergens_meer_leesbaar(
    dossier: Dossier, mensen: Mensen, anna: Gebruiker
) -> None:
    verpakt, opdracht = bytes(dossier.sleutel or b""), opdracht_in(dossier)
    assert typ_over(als(anna), dossier) == 302
    assert not is_gewist(dossier)
    assert "vroeg op" in als(mensen.bram).get(reverse("dossiers:dossier", args=[dossier.pk])).content.decode()
    assert typ_over(als(mensen.bram), dossier) == 302
    assert is_gewist(dossier)
    assert selectors.gegevens_van(dossier) is None
    with pytest.raises(NietGevonden):
        selectors.opdracht_voor(anna, opdracht.pk)
    pagina = als(anna).get(reverse("dossiers:dossier", args=[dossier.pk])).content.decode()
    assert "Kim" not in pagina
    assert [(regel.naam, regel.zin) for regel in regels_van(dossier.pk) if "wis" in regel.zin][::-1] == [
        ("Anna", "heeft gevraagd om het dossier te wissen"),
        ("Bram", "heeft het dossier gewist"),
    ]
    assert not any(verpakt in rij for rij in Dossier.objects.values_list("sleutel"))
    assert als(anna).get(reverse("dossiers:lijst")).status_code == 200
    assert als(anna).get(adres(dossier)).status_code == 404
    assert controleer() == []


def test_wie_het_vroeg_bevestigt_het_niet_zelf(dossier: Dossier, anna: Gebruiker) -> None:
    typ_over(als(anna), dossier)
    antwoord = als(anna).post(adres(dossier), {"kenmerk": dossier.kenmerk})
    assert antwoord.status_code == 403
    assert "Iemand anders dan wie het vroeg" in antwoord.content.decode()
    assert not is_gewist(dossier)


def test_alleen_wie_het_dossier_doet_vraagt_erom(dossier: Dossier, mensen: Mensen) -> None:
    bram = als(mensen.bram)
    assert "Alleen Anna" in bram.get(adres(dossier)).content.decode()
    antwoord = bram.post(adres(dossier), {"kenmerk": dossier.kenmerk})
    assert antwoord.status_code == 403
    assert "Alleen Anna kan vragen" in antwoord.content.decode()
    dossier.refresh_from_db()
    assert dossier.wissen_gevraagd_op is None


def test_voor_wie_weg_is_neemt_een_collega_het_over(dossier: Dossier, mensen: Mensen) -> None:
    with scope(organisatie=mensen.dirk.organisatie):
        zet_toegang(mensen.dirk, mensen.anna.pk, aan=False)
    assert typ_over(als(mensen.bram), dossier) == 302
    assert typ_over(als(mensen.dirk), dossier) == 302
    assert is_gewist(dossier)


def test_een_beheerder_bevestigt_zonder_inhoud_te_zien(dossier: Dossier, mensen: Mensen, anna: Gebruiker) -> None:
    dirk = als(mensen.dirk)
    assert dirk.get(adres(dossier)).status_code == 404
    typ_over(als(anna), dossier)
    lijst, pagina = dirk.get(reverse("dossiers:te_wissen")).content.decode(), dirk.get(adres(dossier)).content.decode()
    assert dossier.kenmerk in lijst
    assert "Kim" not in lijst + pagina
    assert typ_over(dirk, dossier) == 302
    assert is_gewist(dossier)


def test_een_vreemde_ziet_en_doet_niets(dossier: Dossier, mensen: Mensen, anna: Gebruiker) -> None:
    typ_over(als(anna), dossier)
    chris = als(mensen.chris)
    assert typ_over(chris, dossier) == 404
    assert chris.post(reverse("dossiers:houd_tegen", args=[dossier.pk])).status_code == 404
    assert dossier.kenmerk not in chris.get(reverse("dossiers:te_wissen")).content.decode()
    assert not is_gewist(dossier)


def test_tegenhouden_kan_ieder_die_het_mag_zien_en_staat_in_het_logboek(
    dossier: Dossier, mensen: Mensen, anna: Gebruiker
) -> None:
    typ_over(als(anna), dossier)
    als(mensen.bram).post(reverse("dossiers:houd_tegen", args=[dossier.pk]))
    dossier.refresh_from_db()
    assert (dossier.wissen_gevraagd_op, dossier.wissen_gevraagd_door) == (None, None)
    assert any(regel.zin == "heeft het wissen van het dossier tegengehouden" for regel in regels_van(dossier.pk))
    assert wissen.voer_uit() == 0
    assert not is_gewist(dossier)


def test_zonder_het_juiste_kenmerk_gebeurt_er_niets(dossier: Dossier, anna: Gebruiker) -> None:
    assert als(anna).post(adres(dossier), {"kenmerk": "2026-9999"}).status_code == 422
    dossier.refresh_from_db()
    assert dossier.wissen_gevraagd_op is None


# Wie alleen werkt


def test_wie_alleen_werkt_krijgt_bedenktijd(alleen: Gebruiker) -> None:
    dossier = maak_dossier(alleen)
    pagina = als(alleen).get(adres(dossier)).content.decode()
    assert "7 dagen" in pagina
    assert typ_over(als(alleen), dossier) == 302
    assert typ_over(als(alleen), dossier) == 403
    assert "Dat gebeurt op" in als(alleen).get(adres(dossier)).content.decode()
    with time_machine.travel(timezone.now() + wissen.BEDENKTIJD - timedelta(minutes=1), tick=False):
        assert wissen.voer_uit() == 0
    with time_machine.travel(timezone.now() + wissen.BEDENKTIJD + timedelta(days=30), tick=False):
        assert wissen.voer_uit() == 1
    with scope(organisatie=alleen.organisatie):
        assert is_gewist(dossier)
        assert regels_van(dossier.pk)[0].velden == ("bedenktijd",)
    assert controleer() == []


def test_op_wie_nooit_kwam_wacht_niemand(alleen: Gebruiker) -> None:
    with scope(organisatie=alleen.organisatie):
        nodig_deskundige_uit(alleen, naam="Eva", email="eva@weegwerk.example")
    dossier = maak_dossier(alleen)
    typ_over(als(alleen), dossier)
    with scope(organisatie=alleen.organisatie):
        dossier.refresh_from_db()
    assert dossier.wissen_op


def test_na_dagen_stilstand_wist_de_start_wat_al_lang_had_gemoeten(alleen: Gebruiker) -> None:
    dossier = maak_dossier(alleen)
    typ_over(als(alleen), dossier)
    with time_machine.travel(timezone.now() + timedelta(days=90), tick=False):
        starten.bereid_voor()
    with scopes_disabled():
        assert is_gewist(dossier)


def test_de_bezorger_en_de_opdracht_wissen_ook(alleen: Gebruiker) -> None:
    een, twee = maak_dossier(alleen), maak_dossier(alleen, naam="Sam Bedacht")
    typ_over(als(alleen), een)
    with time_machine.travel(timezone.now() + timedelta(days=8), tick=False):
        starten.ronde()
        typ_over(als(alleen), twee)
    with time_machine.travel(timezone.now() + timedelta(days=16), tick=False):
        assert starten.wis_wat_wacht() == 1
    with scopes_disabled():
        assert is_gewist(een)
        assert is_gewist(twee)


# Wat er overblijft


def resten(verpakt: bytes) -> list[str]:
    bestand = Path(connection.settings_dict["NAME"])
    return [deel.name for deel in bestand.parent.glob(f"{bestand.name}*") if verpakt in deel.read_bytes()]


@pytest.mark.sqlite  # alleen SQLite is een bestand dat te lezen is
@pytest.mark.django_db(transaction=True)
def test_ook_het_bestand_van_de_database_bevat_de_gewiste_sleutel_niet_meer(
    dossier: Dossier, mensen: Mensen, anna: Gebruiker
) -> None:
    verpakt = bytes(dossier.sleutel or b"")
    assert resten(verpakt)
    typ_over(als(anna), dossier)
    typ_over(als(mensen.bram), dossier)
    assert not resten(verpakt)
    dossier.refresh_from_db()
    assert dossier.opgeruimd_op


@pytest.mark.sqlite
@pytest.mark.django_db(transaction=True)
def test_met_een_lezer_in_de_weg_zegt_de_pagina_wat_er_nog_staat_en_ruimt_een_ronde_het_op(
    dossier: Dossier, mensen: Mensen, anna: Gebruiker
) -> None:
    verpakt, lezer = bytes(dossier.sleutel or b""), sqlite3.connect(connection.settings_dict["NAME"])
    lezer.execute("BEGIN").execute("SELECT count(*) FROM dossiers_dossier").fetchone()
    typ_over(als(anna), dossier)
    bram = als(mensen.bram)
    antwoord = bram.post(adres(dossier), {"kenmerk": dossier.kenmerk}, follow=True)
    assert is_gewist(dossier)
    assert dossier.opgeruimd_op is None
    assert resten(verpakt)
    assert "bevat nog resten" in antwoord.content.decode()
    assert "staan nog resten" in antwoord.content.decode()
    lezer.close()
    assert wissen.voer_uit() == 0
    assert not resten(verpakt)
    assert "resten" not in bram.get(reverse("dossiers:dossier", args=[dossier.pk])).content.decode()


@pytest.mark.postgres
@pytest.mark.django_db(transaction=True)
def test_postgresql_schrijft_de_tabel_opnieuw(dossier: Dossier, mensen: Mensen, anna: Gebruiker) -> None:
    def bestand() -> str:
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_relation_filepath('dossiers_dossier')")
            (pad,) = cursor.fetchone()
            return str(pad)

    oud = bestand()
    typ_over(als(anna), dossier)
    typ_over(als(mensen.bram), dossier)
    assert bestand() != oud
    dossier.refresh_from_db()
    assert dossier.opgeruimd_op


def test_wat_geopend_was_blijft_ook_in_het_geheugen_niet(dossier: Dossier, anna: Gebruiker) -> None:
    selectors.gegevens_van(dossier)
    services.wis_dossier(anna, dossier.pk)
    with pytest.raises(NietGevonden):
        selectors.sleutel_van(selectors.dossier_voor(anna, dossier.pk))
