"""Lastige gevallen op het scherm: elk zegt wat er is, waar, en wat u kunt doen."""

from typing import Any

import pytest
from django.test import Client

from tests.werkbank.onderzoeken.hulp import Blad, adres, document, tekst
from weegwerk.kern.methoden import bereken
from weegwerk.werkbank.onderzoeken.models import Onderzoek


def zet(client: Client, onderzoek: Onderzoek, plek: tuple[str, str], **velden: Any) -> str:
    """Vul velden in zoals een mens, en lees de bladzijde daarna opnieuw."""
    Blad(client, onderzoek, *plek).stuur(htmx=False, **velden)
    return tekst(client.get(adres(onderzoek, *plek)))


def druk(client: Client, onderzoek: Onderzoek, plek: tuple[str, str], knop: str) -> str:
    antwoord = Blad(client, onderzoek, *plek).stuur(htmx=False, doe=knop)
    return tekst(client.get(antwoord.headers["Location"]))


def vastgehouden(onderzoek: Onderzoek) -> set[str]:
    """Waarom dit onderzoek nog een concept blijft."""
    return {signaal.code for signaal in bereken(document(onderzoek)).signalen if signaal.houdt_concept}


def lees(client: Client, onderzoek: Onderzoek, *plek: str) -> str:
    return " ".join(tekst(client.get(adres(onderzoek, plek[0], plek[1]))).split())


def test_beide_aandelen_als_beeld_en_tabel_lopen_mee(als_anna: Client, gevuld: Onderzoek) -> None:
    pagina = lees(als_anna, gevuld, "taken", "taken")
    assert pagina.count('id="aandelen-titel"') == 1
    assert "gezonde collega" in pagina
    antwoord = tekst(Blad(als_anna, gevuld, "taken", "taken").stuur(taken__A__aandeel_soortgelijke="44"))
    assert '<section id="aandelen" aria-labelledby="aandelen-kop" hx-swap-oob="true">' in antwoord
    assert "44,0%" in antwoord


def test_zonder_alle_aandelen_zegt_de_bladzijde_wat_nodig_is(als_anna: Client, gevuld: Onderzoek) -> None:
    pagina = zet(als_anna, gevuld, ("taken", "taken"), taken__A__aandeel_soortgelijke="")
    assert "Vul bij elke taak beide aandelen in." in pagina


def test_bij_vergelijken_met_voor_de_ziekte_volgen_de_woorden(als_anna: Client, gevuld: Onderzoek) -> None:
    zet(als_anna, gevuld, ("opdracht", "kader"), kader__vergelijking="voor_ziekte")
    taken = lees(als_anna, gevuld, "taken", "taken")
    assert "hoeveel uur de taak nu vraagt en hoeveel voor de ziekte" in taken
    assert "Uren voor de ziekte" in taken
    assert "Nu, en voor de ziekte" in taken
    assert "Bij collega" not in taken
    assert "gezonde collega" not in taken
    prestatie = lees(als_anna, gevuld, "prestatie", "A")
    assert "100% is wat de werknemer zelf deed voor de ziekte." in prestatie
    assert "gewone collega" not in prestatie
    assert "Het werk dat de werknemer voor de ziekte deed." in lees(als_anna, gevuld, "taken", "functie")


@pytest.mark.parametrize("gekozen", ["wettelijk", "volledig"])
def test_het_rapport_van_het_kader_staat_vooraan(als_anna: Client, gevuld: Onderzoek, gekozen: str) -> None:
    zet(als_anna, gevuld, ("opdracht", "kader"), kader__rapport=gekozen)
    pagina = lees(als_anna, gevuld, "rapport", "maken")
    op_volgorde = sorted(("volledig", "wettelijk"), key=lambda model: pagina.index(f"/rapport-{model}.pdf"))
    assert op_volgorde[0] == gekozen
    assert pagina.count("gekozen bij Werkveld") == 1


def test_wat_is_voorgesteld_staat_apart_van_de_kosten(als_anna: Client, gevuld: Onderzoek) -> None:
    zet(als_anna, gevuld, ("overig", "voorzieningen"), overig__voorzieningen__0__stand="voorgesteld")
    pagina = lees(als_anna, gevuld, "overig", "kosten")
    kosten, apart = pagina.split("Voorgesteld, en nog niet meegeteld")
    assert "Verhoogde strijktafel" not in kosten
    assert "Verhoogde strijktafel" in apart
    assert "niemand betaalt ze" in apart


def test_wie_elkaar_tegenspreken_wordt_gewogen_of_blijft_concept(als_anna: Client, gevuld: Onderzoek) -> None:
    plek = ("taken", "tegenspraak")
    druk(als_anna, gevuld, plek, "toevoegen")
    lezingen = {
        "tegenspraken__0__onderwerp": "Tempo",
        "tegenspraken__0__verklaring_werknemer": "Ik haal er vijftien.",
        "tegenspraken__0__verklaring_werkgever": "Nooit meer dan acht.",
    }
    pagina = zet(als_anna, gevuld, plek, **lezingen)
    assert "Zonder deze weging blijft het rapport een concept." in pagina
    assert vastgehouden(gevuld) == {"tegenspraak_zonder_weging"}
    gewogen = {"tegenspraken__0__gevolgd": "geen", "tegenspraken__0__weging": "Zelf elf geteld, drie keer."}
    zet(als_anna, gevuld, plek, **gewogen)
    assert vastgehouden(gevuld) == set()


@pytest.mark.parametrize("groep", ["loon", "regelingen", "balans"])
def test_loon_onder_het_minimum(als_anna: Client, gevuld: Onderzoek, groep: str) -> None:
    zet(als_anna, gevuld, ("geld", "loon"), geld__loon__functieloon="1500", geld__loon__cao_loon="")
    pagina = lees(als_anna, gevuld, "geld", groep)
    assert "Het loon van de functie (€ 1.500,00) is lager dan het minimumloon" in pagina
    assert "Geef het loon per maand op bij een volle werkweek" in pagina


@pytest.mark.parametrize(
    ("dag", "zin"),
    [
        ("2009-03-01", "De eerste waarde geldt vanaf 1 januari 2011. Kies een latere peildatum."),
        ("2019-03-01", "gold op de peildatum 1 maart 2019 niet als wettelijke methode"),
    ],
)
def test_een_peildatum_zonder_waarde(als_anna: Client, gevuld: Onderzoek, dag: str, zin: str) -> None:
    zet(als_anna, gevuld, ("opdracht", "vraag"), peildatum=dag, beoordelingsdatum=dag)
    for plek in (("opdracht", "vraag"), ("berekening", "uitkomst"), ("geld", "balans"), ("geld", "rechten")):
        assert zin in lees(als_anna, gevuld, *plek)


def test_zonder_waarde_zegt_regelingen_wat_er_echt_aan_de_hand_is(als_anna: Client, gevuld: Onderzoek) -> None:
    zet(als_anna, gevuld, ("opdracht", "vraag"), peildatum="2009-03-01", beoordelingsdatum="2009-03-01")
    hoofd = lees(als_anna, gevuld, "geld", "regelingen").split("<main")[1].split("ww-uitkomst")[0]
    assert "Er zijn nog geen bedragen." in hoofd
    assert "Kies een latere peildatum." in hoofd
    assert "Vul eerst het loon" not in hoofd


def test_regelingen_noemt_wat_ontbreekt(als_anna: Client, gevuld: Onderzoek) -> None:
    zet(als_anna, gevuld, ("geld", "loon"), geld__loon__functieloon="")
    assert "Dit ontbreekt nog: het loon van de functie." in lees(als_anna, gevuld, "geld", "regelingen")


def test_een_ingeleende_werknemer_heeft_een_prijs_en_een_inlener(als_anna: Client, gevuld: Onderzoek) -> None:
    assert "Inleenvergoeding" not in lees(als_anna, gevuld, "geld", "regelingen")
    zet(als_anna, gevuld, ("geld", "loon"), geld__loon__ingeleend="ja")
    regelingen = lees(als_anna, gevuld, "geld", "regelingen")
    assert "Voorstel: " in regelingen
    assert "Een wet die bepaalt wat inlenen kost, is niet gevonden." in regelingen
    balans = lees(als_anna, gevuld, "geld", "balans")
    assert "Bedragen: Inlener" in balans
    assert "Bedragen: Werkgever" in balans


def test_een_recht_zonder_toets_staat_er_als_niet_gecontroleerd(als_anna: Client, gevuld: Onderzoek) -> None:
    """Wet tegemoetkomingen loondomein, paragraaf 2.2: bestond tot 2026; wie voor 2024 begon, houdt het tot 2027 (art. 6.2a)."""
    nu = lees(als_anna, gevuld, "geld", "rechten").split("Niet gecontroleerd")[1]
    assert nu.count("Loonkostenvoordeel oudere werknemer") == 1
    assert "Loonkostenvoordeel oudere werknemer, baan begonnen voor 2024" in nu
    zet(als_anna, gevuld, ("opdracht", "vraag"), peildatum="2025-12-31", beoordelingsdatum="2025-12-31")
    rechten = lees(als_anna, gevuld, "geld", "rechten").split("Niet gecontroleerd")[1]
    assert rechten.count("Loonkostenvoordeel oudere werknemer") == 2
    assert "controleert niet of er recht op is" in rechten


def test_een_werkveld_zegt_vooraf_wat_het_klaarzet_en_staat_daarna_vooraan(
    als_anna: Client, onderzoek: Onderzoek
) -> None:
    voor = lees(als_anna, onderzoek, "opdracht", "kader")
    assert voor.count("Richt het onderzoek hiervoor in") == 6
    assert "Een ander werkveld kiezen" not in voor
    assert voor.index("Optelmethode CEC 2011") < voor.index("Richt het onderzoek hiervoor in")
    na = druk(als_anna, onderzoek, ("opdracht", "kader"), "werkveld:wajong")
    assert na.index("werkveld-gekozen") < na.index("Een ander werkveld kiezen") < na.index("werkveld-1")
    assert na.count("Richt het onderzoek hiervoor in") == 5


def test_een_gevulde_bron_is_ingeklapt_en_een_lege_staat_open(als_anna: Client, gevuld: Onderzoek) -> None:
    druk(als_anna, gevuld, ("opdracht", "bronnen"), "toevoegen")
    pagina = lees(als_anna, gevuld, "opdracht", "bronnen")
    assert pagina.count('<details class="ww-meer"><summary>Opdracht van de gemeente</summary>') == 1
    assert pagina.count('<details class="ww-meer" open><summary>Bron 7</summary>') == 1
    fout = tekst(Blad(als_anna, gevuld, "opdracht", "bronnen").stuur(htmx=False, bronnen__0__gevraagd_op="31-31-2026"))
    assert '<details class="ww-meer" open><summary>Opdracht van de gemeente</summary>' in fout


def test_een_kader_zonder_methode_van_de_wet_legt_uit_en_waarschuwt_niet(
    als_anna: Client, onderzoek: Onderzoek
) -> None:
    """AKC Cahier 6, bijlage 4: voor het eerste spoor noemt de wet geen rekenwijze; het kader zet de optelmethode klaar."""
    druk(als_anna, onderzoek, ("opdracht", "kader"), "werkveld:re-integratie-eerste-spoor")
    zet(als_anna, onderzoek, ("opdracht", "vraag"), peildatum="2026-03-02")
    pagina = lees(als_anna, onderzoek, "opdracht", "vraag")
    assert "Voor dit doel schrijft de wet geen methode voor." in pagina
    assert "nooit een wettelijke methode" not in pagina
    zet(als_anna, onderzoek, ("opdracht", "vraag"), vraagstelling__doel="loonkostensubsidie")
    assert "zij is nooit een wettelijke methode geweest" in lees(als_anna, onderzoek, "opdracht", "vraag")


def test_na_de_nieuwste_waarde_zegt_het_geld_dat_zij_oud_is(als_anna: Client, gevuld: Onderzoek) -> None:
    zet(als_anna, gevuld, ("opdracht", "vraag"), peildatum="2045-03-01", beoordelingsdatum="2045-03-01")
    assert "werk Weegwerk bij" in lees(als_anna, gevuld, "geld", "regelingen")


def test_gecreeerde_functie_zonder_vergelijkbare_collega(als_anna: Client, gevuld: Onderzoek) -> None:
    leeg = {"normfunctie__naam": "", "normfunctie__herkomst": "", "normfunctie__toelichting": ""}
    zet(als_anna, gevuld, ("taken", "functie"), functie__soort="gecreeerd", **leeg)
    pagina = lees(als_anna, gevuld, "taken", "norm")
    assert "Geen gewone collega?" in pagina
    assert "er is nog geen normfunctie om mee te vergelijken" in pagina
    assert vastgehouden(gevuld)
    zet(als_anna, gevuld, ("taken", "norm"), normfunctie__norm_zonder_collega="Per taak met werk dat erop lijkt.")
    assert vastgehouden(gevuld) == set()


def test_een_klok_die_nog_loopt_is_overal_te_zien(als_anna: Client, gevuld: Onderzoek) -> None:
    # Een rapport van voor deze meting kan niet.
    zet(als_anna, gevuld, ("opdracht", "gegevens"), kop__datum_rapportage="")
    druk(als_anna, gevuld, ("prestatie", "A-meten"), "start:werknemer")
    assert "en is nog niet gestopt. Zij telt nog niet mee." in lees(als_anna, gevuld, "prestatie", "A-meten")
    elders = lees(als_anna, gevuld, "geld", "loon")
    assert "Bij taak A loopt de klok van meting 1 nog" in elders
    assert adres(gevuld, "prestatie", "A-meten") in elders
    assert "Bij taak A loopt de klok van meting 1 nog" in lees(als_anna, gevuld, "rapport", "maken")
    assert vastgehouden(gevuld) == {"klok_nog_aan"}
    druk(als_anna, gevuld, ("prestatie", "A-meten"), "verwijder:0")
    assert vastgehouden(gevuld) == set()


def test_taken_die_over_de_week_wisselen(als_anna: Client, gevuld: Onderzoek) -> None:
    pagina = zet(als_anna, gevuld, ("taken", "taken"), taken__A__dagen_per_week="2")
    assert "Taak A wordt op 2 van de 5 werkdagen gedaan: dan 432 minuten" in pagina
    assert "Meet op meer dan één dag." in pagina


def meet(client: Client, onderzoek: Onderzoek, *metingen: tuple[str, str]) -> str:
    """Voeg metingen van tien minuten toe: wie, en hoeveel stuks."""
    plek = ("prestatie", "A-meten")
    for nummer, (wie, stuks) in enumerate(metingen):
        druk(client, onderzoek, plek, "toevoegen")
        velden = {"wie": wie, "eenheden": stuks, "seconden": "10:00"}
        zet(client, onderzoek, plek, **{f"taken__A__metingen__{nummer}__{veld}": w for veld, w in velden.items()})
    return lees(client, onderzoek, *plek)


def test_een_enkele_meting(als_anna: Client, gevuld: Onderzoek) -> None:
    pagina = meet(als_anna, gevuld, ("werknemer", "20"), ("vergelijker", "25"))
    assert "<strong>80%</strong> Hoe zeker dat is, is met zo weinig metingen niet te zeggen." in pagina
    assert "Het aantal metingen van de werknemer is 1. Er zijn er ten minste 3 nodig" in pagina
    assert "Zorg voor meer metingen van de gewone collega, op verschillende momenten." in pagina


def test_alleen_de_werknemer_gemeten(als_anna: Client, gevuld: Onderzoek) -> None:
    pagina = meet(als_anna, gevuld, ("werknemer", "20"))
    assert "Er zijn geen metingen van de gewone collega." in pagina
    assert "Nog niets. Meet de werknemer en een gewone collega" in pagina
    assert "om een waarde over te nemen" not in pagina


def test_nul_stuks(als_anna: Client, gevuld: Onderzoek) -> None:
    pagina = meet(als_anna, gevuld, ("werknemer", "0"), ("vergelijker", "25"))
    assert "De werknemer maakte in geen enkele meting iets af." in pagina
    assert "werknemer, 0 stuks, in 10,0 minuten" in pagina
    assert "ww-voorstel" not in lees(als_anna, gevuld, "prestatie", "A")


def test_een_werknemer_die_sneller_is_dan_de_norm(als_anna: Client, gevuld: Onderzoek) -> None:
    pagina = meet(als_anna, gevuld, *[("werknemer", "30")] * 3, *[("vergelijker", "25")] * 3)
    assert "<strong>120%</strong>" in pagina
    assert "Dat is hoger dan de norm; in de loonwaarde telt hoogstens 100% mee." in pagina
    overgenomen = druk(als_anna, gevuld, ("prestatie", "A"), "neem:tempo")
    assert 'value="120"' in overgenomen
    assert "In de loonwaarde telt hoogstens 100% mee." in overgenomen


def test_in_een_korte_week_beslist_het_halve_uur(als_anna: Client, gevuld: Onderzoek) -> None:
    """Besluit loonkostensubsidie Participatiewet 2021, art. 1: een zestiende van de week en ten minste dertig minuten per dag."""
    assert "een hoofdtaak duurt ten minste 30 minuten" not in lees(als_anna, gevuld, "taken", "taken").lower()
    zet(als_anna, gevuld, ("taken", "functie"), functie__uren_per_week="10", functie__werkdagen_per_week="5")
    pagina = lees(als_anna, gevuld, "taken", "taken")
    # Taak B is een kwart van tien uur over vijf dagen: precies dertig minuten. Taak E blijft daaronder.
    assert "Taak B duurt" not in pagina
    assert (
        "Taak E duurt 9 minuten per werkdag. Een hoofdtaak duurt ten minste 30 minuten: Besluit loonkostensubsidie"
        in pagina
    )
    assert "Taak C duurt 18 minuten per werkdag." in pagina
    assert "Voeg de taak samen met een taak waar zij bij hoort." in pagina
