"""Wat het programma opmerkt over bronnen, normfunctie, tegenspraak en taken die niet lukken."""

from typing import Any

import pytest

from tests.kern.zaken import codes, zaak
from weegwerk.kern.begeleiding.signalen import SOORTEN
from weegwerk.kern.methoden import bereken


def signalen(**velden: Any) -> list[str]:
    return codes(bereken(zaak(**velden)))


def test_een_bron_die_altijd_nodig_is_wordt_gemist() -> None:
    assert signalen(bronnen=[{"naam": "Dossier", "nodig": "altijd"}]) == ["bron_niet_ontvangen"]


@pytest.mark.parametrize("veld", [{"ontvangen_op": "2026-03-01"}, {"datum": "2026-03-01"}, {"blokken": [1]}])
def test_ontvangen_of_gebruikt_is_genoeg(veld: dict[str, Any]) -> None:
    assert signalen(bronnen=[{"naam": "Dossier", "nodig": "altijd", **veld}]) == []
    assert signalen(bronnen=[{"naam": "Cv", "nodig": "soms"}]) == []


GEMAAKT = {"naam": "Hulp in de kas", "soort": "gecreeerd", "uren_per_week": 40, "werkdagen_per_week": 5}


def test_gemaakte_functie_zonder_vergelijking() -> None:
    uitkomst = bereken(zaak(functie=GEMAAKT))
    assert codes(uitkomst) == ["geen_vergelijkbare_functie"]
    assert uitkomst.blijft_concept


@pytest.mark.parametrize(
    "norm", [{"naam": "Medewerker kas"}, {"norm_zonder_collega": "Per taak geteld bij twee bedrijven."}]
)
def test_gemaakte_functie_met_een_norm(norm: dict[str, str]) -> None:
    assert signalen(functie=GEMAAKT, normfunctie=norm) == []


def test_zoeken_begint_dichtbij() -> None:
    """AKC Cahier 13a, 3.1: eigen bedrijf, cao van het bedrijf, andere cao, buiten de sector."""
    gevonden = {"andere_cao": {"uitkomst": "gevonden"}, "eigen_bedrijf": {"uitkomst": "niet_gevonden"}}
    norm = {"naam": "Medewerker", "herkomst": "andere_cao", "zoektocht": gevonden}
    uitkomst = bereken(zaak(normfunctie=norm))
    assert [signaal.pad[-1] for signaal in uitkomst.signalen] == ["cao_bedrijf"]
    assert signalen(normfunctie={**norm, "herkomst": "eigen_bedrijf"}) == []


def test_wie_de_zoektocht_niet_bijhoudt_krijgt_geen_verwijt() -> None:
    assert signalen(normfunctie={"naam": "Medewerker", "herkomst": "andere_cao"}) == []


RUZIE = {
    "onderwerp": "Tempo bij sorteren",
    "verklaring_werknemer": "Ik doe er vijftien per uur.",
    "verklaring_werkgever": "Het zijn er hooguit acht.",
}


def test_tegenspraak_vraagt_om_een_weging() -> None:
    uitkomst = bereken(zaak(tegenspraken=[RUZIE]))
    assert codes(uitkomst) == ["tegenspraak_zonder_weging"]
    assert uitkomst.blijft_concept


def test_tegenspraak_met_weging_is_af() -> None:
    assert signalen(tegenspraken=[{**RUZIE, "gevolgd": "geen", "weging": "Zelf geteld: twaalf per uur."}]) == []


def test_tegenspraak_met_een_kant_is_geen_tegenspraak() -> None:
    assert signalen(tegenspraken=[{**RUZIE, "verklaring_werkgever": ""}]) == ["tegenspraak_eenzijdig"]


def test_een_taak_die_niet_lukt_vraagt_hoe_het_wordt_opgevangen() -> None:
    assert signalen(niet_uitvoerbaar=[{"omschrijving": "Tillen"}]) == ["opvang_ontbreekt"]
    opgevangen = {"omschrijving": "Tillen", "opvang": "ruil", "verlies_blijft": "nee"}
    assert signalen(niet_uitvoerbaar=[opgevangen]) == []


def test_elk_signaal_zegt_wat_er_is_en_wat_u_doet() -> None:
    for soort in SOORTEN.values():
        assert soort.tekst.endswith((".", "{reden}"))
        assert soort.wat_nu.endswith(".")
        assert soort.ernst == "waarschuwing" or not soort.houdt_concept


@pytest.mark.parametrize(
    ("goed", "fout"),
    [
        ({"overig": {"verzuim": {"dagen_per_jaar": 260, "motivering": "x"}}}, {"overig": {"verzuim": {"dagen_per_jaar": 261, "motivering": "x"}}}),
        ({"overig": {"verzuim": {"dagen_per_jaar": 3, "keren_per_jaar": 3, "motivering": "x"}}}, {"overig": {"verzuim": {"dagen_per_jaar": 3, "keren_per_jaar": 4, "motivering": "x"}}}),
        ({"overig": {"verzuim": {"dagen_per_jaar": 0, "keren_per_jaar": 0, "motivering": "x"}}}, {"overig": {"verzuim": {"dagen_per_jaar": 5, "keren_per_jaar": 0, "motivering": "x"}}}),
        ({"overig": {"verzuim": {"herstelbehoefte": "99%"}}}, {"overig": {"verzuim": {"herstelbehoefte": "100%"}}}),
        ({"overig": {"inzetbaarheid": {"deel": "100%", "motivering": "x"}}}, {"overig": {"inzetbaarheid": {"deel": "100.1%", "motivering": "x"}}}),
        ({"functie": {"uren_per_week": 40, "voltijd_uren": 40, "werkdagen_per_week": 5}}, {"functie": {"uren_per_week": 40, "voltijd_uren": 36, "werkdagen_per_week": 5}}),
        ({"begeleiding": {"waardering": {"uurloon": "250"}}}, {"begeleiding": {"waardering": {"uurloon": "2250"}}}),
        ({"begeleiding": {"waardering": {"uurloon": "5"}}}, {"begeleiding": {"waardering": {"uurloon": "0"}}}),
    ],
)  # fmt: skip
def test_een_getal_dat_niet_kan_wordt_gevraagd(goed: dict[str, Any], fout: dict[str, Any]) -> None:
    assert "onwaarschijnlijk" not in signalen(**goed)
    assert "onwaarschijnlijk" in signalen(**fout)
