"""Toetsen: het percentage van bedrijfsarts en werkgever naast het eigen, met het verschil per taak."""

from fractions import Fraction
from typing import Any

import pytest
from pydantic import ValidationError

from tests.kern.test_eigen_werk import geval_een, lees_zaak
from tests.kern.zaken import taak, waarneming, zaak
from tests.rapport.normen import gebreken
from tests.rapport.test_modellen import koppen
from weegwerk.kern.methoden import bereken
from weegwerk.kern.toetsing import toets_gesteld
from weegwerk.rapport import blokken as b
from weegwerk.rapport import maak_rapport, maken, verifieer
from weegwerk.rapport.toetsing import toetsregels


def gesteld() -> Any:
    velden = geval_een(uren_per_week=32) | {
        "gesteld": {"bedrijfsarts": "60%", "werkgever": "40%", "toelichting": "Op 1 mei."}
    }
    velden["taken"][0]["gesteld"] = {"bedrijfsarts": "85%"}
    velden["taken"][4]["gesteld"] = {"werkgever": "10%"}
    return lees_zaak(velden)


def test_elk_verschil_staat_er() -> None:
    onderzoek = gesteld()
    assert list(toetsregels(onderzoek, bereken(onderzoek))) == [
        ("Taak A", "de bedrijfsarts", "85,00%", "80,00%", "-5,00"),
        ("Taak E", "de werkgever", "10,00%", "0,00%", "-10,00"),
        ("Deel van het eigen werk", "de bedrijfsarts", "60,00%", "53,13%", "-6,87"),
        ("Deel van het eigen werk", "de werkgever", "40,00%", "53,13%", "+13,13"),
    ]


def test_zonder_uren_van_toen_is_het_de_loonwaarde() -> None:
    onderzoek = zaak(taak(tempo=waarneming("80%")), gesteld={"werkgever": "75%"})
    [rij] = toets_gesteld(onderzoek, bereken(onderzoek))
    assert (rij.eigen, rij.verschil) == (Fraction(4, 5), Fraction(1, 20))


def test_wat_is_gesteld_telt_nergens_in_mee() -> None:
    met = bereken(gesteld())
    zonder = bereken(lees_zaak(geval_een(uren_per_week=32)))
    assert met == zonder
    assert toets_gesteld(zaak(), bereken(zaak())) == ()
    onbekend = zaak(taak(aandeel="60%"), gesteld={"werkgever": "75%"})
    assert toets_gesteld(onbekend, bereken(onbekend)) == ()


def test_een_percentage_dat_niet_kan() -> None:
    with pytest.raises(ValidationError, match=r"140% kan niet"):
        zaak(gesteld={"werkgever": "140%"})


def test_het_rapport_heeft_het_en_het_wettelijke_model_niet() -> None:
    onderzoek = gesteld()
    boom = maken.stel_op(onderzoek, "volledig").boom
    assert "Toetsing van wat eerder is gesteld" in koppen(boom)
    assert any(isinstance(blok, b.Tabel) and blok.rijen[-1][-1] == "+13,13" for blok in boom.blokken)
    pdf = maak_rapport(onderzoek, "volledig").pdf
    assert not gebreken(pdf)
    assert verifieer(pdf).code == 0
    kaal = maken.stel_op(onderzoek, "wettelijk")
    assert kaal.onderzoek.gesteld.toelichting is None
    assert all(een.gesteld is None for een in kaal.onderzoek.taken)
    assert "Toetsing van wat eerder is gesteld" not in koppen(kaal.boom)
