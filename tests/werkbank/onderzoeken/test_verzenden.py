"""Het concept en het rapport van een loonwaarde door een echte mailserver."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.werkbank.onderzoeken.hulp import adres, document, tekst
from tests.werkbank.post.mailserver import Gedrag
from weegwerk.werkbank.dossiers.services import wijzig_status
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens, Stuksoort
from weegwerk.werkbank.partners.services import voeg_toe
from weegwerk.werkbank.post import verzenden
from weegwerk.werkbank.post.models import Bericht, Poststaat
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.toegang.models import Gebruiker

VERZOEK = "5f0c1a52-7d1e-4e0b-9f5e-0a3f6c2b8d11"
NAAR = {"hoe": "weegwerk", "email": "kim@weegwerk.example"}


@pytest.fixture
def leeg(anna: Gebruiker, gevuld: Onderzoek) -> Onderzoek:
    """Het gevulde onderzoek, waarvan het concept nog naar niemand ging."""
    velden = {f"zienswijzen.{partij}.verzonden_op": "" for partij in ("werknemer", "werkgever")}
    ONDERZOEK.bewaar(anna, gevuld.pk, gevuld.versie, velden)
    return gevuld


def mail(client: Client, onderzoek: Onderzoek, partij: str) -> str:
    waar = reverse("onderzoeken:verzenden", args=[onderzoek.pk, partij])
    aan = "client" if partij == "werknemer" else partij
    return tekst(client.post(waar, {"aan": aan} | NAAR, follow=True))


def test_het_concept_is_pas_verzonden_als_de_server_het_aannam(
    als_anna: Client, leeg: Onderzoek, mailserver: Gedrag
) -> None:
    assert "Klaargezet." in mail(als_anna, leeg, "werknemer")
    assert document(leeg).zienswijzen.werknemer.verzonden_op is None
    assert "wacht op verzending" in tekst(als_anna.get(adres(leeg, "zienswijzen", "werknemer")))
    verzenden.verwerk()
    (pdf,) = mailserver.ontvangen[0].iter_attachments()
    bewaard = reverse("onderzoeken:bewaard_rapport", args=[leeg.pk, Rapport.objects.get().pk])
    assert pdf.get_content() == als_anna.get(bewaard).content
    zienswijze = document(leeg).zienswijzen.werknemer
    assert (zienswijze.verzonden_op, zienswijze.kanaal) == (timezone.localdate(), "email")
    assert document(leeg).zienswijzen.werkgever.verzonden_op is None


def test_na_beide_partijen_is_het_concept_verzonden(als_anna: Client, leeg: Onderzoek, mailserver: Gedrag) -> None:
    for partij in ("werknemer", "werkgever"):
        mail(als_anna, leeg, partij)
    leeg.opdracht.refresh_from_db()
    assert leeg.opdracht.status == "bezig"
    verzenden.verwerk()
    leeg.opdracht.refresh_from_db()
    assert leeg.opdracht.status == "concept_verzonden"


def test_twee_keer_dezelfde_knop_is_een_e_mail(als_anna: Client, leeg: Onderzoek, mailserver: Gedrag) -> None:
    """Een dubbele klik, of een antwoord dat niet aankwam."""
    waar = reverse("onderzoeken:verzenden", args=[leeg.pk, "werknemer"])
    for _keer in range(2):
        antwoord = als_anna.post(waar, {"aan": "client", "_verzoek": VERZOEK} | NAAR)
        assert antwoord.headers["Location"] == adres(leeg, "zienswijzen", "werknemer")
    verzenden.verwerk()
    assert (Bericht.objects.count(), Rapport.objects.count(), len(mailserver.ontvangen)) == (1, 1, 1)


@pytest.mark.usefixtures("mailserver")
def test_van_een_ingetrokken_opdracht_gaat_geen_concept_in_de_rij(
    als_anna: Client, anna: Gebruiker, leeg: Onderzoek
) -> None:
    wijzig_status(anna, leeg.opdracht_id, "ingetrokken")
    assert "Deze stap past niet bij de status" in mail(als_anna, leeg, "werknemer")
    assert not Bericht.objects.exists()


def test_wordt_de_opdracht_intussen_ingetrokken_dan_blijft_het_document_zoals_het_was(
    als_anna: Client, anna: Gebruiker, leeg: Onderzoek, mailserver: Gedrag
) -> None:
    mail(als_anna, leeg, "werknemer")
    wijzig_status(anna, leeg.opdracht_id, "ingetrokken")
    voor = document(leeg)
    verzenden.verwerk()
    assert Bericht.objects.get().staat == Poststaat.VERZONDEN
    assert len(mailserver.ontvangen) == 1
    assert document(leeg) == voor


def test_het_vastgestelde_rapport_naar_partijen_en_partners(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek, mailserver: Gedrag
) -> None:
    coach = Partnergegevens(
        naam="Coach",
        functie=Partnerfunctie.JOBCOACH,
        email="coach@weegwerk.example",
        mag_ontvangen=(Stuksoort.RAPPORT,),
    )
    partner = voeg_toe(anna, gevuld.opdracht.dossier_id, coach)
    als_anna.post(reverse("onderzoeken:vaststellen", args=[gevuld.pk]), {"basis": gevuld.versie})
    rapport = Rapport.objects.get(model="wettelijk", lezer="opdrachtgever")
    waar = reverse("onderzoeken:rapport_verzenden", args=[gevuld.pk, rapport.pk])
    voor = document(gevuld)
    als_anna.post(waar, {"aan": str(partner.pk), "hoe": "weegwerk"})
    als_anna.post(waar, {"aan": "opdrachtgever", "hoe": "brief", "verzonden_op": "2026-04-01"})
    verzenden.verwerk()
    assert [ontvangen["To"] for ontvangen in mailserver.ontvangen] == ["coach@weegwerk.example"]
    pagina = tekst(als_anna.get(adres(gevuld, "rapport", "maken")))
    assert "Coach (coach@weegwerk.example)" in pagina
    assert "op 1 april 2026" in pagina
    assert document(gevuld) == voor
