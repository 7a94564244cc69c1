"""Concept, verslag en rapport naar wie ze mag lezen: door een echte mailserver, of genoteerd; en wat daarna vastligt."""

from datetime import date
from email.message import EmailMessage
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.kern.opdracht.mappen import GROND
from tests.werkbank.opdrachten.hulp import document, geef_toestemming, vul
from tests.werkbank.post.mailserver import Gedrag
from weegwerk.rapport.lees_pdf import lees
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens, Stuksoort
from weegwerk.werkbank.partners.services import voeg_toe
from weegwerk.werkbank.post import verzenden
from weegwerk.werkbank.post.models import Bericht, Poststaat
from weegwerk.werkbank.rapporten.models import Rapport, Zending
from weegwerk.werkbank.toegang.models import Gebruiker

MEDISCH = "vier uur per dag staan"


def verzend(client: Client, elf: Opdracht, naam: str, deel: object, aan: str, **velden: str) -> str:
    """Vul de verzendpagina in; zonder meer gaat het per e-mail naar het adres dat bekend is."""
    adres = reverse(f"opdrachten:{naam}", args=[elf.pk, deel])
    antwoord = client.post(adres, {"aan": aan, "hoe": "weegwerk"} | velden, follow=True)
    return antwoord.content.decode()


def pagina(client: Client, elf: Opdracht, stap: str, groep: str) -> str:
    return client.get(reverse("opdrachten:groep", args=[elf.pk, stap, groep])).content.decode()


def stap(client: Client, wat: str) -> None:
    client.post(reverse("post:stap", args=[Bericht.objects.latest("gemaakt_op").pk]), {"stap": wat})


def bijlage(bericht: EmailMessage) -> str:
    (pdf,) = bericht.iter_attachments()
    assert pdf.get_content_type() == "application/pdf"
    return " ".join(" ".join(lees(pdf.get_content()).bladzijden).replace("\ufffe", "").split())


def stel_vast(client: Client, anna: Gebruiker, elf: Opdracht) -> None:
    for partij in ("client", "opdrachtgever", "werkgever"):
        verzend(client, elf, "verzenden", partij, partij, hoe="brief", verzonden_op="2026-04-01")
    vul(anna, elf, {f"zienswijzen.{partij}.reactie": "akkoord" for partij in ("client", "opdrachtgever", "werkgever")})
    basis = OPDRACHTMAP.lees(anna, elf.pk)[0].versie
    client.post(reverse("opdrachten:vaststellen", args=[elf.pk]), {"basis": basis})
    assert document(anna, elf).vaststelling is not None


def test_twee_keer_dezelfde_knop_is_een_e_mail(als_anna: Client, elf: Opdracht, mailserver: Gedrag) -> None:
    for _keer in range(2):
        verzend(als_anna, elf, "verzenden", "client", "client", _verzoek="5f0c1a52-7d1e-4e0b-9f5e-0a3f6c2b8d11")
    verzenden.verwerk()
    assert (Bericht.objects.count(), Rapport.objects.count(), len(mailserver.ontvangen)) == (1, 1, 1)


def test_het_concept_is_pas_verzonden_als_de_server_het_aannam(
    als_anna: Client, anna: Gebruiker, elf: Opdracht, mailserver: Gedrag
) -> None:
    assert "Klaargezet." in verzend(als_anna, elf, "verzenden", "client", "client")
    assert document(anna, elf).zienswijzen.client.verzonden_op is None
    assert "wacht op verzending" in pagina(als_anna, elf, "zienswijzen", "client")
    assert "Cliënt: het concept is nog niet verzonden." in pagina(als_anna, elf, "rapport", "maken")
    verzenden.verwerk()
    (ontvangen,) = mailserver.ontvangen
    assert ontvangen["To"] == "kim@weegwerk.example"
    assert MEDISCH in bijlage(ontvangen)
    assert "Kim" not in str(ontvangen["Subject"]) + str(ontvangen.get_body())
    zienswijze = document(anna, elf).zienswijzen.client
    assert (zienswijze.verzonden_op, zienswijze.kanaal) == (timezone.localdate(), "email")
    assert "Kim Voorbeeld (kim@weegwerk.example)" in pagina(als_anna, elf, "zienswijzen", "client")
    assert Regel.objects.filter(gebeurtenis="opdracht.concept_verzonden").count() == 1


def test_wat_weggaat_is_wat_is_bewaard(als_anna: Client, anna: Gebruiker, elf: Opdracht, mailserver: Gedrag) -> None:
    verzend(als_anna, elf, "verzenden", "client", "client")
    vul(anna, elf, {"feiten.F1.wat": "Later bedacht"})
    verzenden.verwerk()
    (pdf,) = mailserver.ontvangen[0].iter_attachments()
    bewaard = als_anna.get(reverse("opdrachten:bewaard_rapport", args=[elf.pk, Rapport.objects.get().pk])).content
    assert pdf.get_content() == bewaard
    assert document(anna, elf).feiten[0].wat == "Later bedacht"


@pytest.mark.parametrize("lezer", ["opdrachtgever", "werkgever"])
def test_een_ander_krijgt_alleen_wat_hij_mag_lezen(
    als_anna: Client, elf: Opdracht, mailserver: Gedrag, lezer: str
) -> None:
    assert "Vul in naar welk adres dit gaat." in verzend(als_anna, elf, "verzenden", lezer, lezer)
    verzend(als_anna, elf, "verzenden", lezer, lezer, email="post@weegwerk.example")
    verzenden.verwerk()
    assert MEDISCH not in bijlage(mailserver.ontvangen[0])


def test_na_alle_partijen_is_het_concept_verzonden(als_anna: Client, elf: Opdracht, mailserver: Gedrag) -> None:
    for partij in ("client", "opdrachtgever", "werkgever"):
        verzend(als_anna, elf, "verzenden", partij, partij, email=f"{partij}@weegwerk.example")
    assert Opdracht.objects.get().status == "bezig"
    verzenden.verwerk()
    assert Opdracht.objects.get().status == "concept_verzonden"


def test_wat_niet_wegging_is_niet_verzonden_en_kan_anders(
    als_anna: Client, anna: Gebruiker, elf: Opdracht, mailserver: Gedrag
) -> None:
    mailserver.bij_inhoud = "554 nee"
    verzend(als_anna, elf, "verzenden", "client", "client")
    verzenden.verwerk()
    assert document(anna, elf).zienswijzen.client.verzonden_op is None
    assert "vraagt aandacht" in pagina(als_anna, elf, "zienswijzen", "client")
    bericht = Bericht.objects.get()
    noteren = f"{reverse('post:noteren', args=[elf.dossier_id])}?bericht={bericht.pk}"
    velden = {"wat": "Concept", "aan": "Kim", "kanaal": "overhandigd", "verzonden_op": "2026-04-02"}
    als_anna.post(noteren, velden)
    zienswijze = document(anna, elf).zienswijzen.client
    assert (zienswijze.verzonden_op, zienswijze.kanaal) == (date(2026, 4, 2), "overhandigd")
    nu = pagina(als_anna, elf, "zienswijzen", "client")
    assert "persoonlijk overhandigd" in nu
    assert "op 2 april 2026" in nu


def test_onzeker_telt_pas_als_een_mens_het_zegt(
    als_anna: Client, anna: Gebruiker, elf: Opdracht, mailserver: Gedrag
) -> None:
    mailserver.bij_inhoud = "hang op"
    verzend(als_anna, elf, "verzenden", "client", "client")
    verzenden.verwerk()
    assert Bericht.objects.get().staat == Poststaat.ONZEKER
    assert document(anna, elf).zienswijzen.client.verzonden_op is None
    stap(als_anna, "bevestigen")
    assert document(anna, elf).zienswijzen.client.verzonden_op == timezone.localdate()


def test_een_concept_naar_iemand_erbij_telt_niet_als_de_partij(
    als_anna: Client, anna: Gebruiker, elf: Opdracht, mailserver: Gedrag
) -> None:
    mag = (Stuksoort.CONCEPT, Stuksoort.MEDISCH)
    wie = Partnergegevens(
        naam="Moeder", functie=Partnerfunctie.VERTROUWENSPERSOON, email="moeder@weegwerk.example", mag_ontvangen=mag
    )
    partner = voeg_toe(anna, elf.dossier_id, wie)
    verzend(als_anna, elf, "verzenden", "client", str(partner.pk))
    verzenden.verwerk()
    assert mailserver.ontvangen[0]["To"] == "moeder@weegwerk.example"
    assert document(anna, elf).zienswijzen.client.verzonden_op is None


def test_wie_niet_bij_deze_versie_hoort_is_niet_te_kiezen(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    wie = Partnergegevens(
        naam="Chef",
        functie=Partnerfunctie.LEIDINGGEVENDE,
        email="chef@weegwerk.example",
        mag_ontvangen=(Stuksoort.CONCEPT,),
    )
    partner = voeg_toe(anna, elf.dossier_id, wie)
    verzend(als_anna, elf, "verzenden", "client", str(partner.pk))
    assert not Rapport.objects.exists()
    assert "Chef" in als_anna.get(reverse("opdrachten:verzenden", args=[elf.pk, "werkgever"])).content.decode()


def test_een_feit_dat_voor_de_opdrachtgever_is_opengesteld_gaat_naar_hem_alleen(
    als_anna: Client, anna: Gebruiker, elf: Opdracht
) -> None:
    mag = (Stuksoort.CONCEPT, Stuksoort.MEDISCH)
    voeg_toe(
        anna, elf.dossier_id, Partnergegevens(naam="Dokter", functie=Partnerfunctie.BEDRIJFSARTS, mag_ontvangen=mag)
    )
    adres = reverse("opdrachten:verzenden", args=[elf.pk, "opdrachtgever"])
    assert "Dokter" in als_anna.get(adres).content.decode()
    vul(anna, elf, {"feiten.F2.ook_voor": ["opdrachtgever"], "feiten.F2.ook_voor_grond": GROND})
    assert "Dokter" in als_anna.get(adres).content.decode()
    geef_toestemming(anna, elf)
    assert "Dokter" not in als_anna.get(adres).content.decode()


def test_een_verslag_voorleggen(als_anna: Client, anna: Gebruiker, elf: Opdracht, mailserver: Gedrag) -> None:
    vul(anna, elf, {"gesprekken.G1.voorgelegd_op": "", "gesprekken.G1.opmerkingen": "Alleen voor mij"})
    verzend(als_anna, elf, "voorleggen", "G1", "client")
    assert document(anna, elf).gesprekken[0].voorgelegd_op is None
    verzenden.verwerk()
    tekst = bijlage(mailserver.ontvangen[0])
    assert "Ik kom graag buiten." in tekst
    assert "Alleen voor mij" not in tekst
    assert document(anna, elf).gesprekken[0].voorgelegd_op == timezone.localdate()
    assert "Leg het nog eens voor" in pagina(als_anna, elf, "gesprekken", "G1")
    assert "versie" not in pagina(als_anna, elf, "rapport", "maken").partition("Verzonden en vastgestelde")[2][:200]


def test_een_dag_die_iemand_zelf_invulde_blijft_staan(
    als_anna: Client, anna: Gebruiker, elf: Opdracht, mailserver: Gedrag
) -> None:
    vul(anna, elf, {"gesprekken.G1.voorgelegd_op": ""})
    verzend(als_anna, elf, "voorleggen", "G1", "client")
    vul(anna, elf, {"gesprekken.G1.voorgelegd_op": "2026-03-05"})
    verzenden.verwerk()
    assert document(anna, elf).gesprekken[0].voorgelegd_op == date(2026, 3, 5)


def test_een_verslag_dat_anders_ging(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    verzend(als_anna, elf, "voorleggen", "G1", "met", hoe="overhandigd", verzonden_op="2026-03-06")
    assert document(anna, elf).gesprekken[0].voorgelegd_op == date(2026, 3, 6)


def test_zonder_verslag_valt_er_niets_voor_te_leggen(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    vul(anna, elf, {"gesprekken.G1.verslag": ""})
    adres = reverse("opdrachten:voorleggen", args=[elf.pk, "G1"])
    for antwoord in (als_anna.get(adres), als_anna.post(adres, {"aan": "client", "hoe": "weegwerk"})):
        assert antwoord.status_code == 422
        assert "Schrijf eerst het verslag." in antwoord.content.decode()
    assert not Bericht.objects.exists()
    assert als_anna.get(reverse("opdrachten:voorleggen", args=[elf.pk, "G9"])).status_code == 404


def test_het_vastgestelde_rapport_gaat_naar_elke_lezer_zoals_het_is_bewaard(
    als_anna: Client, anna: Gebruiker, elf: Opdracht, mailserver: Gedrag
) -> None:
    stel_vast(als_anna, anna, elf)
    voor = document(anna, elf)
    for rapport in Rapport.objects.filter(vastgesteld=True):
        verzend(
            als_anna, elf, "rapport_verzenden", rapport.pk, rapport.lezer, email=f"{rapport.lezer}@weegwerk.example"
        )
    verzenden.verwerk()
    gelezen = {ontvangen["To"].partition("@")[0]: MEDISCH in bijlage(ontvangen) for ontvangen in mailserver.ontvangen}
    assert gelezen == {"client": True, "opdrachtgever": False, "werkgever": False}
    assert document(anna, elf) == voor
    assert pagina(als_anna, elf, "rapport", "maken").count("@weegwerk.example)") >= 3


def test_een_concept_gaat_niet_als_rapport_de_deur_uit(als_anna: Client, elf: Opdracht) -> None:
    verzend(als_anna, elf, "verzenden", "client", "client")
    adres = reverse("opdrachten:rapport_verzenden", args=[elf.pk, Rapport.objects.get().pk])
    assert als_anna.get(adres).status_code == 404
    assert als_anna.post(adres, {"aan": "client", "hoe": "weegwerk"}).status_code == 404
    assert Zending.objects.count() == 1


def test_een_concept_dat_na_het_vaststellen_aankomt_verandert_niets_meer(
    als_anna: Client, anna: Gebruiker, elf: Opdracht, mailserver: Gedrag
) -> None:
    verzend(als_anna, elf, "verzenden", "client", "client")
    stel_vast(als_anna, anna, elf)
    voor: Any = document(anna, elf)
    verzenden.verwerk()
    assert len(mailserver.ontvangen) == 1
    assert Bericht.objects.get().staat == Poststaat.VERZONDEN
    assert document(anna, elf) == voor


def test_een_brief_die_mislukte_vraagt_weer_om_verzending(als_anna: Client, elf: Opdracht, mailserver: Gedrag) -> None:
    def volgende() -> str:
        return als_anna.get(reverse("opdrachten:opdracht", args=[elf.pk])).headers["Location"]

    verzend(als_anna, elf, "brief", "bevestiging", "opdrachtgever", hoe="brief", verzonden_op="2026-03-11")
    mailserver.weiger["kim@weegwerk.example"] = "550 weg"
    verzend(als_anna, elf, "brief", "client", "client")
    assert "/aanpak/" in volgende()
    verzenden.verwerk()
    assert "/brieven/" in volgende()
    bericht = Bericht.objects.get()
    velden = {"wat": "Brief", "aan": "Kim", "kanaal": "brief", "verzonden_op": "2026-03-12"}
    als_anna.post(f"{reverse('post:noteren', args=[elf.dossier_id])}?bericht={bericht.pk}", velden)
    assert "/aanpak/" in volgende()
