"""What is written can be read again: whatever gets into a document, its reader takes too."""

from collections.abc import Iterator
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from weegwerk.kern.document import Deel, als_json, gewijzigd, uit_json
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.onderhandeling.model import Onderhandeling
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
from weegwerk.kern.vragenlijst.model import Antwoorden

SOORTEN = (Onderzoek, Opdrachtmap, Onderhandeling, Antwoorden, Opdrachtrapport)
BEGIN: tuple[dict[str, Any], ...] = (
    {},
    *({"code": code} for code in ("A", "F1", "V1", "W1", "C1", "K1")),
    {"weegwerk": 1, "soort": "loonwaarde", "methode": "ulm-2021"},
    {"bepaling": {"loonwaarde": 60, "methode": "ulm-2021"}},
    {"lijst": "loonwaarde", "versie": 1, "partij": "werknemer"},
)


def soorten_deel(soort: type[Deel] = Deel) -> Iterator[type[Deel]]:
    for deel in soort.__subclasses__():
        yield deel
        yield from soorten_deel(deel)


def met_inhoud(soort: type[Deel]) -> Deel | None:
    """An empty part of this kind; None where something must be in it."""
    for begin in BEGIN:
        try:
            return soort.model_validate(begin)
        except ValidationError:
            continue
    return None


DELEN = [
    deel for deel in map(met_inhoud, dict.fromkeys(soorten_deel())) if deel is not None and type(deel).model_fields
]
WAARDEN = st.one_of(
    st.none(),
    st.text(max_size=300),
    st.integers(1, 12_000).map(lambda lengte: "a" * lengte),
    st.integers(90, 210).map(lambda lengte: "\u0958" * lengte),
    st.decimals(allow_nan=True),
    st.decimals(0, 100, places=9),
    st.integers(),
    st.dates(),
    st.times(),
    st.booleans(),
    st.just(()),
)


def test_the_kinds_are_found() -> None:
    assert len(DELEN) > 60
    assert {*SOORTEN} <= {type(deel) for deel in DELEN}


@given(st.data())
def test_what_a_document_takes_can_be_read_again(data: st.DataObject) -> None:
    deel = data.draw(st.sampled_from(DELEN))
    veld = data.draw(st.sampled_from(sorted(type(deel).model_fields)))
    try:
        nieuw = gewijzigd(deel, **{veld: data.draw(WAARDEN)})
    except KernFout:
        return
    assert uit_json(type(nieuw), als_json(nieuw)) == nieuw


@pytest.mark.parametrize("deel", DELEN, ids=lambda deel: f"{type(deel).__module__}.{type(deel).__qualname__}")
@pytest.mark.parametrize(
    "waarde",
    [*("a" * lengte for lengte in (200, 201, 10_000, 10_001)), Decimal("1E+12"), Decimal("1E-7"), 10**12],
    ids=["200", "201", "10000", "10001", "miljard", "deeltje", "heel-miljard"],
)
def test_the_limits_hold_in_every_field(deel: Deel, waarde: Any) -> None:
    for veld in type(deel).model_fields:
        try:
            nieuw = gewijzigd(deel, **{veld: waarde})
        except KernFout:
            continue
        assert uit_json(type(nieuw), als_json(nieuw)) == nieuw


def test_a_refusal_says_what_is_wrong() -> None:
    with pytest.raises(KernFout, match="10001 tekens lang") as weigering:
        gewijzigd(
            Onderzoek(weegwerk=1, soort="loonwaarde", methode="ulm-2021"), conclusie={"toelichting": "a" * 10_001}
        )
    assert weigering.value.pad[0] == "conclusie"
