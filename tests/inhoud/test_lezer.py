"""Elke soort fout in een leidraad wordt met bestand, regel en plaats genoemd, in het Nederlands."""

import shutil
from pathlib import Path

import pytest

from weegwerk.inhoud.controle import controleer

GIDS = Path(__file__).parent / "gids"
KOP, EEN = "leidraad.yaml", "opdracht-01.yaml"
LANG = " ".join(["woord"] * 26)
MOEILIJK = " ".join(["verantwoordelijkheidsverdelingsprocedure"] * 40)


@pytest.fixture
def gids(tmp_path: Path) -> Path:
    shutil.copytree(GIDS, tmp_path, dirs_exist_ok=True)
    return tmp_path


def wijzig(gids: Path, bestand: str, oud: str, nieuw: str) -> None:
    pad = gids / "proef" / bestand
    tekst = pad.read_text()
    assert oud in tekst
    pad.write_text(tekst.replace(oud, nieuw, 1))


def test_de_gids_zelf_klopt() -> None:
    assert controleer(GIDS) == ()


@pytest.mark.parametrize(
    ("bestand", "oud", "nieuw", "plek", "tekst"),
    [
        # vorm
        (EEN, "nummer: 1", "nummer: [1", "2: ", "De opmaak klopt niet"),
        (EEN, "kort: Een", "naam: Dubbel\nkort: Een", "3: ", "“naam” staat er twee keer"),
        (EEN, "kort: Een opdracht om te proberen.\n", "", "1: kort", "“kort” ontbreekt."),
        (EEN, "rollen: [kijker]", "rollen: [kijker]\nkleur: rood", "5: kleur", "“kleur” is hier niet bekend."),
        (EEN, "rollen: [kijker]", "rollen: kijker", "4: rollen", "een lijst"),
        (EEN, "rollen: [kijker]", "rollen: []", "4: rollen", "ten minste één onderdeel"),
        (EEN, "nummer: 1", "nummer: een", "1: nummer", "“een” is geen heel getal."),
        (EEN, "nummer: 1", "nummer: 0", "1: nummer", "“0” is te laag; begin bij 1."),
        (EEN, "naam: Opdracht nummer 1", "naam:", "2: naam", "Hier hoort tekst te staan."),
        (EEN, "naam: Opdracht nummer 1", 'naam: ""', "2: naam", "Hier hoort tekst te staan."),
        (EEN, "id: tijd", "id: De tijd", "16: opdrachtacceptatie.voorwaarden.lijst[1].id", "kleine letters"),
        (EEN, "onverenigbaar", "soms", "29: aandachtspunten.conflicterende_rollen.lijst[1].graad", "“soms” kan hier niet."),
        (EEN, "fase: opleveren", "fase: straks", "39: algemene_taken.lijst[2].fase", "Kies uit: accepteren, uitvoeren of"),
        (EEN, 'tekst: "Een doel."', "niets: ja", "11: opdrachtacceptatie.doel.niets", "niet bekend"),
        (EEN, ', tekst: "Een doel."', "", "11: opdrachtacceptatie.doel", "Geef óf inhoud, óf de reden"),
        (EEN, 'tekst: "Een doel."', 'tekst: "Een doel.", niet_bekend: "Of niet."', "11: opdrachtacceptatie.doel", "Geef óf"),
        (EEN, '{bron: boek, tekst: "Altijd."}', "Altijd.", "12: opdrachtacceptatie.wanneer_inzetbaar", "sleutels met een waarde"),
        (EEN, '{bron: boek, tekst: "Altijd."}', '{bron: [], tekst: "Altijd."}', "12: opdrachtacceptatie.wanneer_inzetbaar.bron", "ten minste één"),
        (KOP, "geldig_vanaf: 2020-01-01", "geldig_vanaf: 1 januari", "5: geldig_vanaf", "geen datum"),
        (KOP, "geldig_vanaf: 2020-01-01", "geldig_vanaf: 2020-02-31", "5: geldig_vanaf", "geen datum"),
        (KOP, "geldig_tot: 2030-01-01", "geldig_tot: 2019-01-01", "1: ", "“geldig_tot” ligt voor"),
        (KOP, ', url: "https://voorbeeld.nl/blad"', "", "13: bronnen.site", "hoort een url"),
        (KOP, "https://voorbeeld.nl/blad", "www.voorbeeld.nl", "13: bronnen.site.url", "begint met https://"),
        (KOP, "  boek: {soort: brondocument", "  Het Boek: {soort: brondocument", "12: bronnen.Het Boek", "kleine letters"),
        # samenhang
        (KOP, "id: proef", "id: anders", "1: id", "naam van de map"),
        (KOP, "aantal_opdrachten: 2", "aantal_opdrachten: 3", "10: aantal_opdrachten", "2 van 3 opdrachten; dit ontbreekt: 3."),
        (KOP, "aantal_opdrachten: 2", "aantal_opdrachten: 1", "1: nummer", "telt maar 1"),
        (EEN, "nummer: 1", "nummer: 2", "1: nummer", "hoort in opdracht-02.yaml"),
        (EEN, "bron: [boek, site]", "bron: [boek, blog]", "7: omschrijving.beantwoording.bron[2]", "“blog” staat niet"),
        (EEN, "rollen: [kijker]", "rollen: [kijker, lezer]", "4: rollen[2]", "De rol “lezer” bestaat niet"),
        (EEN, "rollen: [kijker]", "rollen: [doener]", "15: rollen[1]", "Geen opdracht hoort bij de rol “kijker”"),
        (EEN, "met: [2]", "met: [2, 9]", "29: aandachtspunten.conflicterende_rollen.lijst[1].met[2]", "Opdracht 9 bestaat niet"),
        (EEN, "met: [2]", "met: [2, 1]", "29: aandachtspunten.conflicterende_rollen.lijst[1].met[2]", "botst niet met zichzelf"),
        (EEN, "graad: onverenigbaar", "graad: aandacht", "29: aandachtspunten.conflicterende_rollen.lijst[1].met[1]", "zegt over opdracht 1: onverenigbaar"),
        (EEN, "id: plek", "id: tijd", "15: opdrachtacceptatie.voorwaarden.lijst", "“tijd” staat er 2 keer"),
        (KOP, "id: doener", "id: kijker", "14: rollen", "“kijker” staat er 2 keer"),
        # leesniveau
        (EEN, "Een doel.", LANG + ".", "11: opdrachtacceptatie.doel", "Een zin van 26 woorden"),
        (EEN, "Een doel.", MOEILIJK, "11: opdrachtacceptatie.doel", "Moeilijk te lezen"),
    ],
)  # fmt: skip
def test_elke_soort_fout(gids: Path, bestand: str, oud: str, nieuw: str, plek: str, tekst: str) -> None:
    wijzig(gids, bestand, oud, nieuw)
    gevonden = controleer(gids)
    assert [p for p in gevonden if f"{p.regel}: {p.pad}" == plek and tekst in p.tekst], gevonden


def test_een_bron_die_niemand_gebruikt(gids: Path) -> None:
    wijzig(gids, KOP, "bronnen:\n", "bronnen:\n  krant: {soort: redactie, naam: Een krant}\n")
    assert [str(p).rpartition("/")[2] for p in controleer(gids)] == [
        "leidraad.yaml:12: bronnen.krant: Geen sectie gebruikt de bron “krant”."
    ]


def test_zonder_kop_en_zonder_leidraad(gids: Path, tmp_path: Path) -> None:
    (gids / "proef" / KOP).unlink()
    assert [p.tekst for p in controleer(gids)] == ["Hier staat geen leidraad."]


def test_alle_fouten_in_een_keer(gids: Path) -> None:
    wijzig(gids, KOP, "uitgave: eerste druk\n", "")
    wijzig(gids, EEN, "kort: Een opdracht om te proberen.\n", "")
    assert [p.tekst for p in controleer(gids)] == ["“uitgave” ontbreekt.", "“kort” ontbreekt."]


def test_geen_tekst_in_utf8(gids: Path) -> None:
    (gids / "proef" / EEN).write_bytes(b"nummer: 1\nnaam: caf\xe9\n")
    assert [(p.regel, p.tekst) for p in controleer(gids)] == [(2, "Het bestand is geen tekst in UTF-8.")]
