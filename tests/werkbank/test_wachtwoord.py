"""Een vergeten wachtwoord op de opdrachtregel: een nieuw wachtwoord, en oude sessies zijn voorbij."""

import io
import sys

import pytest
from django.test import Client
from django.urls import reverse

from tests.mensen import WACHTWOORD, Mensen
from weegwerk.cli import main
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = pytest.mark.django_db
NIEUW = "appels wegen op dinsdag"


def geef(email: str, wachtwoord: str, monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(sys, "stdin", io.StringIO(f"{wachtwoord}\n"))
    return main(["wachtwoord", email])


def aanmelden(email: str, wachtwoord: str) -> int:
    return Client().post(reverse("account_login"), {"login": email, "password": wachtwoord}).status_code


def test_een_nieuw_wachtwoord_geldt_en_wie_was_aangemeld_is_afgemeld(
    anna: Gebruiker, als_anna: Client, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert geef("Anna@weegwerk.example", NIEUW, monkeypatch) == 0
    uitvoer = capsys.readouterr()
    assert anna.naam in uitvoer.out
    assert NIEUW not in uitvoer.out + uitvoer.err
    assert als_anna.get("/").status_code == 302
    assert aanmelden(anna.email, WACHTWOORD) == 200
    assert aanmelden(anna.email, NIEUW) == 302
    assert Regel.objects.filter(gebruiker=anna, gebeurtenis=Gebeurtenis.WACHTWOORD_HERSTELD).count() == 1


@pytest.mark.parametrize(
    ("email", "wachtwoord", "melding"),
    [("niemand@weegwerk.example", NIEUW, "meldt niemand zich aan"), ("anna@weegwerk.example", "kort", "12 tekens")],
)
def test_wat_niet_kan_zegt_waarom(
    mensen: Mensen,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    email: str,
    wachtwoord: str,
    melding: str,
) -> None:
    assert geef(email, wachtwoord, monkeypatch) == 2
    assert melding in capsys.readouterr().err
    assert aanmelden(mensen.anna.email, WACHTWOORD) == 302
