"""Wachtwoord vergeten: de pagina noteert alleen, de bezorger antwoordt; een onbekend adres merkt geen verschil."""

import re

import pytest
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.urls import reverse
from django_scopes import scopes_disabled
from pytest_django import Settings

from tests.mensen import Mensen
from tests.werkbank.post.mailserver import Gedrag, vrije_poort
from weegwerk.werkbank.post import verzenden, wachtwoord
from weegwerk.werkbank.post.brief import inhoud_van
from weegwerk.werkbank.post.models import Bericht, Poststaat, Wachtwoordverzoek

pytestmark = pytest.mark.django_db
PAD = "/account/wachtwoord/vergeten/"
NIEUW = "appels wegen op dinsdag"


def vraag(email: str) -> list[str]:
    """De vragen aan de database, zonder wat per adres en per keer verschilt."""
    cache.clear()
    with CaptureQueriesContext(connection) as vragen:
        antwoord = Client(raise_request_exception=False).post(PAD, {"email": email})
    assert antwoord.status_code == 302
    assert antwoord.headers["Location"] == reverse("account_reset_password_done")
    return [re.sub(r"'[^']*'|\d+", "?", een["sql"]) for een in vragen]


def stuur() -> None:
    wachtwoord.beantwoord()
    verzenden.verwerk()


@pytest.mark.usefixtures("mailserver")
def test_een_bekend_en_een_onbekend_adres_doen_hetzelfde(mensen: Mensen) -> None:
    bekend, onbekend = vraag("Anna@weegwerk.example"), vraag("niemand@weegwerk.example")
    assert bekend == onbekend
    assert Wachtwoordverzoek.objects.count() == 2
    with scopes_disabled():
        assert not Bericht.objects.exists()


def test_wie_een_account_heeft_krijgt_een_link_die_werkt(mensen: Mensen, mailserver: Gedrag, client: Client) -> None:
    for email in ("Anna@weegwerk.example", "anna@weegwerk.example", "niemand@weegwerk.example"):
        vraag(email)
    wachtwoord.beantwoord()
    with scopes_disabled():
        bericht = Bericht.objects.get()
        assert inhoud_van(bericht).aan == mensen.anna.email
        assert "/account/wachtwoord/nieuw/" not in f"{bericht.inhoud!r}{bericht.geheim!r}"
    verzenden.verwerk()
    assert not Wachtwoordverzoek.objects.exists()
    (brief,) = mailserver.ontvangen
    link = re.search(r"http://testserver(/account/wachtwoord/nieuw/\S+)", str(brief.get_content()))
    assert link
    pagina = client.get(link[1]).headers["Location"]
    assert client.post(pagina, {"password1": NIEUW, "password2": NIEUW}).status_code == 302
    assert client.post("/account/aanmelden/", {"login": mensen.anna.email, "password": NIEUW}).status_code == 302
    with scopes_disabled():
        assert Bericht.objects.get().geheim is None


def test_een_dode_mailserver_houdt_niemand_op(mensen: Mensen, mailserver: Gedrag, settings: Settings) -> None:
    settings.EMAIL_PORT = vrije_poort()
    vraag(mensen.anna.email)
    stuur()
    with scopes_disabled():
        assert Bericht.objects.get().staat == Poststaat.WACHTRIJ


def test_wie_geblokkeerd_is_krijgt_niets(mensen: Mensen, mailserver: Gedrag) -> None:
    mensen.anna.is_active = False
    mensen.anna.save()
    vraag(mensen.anna.email)
    stuur()
    assert not mailserver.ontvangen


@pytest.mark.parametrize("methode", ["get", "post"])
def test_zonder_mailserver_belooft_de_pagina_niets(mensen: Mensen, client: Client, methode: str) -> None:
    antwoord = getattr(client, methode)(PAD, {"email": mensen.anna.email})
    tekst = antwoord.content.decode()
    assert "weegwerk wachtwoord naam@voorbeeld.nl" in tekst
    assert "krijgt dan een bericht" not in tekst
    assert not Wachtwoordverzoek.objects.exists()
