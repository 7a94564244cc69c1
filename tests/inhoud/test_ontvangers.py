"""Wie wat krijgt per opdracht: elke opdracht heeft een regel, en de strengste telt."""

from pathlib import Path

import pytest

from weegwerk.inhoud import leidraden
from weegwerk.inhoud.leidraden import ontvangers
from weegwerk.inhoud.leidraden.lezer import lees

CONCEPT = "arbeidsparticipatie-2011"


@pytest.mark.parametrize("map_", leidraden.mappen(), ids=lambda map_: map_.name)
def test_elke_opdracht_heeft_een_regel(map_: Path) -> None:
    assert list(ontvangers.controleer(map_, lees(map_))) == []


@pytest.mark.parametrize(
    ("nummers", "opdrachtgever", "werkgever"),
    [
        ([11], "rapport", "rapport"),
        ([22], "bericht", "niets"),
        ([23], "bericht", "niets"),
        ([24], "bericht", "niets"),
        ([29], "met_toestemming", "niets"),
        ([30], "met_toestemming", "niets"),
        ([14, 22], "bericht", "niets"),
        ([11, 29], "met_toestemming", "niets"),
        ([99], "niets", "niets"),
        ([], "rapport", "rapport"),
    ],
)
def test_de_strengste_telt_en_wat_onbekend_is_is_alleen_voor_de_client(
    nummers: list[int], opdrachtgever: str, werkgever: str
) -> None:
    gevonden = ontvangers.samen((CONCEPT, nummer) for nummer in nummers)
    assert (gevonden["opdrachtgever"], gevonden["werkgever"]) == (opdrachtgever, werkgever)


def test_een_leidraad_die_niemand_kent_is_alleen_voor_de_client() -> None:
    assert ontvangers.samen([("../geheim", 1)]) == ontvangers.ALLEEN_CLIENT.per_lezer()


@pytest.mark.parametrize(
    ("oud", "nieuw", "zin"),
    [
        ("  30: ", "  31: ", "Van opdracht 30 staat er niet wie wat krijgt."),
        ("  30: ", "  31: ", "Opdracht 31 bestaat niet in deze leidraad."),
        ("bericht, werkgever: niets, voorwaarden: {visie", "rapport, werkgever: niets, voorwaarden: {visie", "de opdrachtgever krijgt het rapport, maar voorwaarde “visie-van-client” zegt van niet"),
        ("{visie-van-client", "{visie-van-wie", "Opdracht 22 heeft geen voorwaarde “visie-van-wie”."),
        ("opdrachtgever: bericht", "opdrachtgever: briefje", "“briefje” kan hier niet."),
    ],
)  # fmt: skip
def test_wat_niet_klopt_wordt_gezegd(tmp_path: Path, oud: str, nieuw: str, zin: str) -> None:
    bron = next(map_ for map_ in leidraden.mappen() if map_.name == CONCEPT)
    (tmp_path / ontvangers.BESTAND).write_text((bron / ontvangers.BESTAND).read_text().replace(oud, nieuw))
    assert any(zin in str(probleem) for probleem in ontvangers.controleer(tmp_path, lees(bron)))
