"""Alle lopende zaken samen: nu en straks, niet meer dan de eigen organisatie, en elke blik genoteerd."""

import csv
import io
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier, opdracht_in
from tests.werkbank.na_de_vaststelling import leg_vaststelling_vast, stel_vast
from tests.werkbank.onderhandelingen.test_onderhandelen import sluit
from weegwerk.kern.regelingen import loonkostensubsidie
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import wijzig_status, wis_dossier
from weegwerk.werkbank.herbepalingen.services import begin as begin_herbepaling
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.onderhandelingen.services import begin as begin_onderhandeling
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.selectors import versie_van
from weegwerk.werkbank.onderzoeken.services import start_onderzoek
from weegwerk.werkbank.portefeuille.services import Portefeuillevraag, bekijk
from weegwerk.werkbank.toegang.models import Gebruiker

NU, STRAKS = date(2026, 1, 1), date(2026, 7, 1)
ADRES = "/portefeuille/"


@pytest.fixture
def vast(anna: Gebruiker, dossier: Dossier) -> Onderzoek:
    return stel_vast(anna, dossier)


def los(onderzoek: Onderzoek, dag: date, loonwaarde: int | None = None) -> int:
    """Wat de losse zaak op die dag geeft, in centen."""
    document = versie_van(onderzoek).document
    geboren, functie = document.kop.geboortedatum, document.functie
    assert geboren
    assert functie.uren_per_week
    leeftijd = dag.year - geboren.year - ((dag.month, dag.day) < (geboren.month, geboren.day))
    lw = Decimal(74 if loonwaarde is None else loonwaarde)
    aanvraag = Aanvraag(dag, functie.uren_per_week, lw, functie.voltijd_uren, leeftijd=leeftijd)
    return int(loonkostensubsidie.bereken(aanvraag).lks_per_maand * 100)


def test_nu_en_op_een_andere_dag(anna: Gebruiker, vast: Onderzoek) -> None:
    portefeuille = bekijk(anna, Portefeuillevraag(NU, andere_peildatum=STRAKS))
    (regel,) = portefeuille.regels
    assert (regel.zaak.id, regel.effect.nu.loonwaarde) == (vast.pk, 74)
    assert (portefeuille.nu, portefeuille.straks) == (los(vast, NU), los(vast, STRAKS))


def test_punten_erbij(anna: Gebruiker, vast: Onderzoek) -> None:
    assert bekijk(anna, Portefeuillevraag(NU, punten=5)).straks == los(vast, NU, 79)


def test_na_de_afspraak(mensen: Mensen, anna: Gebruiker, vast: Onderzoek) -> None:
    sluit(mensen.bram, begin_onderhandeling(mensen.bram, vast.pk))
    portefeuille = bekijk(anna, Portefeuillevraag(NU, met_afspraken=True))
    assert (portefeuille.nu, portefeuille.straks) == (los(vast, NU), los(vast, NU, 60))


def test_een_zaak_zonder_uitkomst_houdt_haar_rij(anna: Gebruiker, vast: Onderzoek) -> None:
    leeg = maak_dossier(anna)
    start_onderzoek(anna, opdracht_in(leeg).pk)
    portefeuille = bekijk(anna, Portefeuillevraag(NU))
    assert [regel.zaak.kenmerk for regel in portefeuille.regels][-1] == leeg.kenmerk
    assert portefeuille.regels[-1].effect.reden.startswith("gegeven_ontbreekt:")
    assert (len(portefeuille.met_bedrag), portefeuille.zonder_bedrag) == (1, 1)
    assert [r.zaak.id for r in bekijk(anna, Portefeuillevraag(NU, alleen_vastgesteld=True)).regels] == [vast.pk]


def test_gestopt_en_gewist_tellen_niet_mee(anna: Gebruiker, vast: Onderzoek) -> None:
    for status in ("ingetrokken", "teruggegeven"):
        ander = maak_dossier(anna)
        start_onderzoek(anna, opdracht_in(ander).pk)
        wijzig_status(anna, opdracht_in(ander).pk, status)
    assert [regel.zaak.id for regel in bekijk(anna, Portefeuillevraag(NU)).regels] == [vast.pk]
    wis_dossier(anna, vast.dossier.pk)
    assert bekijk(anna, Portefeuillevraag(NU)).regels == []


def test_een_opgevolgde_bepaling_telt_niet_dubbel(anna: Gebruiker, vast: Onderzoek) -> None:
    nieuw = start_onderzoek(anna, begin_herbepaling(anna, vast.pk, NU, "Opnieuw?").pk)
    assert {regel.zaak.id for regel in bekijk(anna, Portefeuillevraag(NU)).regels} == {vast.pk, nieuw.pk}
    leg_vaststelling_vast(anna, nieuw)
    assert {regel.zaak.id for regel in bekijk(anna, Portefeuillevraag(NU)).regels} == {nieuw.pk}


def test_nooit_meer_dan_de_eigen_organisatie(mensen: Mensen, vast: Onderzoek) -> None:
    with scope(organisatie=mensen.chris.organisatie):
        assert bekijk(mensen.chris, Portefeuillevraag(NU)).regels == []


def test_elke_blik_en_elke_download_staat_in_het_logboek(als_anna: Client, vast: Onderzoek) -> None:
    assert als_anna.get(ADRES).status_code == 200
    assert als_anna.get(reverse("portefeuille:csv")).status_code == 200
    gelogd = Regel.objects.order_by("-volgnummer").values_list("gebeurtenis", flat=True)[:2]
    assert list(gelogd) == ["portefeuille.gedownload", "portefeuille.bekeken"]


def test_het_bestand_heeft_elke_zaak_zonder_naam(als_anna: Client, anna: Gebruiker, vast: Onderzoek) -> None:
    start_onderzoek(anna, opdracht_in(maak_dossier(anna)).pk)
    antwoord = als_anna.get(reverse("portefeuille:csv"), {"peildatum": "2026-01-01", "punten": "-10"})
    inhoud = antwoord.content.decode("utf-8-sig")
    rijen = list(csv.DictReader(io.StringIO(inhoud), delimiter=";"))
    assert "Voorbeeld" not in inhoud
    assert rijen[0] == {
        "kenmerk": vast.dossier.kenmerk,
        "status": "vastgesteld",
        "loonwaarde_nu": "74",
        "lks_per_maand_nu": _euro(los(vast, NU)),
        "loonwaarde_straks": "64",
        "lks_per_maand_straks": _euro(los(vast, NU, 64)),
        "verschil_per_maand": _euro(los(vast, NU, 64) - los(vast, NU)),
        "reden": "",
    }
    assert rijen[1]["reden"].startswith("gegeven_ontbreekt:")


def _euro(cent: int) -> str:
    return f"{cent // 100},{cent % 100:02}"


@pytest.mark.parametrize("vraag", [{"punten": "1000"}, {"peildatum": "gisteren"}, {"punten": "veel"}])
def test_een_vraag_die_niet_kan_staat_bij_het_veld(als_anna: Client, vraag: dict[str, Any]) -> None:
    antwoord = als_anna.get(ADRES, vraag)
    assert antwoord.status_code == 422
    assert "ww-foutenlijst" in antwoord.content.decode()
    assert als_anna.get(reverse("portefeuille:csv"), vraag).status_code == 422


def test_een_dag_van_voor_de_wet_zegt_waarom(als_anna: Client, vast: Onderzoek) -> None:
    antwoord = als_anna.get(ADRES, {"peildatum": "2014-01-01"})
    assert "Loonkostensubsidie bestaat sinds 1-1-2015." in antwoord.content.decode()


def test_veel_zaken_kosten_niet_meer_vragen_en_worden_gebladerd(als_anna: Client, anna: Gebruiker) -> None:
    def vragen() -> int:
        with CaptureQueriesContext(
            connection,
        ) as gesteld:
            assert als_anna.get(ADRES, {"punten": "5"}).status_code == 200
        return len(gesteld)

    start_onderzoek(anna, opdracht_in(maak_dossier(anna)).pk)
    weinig = vragen()
    for _ in range(60):
        start_onderzoek(anna, opdracht_in(maak_dossier(anna)).pk)
    assert vragen() == weinig
    eerste, tweede = (als_anna.get(ADRES, {"pagina": nummer}).content.decode() for nummer in (1, 2))
    assert "Bladzijde 1 van 2" in eerste
    assert tweede.count('<th scope="row">') == 11


def test_een_lege_organisatie_krijgt_een_begin(als_anna: Client) -> None:
    assert "Er zijn nog geen lopende zaken" in als_anna.get(ADRES).content.decode()
