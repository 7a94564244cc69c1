"""De link: wie hem heeft komt binnen, en verder niemand; en nergens blijft staan wat geheim is."""

import logging
from datetime import timedelta
from uuid import UUID, uuid4

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope, scopes_disabled

from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier
from tests.werkbank.vragenlijsten.werk import onderzoek_in, open_link, sleutel_voor, vul_in
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import wis_dossier
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.logboek.selectors import regels_van
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.vragenlijsten import services
from weegwerk.werkbank.vragenlijsten.models import Link, Vragenlijst

FOUT_PER_UUR = 30


def welkom(sleutel: str) -> str:
    return reverse("vragenlijsten:welkom", args=[sleutel])


def test_de_link_zegt_van_wie_hij_komt_en_niets_over_de_mens(bezoeker: Client, sleutel: str) -> None:
    antwoord = bezoeker.get(welkom(sleutel))
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "Anna, Bureau Anna" in tekst
    assert "Kim" not in tekst
    assert "Wasserij" not in tekst


def test_binnen_staat_waar_het_over_gaat(bezoeker: Client, binnen: str) -> None:
    assert "Over uw werk bij Wasserij De Proef" in bezoeker.get(binnen).content.decode()


def test_het_geheim_staat_in_geen_ander_adres_en_in_geen_tabel(bezoeker: Client, sleutel: str, binnen: str) -> None:
    assert sleutel not in binnen
    assert sleutel not in bezoeker.get(binnen).content.decode()
    with scopes_disabled():
        assert sleutel not in str(list(Link.objects.values()))


@pytest.mark.parametrize("adres", ["welkom", "begin", "blad"])
def test_de_koppen_zijn_streng(bezoeker: Client, sleutel: str, binnen: str, adres: str) -> None:
    antwoord = bezoeker.get({"welkom": welkom(sleutel), "begin": binnen, "blad": f"{binnen}werk/"}[adres])
    assert antwoord.headers["Cache-Control"] == "no-store, private"
    assert antwoord.headers["Referrer-Policy"] == "strict-origin"
    assert "noindex" in antwoord.headers["X-Robots-Tag"]


def test_zonder_de_link_blijft_de_deur_dicht(binnen: str) -> None:
    antwoord = Client().get(binnen)
    assert antwoord.status_code == 403
    assert "Open de link" in antwoord.content.decode()


def test_een_geraden_link_bestaat_niet_en_raden_houdt_op(bezoeker: Client, mensen: Mensen) -> None:
    for _ in range(FOUT_PER_UUR):
        assert bezoeker.get(welkom("geraden")).status_code == 404
    assert bezoeker.get(welkom("geraden")).status_code == 429


def test_wie_achter_hetzelfde_adres_zit_als_een_gokker_komt_gewoon_binnen(bezoeker: Client, sleutel: str) -> None:
    for _ in range(FOUT_PER_UUR + 1):
        laatste = bezoeker.post(reverse("vragenlijsten:openen"), {"sleutel": "geraden"})
    assert laatste.status_code == 429
    assert bezoeker.get(welkom(sleutel)).status_code == 200
    assert bezoeker.post(reverse("vragenlijsten:openen"), {"sleutel": sleutel}).status_code == 302


def test_een_link_opent_alleen_zijn_eigen_lijst(anna: Gebruiker, bezoeker: Client, binnen: str, mensen: Mensen) -> None:
    with scope(organisatie=mensen.chris.organisatie):
        ander = onderzoek_in(mensen.chris, maak_dossier(mensen.chris))
        sleutel_voor(mensen.chris, ander)
        vreemd = Vragenlijst.objects.get(onderzoek=ander).pk
    eigen = bezoeker.session["vragenlijsten"]
    assert bezoeker.get(reverse("vragenlijsten:begin", args=[vreemd])).status_code == 403
    assert bezoeker.get(reverse("vragenlijsten:begin", args=[uuid4()])).status_code == 403
    sessie = bezoeker.session
    sessie["vragenlijsten"] = {str(vreemd): next(iter(eigen.values()))}
    sessie.save()
    assert bezoeker.get(reverse("vragenlijsten:begin", args=[vreemd])).status_code == 403


def test_een_verlopen_link_zegt_wat_er_te_doen_is(bezoeker: Client, sleutel: str, binnen: str) -> None:
    with time_machine.travel(timezone.now() + services.GELDIG + timedelta(minutes=1), tick=False):
        antwoord = bezoeker.get(welkom(sleutel))
        assert antwoord.status_code == 410
        assert "Vraag de arbeidsdeskundige om een nieuwe" in antwoord.content.decode()
        assert bezoeker.get(binnen).status_code in {302, 403}


def test_een_ingetrokken_link_gaat_meteen_dicht(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, sleutel: str, binnen: str
) -> None:
    services.trek_in(anna, onderzoek, "werknemer")
    assert bezoeker.get(binnen).status_code == 403
    assert vul_in(bezoeker, f"{binnen}werk/", uren="32").status_code == 403
    assert bezoeker.get(welkom(sleutel)).status_code == 410


def test_een_nieuwe_link_vervangt_de_oude_en_houdt_de_antwoorden(
    anna: Gebruiker, onderzoek: UUID, bezoeker: Client, sleutel: str, binnen: str
) -> None:
    vul_in(bezoeker, f"{binnen}werk/", uren="32")
    nieuw = sleutel_voor(anna, onderzoek)
    assert bezoeker.get(welkom(sleutel)).status_code == 410
    assert 'value="32"' in bezoeker.get(f"{open_link(bezoeker, nieuw)}werk/").content.decode()


def test_van_een_gewist_dossier_blijft_een_nette_pagina(
    anna: Gebruiker, dossier: Dossier, bezoeker: Client, sleutel: str, binnen: str
) -> None:
    wis_dossier(anna, dossier.pk)
    assert bezoeker.get(binnen).status_code == 403
    antwoord = bezoeker.get(welkom(sleutel))
    assert antwoord.status_code == 404
    assert "Deze link werkt niet" in antwoord.content.decode()


def test_elk_bezoek_staat_in_het_logboek_als_iemand_zonder_account(
    anna: Gebruiker, dossier: Dossier, bezoeker: Client, binnen: str
) -> None:
    vul_in(bezoeker, f"{binnen}werk/", functie="Strijken voor een diagnose", uren="32")
    bezoeker.post(f"{binnen}inleveren/")
    regels = regels_van(dossier.pk)
    assert [regel.zin for regel in regels[:2]] == [
        "heeft de vragenlijst ingeleverd",
        "heeft antwoorden in de vragenlijst gewijzigd",
    ]
    assert {regel.naam for regel in regels[:2]} == {"Iemand met een eigen link, zonder account,"}
    assert regels[1].velden == ("werknemer", "antwoorden.functie", "antwoorden.uren")
    assert controleer() == []


def test_in_het_logboek_en_de_uitvoer_staat_geen_antwoord_en_geen_geheim(
    bezoeker: Client, sleutel: str, binnen: str, caplog: pytest.LogCaptureFixture
) -> None:
    with caplog.at_level(logging.DEBUG):
        bezoeker.get(welkom(sleutel))
        vul_in(bezoeker, f"{binnen}werk/", functie="Heel herkenbaar antwoord", uren="nee")
        vul_in(Client(), f"{binnen}werk/", functie="Heel herkenbaar antwoord")
    with scopes_disabled():
        regels = str(list(Regel.objects.values()))
    for geheim in (sleutel, "herkenbaar"):
        assert geheim not in caplog.text
        assert geheim not in regels


def test_wie_is_aangemeld_kan_ook_een_link_van_een_ander_bureau_openen(
    mensen: Mensen, bezoeker: Client, sleutel: str
) -> None:
    bezoeker.force_login(mensen.chris)
    binnen = open_link(bezoeker, sleutel)
    assert vul_in(bezoeker, f"{binnen}werk/", uren="32").status_code == 302
    with scope(organisatie=mensen.chris.organisatie):
        assert not Vragenlijst.objects.exists()
