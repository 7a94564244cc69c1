"""De eerste start: één mens maakt zich bekend in de browser, met de code van het scherm."""

import json
from pathlib import Path
from threading import Barrier

import pytest
from django.test import Client
from django.urls import reverse
from django_scopes import scopes_disabled
from pytest_django import Settings

from tests.werkbank.test_gelijktijdig import tegelijk
from weegwerk.werkbank import starten
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.toegang.models import Gebruiker, Organisatie

pytestmark = pytest.mark.django_db
WACHTWOORD = "appels wegen op dinsdag"
INGEVULD = {
    "organisatie": " Bureau Eva ",
    "naam": "Eva",
    "email": "Eva@weegwerk.example",
    "wachtwoord": WACHTWOORD,
    "herhaling": WACHTWOORD,
}


@pytest.fixture(autouse=True)
def sleutelbestand(settings: Settings, tmp_path: Path) -> Path:
    settings.HOOFDSLEUTEL = tmp_path / "hoofdsleutel.json"
    return tmp_path / "hoofdsleutel.json"


@pytest.fixture
def begin() -> str:
    return starten.bereid_voor().begin


def test_wie_het_adres_van_het_scherm_heeft_begint_en_is_aangemeld(
    client: Client, begin: str, sleutelbestand: Path
) -> None:
    assert "Naam van uw praktijk" in client.get(begin).content.decode()
    antwoord = client.post(begin, INGEVULD)
    assert antwoord.headers["Location"] == reverse("sleutelkopie")
    eva = Gebruiker.objects.get()
    assert (eva.naam, eva.email, eva.organisatie.naam) == ("Eva", "eva@weegwerk.example", "Bureau Eva")
    assert eva.is_beheerder
    assert eva.is_deskundige
    assert "Zonder dat bestand kan niemand" in client.get(reverse("sleutelkopie")).content.decode()
    kopie = client.get(reverse("sleutelbestand"))
    assert json.loads(kopie.content) == json.loads(sleutelbestand.read_bytes())
    assert kopie.headers["Cache-Control"] == "no-store"
    assert client.get("/").status_code == 200
    with scopes_disabled():
        gedaan = set(Regel.objects.values_list("gebeurtenis", flat=True))
    assert {Gebeurtenis.ORGANISATIE_INGERICHT, Gebeurtenis.AANGEMELD, Gebeurtenis.SLEUTEL_GEKOPIEERD} <= gedaan


@pytest.mark.parametrize("pad", ["/", "/account/aanmelden/", "/account/wachtwoord/vergeten/", "/leden/", "/agenda/"])
def test_zonder_account_leidt_elke_bladzijde_naar_het_begin(client: Client, begin: str, pad: str) -> None:
    antwoord = client.get(pad)
    assert antwoord.headers["Location"] == reverse("eerste_start_waar")
    uitleg = client.get(reverse("eerste_start_waar")).content.decode()
    assert "Kijk in het venster waarin Weegwerk is gestart" in uitleg
    assert begin.split("/")[2] not in uitleg


@pytest.mark.parametrize("methode", ["get", "post"])
def test_zonder_de_goede_code_wordt_niemand_beheerder(client: Client, begin: str, methode: str) -> None:
    for pad in (reverse("eerste_start_waar"), reverse("eerste_start", args=["geraden"])):
        antwoord = getattr(client, methode)(pad, INGEVULD)
        assert "Kijk in het venster" in antwoord.content.decode()
    assert not Gebruiker.objects.exists()


def test_het_adres_werkt_maar_een_keer(client: Client, begin: str) -> None:
    client.post(begin, INGEVULD)
    ander = Client()
    for antwoord in (ander.get(begin), ander.post(begin, INGEVULD | {"email": "b@weegwerk.example"})):
        assert antwoord.headers["Location"] == reverse("account_login")
    assert Gebruiker.objects.count() == 1
    assert ander.get(reverse("sleutelbestand")).status_code == 302


@pytest.mark.django_db(transaction=True)
def test_wie_tegelijk_beginnen_maken_samen_een_praktijk(begin: str) -> None:
    samen = Barrier(4)

    def begint(nummer: int) -> bool:
        client = Client()
        client.get(begin)
        samen.wait(60)
        antwoord = client.post(begin, INGEVULD | {"email": f"eva{nummer}@weegwerk.example"})
        return antwoord.headers["Location"] == reverse("sleutelkopie")

    assert tegelijk(4, begint).count(True) == 1
    assert Organisatie.objects.count() == Gebruiker.objects.count() == 1


def test_later_geeft_niemand_de_sleutel_nog_weg(client: Client, begin: str) -> None:
    client.post(begin, INGEVULD)
    opnieuw = Client()
    opnieuw.force_login(Gebruiker.objects.get())
    assert opnieuw.get(reverse("sleutelbestand")).status_code == opnieuw.get(reverse("sleutelkopie")).status_code == 404


@pytest.mark.parametrize(
    ("veld", "waarde", "melding"),
    [
        ("organisatie", " ", "verplicht"),
        ("email", "geen adres", "e-mailadres"),
        ("wachtwoord", "kort", "minstens 12 tekens"),
        ("wachtwoord", "oefenen-met-wegen", "oefenpraktijk"),
        ("herhaling", "iets anders", "niet hetzelfde"),
    ],
)
def test_wat_niet_klopt_staat_bij_het_veld(client: Client, begin: str, veld: str, waarde: str, melding: str) -> None:
    antwoord = client.post(begin, INGEVULD | {veld: waarde})
    assert antwoord.status_code == 422
    assert melding in str(antwoord.context["form"].errors[veld])
    assert not Gebruiker.objects.exists()
