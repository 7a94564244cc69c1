from fractions import Fraction

import pytest
from docx.oxml import parse_xml

from tests.rapport.bomen import VIJANDIG
from weegwerk.rapport.blokken import Balk, Grafiek
from weegwerk.rapport.grafiek import svg
from weegwerk.rapport.tekst import zetbaar

NS = "{http://www.w3.org/2000/svg}"
GRAFIEK = Grafiek(
    "Behaald en verloren",
    "Taak A: behaald 40,0%, verlies 10,0%.",
    (Balk("A: Strijken", Fraction(2, 5), Fraction(1, 10)), Balk("B: Sorteren", Fraction(1, 2), Fraction(0))),
)


def test_wie_de_grafiek_niet_ziet_hoort_haar() -> None:
    tekening = parse_xml(svg(GRAFIEK, "g1"))
    kenmerken = [
        kind.get("id") for kind in (tekening.find(f"{NS}title"), tekening.find(f"{NS}desc")) if kind is not None
    ]
    assert tekening.get("role") == "img"
    assert tekening.get("aria-labelledby") == " ".join(map(str, kenmerken)) == "g1-titel g1-uitleg"
    assert tekening.findtext(f"{NS}desc") == GRAFIEK.beschrijving


def test_elk_getal_staat_in_woorden_bij_zijn_balk() -> None:
    teksten = [tekst.text for tekst in parse_xml(svg(GRAFIEK)).iter(f"{NS}text")]
    assert "behaald 40,0%, verlies 10,0%" in teksten
    assert "A: Strijken" in teksten


def test_lengtes_zijn_naar_verhouding() -> None:
    vlakken = list(parse_xml(svg(GRAFIEK, breedte=400)).iter(f"{NS}rect"))
    assert [(vlak.get("class"), vlak.get("x"), vlak.get("width")) for vlak in vlakken[:3]] == [
        ("ww-grafiek-behaald", "0.00", "320.00"),
        ("ww-grafiek-verlies", "320.00", "80.00"),
        ("ww-grafiek-behaald", "0.00", "400.00"),
    ]


@pytest.mark.parametrize("breedte", [260, 540])
def test_naam_balk_en_getal_raken_elkaar_niet(breedte: int) -> None:
    """Smal staat de balk onder de woorden, breed ernaast; een lange naam wordt ingekort."""
    lang = Balk("C: " + "Strijken en vouwen van linnen en dekens " * 3, Fraction(1, 2), Fraction(1, 2))
    tekening = parse_xml(svg(Grafiek("Titel", "Niets", (lang,)), breedte=breedte))
    naam, getal, *_ = tekening.iter(f"{NS}text")
    eerste, tweede, *_ = tekening.iter(f"{NS}rect")
    einde_naam = len(naam.text or "") * 5.6
    if float(eerste.get("y")) > float(naam.get("y")):
        assert einde_naam <= breedte - len(getal.text or "") * 5
    else:
        assert einde_naam <= float(eerste.get("x"))
        assert float(tweede.get("x")) + float(tweede.get("width")) <= breedte - len(getal.text or "") * 5


def test_geen_stijl_in_de_pagina() -> None:
    tekening = parse_xml(svg(GRAFIEK))
    assert not [deel for deel in tekening.iter() if deel.get("style") or deel.tag == f"{NS}style"]


def test_twee_grafieken_op_een_pagina_delen_geen_kenmerken() -> None:
    kenmerken = [
        {deel.get("id") for deel in parse_xml(svg(GRAFIEK, naam)).iter() if deel.get("id")} for naam in ("een", "twee")
    ]
    assert not kenmerken[0] & kenmerken[1]


@pytest.mark.parametrize("naam", VIJANDIG)
def test_elke_naam_geeft_geldige_svg(naam: str) -> None:
    balk = Balk(zetbaar(naam), Fraction(1, 3), Fraction(1, 7))
    parse_xml(svg(Grafiek("Titel", zetbaar(naam), (balk,))))


@pytest.mark.parametrize("balken", [(), (Balk("A", Fraction(0), Fraction(0)),)])
def test_zonder_iets_om_te_tekenen(balken: tuple[Balk, ...]) -> None:
    parse_xml(svg(Grafiek("Titel", "Niets", balken)))
