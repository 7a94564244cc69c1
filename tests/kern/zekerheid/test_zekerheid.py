"""How sure a loonwaarde is: two ways that agree, what moves it, and what it means in words."""

import re
from fractions import Fraction
from typing import Any

import pytest

from tests.kern.zaken import taak, waarneming, zaak
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import FactorVeld
from weegwerk.kern.zekerheid import GRENZEN, Bereik, Bereiken, Zekerheid, bepaal_zekerheid

PUNT = Fraction(1, 100)


def product(code: str, aandeel: str, tempo: int, kwaliteit: int = 95, netto_werktijd: int = 90) -> dict[str, Any]:
    velden = {"tempo": tempo, "kwaliteit": kwaliteit, "netto_werktijd": netto_werktijd}
    return taak(code, aandeel=aandeel, **{naam: waarneming(f"{waarde}%") for naam, waarde in velden.items()})


def verlies(code: str, aandeel: str, *verliezen: int) -> dict[str, Any]:
    velden = zip(("tempoverlies", "kwaliteitsverlies", "afbreukrisico"), verliezen, strict=True)
    return {"code": code, "aandeel": aandeel, **{naam: waarneming(f"{waarde}%") for naam, waarde in velden}}


def rondom(uitkomst: Uitkomst, punten: int) -> Bereiken:
    """Every factor may be this many points higher or lower."""
    marge = punten * PUNT
    return {
        (een.code, f.factor.veld): Bereik(max(f.opgegeven - marge, Fraction(0)), f.opgegeven + marge)
        for een in uitkomst.taken
        for f in een.factoren
    }


VIJF = tuple(product(code, "20%", tempo) for code, tempo in zip("ABCDE", (60, 70, 80, 90, 105), strict=True))
EEN = (product("A", "100%", 80),)
ALLES_OP_DE_NORM = (product("A", "100%", 100, 100, 100),)
CEC = (verlies("A", "40%", 20, 5, 10), verlies("B", "60%", 40, 0, 5))


@pytest.mark.parametrize("punten", [1, 5, 10, 15, 20])
@pytest.mark.parametrize(
    ("taken", "methode"),
    [(VIJF, "ulm-2021"), (EEN, "ulm-2021"), (ALLES_OP_DE_NORM, "ulm-2021"), (CEC, "cec-2011")],
)
def test_propagated_and_drawn_agree_within_a_point(taken: tuple[Any, ...], methode: str, punten: int) -> None:
    uitkomst = bereken(zaak(*taken, methode=methode))
    zekerheid = bepaal_zekerheid(uitkomst, rondom(uitkomst, punten))
    assert abs(zekerheid.laag - zekerheid.getrokken_laag) < PUNT
    assert abs(zekerheid.hoog - zekerheid.getrokken_hoog) < PUNT
    assert uitkomst.onafgerond is not None
    assert 0 <= zekerheid.laag < uitkomst.onafgerond
    assert zekerheid.hoog <= 1


def test_one_factor_alone_keeps_its_own_range() -> None:
    """With nothing else uncertain, 80% with a range of 70 to 92 is a loonwaarde of 80 with that range."""
    zekerheid = met_tempo(80, 70, 92)
    for gevonden, hoort in ((zekerheid.getrokken_laag, 70), (zekerheid.getrokken_hoog, 92)):
        assert abs(gevonden - hoort * PUNT) < PUNT / 10
    assert abs(zekerheid.laag - 70 * PUNT) < PUNT / 2
    assert abs(zekerheid.hoog - 92 * PUNT) < PUNT / 2


def met_tempo(tempo: int, laag: int, hoog: int) -> Zekerheid:
    uitkomst = bereken(zaak(product("A", "100%", tempo, 100, 100)))
    vast: Bereiken = {("A", veld): Bereik(100 * PUNT, 100 * PUNT) for veld in ("kwaliteit", "netto_werktijd")}
    return bepaal_zekerheid(uitkomst, {("A", "tempo"): Bereik(laag * PUNT, hoog * PUNT), **vast})


def test_what_moves_the_outcome_most_comes_first() -> None:
    uitkomst = bereken(zaak(product("A", "80%", 50, 100, 100), product("B", "20%", 100, 100, 100)))
    breed, smal = Bereik(40 * PUNT, 60 * PUNT), Bereik(80 * PUNT, 120 * PUNT)
    rest = {
        (taak.code, factor.factor.veld): Bereik(factor.opgegeven, factor.opgegeven)
        for taak in uitkomst.taken
        for factor in taak.factoren
    }
    zekerheid = bepaal_zekerheid(uitkomst, rest | {("B", "tempo"): smal, ("A", "tempo"): breed})
    assert [invloed.naam for invloed in zekerheid.invloeden[:2]] == ["Tempo van taak A", "Tempo van taak B"]
    assert (zekerheid.invloeden[0].bij_laag, zekerheid.invloeden[0].bij_hoog) == (52 * PUNT, 68 * PUNT)
    assert (zekerheid.invloeden[1].bij_laag, zekerheid.invloeden[1].bij_hoog) == (56 * PUNT, 60 * PUNT)
    assert (
        "Tempo van taak A maakt het meeste uit: alleen daardoor loopt de loonwaarde van 52% tot 68%."
        in zekerheid.zinnen
    )


def test_a_loss_moves_the_outcome_the_other_way() -> None:
    uitkomst = bereken(zaak(verlies("A", "100%", 20, 0, 10), methode="cec-2011"))
    [invloed] = bepaal_zekerheid(uitkomst, {("A", "tempoverlies"): Bereik(10 * PUNT, 30 * PUNT)}).invloeden
    assert (invloed.bij_laag, invloed.bij_hoog) == (80 * PUNT, 60 * PUNT)


@pytest.mark.parametrize(
    ("tempo", "grens", "eronder", "kans"),
    [
        (65, 65, True, 46),  # 64.5 already rounds to 65, a tenth of a standard deviation below
        (64, 65, False, 46),
        (60, 65, False, 19),
        (60, 50, True, 2),
        (97, 100, False, 31),
    ],
)
def test_the_chance_of_the_other_side(*, tempo: int, grens: int, eronder: bool, kans: int) -> None:
    """Checked with a normal distribution: ten points to each side is a standard deviation of 5.1."""
    zekerheid = met_tempo(tempo, tempo - 10, tempo + 10)
    gevonden = next(een for een in zekerheid.grenzen if een.grens == grens)
    assert gevonden.eronder == eronder
    assert abs(gevonden.kans - kans * PUNT) < PUNT
    assert f"ongeveer {kans}%" in gevonden.zin


def test_every_threshold_is_in_the_words() -> None:
    zinnen = " ".join(met_tempo(66, 58, 74).zinnen)
    assert "De kans dat de loonwaarde in werkelijkheid onder 65% is, is ongeveer 36%." in zinnen
    assert "75% of hoger is, is ongeveer 2%" in zinnen
    assert "De kans op de andere kant van 30%, 50%, 100% is kleiner dan 1%." in zinnen


@pytest.mark.parametrize(("marge", "woorden"), [(8, "past daarbinnen"), (15, "Het interval is breder")])
def test_the_norm_of_the_profession_stands_beside_it(marge: int, woorden: str) -> None:
    zekerheid = met_tempo(70, 70 - marge, 70 + marge)
    assert (zekerheid.norm_laag, zekerheid.norm_hoog) == (60, 80)
    assert f"Hier is dat tussen 60% en 80%. {woorden}" in zekerheid.zinnen[1].replace("Het interval past", "past")


def test_the_norm_stays_between_0_and_100() -> None:
    zekerheid = met_tempo(96, 90, 100)
    assert (zekerheid.norm_laag, zekerheid.norm_hoog) == (86, 100)


def alleen(*plekken: tuple[str, FactorVeld], gegrond: bool = True) -> Zekerheid:
    """Four tasks of 40, 40, 16 and 4%; only these factors have a range."""
    taken = zip("ABCD", ("40%", "40%", "16%", "4%"), (50, 80, 60, 90), strict=True)
    uitkomst = bereken(zaak(*(product(code, aandeel, tempo) for code, aandeel, tempo in taken)))
    gevonden = {(t.code, f.factor.veld): f.opgegeven for t in uitkomst.taken for f in t.factoren}
    bereiken = {plek: Bereik(gevonden[plek] - PUNT, gevonden[plek] + PUNT, gegrond) for plek in plekken}
    return bepaal_zekerheid(uitkomst, bereiken)


FACTOREN: tuple[FactorVeld, ...] = ("tempo", "kwaliteit", "netto_werktijd")
ABC: tuple[tuple[str, FactorVeld], ...] = tuple((code, veld) for code in "ABC" for veld in FACTOREN)


def test_an_interval_needs_a_range_for_nine_tenths_of_what_carries_the_outcome() -> None:
    genoeg = alleen(*ABC)
    assert genoeg.dekking.deel == Fraction(96, 100)
    assert genoeg.zinnen[0].startswith("De loonwaarde is ")
    assert genoeg.zinnen[-1] == (
        "Zonder bereik, en daarom als zeker geteld: tempo van taak D, kwaliteit van taak D, netto werktijd van taak D."
    )
    assert "laag" in genoeg.als_json()


@pytest.mark.parametrize("plekken", [(("D", "tempo"),), ABC[:6], ABC[1:]])
def test_without_that_the_words_say_what_is_an_estimate_and_what_to_measure(plekken: Any) -> None:
    zekerheid = alleen(*plekken)
    gezegd = " ".join(zekerheid.zinnen)
    assert not re.search(r"95%|kans|tussen", gezegd)
    assert f"{12 - len(plekken)} van de 12 factoren zijn een schatting" in gezegd
    assert not set(zekerheid.als_json()) & {
        "laag",
        "hoog",
        "getrokken_laag",
        "getrokken_hoog",
        "grenzen",
        "invloeden",
        "norm",
    }


def test_what_to_measure_first_moves_the_outcome_most() -> None:
    """Of A and B, 40% each, working time moves B more: its tempo is 80%, that of A 50%."""
    assert alleen(("D", "tempo")).dekking.eerst in {"tempo van taak A", "tempo van taak B"}
    assert alleen(("A", "tempo"), ("B", "tempo")).dekking.eerst == "netto werktijd van taak B"


def test_a_range_without_a_reason_carries_nothing() -> None:
    assert alleen(*ABC, gegrond=False).dekking.deel == 0


def test_without_ranges_every_factor_is_an_estimate() -> None:
    zekerheid = bepaal_zekerheid(bereken(zaak(product("A", "100%", 80, 100, 100))), {})
    assert [grens.kans for grens in zekerheid.grenzen] == [0] * len(GRENZEN)
    assert zekerheid.zinnen[0].startswith("Hoe zeker de loonwaarde is, is niet te zeggen: 3 van de 3")


def test_an_outcome_exactly_on_the_edge_is_not_below_it() -> None:
    """A third of the week at 64.5% three times is 64.5%, which rounds to 65%."""
    taken = [taak(code, aandeel=None, uren_per_week="12", tempo=waarneming("64.5%")) for code in "ABC"]
    uitkomst = bereken(zaak(*taken, functie={"uren_per_week": "36", "werkdagen_per_week": "5"}))
    assert uitkomst.loonwaarde == 65
    assert [grens.kans for grens in bepaal_zekerheid(uitkomst, {}).grenzen] == [0] * len(GRENZEN)


@pytest.mark.parametrize(
    ("code", "veld", "bereik", "fout"),
    [
        ("A", "tempo", (81, 90), "bereik_onmogelijk"),
        ("A", "tempo", (70, 79), "bereik_onmogelijk"),
        ("A", "tempo", (-5, 90), "bereik_onmogelijk"),
        ("B", "tempo", (70, 90), "bereik_zonder_factor"),
        ("A", "afbreukrisico", (0, 10), "bereik_zonder_factor"),
    ],
)
def test_an_impossible_range_is_refused(code: str, veld: FactorVeld, bereik: tuple[int, int], fout: str) -> None:
    uitkomst = bereken(zaak(product("A", "100%", 80)))
    with pytest.raises(KernFout) as gevonden:
        bepaal_zekerheid(uitkomst, {(code, veld): Bereik(bereik[0] * PUNT, bereik[1] * PUNT)})
    assert gevonden.value.code == fout


def test_no_outcome_no_certainty() -> None:
    with pytest.raises(KernFout) as fout:
        bepaal_zekerheid(bereken(zaak(product("A", "90%", 80))), {})
    assert fout.value.code == "geen_uitkomst"


def test_the_same_every_time_and_as_plain_data() -> None:
    uitkomst = bereken(zaak(*VIJF))
    een, twee = (bepaal_zekerheid(uitkomst, rondom(uitkomst, 10)).als_json() for _ in range(2))
    assert een == twee
    assert set(een) >= {"laag", "hoog", "getrokken_laag", "getrokken_hoog", "invloeden", "grenzen", "norm", "zinnen"}
    assert len(een["invloeden"]) == 15
