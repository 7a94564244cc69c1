"""The same observations under every method: the difference has reasons, and the reasons add up."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kern.zaken import taak, waarneming, zaak
from weegwerk.kern import vergelijking
from weegwerk.kern.methoden import bereken, ter_vergelijking
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.vergelijking import Methoderij, sluitend, vergelijk

PUNT = Fraction(1, 100)


def met(code: str, aandeel: str, *percentages: object, **velden: Any) -> dict[str, Any]:
    namen = ("tempo", "kwaliteit", "netto_werktijd")
    return taak(
        code, aandeel=aandeel, **{n: waarneming(f"{p}%") for n, p in zip(namen, percentages, strict=True)}, **velden
    )


def rijen(onderzoek: Onderzoek) -> dict[str, Methoderij]:
    return {rij.id: rij for rij in vergelijk(onderzoek).rijen}


def punten(rij: Methoderij) -> dict[str, Fraction]:
    return {term.code: term.omvang * 100 for term in rij.termen}


def test_every_way_stands_in_the_table_the_chosen_one_marked() -> None:
    gevonden = vergelijk(zaak(met("A", "100%", 80, 90, 95))).rijen
    assert [(rij.id, rij.soort) for rij in gevonden] == [
        ("ulm-2021", "methode"),
        ("regeling-2014", "methode"),
        ("cec-2011", "methode"),
        ("sws-au", "buitenlands"),
        ("flsa-14c", "buitenlands"),
        ("gemiddelde", "historisch"),
        ("product", "historisch"),
        ("verlies", "historisch"),
        ("gemengd", "historisch"),
    ]
    assert [rij.id for rij in gevonden if rij.gekozen] == ["ulm-2021"]


def test_the_reasons_by_hand() -> None:
    """T 80, K 90, N 95: product 68.4 -> 68. Losses of 20 and 10 make 70; working time out +3.6, adding −2."""
    gevonden = rijen(zaak(met("A", "100%", 80, 90, 95)))
    assert gevonden["cec-2011"].uitkomst == 70 * PUNT
    assert punten(gevonden["cec-2011"]) == {
        "afronden_terug": Fraction("0.4"),
        "zonder_werktijd": Fraction("3.6"),
        "samenvoegen": -2,
    }
    assert gevonden["sws-au"].uitkomst == 70 * PUNT
    assert punten(gevonden["sws-au"]) == {
        "afronden_terug": Fraction("0.4"),
        "zonder_werktijd": Fraction("3.6"),
        "afronden": -2,
    }
    assert punten(gevonden["flsa-14c"]) == {
        "afronden_terug": Fraction("0.4"),
        "zonder_werktijd": Fraction("3.6"),
        "samenvoegen": 9,
    }
    assert gevonden["regeling-2014"].verschil == 0
    assert not gevonden["regeling-2014"].termen


def test_dol_example_of_the_90_10_rating_and_rounding_up() -> None:
    """Quantity 60% and quality 80% make 62% (90/10 rating of DOL Fact Sheet 39E, own numbers); part of a percent goes up."""
    gevonden = rijen(zaak(met("A", "100%", 60, 80, 100)))["flsa-14c"]
    assert gevonden.uitkomst == 62 * PUNT
    naar_boven = rijen(zaak(met("A", "100%", 61, 80, 100)))["flsa-14c"]
    assert (naar_boven.onafgerond, naar_boven.uitkomst) == (Fraction("0.629"), 63 * PUNT)
    assert punten(naar_boven)["afronden"] == Fraction("0.1")


@pytest.mark.parametrize(("tempo", "stap"), [(64, 60), (65, 70), (66, 70), (100, 100), (4, 0)])
def test_sws_goes_in_steps_of_ten(tempo: int, stap: int) -> None:
    assert rijen(zaak(met("A", "100%", tempo, 100, 100)))["sws-au"].uitkomst == stap * PUNT


def test_a_loss_beyond_everything_is_a_reason_of_its_own() -> None:
    """Losses of 80 and 60 are 140: the task would deliver −40%, and delivers nothing."""
    gevonden = rijen(zaak(met("A", "50%", 20, 40, 100), met("B", "50%", 100, 100, 100)))["cec-2011"]
    assert punten(gevonden) == {"samenvoegen": -24, "grens": 20}
    assert dict(next(term for term in gevonden.termen if term.code == "grens").per_taak) == {"A": Fraction(1, 5)}


def test_what_was_observed_apart_for_the_other_method() -> None:
    apart = {
        "tempoverlies": waarneming("30%"),
        "kwaliteitsverlies": waarneming("10%"),
        "afbreukrisico": waarneming("5%"),
    }
    gevonden = rijen(zaak(met("A", "100%", 80, 90, 100, **apart)))["cec-2011"]
    assert punten(gevonden) == {"andere_tempo": -9, "samenvoegen": -3, "met_afbreukrisico": -5}
    assert gevonden.vertaald == ""


def test_from_the_additive_method_the_others_may_be_out_of_reach() -> None:
    verliezen = {n: waarneming("10%") for n in ("tempoverlies", "kwaliteitsverlies", "afbreukrisico")}
    gevonden = rijen(zaak({"code": "A", "aandeel": "100%", **verliezen}, methode="cec-2011"))
    assert gevonden["cec-2011"].uitkomst == 70 * PUNT
    assert gevonden["ulm-2021"].uitkomst is None
    assert "Tempo van taak A ontbreekt." in gevonden["ulm-2021"].ontbreekt
    assert "drie" not in gevonden["ulm-2021"].ontbreekt
    assert gevonden["product"].ontbreekt
    assert not gevonden["product"].termen


def test_without_an_outcome_there_is_nothing_to_explain() -> None:
    gevonden = rijen(zaak(taak(tempo=None)))
    assert all(rij.uitkomst is None and rij.verschil is None and not rij.termen for rij in gevonden.values())


procenten = st.integers(0, 150)


@given(
    st.lists(st.tuples(procenten, procenten, procenten), min_size=1, max_size=4),
    st.sampled_from(["ulm-2021", "regeling-2014"]),
)
def test_the_reasons_always_add_up(taken: list[tuple[int, int, int]], methode: str) -> None:
    aandelen = [100 // len(taken)] * (len(taken) - 1)
    aandelen.append(100 - sum(aandelen))
    onderzoek = zaak(
        *(met(code, f"{deel}%", *p) for code, deel, p in zip("ABCD", aandelen, taken, strict=False)), methode="ulm-2021"
    )
    if methode == "regeling-2014":
        oud = [
            t.model_copy(update={"inzetbaarheid": t.netto_werktijd, "netto_werktijd": None}) for t in onderzoek.taken
        ]
        onderzoek = onderzoek.model_copy(update={"methode": methode, "taken": tuple(oud)})
    for rij in vergelijk(onderzoek).rijen:
        assert rij.verschil is not None
        assert sum((term.omvang for term in rij.termen), Fraction(0)) == rij.verschil
        for term in rij.termen:
            assert not term.per_taak or sum((deel for _, deel in term.per_taak), Fraction(0)) == term.omvang


@given(st.lists(st.fractions(-1, 1), max_size=9))
def test_rounded_parts_add_up_to_the_rounded_whole(delen: list[Fraction]) -> None:
    stap = Decimal("0.01")
    gerond = sluitend(delen, stap)
    assert abs(Fraction(sum(gerond, Decimal(0))) - sum(delen, Fraction(0))) <= Fraction(stap) / 2
    assert all(abs(Fraction(g) - deel) <= Fraction(stap) for g, deel in zip(gerond, delen, strict=True))


@pytest.mark.parametrize("methode", ter_vergelijking(), ids=lambda methode: methode.id)
def test_a_foreign_method_determines_nothing(methode: Any) -> None:
    uitkomst = bereken(zaak(met("A", "100%", 80, 90, 95), methode=methode.id))
    assert uitkomst.loonwaarde is None
    assert uitkomst.signalen[0].code == "methode_niet_te_kiezen"
    assert bereken(zaak(met("A", "100%", 80, 90, 95)), methode.id).loonwaarde is not None


def test_as_data() -> None:
    [rij] = [
        r
        for r in vergelijk(zaak(met("A", "100%", 80, 90, 95))).als_json()["vergelijking"]
        if r["methode"] == "cec-2011"
    ]
    assert (rij["uitkomst"], rij["onafgerond"], rij["verschil"]) == ("70", "70", "2")
    assert rij["termen"][1] == {
        "term": "zonder_werktijd",
        "tekst": "Netto werktijd telt niet mee",
        "punten": "3.6",
        "per_taak": {"A": "3.6"},
    }
    assert vergelijking.__doc__
