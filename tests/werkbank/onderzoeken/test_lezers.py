"""Het loonwaarderapport naar buiten: elke lezer zijn eigen versie, langs elke weg, teruggelezen uit wat wegging."""

import re
from io import BytesIO
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from docx import Document as Word

from tests.werkbank.maken import gegevens
from tests.werkbank.opdrachten.hulp import geef_toestemming
from tests.werkbank.post.mailserver import Gedrag
from weegwerk.kern.document import bewerken, gewijzigd
from weegwerk.kern.vertrouwelijkheid import LEZERS
from weegwerk.rapport import verifieer
from weegwerk.rapport.lees_pdf import lees
from weegwerk.rapport.vergelijken import LIJM
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens, SoortOpdrachtgever
from weegwerk.werkbank.dossiers.services import wijzig_gegevens
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens, Stuksoort
from weegwerk.werkbank.partners.services import voeg_toe
from weegwerk.werkbank.post import verzenden
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.rapporten.services import bewaar_rapport
from weegwerk.werkbank.toegang.models import Gebruiker

PROFIEL, UITKERING, PUNT = "Zware klachten aan de rug", "1234.56", "Mijn kant van het verhaal"
ZINNEN = {"profiel": PROFIEL, "uitkering": UITKERING, "punt": PUNT}
ALLES = {"profiel", "uitkering", "punt"}
WEGEN = ("pdf", "word", "e-mail", "genoteerd", "vastgesteld")


def krijgt(lezer: str, soort: str, model: str, toestemming: object) -> set[str]:
    """Wat een lezer van de drie te lezen krijgt."""
    if lezer == "client":
        alles = ALLES
    elif lezer == "werkgever" or soort == "werkgever":
        alles = set()
    else:
        alles = ALLES if toestemming else {"uitkering", "punt"}
    return alles if model == "volledig" else alles & {"punt"}


def vul(anna: Gebruiker, gevuld: Onderzoek, model: str) -> None:
    rijen = [("begeleiding.beperkingen", "0.omschrijving", PROFIEL), ("zienswijzen.werknemer.punten", "0.punt", PUNT)]
    for lijst, veld, waarde in rijen:
        bewaar_rij(anna, gevuld, lijst)
        bewaar(anna, gevuld, {f"{lijst}.{veld}": waarde})
    bewaar(
        anna,
        gevuld,
        {
            "geld.uitkering_zonder_werk": UITKERING,
            "kader.rapport": model,
            "zienswijzen.werknemer.punten.0.verwerking": "overgenomen",
        },
    )


def bewaar_rij(anna: Gebruiker, gevuld: Onderzoek, lijst: str) -> None:
    gevuld.refresh_from_db()
    ONDERZOEK.wijzig_rijen(
        anna, gevuld.pk, gevuld.versie, lijst, lambda document: bewerken.voeg_rij_toe(document, lijst)
    )


def bewaar(anna: Gebruiker, gevuld: Onderzoek, velden: dict[str, Any]) -> None:
    gevuld.refresh_from_db()
    assert not ONDERZOEK.bewaar(anna, gevuld.pk, gevuld.versie, velden).fouten
    gevuld.refresh_from_db()


def zinnen_in(tekst: str) -> set[str]:
    glad = tekst.translate(LIJM)
    # In de tekst staat een bedrag zoals een mens het leest.
    return {
        naam
        for naam, zin in ZINNEN.items()
        if zin.translate(LIJM) in glad or (naam == "uitkering" and "1.234,56" in glad)
    }


def in_pdf(pdf: bytes) -> str:
    gelezen = lees(pdf)
    return "".join((*gelezen.bladzijden, *(inhoud.decode() for inhoud in gelezen.bijlagen.values())))


def in_word(inhoud: bytes) -> str:
    word = Word(BytesIO(inhoud))
    cellen = (cel.text for tabel in word.tables for rij in tabel.rows for cel in rij.cells)
    return "".join((*(alinea.text for alinea in word.paragraphs), *cellen))


def naar_buiten(client: Client, een: Onderzoek, weg: str, model: str, mail: Gedrag) -> dict[str, str]:
    if weg in ("pdf", "word"):
        lees_, vorm = (in_pdf, "pdf") if weg == "pdf" else (in_word, "docx")
        adressen = {lezer: reverse("onderzoeken:rapport_voor", args=[een.pk, model, lezer, vorm]) for lezer in LEZERS}
        return {lezer: lees_(client.get(adres).content) for lezer, adres in adressen.items()}
    if weg == "vastgesteld":
        client.post(reverse("onderzoeken:vaststellen", args=[een.pk]), {"basis": een.versie})
        kept = Rapport.objects.filter(vastgesteld=True, model=model)
        return {rapport.lezer: bewaard(client, een, rapport) for rapport in kept}
    for partij, aan in (("werknemer", "client"), ("werkgever", "werkgever")):
        hoe = (
            {"hoe": "brief", "verzonden_op": "2026-04-01"}
            if weg == "genoteerd"
            else {"hoe": "weegwerk", "email": "x@weegwerk.example"}
        )
        antwoord = client.post(reverse("onderzoeken:verzenden", args=[een.pk, partij]), {"aan": aan, **hoe})
        assert antwoord.status_code == 302
    if weg == "e-mail":
        verzenden.verwerk()
        bijlagen = [next(iter(bericht.iter_attachments())).get_content() for bericht in mail.ontvangen]
        return dict(zip(("client", "werkgever"), map(in_pdf, bijlagen), strict=True))
    kept = Rapport.objects.filter(vastgesteld=False)
    return {rapport.lezer.replace("werknemer", "client"): bewaard(client, een, rapport) for rapport in kept}


def bewaard(client: Client, een: Onderzoek, rapport: Rapport) -> str:
    pdf = client.get(reverse("onderzoeken:bewaard_rapport", args=[een.pk, rapport.pk])).content
    assert verifieer(pdf).code == 0
    return in_pdf(pdf)


def maak_opdrachtgever(anna: Gebruiker, een: Onderzoek, soort: str) -> None:
    oud = gegevens()
    nieuw: DossierGegevens = gewijzigd(oud, opdrachtgever=gewijzigd(oud.opdrachtgever, soort=SoortOpdrachtgever(soort)))
    een.opdracht.dossier.refresh_from_db()
    wijzig_gegevens(anna, een.opdracht.dossier_id, nieuw, een.opdracht.dossier.versie)


@pytest.mark.parametrize("weg", WEGEN)
@pytest.mark.parametrize("model", ["volledig", "wettelijk"])
@pytest.mark.parametrize("geval", [("gemeente", False), ("gemeente", True), ("werkgever", True)])
def test_wat_naar_wie_gaat(
    gevuld: Onderzoek, als_anna: Client, mailserver: Gedrag, geval: tuple[str, bool], model: str, weg: str
) -> None:
    anna, (soort, toestemming) = gevuld.opdracht.deskundige, geval
    vul(anna, gevuld, model)
    maak_opdrachtgever(anna, gevuld, soort)
    for lezer in ("opdrachtgever", "werkgever") if toestemming else ():
        geef_toestemming(anna, gevuld.opdracht, ontvanger=lezer, waarvoor=["belastbaarheid"])
    gelezen = naar_buiten(als_anna, gevuld, weg, model, mailserver)
    assert set(gelezen) == (set(LEZERS) if weg not in ("e-mail", "genoteerd") else {"client", "werkgever"})
    for lezer, tekst in gelezen.items():
        assert zinnen_in(tekst) == krijgt(lezer, soort, model, toestemming), (lezer, weg)


def test_een_partner_krijgt_het_profiel_alleen_met_recht_op_medische_gegevens(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek
) -> None:
    vul(anna, gevuld, "volledig")
    for naam, mag in (("Gemachtigde zonder", ()), ("Gemachtigde met", (Stuksoort.MEDISCH,))):
        wie = Partnergegevens(naam=naam, functie=Partnerfunctie.GEMACHTIGDE, mag_ontvangen=(Stuksoort.CONCEPT, *mag))
        voeg_toe(anna, gevuld.opdracht.dossier_id, wie)
    pagina = als_anna.get(reverse("onderzoeken:verzenden", args=[gevuld.pk, "werknemer"])).content.decode()
    assert "Gemachtigde met" in pagina
    assert "Gemachtigde zonder" not in pagina


def test_een_rapport_van_voor_de_versies_gaat_alleen_nog_naar_de_werknemer(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek
) -> None:
    oud = bewaar_rapport(anna, gevuld, "volledig", b"%PDF-", vastgesteld=True)
    pagina = als_anna.get(reverse("onderzoeken:rapport_verzenden", args=[gevuld.pk, oud.pk])).content.decode()
    assert 'value="client"' in pagina
    assert 'value="werkgever"' not in pagina
    assert 'value="opdrachtgever"' not in pagina


def test_wordt_de_opdrachtgever_de_werkgever_dan_gaat_het_oude_rapport_niet_meer(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek
) -> None:
    vul(anna, gevuld, "volledig")
    als_anna.post(reverse("onderzoeken:vaststellen", args=[gevuld.pk]), {"basis": gevuld.versie})
    rapport = Rapport.objects.get(vastgesteld=True, model="volledig", lezer="opdrachtgever")
    adres = reverse("onderzoeken:rapport_verzenden", args=[gevuld.pk, rapport.pk])
    velden = {"aan": "opdrachtgever", "hoe": "brief", "verzonden_op": "2026-04-01"}
    assert als_anna.post(adres, velden).status_code == 302
    maak_opdrachtgever(anna, gevuld, "werkgever")
    antwoord = als_anna.post(adres, velden)
    assert antwoord.status_code == 422
    assert "Deze lezer mag niet meer alles weten wat in dit rapport staat." in antwoord.content.decode()


def test_zonder_werkgever_gaat_het_concept_naar_wie_het_vroeg(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek
) -> None:
    """Een ondernemer met een AOV heeft geen werkgever: het concept gaat naar hem en naar de verzekeraar."""
    vul(anna, gevuld, "volledig")
    maak_opdrachtgever(anna, gevuld, "verzekeraar")
    bewaar(anna, gevuld, {"kader.werkveld": "aov"})
    als_anna.post(reverse("onderzoeken:vaststellen", args=[gevuld.pk]), {"basis": gevuld.versie})
    assert not Rapport.objects.filter(vastgesteld=True).exists()
    hoe = {"hoe": "brief", "verzonden_op": "2026-03-10"}
    assert als_anna.post(reverse("onderzoeken:verzenden", args=[gevuld.pk, "werkgever"]), hoe).status_code == 404
    for partij, aan in (("werknemer", "client"), ("opdrachtgever", "opdrachtgever")):
        antwoord = als_anna.post(reverse("onderzoeken:verzenden", args=[gevuld.pk, partij]), {"aan": aan, **hoe})
        assert antwoord.status_code == 302
        bewaar(anna, gevuld, {f"zienswijzen.{partij}.reactie": "akkoord"})
    pagina = als_anna.get(reverse("onderzoeken:groep", args=[gevuld.pk, "zienswijzen", "opdrachtgever"])).content.decode()  # fmt: skip
    assert "De verzekeraar krijgt een eigen versie" in pagina
    assert "zonder wat de verzekerde mankeert" in pagina
    assert "Zienswijze van de werkgever" not in pagina
    als_anna.post(reverse("onderzoeken:vaststellen", args=[gevuld.pk]), {"basis": gevuld.versie})
    kept = Rapport.objects.filter(vastgesteld=True)
    assert {rapport.lezer for rapport in kept} == {"client", "opdrachtgever"}
    tekst = bewaard(als_anna, gevuld, kept.get(model="volledig", lezer="opdrachtgever"))
    assert "profiel" not in zinnen_in(tekst)


def test_een_aov_vraagt_niet_naar_een_werkgever(als_anna: Client, anna: Gebruiker, gevuld: Onderzoek) -> None:
    """Een stap die om een naam vraagt die er niet is, komt nooit af."""

    adres = reverse("onderzoeken:groep", args=[gevuld.pk, "opdracht", "gegevens"])
    assert "Naam van de werknemer" in als_anna.get(adres).content.decode()
    bewaar(anna, gevuld, {"kader.werkveld": "aov", "kop.werkgever": ""})
    pagina = als_anna.get(adres).content.decode()
    assert "Naam van de verzekerde" in pagina
    assert "Contactpersoon bij het bedrijf" in pagina
    gesprek = als_anna.get(reverse("onderzoeken:gesprek", args=[gevuld.pk, "client"])).content.decode()
    assert "Gesprek met de verzekerde" in gesprek
    opdracht = re.search(r'">Opdracht</span> <span class="ww-stap__staat">(\w+)<', pagina)
    assert opdracht is not None
    assert opdracht[1] == "klaar"
