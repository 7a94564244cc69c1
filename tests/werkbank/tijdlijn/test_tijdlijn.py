"""De tijdlijn: alles met een datum, op volgorde, te filteren."""

from datetime import date

import time_machine
from django.test import Client
from django.urls import reverse
from pytest_django import DjangoAssertNumQueries

from tests.werkbank.maken import gegevens, opdracht, opdracht_in
from tests.werkbank.opdrachten.hulp import neem_aan, vul_map
from tests.werkbank.opdrachten.test_poort import maak, verzend
from weegwerk.werkbank.agenda.services import NieuweAfspraak, zet_afspraak
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import open_dossier, wis_dossier
from weegwerk.werkbank.post import services as post
from weegwerk.werkbank.stukken import services as stukken
from weegwerk.werkbank.stukken.beschrijving import Aard, Beschrijving, SoortStuk
from weegwerk.werkbank.tijdlijn.momenten import Momentsoort
from weegwerk.werkbank.toegang.models import Gebruiker


@time_machine.travel("2026-03-18T09:00:00Z", tick=False)
def test_alles_met_een_datum_op_volgorde(als_anna: Client, anna: Gebruiker) -> None:
    als_anna.force_login(anna)
    dossier = open_dossier(anna, gegevens(), opdracht(anna, gereed_voor=date(2026, 4, 20)))
    fml = Beschrijving(titel="FML", soort=SoortStuk.FML, datum=date(2026, 2, 1), op=date(2026, 3, 9), aard=Aard.MEDISCH)
    stukken.voeg_toe(anna, dossier.pk, fml, "fml.pdf", b"%PDF-1.7")
    post.zet_klaar(anna, post.NieuwBericht(dossier, "kim@weegwerk.example", "Uw brief", "Tekst", "brief"))
    post.noteer_verzonden(
        anna, dossier.pk, post.NieuweVerzending("brief", "Kim", "Uitnodiging", "brief", date(2026, 3, 4))
    )
    zet_afspraak(anna, dossier, NieuweAfspraak("Bezoek", date(2026, 3, 25)))
    antwoord = als_anna.get(reverse("tijdlijn:dossier", args=[dossier.pk]))
    geweest = [moment.tekst for moment in antwoord.context["geweest"]]
    assert geweest == [
        "FML",
        "Opdracht ontvangen: Beoordelen van loonwaarde en loondispensatie (Anna)",
        "Verzonden aan Kim: Uitnodiging",
        "Anna heeft het dossier aangemaakt",
        "E-mail aan kim@weegwerk.example: Uw brief",
    ]
    komt = [(moment.dag, moment.tekst) for moment in antwoord.context["komt"]]
    assert komt == [
        (date(2026, 3, 25), "Bezoek"),
        (date(2026, 4, 20), "Opdracht gereed: Beoordelen van loonwaarde en loondispensatie"),
    ]
    pagina = antwoord.content.decode()
    assert "medisch, niet voor de werkgever" in pagina
    assert "wacht op verzending" in pagina
    assert 'datetime="2026-02-01"' in pagina


def test_filteren(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    zet_afspraak(anna, dossier, NieuweAfspraak("Bezoek", date(2026, 3, 25)))
    adres = reverse("tijdlijn:dossier", args=[dossier.pk])
    pagina = als_anna.get(adres, {"soort": ["datum", "onzin"]})
    assert [m.tekst for m in [*pagina.context["geweest"], *pagina.context["komt"]]] == ["Bezoek"]
    assert "checked" in pagina.content.decode()


def test_een_vol_dossier_kost_niet_meer_vragen(
    als_anna: Client, anna: Gebruiker, dossier: Dossier, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for nummer in range(20):
        zet_afspraak(anna, dossier, NieuweAfspraak(f"Bezoek {nummer}", date(2026, 3, 25)))
        brief = Beschrijving(titel=f"Brief {nummer}", soort=SoortStuk.BRIEF, op=date(2026, 3, 9))
        stukken.voeg_toe(anna, dossier.pk, brief, "brief.txt", b"x")
    with django_assert_max_num_queries(24):
        assert "Brief 19" in als_anna.get(reverse("tijdlijn:dossier", args=[dossier.pk])).content.decode()


def test_een_gewist_dossier_heeft_geen_tijdlijn(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    wis_dossier(anna, dossier.pk)
    assert als_anna.get(reverse("tijdlijn:dossier", args=[dossier.pk])).status_code == 404


def test_gesprekken_en_besluiten_van_een_opdracht_staan_op_de_tijdlijn(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    taak = opdracht_in(dossier)
    neem_aan(anna, taak)
    vul_map(anna, dossier)
    antwoord = als_anna.get(reverse("tijdlijn:dossier", args=[dossier.pk]))
    momenten = [*antwoord.context["geweest"], *antwoord.context["komt"]]
    (gesprek,) = [moment for moment in momenten if moment.soort == Momentsoort.GESPREK]
    assert (gesprek.dag, gesprek.tekst) == (date(2026, 3, 2), "Gesprek met Sam Bedacht")
    assert gesprek.adres == reverse("opdrachten:groep", args=[taak.pk, "gesprekken", "G1"])
    assert "Anna heeft de opdracht aangenomen" in [moment.tekst for moment in momenten]
    assert "Ik kom graag buiten." not in antwoord.content.decode()


def test_een_rapport_zegt_voor_wie_het_is(als_anna: Client, anna: Gebruiker) -> None:
    een = maak(anna, "gemeente", "toestemming")
    for lezer in ("client", "werkgever"):
        verzend(als_anna, een, lezer, hoe="brief", verzonden_op="2026-04-01")
    momenten = als_anna.get(reverse("tijdlijn:dossier", args=[een.dossier_id])).context["geweest"]
    rapporten = [moment.toelichting for moment in momenten if "rapport gemaakt" in moment.tekst]
    assert [over.rpartition(", ")[2] for over in rapporten] == ["client", "werkgever"]
