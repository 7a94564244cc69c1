"""Werkveld kiezen, bronnen per blok, begeleiding, kosten en wat als: op het scherm, ook zonder script."""

from html import unescape

import pytest
from django.test import Client
from django.urls import reverse

from tests.werkbank.onderzoeken.hulp import Blad, adres, document, tekst
from weegwerk.inhoud import voorbeelden, werkvelden
from weegwerk.kern.document import bewerken
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.kern.onderzoek import lees
from weegwerk.werkbank.onderzoeken.kader import richt_in
from weegwerk.werkbank.onderzoeken.models import Onderzoek

LEEG = Document(weegwerk=1, soort="loonwaarde", methode="ulm-2021")
NIEUWE_PAGINAS = [
    ("opdracht", "kader"),
    ("opdracht", "bronnen"),
    ("taken", "norm"),
    ("taken", "niet"),
    ("taken", "tegenspraak"),
    ("begeleiding", "beperkingen"),
    ("begeleiding", "capaciteiten"),
    ("begeleiding", "belastbaarheid"),
    ("begeleiding", "taak-A"),
    ("begeleiding", "geheel"),
    ("begeleiding", "waardering"),
    ("overig", "verzuim"),
    ("overig", "inzetbaarheid"),
    ("overig", "voorzieningen"),
    ("overig", "kosten"),
    ("wat-als", "taken"),
    ("wat-als", "toelichting"),
]


def druk(client: Client, onderzoek: Onderzoek, plek: tuple[str, str], knop: str) -> str:
    antwoord = Blad(client, onderzoek, *plek).stuur(htmx=False, doe=knop)
    return tekst(client.get(antwoord.headers["Location"]))


@pytest.mark.parametrize("veld", werkvelden.alle(), ids=lambda veld: veld.id)
def test_een_werkveld_richt_een_leeg_onderzoek_in(veld: werkvelden.Werkveld) -> None:
    ingericht = richt_in(LEEG, veld)
    assert veld.inrichting is not None
    assert ingericht.kader.werkveld == veld.id
    assert ingericht.kader.vergelijking == veld.inrichting.vergelijking
    assert ingericht.vraagstelling.vraag == veld.inrichting.vraag
    assert ingericht.methode == veld.inrichting.methode
    assert len(ingericht.bronnen) == 7 - len(veld.niet_te_vragen)
    assert richt_in(ingericht, veld) == ingericht


def test_wat_getypt_is_blijft_staan() -> None:
    getypt, _geweigerd = bewerken.zet(LEEG, {"vraagstelling.vraag": "Mijn vraag", "kader.rapport": "volledig"})
    ingericht = richt_in(getypt, werkvelden.werkveld("participatiewet"))
    assert ingericht.vraagstelling.vraag == "Mijn vraag"
    assert ingericht.kader.rapport == "volledig"
    assert ingericht.kader.vergelijking == "gezonde_soortgelijke"


def test_een_ander_werkveld_vervangt_alleen_wat_het_eerste_klaarzette() -> None:
    eerst = richt_in(LEEG, werkvelden.werkveld("participatiewet"))
    getypt, _geweigerd = bewerken.zet(eerst, {"vraagstelling.doel": "loondispensatie"})
    daarna = richt_in(getypt, werkvelden.werkveld("wao-wia"))
    assert daarna.kader.vergelijking == "voor_ziekte"
    assert daarna.methode == "cec-2011"
    assert daarna.vraagstelling.doel == "loondispensatie"


def test_de_methode_van_waarnemingen_verandert_nooit() -> None:
    gevuld = lees(voorbeelden.tekst("keuken")).onderzoek
    ingericht = richt_in(gevuld, werkvelden.werkveld("wao-wia"))
    assert ingericht.methode == "ulm-2021"
    assert ingericht.taken == gevuld.taken
    assert ingericht.bronnen[: len(gevuld.bronnen)] == gevuld.bronnen


def test_kiezen_is_een_knop(als_anna: Client, gevuld: Onderzoek) -> None:
    antwoord = druk(als_anna, gevuld, ("opdracht", "kader"), "werkveld:wajong")
    assert document(gevuld).kader.werkveld == "wajong"
    assert "gekozen" in antwoord


@pytest.mark.parametrize("veld", werkvelden.alle(), ids=lambda veld: veld.id)
def test_een_werkveld_zegt_per_stap_wat_u_doet_en_welke_bronnen(
    als_anna: Client, onderzoek: Onderzoek, veld: werkvelden.Werkveld
) -> None:
    pagina = unescape(tekst(als_anna.get(adres(onderzoek, "opdracht", "kader"))))
    for stap in werkvelden.stappen_van(veld):
        for wat in (*stap.doel, *stap.in_kaart, *(punt.tekst for punt in (*stap.acties, *stap.bronnen))):
            assert wat in pagina


def test_een_onbekend_werkveld_doet_niets(als_anna: Client, gevuld: Onderzoek) -> None:
    was = document(gevuld)
    for knop in ("werkveld:verzonnen", "werkveld:mal-ziekte"):
        Blad(als_anna, gevuld, "opdracht", "kader").stuur(htmx=False, doe=knop)
    assert document(gevuld) == was


def test_bronnen_per_blok_als_tabel(als_anna: Client, gevuld: Onderzoek) -> None:
    blad = tekst(als_anna.get(adres(gevuld, "opdracht", "bronnen")))
    assert "Blok 3" in blad
    assert "Altijd nodig, en nog niet in uw lijst:" in blad


def test_uren_begeleiding_lopen_mee(als_anna: Client, gevuld: Onderzoek) -> None:
    blad = Blad(als_anna, gevuld, "begeleiding", "taak-A")
    blad.stuur(taken__A__begeleiding__instructie__uren_per_week="1,5")
    assert document(gevuld).taken[0].begeleiding is not None
    pagina = tekst(als_anna.get(adres(gevuld, "begeleiding", "waardering")))
    assert "1,5" in pagina
    assert "Bij taak A ontbreekt de motivering van de uren begeleiding" in pagina


def test_wat_als_begint_met_een_kopie_en_laat_de_uitkomst_met_rust(als_anna: Client, gevuld: Onderzoek) -> None:
    taken = document(gevuld).taken
    pagina = druk(als_anna, gevuld, ("wat-als", "taken"), "overnemen")
    assert [taak.code for taak in document(gevuld).wat_als.taken] == [taak.code for taak in taken]
    assert "Verwacht" in pagina
    Blad(als_anna, gevuld, "wat-als", "taken").stuur(wat_als__taken__A__tempo__percentage="99")
    assert document(gevuld).taken == taken


@pytest.mark.parametrize("plek", NIEUWE_PAGINAS)
def test_elke_nieuwe_pagina_opent_gevuld(als_anna: Client, gevuld: Onderzoek, plek: tuple[str, str]) -> None:
    assert als_anna.get(adres(gevuld, *plek)).status_code == 200


@pytest.mark.parametrize("plek", [plek for plek in NIEUWE_PAGINAS if plek[1] != "taak-A"])
def test_elke_nieuwe_pagina_opent_leeg(als_anna: Client, onderzoek: Onderzoek, plek: tuple[str, str]) -> None:
    assert als_anna.get(adres(onderzoek, *plek)).status_code == 200


@pytest.mark.parametrize("gesprek", ["client", "werkgever", "zelf"])
def test_gespreksleidraad_op_het_scherm_en_op_papier(
    als_anna: Client, gevuld: Onderzoek, gesprek: werkvelden.Gesprek
) -> None:
    druk(als_anna, gevuld, ("opdracht", "kader"), "werkveld:participatiewet")
    pagina = als_anna.get(reverse("onderzoeken:gesprek", args=[gevuld.pk, gesprek]))
    eerste = werkvelden.gespreksleidraad(gesprek, werkvelden.werkveld("participatiewet"))[0].altijd[0]
    assert eerste in tekst(pagina)
    pdf = als_anna.get(reverse("onderzoeken:gesprek_pdf", args=[gevuld.pk, gesprek]))
    assert pdf.content.startswith(b"%PDF")


def test_een_gesprek_dat_niet_bestaat(als_anna: Client, gevuld: Onderzoek) -> None:
    assert als_anna.get(reverse("onderzoeken:gesprek", args=[gevuld.pk, "buurman"])).status_code == 404
