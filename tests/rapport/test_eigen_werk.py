"""Wie nu minder uren werkt dan voor de ziekte: niemand leest 85% waar 53% is bedoeld."""

import pytest

from tests.kern.test_eigen_werk import geval_een, lees_zaak
from tests.rapport.normen import gebreken
from weegwerk.kern.methoden import bereken
from weegwerk.rapport import blokken as b
from weegwerk.rapport import maak_rapport, maken, verifieer
from weegwerk.rapport.aandelen import beide_aandelen
from weegwerk.rapport.lees_pdf import lees as lees_pdf

ZAAK = lees_zaak(geval_een(uren_per_week=32))
DEEL = "levert nu 53,13% van het eigen werk van voor de ziekte (32 uur per week); zonder de nieuwe taken is dat 40,63%."
LOONWAARDE = "De loonwaarde is 85%: dat is de prestatie in de 20 uur die nu worden gewerkt."


@pytest.mark.parametrize("model", ["volledig", "wettelijk"])
def test_beide_modellen_zeggen_het_en_zijn_na_te_rekenen(model: str) -> None:
    gemaakt = maak_rapport(ZAAK, model)
    assert not gebreken(gemaakt.pdf)
    assert gemaakt.bewijs["eigen_werk"] == {"met_nieuwe_taken": "53.13%", "zonder_nieuwe_taken": "40.63%"}
    tekst = " ".join(" ".join(lees_pdf(gemaakt.pdf).bladzijden).split())
    assert DEEL in tekst
    assert LOONWAARDE in tekst
    oordeel = verifieer(gemaakt.pdf)
    assert oordeel.code == 0
    assert any(DEEL in regel for regel in oordeel.regels)


def test_voorop_staat_het_deel_van_het_eigen_werk() -> None:
    boom = maken.stel_op(ZAAK, "volledig").boom
    [voorop] = [blok for blok in boom.blokken if isinstance(blok, b.Uitkomstblok)]
    assert (voorop.getal, voorop.kop) == ("53,13%", "Deel van het eigen werk")
    [tabel] = [blok for blok in boom.blokken if isinstance(blok, b.Tabel) and blok.bijschrift.startswith("Taken")]
    assert [rij[1:3] for rij in tabel.rijen] == [("10", "14"), ("4", "5"), ("2", "3,4"), ("4", "0"), ("0", "9,6")]


def test_het_beeld_zet_beide_tegen_de_week_van_toen() -> None:
    beeld = beide_aandelen(ZAAK, bereken(ZAAK))
    assert beeld is not None
    assert [(float(paar.eerste), float(paar.tweede)) for paar in beeld.paren] == [
        (0.3125, 0.4375), (0.125, 0.15625), (0.0625, 0.10625), (0.125, 0.0), (0.0, 0.3)
    ]  # fmt: skip
    assert "E" in beeld.paren[-1].naam


def test_geen_beeld_noemt_de_gewerkte_uren_de_hele_functie() -> None:
    boom = maken.stel_op(ZAAK, "volledig").boom
    [grafiek] = [blok for blok in boom.blokken if isinstance(blok, b.Grafiek)]
    assert grafiek.bijschrift == "Behaald en verloren per taak, als deel van de uren die nu worden gewerkt"
    assert "Taak E" not in grafiek.beschrijving
