"""Invullen zonder account: bewaren, later verder, twee vensters, twee talen, en daarna alleen nog lezen."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.werkbank.maken import maak_dossier
from tests.werkbank.vragenlijsten.werk import onderzoek_in, open_link, sleutel_voor, vul_in
from weegwerk.kern.vragenlijst import Antwoorden
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.dossiers.services import wijzig_gegevens
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.vragenlijsten import selectors, services

HTMX = {"HX-Request": "true"}


def antwoorden(gebruiker: Gebruiker, onderzoek: UUID, partij: str = "werknemer") -> Antwoorden:
    gevonden = selectors.antwoorden_bij(onderzoek_voor(gebruiker, onderzoek), partij)
    assert gevonden
    return gevonden


def test_elke_taak_heeft_een_eigen_blad_met_haar_naam(bezoeker: Client, binnen: str) -> None:
    assert "Taak A: " in bezoeker.get(f"{binnen}taak-A/").content.decode()
    assert bezoeker.get(f"{binnen}taken/").status_code == 404


def test_bewaren_en_later_verder_met_dezelfde_link(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, sleutel: str, binnen: str
) -> None:
    antwoord = vul_in(bezoeker, f"{binnen}werk/", functie="Medewerker", uren="32,5")
    assert antwoord.headers["Location"] == f"{binnen}taak-A/"
    vul_in(bezoeker, f"{binnen}taak-A/", 2, tempo="langzamer")
    andere_dag = Client()
    opnieuw = open_link(andere_dag, sleutel)
    assert 'value="32,5"' in andere_dag.get(f"{opnieuw}werk/").content.decode()
    document = antwoorden(anna, onderzoek)
    assert document.antwoorden == {"functie": "Medewerker", "uren": "32.5"}
    assert document.per_taak == {"A": {"tempo": "langzamer"}}


def test_een_fout_staat_bij_de_vraag_en_de_rest_is_bewaard(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str
) -> None:
    antwoord = vul_in(bezoeker, f"{binnen}werk/", functie="Medewerker", uren="veel")
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 422
    assert "Schrijf alleen een getal" in tekst
    assert 'value="veel"' in tekst
    assert antwoorden(anna, onderzoek).antwoorden == {"functie": "Medewerker"}


@pytest.mark.parametrize("waarde", ["-1", "61", "1e3", "12345678901234567890123", "½"])
def test_een_onmogelijk_getal_wordt_geweigerd(bezoeker: Client, binnen: str, waarde: str) -> None:
    assert vul_in(bezoeker, f"{binnen}werk/", uren=waarde).status_code == 422


def test_een_antwoord_is_weer_weg_te_halen(anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str) -> None:
    vul_in(bezoeker, f"{binnen}hulp/", helpers=["collega", "leiding"], instructie="2")
    vul_in(bezoeker, f"{binnen}hulp/", 2, helpers__getoond="1", instructie="")
    assert antwoorden(anna, onderzoek).antwoorden == {}


def test_wat_niet_op_de_bladzijde_stond_blijft_staan(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str
) -> None:
    vul_in(bezoeker, f"{binnen}hulp/", helpers=["collega"], instructie="2")
    vul_in(bezoeker, f"{binnen}hulp/", 2, sociaal="1")
    assert antwoorden(anna, onderzoek).antwoorden == {"helpers": ("collega",), "instructie": "2", "sociaal": "1"}


def test_twee_vensters_vullen_elkaar_aan(anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str) -> None:
    vul_in(bezoeker, f"{binnen}werk/", 1, functie="Medewerker", uren="")
    vul_in(bezoeker, f"{binnen}werk/", 1, functie="", uren="32")
    assert antwoorden(anna, onderzoek).antwoorden == {"functie": "Medewerker", "uren": "32"}


def test_twee_teksten_op_dezelfde_vraag_blijven_allebei(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str
) -> None:
    vul_in(bezoeker, f"{binnen}werk/", 1, werkdag="Eerst de was sorteren.")
    antwoord = vul_in(bezoeker, f"{binnen}werk/", 1, werkdag="Daarna strijken.")
    assert antwoord.status_code == 200
    assert "ook in een ander venster open" in antwoord.content.decode()
    assert antwoorden(anna, onderzoek).antwoorden["werkdag"] == "Eerst de was sorteren.\n\nDaarna strijken."


def test_van_twee_getallen_blijft_het_nieuwste_en_het_andere_staat_erbij(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str
) -> None:
    vul_in(bezoeker, f"{binnen}werk/", 1, uren="24")
    antwoord = bezoeker.post(f"{binnen}werk/", {"basis": 1, "uren": "32"}, headers=HTMX)
    assert "24 uur per week" in antwoord.content.decode()
    assert antwoorden(anna, onderzoek).antwoorden["uren"] == "32"


def test_te_lange_samengevoegde_tekst_gaat_niet_verloren(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str
) -> None:
    vul_in(bezoeker, f"{binnen}werk/", 1, werkdag="eerste " * 1000)
    antwoord = vul_in(bezoeker, f"{binnen}werk/", 1, werkdag="tweede " * 1000)
    assert "tweede tweede" in antwoord.content.decode()
    assert str(antwoorden(anna, onderzoek).antwoorden["werkdag"]).startswith("eerste")


def test_een_wijziging_meldt_terug_wat_er_is_bewaard(bezoeker: Client, binnen: str) -> None:
    tekst = bezoeker.post(f"{binnen}werk/", {"basis": 1, "uren": "32"}, headers=HTMX).content.decode()
    assert "Bewaard om" in tekst
    assert '<input type="hidden" name="basis" id="basis" value="2"' in tekst
    assert "<html" not in tekst


@pytest.mark.parametrize("basis", ["", "x", "-1", "9999999", "7"])
def test_een_versie_die_niet_bestaat(bezoeker: Client, binnen: str, basis: str) -> None:
    assert bezoeker.post(f"{binnen}werk/", {"basis": basis, "uren": "1"}).status_code == 404


def test_in_het_engels(bezoeker: Client, binnen: str) -> None:
    tekst = bezoeker.get(f"{binnen}werk/?taal=en").content.decode()
    assert '<html lang="en">' in tekst
    assert "How many hours a week do you work?" in tekst
    assert "Save and go on" in tekst
    assert "Bewaren" not in tekst
    fout = vul_in(bezoeker, f"{binnen}werk/", uren="many").content.decode()
    assert "Write only a number" in fout
    assert "Error:" in fout


def test_na_inleveren_alleen_nog_lezen(anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str) -> None:
    vul_in(bezoeker, f"{binnen}werk/", uren="32")
    assert "Inleveren" in bezoeker.get(f"{binnen}inleveren/").content.decode()
    bezoeker.post(f"{binnen}inleveren/")
    tekst = bezoeker.get(binnen).content.decode()
    assert "Uw antwoorden zijn ingeleverd" in tekst
    assert "32 uur per week" in tekst
    assert vul_in(bezoeker, f"{binnen}werk/", 2, uren="40").headers["Location"] == binnen
    assert antwoorden(anna, onderzoek).antwoorden["uren"] == "32"


def test_teruggegeven_antwoorden_zijn_weer_aan_te_vullen(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str
) -> None:
    bezoeker.post(f"{binnen}inleveren/")
    services.geef_terug(anna, onderzoek, "werknemer")
    assert vul_in(bezoeker, f"{binnen}werk/", uren="40").status_code == 302
    assert antwoorden(anna, onderzoek).antwoorden["uren"] == "40"


def test_een_machine_vult_de_schijf_niet(bezoeker: Client, binnen: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "MEESTE_VERSIES", 2)
    vul_in(bezoeker, f"{binnen}werk/", 1, uren="1")
    assert vul_in(bezoeker, f"{binnen}werk/", 2, uren="2").headers["Location"] == binnen
    assert 'value="1"' in bezoeker.get(f"{binnen}werk/").content.decode()


def test_zonder_taken_wordt_naar_de_taken_gevraagd(anna: Gebruiker, bezoeker: Client) -> None:
    leeg = onderzoek_in(anna, maak_dossier(anna), "")
    binnen = open_link(bezoeker, sleutel_voor(anna, leeg, "werkgever"))
    assert "Welke taken doet uw medewerker?" in bezoeker.get(f"{binnen}taken/").content.decode()
    assert bezoeker.get(f"{binnen}taak-A/").status_code == 404


def test_de_werkgever_krijgt_zijn_eigen_woorden(anna: Gebruiker, onderzoek: UUID, bezoeker: Client) -> None:
    binnen = open_link(bezoeker, sleutel_voor(anna, onderzoek, "werkgever"))
    assert "Over het werk van Kim Voorbeeld" in bezoeker.get(binnen).content.decode()
    assert "Hoeveel uur per week werkt uw medewerker?" in bezoeker.get(f"{binnen}werk/").content.decode()


@pytest.mark.parametrize("waar", ["begin", "blad", "inleveren", "ingeleverd"])
def test_stoppen_op_een_gedeelde_computer(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, sleutel: str, binnen: str, waar: str
) -> None:
    if waar == "ingeleverd":
        bezoeker.post(f"{binnen}inleveren/")
    pagina = {"begin": binnen, "blad": f"{binnen}werk/", "inleveren": f"{binnen}inleveren/", "ingeleverd": binnen}[waar]
    assert "Bewaren en stoppen" in bezoeker.get(pagina).content.decode()
    if waar == "blad":
        gestopt = vul_in(bezoeker, f"{pagina}?doe=stoppen", uren="32")
        assert antwoorden(anna, onderzoek).antwoorden == {"uren": "32"}
    else:
        gestopt = bezoeker.post(f"{binnen}stoppen/")
    assert "U bent gestopt" in gestopt.content.decode()
    assert gestopt.headers["Cache-Control"] == "no-store, private"
    for adres in (binnen, f"{binnen}werk/", f"{binnen}inleveren/"):
        assert bezoeker.get(adres).status_code == 403
    assert open_link(bezoeker, sleutel) == binnen


def test_wie_stopt_met_een_fout_op_de_pagina_is_toch_weg(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str
) -> None:
    vul_in(bezoeker, f"{binnen}werk/?doe=stoppen", functie="Medewerker", uren="veel")
    assert antwoorden(anna, onderzoek).antwoorden == {"functie": "Medewerker"}
    assert bezoeker.get(binnen).status_code == 403


def test_stoppen_houdt_de_taal_en_meldt_een_deskundige_niet_af(als_anna: Client, sleutel: str, binnen: str) -> None:
    assert open_link(als_anna, sleutel) == binnen
    als_anna.get(f"{binnen}?taal=en")
    assert "You have left" in als_anna.post(f"{binnen}stoppen/").content.decode()
    assert als_anna.get(binnen).status_code == 403
    assert als_anna.get("/").status_code == 200


def test_een_gemailde_link_staat_niet_ook_op_het_scherm(
    als_anna: Client, anna: Gebruiker, onderzoek: UUID, dossier: Dossier
) -> None:
    gegevens = gegevens_van(dossier)
    assert gegevens
    client = gegevens.client.model_copy(update={"email": "kim@weegwerk.example"})
    wijzig_gegevens(anna, dossier.pk, gegevens.model_copy(update={"client": client}), 1)
    waar = reverse("vragenlijsten:versturen", args=[onderzoek, "werknemer"])
    antwoord = als_anna.post(waar, {"hoe": "post"})
    assert antwoord.context["nieuw"].adres not in antwoord.content.decode()


def test_een_vraag_die_niet_meer_wordt_gesteld_verdwijnt_niet_stil(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, binnen: str
) -> None:
    antwoord = vul_in(bezoeker, f"{binnen}werk/", functie="Medewerker", vroeger="Mijn tekst")
    assert antwoord.status_code == 200
    assert "stelt deze vraag niet meer: Mijn tekst" in antwoord.content.decode()
    assert antwoorden(anna, onderzoek).antwoorden == {"functie": "Medewerker"}
    velden = {"basis": 2, "functie": "Medewerker", "vroeger": "Mijn tekst"}
    vanzelf = bezoeker.post(f"{binnen}werk/", velden, headers=HTMX)
    assert (vanzelf.headers["Weegwerk-Bewaard"], vanzelf.headers["Weegwerk-Onbekend"]) == ("deels", '["vroeger"]')
