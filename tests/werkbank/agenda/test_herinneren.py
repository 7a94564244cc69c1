"""Herinneringen en de kalender: zonder namen, een keer, en alleen voor wie het wil."""

from datetime import date, timedelta

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from icalendar import Calendar

from tests.mensen import Mensen
from tests.werkbank.agenda.conftest import VANDAAG
from tests.werkbank.maken import gegevens, opdracht
from weegwerk.werkbank.agenda import services
from weegwerk.werkbank.agenda.herinneren import herinner
from weegwerk.werkbank.agenda.models import Agendavoorkeur, Staat
from weegwerk.werkbank.agenda.services import NieuweAfspraak
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import open_dossier, wis_dossier
from weegwerk.werkbank.post.brief import inhoud_van
from weegwerk.werkbank.post.models import Bericht
from weegwerk.werkbank.toegang.models import Gebruiker

DAG = timedelta(days=1)


def zet(anna: Gebruiker, dossier: Dossier, datum: date, soort: str = "Bezoek") -> None:
    services.zet_afspraak(anna, dossier, NieuweAfspraak(soort, datum, toelichting="Kim Voorbeeld"))


def teksten() -> list[str]:
    return [inhoud_van(bericht).tekst for bericht in Bericht.objects.order_by("gemaakt_op")]


def test_een_herinnering_noemt_kenmerk_en_soort_en_geen_namen(anna: Gebruiker, dossier: Dossier) -> None:
    services.kies_herinnering(anna, 3)
    zet(anna, dossier, VANDAAG + DAG)
    zet(anna, dossier, VANDAAG + 4 * DAG, "Te ver weg")
    assert herinner() == 1
    bericht = Bericht.objects.get()
    inhoud = inhoud_van(bericht)
    assert (inhoud.aan, inhoud.onderwerp) == ("anna@weegwerk.example", "Weegwerk: 1 datum in uw agenda")
    assert f"- 19 maart 2026 (morgen): {dossier.kenmerk}, Bezoek" in inhoud.tekst
    assert not any(woord in inhoud.tekst for woord in ("Kim", "Te ver weg"))
    assert bericht.dossier is None


def test_elke_herinnering_komt_een_keer_en_na_verzetten_opnieuw(anna: Gebruiker, dossier: Dossier) -> None:
    services.kies_herinnering(anna, 1)
    afspraak = services.zet_afspraak(anna, dossier, NieuweAfspraak("Bezoek", VANDAAG))
    assert [herinner(), herinner()] == [1, 0]
    services.wijzig_afspraak(anna, afspraak.pk, datum=VANDAAG + DAG, reden="Ziek")
    assert [herinner(), herinner()] == [1, 0]
    services.wijzig_afspraak(anna, afspraak.pk, staat=Staat.GEDAAN, datum=VANDAAG + DAG)
    assert herinner() == 0
    assert len(teksten()) == 2


def test_opdrachten_tellen_mee(anna: Gebruiker) -> None:
    open_dossier(anna, gegevens(), opdracht(anna, gereed_voor=VANDAAG + DAG))
    services.kies_herinnering(anna, 1)
    assert [herinner(), herinner()] == [1, 0]
    assert "Opdracht gereed" in teksten()[0]


def test_geen_herinnering_zonder_keuze_voor_zeven_uur_of_voor_wie_weg_is(
    anna: Gebruiker, mensen: Mensen, dossier: Dossier
) -> None:
    zet(anna, dossier, VANDAAG)
    assert herinner() == 0
    services.kies_herinnering(anna, 0)
    # Op 18 maart loopt Nederland een uur voor, na 29 maart twee.
    for vroeg in ("2026-03-18T05:59:00Z", "2026-03-30T04:59:00Z"):
        with time_machine.travel(vroeg):
            assert herinner() == 0
    Gebruiker.objects.filter(pk=anna.pk).update(is_active=False)
    assert herinner() == 0
    Gebruiker.objects.filter(pk=anna.pk).update(is_active=True)
    with time_machine.travel("2026-03-18T06:00:00Z"):
        assert herinner() == 1


def test_wie_herinneringen_aanzet_krijgt_geen_oud_nieuws(anna: Gebruiker, dossier: Dossier) -> None:
    zet(anna, dossier, VANDAAG - 15 * DAG)
    services.kies_herinnering(anna, 1)
    assert herinner() == 0


def test_over_een_gewist_dossier_komt_niets(anna: Gebruiker, dossier: Dossier) -> None:
    zet(anna, dossier, VANDAAG)
    services.kies_herinnering(anna, 1)
    wis_dossier(anna, dossier.pk)
    assert herinner() == 0


def test_de_keuze_op_de_pagina(browser_van_anna: Client, anna: Gebruiker) -> None:
    adres = reverse("agenda:instellingen")
    for keuze, dagen in [("3", 3), ("", None), ("0", 0)]:
        assert browser_van_anna.post(adres, {"stap": "herinnering", "dagen_vooraf": keuze}).status_code == 302
        assert Agendavoorkeur.objects.get().dagen_vooraf == dagen
    assert browser_van_anna.post(adres, {"stap": "herinnering", "dagen_vooraf": "99"}).status_code == 422


# --- kalender -----------------------------------------------------------------------------------------------------------


def lees(client: Client, adres: str) -> Calendar:
    antwoord = client.get(reverse("agenda:kalender", args=[adres]))
    assert antwoord.headers["Content-Type"] == "text/calendar; charset=utf-8"
    kalender = Calendar.from_ical(antwoord.content)
    assert isinstance(kalender, Calendar)
    return kalender


def test_een_ander_programma_leest_de_kalender(anna: Gebruiker, dossier: Dossier) -> None:
    lang = "Nieuwe bepaling; van de loonwaarde, met een \\ en een heel lange omschrijving vol éé n ó ü " * 2
    zet(anna, dossier, date(2028, 2, 29), lang.strip()[:100])
    zet(anna, dossier, VANDAAG - 61 * DAG, "Lang geleden")
    adres = services.maak_kalenderadres(anna)
    (gebeurtenis,) = lees(Client(), adres).walk("VEVENT")
    assert gebeurtenis.decoded("DTSTART") == date(2028, 2, 29)
    assert gebeurtenis.decoded("DTEND") == date(2028, 3, 1)
    assert str(gebeurtenis["SUMMARY"]) == f"{dossier.kenmerk}: {lang.strip()[:100]}"
    assert str(gebeurtenis["URL"]).endswith(f"/dossiers/{dossier.pk}/")


def test_regels_zijn_kort_en_breken_geen_letter(anna: Gebruiker, dossier: Dossier) -> None:
    zet(anna, dossier, VANDAAG, "é" * 100)
    ruw = Client().get(reverse("agenda:kalender", args=[services.maak_kalenderadres(anna)])).content
    assert ruw.endswith(b"END:VCALENDAR\r\n")
    assert all(len(regel) <= 75 and regel.decode() is not None for regel in ruw.split(b"\r\n"))
    assert b"Kim" not in ruw


def test_een_leeg_adres_een_nieuw_adres_en_intrekken(browser_van_anna: Client, anna: Gebruiker) -> None:
    pagina = reverse("agenda:instellingen")
    eerste = browser_van_anna.post(pagina, {"stap": "adres"})
    url = eerste.context["adres"]
    assert url in eerste.content.decode()
    assert url not in browser_van_anna.get(pagina).content.decode()
    geheim = url.rpartition("/")[2].removesuffix(".ics")
    assert geheim not in str(Agendavoorkeur.objects.values_list().get())
    assert Client().get(url).status_code == 200
    tweede = browser_van_anna.post(pagina, {"stap": "adres"}).context["adres"]
    assert [Client().get(adres).status_code for adres in (url, tweede)] == [404, 200]
    browser_van_anna.post(pagina, {"stap": "intrekken"})
    assert Client().get(tweede).status_code == 404
    assert Client().get(reverse("agenda:kalender", args=["None"])).status_code == 404


@pytest.mark.parametrize("verlies", ["is_active", "is_deskundige"])
def test_wie_niet_meer_mag_kijken_heeft_geen_kalender(anna: Gebruiker, verlies: str) -> None:
    adres = services.maak_kalenderadres(anna)
    Gebruiker.objects.filter(pk=anna.pk).update(**{verlies: False})
    assert Client().get(reverse("agenda:kalender", args=[adres])).status_code == 404


def test_een_adres_dat_niet_kan_houdt_de_anderen_niet_tegen(anna: Gebruiker, mensen: Mensen, dossier: Dossier) -> None:
    for wie in (mensen.bram, anna):
        services.kies_herinnering(wie, 1)
        services.zet_afspraak(wie, dossier, NieuweAfspraak("Bezoek", VANDAAG))
    type(anna).objects.filter(pk=mensen.bram.pk).update(email="bram@zonder punt")
    assert herinner() == 1
    assert [inhoud_van(bericht).aan for bericht in Bericht.objects.all()] == ["anna@weegwerk.example"]
