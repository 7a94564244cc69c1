"""Certainty of an investigation: own ranges before measured ones, and nothing filled in by itself."""

from fractions import Fraction
from typing import Any

import pytest

from tests.kern.meting.test_taak import NORM, WERKNEMER
from tests.kern.zaken import taak, waarneming, zaak
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.zekerheid import Beeld, zekerheid_van

EIGEN = {"laag": "70%", "hoog": "90%", "motivering_bereik": "Gezien op vier momenten."}


def beeld(onderzoek: Onderzoek, methode: str | None = None) -> Beeld:
    return zekerheid_van(onderzoek, bereken(onderzoek, methode))


def met(percentage: str = "80%", metingen: Any = (), **velden: str) -> Onderzoek:
    return zaak(taak(tempo=waarneming(percentage, **velden), metingen=list(metingen)))


def herkomst(gevonden: Beeld) -> dict[str, str]:
    return {f"{code}.{veld}": uit for (code, veld), (_, uit) in gevonden.bereiken.items()}


def test_without_ranges_it_says_why() -> None:
    gevonden = beeld(met())
    assert gevonden.zekerheid is None
    assert "Er zijn geen metingen en u gaf geen bereik op." in gevonden.waarom_niet
    assert gevonden.als_json() == {}


def test_without_an_outcome_it_says_why() -> None:
    assert "Zonder loonwaarde" in beeld(zaak(taak(tempo=None))).waarom_niet


def test_an_own_range_is_enough() -> None:
    gevonden = beeld(met(**EIGEN))
    assert gevonden.zekerheid is not None
    assert herkomst(gevonden) == {"A.tempo": "deskundige"}
    assert "kwaliteit van taak A" in gevonden.zekerheid.dekking.schatting
    assert gevonden.als_json()["bereiken"] == [{"taak": "A", "factor": "tempo", "uit": "deskundige"}]


def test_timings_give_ranges_around_what_was_taken_over() -> None:
    gevonden = beeld(met("80%", (*WERKNEMER, *NORM)))
    assert herkomst(gevonden) == {"A.tempo": "gemeten", "A.kwaliteit": "gemeten"}


def test_an_own_range_goes_before_the_timings() -> None:
    assert herkomst(beeld(met("80%", (*WERKNEMER, *NORM), **EIGEN)))["A.tempo"] == "deskundige"


def test_a_value_that_the_timings_do_not_support_is_pointed_out() -> None:
    gevonden = beeld(met("60%", (*WERKNEMER, *NORM)))
    assert herkomst(gevonden) == {"A.kwaliteit": "gemeten"}
    [signaal] = gevonden.signalen
    assert signaal.code == "wijkt_af_van_meting"
    assert signaal.tekst.startswith("Tempo van taak A is vastgesteld op 60%, maar de metingen geven 7")


@pytest.mark.parametrize("half", [{"laag": "70%"}, {"laag": "85%", "hoog": "95%"}])
def test_a_range_that_is_no_range_does_not_count(half: dict[str, str]) -> None:
    assert beeld(met(**half)).zekerheid is None


def test_read_under_the_additive_method_the_range_turns_around() -> None:
    onderzoek = met(**EIGEN)
    gevonden = beeld(onderzoek, "cec-2011")
    [(bereik, _)] = gevonden.bereiken.values()
    assert (bereik.laag, bereik.hoog) == (Fraction(10, 100), Fraction(30, 100))
    assert gevonden.zekerheid is not None


def test_a_method_that_weighs_otherwise_is_refused_in_words() -> None:
    assert "kan Weegwerk de zekerheid niet uitrekenen" in beeld(met(**EIGEN), "flsa-14c").waarom_niet
