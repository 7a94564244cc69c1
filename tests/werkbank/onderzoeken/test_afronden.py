"""Van concept naar vastgesteld: verzenden, wat er nog moet, en dat er daarna niets meer te wijzigen is."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.werkbank.maken import opdracht_in
from tests.werkbank.onderzoeken.hulp import HTMX, Blad, adres, document, gelogd, nummers, tekst
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.bewijs import vingerafdruk
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.kern.vertrouwelijkheid import LEZERS, Lezer
from weegwerk.rapport import Gemaakt, verifieer
from weegwerk.rapport.lees_pdf import lees
from weegwerk.werkbank.dossiers.models import Status
from weegwerk.werkbank.dossiers.services import deel_uit, wijzig_status, zet_onderdelen
from weegwerk.werkbank.onderzoeken import afronden, services, verzenden
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK, Vastgesteld
from weegwerk.werkbank.onderzoeken.versies import maak_versie
from weegwerk.werkbank.post.services import Verzendwijze
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.toegang.models import Gebruiker


def verzend(client: Client, onderzoek: Onderzoek, partij: str, datum: str = "2026-03-09", hoe: str = "brief") -> str:
    waar = reverse("onderzoeken:verzenden", args=[onderzoek.pk, partij])
    aan = "client" if partij == "werknemer" else partij
    return tekst(client.post(waar, {"aan": aan, "hoe": hoe, "verzonden_op": datum}, follow=True))


def stel_vast(client: Client, onderzoek: Onderzoek, basis: int | str | None = None) -> str:
    onderzoek.refresh_from_db()
    waar = reverse("onderzoeken:vaststellen", args=[onderzoek.pk])
    return tekst(client.post(waar, {"basis": onderzoek.versie if basis is None else basis}, follow=True))


def corrigeer(client: Client, onderzoek: Onderzoek, reden: str) -> str:
    return tekst(client.post(reverse("onderzoeken:corrigeren", args=[onderzoek.pk]), {"reden": reden}, follow=True))


def download(client: Client, onderzoek: Onderzoek, rapport: Rapport) -> bytes:
    antwoord = client.get(reverse("onderzoeken:bewaard_rapport", args=[onderzoek.pk, rapport.pk]))
    assert antwoord.headers["Content-Type"] == "application/pdf"
    return bytes(antwoord.content)


def zet(anna: Gebruiker, onderzoek: Onderzoek, velden: dict[str, str]) -> None:
    onderzoek.refresh_from_db()
    ONDERZOEK.bewaar(anna, onderzoek.pk, onderzoek.versie, velden)


def tekst_in(pdf: bytes) -> str:
    return " ".join(" ".join(lees(pdf).bladzijden).replace("\ufffe", "").split())  # een afgebroken woord is een woord


def test_verzenden_legt_vast_en_bewaart_het_rapport(als_anna: Client, onderzoek: Onderzoek, gevuld: Onderzoek) -> None:
    pagina = verzend(als_anna, gevuld, "werknemer", "2026-03-10", "email")
    assert "Vastgelegd dat dit is verzonden." in pagina
    assert "Verzonden op 10 maart 2026 (e-mail)" in pagina
    assert document(gevuld).zienswijzen.werknemer.verzonden_op == date(2026, 3, 10)
    rapport = Rapport.objects.get()
    assert (rapport.versie, rapport.model, rapport.vastgesteld) == (2, "wettelijk", False)  # zoals gekozen bij Werkveld
    pdf = download(als_anna, gevuld, rapport)
    assert rapport.sha256 == vingerafdruk(pdf)
    assert b"Voorbeeld" not in bytes(rapport.pdf)
    zet(gevuld_door(gevuld), gevuld, {"taken.A.tempo.percentage": "10%"})
    assert download(als_anna, gevuld, rapport) == pdf
    assert verifieer(pdf).code == 0
    assert "74%" in tekst_in(pdf)
    assert "CONCEPT" in tekst_in(pdf)
    gebeurd = [gebeurtenis for gebeurtenis, _velden in gelogd(gevuld)]
    assert {"rapport.gemaakt", "onderzoek.concept_verzonden", "rapport.gelezen"} <= set(gebeurd)


def gevuld_door(onderzoek: Onderzoek) -> Gebruiker:
    return onderzoek.opdracht.deskundige


def test_pas_na_beide_partijen_is_het_concept_verzonden(als_anna: Client, gevuld: Onderzoek) -> None:
    """Een bestand kan al zeggen dat er verzonden is; hier telt wat in de werkbank gebeurt."""
    zet(gevuld_door(gevuld), gevuld, {f"zienswijzen.{p}.verzonden_op": "" for p in ("werknemer", "werkgever")})
    verzend(als_anna, gevuld, "werkgever")
    assert opdracht_in(gevuld.opdracht.dossier).status == Status.BEZIG
    verzend(als_anna, gevuld, "werknemer")
    assert opdracht_in(gevuld.opdracht.dossier).status == Status.CONCEPT_VERZONDEN
    assert "Voorgelegd." in tekst(als_anna.get(adres(gevuld, "opdracht", "vraag")))


@pytest.mark.parametrize(
    ("datum", "hoe"),
    [("", "brief"), ("2026-02-30", "brief"), ("0001-01-01", "brief"), ("2026-03-09", ""), ("2026-03-09", "duif")],
)
def test_een_verzending_zonder_dag_of_kanaal_telt_niet(
    als_anna: Client, gevuld: Onderzoek, datum: str, hoe: str
) -> None:
    voor = document(gevuld)
    assert "ww-foutenlijst" in verzend(als_anna, gevuld, "werknemer", datum, hoe)
    assert document(gevuld) == voor
    assert not Rapport.objects.exists()


def test_zonder_uitkomst_valt_er_niets_te_verzenden(als_anna: Client, onderzoek: Onderzoek) -> None:
    assert "Niet gelukt." in verzend(als_anna, onderzoek, "werknemer")
    assert nummers(onderzoek) == [1]


def test_een_onbekende_partij_bestaat_niet(als_anna: Client, gevuld: Onderzoek) -> None:
    adres_ = reverse("onderzoeken:verzenden", args=[gevuld.pk, "buurman"])
    assert als_anna.post(adres_, {"aan": "werkgever", "hoe": "brief", "verzonden_op": "2026-03-09"}).status_code == 404


@pytest.mark.parametrize(
    ("velden", "zin"),
    [
        ({"taken.A.tempo.motivering": ""}, "Bij taak A ontbreekt de motivering"),
        ({"taken.A.aandeel": "39%"}, "telt op tot"),
        ({"taken.A.tempo.percentage": ""}, "ontbreekt"),
        ({"taken.A.tempo.percentage": "101%", "taken.B.kwaliteit.percentage": "400%"}, "400%"),
        ({"peildatum": ""}, "ontbreekt"),
        ({"zienswijzen.werknemer.verzonden_op": ""}, "Werknemer: het concept is nog niet verzonden."),
        ({"zienswijzen.werkgever.reactie": ""}, "Werkgever: de reactie is nog niet vastgelegd."),
        ({"zienswijzen.werkgever.punten.1.verwerking": ""}, "Werkgever: bij punt 2 staat niet wat ermee is gedaan."),
    ],
)
def test_vaststellen_kan_pas_als_niets_ontbreekt(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek, velden: dict[str, str], zin: str
) -> None:
    zet(anna, gevuld, velden)
    pagina = stel_vast(als_anna, gevuld)
    assert zin in pagina
    assert "Stel het rapport vast" not in pagina
    gevuld.refresh_from_db()
    assert (gevuld.vastgesteld, Rapport.objects.count()) == (False, 0)
    assert document(gevuld).vaststelling is None


@pytest.mark.parametrize("basis", ["1", "", "٣", "999999", "x"])
def test_wie_iets_anders_zag_stelt_niet_vast(als_anna: Client, gevuld: Onderzoek, basis: str) -> None:
    assert "Iemand anders heeft intussen iets gewijzigd" in stel_vast(als_anna, gevuld, basis)
    gevuld.refresh_from_db()
    assert not gevuld.vastgesteld


def test_een_wijziging_tijdens_het_maken_houdt_vaststellen_tegen(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek, monkeypatch: pytest.MonkeyPatch
) -> None:
    def maak_en_wijzig(onderzoek: Onderzoek, document: Document, model: str, lezer: Lezer) -> Gemaakt:
        zet(anna, gevuld, {"taken.A.tempo.percentage": "10%"})
        return maak_versie(onderzoek, document, model, lezer)

    monkeypatch.setattr(afronden, "maak_versie", maak_en_wijzig)
    assert "Iemand anders heeft intussen iets gewijzigd" in stel_vast(als_anna, gevuld)
    gevuld.refresh_from_db()
    assert (gevuld.vastgesteld, Rapport.objects.count()) == (False, 0)


def test_vaststellen_sluit_af_en_corrigeren_opent(als_anna: Client, gevuld: Onderzoek) -> None:
    assert "Het onderzoek is vastgesteld." in stel_vast(als_anna, gevuld)
    assert opdracht_in(gevuld.opdracht.dossier).status == Status.VASTGESTELD
    vast = document(gevuld).vaststelling
    assert vast
    assert (vast.door, vast.nummer, vast.reden, vast.datum) == ("Anna", 1, None, timezone.localdate())
    bewaard = {(rapport.model, rapport.lezer) for rapport in Rapport.objects.all()}
    assert bewaard == {("volledig", "client"), *(("wettelijk", lezer) for lezer in LEZERS)}
    eerste = {rapport.model: rapport for rapport in Rapport.objects.filter(lezer="client")}
    pdf = download(als_anna, gevuld, eerste["volledig"])
    assert verifieer(pdf).code == 0
    assert "CONCEPT" not in tekst_in(download(als_anna, gevuld, eerste["wettelijk"]))

    assert "Schrijf op waarom" in corrigeer(als_anna, gevuld, " \u200b ")
    assert "hoogstens 10000 tekens" in corrigeer(als_anna, gevuld, "a" * 10_001)
    corrigeer(als_anna, gevuld, "Het tempo van taak A was verkeerd overgenomen")
    assert opdracht_in(gevuld.opdracht.dossier).status == Status.BEZIG
    assert document(gevuld).vaststelling is None
    assert b"verkeerd overgenomen" not in bytes(Onderzoek.objects.get().correctie_reden or b"")
    assert "U corrigeert een vastgesteld rapport" in tekst(als_anna.get(adres(gevuld, "opdracht", "vraag")))
    Blad(als_anna, gevuld, "prestatie", "A").stuur(taken__A__tempo__percentage="50")
    stel_vast(als_anna, gevuld)
    tweede = document(gevuld).vaststelling
    assert tweede
    assert (tweede.nummer, tweede.reden) == (2, "Het tempo van taak A was verkeerd overgenomen")
    nieuw = Rapport.objects.filter(model="volledig", lezer="client").latest("gemaakt_op")
    assert "verkeerd overgenomen" in tekst_in(download(als_anna, gevuld, nieuw))
    assert download(als_anna, gevuld, eerste["volledig"]) == pdf
    assert Rapport.objects.count() == 8


@pytest.fixture
def vastgesteld(als_anna: Client, gevuld: Onderzoek) -> Onderzoek:
    stel_vast(als_anna, gevuld)
    gevuld.refresh_from_db()
    assert gevuld.vastgesteld
    return gevuld


def test_na_vaststellen_kan_niemand_meer_schrijven(als_anna: Client, als_bram: Client, vastgesteld: Onderzoek) -> None:
    voor, versies, rapporten = document(vastgesteld), nummers(vastgesteld), Rapport.objects.count()
    basis = str(versies[-1])
    zaak = SimpleUploadedFile("zaak.yaml", voorbeelden.tekst("magazijn").encode())
    bladen: list[tuple[str, dict[str, object]]] = [
        (adres(vastgesteld, "prestatie", "A"), {"basis": basis, "taken__A__tempo__percentage": "1"}),
        (adres(vastgesteld, "prestatie", "A"), {"basis": "1", "taken__A__tempo__percentage": "1"}),
        (f"{adres(vastgesteld, 'taken', 'taken')}?doe=verwijder:A", {"basis": basis}),
        (f"{adres(vastgesteld, 'taken', 'taken')}?doe=toevoegen", {"basis": basis}),
        (f"{adres(vastgesteld, 'taken', 'taken')}?doe=omlaag:A", {"basis": basis}),
        (
            adres(vastgesteld, "zienswijzen", "werknemer"),
            {"basis": basis, "zienswijzen__werknemer__reactie": "akkoord"},
        ),
        (reverse("onderzoeken:inlezen", args=[vastgesteld.pk]), {"zaakbestand": zaak, "andere_naam": "1"}),
        (
            reverse("onderzoeken:verzenden", args=[vastgesteld.pk, "werkgever"]),
            {"aan": "werkgever", "hoe": "brief", "verzonden_op": "2026-04-01"},
        ),
        (reverse("onderzoeken:vaststellen", args=[vastgesteld.pk]), {"basis": basis}),
    ]
    for client in (als_anna, als_bram):
        for waar, velden in bladen:
            for koppen in ({}, HTMX):
                antwoord = client.post(waar, velden, headers=koppen)
                assert antwoord.status_code in {204, 302, 404, 409, 422}, waar
    assert document(vastgesteld) == voor
    assert (nummers(vastgesteld), Rapport.objects.count()) == (versies, rapporten)
    waar, velden = bladen[0]
    assert "Dit onderzoek is vastgesteld" in tekst(als_bram.post(waar, velden, follow=True))


SCHRIJVERS: dict[str, Callable[[Gebruiker, Onderzoek], object]] = {
    "bewaar": lambda anna, o: ONDERZOEK.bewaar(anna, o.pk, o.versie, {"functie.naam": "x"}),
    "wijzig_rijen": lambda anna, o: ONDERZOEK.wijzig_rijen(anna, o.pk, o.versie, "taken", lambda d: d),
    "lees_bestand_in": lambda anna, o: services.lees_bestand_in(
        anna, o.pk, voorbeelden.tekst("magazijn").encode(), andere_naam=True
    ),
    "verzend": lambda anna, o: verzenden.verzend_concept(
        anna,
        o.pk,
        "werkgever",
        verzenden.lezers_van_concept(o, document(o), "werkgever")[0],
        Verzendwijze(kanaal="brief", verzonden_op=date(2026, 4, 1)),
    ),
    "stel_vast": lambda anna, o: afronden.stel_vast(anna, o.pk, o.versie),
}


@pytest.mark.parametrize("schrijf", SCHRIJVERS.values(), ids=SCHRIJVERS)
def test_elke_weg_naar_schrijven_is_dicht(
    anna: Gebruiker, vastgesteld: Onderzoek, schrijf: Callable[[Gebruiker, Onderzoek], object]
) -> None:
    with pytest.raises(Vastgesteld):
        schrijf(anna, vastgesteld)


def test_wat_niet_vastgesteld_is_hoeft_geen_correctie(als_anna: Client, gevuld: Onderzoek) -> None:
    assert "niet vastgesteld; u kunt het gewoon wijzigen" in corrigeer(als_anna, gevuld, "Zomaar")


@pytest.mark.parametrize("status", [Status.INGETROKKEN, Status.NIEUW])
def test_van_een_ingetrokken_opdracht_wordt_niets_vastgesteld(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek, status: Status
) -> None:
    wijzig_status(anna, gevuld.opdracht_id, Status.INGETROKKEN)
    wijzig_status(anna, gevuld.opdracht_id, status)
    voor = document(gevuld)
    for pagina in (stel_vast(als_anna, gevuld), verzend(als_anna, gevuld, "werknemer")):
        assert "Deze stap past niet bij de status" in pagina
    gevuld.refresh_from_db()
    assert (gevuld.vastgesteld, Rapport.objects.count()) == (False, 0)
    assert document(gevuld) == voor


@pytest.mark.parametrize("soort", ["pdf", "docx"])
def test_downloaden_van_het_rapport_zoals_het_is(als_anna: Client, gevuld: Onderzoek, soort: str) -> None:
    antwoord = als_anna.get(reverse("onderzoeken:rapport", args=[gevuld.pk, "wettelijk", soort]))
    assert bytes(antwoord.content[:4]) == {"pdf": b"%PDF", "docx": b"PK\x03\x04"}[soort]
    assert antwoord.headers["Cache-Control"] == "no-store"
    assert antwoord.headers["Content-Disposition"].endswith(f'-versie-2.{soort}"')
    assert gelogd(gevuld)[-1] == ("rapport.gelezen", f"wettelijk {soort}")


@pytest.mark.parametrize(("model", "soort"), [("geheim", "pdf"), ("volledig", "exe"), ("volledig", "yaml")])
def test_een_ander_model_of_soort_bestaat_niet(als_anna: Client, gevuld: Onderzoek, model: str, soort: str) -> None:
    assert als_anna.get(reverse("onderzoeken:rapport", args=[gevuld.pk, model, soort])).status_code == 404


def test_het_wettelijke_model_hoort_bij_een_methode(als_anna: Client, anna: Gebruiker, gevuld: Onderzoek) -> None:
    zet(anna, gevuld, {"methode": "cec-2011"})
    antwoord = als_anna.get(reverse("onderzoeken:rapport", args=[gevuld.pk, "wettelijk", "pdf"]), follow=True)
    assert antwoord.headers["Content-Type"].startswith("text/html")
    assert "Niet gelukt." in tekst(antwoord)


def test_een_opdracht_met_meer_vragen_gaat_door_na_de_loonwaarde(
    als_anna: Client, anna: Gebruiker, gevuld: Onderzoek
) -> None:
    delen = [deel_uit("arbeidsparticipatie-2011", nummer) for nummer in (11, 14)]
    zet_onderdelen(anna, gevuld.opdracht_id, delen)
    for partij in ("werknemer", "werkgever"):
        verzend(als_anna, gevuld, partij)
    stel_vast(als_anna, gevuld)
    gevuld.refresh_from_db()
    assert gevuld.vastgesteld
    assert gevuld.opdracht.status == "bezig"


def test_wat_nog_moet_gebeuren_kan_niet_onder_een_vaststelling_van_vandaag(als_anna: Client, gevuld: Onderzoek) -> None:
    """Een bezoek van volgende week, of een rapport dat van morgen is."""
    morgen = (timezone.localdate() + timedelta(days=1)).isoformat()
    zet(gevuld_door(gevuld), gevuld, {"kop.datum_bedrijfsbezoek": morgen, "kop.datum_rapportage": morgen})
    pagina = stel_vast(als_anna, gevuld)
    assert "ligt voor het bezoek aan het bedrijf" in pagina
    assert not Rapport.objects.filter(vastgesteld=True).exists()
