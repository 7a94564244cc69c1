"""Meten in de werkbank: starten en stoppen, zien wat het zegt, overnemen, en nooit vanzelf een oordeel."""

import re
from html import unescape
from typing import Any

import pytest
import time_machine
from django.test import Client

from tests.werkbank.onderzoeken.gemeten import GEMETEN, gegevens
from tests.werkbank.onderzoeken.hulp import Blad, document, gelogd
from weegwerk.kern.onderzoek import Taak
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.toegang.models import Gebruiker


def woorden(antwoord: Any) -> str:
    """Wat een lezer ziet, zonder opmaak."""
    kaal = re.sub(r"<[^>]+>", " ", unescape(antwoord.content.decode()))
    return re.sub(r" (?=[.,:])", "", " ".join(kaal.split()))


@pytest.fixture
def gemeten(anna: Gebruiker, gevuld: Onderzoek) -> Onderzoek:
    lees_bestand_in(anna, gevuld.pk, GEMETEN.encode(), andere_naam=True)
    gevuld.refresh_from_db()
    return gevuld


def taak(onderzoek: Onderzoek, code: str = "A") -> Taak:
    gevonden = document(onderzoek).taak(code)
    assert gevonden is not None
    return gevonden


def druk(client: Client, onderzoek: Onderzoek, actie: str, groep: str = "A-meten", **velden: str) -> str:
    """Wat er op de bladzijde staat na een knop, zoals een browser zonder htmx hem indrukt."""
    antwoord = Blad(client, onderzoek, "prestatie", groep).stuur(htmx=False, doe=actie, **velden)
    assert antwoord.status_code == 302
    return woorden(client.get(antwoord.headers["Location"]))


def bewaar(client: Client, onderzoek: Onderzoek, **velden: Any) -> str:
    """Wat er op de bladzijde staat nadat er iets is ingevuld."""
    blad = Blad(client, onderzoek, "prestatie", "A-meten")
    assert blad.stuur(**velden).status_code == 200
    return woorden(client.get(f"/onderzoeken/{onderzoek.pk}/prestatie/A-meten/"))


def test_de_klok_starten_is_een_meting_die_begint(als_anna: Client, gevuld: Onderzoek) -> None:
    gezegd = druk(als_anna, gevuld, "start:werknemer", tijdstip="09:05:10")
    [meting] = taak(gevuld).metingen
    assert (meting.wie, str(meting.begin), meting.einde, meting.bron) == ("werknemer", "09:05:10", None, "deskundige")
    assert meting.datum is not None
    assert "Meting 1 (werknemer) loopt sinds 09.05.10." in gezegd
    assert "begon om 09.05 en is nog niet gestopt" in gezegd
    assert gelogd(gevuld)[-2:][0] == ("onderzoek.bewaard", "taken.A.metingen")


def test_stoppen_en_tellen_maakt_haar_compleet(als_anna: Client, gevuld: Onderzoek) -> None:
    druk(als_anna, gevuld, "start:vergelijker", tijdstip="09:05:10")
    druk(als_anna, gevuld, "stop:0", tijdstip="09:15:10", taken__A__metingen__0__eenheden="25")
    [meting] = taak(gevuld).metingen
    assert (str(meting.duur), str(meting.eenheden)) == ("600", "25")


@time_machine.travel("2026-03-02T08:30:00+00:00", tick=False)
def test_zonder_script_telt_de_klok_van_de_server(als_anna: Client, gevuld: Onderzoek) -> None:
    druk(als_anna, gevuld, "start:werknemer")
    assert str(taak(gevuld).metingen[0].begin) == "09:30:00"


def test_een_klok_die_over_middernacht_liep_wordt_niet_stil_bewaard(als_anna: Client, gevuld: Onderzoek) -> None:
    druk(als_anna, gevuld, "start:werknemer", tijdstip="23:50:00")
    gezegd = druk(als_anna, gevuld, "stop:0", tijdstip="07:10:00")
    assert "Is de klok blijven lopen tot na middernacht?" in gezegd
    assert taak(gevuld).metingen[0].loopt


def test_een_klok_in_de_nachtdienst_stopt_na_middernacht(als_anna: Client, gevuld: Onderzoek) -> None:
    with time_machine.travel("2026-03-02T22:50:00+00:00", tick=False):
        druk(als_anna, gevuld, "start:werknemer", tijdstip="23:50:00")
    with time_machine.travel("2026-03-02T23:10:00+00:00", tick=False):
        bladzijde = woorden(als_anna.get(f"/onderzoeken/{gevuld.pk}/prestatie/A-meten/"))
        assert "Stop: meting 1" in bladzijde
        assert "Vergeten te stoppen?" not in bladzijde
        druk(als_anna, gevuld, "stop:0", tijdstip="00:10:00")
    assert taak(gevuld).metingen[0].duur == 20 * 60


@time_machine.travel("2026-03-03T14:00:00+00:00", tick=False)
def test_een_klok_van_gisteren_vraagt_hoe_laat_het_werk_ophield(als_anna: Client, gevuld: Onderzoek) -> None:
    """Nu is niet het einde: anders telt een middag mee waarin niemand werkte."""
    with time_machine.travel("2026-03-02T13:00:00+00:00", tick=False):
        druk(als_anna, gevuld, "start:werknemer", tijdstip="14:00:00")
    gezegd = woorden(als_anna.get(f"/onderzoeken/{gevuld.pk}/prestatie/A-meten/"))
    assert "is gestart op 2 maart 2026 om 14.00. Hoe laat hield het werk op?" in gezegd
    assert "Stop: meting 1" not in gezegd
    assert "op een andere dag gestart" in druk(als_anna, gevuld, "stop:0", tijdstip="15:00:00")
    assert taak(gevuld).metingen[0].loopt


def test_een_klok_die_uren_loopt_vraagt_of_u_hem_vergat(als_anna: Client, gevuld: Onderzoek) -> None:
    bladzijde = f"/onderzoeken/{gevuld.pk}/prestatie/A-meten/"
    with time_machine.travel("2026-03-02T08:00:00+00:00", tick=False):
        druk(als_anna, gevuld, "start:werknemer", tijdstip="09:00:00")
    with time_machine.travel("2026-03-02T12:00:00+00:00", tick=False):
        gezegd = woorden(als_anna.get(bladzijde))
        assert "Stop: meting 1" in gezegd
        assert "Vergeten te stoppen?" not in gezegd
    with time_machine.travel("2026-03-02T12:00:01+00:00", tick=False):
        assert "Vergeten te stoppen?" in woorden(als_anna.get(bladzijde))
        assert "duurde 4,0 uur. Is de klok blijven lopen?" in druk(als_anna, gevuld, "stop:0", tijdstip="13:00:01")


def test_leeg_is_niet_geteld_en_nul_wel(als_anna: Client, gemeten: Onderzoek) -> None:
    """Drie van de vier metingen van de werknemer zeggen niets over afgekeurd werk; de vierde telde fouten."""
    leeg = {f"taken__A__metingen__{nummer}__afgekeurd": "" for nummer in range(8)}
    gezegd = bewaar(als_anna, gemeten, taken__A__metingen__3__fouten="", **leeg)
    assert "Kwaliteit is niet gemeten: bij de werknemer is nergens ingevuld hoeveel stuks onbruikbaar" in gezegd
    assert "van de werknemer en de gewone collega. Is alles goed, vul dan 0 in." in gezegd
    assert "onbruikbaar, in" not in gezegd
    gezegd = bewaar(als_anna, gemeten, taken__A__metingen__0__afgekeurd="0")
    assert "Kwaliteit 100% In 19 van 20 zulke metingen" in gezegd
    assert "werknemer, 21 stuks, waarvan 0 onbruikbaar, in 10,0 minuten" in gezegd
    assert "Bij 3 van de 4 metingen van de werknemer is niet ingevuld" in gezegd
    assert "Bij 3 van de 3 metingen van de gewone collega is niet ingevuld" in gezegd


@pytest.mark.parametrize("actie", ["start:iemand", "stop:7", "neem:tempo", "neem:omschrijving", "neem:"])
def test_een_knop_die_niet_bestaat_verandert_niets(als_anna: Client, gevuld: Onderzoek, actie: str) -> None:
    voor = document(gevuld)
    druk(als_anna, gevuld, actie, "A" if actie.startswith("neem") else "A-meten", tijdstip="10:00")
    assert document(gevuld) == voor


def test_een_tijd_die_geen_tijd_is(als_anna: Client, gevuld: Onderzoek) -> None:
    assert "is geen tijd van de dag" in druk(als_anna, gevuld, "start:werknemer", tijdstip="straks")
    assert not taak(gevuld).metingen


def test_gemeten_is_nog_niet_vastgesteld(als_anna: Client, gemeten: Onderzoek) -> None:
    """De waarde staat naast het veld; het percentage van de deskundige blijft staan tot hij het zelf verandert."""
    gezegd = woorden(als_anna.get(f"/onderzoeken/{gemeten.pk}/prestatie/A/"))
    assert "Gemeten: 85,8% In 19 van 20 zulke metingen tussen 80% en 92%." in gezegd
    assert "Neem 85,8% over" in gezegd
    tempo = taak(gemeten).tempo
    assert tempo is not None
    assert str(tempo.percentage) == "87.5"


def test_overnemen_zet_alleen_het_percentage(als_anna: Client, gemeten: Onderzoek) -> None:
    voor = taak(gemeten).tempo
    gezegd = druk(als_anna, gemeten, "neem:tempo", "A")
    na = taak(gemeten).tempo
    assert voor is not None
    assert na is not None
    assert str(na.percentage) == "85.8"
    assert na == voor.model_copy(update={"percentage": na.percentage})
    assert "overgenomen" in gezegd
    assert ("onderzoek.bewaard", "taken.A.tempo.percentage") in gelogd(gemeten)


def test_wat_op_de_bladzijde_stond_is_eerst_bewaard(als_anna: Client, gemeten: Onderzoek) -> None:
    druk(als_anna, gemeten, "neem:tempo", "A", taken__A__tempo__motivering="Zeven keer gemeten.")
    tempo = taak(gemeten).tempo
    assert tempo is not None
    assert (str(tempo.percentage), tempo.motivering) == ("85.8", "Zeven keer gemeten.")


def test_een_vastgesteld_onderzoek_meet_niet_meer(als_anna: Client, gemeten: Onderzoek) -> None:
    Onderzoek.objects.filter(pk=gemeten.pk).update(vastgesteld=True)
    voor = document(gemeten)
    for actie, groep in (("start:werknemer", "A-meten"), ("stop:7", "A-meten"), ("neem:tempo", "A")):
        druk(als_anna, gemeten, actie, groep)
    assert document(gemeten) == voor
    gezegd = woorden(als_anna.get(f"/onderzoeken/{gemeten.pk}/prestatie/A-meten/"))
    assert "Start: werknemer" not in gezegd
    assert "Wat de metingen zeggen" in gezegd


def test_meten_hoort_bij_zijn_taak_en_leidt_ernaar_terug(als_anna: Client, gemeten: Onderzoek) -> None:
    bij_a = woorden(als_anna.get(f"/onderzoeken/{gemeten.pk}/prestatie/A/"))
    assert "Meten A Werktijd A Taak B" in bij_a
    assert "Meten B" not in bij_a
    antwoord = Blad(als_anna, gemeten, "prestatie", "A-meten").stuur(htmx=False, doe="")
    assert antwoord.headers["Location"].endswith("/prestatie/A/")
    antwoord = Blad(als_anna, gemeten, "prestatie", "A").stuur(htmx=False, doe="")
    assert antwoord.headers["Location"].endswith("/prestatie/B/")
    antwoord = Blad(als_anna, gemeten, "prestatie", "E").stuur(htmx=False, doe="")
    assert antwoord.headers["Location"].endswith("/berekening/")


def test_een_wijziging_ververst_wat_de_metingen_zeggen(als_anna: Client, gemeten: Onderzoek) -> None:
    antwoord = Blad(als_anna, gemeten, "prestatie", "A-meten").stuur(taken__A__metingen__0__eenheden="60")
    inhoud = antwoord.content.decode()
    assert 'id="meetuitkomst" aria-labelledby="meetuitkomst-kop" hx-swap-oob="true"' in inhoud
    assert 'id="meetrij-0" hx-swap-oob="true"' in inhoud
    gezegd = woorden(antwoord)
    assert "werknemer, 60 stuks, in 10,0 minuten" in gezegd
    assert "duurde per stuk" in gezegd


def test_werktijd_en_herstel_staan_in_woorden(als_anna: Client, gemeten: Onderzoek) -> None:
    gezegd = woorden(als_anna.get(f"/onderzoeken/{gemeten.pk}/prestatie/A-werktijd/"))
    assert "Netto werktijd 89,3%" in gezegd
    assert "Hersteld door een collega: 2,0 minuten. Dat is begeleiding" in gezegd
    assert "Werkplek en eigen meting." in gezegd


def test_hoe_zeker_staat_naast_de_vragen_en_bij_de_berekening(als_anna: Client, gemeten: Onderzoek) -> None:
    gezegd = woorden(als_anna.get(f"/onderzoeken/{gemeten.pk}/berekening/"))
    assert "74% In 19 van 20 zulke onderzoeken tussen 70% en 77%." in gezegd
    assert "Van tien uitkomsten zitten er ten minste zeven daar hooguit 10 procentpunt naast" in gezegd
    assert "75% 75% of hoger ongeveer" in gezegd
    assert "Tempo van taak A 79,9% – 92,0% metingen" in gezegd


def test_zonder_bereik_zegt_het_paneel_wat_er_moet(als_anna: Client, gevuld: Onderzoek) -> None:
    gezegd = woorden(als_anna.get(f"/onderzoeken/{gevuld.pk}/berekening/"))
    assert "Hoe zeker dit is, is nog niet te zeggen: meet, of geef bij een factor uw eigen bereik." in gezegd


def test_een_bereik_bij_een_factor_geeft_geen_interval(als_anna: Client, gevuld: Onderzoek) -> None:
    Blad(als_anna, gevuld, "prestatie", "A").stuur(
        taken__A__tempo__laag="0", taken__A__tempo__hoog="100", taken__A__tempo__motivering_bereik="Gezien."
    )
    gezegd = woorden(als_anna.get(f"/onderzoeken/{gevuld.pk}/berekening/"))
    assert "te veel factoren zijn een schatting. Meet eerst " in gezegd
    assert "19 van 20" not in gezegd
    assert "Kans" not in gezegd


def test_alle_methoden_staan_naast_elkaar_met_hun_verschil(als_anna: Client, gemeten: Onderzoek) -> None:
    gezegd = woorden(als_anna.get(f"/onderzoeken/{gemeten.pk}/berekening/"))
    assert "Optelmethode CEC 2011 81% +7,00" in gezegd
    assert "+7,86: Netto werktijd telt niet mee" in gezegd
    assert "Supported Wage System (Australië) buitenlands 80% +6,00" in gezegd
    assert als_anna.get("/methoden/sws-au/").status_code == 200


def test_een_buitenlandse_methode_is_niet_te_kiezen(als_anna: Client, gevuld: Onderzoek) -> None:
    assert "sws-au" not in als_anna.get(f"/onderzoeken/{gevuld.pk}/opdracht/vraag/").content.decode()
    Blad(als_anna, gevuld, "opdracht", "vraag").stuur(methode="sws-au")
    assert "is geen loonwaarde mee vast te stellen" in woorden(als_anna.get(f"/onderzoeken/{gevuld.pk}/berekening/"))


def test_een_collega_verwijderde_de_taak_intussen(als_anna: Client, anna: Gebruiker, gemeten: Onderzoek) -> None:
    blad = Blad(als_anna, gemeten, "prestatie", "A-meten")
    zonder_a = document(gemeten).model_copy(update={"taken": document(gemeten).taken[1:]})
    ONDERZOEK.wijzig_rijen(anna, gemeten.pk, gemeten.versie, "taken.A", lambda _document: zonder_a)
    antwoord = blad.stuur(htmx=False, doe="start:werknemer")
    assert antwoord.status_code == 302
    assert document(gemeten).taak("A") is None


def test_het_voorbeeld_is_een_gewone_zaak() -> None:
    assert len(gegevens()["taken"][0]["metingen"]) == 8
