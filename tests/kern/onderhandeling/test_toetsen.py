"""Onderhandelen na een bepaling (AKC Cahier 6, hoofdstuk 4): wat er nodig is, en de drie tot zes maanden."""

from datetime import date
from typing import Any

import pytest

from tests.kern.onderhandeling.afspraak import AFSPRAAK
from weegwerk.kern.document import als_json, bewerken, uit_json
from weegwerk.kern.onderhandeling import Bepaling, Herbepaaltermijn, Onderhandeling, termijn, toets
from weegwerk.kern.onderhandeling.model import Partijen

VELDEN = {"partijen.gespreksleider": "Bram Demo", **AFSPRAAK}
NODIG = tuple(VELDEN.keys() - {"aanleiding"})


def onderhandeling(**anders: str) -> Onderhandeling:
    bepaling = Bepaling(loonwaarde=62, methode="ulm-2021", vastgesteld_op=date(2026, 4, 1), door="Anna Demo")
    velden = VELDEN | {pad.replace("__", "."): waarde for pad, waarde in anders.items()}
    partijen = Partijen(werkgever="Wasserij De Proef", opdrachtgever="Gemeente Oefendam")
    document, fouten = bewerken.zet(Onderhandeling(bepaling=bepaling, partijen=partijen), velden)
    assert not fouten
    return document


def codes(**anders: str) -> list[str]:
    return [signaal.code for signaal in toets(onderhandeling(**anders))]


def test_wie_werkgever_en_opdrachtgever_is_gaat_een_keer_akkoord() -> None:
    leeg = {f"akkoord__opdrachtgever__{veld}": "" for veld in ("naam", "datum", "hoe")}
    assert codes(**leeg) == ["afspraak_onvolledig"] * 3
    assert codes(**leeg, partijen__opdrachtgever="Wasserij De Proef") == []


def test_een_volledige_afspraak_heeft_geen_signalen() -> None:
    assert codes() == []


@pytest.mark.parametrize("pad", sorted(NODIG))
def test_elk_nodig_veld_houdt_de_afspraak_tegen(pad: str) -> None:
    gevonden = toets(onderhandeling(**{pad: ""}))
    assert [(signaal.code, ".".join(map(str, signaal.pad))) for signaal in gevonden] == [("afspraak_onvolledig", pad)]
    assert gevonden[0].houdt_concept


def test_drie_tot_zes_maanden_na_het_akkoord() -> None:
    assert termijn(date(2026, 5, 1)) == Herbepaaltermijn(date(2026, 8, 1), date(2026, 11, 1))
    assert termijn(date(2026, 11, 30)) == Herbepaaltermijn(date(2027, 2, 28), date(2027, 5, 30))
    assert termijn(date(2011, 12, 31)) is None


@pytest.mark.parametrize(
    ("dag", "binnen"),
    [("2026-07-31", False), ("2026-08-01", True), ("2026-11-01", True), ("2026-11-02", False), ("2026-04-01", False)],
)
def test_een_herbepaling_buiten_die_periode_geeft_een_signaal(*, dag: str, binnen: bool) -> None:
    assert codes(herbepaling_op=dag) == ([] if binnen else ["herbepaling_buiten_termijn"])


def test_voor_het_advies_bestond_is_er_geen_periode() -> None:
    assert "herbepaling_buiten_termijn" not in codes(akkoord__werkgever__datum="2011-06-01")


def test_akkoord_van_voor_de_vaststelling() -> None:
    for partij in ("werkgever", "werknemer", "opdrachtgever"):
        assert codes(**{f"akkoord__{partij}__datum": "2026-03-31"}).count("dagen_omgekeerd") == 1
    assert codes(akkoord__werkgever__datum="2026-04-01", herbepaling_op="2026-08-01") == []


@pytest.mark.parametrize("percentage", ["-1%", "100.5%"])
def test_een_percentage_dat_niet_kan(percentage: str) -> None:
    gevonden = toets(onderhandeling(correctie__percentage=percentage))
    assert [(signaal.code, signaal.ernst) for signaal in gevonden] == [("percentage_kan_niet", "fout")]


def test_het_document_reist_heel_heen_en_terug() -> None:
    document = onderhandeling()
    assert uit_json(Onderhandeling, als_json(document)) == document


def test_de_bepaling_is_geen_vak_om_in_te_vullen_maar_een_afschrift() -> None:
    leeg: dict[str, Any] = {"soort": "onderhandeling"}
    with pytest.raises(ValueError, match="bepaling"):
        Onderhandeling.model_validate(leeg)
