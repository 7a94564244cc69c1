"""De brieven bij een opdracht: aan de norm, leesbaar voor wie ze krijgt, en zonder wat er niet in hoort."""

from dataclasses import fields, is_dataclass, replace
from datetime import date
from io import BytesIO
from typing import Any

import pytest
from docx import Document as Word

from tests.rapport.normen import gebreken
from weegwerk.inhoud import leidraden
from weegwerk.inhoud.leesbaarheid import meet
from weegwerk.inhoud.leidraden.ontvangers import ontvangst
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.rollen.overeenkomst import als_2011
from weegwerk.rapport.blokken import Alinea
from weegwerk.rapport.brieven import BRIEVEN, Briefstof, maak_brief
from weegwerk.rapport.lees_pdf import lees

LEIDRAAD = "arbeidsparticipatie-2011"
ALLE = [(een.id, opdracht.nummer) for een in leidraden.alle() for opdracht in een.opdrachten]
MEDISCH, GEZEGD = "Kim heeft reuma", "De werkgever noemt Kim lui"


def onderdeel(nummer: int, uit: str = LEIDRAAD) -> dict[str, Any]:
    leidraad = leidraden.leidraad(uit)
    opdracht = leidraad.opdracht(nummer)
    return {
        "code": f"{uit}-{nummer}",
        "leidraad": uit,
        "versie": leidraad.versie,
        "nummer": nummer,
        "naam": opdracht.naam,
        "rol": leidraad.rol(opdracht.rollen[0]).naam,
        "soort": als_2011(uit, nummer),
    }


def gegevens(*nummers: int, keuze: str, uit: str = LEIDRAAD) -> dict[str, Any]:
    """Een opdrachtmap waarin overal iets staat wat niet in een brief hoort."""
    eerste = f"{uit}-{nummers[0]}"
    bevinding = {"onderdeel": eerste, "regel": "r", "graad": "voorwaarde", "waarom": "w", "wat_nu": "n", "bron": "b"}
    return {
        "onderdelen": [onderdeel(nummer, uit) for nummer in nummers],
        "vragen": [
            {"code": "V1", "vraag": "Welke weg naar werk past bij Kim?"},
            {"code": "V2", "vraag": "Is dat binnen een jaar haalbaar?"},
        ],
        "aanpak": {"behoefte": MEDISCH},
        "feiten": [{"code": "F1", "wat": GEZEGD}],
        "rolcheck": {"motivatie": "Het eerdere advies ging over een andere werkgever."},
        "acceptatie": {
            "voorwaarden": {
                f"{eerste}-a": {"staat": "voldaan", "toelichting": MEDISCH},
                f"{eerste}-b": {"staat": "niet_voldaan", "toelichting": "U vraagt de arts om een overzicht."},
            },
            "toezeggingen": {
                "V1": {"te_beantwoorden": "ja", "te_beantwoorden_waarom": GEZEGD},
                "V2": {"te_beantwoorden": "deels", "te_beantwoorden_waarom": "Over een jaar weet ik te weinig."},
            },
            "knelpunten": [{"code": "K1", "wat": GEZEGD, "actie": MEDISCH}],
            "tijdpad": {"gesprek_op": "2026-03-16", "concept_op": "2026-04-07", "gereed_op": "2026-04-21"},
            "besluit": {
                "keuze": keuze,
                "datum": "2026-03-10",
                "reden": "Ik adviseerde u eerder.",
                "bevindingen": [bevinding],
            },
        },
        "brieven": {"opdrachtgever_alinea": "Ik bel u maandag.", "client_alinea": "Ik drink graag thee."},
    }


def stof(*nummers: int, keuze: str = "aangenomen", uit: str = LEIDRAAD, **anders: Any) -> Briefstof:
    velden: dict[str, Any] = {
        "kenmerk": "2026-0001",
        "datum": date(2026, 3, 10),
        "ontvangen": date(2026, 3, 2),
        "bureau": "Bureau De Proef",
        "deskundige": "Anna Demo",
        "email": "anna@weegwerk.example",
        "client": "Kim Voorbeeld",
        "opdrachtgever": "Gemeente Oefendam",
        "contactpersoon": "Noor Nergens",
        "werkgever": "Wasserij De Proef",
    } | anders
    return Briefstof(document=Opdrachtmap.model_validate(gegevens(*nummers, keuze=keuze, uit=uit)), **velden)


def teksten(deel: object) -> list[str]:
    if isinstance(deel, str):
        return [deel]
    if isinstance(deel, tuple):
        return [tekst for een in deel for tekst in teksten(een)]
    if is_dataclass(deel):
        return [tekst for veld in fields(deel) for tekst in teksten(getattr(deel, veld.name))]
    return []


def brieftekst(soort: str, brief: Briefstof) -> str:
    return "\n".join(teksten(BRIEVEN[soort].stel_op(brief)))


@pytest.mark.parametrize("soort", sorted(BRIEVEN))
def test_elke_brief_voldoet_aan_pdf_a_en_pdf_ua(soort: str) -> None:
    assert gebreken(maak_brief(BRIEVEN[soort], stof(11, keuze="teruggegeven"))) == []


@pytest.mark.parametrize("soort", sorted(BRIEVEN))
def test_elke_brief_is_ook_een_word_document(soort: str) -> None:
    word = Word(BytesIO(maak_brief(BRIEVEN[soort], stof(11), "docx")))
    alles = "\n".join(alinea.text for alinea in word.paragraphs)
    assert "10 maart 2026" in alles
    assert "Geachte" in alles


@pytest.mark.parametrize("soort", sorted(BRIEVEN))
def test_wat_medisch_is_of_wat_een_ander_zei_staat_nergens(soort: str) -> None:
    tekst = brieftekst(soort, stof(11))
    assert MEDISCH not in tekst
    assert GEZEGD not in tekst


def test_de_opdrachtgever_leest_rol_vragen_voorwaarden_en_tijd() -> None:
    tekst = brieftekst("bevestiging", stof(11, 14))
    for zin in (
        "Adviseren over re-integratie en participatie",
        "Adviseren over loonwaarde en loondispensatie",
        "Ik geef advies. U kiest zelf",
        "Mijn rapport geeft voor een deel antwoord op deze vraag. Over een jaar weet ik te weinig.",
        "U vraagt de arts om een overzicht.",
        "Een vast aantal uren spreek ik niet af",
        "16 maart 2026",
        "Het eerdere advies ging over een andere werkgever.",
        "Ik bel u maandag.",
    ):
        assert zin in tekst
    assert "over de uitkomst valt niet te onderhandelen" not in tekst
    assert "over de uitkomst valt niet te onderhandelen" in brieftekst("bevestiging", stof(5))


def test_de_client_leest_zijn_rechten() -> None:
    tekst = brieftekst("client", stof(5))
    for zin in (
        "U mag lezen wat ik over u opschrijf",
        "Klopt een feit niet",
        "voor het klaar is",
        "klacht",
        "krijgt het rapport",
    ):
        assert zin in tekst
    assert "Ik geef een oordeel" in tekst
    assert "Ik geef geen oordeel over u" in brieftekst("client", stof(11))


@pytest.mark.parametrize("soort", ["client", "teruggave_client"])
@pytest.mark.parametrize("nummer", [5, 11, 27, 29])
def test_de_brief_aan_de_client_leest_makkelijk(soort: str, nummer: int) -> None:
    """Flesch-Douma van 60 of hoger is gewone taal (B1); geen zin is langer dan twintig woorden."""
    maat = meet(teksten(BRIEVEN[soort].stel_op(stof(nummer))))
    assert maat.score >= 60, maat
    assert len(maat.langste_zin.split()) <= 20, maat.langste_zin


def test_de_reden_van_teruggave_leest_alleen_de_opdrachtgever() -> None:
    terug = stof(11, keuze="teruggegeven")
    assert "Ik adviseerde u eerder." in brieftekst("teruggave", terug)
    assert "Ik adviseerde u eerder." not in brieftekst("teruggave_client", terug)


def test_een_lange_naam_en_vreemde_tekens_breken_de_brief_niet() -> None:
    vreemd = stof(11, client="Zoë " + "Ǆ" * 120, opdrachtgever="市 Oefendam 🙂", contactpersoon="")
    assert gebreken(maak_brief(BRIEVEN["bevestiging"], vreemd)) == []
    assert "Geachte heer of mevrouw," in brieftekst("bevestiging", vreemd)


def met_vragen(*vragen: str) -> Briefstof:
    brief = stof(11)
    rijen = tuple({"code": f"V{nummer}", "vraag": vraag} for nummer, vraag in enumerate(vragen, start=1))
    document = Opdrachtmap.model_validate(gegevens(11, keuze="aangenomen") | {"vragen": rijen})
    return replace(brief, document=document)


def test_een_vraag_is_enkelvoud_en_twee_vragen_zijn_meervoud() -> None:
    een, twee = met_vragen("Wat kan Kim?"), met_vragen("Wat kan Kim?", "Wat is nodig?")
    assert "Dit is de vraag:" in brieftekst("client", een)
    assert "Dit zijn de vragen:" in brieftekst("client", twee)
    assert "Uw vragen" not in brieftekst("bevestiging", een)
    assert "Uw vragen" in brieftekst("bevestiging", twee)


@pytest.mark.parametrize("soort", sorted(BRIEVEN))
def test_de_ondertekening_staat_nooit_alleen_op_een_bladzijde(soort: str) -> None:
    blokken = BRIEVEN[soort].stel_op(stof(11)).blokken
    *_, voorlaatste, laatste = blokken
    assert isinstance(voorlaatste, Alinea)
    assert voorlaatste.blijft
    assert isinstance(laatste, Alinea)
    assert laatste.tekst.startswith("Met vriendelijke groet")
    laatste_bladzijde = lees(maak_brief(BRIEVEN[soort], stof(11))).bladzijden[-1]
    assert " ".join(voorlaatste.tekst.split()[:3]) in laatste_bladzijde


def test_de_client_leest_ook_bij_teruggave_waar_een_klacht_heen_kan() -> None:
    assert "register-arbeidsdeskundigen.nl" in brieftekst("teruggave_client", stof(11, keuze="teruggegeven"))
    assert "Bel " not in brieftekst("teruggave_client", stof(11, keuze="teruggegeven"))


BELOFTEN = (
    "Bakkerij Deeg krijgt het rapport.",
    "krijgen eerst een concept",
    "krijgt eerst een concept",
    "Mijn rapport geeft",
)


@pytest.mark.parametrize(("uit", "nummer"), ALLE)
def test_geen_brief_belooft_wat_een_voorwaarde_of_de_opdracht_uitsluit(uit: str, nummer: int) -> None:
    """Met elke voorwaarde van de leidraad als voldaan."""
    brief = stof(
        nummer, uit=uit, opdrachtgever="Bakkerij Deeg", opdrachtgever_soort="werkgever", werkgever="Bakkerij Deeg"
    )
    rij = ontvangst(uit, nummer)
    buiten = {lezer for lezers in rij.voorwaarden.values() for lezer in lezers}
    gesloten = rij.opdrachtgever in ("bericht", "niets")
    assert "opdrachtgever" not in buiten or gesloten
    for soort in ("bevestiging", "client"):
        tekst = brieftekst(soort, brief)
        assert any(belofte in tekst for belofte in BELOFTEN) is (rij.opdrachtgever == "rapport" or (rij.opdrachtgever == "met_toestemming" and soort == "bevestiging"))  # fmt: skip
        if gesloten:
            assert ("U krijgt het niet, ook niet als concept." in tekst) is (soort == "bevestiging")
            assert ("Alleen u krijgt het rapport." in tekst) is (soort == "client")
        if rij.opdrachtgever == "met_toestemming":
            assert "alleen als" in tekst


@pytest.mark.parametrize(("soort", "nooit"), [("werkgever", True), ("gemeente", False), ("uwv", False)])
def test_de_zin_over_medische_gegevens_volgt_de_regel(soort: str, nooit: object) -> None:
    tekst = brieftekst("bevestiging", stof(11, opdrachtgever_soort=soort))
    assert ("Medische gegevens krijgt u niet van mij" in tekst) is nooit
    assert ("de cliënt mij daarvoor toestemming gaf" in tekst) is not nooit


@pytest.mark.parametrize("soort", ["bevestiging", "client"])
@pytest.mark.parametrize("nummer", [5, 11, 14, 27])
def test_wie_geen_werkgever_heeft_leest_niets_over_zijn_werkgever(soort: str, nummer: int) -> None:
    tekst = brieftekst(soort, stof(nummer, werkgever="", opdrachtgever_soort="gemeente"))
    for zin in ("uw werkgever", "Uw werkgever", "de werkgever krijgen eerst"):
        assert zin not in tekst
