import pytest
from django.test import Client
from django.urls import NoReverseMatch, reverse
from django_scopes import scope
from pytest_django import DjangoAssertNumQueries

from tests.mensen import WACHTWOORD, Mensen
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.toegang.backends import GebruikerBackend
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.toegang.services import nodig_deskundige_uit


def aanmelden(client: Client, email: str, wachtwoord: str) -> int:
    return client.post(reverse("account_login"), {"login": email, "password": wachtwoord}).status_code


def test_aanmelden_met_een_wachtwoord_en_dat_staat_in_het_logboek(client: Client, anna: Gebruiker) -> None:
    assert aanmelden(client, "Anna@Weegwerk.Example", WACHTWOORD) == 302
    assert client.get("/").status_code == 200
    assert Regel.objects.filter(gebruiker=anna, gebeurtenis=Gebeurtenis.AANGEMELD).count() == 1


def test_een_fout_wachtwoord_laat_niet_binnen(client: Client, anna: Gebruiker) -> None:
    assert aanmelden(client, anna.email, "niet het wachtwoord") == 200
    assert client.get("/").status_code == 302


def test_na_vijf_fouten_wachten(client: Client, anna: Gebruiker) -> None:
    for _ in range(5):
        aanmelden(client, anna.email, "niet het wachtwoord")
    assert aanmelden(client, anna.email, WACHTWOORD) == 200
    assert client.get("/").status_code == 302


def test_wat_iemand_zag_blijft_niet_achter_in_de_browser(als_anna: Client) -> None:
    assert als_anna.get("/").headers["Cache-Control"] == "no-store"


def test_wie_geblokkeerd_wordt_staat_meteen_buiten(als_anna: Client, mensen: Mensen) -> None:
    beheer = Client()
    beheer.force_login(mensen.dirk)
    adres = reverse("lid_toegang", args=[mensen.anna.pk])
    beheer.post(adres, {"toegang": "uit"})
    assert als_anna.get("/").status_code == 302
    assert aanmelden(Client(), mensen.anna.email, WACHTWOORD) == 200
    beheer.post(adres, {"toegang": "aan"})
    mensen.anna.refresh_from_db()
    als_anna.force_login(mensen.anna)
    assert als_anna.get("/").status_code == 200


def test_een_beheerder_sluit_zichzelf_en_anderen_buiten_zijn_organisatie_niet_uit(
    client: Client, mensen: Mensen
) -> None:
    client.force_login(mensen.dirk)
    for lid in (mensen.dirk, mensen.chris):
        assert client.post(reverse("lid_toegang", args=[lid.pk]), {"toegang": "uit"}).status_code == 404
    assert Gebruiker.objects.filter(is_active=True).count() == 4


def test_gebruiker_en_organisatie_komen_in_een_vraag(
    mensen: Mensen, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    with django_assert_num_queries(1):
        gebruiker = GebruikerBackend().get_user(mensen.anna.pk)
        assert gebruiker
        assert gebruiker.organisatie.naam == "Bureau Anna"


def test_niemand_kan_zichzelf_inschrijven() -> None:
    for naam in ("account_signup", "account_email", "mfa_signup_webauthn"):
        with pytest.raises(NoReverseMatch):
            reverse(naam)


def test_uitnodigen_tot_en_met_de_eerste_aanmelding(client: Client, mensen: Mensen) -> None:
    client.force_login(mensen.dirk)
    antwoord = client.post(reverse("leden"), {"naam": "Eva", "email": "Eva@weegwerk.example"})
    link = antwoord.context["link"]
    assert link in antwoord.content.decode()
    nieuweling = Client()
    formulier = nieuweling.get(link, follow=True)
    adres = formulier.redirect_chain[-1][0]
    assert nieuweling.post(adres, {"password1": WACHTWOORD, "password2": WACHTWOORD}).status_code == 302
    assert aanmelden(nieuweling, "eva@weegwerk.example", WACHTWOORD) == 302
    assert nieuweling.get("/").status_code == 200
    eva = Gebruiker.objects.get(email="eva@weegwerk.example")
    assert (eva.organisatie, eva.is_deskundige, eva.is_beheerder) == (mensen.dirk.organisatie, True, False)
    opnieuw = Client().get(link, follow=True)
    assert opnieuw.context["token_fail"]


def test_een_bestaand_adres_wordt_niet_nog_eens_uitgenodigd(client: Client, mensen: Mensen) -> None:
    client.force_login(mensen.dirk)
    antwoord = client.post(reverse("leden"), {"naam": "Chris", "email": mensen.chris.email.upper()})
    assert antwoord.status_code == 422
    assert "email" in antwoord.context["form"].errors


def test_de_lijst_toont_alleen_de_eigen_mensen(client: Client, mensen: Mensen) -> None:
    client.force_login(mensen.dirk)
    assert {lid.naam for lid in client.get(reverse("leden")).context["leden"]} == {"Anna", "Bram", "Dirk"}


def test_een_beheerder_zonder_inhoud_begint_bij_de_mensen(client: Client, mensen: Mensen) -> None:
    client.force_login(mensen.dirk)
    assert client.get("/").headers["Location"] == reverse("leden")


@pytest.mark.django_db
def test_een_verlopen_aanmelding_toont_geen_aanmeldpagina_in_een_formulier(client: Client) -> None:
    """De pagina blijft staan met wat er getypt is, en vraagt zelf om aan te melden."""
    antwoord = client.get("/", headers={"HX-Request": "true"})
    assert (antwoord.status_code, antwoord.content) == (401, b"")
    assert not {"HX-Redirect", "Location"} & set(antwoord.headers)


@pytest.mark.django_db
def test_een_pagina_kan_vragen_wie_er_is_aangemeld(client: Client, mensen: Mensen) -> None:
    assert client.get(reverse("wie")).json()["wie"] == ""
    client.force_login(mensen.anna)
    antwoord = client.get(reverse("wie"))
    assert antwoord.json() | {"penning": ""} == {"wie": str(mensen.anna.pk), "naam": "Anna", "penning": ""}
    assert antwoord.headers["Cache-Control"] == "no-store"


@pytest.mark.django_db
def test_een_kop_die_geen_adres_is_geeft_geen_fout(client: Client) -> None:
    antwoord = client.get("/", headers={"HX-Request": "true", "HX-Current-URL": "http://["})
    assert antwoord.status_code == 401


@pytest.mark.django_db
def test_de_browser_mag_alleen_wat_van_hier_komt(client: Client) -> None:
    koppen = client.get(reverse("account_login")).headers
    beleid = dict(deel.strip().split(" ", 1) for deel in koppen["Content-Security-Policy"].split(";"))
    assert beleid == {
        "default-src": "'none'",
        "script-src": "'self'",
        "style-src": "'self'",
        "font-src": "'self'",
        "img-src": "'self'",
        "connect-src": "'self'",
        "form-action": "'self'",
        "frame-ancestors": "'none'",
        "base-uri": "'none'",
    }
    assert koppen["X-Frame-Options"] == "DENY"
    assert "unsafe" not in koppen["Content-Security-Policy"]


def test_de_uitnodiging_staat_in_het_logboek(mensen: Mensen) -> None:
    nodig_deskundige_uit(mensen.dirk, naam="Eva", email="eva@weegwerk.example")
    with scope(organisatie=mensen.dirk.organisatie):
        assert Regel.objects.order_by("-volgnummer")[0].gebeurtenis == Gebeurtenis.GEBRUIKER_UITGENODIGD
