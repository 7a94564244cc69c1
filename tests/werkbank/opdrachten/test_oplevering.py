"""De achterste helft van een opdracht: van feit naar antwoord, op de pagina's zoals een deskundige ze gebruikt."""

import re
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.kern.opdracht.mappen import kloppend
from tests.werkbank.maken import opdracht_in
from tests.werkbank.onderzoeken.hulp import met_daad, velden_in
from tests.werkbank.opdrachten.hulp import neem_aan, vul_map
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.opdrachten.stappen import STAPPEN
from weegwerk.werkbank.toegang.models import Gebruiker


def adres(dossier: Dossier, stap: str, groep: str) -> str:
    return reverse("opdrachten:groep", args=[opdracht_in(dossier).pk, stap, groep])


def knop(client: Client, plek: str, actie: str, **anders: Any) -> Any:
    velden = velden_in(client.get(plek)) | {naam: [waarde] for naam, waarde in anders.items()}
    return client.post(met_daad(plek, actie), velden, follow=True)


def test_elke_pagina_is_er_leeg_en_gevuld(als_anna: Client, dossier: Dossier, anna: Gebruiker) -> None:
    for gevuld in (False, True):
        if gevuld:
            vul_map(anna, dossier)
        _map, versie = OPDRACHTMAP.lees(anna, opdracht_in(dossier).pk)
        for stap in STAPPEN:
            for groep in stap.groepen(versie.document):
                antwoord = als_anna.get(adres(dossier, stap.id, groep.id))
                assert antwoord.status_code == 200, (stap.id, groep.id)


def test_een_nieuw_feit_staat_meteen_open(als_anna: Client, dossier: Dossier) -> None:
    antwoord = knop(als_anna, adres(dossier, "feiten", "overzicht"), "toevoegen")
    assert antwoord.redirect_chain[-1][0] == adres(dossier, "feiten", "F1")
    antwoord = knop(als_anna, adres(dossier, "feiten", "F1"), "toevoegen", feiten__F1__wat="Sam werkte in een kas")
    assert antwoord.redirect_chain[-1][0] == adres(dossier, "feiten", "F2")


def test_alleen_zonder_feiten_staat_er_dat_er_niets_is(als_anna: Client, dossier: Dossier, anna: Gebruiker) -> None:
    plek = adres(dossier, "feiten", "overzicht")
    assert "Er staat hier nog niets." in als_anna.get(plek).content.decode()
    vul_map(anna, dossier)
    assert "Er staat hier nog niets." not in als_anna.get(plek).content.decode()


def test_een_feit_dat_gewogen_is_verdwijnt_niet_stil(als_anna: Client, dossier: Dossier, anna: Gebruiker) -> None:
    vul_map(anna, dossier)
    antwoord = knop(als_anna, adres(dossier, "feiten", "F1"), "verwijder:F1")
    assert "F1 is niet verwijderd: hij wordt gebruikt in W1." in antwoord.content.decode()
    _map, versie = OPDRACHTMAP.lees(anna, opdracht_in(dossier).pk)
    assert [feit.code for feit in versie.document.feiten] == ["F1", "F2", "F3"]


def test_het_laatste_feit_weg_brengt_naar_het_overzicht(als_anna: Client, dossier: Dossier) -> None:
    knop(als_anna, adres(dossier, "feiten", "overzicht"), "toevoegen")
    antwoord = knop(als_anna, adres(dossier, "feiten", "F1"), "verwijder:F1")
    naar, _vraag, ongedaan = antwoord.redirect_chain[-1][0].partition("?")
    assert naar == adres(dossier, "feiten", "overzicht")
    assert ongedaan.startswith("weg=")


def test_feiten_kies_je_met_vinkjes(als_anna: Client, dossier: Dossier, anna: Gebruiker) -> None:
    vul_map(anna, dossier)
    plek = adres(dossier, "weging", "W1")
    pagina = als_anna.get(plek).content.decode()
    assert 'type="checkbox" name="wegingen__W1__feiten" value="F2"' in pagina
    als_anna.post(plek, velden_in(als_anna.get(plek)) | {"wegingen__W1__feiten": ["F1", "F3"]})
    _map, versie = OPDRACHTMAP.lees(anna, opdracht_in(dossier).pk)
    assert versie.document.wegingen[0].feiten == ("F1", "F3")


def test_het_paneel_zegt_wat_bij_de_fase_hoort(als_anna: Client, dossier: Dossier, anna: Gebruiker) -> None:
    plek = adres(dossier, "weging", "geen-wegingen")
    behoefte, onbeantwoord = "De eerste vraag is nog open: wat heeft de cliënt nodig?", "V1 heeft nog geen antwoord"
    voor = als_anna.get(plek).content.decode()
    assert "Nodig om aan te nemen" in voor
    assert behoefte not in voor
    assert onbeantwoord not in voor
    neem_aan(anna, opdracht_in(dossier))
    bezig = als_anna.get(plek).content.decode()
    assert behoefte in bezig
    assert onbeantwoord not in bezig
    knop(als_anna, adres(dossier, "conclusie", "geen-conclusies"), "toevoegen")
    assert onbeantwoord in als_anna.get(plek).content.decode()


def test_de_keten_laat_alles_zien_ook_wat_later_komt(als_anna: Client, dossier: Dossier) -> None:
    assert "V1 heeft nog geen antwoord" in als_anna.get(adres(dossier, "rapport", "keten")).content.decode()


def test_de_stappen_staan_onder_aannemen_doen_en_opleveren(als_anna: Client, dossier: Dossier) -> None:
    pagina = als_anna.get(adres(dossier, "feiten", "overzicht")).content.decode()
    plekken = [pagina.index(f">{woord}<") for woord in ("Aannemen", "Intake", "Doen", "Feiten", "Opleveren", "Rapport")]
    assert plekken == sorted(plekken)


@pytest.mark.parametrize(("stap", "groep"), [("antwoord", "V1"), ("acceptatie", "vragen")])
def test_de_vraag_wijzig_je_op_een_plek(als_anna: Client, dossier: Dossier, stap: str, groep: str) -> None:
    pagina = als_anna.get(adres(dossier, stap, groep)).content.decode()
    assert "Wat is de loonwaarde?" in pagina
    assert 'name="vragen__V1__vraag"' not in pagina
    assert adres(dossier, "intake", "vragen") in pagina


def test_het_paneel_wijst_waar_het_kan_worden_opgelost(als_anna: Client, dossier: Dossier, anna: Gebruiker) -> None:
    neem_aan(anna, opdracht_in(dossier))
    pagina = als_anna.get(adres(dossier, "weging", "geen-wegingen")).content.decode()
    assert "De eerste vraag is nog open: wat heeft de cliënt nodig?" in pagina
    assert adres(dossier, "aanpak", "behoefte") in pagina


def test_de_keten_legt_het_antwoord_naast_zijn_feiten(als_anna: Client, dossier: Dossier, anna: Gebruiker) -> None:
    vul_map(anna, dossier)
    pagina = als_anna.get(adres(dossier, "rapport", "keten")).content.decode()
    assert "Het antwoord op V1 steunt op C1; die op W1; en die op F1, F2, F3." in pagina


@pytest.mark.parametrize("instrument", ["icf", "wanberg", "huis", "ladder", "scope"])
def test_een_instrument_zegt_dat_er_geen_score_en_geen_diagnose_is(
    als_anna: Client, dossier: Dossier, instrument: str
) -> None:
    pagina = als_anna.get(adres(dossier, "instrumenten", instrument)).content.decode()
    assert "Er komt geen score uit, en er is geen plek voor een diagnose." in pagina


def test_een_levenscoach_krijgt_het_signaal_over_vertrouwen(
    als_anna: Client, dossier: Dossier, anna: Gebruiker
) -> None:
    neem_aan(anna, opdracht_in(dossier))
    vul_map(anna, dossier, kloppend(aanpak={"behoefte": "Rust", "werkhouding": "levenscoach", "aanpak_gehouden": "ja"}))
    pagina = als_anna.get(adres(dossier, "aanpak", "vertrouwen")).content.decode()
    assert "u koos de houding van levenscoach" in pagina


def test_een_verwijderd_feit_komt_terug(als_anna: Client, dossier: Dossier, anna: Gebruiker) -> None:
    """Een rij met een bladzijde van haarzelf: het bericht staat op de bladzijde die overblijft."""
    vul_map(anna, dossier)
    plek = adres(dossier, "feiten", "overzicht")
    knop(als_anna, plek, "toevoegen")
    knop(als_anna, adres(dossier, "feiten", "F4"), "", feiten__F4__wat="Sam werkt het liefst buiten")
    _map, voor = OPDRACHTMAP.lees(anna, opdracht_in(dossier).pk)
    antwoord = knop(als_anna, adres(dossier, "feiten", "F4"), "verwijder:F4").content.decode()
    assert "Verwijderd:" in antwoord
    daad = re.search(r"doe=(terug%3A\d+)", antwoord)
    assert daad
    antwoord = knop(als_anna, plek, daad[1].replace("%3A", ":")).content.decode()
    assert "Teruggezet:" in antwoord
    _map, na = OPDRACHTMAP.lees(anna, opdracht_in(dossier).pk)
    assert na.document == voor.document


def test_een_eerdere_versie_van_een_opdracht_laat_besluiten_en_toestemming_staan(
    als_anna: Client, dossier: Dossier, anna: Gebruiker
) -> None:
    vul_map(anna, dossier)
    opdracht = opdracht_in(dossier)
    neem_aan(anna, opdracht)
    _map, aangenomen = OPDRACHTMAP.lees(anna, opdracht.pk)
    plek = reverse("opdrachten:geschiedenis", args=[opdracht.pk])
    pagina = als_anna.get(plek).content.decode()
    assert "Zet deze versie terug" in pagina
    assert ".:" not in pagina
    als_anna.post(plek, {"versie": "1"})
    _map, na = OPDRACHTMAP.lees(anna, opdracht.pk)
    assert not na.document.feiten
    assert na.document.acceptatie.besluit == aangenomen.document.acceptatie.besluit
    assert na.document.toestemmingen == aangenomen.document.toestemmingen
    assert na.document.onderdelen == aangenomen.document.onderdelen
    als_anna.post(plek, {"versie": str(aangenomen.nummer)})
    _map, na = OPDRACHTMAP.lees(anna, opdracht.pk)
    assert na.document == aangenomen.document
