"""Twee aandelen onder elkaar: leesbaar in zwart-wit, en elk getal staat erbij."""

from fractions import Fraction

import pytest
from docx.oxml import parse_xml

from tests.rapport.bomen import VIJANDIG
from weegwerk.rapport.blokken import Aandelenpaar, Paren
from weegwerk.rapport.grafiek_paren import svg
from weegwerk.rapport.tekst import zetbaar

NS = "{http://www.w3.org/2000/svg}"
PAREN = Paren(
    "Deel van de week per taak",
    "A: werknemer 60,0%, collega 40,0%.",
    ("werknemer nu", "gezonde collega"),
    (
        Aandelenpaar("A: Strijken", Fraction(3, 5), Fraction(2, 5)),
        Aandelenpaar("B: Sorteren", Fraction(2, 5), Fraction(0)),
    ),
)


def test_wie_het_beeld_niet_ziet_hoort_het() -> None:
    tekening = parse_xml(svg(PAREN, "p1"))
    assert tekening.get("role") == "img"
    assert tekening.get("aria-labelledby") == "p1-titel p1-uitleg"
    assert tekening.findtext(f"{NS}desc") == PAREN.beschrijving


def test_elk_getal_staat_bij_zijn_balk_en_de_legenda_zegt_wie() -> None:
    teksten = [tekst.text for tekst in parse_xml(svg(PAREN)).iter(f"{NS}text")]
    assert teksten == [
        "A: Strijken",
        "60,0%",
        "40,0%",
        "B: Sorteren",
        "40,0%",
        "0,0%",
        "werknemer nu",
        "gezonde collega",
    ]


def test_lengtes_zijn_naar_verhouding_en_nul_heeft_geen_balk() -> None:
    vlakken = [vlak.get("width") for vlak in parse_xml(svg(PAREN, breedte=344)).iter(f"{NS}rect")]
    assert vlakken == ["300.00", "200.00", "200.00", "14.00", "14.00"]


def test_geen_stijl_in_de_pagina() -> None:
    tekening = parse_xml(svg(PAREN))
    assert not [deel for deel in tekening.iter() if deel.get("style") or deel.tag == f"{NS}style"]


@pytest.mark.parametrize("naam", VIJANDIG)
def test_elke_naam_geeft_geldige_svg(naam: str) -> None:
    parse_xml(
        svg(
            Paren(
                "Titel", zetbaar(naam), ("nu", "toen"), (Aandelenpaar(zetbaar(naam), Fraction(1, 3), Fraction(1, 7)),)
            )
        )
    )
