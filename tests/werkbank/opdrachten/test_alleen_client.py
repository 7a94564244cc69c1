"""Opdrachten voor de cliënt alleen: geen versie, geen brief en geen eis die iets anders zegt."""

import pytest
from django.test import Client
from django.urls import reverse

from tests.kern.opdracht.mappen import kloppend
from tests.werkbank.maken import opdracht
from tests.werkbank.opdrachten.hulp import geef_toestemming, neem_aan, vul, vul_map
from tests.werkbank.opdrachten.test_poort import gegevens_met, glad, in_pdf
from weegwerk.rapport import verifieer
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.dossiers.services import deel_uit, open_dossier
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.toegang.models import Gebruiker

VOOR_DE_CLIENT = (22, 23, 24, 29, 30)
HOE = {"hoe": "brief", "verzonden_op": "2026-04-01"}


def maak(anna: Gebruiker, *nummers: int) -> Opdracht:
    delen = tuple(deel_uit("arbeidsparticipatie-2011", nummer) for nummer in nummers)
    dossier = open_dossier(anna, gegevens_met("werkgever"), opdracht(anna, onderdelen=delen, vraag="Wat past bij mij?"))
    een = Opdracht.objects.get(dossier=dossier)
    neem_aan(anna, een)
    vul_map(anna, dossier, kloppend())
    return een


def verzend(client: Client, een: Opdracht, lezer: str) -> int:
    return client.post(reverse("opdrachten:verzenden", args=[een.pk, lezer]), {"aan": lezer, **HOE}).status_code


@pytest.mark.parametrize("nummer", VOOR_DE_CLIENT)
def test_alleen_de_client_krijgt_iets_en_dan_is_het_klaar(als_anna: Client, anna: Gebruiker, nummer: int) -> None:
    een = maak(anna, nummer)
    for lezer in ("opdrachtgever", "werkgever"):
        assert verzend(als_anna, een, lezer) == 422
        assert als_anna.get(reverse("opdrachten:rapport", args=[een.pk, lezer, "pdf"])).status_code == 422
    assert verzend(als_anna, een, "client") == 302
    vul(anna, een, {"zienswijzen.client.reactie": "akkoord"})
    map_, _versie = OPDRACHTMAP.lees(anna, een.pk)
    antwoord = als_anna.post(reverse("opdrachten:vaststellen", args=[een.pk]), {"basis": map_.versie}, follow=True)
    assert "Het rapport is vastgesteld." in antwoord.content.decode()
    rapport = Rapport.objects.get(vastgesteld=True)
    assert rapport.lezer == "client"
    pdf = als_anna.get(reverse("opdrachten:bewaard_rapport", args=[een.pk, rapport.pk])).content
    assert verifieer(pdf).code == 0
    if nummer in (22, 23, 24):
        assert glad("Zienswijze van de opdrachtgever") not in glad(in_pdf(pdf))


@pytest.mark.parametrize("nummer", [29, 30])
def test_met_een_toestemming_voor_het_rapport_gaat_het_wel(als_anna: Client, anna: Gebruiker, nummer: int) -> None:
    een = maak(anna, nummer)
    geef_toestemming(anna, een, waarvoor=["vertrouwelijk"])
    assert verzend(als_anna, een, "opdrachtgever") == 422
    geef_toestemming(anna, een, waarvoor=["rapport"])
    assert verzend(als_anna, een, "opdrachtgever") == 302


def test_een_tweede_onderdeel_opent_niets(als_anna: Client, anna: Gebruiker) -> None:
    een = maak(anna, 14, 23)
    assert verzend(als_anna, een, "opdrachtgever") == 422
    pagina = als_anna.get(reverse("opdrachten:groep", args=[een.pk, "zienswijzen", "opdrachtgever"])).content.decode()
    assert "Zij hoort alleen dat het klaar is." in pagina
    assert "Verzend het concept" not in pagina


def test_geen_brief_aan_een_client_die_er_niet_is(als_anna: Client, anna: Gebruiker) -> None:
    een = maak(anna, 19)
    pagina = als_anna.get(reverse("opdrachten:groep", args=[een.pk, "brieven", "brieven"])).content.decode()
    assert reverse("opdrachten:brief", args=[een.pk, "bevestiging"]) in pagina
    assert reverse("opdrachten:brief", args=[een.pk, "client"]) not in pagina


@pytest.mark.parametrize("nummer", [22, 29])
def test_wie_betaalt_hoort_dat_het_klaar_is_en_niets_meer(als_anna: Client, anna: Gebruiker, nummer: int) -> None:
    een = maak(anna, nummer)
    brief = reverse("opdrachten:brief", args=[een.pk, "afgerond"])
    assert als_anna.get(brief).status_code == 404
    assert verzend(als_anna, een, "client") == 302
    vul(anna, een, {"zienswijzen.client.reactie": "akkoord"})
    map_, _versie = OPDRACHTMAP.lees(anna, een.pk)
    als_anna.post(reverse("opdrachten:vaststellen", args=[een.pk]), {"basis": map_.versie})
    assert als_anna.get(brief).status_code == (200 if nummer == 22 else 404)
    if nummer == 22:
        assert als_anna.post(brief, {"aan": "opdrachtgever", **HOE}).status_code == 302
        tekst = in_pdf(als_anna.get(reverse("opdrachten:briefbestand", args=[een.pk, "afgerond", "pdf"])).content)
        assert glad("Mijn werk is klaar.") in glad(tekst)
        assert glad("Wat past bij mij?") not in glad(tekst)
