"""Wat mutaties lieten zien: grenzen, eenheden en woorden die nog geen test bewaakte."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herleiding import Term
from weegwerk.kern.regelingen import eerste_spoor, functieloon, wia
from weegwerk.kern.regelingen.blad import Blad, als_term, tot

DAG = date(2026, 7, 1)
LOON = functieloon.Loon(DAG, Decimal(2600), Decimal(32), Decimal(40), Decimal("0.25"), leeftijd=30)
MAATMAN = wia.Maatman(DAG, Decimal(20), Decimal(36), (Decimal(11), Decimal(12), Decimal(13)))


def test_een_stap_noemt_de_bron_van_het_blad_of_zijn_eigen() -> None:
    blad, term = Blad(DAG, "art. 1"), Term("loon", Fraction(100), "euro", "vast")
    blad.stap("een", "Een", "som", [term])
    blad.stap("ander", "Ander", "som", [term], bron="art. 2")
    blad.stap("geen", "Geen", "som", [term], bron="")
    assert [stap.bron for stap in blad.stappen] == ["art. 1", "art. 2", ""]
    assert [stap.id for stap in tot(blad.stappen, "ander")] == ["een", "ander"]


@pytest.mark.parametrize(
    ("parameter", "eenheid"), [("wml.maand", "euro"), ("poortwachter.loondeel", "procent"), ("lks.basisuren", "uren")]
)
def test_een_parameter_houdt_zijn_eenheid(parameter: str, eenheid: str) -> None:
    assert als_term(parameters.op(parameter, DAG)).eenheid == eenheid


def test_een_onzekere_waarde_zegt_waarom_zij_onzeker_is() -> None:
    blad, waarde = Blad(DAG), parameters.op("poortwachter.loondeel", DAG)
    blad.neem(waarde)
    assert waarde.toelichting
    assert waarde.toelichting in blad.signalen[0].tekst


@pytest.mark.parametrize(("nieuw", "gehaald"), [("2000.10", True), ("1000.10", False)])
def test_eerste_spoor_zegt_wat_de_grens_betekent(nieuw: str, *, gehaald: bool) -> None:
    uitkomst = eerste_spoor.toets(DAG, Decimal(3000), Decimal(nieuw))
    deel = "66,67%" if gehaald else "33,34%"
    assert uitkomst.als_json()["deel"] == deel
    assert f"brengt {deel} van" in uitkomst.woorden
    assert ("Daarmee is de grens gehaald" in uitkomst.woorden) == gehaald
    assert ("Bevredigend" in uitkomst.woorden) == gehaald


@pytest.mark.parametrize(
    ("veld", "laagst", "hoogst", "stap"),
    [
        ("functieloon", "0.01", "100000", "0.01"),
        ("uren", "0.01", "60", "0.01"),
        ("voltijd", "0.01", "60", "0.01"),
        ("werkgeverslasten", "0", "1", "0.01"),
        ("leeftijd", "15", "120", "1"),
    ],
)
def test_grenzen_van_het_functieloon(veld: str, laagst: str, hoogst: str, stap: str) -> None:
    soort: Any = int if veld == "leeftijd" else Decimal
    ruim = replace(LOON, uren=Decimal("0.01")) if veld == "voltijd" else replace(LOON, voltijd=None)
    for waarde in (laagst, hoogst):
        functieloon.controleer(replace(ruim, **{veld: soort(waarde)}))
    for buiten in (Decimal(laagst) - Decimal(stap), Decimal(hoogst) + Decimal(stap)):
        with pytest.raises(KernFout, match="dat kan alleen"):
            functieloon.controleer(replace(ruim, **{veld: soort(buiten)}))


@pytest.mark.parametrize(
    ("veld", "laagst", "hoogst"),
    [
        ("uurloon", "0.01", "1000"),
        ("praktisch", "0.01", "1000"),
        ("uren", "0.01", "80"),
        ("belastbare_uren", "0", "80"),
    ],
)
def test_grenzen_van_de_maatman(veld: str, laagst: str, hoogst: str) -> None:
    def met(waarde: Decimal) -> wia.Maatman:
        velden: dict[str, Any] = {veld: waarde}
        return replace(MAATMAN, **velden)

    for waarde in (laagst, hoogst):
        wia.schat(met(Decimal(waarde)))
    for buiten in (Decimal(laagst) - Decimal("0.01"), Decimal(hoogst) + Decimal("0.01")):
        with pytest.raises(KernFout, match="dat kan alleen"):
            wia.schat(met(buiten))


@pytest.mark.parametrize(
    ("kan", "klasse"),
    [
        ("13", "35 tot 45%"), ("11.01", "35 tot 45%"), ("11", "45 tot 55%"), ("9.01", "45 tot 55%"), ("9", "55 tot 65%"),
        ("7.01", "55 tot 65%"), ("7", "65 tot 80%"), ("4.01", "65 tot 80%"), ("4", "80% of meer"),
    ],
)  # fmt: skip
def test_elke_klasse_begint_op_haar_grens(kan: str, klasse: str) -> None:
    """Wet WIA art. 61 lid 6: de klassen sluiten op elkaar aan."""
    assert wia.schat(replace(MAATMAN, functies=(Decimal(kan),) * 3)).klasse.startswith(klasse)
