"""De pagina's over post: wat er staat, wat iemand kan doen, en wie het ziet."""

from datetime import date, timedelta
from pathlib import Path

import pytest
import time_machine
from django.core.exceptions import ImproperlyConfigured
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from tests.mensen import Mensen
from tests.werkbank.post.conftest import ZetKlaar
from tests.werkbank.post.mailserver import Gedrag
from weegwerk.werkbank import omgeving, starten
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import wis_dossier
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.post import services, verzenden
from weegwerk.werkbank.post.models import Bericht, Kanaal, Oorzaak, Poststaat, Verzending
from weegwerk.werkbank.toegang.models import Gebruiker

BRIEF = services.Postbestand("brief.pdf", b"%PDF-1.7 een brief")


def pagina(client: Client, naam: str, *args: object, **vraag: str) -> str:
    return client.get(reverse(naam, args=args), vraag).content.decode()


def stap(client: Client, bericht: Bericht, naam: str) -> str:
    antwoord = client.post(reverse("post:stap", args=[bericht.pk]), {"stap": naam}, follow=True)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def zet(bericht: Bericht, staat: Poststaat, oorzaak: Oorzaak = Oorzaak.GEEN) -> None:
    Bericht.objects.filter(pk=bericht.pk).update(staat=staat, oorzaak=oorzaak)


def test_de_lijst_begint_met_wat_aandacht_vraagt(als_anna: Client, klaar: ZetKlaar) -> None:
    klaar("rustig@weegwerk.example")
    zet(klaar("mislukt@weegwerk.example"), Poststaat.MISLUKT, Oorzaak.ONTVANGER)
    eerst = pagina(als_anna, "post:lijst")
    assert "Er is 1 bericht waar u iets mee moet." in eerst
    assert "mislukt@" in eerst
    assert "rustig@" not in eerst
    assert "De mailserver weigert het adres van de ontvanger." in eerst
    assert "rustig@" in pagina(als_anna, "post:lijst", toon="wacht")
    alles = pagina(als_anna, "post:lijst", toon="alles")
    assert "rustig@" in alles
    assert "mislukt@" in alles


def test_zonder_mailserver_zegt_de_pagina_dat_en_blijft_alles_staan(als_anna: Client, klaar: ZetKlaar) -> None:
    bericht = klaar()
    assert "Er is geen mailserver ingesteld." in pagina(als_anna, "post:lijst")
    assert "Download het" in pagina(als_anna, "post:bericht", bericht.pk)
    with pytest.raises(starten.StartFout, match="geen mailserver"):
        starten.verstuur_post()


def test_een_bericht_downloaden_om_zelf_te_versturen(als_anna: Client, klaar: ZetKlaar) -> None:
    antwoord = als_anna.get(reverse("post:bestand", args=[klaar(bijlagen=(BRIEF,)).pk]))
    assert antwoord.headers["Content-Type"] == "message/rfc822"
    assert b"X-Unsent: 1" in antwoord.content
    assert b"kim@weegwerk.example" in antwoord.content
    assert b"brief.pdf" in antwoord.content


def test_opnieuw_proberen_begint_van_voren_af_aan(als_anna: Client, klaar: ZetKlaar, mailserver: Gedrag) -> None:
    bericht = klaar()
    zet(bericht, Poststaat.MISLUKT, Oorzaak.GEWEIGERD)
    assert "Het bericht staat weer in de rij." in stap(als_anna, bericht, "opnieuw")
    verzenden.verwerk()
    assert len(mailserver.ontvangen) == 1


def test_intrekken_houdt_een_bericht_tegen(als_anna: Client, klaar: ZetKlaar, mailserver: Gedrag) -> None:
    bericht = klaar()
    assert "ingetrokken" in stap(als_anna, bericht, "intrekken")
    verzenden.verwerk()
    assert mailserver.ontvangen == []


@pytest.mark.parametrize("wat", ["opnieuw", "intrekken", "bevestigen"])
def test_wat_verzonden_is_laat_zich_niet_meer_veranderen(als_anna: Client, klaar: ZetKlaar, wat: str) -> None:
    bericht = klaar()
    zet(bericht, Poststaat.VERZONDEN)
    assert "intussen veranderd" in stap(als_anna, bericht, wat)
    bericht.refresh_from_db()
    assert bericht.staat == Poststaat.VERZONDEN


def test_bij_onzeker_beslist_een_mens(als_anna: Client, klaar: ZetKlaar) -> None:
    bericht = klaar()
    zet(bericht, Poststaat.ONZEKER, Oorzaak.AFGEBROKEN)
    assert "Vraag het aan de ontvanger." in pagina(als_anna, "post:bericht", bericht.pk)
    assert "aangekomen, zegt uw organisatie" in stap(als_anna, bericht, "bevestigen")


def test_een_stap_die_niet_bestaat(als_anna: Client, klaar: ZetKlaar) -> None:
    assert als_anna.post(reverse("post:stap", args=[klaar().pk]), {"stap": "verzonden"}).status_code == 404


def test_noteren_wat_op_een_andere_manier_ging(als_anna: Client, klaar: ZetKlaar, dossier: Dossier) -> None:
    bericht = klaar()
    adres = f"{reverse('post:noteren', args=[dossier.pk])}?bericht={bericht.pk}"
    vooraf = als_anna.get(adres).context["form"]
    assert (vooraf["wat"].value(), vooraf["aan"].value()) == ("Uw brief over de opdracht", "kim@weegwerk.example")
    velden = {"wat": "Uw brief", "aan": "Kim Voorbeeld", "kanaal": "brief", "verzonden_op": timezone.localdate()}
    assert als_anna.post(adres, velden | {"toelichting": "Aangetekend"}).status_code == 302
    bericht.refresh_from_db()
    assert bericht.staat == Poststaat.INGETROKKEN
    overzicht = pagina(als_anna, "post:dossier", dossier.pk)
    for tekst in ("Kim Voorbeeld", "per brief", "Aangetekend", "ingetrokken", "niet vertrouwelijk"):
        assert tekst in overzicht


def test_een_notitie_wordt_niet_veranderd_en_is_versleuteld(anna: Gebruiker, dossier: Dossier) -> None:
    nieuw = services.NieuweVerzending("brief", "Kim Voorbeeld", "Uw brief", Kanaal.BRIEF, date(2026, 3, 2))
    verzending = services.noteer_verzonden(anna, dossier.pk, nieuw)
    assert b"Kim" not in bytes(verzending.inhoud)
    with pytest.raises(IntegrityError, match="Deze rij kan niet"), transaction.atomic():
        Verzending.objects.update(kanaal=Kanaal.OVERHANDIGD)


def test_een_dag_die_nog_komt_en_lege_tekst_worden_geweigerd(als_anna: Client, dossier: Dossier) -> None:
    morgen = timezone.localdate() + timedelta(days=1)
    velden = {"wat": "\u200b", "aan": " ", "kanaal": "duif", "verzonden_op": morgen}
    antwoord = als_anna.post(reverse("post:noteren", args=[dossier.pk]), velden)
    assert antwoord.status_code == 422
    assert set(antwoord.context["form"].errors) == {"wat", "aan", "kanaal", "verzonden_op"}


def test_rond_middernacht_telt_de_nederlandse_dag(als_anna: Client, dossier: Dossier) -> None:
    velden = {"wat": "Brief", "aan": "Kim", "kanaal": "brief", "verzonden_op": "2026-03-29"}
    with time_machine.travel("2026-03-28T23:30:00Z"):  # in Nederland is het dan al de 29e
        als_anna.force_login(Gebruiker.objects.get(naam="Anna"))
        assert als_anna.post(reverse("post:noteren", args=[dossier.pk]), velden).status_code == 302


def test_post_van_een_gewist_dossier_is_zichtbaar_maar_niet_leesbaar(
    als_anna: Client, klaar: ZetKlaar, anna: Gebruiker, dossier: Dossier
) -> None:
    bericht = klaar()
    wis_dossier(anna, dossier.pk)
    lijst = pagina(als_anna, "post:lijst", toon="alles")
    assert "dossier gewist" in lijst
    assert "kim@" not in lijst
    for naam in ("post:bericht", "post:bestand"):
        assert als_anna.get(reverse(naam, args=[bericht.pk])).status_code == 404
    assert als_anna.get(reverse("post:dossier", args=[dossier.pk])).status_code == 404


def test_post_zonder_dossier_ziet_alleen_wie_het_kreeg(als_anna: Client, klaar: ZetKlaar, mensen: Mensen) -> None:
    bericht = klaar("anna@weegwerk.example", los=True)
    assert "anna@weegwerk.example</td>" in pagina(als_anna, "post:lijst", toon="alles")
    als_anna.force_login(mensen.bram)
    assert "anna@weegwerk.example" not in pagina(als_anna, "post:lijst", toon="alles")
    assert als_anna.get(reverse("post:bericht", args=[bericht.pk])).status_code == 404


def test_de_lijst_kost_evenveel_vragen_hoeveel_berichten_er_ook_zijn(
    als_anna: Client, klaar: ZetKlaar, django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    for _nummer in range(30):
        klaar()
    with django_assert_max_num_queries(14):
        assert "Bladzijde 1 van 2" in pagina(als_anna, "post:lijst")


def test_mailserver_uit_de_omgeving(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    assert omgeving.smtp() is None
    monkeypatch.setenv("WEEGWERK_SMTP_HOST", "mail.weegwerk.example")
    assert omgeving.smtp() == omgeving.Mailserver("mail.weegwerk.example", 587, "starttls", "", "")
    monkeypatch.setenv("WEEGWERK_SMTP_GEBRUIKER", "anna")
    with pytest.raises(ImproperlyConfigured, match="WACHTWOORDBESTAND"):
        omgeving.smtp()
    bestand = tmp_path / "wachtwoord"
    bestand.write_text("geheim\n")
    monkeypatch.setenv("WEEGWERK_SMTP_WACHTWOORDBESTAND", str(bestand))
    monkeypatch.setenv("WEEGWERK_SMTP_BEVEILIGING", "tls")
    assert omgeving.smtp() == omgeving.Mailserver("mail.weegwerk.example", 465, "tls", "anna", "geheim")
    for naam, waarde in [("POORT", "post"), ("BEVEILIGING", "een beetje")]:
        monkeypatch.setenv(f"WEEGWERK_SMTP_{naam}", waarde)
        with pytest.raises(ImproperlyConfigured, match=naam):
            omgeving.smtp()
        monkeypatch.delenv(f"WEEGWERK_SMTP_{naam}")


def test_wie_een_bericht_opent_om_er_iets_bij_te_noteren_staat_in_het_logboek(
    als_anna: Client, klaar: ZetKlaar, dossier: Dossier
) -> None:
    bericht = klaar()
    adres = reverse("post:noteren", args=[dossier.pk])
    als_anna.get(adres)
    assert not Regel.objects.filter(dossier=dossier.pk, gebeurtenis="post.gelezen").exists()
    als_anna.get(f"{adres}?bericht={bericht.pk}")
    assert Regel.objects.filter(dossier=dossier.pk, gebeurtenis="post.gelezen").count() == 1
