"""Wat elke lezer krijgt: niets wat hij niet mag zien, ook niet in het bestand dat met het rapport meereist."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kern.opdracht.mappen import DAG, GEGEVENS, kloppend, met
from weegwerk.kern.document import als_json
from weegwerk.kern.opdracht.lezers import voor_lezer, weggelaten
from weegwerk.kern.vertrouwelijkheid import LEZERS, Bestemming, Lezer

VOOR: dict[Lezer, Bestemming] = {
    "client": Bestemming("client", is_werkgever=False),
    "opdrachtgever": Bestemming("opdrachtgever", is_werkgever=False),
    "werkgever": Bestemming("werkgever", is_werkgever=True),
}
BUITENSTAANDERS: tuple[Lezer, ...] = ("opdrachtgever", "werkgever")
MEDISCH = b"vier uur per dag staan"


def test_de_client_leest_alles() -> None:
    gelezen = voor_lezer(kloppend(), VOOR["client"], DAG)
    assert [feit.wat for feit in gelezen.feiten] == [feit["wat"] for feit in GEGEVENS["feiten"]]
    assert gelezen.wegingen[0].weging == GEGEVENS["wegingen"][0]["weging"]


@pytest.mark.parametrize("lezer", BUITENSTAANDERS)
def test_wat_medisch_is_gaat_niet_mee(lezer: Lezer) -> None:
    gelezen = voor_lezer(kloppend(), VOOR[lezer], DAG)
    assert MEDISCH not in als_json(gelezen)
    assert [feit.code for feit in gelezen.feiten] == (["F1"] if lezer == "werkgever" else ["F1", "F2", "F3"])
    assert gelezen.wegingen[0].weging == "Kaswerk in halve dagen past."


def test_wat_uit_een_verborgen_feit_is_afgeleid_is_ook_verborgen() -> None:
    assert weggelaten(kloppend(), VOOR["werkgever"], DAG) == {"F2", "F3"}
    # Een vinkje alleen is geen toestemming.
    assert weggelaten(met("feiten", "F3", ook_voor=["werkgever"]), VOOR["werkgever"], DAG) == {"F2", "F3"}


def test_een_weging_zonder_versie_voor_anderen_valt_weg() -> None:
    gelezen = voor_lezer(met("wegingen", "W1", voor_anderen=None), VOOR["werkgever"], DAG)
    assert gelezen.wegingen[0].weging is None


def test_het_verslag_van_een_gesprek_blijft_in_de_werkbank() -> None:
    gelezen = voor_lezer(kloppend(), VOOR["client"], DAG)
    assert b"Ik kom graag buiten" not in als_json(gelezen)
    assert gelezen.gesprekken[0].met == "Sam Bedacht"


def test_de_eigen_aantekeningen_van_de_deskundige_gaan_nooit_mee() -> None:
    map_ = kloppend(vertrouwen={"gewekt": "ja", "gewekt_waarom": "geheim"}, aanpak={"behoefte": "geheim"})
    assert all(b"geheim" not in als_json(voor_lezer(map_, VOOR[lezer], DAG)) for lezer in LEZERS)


def test_waarom_en_hoe_is_niet_voor_de_werkgever() -> None:
    map_ = kloppend(
        werkzaamheden=[{"wat": "Overleg", "toelichting": "over de medicijnen"}],
        vaststelling={"nummer": 2, "reden": "over de medicijnen"},
    )
    assert b"medicijnen" not in als_json(voor_lezer(map_, VOOR["werkgever"], DAG))
    assert als_json(voor_lezer(map_, VOOR["client"], DAG)).count(b"medicijnen") == 2


def test_een_instrument_gaat_alleen_mee_als_bijlage_en_niet_naar_de_werkgever() -> None:
    instrumenten = {
        "huis": {"waarden": {"bevinding": "Sam wil iets betekenen", "feiten": ["F1"]}},
        "wanberg": {"zoekgedrag": {"bevinding": "rust op F2", "feiten": ["F2"]}},
        "als_bijlage": ["huis", "wanberg"],
    }
    map_ = kloppend(instrumenten=instrumenten)
    assert b"iets betekenen" in als_json(voor_lezer(map_, VOOR["opdrachtgever"], DAG))
    assert b"rust op F2" not in als_json(voor_lezer(map_, VOOR["opdrachtgever"], DAG))
    assert b"iets betekenen" not in als_json(voor_lezer(map_, VOOR["werkgever"], DAG))
    assert b"iets betekenen" not in als_json(
        voor_lezer(kloppend(instrumenten=instrumenten | {"als_bijlage": []}), VOOR["client"], DAG)
    )


@given(st.sets(st.sampled_from(["F1", "F2", "F3"])), st.sampled_from(BUITENSTAANDERS))
def test_geen_woord_van_een_gevoelig_feit_reist_mee(gevoelig: set[str], lezer: Lezer) -> None:
    rijen = [rij | ({"gevoelig": "vertrouwelijk"} if rij["code"] in gevoelig else {}) for rij in GEGEVENS["feiten"]]
    gelezen = als_json(voor_lezer(kloppend(feiten=rijen), VOOR[lezer], DAG)).decode()
    for rij in rijen:
        assert "gevoelig" not in rij or rij["wat"] not in gelezen
