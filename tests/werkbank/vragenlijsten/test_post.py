"""De link die per e-mail gaat: hij komt aan, blijft hier niet liggen, en gaat niet weg als hij is ingetrokken."""

from uuid import UUID

import pytest
from django.test import Client
from django.urls import reverse

from tests.werkbank.post.mailserver import Gedrag
from tests.werkbank.vragenlijsten.werk import open_link
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.dossiers.services import wijzig_gegevens
from weegwerk.werkbank.post import services as post
from weegwerk.werkbank.post import verzenden
from weegwerk.werkbank.post.models import Bericht, Poststaat
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.vragenlijsten import services


@pytest.fixture
def gemaild(anna: Gebruiker, onderzoek: UUID, dossier: Dossier) -> str:
    """Het geheim van een link die in de rij staat."""
    gegevens = gegevens_van(dossier)
    assert gegevens
    client = gegevens.client.model_copy(update={"email": "kim@weegwerk.example"})
    wijzig_gegevens(anna, dossier.pk, gegevens.model_copy(update={"client": client}), 1)
    return mail(anna, onderzoek)


def mail(anna: Gebruiker, onderzoek: UUID) -> str:
    adres = services.verstuur(
        anna, onderzoek, "werknemer", lambda geheim: f"https://weegwerk.example/vragen/{geheim}/", per_post=True
    ).adres
    return adres.rstrip("/").rpartition("/")[2]


def alles_van(anna: Gebruiker, bericht: Bericht) -> str:
    """Wat iemand met toegang tot het dossier van dit bericht te zien kan krijgen, ook als bestand."""
    regel = post.lees_bericht(anna, bericht.pk)
    assert regel.inhoud
    return regel.inhoud.tekst + post.als_bestand(anna, bericht.pk).decode()


def test_de_link_komt_aan_en_blijft_hier_niet(
    anna: Gebruiker, gemaild: str, mailserver: Gedrag, bezoeker: Client
) -> None:
    verzenden.verwerk()
    (ontvangen,) = mailserver.ontvangen
    assert f"https://weegwerk.example/vragen/{gemaild}/" in ontvangen.get_content()
    bericht = Bericht.objects.get()
    assert bericht.geheim is None
    assert gemaild not in alles_van(anna, bericht)
    assert open_link(bezoeker, gemaild)


def test_op_de_pagina_staat_de_link_nooit(als_anna: Client, gemaild: str) -> None:
    pagina = als_anna.get(reverse("post:bericht", args=[Bericht.objects.get().pk])).content.decode()
    assert gemaild not in pagina
    assert "[persoonlijke link]" in pagina


def test_zonder_mailserver_gaat_de_link_mee_in_het_bestand_tot_het_is_genoteerd(
    als_anna: Client, anna: Gebruiker, gemaild: str
) -> None:
    bericht = Bericht.objects.get()
    assert gemaild in post.als_bestand(anna, bericht.pk).decode()
    adres = f"{reverse('post:noteren', args=[bericht.dossier_id])}?bericht={bericht.pk}"
    als_anna.post(adres, {"wat": "Vragen", "aan": "Kim", "kanaal": "email", "verzonden_op": "2026-03-09"})
    assert gemaild not in alles_van(anna, bericht)


@pytest.mark.parametrize("hoe", ["intrekken", "nieuwe link", "papier"])
def test_een_ingetrokken_link_gaat_niet_meer_weg(
    als_anna: Client, anna: Gebruiker, onderzoek: UUID, gemaild: str, mailserver: Gedrag, hoe: str
) -> None:
    bericht = Bericht.objects.get()
    if hoe == "intrekken":
        als_anna.post(reverse("vragenlijsten:intrekken", args=[onderzoek, "werknemer"]))
    elif hoe == "nieuwe link":
        mail(anna, onderzoek)
    else:
        velden = {"door": "Kim", "datum": "2026-03-01"}
        als_anna.post(reverse("vragenlijsten:antwoorden", args=[onderzoek, "werknemer"]), velden)
    bericht.refresh_from_db()
    assert (bericht.staat, bericht.geheim) == (Poststaat.INGETROKKEN, None)
    verzenden.verwerk()
    assert not any(gemaild in ontvangen.get_content() for ontvangen in mailserver.ontvangen)
    assert len(mailserver.ontvangen) == (1 if hoe == "nieuwe link" else 0)


def test_na_een_storing_komt_de_link_alsnog_aan(als_anna: Client, gemaild: str, mailserver: Gedrag) -> None:
    mailserver.bij_inhoud = "554 nee"
    verzenden.verwerk()
    bericht = Bericht.objects.get()
    assert bericht.staat == Poststaat.MISLUKT
    mailserver.bij_inhoud = "250 OK"
    als_anna.post(reverse("post:stap", args=[bericht.pk]), {"stap": "opnieuw"})
    verzenden.verwerk()
    assert gemaild in mailserver.ontvangen[0].get_content()
