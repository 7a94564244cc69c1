"""How a date picks a value: latest entry, errors outside the history, visible ageing."""

from datetime import date, timedelta
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.parameters import Parameter, ParameterOnbekend, Waardeperiode, Wetsbron
from weegwerk.kern.parameters.model import Wijzigt

BRON = Wetsbron("Wet", "artikel 1", "Stb. 2020, 1", "https://wetten.overheid.nl")
DAGEN = st.dates(date(2000, 1, 1), date(2040, 12, 31))


def _parameter(*vanaf: date, wijzigt: Wijzigt = "onregelmatig", einde: date | None = None) -> Parameter:
    waarden = [Waardeperiode(dag, Decimal(nummer), BRON, "definitief", dag, "") for nummer, dag in enumerate(vanaf)]
    if einde:
        waarden.append(Waardeperiode(einde, None, BRON, "definitief", einde, ""))
    return Parameter("voorbeeld", "Een voorbeeld", "procent", wijzigt, tuple(waarden))


@given(st.sets(DAGEN, min_size=1, max_size=6).map(sorted), DAGEN)
def test_picks_the_latest_entry_not_after_the_date(vanaf: list[date], peildatum: date) -> None:
    parameter = _parameter(*vanaf)
    geldig = [dag for dag in vanaf if dag <= peildatum]
    if not geldig:
        with pytest.raises(ParameterOnbekend):
            parameter.op(peildatum)
        return
    assert parameter.op(peildatum).vanaf == max(geldig)
    assert parameter.op(peildatum).waarde == vanaf.index(max(geldig))


@given(st.sampled_from(parameters.alle()), DAGEN)
def test_value_only_changes_on_a_from_date(parameter: Parameter, peildatum: date) -> None:
    morgen = peildatum + timedelta(days=1)
    grenzen = {periode.vanaf for periode in parameter.waarden}
    if morgen not in grenzen and parameter.geldt_op(peildatum):
        assert parameter.op(morgen).waarde == parameter.op(peildatum).waarde
        assert parameter.op(morgen).vanaf == parameter.op(peildatum).vanaf


def test_before_the_first_value_says_from_when_it_is_known() -> None:
    with pytest.raises(ParameterOnbekend) as fout:
        parameters.op("wml.maand", date(2011, 12, 31))
    assert isinstance(fout.value, KernFout)
    assert fout.value.code == "parameter_onbekend"
    assert str(fout.value) == (
        "Van “Wettelijk minimumloon per maand voor volwassenen” (wml.maand) is op 31 december 2011 geen waarde bekend. "
        "De eerste waarde geldt vanaf 1 januari 2012. Kies een latere peildatum."
    )


def test_after_an_explicit_end_says_the_last_day() -> None:
    parameter = _parameter(date(2017, 7, 1), einde=date(2027, 1, 1))
    assert parameter.op(date(2026, 12, 31)).waarde == 0
    assert not parameter.geldt_op(date(2027, 1, 1))
    with pytest.raises(ParameterOnbekend, match="laatst van kracht tot en met 31 december 2026"):
        parameter.op(date(2027, 1, 1))


@pytest.mark.parametrize("naam", ["wml.jaar", "wml", "../wml/maand", "wml/maand", "", "WML.MAAND"])
def test_unknown_name_is_refused(naam: str) -> None:
    with pytest.raises(ParameterOnbekend, match="bestaat niet"):
        parameters.op(naam, date(2026, 1, 1))


@pytest.mark.parametrize(
    ("wijzigt", "vanaf", "laatste_goede_dag"),
    [
        ("halfjaarlijks", date(2026, 1, 1), date(2026, 6, 30)),
        ("halfjaarlijks", date(2026, 7, 1), date(2026, 12, 31)),
        ("jaarlijks", date(2026, 1, 1), date(2026, 12, 31)),
        ("jaarlijks", date(2026, 7, 1), date(2026, 12, 31)),
    ],
)
def test_newest_value_ages_on_the_next_usual_date(wijzigt: Wijzigt, vanaf: date, laatste_goede_dag: date) -> None:
    parameter = _parameter(vanaf, wijzigt=wijzigt)
    assert not parameter.op(laatste_goede_dag).verouderd
    assert parameter.op(laatste_goede_dag + timedelta(days=1)).verouderd


def test_older_and_irregular_values_do_not_age() -> None:
    assert not _parameter(date(2010, 1, 1), wijzigt="onregelmatig").op(date(2040, 1, 1)).verouderd
    assert not _parameter(date(2010, 1, 1), date(2020, 1, 1), wijzigt="jaarlijks").op(date(2019, 1, 1)).verouderd


def test_minimum_wage_ages_after_its_newest_half_year() -> None:
    assert not parameters.op("wml.maand", date(2026, 12, 31)).verouderd
    assert parameters.op("wml.maand", date(2027, 1, 1)).verouderd


def test_ratio_of_a_percentage_and_text_with_unit() -> None:
    werkgeverslasten = parameters.op("lks.werkgeverslasten", date(2021, 7, 1))
    assert werkgeverslasten.verhouding == Fraction(47, 200)
    assert werkgeverslasten.tekst == "23,5%"
    assert parameters.op("loonwaarde.hoofdtaak_aandeel", date(2021, 7, 1)).verhouding == Fraction(1, 16)
    assert parameters.op("wml.maand", date(2026, 7, 1)).tekst == "€\xa02.337,00 per maand"
    assert parameters.op("lks.basisuren", date(2026, 7, 1)).tekst == "36 uur per week"


def test_json_holds_text_only_and_names_its_source() -> None:
    json = parameters.op("wml.maand", date(2015, 1, 1)).als_json()
    assert json["waarde"] == "1501.80"
    assert json["vanaf"] == "2015-01-01"
    assert json["bron"]["publicatie"] == "Stcrt. 2014, 29850"


def test_json_of_a_history_shows_its_end_and_its_age() -> None:
    json = _parameter(date(2017, 7, 1), einde=date(2027, 1, 1)).als_json()
    assert [(periode["vanaf"], periode["waarde"]) for periode in json["waarden"]] == [
        ("2017-07-01", "0"),
        ("2027-01-01", None),
    ]
    assert "verouderd" not in json
    assert parameters.parameter("wml.maand").als_json(date(2027, 1, 1))["verouderd"] is True
    assert parameters.parameter("wml.maand").als_json(date(2026, 12, 31))["verouderd"] is False


def test_ended_rule_does_not_age() -> None:
    assert not _parameter(date(2017, 7, 1), wijzigt="jaarlijks", einde=date(2020, 1, 1)).verouderd_op(date(2030, 1, 1))


def test_all_histories_load_and_are_read_once() -> None:
    alle = parameters.alle()
    assert [p.id for p in alle] == sorted(p.id for p in alle)
    assert parameters.parameter("wml.maand") is parameters.parameter("wml.maand")
    for parameter in alle:
        assert all(eerder.vanaf < later.vanaf for eerder, later in pairwise(parameter.waarden))
        assert parameter.laatste is parameter.waarden[-1]
