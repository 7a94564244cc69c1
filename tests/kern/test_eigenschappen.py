"""What is true of every investigation and every method."""

from decimal import Decimal
from fractions import Fraction
from itertools import product
from math import floor
from typing import Any

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from tests import strategieen
from tests.kern.zaken import taak, zaak
from weegwerk.kern import methoden
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek

HELFT = Fraction(1, 2)


def onafgerond(onderzoek: Onderzoek) -> Fraction:
    uitkomst = bereken(onderzoek)
    assert uitkomst.onafgerond is not None, uitkomst.signalen
    return uitkomst.onafgerond


def met_taken(onderzoek: Onderzoek, taken: list[dict[str, Any]]) -> Onderzoek:
    return Onderzoek.model_validate({**als_gegevens(onderzoek), "taken": taken})


def taken_van(onderzoek: Onderzoek) -> list[dict[str, Any]]:
    taken: list[dict[str, Any]] = als_gegevens(onderzoek)["taken"]
    return taken


def percentage(waarneming: Any) -> Decimal:
    tekst = waarneming["percentage"] if isinstance(waarneming, dict) else waarneming
    return Decimal(tekst.rstrip("%"))


@given(strategieen.onderzoeken())
def test_outcome_lies_between_0_and_100(onderzoek: Onderzoek) -> None:
    uitkomst = bereken(onderzoek)
    assert uitkomst.loonwaarde is not None, uitkomst.signalen
    assert 0 <= uitkomst.loonwaarde <= 100
    assert 0 <= onafgerond(onderzoek) <= 1
    assert all(0 <= taak.prestatie <= taak.aandeel for taak in uitkomst.taken)


@given(strategieen.onderzoeken(), st.data())
def test_better_work_never_lowers_the_outcome(onderzoek: Onderzoek, data: st.DataObject) -> None:
    taken = taken_van(onderzoek)
    taak = data.draw(st.sampled_from(taken))
    factor = data.draw(st.sampled_from(methoden.methode(onderzoek.methode).factoren))
    nu = percentage(taak[factor.veld])
    hoger = Decimal(data.draw(st.integers(int(nu), int(factor.hoogste))))
    assume(hoger >= nu)
    voor = onafgerond(onderzoek)
    taak[factor.veld] = f"{hoger:f}%"
    na = onafgerond(met_taken(onderzoek, taken))
    assert na >= voor if factor.soort == "prestatie" else na <= voor


@given(strategieen.onderzoeken(), st.randoms(use_true_random=False))
def test_order_of_tasks_is_irrelevant(onderzoek: Onderzoek, kans: Any) -> None:
    taken = taken_van(onderzoek)
    kans.shuffle(taken)
    anders = bereken(met_taken(onderzoek, taken))
    assert (anders.onafgerond, anders.loonwaarde) == (onafgerond(onderzoek), bereken(onderzoek).loonwaarde)


@given(strategieen.onderzoeken(), st.data())
def test_split_task_equals_the_whole_task(onderzoek: Onderzoek, data: st.DataObject) -> None:
    """Two tasks with the same factors, whose shares add up to that of the one, give the same before rounding."""
    taken = taken_van(onderzoek)
    taak = data.draw(st.sampled_from(taken))
    maat = "aandeel" if "aandeel" in taak else "uren_per_week"
    eenheid = "%" if maat == "aandeel" else ""
    geheel = Decimal(taak[maat].rstrip("%"))
    miljoensten = int(geheel * 10**6)
    assume(miljoensten > 1)
    deel = Decimal(data.draw(st.integers(1, miljoensten - 1))).scaleb(-6)
    delen = [{**taak, "code": code, maat: f"{d:f}{eenheid}"} for code, d in (("X", deel), ("Y", geheel - deel))]
    rest = [andere for andere in taken if andere is not taak]
    assert onafgerond(met_taken(onderzoek, [*rest, *delen])) == onafgerond(onderzoek)


@given(strategieen.onderzoeken(), st.data())
def test_capped_factor_counts_as_100(onderzoek: Onderzoek, data: st.DataObject) -> None:
    prestaties = [f for f in methoden.methode(onderzoek.methode).factoren if f.soort == "prestatie"]
    assume(prestaties)
    taken = taken_van(onderzoek)
    taak, factor = data.draw(st.sampled_from(taken)), data.draw(st.sampled_from(prestaties))
    taak[factor.veld] = data.draw(strategieen.procenten(200, 101))
    boven = bereken(met_taken(onderzoek, taken))
    taak[factor.veld] = "100%"
    precies = bereken(met_taken(onderzoek, taken))
    assert boven.onafgerond == precies.onafgerond
    assert [t.prestatie for t in boven.taken] == [t.prestatie for t in precies.taken]


@given(strategieen.onderzoeken())
def test_rounding_happens_once_and_half_goes_up(onderzoek: Onderzoek) -> None:
    uitkomst = bereken(onderzoek)
    assert uitkomst.onafgerond == sum(taak.prestatie for taak in uitkomst.taken)
    assert uitkomst.loonwaarde == floor(onafgerond(onderzoek) * 100 + HELFT)


@given(st.integers(0, 99), st.sampled_from(["tempo", "kwaliteit", "netto_werktijd"]))
def test_exact_ties_round_up(heel: int, factor: str) -> None:
    assert bereken(zaak(taak(**{factor: f"{heel}.5%"}))).loonwaarde == heel + 1
    assert bereken(zaak(taak(**{factor: f"{heel}.499999%"}))).loonwaarde == heel


@given(st.integers(0, 98), st.integers(0, 100))
def test_ties_of_thirds_round_up(heel: int, tweede: int) -> None:
    """A third of 3 hours has no end as a decimal; the tie is only a tie for exact fractions."""
    eerste = Decimal(3 * heel) + Decimal("1.5") - 2 * tweede
    assume(0 <= eerste <= 100)
    uitkomst = derden(f"{eerste:f}%", f"{tweede}%")
    assert uitkomst.onafgerond == Fraction(2 * heel + 1, 200)
    assert uitkomst.loonwaarde == heel + 1


def derden(eerste: str, tweede: str) -> Uitkomst:
    a = taak("A", aandeel=None, uren_per_week="1", tempo=eerste)
    b = taak("B", aandeel=None, uren_per_week="2", tempo=tweede)
    return bereken(zaak(a, b, functie={"uren_per_week": "3"}))


def test_ties_of_three_factors_round_up() -> None:
    waarden = [Fraction(n, 200) for n in range(100, 201, 5)]
    gelijk = [drie for drie in product(waarden, repeat=3) if (drie[0] * drie[1] * drie[2] * 200).denominator == 1]
    gelijk = [drie for drie in gelijk if drie[0] * drie[1] * drie[2] * 200 % 2 == 1]
    assert len(gelijk) > 50
    for tempo, kwaliteit, netto in gelijk:
        velden = {"tempo": tempo, "kwaliteit": kwaliteit, "netto_werktijd": netto}
        uitkomst = bereken(zaak(taak(**{naam: f"{Decimal(float(f * 100))}%" for naam, f in velden.items()})))
        assert uitkomst.loonwaarde == tempo * kwaliteit * netto * 100 + HELFT


@pytest.mark.parametrize("andere", ["ulm-2021", "regeling-2014", "cec-2011"])
@given(onderzoek=strategieen.onderzoeken())
def test_every_case_can_be_shown_under_every_method_or_says_what_is_missing(andere: str, onderzoek: Onderzoek) -> None:
    uitkomst = bereken(onderzoek, andere)
    fouten = [signaal.code for signaal in uitkomst.signalen if signaal.ernst == "fout"]
    assert (uitkomst.loonwaarde is None) == bool(fouten)
    vertaald = any(signaal.code == "waarneming_vertaald" for signaal in uitkomst.signalen)
    assert vertaald == (andere != onderzoek.methode)
