"""The historical families, next to each other on the same observations."""

from fractions import Fraction
from typing import Any

import pytest

from tests.kern.zaken import taak, waarneming, zaak
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import alle, bereken
from weegwerk.kern.methoden.families import FAMILIES, vergelijk_families


def met(code: str, aandeel: str, tempo: str, kwaliteit: str, netto_werktijd: str) -> dict[str, Any]:
    velden = {"tempo": tempo, "kwaliteit": kwaliteit, "netto_werktijd": netto_werktijd}
    return taak(code, aandeel=aandeel, **{naam: waarneming(waarde) for naam, waarde in velden.items()})


def test_a7_the_same_observations_four_outcomes() -> None:
    """Cahier 13a: T 80%, K 90%, third factor 95% gives 88.3 (mean), 68.4 (product), 65 (losses) and 66.5 (mixed)."""
    assert vergelijk_families(bereken(zaak(met("A", "100%", "80%", "90%", "95%")))) == {
        "gemiddelde": Fraction(265, 300),
        "product": Fraction(684, 1000),
        "verlies": Fraction(65, 100),
        "gemengd": Fraction(665, 1000),
    }


def test_tasks_count_by_share_and_product_is_the_present_method() -> None:
    uitkomst = bereken(zaak(met("A", "30%", "80%", "90%", "95%"), met("B", "70%", "50%", "100%", "80%")))
    families = vergelijk_families(uitkomst)
    assert families["product"] == uitkomst.onafgerond
    assert families["verlies"] == Fraction(3, 10) * Fraction(65, 100) + Fraction(7, 10) * Fraction(30, 100)


def test_losses_stop_at_zero() -> None:
    families = vergelijk_families(bereken(zaak(met("A", "100%", "20%", "70%", "60%"))))
    assert families["verlies"] == families["gemengd"] == 0


def test_a_performance_above_the_norm_counts_as_the_norm() -> None:
    families = vergelijk_families(bereken(zaak(met("A", "100%", "120%", "100%", "100%"))))
    assert set(families.values()) == {Fraction(1)}


def test_they_are_no_methods() -> None:
    assert not {familie.id for familie in FAMILIES} & {methode.id for methode in alle()}


def test_other_observations_cannot_be_compared() -> None:
    verliezen = {naam: waarneming("10%") for naam in ("tempoverlies", "kwaliteitsverlies", "afbreukrisico")}
    uitkomst = bereken(zaak({"code": "A", "aandeel": "100%", **verliezen}, methode="cec-2011"))
    with pytest.raises(KernFout) as fout:
        vergelijk_families(uitkomst)
    assert fout.value.code == "niet_te_vergelijken"


def test_without_an_outcome_there_is_nothing_to_compare() -> None:
    with pytest.raises(KernFout, match="per taak tempo, kwaliteit en een derde factor"):
        vergelijk_families(bereken(zaak(taak(aandeel="99%"))))
