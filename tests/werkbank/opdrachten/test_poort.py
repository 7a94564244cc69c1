"""Wat naar wie gaat: elke soort feit, elke lezer, elke weg naar buiten en elke toestemming; teruggelezen uit wat wegging."""

from datetime import timedelta
from io import BytesIO
from typing import Any

import pytest
import time_machine
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from docx import Document as Word

from tests.kern.opdracht.mappen import GROND, kloppend
from tests.werkbank.maken import gegevens, opdracht
from tests.werkbank.opdrachten.hulp import document, geef_toestemming, neem_aan, vul, vul_map
from tests.werkbank.post.mailserver import Gedrag
from weegwerk.kern.opdracht.feiten import Feit
from weegwerk.kern.vertrouwelijkheid import LEZERS
from weegwerk.rapport import verifieer
from weegwerk.rapport.lees_pdf import lees
from weegwerk.rapport.vergelijken import LIJM
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.dossiers.services import deel_uit, open_dossier
from weegwerk.werkbank.opdrachten.models import Brief
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.post import verzenden
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.toegang.models import Gebruiker

GEWOON, VERTROUWELIJK, MEDISCH = "Drie jaar in een kas gewerkt", "Er zijn schulden thuis", "Een zware depressie gehad"
SOORTEN = {"gewoon": GEWOON, "vertrouwelijk": VERTROUWELIJK, "medisch": MEDISCH}
OPEN = ["opdrachtgever", "werkgever"]
REACTIES = {f"zienswijzen.{partij}.reactie": "akkoord" for partij in LEZERS}
# Wat de lezer naast het gewone krijgt, als alles is aangevinkt en toestemming er is.
MET_TOESTEMMING = {
    ("gemeente", "client"): {"gewoon", "vertrouwelijk", "medisch"},
    ("gemeente", "opdrachtgever"): {"gewoon", "vertrouwelijk", "medisch"},
    ("gemeente", "werkgever"): {"gewoon", "vertrouwelijk"},
    ("werkgever", "client"): {"gewoon", "vertrouwelijk", "medisch"},
    ("werkgever", "opdrachtgever"): {"gewoon", "vertrouwelijk"},
    ("werkgever", "werkgever"): {"gewoon", "vertrouwelijk"},
}
# Hoe ver de deskundige ging: een vinkje, een teken als reden, een goede reden, en een toestemming die is vastgelegd.
STANDEN = ("vinkje", "x", "grond", "teken", "toestemming")
WEGEN = ("pdf", "word", "e-mail", "genoteerd", "vastgesteld")


def gegevens_met(soort: str) -> DossierGegevens:
    oud = gegevens(email="kim@weegwerk.example").model_dump()
    naam = "Wasserij de proef b.v." if soort == "werkgever" else "Gemeente Oefendam"
    oud["opdrachtgever"] |= {"naam": naam, "soort": soort, "email": "og@weegwerk.example"}
    oud["werkgever"] |= {"email": "wg@weegwerk.example"}
    return DossierGegevens.model_validate(oud)


def maak(anna: Gebruiker, soort: str, stand: str) -> Opdracht:
    """Een aangenomen opdracht met van elke soort een feit, alle aangevinkt voor iedereen."""
    elf = opdracht(anna, onderdelen=(deel_uit("arbeidsparticipatie-2011", 11),), vraag="Welk werk kan?")
    dossier = open_dossier(anna, gegevens_met(soort), elf)
    gemaakt = Opdracht.objects.get(dossier=dossier)
    neem_aan(anna, gemaakt)
    grond = {"vinkje": None, "x": "x"}.get(stand, GROND)
    feiten: list[dict[str, Any]] = [
        {"code": f"F{nummer}", "wat": wat, "verkregen": "gezegd", "wie": "Kim", "datum": "2026-03-02"}
        | ({"gevoelig": naam, "ook_voor": OPEN, "ook_voor_grond": grond} if naam != "gewoon" else {})
        for nummer, (naam, wat) in enumerate(SOORTEN.items(), start=1)
    ]
    vul_map(anna, dossier, kloppend(feiten=[Feit.model_validate(rij).model_dump() for rij in feiten]))
    vul(anna, gemaakt, {"zienswijzen.werkgever_ontvangt": "ja", "slot.uitkomst": "plan"})
    for lezer in OPEN if stand in ("teken", "toestemming") else ():
        tekst = {"vraagtekst": "x"} if stand == "teken" else {}
        geef_toestemming(anna, gemaakt, ontvanger=lezer, waarvoor=["vertrouwelijk", "medisch"], **tekst)
    return gemaakt


def in_pdf(pdf: bytes) -> str:
    """De bladzijden en alles wat in het bestand meereist."""
    gelezen = lees(pdf)
    return "\n".join((*gelezen.bladzijden, *(inhoud.decode() for inhoud in gelezen.bijlagen.values())))


def soorten_in(tekst: str) -> set[str]:
    return {naam for naam, wat in SOORTEN.items() if glad(wat) in glad(tekst)}


def glad(tekst: str) -> str:
    """Zonder spaties en afbreekstreepjes: hoe een regel afbreekt, verbergt niets."""
    return tekst.translate(LIJM)


def verzend(client: Client, een: Opdracht, lezer: str, **hoe: str) -> None:
    adres = reverse("opdrachten:verzenden", args=[een.pk, lezer])
    antwoord = client.post(adres, {"aan": lezer, **hoe})
    assert antwoord.status_code == 302, antwoord.content.decode()


def naar_buiten(client: Client, anna: Gebruiker, een: Opdracht, stand: str, weg: str, mail: Gedrag) -> dict[str, str]:
    """Per lezer de tekst die langs deze weg naar buiten ging."""
    adressen = {lezer: reverse("opdrachten:rapport", args=[een.pk, lezer, "docx" if weg == "word" else "pdf"]) for lezer in LEZERS}  # fmt: skip
    if weg == "pdf":
        return {lezer: in_pdf(client.get(adres).content) for lezer, adres in adressen.items()}
    if weg == "word":
        return {lezer: in_word(client.get(adres).content) for lezer, adres in adressen.items()}
    hoe = {"hoe": "weegwerk"} if weg == "e-mail" else {"hoe": "brief", "verzonden_op": "2026-04-01"}
    for lezer in LEZERS:
        verzend(client, een, lezer, **hoe)
    if weg == "e-mail":
        verzenden.verwerk()
        return {lezer: in_bericht(bericht) for lezer, bericht in zip(LEZERS, mail.ontvangen, strict=True)}
    if weg == "vastgesteld":
        stel_vast(client, anna, een, stand)
    kept = Rapport.objects.filter(vastgesteld=weg == "vastgesteld")
    return {een_rapport.lezer: bewaard(client, een, een_rapport) for een_rapport in kept}


def stel_vast(client: Client, anna: Gebruiker, een: Opdracht, stand: str) -> None:
    """Een vinkje dat niets opent, houdt het rapport een concept; daarna blijven alleen de vinkjes die gelden."""
    soort = "werkgever" if "proef" in maak_naam(een) else "gemeente"
    vul(anna, een, REACTIES)
    assert vaststellen(client, anna, een) == 422
    mag = {naam: [lezer for lezer in OPEN if naam in MET_TOESTEMMING[soort, lezer]] for naam in SOORTEN}
    for nummer, naam in enumerate(SOORTEN, start=1):
        vul(anna, een, {f"feiten.F{nummer}.ook_voor": mag[naam] if stand == "toestemming" and naam != "gewoon" else ""})
    for toestemming in document(anna, een).toestemmingen if stand == "teken" else ():
        vul(anna, een, {f"toestemmingen.{toestemming.code}.antwoord": "geweigerd"})
    assert vaststellen(client, anna, een) == 302


def vaststellen(client: Client, anna: Gebruiker, een: Opdracht) -> int:
    map_, _versie = OPDRACHTMAP.lees(anna, een.pk)
    return client.post(reverse("opdrachten:vaststellen", args=[een.pk]), {"basis": str(map_.versie)}).status_code


def maak_naam(een: Opdracht) -> str:
    gevonden = gegevens_van(een.dossier)
    return gevonden.opdrachtgever.naam if gevonden else ""


def bewaard(client: Client, een: Opdracht, rapport: Rapport) -> str:
    pdf = client.get(reverse("opdrachten:bewaard_rapport", args=[een.pk, rapport.pk])).content
    assert verifieer(pdf).code == 0
    return in_pdf(pdf)


def in_word(inhoud: bytes) -> str:
    word = Word(BytesIO(inhoud))
    cellen = (cel.text for tabel in word.tables for rij in tabel.rows for cel in rij.cells)
    return "\n".join((*(alinea.text for alinea in word.paragraphs), *cellen))


def in_bericht(bericht: Any) -> str:
    delen = [deel for deel in bericht.walk() if deel.get_content_type() == "application/pdf"]
    return in_pdf(delen[0].get_payload(decode=True)) + str(bericht["Subject"])


@pytest.mark.parametrize("weg", WEGEN)
@pytest.mark.parametrize("stand", STANDEN)
@pytest.mark.parametrize("soort", ["gemeente", "werkgever"])
def test_wat_naar_wie_gaat(
    als_anna: Client, anna: Gebruiker, mailserver: Gedrag, soort: str, stand: str, weg: str
) -> None:
    een = maak(anna, soort, stand)
    gelezen = naar_buiten(als_anna, anna, een, stand, weg, mailserver)
    assert set(gelezen) == set(LEZERS)
    for lezer, tekst in gelezen.items():
        alles = MET_TOESTEMMING[soort, lezer]
        verwacht = alles if stand == "toestemming" or lezer == "client" else {"gewoon"}
        assert soorten_in(tekst) == verwacht, (lezer, weg)


def test_wie_de_woorden_van_een_feit_ergens_anders_opschrijft_komt_er_niet_langs(
    als_anna: Client, anna: Gebruiker
) -> None:
    een = maak(anna, "gemeente", "vinkje")
    vul(anna, een, {"conclusies.C1.conclusie": f"Werk kan, want: {MEDISCH.lower()}."})
    for lezer in ("opdrachtgever", "werkgever"):
        antwoord = als_anna.get(reverse("opdrachten:rapport", args=[een.pk, lezer, "pdf"]))
        assert antwoord.status_code == 422
        assert "De woorden van feit F3 staan ook ergens anders" in antwoord.content.decode()
        antwoord = als_anna.post(reverse("opdrachten:verzenden", args=[een.pk, lezer]), {"aan": lezer, "hoe": "brief", "verzonden_op": "2026-04-01"})  # fmt: skip
        assert antwoord.status_code == 422
    assert not Rapport.objects.exists()
    assert als_anna.get(reverse("opdrachten:rapport", args=[een.pk, "client", "pdf"])).status_code == 200


@pytest.mark.parametrize("soort", ["gemeente", "werkgever"])
def test_een_brief_belooft_wat_het_rapport_doet(als_anna: Client, anna: Gebruiker, soort: str) -> None:
    een = maak(anna, soort, "toestemming")
    adres = reverse("opdrachten:briefbestand", args=[een.pk, "bevestiging", "pdf"])
    tekst = glad(in_pdf(als_anna.get(adres).content))
    gaat_medisch = "medisch" in MET_TOESTEMMING[soort, "opdrachtgever"]
    assert (glad("Medische gegevens krijgt u niet van mij") in tekst) is not gaat_medisch
    assert (glad("alleen als u het nodig hebt en de cliënt mij daarvoor toestemming gaf") in tekst) is gaat_medisch


def test_een_eigen_alinea_in_een_brief_gaat_door_dezelfde_poort(als_anna: Client, anna: Gebruiker) -> None:
    een = maak(anna, "werkgever", "vinkje")
    vul(anna, een, {"brieven.opdrachtgever_alinea": f"Let op: {MEDISCH}."})
    assert als_anna.get(reverse("opdrachten:briefbestand", args=[een.pk, "bevestiging", "pdf"])).status_code == 422
    adres = reverse("opdrachten:brief", args=[een.pk, "bevestiging"])
    velden = {"aan": "opdrachtgever", "hoe": "brief", "verzonden_op": "2026-04-01"}
    assert als_anna.post(adres, velden).status_code == 422
    assert not Brief.objects.exists()


@pytest.mark.parametrize(
    ("partij", "soort", "gaat"),
    [
        ("client", "gemeente", True),
        ("arts", "gemeente", True),
        ("opdrachtgever", "gemeente", False),
        ("opdrachtgever", "werkgever", False),
        ("werkgever", "gemeente", False),
        ("anders", "gemeente", False),
        ("", "gemeente", False),
    ],
)
def test_het_verslag_van_een_gesprek(als_anna: Client, anna: Gebruiker, partij: str, soort: str, gaat: object) -> None:
    een = maak(anna, soort, "vinkje")
    vul(anna, een, {"gesprekken.G1.partij": partij, "gesprekken.G1.verslag": f"Er is gezegd: {MEDISCH}."})
    assert (als_anna.get(reverse("opdrachten:verslag", args=[een.pk, "G1"])).status_code == 200) is gaat
    velden = {"aan": partij if partij in LEZERS else "met", "hoe": "brief", "verzonden_op": "2026-04-01"}
    antwoord = als_anna.post(reverse("opdrachten:voorleggen", args=[een.pk, "G1"]), velden)
    assert (antwoord.status_code == 302) is gaat
    assert Rapport.objects.exists() is gaat
    if not gaat:
        # Ook als het er niet in staat: het feit komt uit dit gesprek.
        vul(anna, een, {"gesprekken.G1.verslag": "Wij spraken over het werk.", "feiten.F3.gesprek": "G1"})
        assert als_anna.get(reverse("opdrachten:verslag", args=[een.pk, "G1"])).status_code == 422


def test_een_vastgesteld_rapport_gaat_niet_meer_als_de_toestemming_voorbij_is(
    als_anna: Client, anna: Gebruiker
) -> None:
    een = maak(anna, "gemeente", "toestemming")
    tot = (timezone.localdate() + timedelta(days=2)).isoformat()
    vul(anna, een, {"toestemmingen.T1.geldig_tot": tot})
    for lezer in LEZERS:
        verzend(als_anna, een, lezer, hoe="brief", verzonden_op="2026-04-01")
    stel_vast(als_anna, anna, een, "toestemming")
    rapport = Rapport.objects.get(vastgesteld=True, lezer="opdrachtgever")
    adres = reverse("opdrachten:rapport_verzenden", args=[een.pk, rapport.pk])
    velden = {"aan": "opdrachtgever", "hoe": "brief", "verzonden_op": "2026-04-01"}
    assert als_anna.post(adres, velden).status_code == 302
    with time_machine.travel(timezone.now() + timedelta(days=3)):
        als_anna.force_login(anna)
        antwoord = als_anna.post(adres, velden)
    assert antwoord.status_code == 422
    assert "De toestemming voor F2, F3 geldt niet meer." in antwoord.content.decode()


@pytest.mark.parametrize("soort", ["gemeente", "werkgever"])
@pytest.mark.parametrize("stand", ["vinkje", "toestemming"])
def test_de_pagina_zegt_vooraf_wat_meegaat_en_waarom(als_anna: Client, anna: Gebruiker, soort: str, stand: str) -> None:
    een = maak(anna, soort, stand)
    for lezer in OPEN:
        pagina = als_anna.get(reverse("opdrachten:groep", args=[een.pk, "zienswijzen", lezer])).content.decode()
        _voor, _kop, lijst = pagina.partition("Gevoelige feiten: wat gaat mee?")
        lijst = lijst.partition("</ul>")[0]
        mee = MET_TOESTEMMING[soort, lezer] - {"gewoon"} if stand == "toestemming" else set()
        assert lijst.count("Gaat mee.") == len(mee)
        assert lijst.count("Gaat niet mee.") == len({"vertrouwelijk", "medisch"} - mee)
        assert ("Een werkgever krijgt geen gegevens van de soort medisch" in lijst) is (
            "medisch" not in MET_TOESTEMMING[soort, lezer]
        )
    assert (
        "Gevoelige feiten: wat gaat mee?"
        not in als_anna.get(reverse("opdrachten:groep", args=[een.pk, "zienswijzen", "client"])).content.decode()
    )
