"""Elke lopende zaak nu en straks, tot op de cent wat de losse zaak geeft; wat niet past houdt zijn rij met de reden."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.kern.portefeuille.test_gelijk import verdelingen
from tests.kern.zaken import taak, zaak
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.methoden import bereken as bereken_een
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.portefeuille import Scenario, effecten, lees_zaak
from weegwerk.kern.regelingen import loonkostensubsidie
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag

NU, STRAKS = date(2026, 1, 1), date(2026, 7, 1)
GEWOON = Scenario(NU)


def onderzoek(*taken: dict[str, Any], **velden: Any) -> Onderzoek:
    functie = {"uren_per_week": "32", "werkdagen_per_week": 4} | velden.pop("functie", {})
    kop = {"geboortedatum": velden.pop("geboren", "2000-06-01")}
    return zaak(*(taken or [taak("A", tempo="60%")]), functie=functie, kop=kop, **velden)


def standen(een: Onderzoek, nu: Scenario = GEWOON, straks: Scenario = GEWOON) -> Any:
    (effect,) = effecten([lees_zaak("a", als_gegevens(een))], nu, straks)
    return effect


def met_geld(regeling: str | None = None, **loon: str) -> Onderzoek:
    return onderzoek(geld={"loon": loon} | ({"regeling": regeling} if regeling else {}))


def apart(een: Onderzoek, peildatum: date, loonwaarde: int | None = None) -> int:
    """Wat de losse zaak geeft, in centen."""
    geboren = een.kop.geboortedatum
    leeftijd = geboren and peildatum.year - geboren.year - (peildatum.timetuple()[1:3] < geboren.timetuple()[1:3])
    lw = bereken_een(een).loonwaarde if loonwaarde is None else loonwaarde
    assert lw is not None
    assert een.functie.uren_per_week
    aanvraag = Aanvraag(
        peildatum,
        een.functie.uren_per_week,
        Decimal(lw),
        een.functie.voltijd_uren,
        leeftijd=leeftijd or None,
        ingangsdatum=een.geld.loon.ingangsdatum,
    )
    return int(loonkostensubsidie.bereken(aanvraag).lks_per_maand * 100)


def test_een_andere_dag_is_een_ander_bedrag() -> None:
    een = onderzoek()
    effect = standen(een, GEWOON, Scenario(STRAKS))
    assert (effect.nu.loonwaarde, effect.straks.loonwaarde) == (60, 60)
    assert (effect.nu.cent, effect.straks.cent) == (apart(een, NU), apart(een, STRAKS))
    assert effect.verschil == apart(een, STRAKS) - apart(een, NU) > 0


@pytest.mark.parametrize(("punten", "wordt"), [(5, 65), (-10, 50), (100, 100), (-100, 0)])
def test_punten_erbij_of_eraf(punten: int, wordt: int) -> None:
    een = onderzoek()
    effect = standen(een, GEWOON, Scenario(NU, punten))
    assert (effect.straks.loonwaarde, effect.straks.cent) == (wordt, apart(een, NU, wordt))


def test_een_afgesproken_loonwaarde_komt_in_de_plaats() -> None:
    een = onderzoek()
    effect = standen(een, GEWOON, Scenario(NU, loonwaarden={"a": 52, "b": 1}))
    assert (effect.straks.loonwaarde, effect.straks.cent) == (52, apart(een, NU, 52))


def test_een_verjaardag_tussen_de_twee_dagen_telt_mee() -> None:
    een = onderzoek(geboren="2007-03-01")
    effect = standen(een, Scenario(STRAKS.replace(month=1, day=1)), Scenario(STRAKS))
    assert (effect.nu.cent, effect.straks.cent) == (apart(een, NU), apart(een, STRAKS))


@pytest.mark.parametrize(
    "taken",
    [
        [taak("A", aandeel="50%", tempo="80%"), taak("B", aandeel="50%", kwaliteit="90%")],
        [
            {k: w for k, w in taak(c, uren_per_week=u, tempo="70%").items() if k != "aandeel"}
            for c, u in (("A", "10"), ("B", "22"))
        ],
        [taak("A", tempo="33.333%")],
        [taak(code, aandeel=aandeel) for code, aandeel in zip("ABCDEF", ["10%"] * 5 + ["50%"], strict=True)],
    ],
    ids=["past", "uren", "fijner", "zes taken"],
)
def test_ook_wat_niet_in_de_kolommen_past_wordt_gerekend(taken: list[dict[str, Any]]) -> None:
    een = onderzoek(*taken)
    effect = standen(een)
    assert effect.nu.loonwaarde == bereken_een(een).loonwaarde
    assert effect.nu.cent == apart(een, NU)


def test_uren_boven_de_volle_week_tellen_niet() -> None:
    een = onderzoek(functie={"uren_per_week": "40", "voltijd_uren": "38"})
    assert standen(een).nu.cent == apart(een, NU)


@pytest.mark.parametrize(
    ("een", "reden"),
    [
        (onderzoek(methode="cec-2011"), "andere_methode: De portefeuille rekent met ulm-2021; deze zaak met cec-2011."),
        (onderzoek(taken=[]), "gegeven_ontbreekt: Het takenpakket ontbreekt."),
        (onderzoek(taak("A", aandeel="90%")), "aandelen_geen_100: De tijd van de taken telt op tot 90%"),
        (onderzoek(functie={"uren_per_week": "33.333"}), "geen_honderdsten: 33.333 uur per week"),
        (zaak(functie={}), "gegeven_ontbreekt: Het aantal uren per week ontbreekt."),
        (met_geld(bbl="ja"), "bbl: "),
        (met_geld("forfait"), "andere_regeling: Deze zaak is niet met loonkostensubsidie gerekend (forfait)."),
        (met_geld(ingangsdatum="2026-03-01"), "nog_niet_begonnen: De subsidie begint op 1 maart 2026."),
        (onderzoek(geboren="2020-01-01"), "waarde_buiten_bereik: leeftijd is 6"),
        (onderzoek(taak("A", tempo="33.3333%", kwaliteit="250%")), "waarde_buiten_bereik: Kwaliteit van taak A"),
    ],
)
def test_een_zaak_die_niet_past_houdt_zijn_rij_met_de_reden(een: Onderzoek, reden: str) -> None:
    effect = standen(een)
    assert effect.reden.startswith(reden)
    assert effect.verschil is None


def test_voor_2024_past_alleen_een_volle_week_van_36() -> None:
    toen = Scenario(date(2023, 6, 1))
    assert standen(onderzoek(functie={"voltijd_uren": "38"}), toen, toen).reden.startswith("volle_week:")
    gewoon = onderzoek(functie={"voltijd_uren": "36"})
    assert standen(gewoon, toen, toen).nu.cent == apart(gewoon, toen.peildatum)


def test_een_lopende_subsidie_verandert_niet_op_1_juli_maar_wel_op_1_januari() -> None:
    """Participatiewet art. 10d lid 7."""
    een = met_geld(ingangsdatum="2025-03-01")
    halverwege = standen(een, GEWOON, Scenario(STRAKS))
    assert (halverwege.verschil, halverwege.straks.cent) == (0, apart(een, STRAKS))
    jaarwisseling = standen(een, Scenario(date(2025, 12, 31)), GEWOON)
    assert jaarwisseling.nu.cent == apart(een, date(2025, 12, 31))
    assert jaarwisseling.verschil


def test_het_grootste_effect_eerst_en_wie_geen_bedrag_heeft_achteraan() -> None:
    zaken = [
        lees_zaak("klein", als_gegevens(onderzoek(functie={"uren_per_week": "8"}))),
        lees_zaak("geen", als_gegevens(onderzoek(taken=[]))),
        lees_zaak("groot", als_gegevens(onderzoek())),
    ]
    assert [een.id for een in effecten(zaken, GEWOON, Scenario(NU, 5))] == ["groot", "klein", "geen"]


def test_zonder_zaken_is_er_niets() -> None:
    assert effecten([], GEWOON, GEWOON) == []


@settings(max_examples=60)
@given(
    st.integers(1, 5).flatmap(verdelingen),
    st.lists(st.tuples(*[st.integers(0, 200_00)] * 3), min_size=5, max_size=5),
    st.sampled_from([date(2024, 1, 1), NU, STRAKS]),
    st.integers(-30, 30),
    st.integers(1, 60_00),
)
def test_elke_zaak_is_tot_op_de_cent_de_losse_zaak(
    aandelen: list[int], factoren: list[tuple[int, ...]], dag: date, punten: int, uren: int
) -> None:
    taken = [
        taak(code, aandeel=_procent(aandeel), tempo=_procent(t), kwaliteit=_procent(k), netto_werktijd=_procent(n))
        for code, aandeel, (t, k, n) in zip("ABCDE", aandelen, factoren, strict=False)
    ]
    een = onderzoek(*taken, functie={"uren_per_week": str(Decimal(uren) / 100)})
    effect = standen(een, Scenario(dag), Scenario(dag, punten))
    loonwaarde = bereken_een(een).loonwaarde
    assert loonwaarde is not None
    straks = min(max(loonwaarde + punten, 0), 100)
    assert (effect.nu.loonwaarde, effect.nu.cent) == (loonwaarde, apart(een, dag))
    assert (effect.straks.loonwaarde, effect.straks.cent) == (straks, apart(een, dag, straks))


def _procent(honderdsten: int) -> str:
    return f"{Decimal(honderdsten) / 100:f}%"
