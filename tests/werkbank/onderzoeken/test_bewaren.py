"""Een wijziging wordt meteen een versie, of niet, en dan staat erbij waarom."""

import json
from decimal import Decimal
from itertools import chain
from typing import Any

import pytest
from django.db import transaction
from django.test import Client

from tests.werkbank.onderzoeken.hulp import HTMX, Blad, adres, document, gelogd, nummers, tekst
from tests.werkbank.tabellen import rijen
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.documenten.archief import Bewaard
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.onderzoeken import selectors
from weegwerk.werkbank.onderzoeken.models import Onderzoek, OnderzoekVersie
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.toegang.models import Gebruiker

TABELLEN = ("onderzoeken_onderzoek", "onderzoeken_onderzoekversie", "logboek_regel", "django_session")
HOE = ("htmx", "zonder script")


def bewaar(anna: Gebruiker, onderzoek: Onderzoek, **velden: str) -> Bewaard[Document]:
    onderzoek.refresh_from_db()
    paden = {naam.replace("__", "."): waarde for naam, waarde in velden.items()}
    return ONDERZOEK.bewaar(anna, onderzoek.pk, onderzoek.versie, paden)


def ruwe_inhoud() -> bytes:
    """Alles wat er letterlijk in de tabellen staat."""
    delen: list[bytes] = []
    for rij in chain.from_iterable(map(rijen, TABELLEN)):
        delen += [bytes(d) if isinstance(d, bytes | memoryview) else str(d).encode() for d in rij]
    return b"|".join(delen)


def test_een_veld_bewaren_geeft_een_versie_met_wie_en_wat(als_anna: Client, onderzoek: Onderzoek) -> None:
    antwoord = Blad(als_anna, onderzoek, "taken", "functie").stuur(functie__naam="Strijker")
    assert antwoord.status_code == 200
    assert "door Anna" in tekst(antwoord)
    assert document(onderzoek).functie.naam == "Strijker"
    versie = OnderzoekVersie.objects.get(onderzoek=onderzoek, nummer=2)
    assert (versie.gebruiker.naam, versie.velden) == ("Anna", "functie.naam")
    assert gelogd(onderzoek)[-1] == ("onderzoek.bewaard", "functie.naam")
    assert nummers(onderzoek) == [1, 2]


def test_niets_gewijzigd_is_geen_versie(als_anna: Client, gevuld: Onderzoek) -> None:
    """Ook een document uit een bestand komt onveranderd door elk formulier."""
    for stap, groep in [
        ("opdracht", "vraag"),
        ("opdracht", "gegevens"),
        ("opdracht", "activiteiten"),
        ("opdracht", "bronnen"),
        ("taken", "functie"),
        ("taken", "taken"),
        ("prestatie", "A"),
        ("zienswijzen", "werkgever"),
        ("rapport", "conclusie"),
    ]:
        assert Blad(als_anna, gevuld, stap, groep).stuur().status_code == 200
        assert gelogd(gevuld)[-2:] == [("onderzoek.gelezen", "")] * 2
    assert nummers(gevuld) == [1, 2]


def test_tekst_met_witregels_blijft_tekst_met_witregels(als_anna: Client, anna: Gebruiker, gevuld: Onderzoek) -> None:
    """Een invoervak van één regel laat in een browser elk regeleinde weg; meer regels vragen een groot vak."""
    for pad in ("taken__A__belang", "functie__omschrijving", "conclusie__vervolg"):
        bewaar(anna, gevuld, **{pad: "eerste regel\ntweede regel"})
    for stap, groep in [("taken", "taken"), ("taken", "functie"), ("rapport", "conclusie")]:
        html = tekst(als_anna.get(adres(gevuld, stap, groep)))
        assert 'value="eerste regel' not in html
        assert "eerste regel\ntweede regel</textarea>" in html


def test_wat_bewaard_is_staat_niet_leesbaar_in_de_database(als_anna: Client, onderzoek: Onderzoek) -> None:
    blad = Blad(als_anna, onderzoek, "taken", "functie")
    blad.stuur(functie__naam="Zeldzaamwoord", functie__omschrijving="Zeldzaamwoord in een zin")
    assert document(onderzoek).functie.naam == "Zeldzaamwoord"
    inhoud = ruwe_inhoud()
    assert b"functie.naam" in inhoud
    for geheim in (b"Zeldzaamwoord", b"Kim Voorbeeld", b"Wat is de loonwaarde"):
        assert geheim not in inhoud


def test_versie_en_logregel_vallen_samen(anna: Gebruiker, onderzoek: Onderzoek) -> None:
    voor = (nummers(onderzoek), gelogd(onderzoek))
    with transaction.atomic():
        bewaar(anna, onderzoek, functie__naam="Toch niet")
        transaction.set_rollback(True)
    assert (nummers(onderzoek), gelogd(onderzoek)) == voor
    assert document(onderzoek).functie.naam is None
    assert controleer() == []


@pytest.mark.parametrize("hoe", HOE)
@pytest.mark.parametrize(
    "geval",
    [
        ("taken", "functie", "functie__uren_per_week", "-3", "boven 0"),
        ("taken", "functie", "functie__uren_per_week", "NaN", "getal"),
        ("taken", "functie", "functie__naam", "x" * 201, "hoogstens 200"),
        ("taken", "taken", "taken__A__aandeel", "veel", "procent"),
        ("taken", "taken", "taken__A__aandeel", "1e3", "procent"),
        ("opdracht", "vraag", "peildatum", "2026-02-30", "geen bestaande datum"),
        ("opdracht", "vraag", "peildatum", "0026-03-02", "Controleer het jaar"),
        ("opdracht", "vraag", "methode", "wensdenken", "methode"),
        ("opdracht", "vraag", "vraagstelling__doel", "winst", "Kies uit"),
    ],
)
def test_een_geweigerde_waarde_blijft_staan_en_wordt_niet_bewaard(
    als_anna: Client, gevuld: Onderzoek, geval: tuple[str, str, str, str, str], hoe: str
) -> None:
    stap, groep, veld, waarde, zin = geval
    voor = document(gevuld)
    antwoord = Blad(als_anna, gevuld, stap, groep).stuur(htmx=hoe == "htmx", **{veld: waarde})
    assert antwoord.status_code == 422
    html = tekst(antwoord)
    assert zin in html
    if veld not in {"methode", "vraagstelling__doel"}:
        assert waarde in html
    assert document(gevuld) == voor
    assert nummers(gevuld) == [1, 2]
    assert als_anna.get(adres(gevuld, stap, groep)).status_code == 200


def test_een_onmogelijke_waarde_wordt_bewaard_en_bij_het_veld_gezegd_tot_zij_klopt(
    als_anna: Client, gevuld: Onderzoek
) -> None:
    blad, vak = Blad(als_anna, gevuld, "prestatie", "A"), "taken__A__tempo__percentage"
    antwoord = tekst(blad.stuur(taken__A__tempo__percentage="300"))
    assert "dat kan alleen van 0% tot en met 200%" in antwoord.partition(f'id="vak_{vak}"')[2]
    blad.velden = {**Blad(als_anna, gevuld, "prestatie", "A").velden, "_fout": [vak]}
    beter = tekst(blad.stuur(taken__A__tempo__percentage="80"))
    assert f'id="vak_{vak}"' in beter
    assert "dat kan alleen van" not in beter


def test_een_onmogelijk_aandeel_van_de_collega_wijst_naar_de_taken(als_anna: Client, gevuld: Onderzoek) -> None:
    vak = "taken__A__aandeel_soortgelijke"
    antwoord = tekst(Blad(als_anna, gevuld, "taken", "taken").stuur(taken__A__aandeel_soortgelijke="150"))
    assert "dat kan alleen van 0% tot en met 100%" in antwoord.partition(f'id="vak_{vak}"')[2]
    assert f'href="{adres(gevuld, "taken", "taken")}">Verbeter de waarde.' in antwoord


def test_een_geweigerde_waarde_houdt_de_rest_niet_tegen(als_anna: Client, gevuld: Onderzoek) -> None:
    blad = Blad(als_anna, gevuld, "taken", "functie")
    antwoord = blad.stuur(functie__uren_per_week="nul", functie__naam="Strijker")
    assert antwoord.status_code == 422
    assert document(gevuld).functie.naam == "Strijker"
    assert str(document(gevuld).functie.uren_per_week) == "36"


def test_na_een_weigering_zegt_de_pagina_niet_dat_alles_bewaard_is(als_anna: Client, gevuld: Onderzoek) -> None:
    antwoord = Blad(als_anna, gevuld, "taken", "functie").stuur(functie__uren_per_week="nul")
    assert "Nog niet alles is bewaard" in tekst(antwoord)


def test_de_uitkomst_loopt_mee(als_anna: Client, gevuld: Onderzoek) -> None:
    blad = Blad(als_anna, gevuld, "prestatie", "A")
    assert 'ww-uitkomst__getal">74%' in tekst(als_anna.get(adres(gevuld, "prestatie", "A")))
    antwoord = tekst(blad.stuur(taken__A__tempo__percentage="50"))
    assert 'id="uitkomst"' in antwoord
    assert 'ww-uitkomst__getal">61%' in antwoord


def test_een_nederlandse_komma(als_anna: Client, gevuld: Onderzoek) -> None:
    blad = Blad(als_anna, gevuld, "prestatie", "A")
    assert blad.velden["taken__A__tempo__percentage"] == ["87,5"]
    blad.stuur(taken__A__tempo__percentage="62,25 %")
    taak = document(gevuld).taak("A")
    assert taak
    assert taak.tempo
    assert str(taak.tempo.percentage) == "62.25"


HOSTIEL: list[dict[str, Any]] = [
    {"vaststelling__datum": "2026-01-01", "vaststelling__door": "Chris"},
    {"weegwerk": "2", "soort": "iets anders"},
    {"kop__kenmerk": "ander dossier", "kop__naam": "buiten deze pagina"},
    {"zienswijzen__werknemer__verzonden_op": "2026-01-01"},
    {"doe": "verwijder:kop"},
    {"doe": "omhoog:"},
    {"doe": "vaststellen"},
    {"doe": "toevoegen:taken"},
    {"_fout": ["vaststelling__datum", "__class__"]},
    {"taken__A__code": "Z"},
    {"functie": "plat", "functie____naam": "x", "functie__": "x"},
]


@pytest.mark.parametrize("velden", HOSTIEL)
@pytest.mark.parametrize("hoe", HOE)
def test_een_veld_dat_niet_op_de_pagina_staat_verandert_niets(
    als_anna: Client, gevuld: Onderzoek, velden: dict[str, Any], hoe: str
) -> None:
    voor = document(gevuld)
    antwoord = Blad(als_anna, gevuld, "taken", "functie").stuur(htmx=hoe == "htmx", **velden)
    assert antwoord.status_code in {200, 302}
    assert document(gevuld) == voor
    assert nummers(gevuld) == [1, 2]


@pytest.mark.parametrize("basis", ["", "0", "-1", "3", "999999", "9999999", "²", "1; DROP", "1.0", "NaN"])
def test_een_vreemde_basis_verandert_niets(als_anna: Client, gevuld: Onderzoek, basis: str) -> None:
    waar = adres(gevuld, "taken", "functie")
    antwoord = als_anna.post(waar, {"basis": basis, "functie__naam": "Hack"}, headers=HTMX)
    assert antwoord.status_code == 404
    assert nummers(gevuld) == [1, 2]


def test_een_lege_inzending_wist_niets(als_anna: Client, gevuld: Onderzoek) -> None:
    voor = document(gevuld)
    assert als_anna.post(adres(gevuld, "taken", "functie"), {"basis": "2"}, headers=HTMX).status_code == 200
    assert document(gevuld) == voor


def test_bewaren_zonder_script_gaat_naar_het_volgende_onderdeel(als_anna: Client, onderzoek: Onderzoek) -> None:
    antwoord = Blad(als_anna, onderzoek, "taken", "functie").stuur(htmx=False, functie__naam="Strijker")
    assert antwoord.headers["Location"] == adres(onderzoek, "taken", "taken")


def test_wat_een_mens_schrijft_wordt_nooit_html(als_anna: Client, gevuld: Onderzoek) -> None:
    kwaad = "<script>alert(1)</script>{{ 7 }}"
    Blad(als_anna, gevuld, "taken", "taken").stuur(taken__A__omschrijving=kwaad)
    for stap, groep in [("taken", "taken"), ("prestatie", "A"), ("berekening", "uitkomst"), ("rapport", "maken")]:
        assert "<script>alert" not in tekst(als_anna.get(adres(gevuld, stap, groep)))


def test_lezen_staat_in_het_logboek(als_anna: Client, gevuld: Onderzoek) -> None:
    als_anna.get(adres(gevuld, "opdracht", "vraag"))
    assert gelogd(gevuld)[-1] == ("onderzoek.gelezen", "")
    assert selectors.versie_van(gevuld).wie == "Anna"


def test_een_bedrag_en_een_tijd_staan_er_zoals_ze_zijn_getypt(als_anna: Client, gevuld: Onderzoek) -> None:
    """Een punt voor precies drie cijfers is een duizendtal; minuten en seconden blijven dat."""
    Blad(als_anna, gevuld, "geld", "loon").stuur(geld__loon__functieloon="2.565", geld__loon__cao_loon="€ 2.565,33")
    bewaard = document(gevuld).geld.loon
    assert (bewaard.functieloon, bewaard.cao_loon) == (Decimal(2565), Decimal("2565.33"))
    pagina = als_anna.get(f"/onderzoeken/{gevuld.pk}/geld/loon/").content.decode()
    assert 'value="2.565"' in pagina
    assert 'value="2.565,33"' in pagina


def test_een_vraag_die_niet_meer_wordt_gesteld_verdwijnt_niet_stil(als_anna: Client, onderzoek: Onderzoek) -> None:
    """Een pagina van voor het bijwerken stuurt een veld op dat de server niet meer kent; de rest wordt gewoon bewaard."""
    blad = Blad(als_anna, onderzoek, "taken", "functie")
    antwoord = blad.stuur(functie__naam="Strijker", functie__vroeger="Mijn tekst", functie__leeg="")
    assert antwoord.headers["Weegwerk-Bewaard"] == "deels"
    assert json.loads(antwoord.headers["Weegwerk-Onbekend"]) == ["functie__vroeger"]
    assert "Nog niet alles is bewaard" in tekst(antwoord)
    assert document(onderzoek).functie.naam == "Strijker"
    zonder_script = blad.stuur(htmx=False, functie__naam="Strijkster", functie__vroeger="Mijn tekst")
    assert "stelt deze vraag niet meer: Mijn tekst" in tekst(zonder_script)
    assert document(onderzoek).functie.naam == "Strijkster"


def test_een_daad_wacht_op_wat_niet_bewaard_kan_worden(als_anna: Client, onderzoek: Onderzoek) -> None:
    """De knop zou de pagina vervangen, en dan is de tekst weg."""
    blad = Blad(als_anna, onderzoek, "opdracht", "bronnen")
    antwoord = blad.stuur(doe="toevoegen", bronnen__0__vroeger="Mijn tekst")
    assert antwoord.headers["Weegwerk-Bewaard"] == "deels"
    assert not document(onderzoek).bronnen
