"""Wat het dossier al weet, kiest een deskundige bij de opdracht: een arts van de partners, een stuk als bron."""

from datetime import date
from uuid import uuid4

import pytest
from django.test import Client
from django.urls import reverse

from tests.werkbank.maken import maak_dossier
from tests.werkbank.onderzoeken.hulp import velden_in
from tests.werkbank.opdrachten.hulp import document, vul
from tests.werkbank.opdrachten.test_aannemen import maak, uitkomst
from weegwerk.rapport import verifieer
from weegwerk.rapport.lees_pdf import lees
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens
from weegwerk.werkbank.partners.services import voeg_toe as voeg_partner_toe
from weegwerk.werkbank.stukken import services as stukken
from weegwerk.werkbank.stukken.beschrijving import Aard, Beschrijving, Richting, SoortStuk
from weegwerk.werkbank.toegang.models import Gebruiker

FML = Beschrijving(
    titel="Lijst van januari",
    soort=SoortStuk.FML,
    partij="Dokter Verzonnen",
    datum=date(2026, 1, 15),
    op=date(2026, 1, 20),
)


def adres(opdracht: Opdracht, stap: str, groep: str) -> str:
    return reverse("opdrachten:groep", args=[opdracht.pk, stap, groep])


def tekst(client: Client, elf: Opdracht, lezer: str) -> str:
    pdf = client.get(reverse("opdrachten:rapport", args=[elf.pk, lezer, "pdf"])).content
    assert verifieer(pdf).code == 0
    return " ".join(" ".join(lees(pdf).bladzijden).replace("\ufffe", "").split())


@pytest.mark.parametrize("nummer", [8, 9, 10])
def test_de_arts_van_de_partners_neemt_de_opdracht_mee_aan(als_anna: Client, anna: Gebruiker, nummer: int) -> None:
    opdracht = maak(anna, nummer)
    plek = adres(opdracht, "rolcheck", "arts")
    assert "nog geen verzekeringsarts of bedrijfsarts" in als_anna.get(plek).content.decode()
    assert uitkomst(anna, opdracht) == "onverenigbaar"
    for naam, functie in (("Dokter Verzonnen", Partnerfunctie.VERZEKERINGSARTS), ("Coach", Partnerfunctie.JOBCOACH)):
        voeg_partner_toe(anna, opdracht.dossier_id, Partnergegevens(naam=naam, functie=functie))
    pagina = als_anna.get(plek)
    assert 'value="Dokter Verzonnen, verzekeringsarts"' in pagina.content.decode()
    assert "arts:Coach" not in pagina.content.decode()
    basis = velden_in(pagina)["basis"][0]
    als_anna.post(f"{plek}?doe=arts", {"basis": basis, "arts": "Dokter Verzonnen, verzekeringsarts"})
    assert document(anna, opdracht).rolcheck.arts == "Dokter Verzonnen, verzekeringsarts"
    assert uitkomst(anna, opdracht) != "onverenigbaar"


def test_een_stuk_kiezen_als_bron_van_een_feit(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    stuk = stukken.voeg_toe(anna, elf.dossier_id, FML, "fml.txt", b"lijst")
    plek = adres(elf, "feiten", "F1")
    pagina = als_anna.get(plek)
    assert "Lijst van januari (Functionelemogelijkhedenlijst van Dokter Verzonnen, 15 januari 2026)" in (
        pagina.content.decode()
    )
    velden = velden_in(pagina) | {"feiten__F1__stuk": [str(stuk.pk)], "feiten__F1__document": ["blz. 2"]}
    als_anna.post(plek, velden)
    assert document(anna, elf).feiten[0].stuk == str(stuk.pk)
    assert "Functionelemogelijkhedenlijst van Dokter Verzonnen, 15 januari 2026, blz. 2" in tekst(
        als_anna, elf, "werkgever"
    )


def test_het_rapport_noemt_een_stuk_zoals_het_nu_heet(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    stuk = stukken.voeg_toe(anna, elf.dossier_id, FML, "fml.txt", b"lijst")
    vul(anna, elf, {"feiten.F1.stuk": str(stuk.pk)})
    stukken.beschrijf(anna, stuk.pk, FML.model_copy(update={"richting": Richting.VERZONDEN, "partij": "UWV"}), 1)
    assert "Functionelemogelijkhedenlijst aan UWV" in tekst(als_anna, elf, "client")


def test_wie_een_stuk_niet_mag_zien_leest_ook_niet_wat_het_is(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    medisch = FML.model_copy(update={"aard": Aard.MEDISCH, "soort": SoortStuk.MEDISCH})
    stuk = stukken.voeg_toe(anna, elf.dossier_id, medisch, "brief.txt", b"brief")
    vul(anna, elf, {"feiten.F1.stuk": str(stuk.pk)})
    assert "Medisch stuk van Dokter Verzonnen" in tekst(als_anna, elf, "client")
    for lezer in ("opdrachtgever", "werkgever"):
        gelezen = tekst(als_anna, elf, lezer)
        assert "een stuk dat niet voor elke lezer is, 15 januari 2026" in gelezen
        assert "Medisch stuk" not in gelezen
        assert str(stuk.pk) not in gelezen


def test_een_stuk_van_een_ander_dossier_zegt_niets(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    ander = stukken.voeg_toe(anna, maak_dossier(anna, naam="Ander").pk, FML, "fml.txt", b"lijst")
    for nummer in (str(ander.pk), str(uuid4())):
        vul(anna, elf, {"feiten.F1.stuk": nummer, "feiten.F1.document": "los stuk"})
        gelezen = tekst(als_anna, elf, "client")
        assert "Dokter Verzonnen, 15 januari" not in gelezen
        assert "los stuk" in gelezen


def test_een_lange_omschrijving_past_nog_in_het_rapport(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    lang = FML.model_copy(update={"partij": "Dokter " + "Lang " * 38})
    stuk = stukken.voeg_toe(anna, elf.dossier_id, lang, "fml.txt", b"lijst")
    vul(anna, elf, {"feiten.F1.stuk": str(stuk.pk), "feiten.F1.document": "bladzijde " * 19})
    assert "Dokter Lang" in tekst(als_anna, elf, "client")
