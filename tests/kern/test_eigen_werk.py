"""Het deel van het eigen werk: uren nu × prestatie, gedeeld door alle uren van voor de ziekte."""

import json
import random
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.kern.zaken import GEEN, codes, gegevens, taak, waarneming, zaak
from tests.toeval import toeval_met
from weegwerk.cli import main
from weegwerk.kern import bewijs
from weegwerk.kern.balans import geldbeeld
from weegwerk.kern.herbepaling import leg_eerdere_vast
from weegwerk.kern.herbepaling.vergelijking import als_onderzoek
from weegwerk.kern.herleiding import narekenen
from weegwerk.kern.methoden import bereken
from weegwerk.kern.methoden.families import vergelijk_families
from weegwerk.kern.onderzoek import lees
from weegwerk.kern.portefeuille.zaken import een_taak
from weegwerk.kern.portefeuille.zaken import lees_zaak as lees_rij
from weegwerk.kern.vergelijking import vergelijk
from weegwerk.kern.wat_als import vergelijk as vergelijk_wat_als
from weegwerk.kern.zekerheid import zekerheid_van

FACTOREN = ("tempo", "kwaliteit", "netto_werktijd")
GEVALLEN = 600


def uren_taak(code: str, nu: str | None, toen: str | None, *factoren: str) -> dict[str, Any]:
    percentages = dict(zip(FACTOREN, factoren or (GEEN,) * 3, strict=True))
    velden = {veld: p if p is GEEN else waarneming(p) for veld, p in percentages.items()}
    uren = {"uren_per_week": nu, "uren_voorheen": toen}
    return taak(
        code, aandeel=GEEN, **velden, **{veld: GEEN if waarde is None else waarde for veld, waarde in uren.items()}
    )


def geval_een(**functie: Any) -> dict[str, Any]:
    """Geval 1 van een proef met een zieke werknemer: 32 uur voorheen; nu 10, 4, 2 en 4 uur (het laatste nieuw), en 9,6 uur vervallen.

    De bron gaf 85% in de gewerkte uren, 53,1% van het eigen werk en 40,6% zonder de nieuwe taak; de percentages per taak
    zijn zo gekozen dat zij daarop uitkomen (13 van de 16 uur, en de nieuwe taak helemaal).
    """
    return gegevens(
        uren_taak("A", "10", "14", "80%", "100%", "100%"),
        uren_taak("B", "4", "5", "75%", "100%", "100%"),
        uren_taak("C", "2", "3.4", "100%", "100%", "100%"),
        uren_taak("D", "4", "0", "100%", "100%", "100%"),
        uren_taak("E", "0", "9.6"),
        kader={"vergelijking": "voor_ziekte"},
        functie={"naam": "Medewerker", "uren_voorheen": 32, "werkdagen_per_week": 4, **functie},
    )


def lees_zaak(velden: dict[str, Any]) -> Any:
    return lees(yaml.safe_dump(velden, allow_unicode=True)).onderzoek


@pytest.mark.parametrize("functie", [{"uren_per_week": 32}, {"uren_per_week": 20}, {}])
def test_geval_een(functie: dict[str, Any]) -> None:
    uitkomst = bereken(lees_zaak(geval_een(**functie)))
    assert uitkomst.loonwaarde == 85
    assert uitkomst.eigen_werk is not None
    assert uitkomst.eigen_werk.als_json() == {"met_nieuwe_taken": "53.13%", "zonder_nieuwe_taken": "40.63%"}
    assert "eigen_werk_wijkt_af" in codes(uitkomst)
    assert [taak.aandeel for taak in uitkomst.taken] == [Fraction(n, 20) for n in (10, 4, 2, 4, 0)]
    assert narekenen(uitkomst.stappen) == []
    assert "uren_voorheen_tellen_niet_op" not in codes(uitkomst)


def test_op_de_opdrachtregel(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    pad = tmp_path / "zaak.yaml"
    pad.write_text(yaml.safe_dump(geval_een(uren_per_week=32)))
    assert main(["bereken", "--json", str(pad)]) == 0
    uit = json.loads(capsys.readouterr().out)
    assert uit["eigen_werk"] == {"met_nieuwe_taken": "53.13%", "zonder_nieuwe_taken": "40.63%"}
    [melding] = [signaal for signaal in uit["signalen"] if signaal["code"] == "eigen_werk_wijkt_af"]
    assert "De loonwaarde van 85% gaat over de 20 uur die nu worden gewerkt." in melding["tekst"]
    assert "Van het eigen werk van 32 uur is dat 53,13% (40,63% zonder de nieuwe taken)." in melding["tekst"]
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["bereken", str(pad)]) == 0
    assert (
        "De werknemer levert nu 53,13% van het eigen werk van voor de ziekte (32 uur per week); zonder"
        in capsys.readouterr().out
    )


def test_zonder_uren_van_voorheen_is_alles_als_tevoren() -> None:
    uitkomst = bereken(
        zaak(uren_taak("A", "30", None, "80%", "90%", "100%"), uren_taak("B", "10", None, *["100%"] * 3))
    )
    assert (uitkomst.loonwaarde, uitkomst.eigen_werk) == (79, None)
    assert "eigen_werk" not in uitkomst.als_json()
    assert "eigen_werk" not in bewijs.maak(zaak(), bereken(zaak()))
    te_weinig = bereken(zaak(uren_taak("A", "30", None, *["100%"] * 3)))
    assert (te_weinig.loonwaarde, codes(te_weinig)) == (None, ["aandelen_geen_100"])


def gerond(deel: Fraction) -> str:
    """Half naar boven, in hele getallen: de andere weg dan die van het programma."""
    honderdsten = (deel * 20_000 + 1) // 2
    return f"{honderdsten // 100}.{honderdsten % 100:02}%"


def willekeurig(kans: random.Random) -> tuple[list[dict[str, Any]], Fraction, Fraction, Fraction, Fraction]:
    """Een geval, en wat er met breuken uit de hand uitkomt: uren nu, geleverd, geleverd zonder nieuwe taken, uren toen."""
    taken, nu_samen, met, zonder, toen_samen = [], Fraction(0), Fraction(0), Fraction(0), Fraction(0)
    for nummer in range(kans.randint(1, 6)):
        nu = 0 if nummer and kans.random() < 0.25 else kans.randint(1, 1000)
        toen = 0 if nu and kans.random() < 0.25 else kans.randint(1, 1000)
        factoren = [kans.randint(0, 10_000) for _ in FACTOREN]
        tekst = [f"{punten / 100:.2f}%" for punten in factoren] if nu else []
        taken.append(uren_taak(f"T{nummer}", f"{nu / 100:.2f}", f"{toen / 100:.2f}", *tekst))
        geleverd = Fraction(nu, 100)
        for punten in factoren:
            geleverd *= Fraction(punten, 10_000)
        nu_samen, toen_samen, met = nu_samen + Fraction(nu, 100), toen_samen + Fraction(toen, 100), met + geleverd
        zonder += geleverd if toen else 0
    return taken, nu_samen, met, zonder, toen_samen


def test_zeshonderd_willekeurige_gevallen_met_breuken_uit_de_hand() -> None:
    kans, geteld = toeval_met(20261201), 0
    while geteld < GEVALLEN:
        taken, nu, met, zonder, toen = willekeurig(kans)
        if not toen:
            continue
        geteld += 1
        functie = {"uren_per_week": "40"}
        if kans.random() < 0.5:
            toen = Fraction(kans.randint(1, 6000), 100)
            functie["uren_voorheen"] = str(float(toen))
        uitkomst = bereken(zaak(*taken, functie=functie))
        assert uitkomst.eigen_werk is not None
        assert uitkomst.eigen_werk.als_json() == {
            "met_nieuwe_taken": gerond(met / toen),
            "zonder_nieuwe_taken": gerond(zonder / toen),
        }
        assert uitkomst.loonwaarde == (met / nu * 200 + 1) // 2
        assert narekenen(uitkomst.stappen) == []


@pytest.mark.parametrize("soort", ["ulm-2021", "cec-2011"])
def test_een_andere_methode_telt_het_eigen_werk_ook(soort: str) -> None:
    velden = (
        ("tempo", "kwaliteit", "netto_werktijd")
        if soort == "ulm-2021"
        else ("tempoverlies", "kwaliteitsverlies", "afbreukrisico")
    )
    half = dict(zip(velden, ("50%", "100%", "100%") if soort == "ulm-2021" else ("50%", "0%", "0%"), strict=True))
    een = {"code": "A", "uren_per_week": 16, "uren_voorheen": 32, **{veld: waarneming(p) for veld, p in half.items()}}
    weg = {"code": "B", "uren_per_week": 0, "uren_voorheen": 8}
    uitkomst = bereken(zaak(een, weg, methode=soort))
    assert uitkomst.loonwaarde == 50
    assert uitkomst.eigen_werk is not None
    assert uitkomst.eigen_werk.als_json() == {"met_nieuwe_taken": "20.00%", "zonder_nieuwe_taken": "20.00%"}


def test_wat_niet_kan_of_ontbreekt_wordt_gezegd() -> None:
    goed = uren_taak("A", "16", "32", *["100%"] * 3)
    zonder_toen = bereken(zaak(uren_taak("A", "16", None, *["100%"] * 3), functie={"uren_voorheen": 32}))
    assert "uren_voorheen_ontbreken" in codes(zonder_toen)
    assert zonder_toen.eigen_werk is not None
    assert zonder_toen.eigen_werk.als_json() == {"met_nieuwe_taken": "50.00%", "zonder_nieuwe_taken": "50.00%"}
    tellen_niet_op = bereken(zaak(goed, functie={"uren_voorheen": 40}))
    assert "uren_voorheen_tellen_niet_op" in codes(tellen_niet_op)
    nul = bereken(zaak(uren_taak("A", "16", "0", *["100%"] * 3), functie={"uren_voorheen": 0}))
    assert (nul.loonwaarde, nul.eigen_werk) == (100, None)
    assert "geen_uren_voorheen" in codes(nul)
    niets = bereken(zaak(uren_taak("A", "0", "32")))
    assert niets.loonwaarde is None
    assert "niets_gewerkt" in codes(niets)
    nul_zonder_toen = bereken(zaak(taak(), uren_taak("B", "0", None)))
    assert nul_zonder_toen.loonwaarde is None
    assert "taak_zonder_uren" in codes(nul_zonder_toen)


def test_met_aandelen_tellen_de_uren_van_de_functie() -> None:
    """Wie in aandelen verdeelt, verdeelt de gewerkte week: die moet dan vol zijn."""
    uitkomst = bereken(zaak(taak(uren_voorheen="20"), functie={"uren_per_week": 16, "uren_voorheen": 32}))
    assert uitkomst.eigen_werk is not None
    assert uitkomst.eigen_werk.als_json()["met_nieuwe_taken"] == "50.00%"
    assert "aandelen_geen_100" in codes(bereken(zaak(taak(aandeel="60%", uren_voorheen="20"))))


def test_bewijs_en_alles_wat_ernaast_staat_kan_tegen_een_taak_die_verviel() -> None:
    onderzoek = lees_zaak(geval_een(uren_per_week=32))
    uitkomst = bereken(onderzoek)
    gemaakt = bewijs.maak(onderzoek, uitkomst)
    assert gemaakt["eigen_werk"] == {"met_nieuwe_taken": "53.13%", "zonder_nieuwe_taken": "40.63%"}
    assert bewijs.controleer(onderzoek, gemaakt) == []
    vals = {**gemaakt, "eigen_werk": {"met_nieuwe_taken": "85.00%", "zonder_nieuwe_taken": "40.63%"}}
    assert any("het deel van het eigen werk" in regel for regel in bewijs.controleer(onderzoek, vals))
    assert vergelijk_families(uitkomst)["product"] == Fraction(17, 20)
    assert vergelijk(onderzoek, uitkomst).gekozen is uitkomst
    assert zekerheid_van(onderzoek, uitkomst).zekerheid is None
    assert vergelijk_wat_als(onderzoek) is None


def test_een_herbepaling_kent_de_uren_van_toen() -> None:
    velden = geval_een(uren_per_week=32) | {"vaststelling": {"nummer": 1, "datum": "2026-03-10"}}
    onderzoek = lees_zaak(velden)
    eerder = leg_eerdere_vast(onderzoek, bereken(onderzoek), None)
    opnieuw = bereken(als_onderzoek(eerder))
    assert opnieuw.loonwaarde == 85
    assert opnieuw.eigen_werk is not None
    assert opnieuw.eigen_werk.met == "53,13%"


def test_de_toets_van_65_procent_vult_zichzelf() -> None:
    """Loon × uren × prestatie: 32 en 17 van de 40 uur van een maandloon van 4.000 euro."""
    velden = geval_een(uren_per_week=32, voltijd_uren=40) | {"geld": {"loon": {"functieloon": "4000"}}}
    onderzoek = lees_zaak(velden)
    toets = geldbeeld(onderzoek, bereken(onderzoek)).eerste_spoor
    assert toets is not None
    assert (toets.oordeel, toets.tekst) == ("onder_de_grens", "53,13%")
    assert "€\N{NO-BREAK SPACE}3.200,00 per maand; daar staat nu €\N{NO-BREAK SPACE}1.700,00" in toets.woorden
    assert "uurloon × uren × prestatie: 17,00 uur per week" in toets.woorden
    assert narekenen(toets.stappen) == []


def test_een_getypt_loon_gaat_voor() -> None:
    velden = geval_een(uren_per_week=32, voltijd_uren=40) | {
        "geld": {"loon": {"functieloon": "4000"}, "eerste_spoor": {"nieuw_loon": "2400"}}
    }
    onderzoek = lees_zaak(velden)
    toets = geldbeeld(onderzoek, bereken(onderzoek)).eerste_spoor
    assert toets is not None
    assert (toets.oordeel, toets.tekst) == ("haalt_de_grens", "75,00%")
    assert "blijvend" in toets.woorden
    assert "het erover eens zijn" in toets.woorden


def test_zonder_volle_week_zegt_de_toets_wat_ontbreekt() -> None:
    onderzoek = lees_zaak(geval_een(uren_per_week=32) | {"geld": {"loon": {"functieloon": "4000"}}})
    beeld = geldbeeld(onderzoek, bereken(onderzoek))
    assert beeld.eerste_spoor is None
    assert any("ontbreekt de volle werkweek" in zin for zin in beeld.opmerkingen)


def test_in_de_portefeuille_telt_een_zaak_met_een_vervallen_taak() -> None:
    """De portefeuille kent geen uren per taak: zo'n zaak wordt apart gerekend, ook als de tijd in aandelen staat."""
    een = taak("A", uren_voorheen="20", tempo=waarneming("80%"))
    weg = {"code": "B", "aandeel": "0%", "uren_voorheen": "12"}
    gelezen = lees_rij("x", gegevens(een, weg, functie={"uren_per_week": 16, "uren_voorheen": 32}))
    assert gelezen.reden == ""
    assert gelezen.taken == een_taak(80)
