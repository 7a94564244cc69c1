"""Elk verzoek dat iets schrijft, wordt één keer uitgevoerd, hoe vaak het ook aankomt."""

import re
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse
from django.utils import timezone

import weegwerk.werkbank
from tests.mensen import Mensen
from tests.werkbank.maken import formuliervelden, maak_dossier, opdracht_in
from tests.werkbank.onderzoeken.hulp import HTMX, Blad, document, nummers, tekst
from weegwerk.inhoud import voorbeelden
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.eenmalig.models import Daad
from weegwerk.werkbank.eenmalig.services import BEWAARTIJD
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in, start_onderzoek
from weegwerk.werkbank.starten import ronde
from weegwerk.werkbank.stukken.models import Stuk
from weegwerk.werkbank.toegang.models import Gebruiker


@pytest.fixture
def gevuld(anna: Gebruiker, dossier: Dossier) -> Onderzoek:
    onderzoek = start_onderzoek(anna, opdracht_in(dossier).pk)
    lees_bestand_in(anna, onderzoek.pk, voorbeelden.tekst("wasserij").encode(), andere_naam=True)
    onderzoek.refresh_from_db()
    return onderzoek


@pytest.fixture
def als_bram(mensen: Mensen) -> Client:
    client = Client()
    client.force_login(mensen.bram)
    return client


def twee_keer(client: Client, adres: str, velden: dict[str, Any]) -> list[Any]:
    """Hetzelfde formulier, twee keer verstuurd: het eerste antwoord kwam niet aan."""
    verzoek = {"_verzoek": str(uuid4())}
    return [client.post(adres, velden | verzoek) for _ in range(2)]


def test_een_dossier_wordt_een_keer_gemaakt(als_anna: Client, anna: Gebruiker) -> None:
    eerste, tweede = twee_keer(als_anna, reverse("dossiers:nieuw"), formuliervelden(deskundige=anna.pk))
    opdracht = opdracht_in(Dossier.objects.get())
    assert (
        eerste.headers["Location"] == tweede.headers["Location"] == reverse("opdrachten:opdracht", args=[opdracht.pk])
    )


def test_een_geweigerd_formulier_mag_opnieuw(als_anna: Client, anna: Gebruiker) -> None:
    verzoek = {"_verzoek": str(uuid4())}
    velden = formuliervelden(deskundige=anna.pk) | verzoek
    assert als_anna.post(reverse("dossiers:nieuw"), velden | {"client_naam": ""}).status_code == 422
    assert als_anna.post(reverse("dossiers:nieuw"), velden).status_code == 302
    assert Dossier.objects.count() == 1


def test_met_andere_woorden_is_het_een_andere_daad(als_anna: Client, anna: Gebruiker) -> None:
    """Wie met Terug dezelfde bladzijde voor zich krijgt, stuurt onder hetzelfde nummer iets anders op."""
    verzoek = {"_verzoek": str(uuid4())}
    velden = formuliervelden(deskundige=anna.pk) | verzoek
    anders = velden | {"client_naam": "Piet Vermeer"}
    for ingezonden in (velden, anders, velden, anders):
        assert als_anna.post(reverse("dossiers:nieuw"), ingezonden).status_code == 302
    gegevens = [gegevens_van(dossier) for dossier in Dossier.objects.all()]
    assert sorted(een.client.naam for een in gegevens if een) == ["Kim Voorbeeld", "Piet Vermeer"]


def test_een_teruggehaalde_bladzijde_verliest_geen_tekst(als_anna: Client, gevuld: Onderzoek) -> None:
    """Zonder script: bewaren, Terug, verder typen en weer bewaren. De bladzijde draagt nog hetzelfde nummer en dezelfde versie."""
    blad = Blad(als_anna, gevuld, "taken", "functie")
    velden = {naam: waarden for naam, waarden in blad.velden.items() if naam}
    waar = reverse("onderzoeken:groep", args=[gevuld.pk, "taken", "functie"])
    for woorden in ("Strijken", "Strijken en vouwen"):
        antwoord = als_anna.post(waar, velden | {"functie__omschrijving": woorden})
        assert antwoord.status_code == 302
        assert document(gevuld).functie.omschrijving == woorden


def test_een_ander_bestand_onder_dezelfde_naam_is_een_ander_stuk(als_anna: Client, dossier: Dossier) -> None:
    vandaag = timezone.localdate().isoformat()
    velden = {"titel": "Verslag", "soort": "brief", "richting": "ontvangen", "op": vandaag, "aard": "gewoon"}
    verzoek = {"_verzoek": str(uuid4())}
    for inhoud in (b"het eerste", b"het eerste", b"het tweede"):
        bestand = SimpleUploadedFile("verslag.txt", inhoud, "text/plain")
        antwoord = als_anna.post(reverse("stukken:nieuw", args=[dossier.pk]), velden | verzoek | {"bestand": bestand})
        assert antwoord.status_code == 302, antwoord.content.decode()
    assert Stuk.objects.count() == 2


def test_een_andere_knop_van_dezelfde_bladzijde_is_een_andere_daad(als_anna: Client, gevuld: Onderzoek) -> None:
    """Het antwoord op de eerste knop kwam niet aan, dus de bladzijde houdt haar nummer."""
    voor = len(document(gevuld).bronnen)
    waar = reverse("onderzoeken:groep", args=[gevuld.pk, "opdracht", "bronnen"])
    verzoek = {"Weegwerk-Verzoek": f"{uuid4()}.0", **HTMX}
    for doe in ("toevoegen", "toevoegen", "verwijder:0"):
        als_anna.post(f"{waar}?doe={doe}", {"basis": "2"}, headers=verzoek)
    assert len(document(gevuld).bronnen) == voor
    assert nummers(gevuld) == [1, 2, 3, 4]


def test_de_klok_start_een_keer(als_anna: Client, gevuld: Onderzoek) -> None:
    voor = len(document(gevuld).taken[0].metingen)
    blad = Blad(als_anna, gevuld, "prestatie", "A-meten")
    adres = reverse("onderzoeken:groep", args=[gevuld.pk, "prestatie", "A-meten"]) + "?doe=start:werknemer"
    velden = {naam: waarden for naam, waarden in blad.velden.items() if naam}
    eerste, tweede = (als_anna.post(adres, velden) for _ in range(2))
    assert len(document(gevuld).taken[0].metingen) == voor + 1
    assert tweede.headers["Location"] == eerste.headers["Location"]


def test_een_regel_komt_er_een_keer_bij(als_anna: Client, gevuld: Onderzoek) -> None:
    voor = len(document(gevuld).bronnen)
    adres = reverse("onderzoeken:groep", args=[gevuld.pk, "opdracht", "bronnen"]) + "?doe=toevoegen"
    twee_keer(als_anna, adres, {"basis": "2"})
    assert len(document(gevuld).bronnen) == voor + 1


def test_na_een_verloren_antwoord_is_verder_typen_geen_botsing(als_anna: Client, gevuld: Onderzoek) -> None:
    """De server bewaarde “Strij”; de pagina hoorde dat niet en vraagt nu “Strijker” te bewaren."""
    blad = Blad(als_anna, gevuld, "taken", "functie")
    assert blad.stuur(functie__naam="Strij").status_code == 200
    assert blad.stuur(functie__naam="Strijker").status_code == 200
    assert document(gevuld).functie.naam == "Strijker"


def test_terug_naar_wat_er_stond_is_ook_een_wijziging(als_anna: Client, gevuld: Onderzoek) -> None:
    blad = Blad(als_anna, gevuld, "taken", "functie")
    oud = document(gevuld).functie.naam
    blad.stuur(functie__naam="Strijker")
    assert blad.stuur(functie__naam=oud).status_code == 200
    assert document(gevuld).functie.naam == oud


def test_een_verzoek_dat_is_ingehaald_overschrijft_niets(als_anna: Client, gevuld: Onderzoek) -> None:
    """Het oudste verzoek bleef onderweg hangen en komt na het nieuwste aan."""
    laat, blad = (Blad(als_anna, gevuld, "taken", "functie") for _ in range(2))
    laat.velden, blad.nummer = dict(blad.velden), 1
    blad.stuur(functie__naam="Strijker")
    assert laat.stuur(functie__naam="Strij").status_code == 204
    assert document(gevuld).functie.naam == "Strijker"


def test_na_een_verloren_antwoord_telt_een_ander_nog_steeds(
    als_anna: Client, als_bram: Client, gevuld: Onderzoek
) -> None:
    van_anna = Blad(als_anna, gevuld, "taken", "functie")
    van_anna.stuur(functie__naam="Van Anna")
    Blad(als_bram, gevuld, "taken", "functie").stuur(functie__naam="Van Bram")
    antwoord = van_anna.stuur(functie__naam="Van Anna, verder")
    assert antwoord.status_code == 409
    assert "Iemand anders wijzigde dit veld" in tekst(antwoord)
    assert document(gevuld).functie.naam == "Van Bram"


def test_een_ander_tabblad_van_uzelf_is_niet_iemand_anders(als_anna: Client, gevuld: Onderzoek) -> None:
    hier, daar = (Blad(als_anna, gevuld, "taken", "functie") for _ in range(2))
    daar.stuur(functie__naam="Daar")
    antwoord = tekst(hier.stuur(functie__naam="Hier"))
    assert "U wijzigde dit veld zelf, in een ander tabblad." in antwoord
    assert "Uw andere tabblad" in antwoord
    assert "Iemand anders" not in antwoord


def test_het_verzoek_van_een_ander_is_een_ander_verzoek(als_anna: Client, als_bram: Client, gevuld: Onderzoek) -> None:
    velden = {"basis": "2", "_verzoek": str(uuid4())}
    voor = len(document(gevuld).bronnen)
    for client in (als_anna, als_bram):
        client.post(reverse("onderzoeken:groep", args=[gevuld.pk, "opdracht", "bronnen"]) + "?doe=toevoegen", velden)
    assert len(document(gevuld).bronnen) == voor + 2


HEEL = "7d0c5f6e-3f5b-4f0e-9a53-0b9d2f4b1c11"


@pytest.mark.parametrize("verzoek", ["", "x", "1.2", f"{HEEL}.-1", f"{HEEL}.999999999999", "é" * 40])
def test_wat_geen_nummer_is_houdt_niets_tegen(als_anna: Client, gevuld: Onderzoek, verzoek: str) -> None:
    velden = {"basis": "2", "_verzoek": verzoek}
    als_anna.post(reverse("onderzoeken:groep", args=[gevuld.pk, "opdracht", "bronnen"]) + "?doe=toevoegen", velden)
    assert nummers(gevuld) == [1, 2, 3]
    assert not Daad.objects.exists()


def test_een_daad_zonder_antwoord_wordt_niet_herhaald(als_anna: Client, anna: Gebruiker) -> None:
    """Het proces stierf nadat de daad vaststond en voor het antwoord: niemand weet waarheen, wel dat het gedaan is."""
    verzoek = str(uuid4())
    als_anna.post(reverse("dossiers:nieuw"), formuliervelden(deskundige=anna.pk) | {"_verzoek": verzoek})
    Daad.objects.update(uitkomst="")
    antwoord = als_anna.post(
        reverse("dossiers:nieuw"), formuliervelden(deskundige=anna.pk) | {"_verzoek": verzoek}, follow=True
    )
    assert "Dit was al gedaan." in tekst(antwoord)
    assert Dossier.objects.count() == 1


def test_oude_nummers_worden_vergeten(als_anna: Client, gevuld: Onderzoek) -> None:
    for _ in range(2):
        Blad(als_anna, gevuld, "taken", "functie").stuur(functie__naam=str(uuid4()))
    Daad.objects.filter(pk=Daad.objects.earliest("pk").pk).update(
        gedaan_op=timezone.now() - BEWAARTIJD - timedelta(days=1)
    )
    ronde()
    assert Daad.objects.count() == 1


@pytest.mark.django_db(transaction=True)
def test_tegelijk_is_ook_een_keer(mensen: Mensen) -> None:
    """Een dubbele klik: beide verzoeken zijn al binnen voordat het eerste klaar is."""
    velden = formuliervelden(deskundige=mensen.anna.pk) | {"_verzoek": str(uuid4())}

    def verstuur(_keer: int) -> int:
        client = Client()
        try:
            client.force_login(mensen.anna)
            return client.post(reverse("dossiers:nieuw"), velden).status_code
        finally:
            connection.close()

    with ThreadPoolExecutor(4) as draden:
        assert set(draden.map(verstuur, range(4))) == {302}
    assert Dossier._base_manager.count() == 1


def test_elk_formulier_dat_iets_schrijft_draagt_een_nummer(als_anna: Client, anna: Gebruiker) -> None:
    """De plaats van de CSRF-penning is de plaats van het nummer; geen formulier kan het een zonder het ander."""
    sjablonen = Path(weegwerk.werkbank.__file__).parent.rglob("*.html")
    formulieren = [
        (sjabloon.name, formulier)
        for sjabloon in sjablonen
        for formulier in re.findall(r'<form[^>]*method="post".*?</form>', sjabloon.read_text(), re.DOTALL)
    ]
    assert len(formulieren) > 50
    assert [naam for naam, formulier in formulieren if "{% csrf_token %}" not in formulier] == []
    html = tekst(als_anna.get(reverse("dossiers:dossier", args=[maak_dossier(anna).pk])))
    assert html.count('name="_verzoek"') == html.count('name="csrfmiddlewaretoken"') > 0
    assert len(set(re.findall(r'name="_verzoek" value="([^"]+)"', html))) == html.count('name="_verzoek"')


def test_bewaard_bewijst_de_server_met_het_nummer_van_het_verzoek(als_anna: Client, gevuld: Onderzoek) -> None:
    blad = Blad(als_anna, gevuld, "taken", "functie")
    antwoord = blad.stuur(functie__naam="Strijker")
    assert antwoord.headers["Weegwerk-Antwoord"] == f"{blad.velden['_verzoek'][0]}.1"
    assert antwoord.headers["Weegwerk-Bewaard"] == "ja"
    deels = blad.stuur(functie__naam="Strijkster", functie__voltijd_uren="veel")
    assert (deels.status_code, deels.headers["Weegwerk-Bewaard"]) == (422, "deels")
    assert document(gevuld).functie.naam == "Strijkster"


def test_wat_vastgesteld_is_wordt_niet_bewaard_en_dat_staat_er(als_anna: Client, gevuld: Onderzoek) -> None:
    blad = Blad(als_anna, gevuld, "taken", "functie")
    Onderzoek.objects.filter(pk=gevuld.pk).update(vastgesteld=True)
    antwoord = blad.stuur(functie__naam="Strijker")
    assert (antwoord.status_code, antwoord.headers["Weegwerk-Bewaard"]) == (409, "nee")
    assert "Dit onderzoek is vastgesteld" in tekst(antwoord)


def test_zolang_een_keuze_open_staat_is_niet_alles_bewaard(
    als_anna: Client, als_bram: Client, gevuld: Onderzoek
) -> None:
    van_anna, van_bram = (Blad(wie, gevuld, "taken", "functie") for wie in (als_anna, als_bram))
    van_anna.stuur(functie__naam="Van Anna")
    van_bram.stuur(functie__naam="Van Bram")
    del van_bram.velden["functie__naam"]
    antwoord = van_bram.stuur(_fout=["functie__naam"], functie__voltijd_uren="38")
    assert antwoord.status_code == 200
    assert "Nog niet alles is bewaard" in tekst(antwoord)
    assert "Bewaard om" not in tekst(antwoord)
