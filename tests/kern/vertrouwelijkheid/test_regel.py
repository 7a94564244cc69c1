"""Wie wat mag weten: de hele tabel van soort, lezer en toestemming; wat onbekend is, gaat naar niemand."""

from dataclasses import replace
from datetime import date
from typing import Any, get_args

import pytest

from weegwerk.kern.vertrouwelijkheid import (
    LEZERS,
    Bestemming,
    Lezer,
    Soort,
    Toestemming,
    bestemming,
    geldt,
    gelekt,
    is_grond,
    mag_ooit,
    mag_weten,
    wat_mist,
)

DAG = date(2026, 4, 1)
HEEL: dict[str, Any] = {
    "code": "T1",
    "ontvanger": "opdrachtgever",
    "waarvoor": ["vertrouwelijk", "medisch", "belastbaarheid"],
    "vraagtekst": "Vindt u het goed dat de gemeente leest wat de arts opschreef?",
    "gevraagd_op": "2026-03-10",
    "antwoord": "gegeven",
    "antwoord_op": "2026-03-12",
    "hoe": "papier",
}


def toestemming(**anders: Any) -> Toestemming:
    return Toestemming.model_validate(HEEL | anders)


CLIENT = Bestemming("client", is_werkgever=False)
GEMEENTE = Bestemming("opdrachtgever", is_werkgever=False)
WERKGEVER = Bestemming("werkgever", is_werkgever=True)
BETALER = Bestemming("opdrachtgever", is_werkgever=True)


@pytest.mark.parametrize(
    ("soort", "voor", "zonder", "met"),
    [
        *((soort, CLIENT, True, True) for soort in (None, *get_args(Soort))),
        *((None, voor, True, True) for voor in (GEMEENTE, WERKGEVER, BETALER)),
        *(("vertrouwelijk", voor, False, True) for voor in (GEMEENTE, WERKGEVER, BETALER)),
        *((soort, GEMEENTE, False, True) for soort in ("medisch", "belastbaarheid")),
        ("inkomen", GEMEENTE, True, True),
        *((soort, voor, False, False) for soort in ("medisch", "belastbaarheid", "inkomen") for voor in (WERKGEVER, BETALER)),
        *(("stamboom", voor, False, False) for voor in (GEMEENTE, WERKGEVER, BETALER)),
    ],
)  # fmt: skip
def test_de_tabel(soort: Any, voor: Bestemming, zonder: object, met: object) -> None:
    alle = [toestemming(ontvanger=voor.lezer)] if voor.lezer != "client" else []
    assert mag_weten(soort, voor, (), DAG).mag is zonder
    assert mag_weten(soort, voor, alle, DAG).mag is met
    assert mag_weten(soort, voor, alle, DAG).waarom
    if soort in get_args(Soort):
        assert mag_ooit(soort, voor) is met


def test_een_lezer_die_niemand_kent_krijgt_niets() -> None:
    buurman: Any = "buurman"
    vreemd = replace(GEMEENTE, lezer=buurman)
    assert not mag_weten(None, vreemd).mag
    assert not mag_weten("vertrouwelijk", vreemd, [toestemming()], DAG).mag


@pytest.mark.parametrize(
    "anders",
    [
        {"ontvanger": None},
        {"ontvanger": "werkgever"},
        {"waarvoor": ["vertrouwelijk"]},
        {"vraagtekst": "x"},
        {"vraagtekst": None},
        {"antwoord": None},
        {"antwoord": "geweigerd"},
        {"antwoord_op": None},
        {"antwoord_op": "2026-04-02"},
        {"antwoord_op": "2026-03-09"},
        {"hoe": None},
        {"geldig_tot": "2026-03-31"},
        {"ingetrokken_op": "2026-04-01"},
    ],
)
def test_wat_ontbreekt_of_voorbij_is_telt_niet(anders: dict[str, Any]) -> None:
    assert mag_weten("medisch", GEMEENTE, [toestemming()], DAG).mag
    assert not mag_weten("medisch", GEMEENTE, [toestemming(**anders)], DAG).mag


def test_een_toestemming_geldt_tot_en_met_haar_laatste_dag_en_niet_zonder_dag() -> None:
    assert geldt(toestemming(geldig_tot="2026-04-01"), DAG)
    assert geldt(toestemming(ingetrokken_op="2026-04-02"), DAG)
    assert not mag_weten("medisch", GEMEENTE, [toestemming()]).mag
    assert wat_mist(toestemming(vraagtekst="ja", hoe=None)) == ["de woorden van de vraag", "hoe de cliënt antwoordde"]


@pytest.mark.parametrize(
    ("velden", "werkgever"),
    [
        ({"opdrachtgever": "Gemeente", "werkgever": "Bakkerij", "soort": "gemeente"}, False),
        ({"opdrachtgever": "Gemeente", "werkgever": "Bakkerij"}, False),
        ({"opdrachtgever": "Bakkerij Deeg B.V.", "werkgever": "bakkerij  deeg", "soort": "anders"}, True),
        ({"opdrachtgever": "Holding", "werkgever": "Bakkerij", "soort": "werkgever"}, True),
        ({"opdrachtgever": "Gemeente"}, True),
        ({}, True),
    ],
)
def test_een_opdrachtgever_van_wie_niets_bekend_is_telt_als_werkgever(
    velden: dict[str, str], werkgever: object
) -> None:
    assert bestemming("opdrachtgever", **velden).is_werkgever is werkgever


@pytest.mark.parametrize("lezer", LEZERS)
def test_alleen_de_werkgever_is_de_werkgever(lezer: Lezer) -> None:
    assert bestemming(lezer, opdrachtgever="A", werkgever="B").is_werkgever is (lezer == "werkgever")


@pytest.mark.parametrize(
    "tekst", [None, "", "x", "ja", "...........................", "ja ja ja ja ja ja ja ja ja ja", "ok is goed"]
)
def test_een_teken_is_geen_grond(tekst: str | None) -> None:
    assert not is_grond(tekst)


def test_een_zin_is_een_grond() -> None:
    assert is_grond("De gemeente koopt het werk in en moet de uren weten.")


def test_woorden_van_een_verborgen_feit_worden_gevonden_hoe_zij_ook_zijn_opgeschreven() -> None:
    verborgen = {"F1": "Teun heeft een depressie.", "F2": "ADHD", "F3": None}
    assert gelekt(["Want: “teun heeft\neen DEPRESSIE”, dus."], verborgen) == ["F1"]
    assert gelekt(["Teun kan halve dagen werken. ADHD"], verborgen) == []
