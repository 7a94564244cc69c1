"""A row that cannot be determined keeps its place and says why; a file of another shape is refused as a whole."""

from datetime import UTC, date, datetime, time
from typing import Any

import polars as pl
import pytest

from tests.kern.portefeuille.rijen import SOORTEN, frame, rij, samen
from weegwerk.kern.portefeuille import INVOER, UITVOER, PortefeuilleFout, bereken, plan

HEEL = (100_00, 80_00, 90_00, 100_00)
ZONDER_TAKEN = {f"{veld}_1": None for veld in ("aandeel", "tempo", "kwaliteit", "netto_werktijd")}
GEEN_FUNCTIELOON = "In 2015 en 2016 was de loonwaarde een deel van het loon van de functie; dat loon ontbreekt."


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"peildatum": None}, "gegeven_ontbreekt: De peildatum ontbreekt."),
        ({"peildatum": date(2014, 12, 31)}, "voor_de_wet: Loonkostensubsidie bestaat sinds 1-1-2015."),
        ({"peildatum": date(1, 1, 1)}, "voor_de_wet: Loonkostensubsidie bestaat sinds 1-1-2015."),
        ({"peildatum": date(2015, 1, 1)}, f"gegeven_ontbreekt: {GEEN_FUNCTIELOON}"),
        ({"peildatum": date(2016, 12, 31)}, f"gegeven_ontbreekt: {GEEN_FUNCTIELOON}"),
        ({"leeftijd": 14}, "waarde_buiten_bereik: leeftijd is 14; dat kan alleen van 15 tot en met 120."),
        ({"leeftijd": 121}, "waarde_buiten_bereik: leeftijd is 121; dat kan alleen van 15 tot en met 120."),
        ({"leeftijd": -3}, "waarde_buiten_bereik: leeftijd is -3; dat kan alleen van 15 tot en met 120."),
        ({"uren_per_week": None}, "gegeven_ontbreekt: Het aantal uren per week ontbreekt."),
        ({"uren_per_week": 0}, "waarde_buiten_bereik: uren is 0; dat kan alleen van 0,01 tot en met 60."),
        ({"uren_per_week": 60_01}, "waarde_buiten_bereik: uren is 60,01; dat kan alleen van 0,01 tot en met 60."),
        (ZONDER_TAKEN, "gegeven_ontbreekt: Het takenpakket ontbreekt."),
        ({"tempo_1": None}, "gegeven_ontbreekt: Tempo van taak 1 ontbreekt."),
        ({"kwaliteit_3": 0}, "gegeven_ontbreekt: Het aandeel van taak 3 ontbreekt."),
        (
            {"netto_werktijd_1": 200_01},
            "waarde_buiten_bereik: Netto werktijd van taak 1 is 200,01%; dat kan alleen van 0% tot en met 200%.",
        ),
        (
            {"aandeel_1": -(2**63)},
            "waarde_buiten_bereik: Het aandeel van taak 1 is -92.233.720.368.547.758,08%; dat kan alleen van 0% tot en met 100%.",
        ),
        (
            {"aandeel_1": 99_99},
            "aandelen_geen_100: De tijd van de taken telt op tot 99,99%, niet tot 100% (0,01% te weinig).",
        ),
    ],
)
def test_a_refused_row_says_why(velden: dict[str, Any], fout: str) -> None:
    assert samen([rij(**velden)]) == [(None, None, fout)]


def test_refused_rows_keep_their_place() -> None:
    goed, fout = rij(HEEL), rij(HEEL, leeftijd=3)
    veel = [{**(fout if nummer % 7 == 3 else goed), "id": str(nummer)} for nummer in range(1000)]
    uitkomst = bereken(frame(*veel))
    assert uitkomst["id"].to_list() == [een["id"] for een in veel]
    assert uitkomst["fout"].is_not_null().to_list() == [nummer % 7 == 3 for nummer in range(1000)]
    assert uitkomst.filter(pl.col("fout").is_not_null())["lks_per_maand_cent"].null_count() == len(range(3, 1000, 7))


def test_extremes_that_are_allowed() -> None:
    rijen = [
        rij((100_00, 200_00, 200_00, 200_00), uren_per_week=60_00),
        rij((100_00, 0, 0, 0), uren_per_week=1, leeftijd=120),
        rij((100_00, *HEEL[1:]), (0, 200_00, 0, 0), leeftijd=None, peildatum=date(9999, 12, 31)),
    ]
    assert [fout for _, _, fout in samen(rijen)] == [None] * 3
    assert samen(rijen)[0][:2] == (100, 0)


def test_the_way_out_has_fixed_columns_and_types() -> None:
    uitkomst = bereken(frame())
    assert dict(uitkomst.schema) == dict(zip(UITVOER, (pl.String, pl.Int64, pl.Int64, pl.String), strict=True))
    assert uitkomst.is_empty()


@pytest.mark.parametrize("soort", [pl.Int16, pl.UInt32, pl.UInt64])
def test_every_kind_of_whole_number_is_read(soort: type[pl.DataType]) -> None:
    gewoon = frame(rij())
    assert bereken(gewoon.with_columns(pl.exclude("id", "peildatum").cast(soort))).equals(bereken(gewoon))


def test_an_empty_column_needs_no_type_and_other_columns_are_left_alone() -> None:
    gewoon = frame(rij())
    leeg = gewoon.with_columns(pl.lit(None).alias("tempo_5"), pl.lit(2.5).alias("opmerking"))
    assert bereken(leeg).equals(bereken(gewoon))


@pytest.mark.parametrize("dag", ["2026-07-01", datetime.combine(date(2026, 7, 1), time())])
def test_a_day_may_be_text_or_a_time_at_midnight(dag: object) -> None:
    gewoon = frame(rij())
    assert bereken(gewoon.with_columns(pl.lit(dag).alias("peildatum"))).equals(bereken(gewoon))


@pytest.mark.parametrize(
    "dag", ["2026-7-1", "2026-02-30", " 2026-07-01", "1 juli", datetime.combine(date(2026, 7, 1), time(12))]
)
def test_another_way_to_write_a_day_is_refused_per_row(dag: object) -> None:
    fout = bereken(frame(rij()).with_columns(pl.lit(dag).alias("peildatum")))["fout"].item()
    assert fout.startswith(f"geen_datum: peildatum is “{dag}")


@pytest.mark.parametrize("cel", ["12.555", "12,555", "-5,0", "1e3", "tien", "99999999999999999999"])
def test_a_cell_of_text_that_is_no_number_is_refused_per_row(cel: str) -> None:
    tekst = frame(rij(), rij()).cast(pl.String).with_columns(tempo_1=pl.Series(["8000", cel]))
    uitkomst = plan(tekst.lazy(), tekst=True).collect()
    assert uitkomst["fout"].to_list() == [
        None,
        f"geen_getal: tempo_1 is “{cel}”; dat is geen getal met hoogstens twee cijfers na de komma.",
    ]


def regels(gegevens: pl.DataFrame) -> str:
    with pytest.raises(PortefeuilleFout) as fout:
        bereken(gegevens)
    return "\n".join(fout.value.regels)


@pytest.mark.parametrize("kolom", [naam for naam in INVOER if naam != "id"])
def test_a_column_of_floats_is_refused(kolom: str) -> None:
    assert f"kolom {kolom} heeft de soort Float64." in regels(frame(rij()).with_columns(pl.lit(1.0).alias(kolom)))


@pytest.mark.parametrize(
    ("anders", "soort"),
    [
        (pl.lit("8000").alias("tempo_1"), "String"),
        (pl.lit(value=True).alias("tempo_1"), "Boolean"),
        (pl.lit("80").cast(pl.Decimal(10, 2)).alias("tempo_1"), "Decimal"),
        (pl.lit(1.0).alias("id"), "Float64"),
        (pl.lit(20260701).alias("peildatum"), "Int"),
        (pl.lit(datetime(2026, 7, 1, tzinfo=UTC)).alias("peildatum"), "Datetime"),
    ],
)
def test_another_type_is_refused(anders: pl.Expr, soort: str) -> None:
    assert soort in regels(frame(rij()).with_columns(anders))


def test_every_missing_column_is_named() -> None:
    gevonden = regels(frame(rij()).drop("tempo_5", "leeftijd")).splitlines()
    assert [regel.split()[1] for regel in gevonden] == ["leeftijd", "tempo_5"]


def test_a_sixth_task_is_not_ignored() -> None:
    assert "kolom aandeel_6 is er een te veel" in regels(frame(rij()).with_columns(pl.lit(0).alias("aandeel_6")))


def test_a_day_that_no_calendar_has_is_refused() -> None:
    ver = frame(rij()).with_columns(pl.lit(10_000_000, dtype=pl.Int32).cast(pl.Date).alias("peildatum"))
    assert "buiten de jaren" in regels(ver)


def test_the_test_rows_have_the_columns_of_a_portfolio() -> None:
    assert tuple(SOORTEN) == INVOER
