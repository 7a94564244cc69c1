"""Wat de deskundige met de vragenlijsten doet: versturen, zien hoe ver het is, overtypen, vergelijken, en het bezoek."""

from io import BytesIO
from uuid import UUID

import pikepdf
import pytest
from django.test import Client
from django.urls import reverse

from tests.mensen import Mensen
from tests.werkbank.vragenlijsten.werk import open_link, sleutel_voor, vul_in
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.dossiers.services import wijzig_gegevens
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.onderzoeken.selectors import onderzoek_voor, versie_van
from weegwerk.werkbank.post.models import Bericht
from weegwerk.werkbank.post.selectors import berichten_van
from weegwerk.werkbank.toegang.models import Gebruiker


def adres(naam: str, onderzoek: UUID, *delen: str) -> str:
    return reverse(f"vragenlijsten:{naam}", args=[onderzoek, *delen])


def bezoek(naam: str, onderzoek: UUID, *delen: str) -> str:
    return reverse(f"bezoeklijst:{naam}", args=[onderzoek, *delen])


def tekst(client: Client, pad: str) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def beantwoord(anna: Gebruiker, onderzoek: UUID, partij: str, **velden: str) -> None:
    """Deze partij vult de eerste taak in en levert in."""
    bezoeker = Client()
    binnen = open_link(bezoeker, sleutel_voor(anna, onderzoek, partij))
    assert vul_in(bezoeker, f"{binnen}taak-A/", 1, **velden).status_code == 302
    bezoeker.post(f"{binnen}inleveren/")


def test_de_staat_in_woorden(als_anna: Client, onderzoek: UUID, bezoeker: Client) -> None:
    overzicht = adres("overzicht", onderzoek)
    assert tekst(als_anna, overzicht).count("niet verstuurd") == 2
    antwoord = als_anna.post(adres("versturen", onderzoek, "werknemer"), {"hoe": "zelf"})
    link = antwoord.context["nieuw"].adres
    assert link in antwoord.content.decode()
    assert ">verstuurd<" in tekst(als_anna, overzicht)
    assert link not in tekst(als_anna, overzicht)
    binnen = open_link(bezoeker, link.rstrip("/").rpartition("/")[2])
    vul_in(bezoeker, f"{binnen}werk/", uren="32")
    assert ">begonnen<" in tekst(als_anna, overzicht)
    assert "door deze partij zelf, via de link" in tekst(als_anna, overzicht)
    bezoeker.post(f"{binnen}inleveren/")
    assert ">ingeleverd<" in tekst(als_anna, overzicht)
    als_anna.post(adres("teruggeven", onderzoek, "werknemer"))
    als_anna.post(adres("intrekken", onderzoek, "werknemer"))
    assert ">link ingetrokken<" in tekst(als_anna, overzicht)


def test_de_tijdlijn_zegt_dat_een_partij_inleverde(
    anna: Gebruiker, als_anna: Client, dossier: Dossier, onderzoek: UUID
) -> None:
    beantwoord(anna, onderzoek, "werknemer", tempo="langzamer")
    tijdlijn = tekst(als_anna, reverse("tijdlijn:dossier", args=[dossier.pk]))
    assert "Iemand met een eigen link, zonder account, heeft de vragenlijst ingeleverd" in tijdlijn


def test_een_ingeleverde_lijst_krijgt_geen_nieuwe_link(anna: Gebruiker, als_anna: Client, onderzoek: UUID) -> None:
    beantwoord(anna, onderzoek, "werknemer", tempo="langzamer")
    als_anna.post(adres("versturen", onderzoek, "werknemer"))
    assert "al ingeleverd" in tekst(als_anna, adres("overzicht", onderzoek))


def test_per_e_mail_gaat_via_de_rij(anna: Gebruiker, als_anna: Client, onderzoek: UUID, dossier: Dossier) -> None:
    gegevens = gegevens_van(dossier)
    assert gegevens
    client = gegevens.client.model_copy(update={"email": "kim@weegwerk.example"})
    wijzig_gegevens(anna, dossier.pk, gegevens.model_copy(update={"client": client}), 1)
    antwoord = als_anna.post(adres("versturen", onderzoek, "werknemer"), {"hoe": "post"})
    assert "staat klaar om te worden gemaild aan kim@weegwerk.example" in antwoord.content.decode()
    regel = berichten_van(anna, "alles").regels[0]
    assert regel.inhoud
    assert antwoord.context["nieuw"].adres not in regel.inhoud.tekst
    assert "[persoonlijke link]" in regel.inhoud.tekst
    assert "Voorbeeld" not in regel.inhoud.tekst
    assert regel.bericht.staat == "wachtrij"


def test_twee_keer_dezelfde_knop_is_een_e_mail(
    anna: Gebruiker, als_anna: Client, onderzoek: UUID, dossier: Dossier
) -> None:
    """De link uit de eerste e-mail blijft dan ook werken."""
    gegevens = gegevens_van(dossier)
    assert gegevens
    client = gegevens.client.model_copy(update={"email": "kim@weegwerk.example"})
    wijzig_gegevens(anna, dossier.pk, gegevens.model_copy(update={"client": client}), 1)
    velden = {"hoe": "post", "_verzoek": "5f0c1a52-7d1e-4e0b-9f5e-0a3f6c2b8d11"}
    for _keer in range(2):
        als_anna.post(adres("versturen", onderzoek, "werknemer"), velden)
    assert Bericht.objects.get().staat == "wachtrij"


def test_een_adres_dat_niet_kan_staat_niet_in_een_cookie(
    anna: Gebruiker, als_anna: Client, onderzoek: UUID, dossier: Dossier
) -> None:
    gegevens = gegevens_van(dossier)
    assert gegevens
    client = gegevens.client.model_copy(update={"email": "kim-zonder-apenstaart"})
    wijzig_gegevens(anna, dossier.pk, gegevens.model_copy(update={"client": client}), 1)
    antwoord = als_anna.post(adres("versturen", onderzoek, "werknemer"), {"hoe": "post"})
    assert "kim" not in antwoord.cookies.output().lower()
    assert "geen bruikbaar e-mailadres" in tekst(als_anna, adres("overzicht", onderzoek))


def test_zonder_e_mailadres_is_er_geen_bericht_en_geen_link(als_anna: Client, onderzoek: UUID) -> None:
    als_anna.post(adres("versturen", onderzoek, "werknemer"), {"hoe": "post"})
    assert not Bericht.objects.exists()
    assert tekst(als_anna, adres("overzicht", onderzoek)).count("niet verstuurd") == 2


def test_overtypen_van_papier_zegt_wie_en_wanneer(als_anna: Client, onderzoek: UUID) -> None:
    eerste = als_anna.post(adres("papier_begin", onderzoek, "werkgever")).headers["Location"]
    assert vul_in(als_anna, eerste, uren="36").status_code == 302
    antwoorden = adres("antwoorden", onderzoek, "werkgever")
    assert als_anna.post(antwoorden, {"door": "", "datum": "2026-03-01"}).status_code == 422
    assert als_anna.post(antwoorden, {"door": "Pim", "datum": "2999-01-01"}).status_code == 422
    als_anna.post(antwoorden, {"door": "Pim De Proef", "datum": "2026-03-01"})
    assert "Op papier ingevuld door Pim De Proef op 1 maart 2026. Overgetypt door Anna." in tekst(als_anna, antwoorden)
    overzicht = tekst(als_anna, adres("overzicht", onderzoek))
    assert "overgetypt van papier door Anna" in overzicht
    assert ", op papier" in overzicht
    assert als_anna.get(eerste).status_code == 302


@pytest.mark.parametrize("partij", ["werknemer", "werkgever"])
@pytest.mark.parametrize("taal", ["nl", "en"])
def test_op_papier(als_anna: Client, onderzoek: UUID, partij: str, taal: str) -> None:
    antwoord = als_anna.get(adres("pdf", onderzoek, partij, taal))
    assert antwoord.headers["Content-Type"] == "application/pdf"
    assert "Kim" not in antwoord.headers["Content-Disposition"]
    with pikepdf.open(BytesIO(antwoord.content)) as pdf:
        assert str(pdf.Root.Lang).startswith(taal)
    assert als_anna.get(adres("pdf", onderzoek, partij, "fr")).status_code == 404


def test_waar_zij_verschillen_wordt_de_lijst_voor_het_bezoek(
    anna: Gebruiker, als_anna: Client, onderzoek: UUID
) -> None:
    beantwoord(anna, onderzoek, "werknemer", tempo="even-snel", tijd="10", fouten="soms", herstel="zelf")
    beantwoord(anna, onderzoek, "werkgever", tempo="langzamer", tijd="11", fouten="soms", herstel="weet-niet")
    pagina = als_anna.get(adres("vergelijking", onderzoek))
    oordelen = {punt.plaats.plek: punt.oordeel for punt in pagina.context["vergelijking"].punten()}
    assert oordelen["A-tempo"] == "anders"
    assert oordelen["A-tijd"] == oordelen["A-fouten"] == "gelijk"
    assert oordelen["A-herstel"] == "een_antwoord"
    assert oordelen["A-doorwerken"] == "geen_antwoord"
    assert "Bij 1 vraag zeggen zij iets anders." in pagina.content.decode()
    lijst = tekst(als_anna, bezoek("document", onderzoek))
    assert "Werknemer: Even snel. Werkgever: Iets langzamer." in lijst
    assert "Werkgever: Weet ik niet." in lijst
    assert ">Tijd<" not in lijst


def test_zelf_punten_op_de_lijst_zetten_en_eraf_halen(anna: Gebruiker, als_anna: Client, onderzoek: UUID) -> None:
    beantwoord(anna, onderzoek, "werknemer", tempo="even-snel", verloop="Het vouwen gaat vanzelf.")
    als_anna.post(adres("punt", onderzoek), {"plek": "A-verloop", "op_lijst": "ja"})
    als_anna.post(adres("punt", onderzoek), {"plek": "A-tempo", "op_lijst": "nee"})
    lijst = tekst(als_anna, bezoek("document", onderzoek))
    assert "Het vouwen gaat vanzelf." in lijst
    assert ">Tempo<" not in lijst
    assert als_anna.post(adres("punt", onderzoek), {"plek": "Z-tempo", "op_lijst": "ja"}).status_code == 404


def test_wat_het_bezoek_opleverde_blijft_bewaard_en_de_loonwaarde_verandert_niet(
    anna: Gebruiker, als_anna: Client, onderzoek: UUID
) -> None:
    beantwoord(anna, onderzoek, "werknemer", tempo="even-snel")
    beantwoord(anna, onderzoek, "werkgever", tempo="langzamer")
    voor = versie_van(onderzoek_voor(anna, onderzoek)).document
    blad = bezoek("groep", onderzoek, "punten", "deel-1")
    als_anna.get(blad)
    als_anna.post(
        blad, {"basis": 0, "punten__A-tempo__klaar": "ja", "punten__A-tempo__bevinding": "Zes stuks in tien minuten."}
    )
    assert "Zes stuks in tien minuten." in tekst(als_anna, blad)
    afdruk = tekst(als_anna, adres("afdrukken", onderzoek))
    assert "☑ Tempo" in afdruk
    assert "Zes stuks in tien minuten." in afdruk
    assert versie_van(onderzoek_voor(anna, onderzoek)).document == voor


def test_een_eigen_punt(als_anna: Client, onderzoek: UUID) -> None:
    eigen = bezoek("groep", onderzoek, "punten", "eigen")
    als_anna.get(eigen)
    als_anna.post(f"{eigen}?doe=toevoegen", {"basis": 0})
    als_anna.post(eigen, {"basis": 1, "eigen__0__punt": "Is er een tweede strijkplank?"})
    assert "Is er een tweede strijkplank?" in tekst(als_anna, eigen)
    assert "☐ Is er een tweede strijkplank?" in tekst(als_anna, adres("afdrukken", onderzoek))


def test_de_vragenlijst_als_bron_een_keer(anna: Gebruiker, als_anna: Client, onderzoek: UUID) -> None:
    beantwoord(anna, onderzoek, "werknemer", tempo="even-snel")
    for _ in range(2):
        als_anna.post(adres("bron", onderzoek, "werknemer"))
    bronnen = versie_van(onderzoek_voor(anna, onderzoek)).document.bronnen
    namen = [bron.naam for bron in bronnen]
    assert namen.count("Vragenlijst van de werknemer") == 1
    assert "even snel" not in str(bronnen).casefold()


def test_een_collega_mag_het_ook_en_een_vreemde_niet(als_anna: Client, onderzoek: UUID, mensen: Mensen) -> None:
    als_anna.post(adres("versturen", onderzoek, "werknemer"))
    client = Client()
    client.force_login(mensen.bram)
    assert client.get(adres("antwoorden", onderzoek, "werknemer")).status_code == 200
    client.force_login(mensen.chris)
    for naam in ("overzicht", "vergelijking", "afdrukken"):
        assert client.get(adres(naam, onderzoek)).status_code == 404
    assert client.get(bezoek("document", onderzoek)).status_code == 404


def test_een_partij_die_niet_bestaat(als_anna: Client, onderzoek: UUID) -> None:
    assert als_anna.post(adres("versturen", onderzoek, "buurman")).status_code == 404
    assert als_anna.get(adres("pdf", onderzoek, "buurman", "nl")).status_code == 404


def test_wie_het_overzicht_opent_staat_in_het_logboek(als_anna: Client, onderzoek: UUID) -> None:
    als_anna.get(adres("overzicht", onderzoek))
    assert Regel.objects.filter(gebeurtenis="vragenlijst.gelezen", velden="overzicht").count() == 1


def test_een_eigen_punt_verwijderd_terug_en_een_eerdere_versie(als_anna: Client, onderzoek: UUID) -> None:
    eigen, waar = bezoek("groep", onderzoek, "punten", "eigen"), bezoek("geschiedenis", onderzoek)
    als_anna.get(eigen)
    als_anna.post(f"{eigen}?doe=toevoegen", {"basis": 0})
    als_anna.post(eigen, {"basis": 1, "eigen__0__punt": "Is er een tweede strijkplank?"})
    als_anna.post(f"{eigen}?doe=verwijder:0", {"basis": 2})
    assert "Is er een tweede strijkplank?" not in tekst(als_anna, eigen)
    als_anna.post(f"{eigen}?doe=terug:3", {"basis": 3})
    assert "Is er een tweede strijkplank?" in tekst(als_anna, eigen)
    als_anna.post(waar, {"versie": "3"})
    assert "Is er een tweede strijkplank?" not in tekst(als_anna, eigen)
    assert "versie 3 teruggezet" in tekst(als_anna, waar)
