"""Wanneer de cliënt vertrouwelijkheid mag verwachten, en wat dat vraagt (Leidraad Arbeidsparticipatie 2011, concept)."""

from typing import Any

import pytest

from tests.kern.opdracht.mappen import DAG, kloppend
from weegwerk.kern.opdracht.toetsen import toets
from weegwerk.kern.opdracht.vertrouwen import is_gewekt, is_toegestaan


@pytest.mark.parametrize(
    ("aanpak", "nummers", "gewekt"),
    [
        ({}, (), False),
        ({"werkhouding": "levenscoach"}, (), True),
        ({"werkhouding": "klankbord", "werkstijl": "reactief"}, (), True),
        ({"werkhouding": "klankbord", "werkstijl": "directief"}, (), False),
        ({"werkhouding": "werkbemiddelaar", "werkstijl": "reactief"}, (), False),
        ({"werkhouding": "regisseur"}, (29,), True),
        ({}, (30, 11), True),
        ({}, (11, 25), False),
    ],
)
def test_wat_vertrouwen_wekt(*, aanpak: dict[str, str], nummers: tuple[int, ...], gewekt: bool) -> None:
    assert is_gewekt(kloppend(aanpak=aanpak), nummers) is gewekt


def codes(vertrouwen: dict[str, Any]) -> set[str]:
    map_ = kloppend(
        aanpak={"behoefte": "Rust", "werkhouding": "levenscoach", "aanpak_gehouden": "ja"}, vertrouwen=vertrouwen
    )
    return {signaal.code for signaal in toets(map_, DAG)}


def test_zonder_antwoord_vraagt_het_signaal_om_toestemming() -> None:
    assert codes({}) == {"vertrouwen_gewekt"}
    assert codes({"toestemming_gevraagd_op": "2026-03-01"}) == {"vertrouwen_gewekt"}


def test_toestemming_telt_pas_met_dag_en_bewijs() -> None:
    assert codes({"toestemming_antwoord": "gegeven"}) == {"toestemming_onvolledig"}
    heel = {"toestemming_antwoord": "gegeven", "toestemming_antwoord_op": "2026-03-02", "toestemming_hoe": "brief"}
    assert codes(heel) == set()
    assert is_toegestaan(kloppend(vertrouwen=heel).vertrouwen)


def test_een_weigering_blijft_staan() -> None:
    assert codes({"toestemming_antwoord": "geweigerd", "toestemming_antwoord_op": "2026-03-02"}) == {
        "toestemming_geweigerd"
    }
