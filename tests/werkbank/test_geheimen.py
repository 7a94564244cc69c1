"""Wat er in de database ligt opent niets, wat geteld wordt telt overal, en wie buiten staat blijft buiten."""

import json
from datetime import timedelta
from importlib import import_module
from pathlib import Path

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.recovery_codes.internal.auth import RecoveryCodes
from allauth.mfa.totp.internal.auth import TOTP, format_hotp_value, generate_totp_secret, hotp_value
from django.apps import apps
from django.contrib.sessions.models import Session
from django.core.exceptions import ValidationError
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope

from tests.mensen import WACHTWOORD, Mensen
from tests.werkbank.onderzoeken.server import EMAIL, Schrijver, draaiend, vrije_poort
from tests.werkbank.tabellen import rijen
from weegwerk.werkbank import inrichting, omgeving, starten
from weegwerk.werkbank.agenda.services import maak_kalenderadres
from weegwerk.werkbank.toegang.models import Gebruiker, Teller
from weegwerk.werkbank.toegang.services import vergeet_oude_tellingen, wachtwoordpad, zet_toegang
from weegwerk.werkbank.toegang.wachtwoorden import OEFENWACHTWOORD, MakkelijkTeRaden

AANMELDEN, FOUT = "/account/aanmelden/", "niet het wachtwoord"


def meld_aan(email: str, wachtwoord: str, adres: str = "192.0.2.1", client: Client | None = None) -> bool:
    client = client or Client()
    client.post(AANMELDEN, {"login": email, "password": wachtwoord}, REMOTE_ADDR=adres)
    return "_auth_user_id" in client.session


def alles_in(tabel: str) -> str:
    return str(rijen(tabel))


# Wie mag raden, en wie daar last van heeft


def test_een_vreemde_houdt_niemand_buiten(mensen: Mensen) -> None:
    eigen = Client()
    assert meld_aan(mensen.anna.email, WACHTWOORD, client=eigen)
    eigen.post("/account/afmelden/")
    for _ in range(12):
        meld_aan(mensen.anna.email, FOUT)
    assert not meld_aan(mensen.anna.email, WACHTWOORD), "van het adres van de vreemde niet, ook niet met het goede"
    assert meld_aan(mensen.anna.email, WACHTWOORD, "192.0.2.9"), "van elders wel"
    assert meld_aan(mensen.anna.email, WACHTWOORD, client=eigen), "in de eigen browser ook van hetzelfde adres"
    assert meld_aan(mensen.bram.email, WACHTWOORD, "192.0.2.9")


def test_ook_in_de_eigen_browser_is_raden_begrensd(mensen: Mensen) -> None:
    eigen = Client()
    assert meld_aan(mensen.anna.email, WACHTWOORD, client=eigen)
    eigen.post("/account/afmelden/")
    for _ in range(5):
        meld_aan(mensen.anna.email, FOUT, client=eigen)
    assert not meld_aan(mensen.anna.email, WACHTWOORD, client=eigen)


def test_veel_vreemde_adressen_samen_raden_ook_niet_door(mensen: Mensen) -> None:
    for nummer in range(25):
        for _ in range(4):
            meld_aan(mensen.anna.email, FOUT, f"192.0.2.{nummer}")
    assert not meld_aan(mensen.anna.email, WACHTWOORD, "198.51.100.1")


def test_het_koekje_van_een_bekende_browser_noemt_niemand_en_is_niet_na_te_maken(mensen: Mensen) -> None:
    eigen = Client()
    meld_aan(mensen.anna.email, WACHTWOORD, client=eigen)
    koekje = eigen.cookies["weegwerk_bekend"]
    assert koekje["httponly"]
    assert mensen.anna.email not in koekje.value
    for _ in range(5):
        meld_aan(mensen.anna.email, FOUT)
    nagemaakt = Client()
    nagemaakt.cookies["weegwerk_bekend"] = koekje.value[:-3] + "abc"
    assert not meld_aan(mensen.anna.email, WACHTWOORD, client=nagemaakt)


def test_wat_geteld_wordt_noemt_geen_adres_en_geen_code(mensen: Mensen) -> None:
    meld_aan(mensen.anna.email, FOUT)
    assert Teller.objects.exists()
    assert "192.0.2" not in alles_in("toegang_teller")
    assert "anna" not in alles_in("toegang_teller")


def test_een_telling_die_voorbij_is_blijft_niet_liggen(mensen: Mensen) -> None:
    meld_aan(mensen.anna.email, FOUT)
    with time_machine.travel(timezone.now() + timedelta(hours=2), tick=False):
        vergeet_oude_tellingen()
        assert not Teller.objects.exists()


# Een tweede factor


@pytest.fixture
def totp(mensen: Mensen) -> tuple[TOTP, str]:
    geheim = generate_totp_secret()
    return TOTP.activate(mensen.anna, geheim), geheim


def test_een_code_werkt_een_keer_ook_na_een_herstart(totp: tuple[TOTP, str]) -> None:
    factor, geheim = totp
    with time_machine.travel("2026-03-02 12:00:10+00:00", tick=False):
        code = format_hotp_value(hotp_value(geheim, int(timezone.now().timestamp()) // 30))
        assert factor.validate_code(code)
        # Een ander proces heeft niets dan de database.
        import_module("django.core.cache").close_caches()
        assert not TOTP(Authenticator.objects.get(pk=factor.instance.pk)).validate_code(code)


def test_wat_codes_maakt_ligt_verzegeld(mensen: Mensen, totp: tuple[TOTP, str]) -> None:
    herstel = RecoveryCodes.activate(mensen.anna)
    codes = herstel.generate_codes()
    inhoud = alles_in("mfa_authenticator")
    assert totp[1] not in inhoud
    assert not any(code in inhoud for code in codes)
    inrichting.roteer_sleutel()
    later = RecoveryCodes(Authenticator.objects.get(type=Authenticator.Type.RECOVERY_CODES))
    assert later.generate_codes() == codes
    assert alles_in("mfa_authenticator") != inhoud


def test_wat_er_al_open_lag_wordt_verzegeld(mensen: Mensen) -> None:
    geheim = generate_totp_secret()
    rij = Authenticator.objects.create(user=mensen.anna, type=Authenticator.Type.TOTP, data={"secret": geheim})
    Session.objects.create(session_key="a" * 32, session_data="", expire_date=timezone.now())
    import_module("weegwerk.werkbank.toegang.migrations.0002_geheimen").verzegel(apps, None)
    rij.refresh_from_db()
    assert geheim not in json.dumps(rij.data)
    assert not Session.objects.exists()
    with time_machine.travel("2026-03-02 12:00:10+00:00", tick=False):
        assert TOTP(rij).validate_code(format_hotp_value(hotp_value(geheim, int(timezone.now().timestamp()) // 30)))


# Sessies


def test_met_een_kopie_van_de_database_meldt_niemand_zich_aan(als_anna: Client, mensen: Mensen) -> None:
    assert als_anna.get("/").status_code == 200
    rij, sleutel = Session.objects.get(), als_anna.cookies["sessionid"].value
    assert sleutel not in alles_in("django_session")
    assert str(mensen.anna.pk) not in alles_in("django_session")
    dief = Client()
    dief.cookies["sessionid"] = rij.session_key
    assert dief.get("/").status_code == 302
    als_anna.post("/account/afmelden/")
    assert not Session.objects.filter(pk=rij.pk).exists()


# Wie buiten staat


def test_wie_weer_wordt_toegelaten_begint_opnieuw(als_anna: Client, mensen: Mensen, anna: Gebruiker) -> None:
    kalender = reverse("agenda:kalender", args=[maak_kalenderadres(anna)])
    nieuw_wachtwoord = wachtwoordpad(anna)
    assert Client().get(kalender).status_code == 200
    with scope(organisatie=mensen.dirk.organisatie):
        zet_toegang(mensen.dirk, anna.pk, aan=False)
        zet_toegang(mensen.dirk, anna.pk, aan=True)
    assert als_anna.get("/").status_code == 302
    assert Client().get(kalender).status_code == 404
    assert Client().get(nieuw_wachtwoord, follow=True).context["token_fail"]
    assert meld_aan(anna.email, WACHTWOORD)


# Wachtwoorden en de oefenpraktijk


@pytest.mark.parametrize(
    "wachtwoord",
    [
        "aaaaaaaaaaaa",
        "123456789012",
        "weegwerkweegwerk",
        "abcabcabcabc",
        "qwertyuiopoi",
        "ababababbaab",
        OEFENWACHTWOORD,
    ],
)
def test_een_rij_of_herhaling_wordt_geweigerd(wachtwoord: str) -> None:
    with pytest.raises(ValidationError):
        MakkelijkTeRaden().validate(wachtwoord)


def test_een_zin_is_een_goed_wachtwoord() -> None:
    MakkelijkTeRaden().validate(WACHTWOORD)


def test_de_oefenpraktijk_begint_niet_waar_anderen_bij_kunnen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(omgeving, "ALLEEN_DEZE_COMPUTER", False)
    with pytest.raises(starten.StartFout, match="--demo"):
        starten.bereid_voor(demo=True)


def probeer(poort: int, wachtwoord: str) -> int:
    bezoeker = Schrijver(poort)
    bezoeker.vraag("GET", AANMELDEN)
    return bezoeker.vraag("POST", AANMELDEN, {"login": EMAIL, "password": wachtwoord})[0]


@pytest.mark.sqlite  # de echte server, die op SQLite begint
def test_twee_processen_tellen_samen_en_een_herstart_vergeet_niets(tmp_path: Path) -> None:
    poort = vrije_poort()
    with draaiend(tmp_path / "gegevens", poort):
        assert [probeer(poort, FOUT) for _ in range(5)] == [200] * 5
        assert [probeer(poort, OEFENWACHTWOORD) for _ in range(4)] == [200] * 4
    with draaiend(tmp_path / "gegevens", poort):
        assert [probeer(poort, OEFENWACHTWOORD) for _ in range(4)] == [200] * 4
