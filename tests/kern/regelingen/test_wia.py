"""De WIA-som volgens Schattingsbesluit art. 9 tot en met 10 en de Beleidsregel Uurloonschatting 2008."""

from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herleiding import narekenen
from weegwerk.kern.regelingen.wia import Werk, WiaMaatman, WiaSchatting, schat

VANDAAG = date(2026, 11, 30)
VOOR_2024 = date(2024, 6, 30)


def werk(tekst: str) -> Werk:
    loon, _, uren = tekst.partition("@")
    return Werk(Decimal(loon), Decimal(uren) if uren else None)


def schatting(uurloon: str, uren: str, functies: str | None = None, dag: date = VANDAAG, **rest: Any) -> WiaSchatting:
    lijst = None if functies is None else tuple(map(werk, functies.split()))
    return schat(WiaMaatman(dag, Decimal(uurloon), Decimal(uren), lijst, **rest))


def codes(uitkomst: WiaSchatting) -> set[str]:
    return {signaal.code for signaal in uitkomst.signalen}


class TestWatTelt:
    """Het Schattingsbesluit vraagt de drie functies met het hoogste uurloon en neemt de middelste."""

    @pytest.mark.parametrize(
        ("functies", "percentage", "mee"),
        [
            ("11 12 13", "40.00", [0, 1, 2]),
            ("13 12 11 10 9", "40.00", [0, 1, 2]),
            ("9 13 10 12 11 8", "40.00", [1, 3, 4]),
            ("14 14 14 14", "30.00", [0, 1, 2]),
        ],
    )
    def test_de_drie_best_betaalde(self, functies: str, percentage: str, mee: list[int]) -> None:
        uitkomst = schatting("20", "36", functies)
        assert uitkomst.als_json()["percentage"] == percentage
        assert [nummer for nummer, functie in enumerate(uitkomst.functies) if functie.telt] == mee
        assert ("wia_functies_gekozen" in codes(uitkomst)) == (len(functies.split()) > 3)

    @pytest.mark.parametrize("functies", ["", "19", "19 19"])
    def test_minder_dan_drie_functies_is_volledig(self, functies: str) -> None:
        uitkomst = schatting("20", "36", functies)
        assert uitkomst.percentage == 100
        assert uitkomst.grondslag == "te_weinig_functies"
        assert uitkomst.klasse.startswith("80% of meer")
        assert "wia_te_weinig_functies" in codes(uitkomst)

    def test_zonder_functies_en_zonder_werk_is_er_geen_percentage(self) -> None:
        with pytest.raises(KernFout, match="minder dan drie passende functies"):
            schatting("20", "36")


class TestUren:
    """Beleidsregel Uurloonschatting 2008 art. 2 en 3: a/b, met voor elk soort werk een eigen a."""

    @pytest.mark.parametrize(
        ("functies", "grens", "percentage"),
        [
            ("20@20 20@20 20@20", None, "50.00"),  # functies van 20 uur, zonder medische grens
            ("20@40 20@30 20@40", None, "25.00"),  # de kleinste van de drie
            ("20@40 20@40 20@40 19@10", None, "0.00"),  # wat niet telt, telt ook met zijn uren niet
            ("20@50 20@50 20@50", None, "0.00"),  # art. 9 onder b: meer uren mag, de factor blijft een
            ("20 20 20", "20", "50.00"),
            ("20@16 20@20 20@20", "20", "60.00"),
            ("20@30 20@30 20@30", "20", "50.00"),
            ("20 20 20", "0", "100.00"),
            ("20 20 20", "45", "0.00"),
        ],
    )
    def test_de_factor(self, functies: str, grens: str | None, percentage: str) -> None:
        uren = None if grens is None else Decimal(grens)
        assert schatting("20", "40", functies, belastbare_uren=uren).als_json()["percentage"] == percentage

    @pytest.mark.parametrize(
        ("uurloon", "functies", "grens", "percentage"),
        [
            ("15", "20 20 20", "20", "50.00"),
            ("16.50", "17.20 17.90 18.40", "24", "40.00"),
            # Zonder medische grens geldt het maximum niet (art. 10 lid 4 onder b): 20 x 30/40 = 15.
            ("15", "20@30 20@30 20@30", None, "0.00"),
            ("15", "20@30 20@30 20@30", "30", "25.00"),
        ],
    )
    def test_eerst_het_maximum_dan_de_factor(
        self, uurloon: str, functies: str, grens: str | None, percentage: str
    ) -> None:
        uren = None if grens is None else Decimal(grens)
        assert schatting(uurloon, "40", functies, belastbare_uren=uren).als_json()["percentage"] == percentage

    def test_zonder_uren_zegt_de_uitkomst_waarmee_is_gerekend(self) -> None:
        assert "wia_functie_zonder_uren" in codes(schatting("20", "40", "20 20@30 20"))
        assert "wia_functie_zonder_uren" not in codes(schatting("20", "40", "20@40 20@30 20@40 9"))
        assert "wia_functie_boven_belastbaar" in codes(
            schatting("20", "40", "20@30 20@30 20@30", belastbare_uren=Decimal(20))
        )


class TestEchtWerk:
    """Schattingsbesluit art. 9a, sinds 1 juli 2024 (Stb. 2024, 185); daarvoor art. 9 onder h."""

    @pytest.mark.parametrize(
        ("praktisch", "percentage", "grondslag"),
        [
            ("15@40", "40.00", "feitelijk_werk"),
            ("25@20", "50.00", "feitelijk_werk"),
            ("25@8.01", "79.98", "feitelijk_werk"),
            ("25@8", "20.00", "functies"),  # precies 20%: de functies tellen ook, en geven een lager percentage
            ("30@40", "0.00", "feitelijk_werk"),
            ("20@60", "20.00", "feitelijk_werk"),
        ],
    )
    def test_sinds_juli_2024_beslist_echt_werk_boven_20_procent(
        self, praktisch: str, percentage: str, grondslag: str
    ) -> None:
        uitkomst = schatting("25", "40", "19 20 21", praktisch=werk(praktisch))
        assert (uitkomst.als_json()["percentage"], uitkomst.grondslag) == (percentage, grondslag)
        assert ("wia_functies_tellen_niet" in codes(uitkomst)) == (praktisch != "25@8")

    def test_ten_hoogste_20_procent_en_te_weinig_functies(self) -> None:
        uitkomst = schatting("25", "40", "19", praktisch=werk("20@10"))
        assert (uitkomst.percentage, uitkomst.grondslag) == (Decimal(80), "feitelijk_werk")

    def test_ten_hoogste_20_procent_zonder_functies(self) -> None:
        with pytest.raises(KernFout, match=r"art\. 9a lid 4"):
            schatting("25", "40", praktisch=werk("20@10"))

    @pytest.mark.parametrize(("praktisch", "percentage"), [("15@40", "20.00"), ("22@40", "12.00"), ("22@20", "20.00")])
    def test_daarvoor_telt_de_hoogste(self, praktisch: str, percentage: str) -> None:
        uitkomst = schatting("25", "40", "19 20 21", dag=VOOR_2024, praktisch=werk(praktisch))
        assert uitkomst.als_json()["percentage"] == percentage

    def test_daarvoor_kan_het_niet_zonder_functies(self) -> None:
        with pytest.raises(KernFout, match=r"art\. 9 onder h"):
            schatting("25", "40", dag=VOOR_2024, praktisch=werk("15@40"))

    def test_zonder_uren_zegt_de_uitkomst_dat(self) -> None:
        assert "wia_werk_zonder_uren" in codes(schatting("25", "40", praktisch=werk("15")))
        assert "wia_werk_zonder_uren" not in codes(schatting("25", "40", praktisch=werk("15@40")))

    @pytest.mark.parametrize(("dag", "vraag"), [(date(2027, 6, 30), False), (date(2027, 7, 1), True)])
    def test_na_de_verwachte_einddatum_is_het_een_vraag(self, dag: date, *, vraag: bool) -> None:
        assert ("wia_praktisch_tijdelijk" in codes(schatting("25", "40", dag=dag, praktisch=werk("15@40")))) == vraag


def test_onder_de_21_wordt_het_loon_van_functies_verlaagd() -> None:
    """Art. 10 lid 2; niet als het om echt werk gaat, en voor het maximum van lid 3."""
    deel = parameters.jeugdpercentage(19, VANDAAG).verhouding
    jong = schatting("10", "40", "20 20 20", leeftijd=19, belastbare_uren=Decimal(20))
    assert jong.percentage == 50 if 20 * deel >= 10 else jong.percentage > 50
    laag = schatting("20", "40", "20 20 20", leeftijd=19)
    assert laag.percentage == round((1 - deel) * 100, 2)
    assert schatting("20", "40", "20 20 20", leeftijd=21).percentage == 0
    assert schatting("20", "40", praktisch=werk("20@40"), leeftijd=19).percentage == 0


def test_alleen_een_afgerond_percentage_vraagt_om_opletten() -> None:
    assert "ao_afronding_onzeker" in codes(schatting("18", "36", "12 12 12"))
    assert "ao_afronding_onzeker" not in codes(schatting("20", "36", "12 12 12"))


LONEN = st.integers(1000, 5000).map(lambda centen: Decimal(centen) / 100)
UREN = st.integers(1, 48)


def _los(maatman: WiaMaatman) -> Fraction:
    """De regels nog eens, zonder iets van het programma."""
    oud, b = Fraction(maatman.uurloon), Fraction(maatman.uren)

    def reken(loon: Fraction, a: Fraction) -> Fraction:
        return loon * min(a / b, Fraction(1))

    echt = None
    if maatman.praktisch is not None:
        echt = reken(Fraction(maatman.praktisch.uurloon), Fraction(maatman.praktisch.uren or 0))
        if maatman.peildatum >= date(2024, 7, 1) and echt * 5 > oud:
            return max(Fraction(0), 1 - echt / oud)
    functies = sorted(maatman.functies or (), key=lambda f: (f.uurloon, f.uren), reverse=True)[:3]
    kan = Fraction(0)
    if len(functies) == 3:
        kan, grens = Fraction(functies[1].uurloon), maatman.belastbare_uren
        a = min(Fraction(f.uren or 0) for f in functies)
        if grens is not None:
            a = min(a, Fraction(grens))
            kan = min(kan, oud) if grens < maatman.uren else kan
        kan = reken(kan, a)
    return max(Fraction(0), 1 - max(kan, echt or Fraction(0)) / oud)


@given(
    st.builds(
        WiaMaatman,
        peildatum=st.sampled_from([VANDAAG, VOOR_2024]),
        uurloon=LONEN,
        uren=UREN.map(Decimal),
        functies=st.lists(st.builds(Werk, LONEN, UREN.map(Decimal)), max_size=6).map(tuple),
        belastbare_uren=st.none() | st.integers(0, 48).map(Decimal),
        praktisch=st.none() | st.builds(Werk, LONEN, UREN.map(Decimal)),
        duurzaam=st.none(),
        leeftijd=st.none(),
    )
)
def test_elke_som_komt_ook_langs_een_andere_weg_uit(maatman: WiaMaatman) -> None:
    uitkomst = schat(maatman)
    verwacht = _los(maatman) * 10_000
    assert uitkomst.percentage * 100 == (2 * verwacht.numerator + verwacht.denominator) // (2 * verwacht.denominator)
    assert narekenen(uitkomst.stappen) == []
