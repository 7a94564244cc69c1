"""Van de rij naar een echte mailserver: wat verzonden heet, is door de server aangenomen."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
import time_machine
from django.core.mail import EmailMessage
from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import Settings

from tests.werkbank.post.conftest import ZetKlaar
from tests.werkbank.post.mailserver import Gedrag, vrije_poort
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import wis_dossier
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.post import services, verzenden
from weegwerk.werkbank.post.brief import antwoord_van, stel_op
from weegwerk.werkbank.post.models import Bericht, Bijlage, Kanaal, Oorzaak, Poststaat
from weegwerk.werkbank.post.services import Postbestand
from weegwerk.werkbank.post.smtp import Aflevering, _als_regels, bezorg
from weegwerk.werkbank.toegang.models import Gebruiker

BRIEF = Postbestand("brief.pdf", b"%PDF-1.7 een brief")


def nu(bericht: Bericht) -> Bericht:
    return Bericht.objects.select_related("dossier").get(pk=bericht.pk)


def gelogd(bericht: Bericht) -> list[str]:
    return list(
        Regel.objects.filter(dossier=bericht.dossier_id).order_by("volgnummer").values_list("gebeurtenis", flat=True)
    )


def test_een_bericht_komt_aan_zoals_het_is_klaargezet(mailserver: Gedrag, klaar: ZetKlaar) -> None:
    bericht = klaar(bijlagen=(BRIEF,))
    assert verzenden.verwerk().telling == {Poststaat.VERZONDEN: 1}
    (ontvangen,) = mailserver.ontvangen
    assert (ontvangen["To"], ontvangen["From"]) == ("kim@weegwerk.example", "Bureau Anna <post@weegwerk.example>")
    assert ontvangen["Reply-To"] == "anna@weegwerk.example"
    assert ontvangen["Message-ID"] == f"<{bericht.pk}@weegwerk.example>"
    tekst, bijlage = ontvangen.iter_parts()
    assert tekst.get_content().splitlines() == ["Geachte mevrouw Voorbeeld,", "", ".De brief zit bij dit bericht."]
    assert (bijlage.get_filename(), bijlage.get_content()) == ("brief.pdf", BRIEF.inhoud)
    assert (nu(bericht).staat, nu(bericht).pogingen) == (Poststaat.VERZONDEN, 1)
    assert gelogd(bericht)[-2:] == [Gebeurtenis.POST_KLAARGEZET, Gebeurtenis.POST_VERZONDEN]
    assert controleer() == []


def test_wat_verzonden_is_gaat_niet_nog_een_keer(mailserver: Gedrag, klaar: ZetKlaar) -> None:
    klaar()
    verzenden.verwerk()
    assert verzenden.verwerk().telling == {}
    assert len(mailserver.ontvangen) == 1


def test_een_daad_die_mislukt_verzendt_niets(mailserver: Gedrag, klaar: ZetKlaar) -> None:
    @transaction.atomic
    def daad() -> None:
        klaar()
        raise RuntimeError

    with pytest.raises(RuntimeError):
        daad()
    verzenden.verwerk()
    assert mailserver.ontvangen == []


def test_een_geweigerde_ontvanger_houdt_de_anderen_niet_tegen(mailserver: Gedrag, klaar: ZetKlaar) -> None:
    mailserver.weiger["weg@weegwerk.example"] = "550 5.1.1 weg@weegwerk.example bestaat niet"
    weg, kim = klaar("weg@weegwerk.example"), klaar()
    assert verzenden.verwerk().telling == {Poststaat.MISLUKT: 1, Poststaat.VERZONDEN: 1}
    assert (nu(weg).staat, nu(weg).oorzaak, nu(kim).staat) == (
        Poststaat.MISLUKT,
        Oorzaak.ONTVANGER,
        Poststaat.VERZONDEN,
    )
    assert antwoord_van(nu(weg)) == "550 5.1.1 weg@weegwerk.example bestaat niet"
    assert b"weg@" not in bytes(nu(weg).antwoord or b"")
    assert gelogd(weg)[-2:] == [Gebeurtenis.POST_MISLUKT, Gebeurtenis.POST_VERZONDEN]


@pytest.mark.parametrize(
    ("antwoord", "staat", "oorzaak"),
    [
        ("554 5.7.1 geen post van u", Poststaat.MISLUKT, Oorzaak.GEWEIGERD),
        ("451 4.3.0 nu even niet", Poststaat.WACHTRIJ, Oorzaak.TIJDELIJK),
        ("hang op", Poststaat.ONZEKER, Oorzaak.AFGEBROKEN),
    ],
)
def test_wat_de_server_na_de_inhoud_zegt(
    mailserver: Gedrag, klaar: ZetKlaar, antwoord: str, staat: Poststaat, oorzaak: Oorzaak
) -> None:
    mailserver.bij_inhoud = antwoord
    bericht = klaar()
    verzenden.verwerk()
    assert (nu(bericht).staat, nu(bericht).oorzaak) == (staat, oorzaak)
    assert mailserver.ontvangen == []


def test_een_server_die_zwijgt_na_de_inhoud_maakt_het_onzeker(
    mailserver: Gedrag, klaar: ZetKlaar, settings: Settings
) -> None:
    mailserver.zwijgt, settings.EMAIL_TIMEOUT = True, 0.3
    bericht = klaar()
    verzenden.verwerk()
    assert (nu(bericht).staat, nu(bericht).oorzaak) == (Poststaat.ONZEKER, Oorzaak.AFGEBROKEN)
    assert verzenden.verwerk().telling == {}


def test_een_server_die_weg_is_wordt_steeds_minder_vaak_geprobeerd(
    mailserver: Gedrag, klaar: ZetKlaar, settings: Settings
) -> None:
    poort, settings.EMAIL_PORT = settings.EMAIL_PORT, vrije_poort()
    bericht, ander = klaar(), klaar()
    with time_machine.travel(timezone.now(), tick=False) as klok:
        wachttijden = []
        for _poging in verzenden.PAUZES:
            assert verzenden.verwerk().telling == {Poststaat.WACHTRIJ: 2}
            assert (nu(bericht).oorzaak, nu(bericht).staat) == (Oorzaak.ONBEREIKBAAR, Poststaat.WACHTRIJ)
            assert verzenden.verwerk().telling == {}
            wachttijden.append(nu(bericht).volgende_poging - timezone.now())
            klok.shift(wachttijden[-1])
        assert wachttijden == sorted(set(wachttijden)) == list(verzenden.PAUZES)
        verzenden.verwerk()
    assert [nu(bericht).staat, nu(ander).staat] == [Poststaat.MISLUKT, Poststaat.MISLUKT]
    settings.EMAIL_PORT = poort
    assert verzenden.verwerk().telling == {}


def test_na_een_storing_gaat_alles_alsnog_weg(mailserver: Gedrag, klaar: ZetKlaar, settings: Settings) -> None:
    poort, settings.EMAIL_PORT = settings.EMAIL_PORT, vrije_poort()
    berichten = [klaar(), klaar()]
    verzenden.verwerk()
    settings.EMAIL_PORT = poort
    with time_machine.travel(timezone.now() + timedelta(minutes=1)):
        assert verzenden.verwerk().telling == {Poststaat.VERZONDEN: 2}
    assert {nu(bericht).oorzaak for bericht in berichten} == {Oorzaak.GEEN}


@pytest.mark.parametrize(("wachtwoord", "staat"), [("goed", Poststaat.VERZONDEN), ("fout", Poststaat.WACHTRIJ)])
def test_aanmelden_bij_de_server(
    gedrag: Gedrag,
    klaar: ZetKlaar,
    settings: Settings,
    request: pytest.FixtureRequest,
    wachtwoord: str,
    staat: Poststaat,
) -> None:
    gedrag.wachtwoord = "goed"
    request.getfixturevalue("mailserver")
    settings.EMAIL_HOST_USER, settings.EMAIL_HOST_PASSWORD = "anna", wachtwoord
    bericht = klaar()
    verzenden.verwerk()
    assert (nu(bericht).staat, nu(bericht).oorzaak) == (staat, Oorzaak.AANMELDING if wachtwoord == "fout" else "")


def test_stoppen_tussen_verzenden_en_noteren_maakt_het_onzeker(
    mailserver: Gedrag, klaar: ZetKlaar, monkeypatch: pytest.MonkeyPatch
) -> None:
    def val_uit(*_: object) -> None:
        raise SystemExit

    bericht = klaar()
    with monkeypatch.context() as m:
        m.setattr(verzenden, "_noteer", val_uit)
        with pytest.raises(SystemExit):
            verzenden.verwerk()
    assert nu(bericht).staat == Poststaat.ONDERWEG
    assert verzenden.verwerk().telling == {}
    with time_machine.travel(timezone.now() + timedelta(minutes=16)):
        verzenden.verwerk()
    assert (nu(bericht).staat, nu(bericht).oorzaak) == (Poststaat.ONZEKER, Oorzaak.GESTOPT)
    assert len(mailserver.ontvangen) == 1
    assert gelogd(bericht)[-1] == Gebeurtenis.POST_ONZEKER


@pytest.fixture
def traag(mailserver: Gedrag, monkeypatch: pytest.MonkeyPatch) -> Callable[[Callable[[], object]], None]:
    """De mailserver denkt een kwartier na; wat er in die tijd gebeurt, geeft de test mee."""

    def doe_intussen(daad: Callable[[], object]) -> None:
        def bezorg_laat(brief: EmailMessage) -> Aflevering:
            aflevering = bezorg(brief)
            monkeypatch.setattr(verzenden, "bezorg", bezorg)
            with time_machine.travel(timezone.now() + timedelta(minutes=16)):
                verzenden.verwerk()
                daad()
            return aflevering

        monkeypatch.setattr(verzenden, "bezorg", bezorg_laat)

    return doe_intussen


Traag = Callable[[Callable[[], object]], None]


def test_wat_laat_toch_wegging_is_niet_meer_onzeker(klaar: ZetKlaar, traag: Traag) -> None:
    bericht = klaar()
    traag(lambda: None)
    verzenden.verwerk()
    assert nu(bericht).staat == Poststaat.VERZONDEN
    assert gelogd(bericht)[-2:] == [Gebeurtenis.POST_ONZEKER, Gebeurtenis.POST_VERZONDEN]


def test_intrekken_tijdens_een_trage_bezorging_blijft_en_de_pagina_zegt_hoe_het_afliep(
    als_anna: Client, anna: Gebruiker, klaar: ZetKlaar, traag: Traag
) -> None:
    bericht = klaar()
    traag(lambda: services.trek_in(anna, bericht.pk))
    verzenden.verwerk()
    assert (nu(bericht).staat, nu(bericht).oorzaak) == (Poststaat.INGETROKKEN, Oorzaak.TOCH_WEG)
    assert gelogd(bericht)[-1] == Gebeurtenis.POST_VERZONDEN
    pagina = als_anna.get(reverse("post:bericht", args=[bericht.pk])).content.decode()
    assert "nam het bericht daarna toch nog aan" in pagina


def test_anders_genoteerd_tijdens_een_trage_bezorging_blijft(
    anna: Gebruiker, dossier: Dossier, klaar: ZetKlaar, traag: Traag
) -> None:
    bericht = klaar()
    anders = services.NieuweVerzending("brief", "Kim", "Brief", Kanaal.BRIEF, date(2026, 3, 2), bericht=bericht.pk)
    traag(lambda: services.noteer_verzonden(anna, dossier.pk, anders))
    verzenden.verwerk()
    assert nu(bericht).staat == Poststaat.INGETROKKEN


def test_een_late_weigering_haalt_niets_terug_in_de_rij(
    anna: Gebruiker, klaar: ZetKlaar, mailserver: Gedrag, traag: Traag
) -> None:
    mailserver.bij_inhoud = "451 straks"
    bericht = klaar()
    traag(lambda: services.bevestig(anna, bericht.pk))
    verzenden.verwerk()
    assert (nu(bericht).staat, nu(bericht).oorzaak) == (Poststaat.BEVESTIGD, Oorzaak.GESTOPT)


def test_een_tweede_poging_is_niet_van_de_eerste(
    anna: Gebruiker, klaar: ZetKlaar, mailserver: Gedrag, traag: Traag
) -> None:
    """Iemand vroeg om opnieuw te proberen; wat de eerste poging daarna meldt, gaat niet over de tweede."""
    bericht = klaar()

    def opnieuw() -> None:
        services.probeer_opnieuw(anna, bericht.pk)
        mailserver.bij_inhoud = "554 nee"
        verzenden.verwerk()

    traag(opnieuw)
    verzenden.verwerk()
    assert nu(bericht).staat == Poststaat.MISLUKT


def test_wat_een_ander_al_neemt_wordt_overgeslagen(
    mailserver: Gedrag, klaar: ZetKlaar, monkeypatch: pytest.MonkeyPatch
) -> None:
    bericht = klaar()

    def ander_is_eerst(van: Bericht) -> object:
        Bericht.objects.filter(pk=van.pk).update(staat=Poststaat.ONDERWEG)
        return stel_op(van)

    monkeypatch.setattr(verzenden, "stel_op", ander_is_eerst)
    assert verzenden.verwerk().telling == {}
    assert mailserver.ontvangen == []
    assert nu(bericht).staat == Poststaat.ONDERWEG


def test_een_gewist_dossier_verzendt_niets_en_is_onleesbaar(
    mailserver: Gedrag, klaar: ZetKlaar, anna: Gebruiker, dossier: Dossier
) -> None:
    bericht = klaar(bijlagen=(BRIEF,))
    wis_dossier(anna, dossier.pk)
    verzenden.verwerk()
    assert mailserver.ontvangen == []
    assert (nu(bericht).staat, nu(bericht).oorzaak) == (Poststaat.INGETROKKEN, Oorzaak.GEWIST)
    opgeslagen = bytes(nu(bericht).inhoud) + bytes(Bijlage.objects.get().inhoud)
    assert not any(leesbaar in opgeslagen for leesbaar in (b"kim@", b"Voorbeeld", b"PDF"))


def test_wissen_terwijl_de_rij_loopt(
    mailserver: Gedrag, klaar: ZetKlaar, anna: Gebruiker, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    klaar()

    def wis_na_lezen(van: Bericht) -> object:
        brief = stel_op(van)
        wis_dossier(anna, dossier.pk)
        return brief

    monkeypatch.setattr(verzenden, "stel_op", wis_na_lezen)
    assert verzenden.verwerk().telling == {}
    assert mailserver.ontvangen == []


def test_een_bericht_dat_van_plaats_is_gewisseld_mislukt_en_de_rest_gaat(mailserver: Gedrag, klaar: ZetKlaar) -> None:
    kwaad, goed = klaar(), klaar()
    Bericht.objects.filter(pk=kwaad.pk).update(inhoud=goed.inhoud)
    assert verzenden.verwerk().telling == {Poststaat.MISLUKT: 1, Poststaat.VERZONDEN: 1}
    assert nu(kwaad).oorzaak == Oorzaak.ONLEESBAAR


def test_stoppen_kan_tussen_twee_berichten(mailserver: Gedrag, klaar: ZetKlaar) -> None:
    klaar(), klaar()
    verzenden.verwerk(stop=lambda: len(mailserver.ontvangen) == 1)
    assert len(mailserver.ontvangen) == 1


def test_een_bericht_zonder_dossier(mailserver: Gedrag, klaar: ZetKlaar) -> None:
    bericht = klaar("anna@weegwerk.example", los=True)
    verzenden.verwerk()
    assert nu(bericht).staat == Poststaat.VERZONDEN
    assert mailserver.ontvangen[0]["Reply-To"] is None


@pytest.mark.parametrize("adres", ["", "kim", "kim@", "kim@weegwerk.example\nBcc: ander@weegwerk.example", "a@b@c.nl"])
def test_een_ongeldig_adres_komt_niet_in_de_rij(klaar: ZetKlaar, adres: str) -> None:
    with pytest.raises(services.OngeldigAdres):
        klaar(adres)
    assert not Bericht.objects.exists()


def test_een_onderwerp_kan_geen_kop_worden(anna: Gebruiker, mailserver: Gedrag) -> None:
    nieuw = services.NieuwBericht(None, "anna@weegwerk.example", "Hallo\r\nBcc: x@weegwerk.example", "tekst", "test")
    services.zet_klaar(anna, nieuw)
    verzenden.verwerk()
    assert mailserver.ontvangen[0]["Subject"] == "Hallo Bcc: x@weegwerk.example"
    assert mailserver.ontvangen[0]["Bcc"] is None


def test_regels_voor_de_server() -> None:
    assert _als_regels(b"a\n.b\n..\r\nc") == b"a\r\n..b\r\n...\r\nc\r\n.\r\n"
