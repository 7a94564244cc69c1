"""De keten van antwoord naar feit: elke breuk wordt gezien, en een keten die klopt geeft geen enkel signaal."""

from datetime import date
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.kern.opdracht.mappen import DAG, GEGEVENS, TOESTEMMING, kloppend, met, open_voor_de_opdrachtgever
from weegwerk.kern.document import bewerken
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.keten import schakels
from weegwerk.kern.opdracht.toetsen import toets
from weegwerk.kern.opdracht.verwijzingen import bewaak, gebruikt_in


def codes(map_: Opdrachtmap, dag: date = DAG, **meer: Any) -> set[str]:
    return {signaal.code for signaal in toets(map_, dag, **meer)}


def test_een_keten_die_klopt_geeft_geen_signaal() -> None:
    assert toets(kloppend(), DAG) == ()


@pytest.mark.parametrize(
    ("map_", "code"),
    [
        (kloppend(vragen=[]), "geen_vraag"),
        (kloppend(antwoorden={}), "vraag_onbeantwoord"),
        (kloppend(antwoorden={"V1": {"antwoord": "Ja."}}), "antwoord_zonder_conclusie"),
        (met("conclusies", "C1", wegingen=[]), "antwoord_zonder_weging"),
        (met("conclusies", "C1", wegingen=[]), "conclusie_zonder_weging"),
        (met("wegingen", "W1", feiten=[]), "weging_zonder_feit"),
        (met("wegingen", "W1", feiten=["F9"]), "verwijzing_onbekend"),
        (met("feiten", "F1", wie=None), "feit_van_niemand"),
        (met("feiten", "F1", verkregen=None), "feit_zonder_soort"),
        (met("feiten", "F3", afgeleid_van=[]), "afleiding_zonder_feit"),
        (met("wegingen", "W1", feiten=["F2"]), "feit_ongebruikt"),
        (met("wegingen", "W1", voor_anderen=None), "weging_niet_deelbaar"),
        (met("feiten", "F2", ook_voor=["opdrachtgever"]), "gevoelig_zonder_toestemming"),
        (open_voor_de_opdrachtgever("x"), "gevoelig_zonder_grond"),
        (kloppend(toestemmingen=[TOESTEMMING | {"vraagtekst": "x"}]), "toestemming_niet_af"),
        (met("feiten", "F2", ook_voor=["werkgever"]), "medisch_naar_werkgever"),
        (met("conclusies", "C1", conclusie="Robin kan 32 uur werken."), "nieuw_in_conclusie"),
        (met("gesprekken", "G1", voorgelegd_op=None), "gesprek_niet_bevestigd"),
        (met("gesprekken", "G1", bevestigd_op="2026-03-01"), "dagen_omgekeerd"),
        (kloppend(aanvullingen=[{"aanvulling": "De kas is koud."}]), "aanvulling_zonder_reden"),
        (kloppend(aanpak={}), "behoefte_leeg"),
        (kloppend(aanpak={"behoefte": "Rust"}), "aanpak_niet_teruggekeken"),
    ],
)
def test_elke_breuk_wordt_gezien(map_: Opdrachtmap, code: str) -> None:
    assert code in codes(map_)


@pytest.mark.parametrize(
    ("lijst", "gezegd"),
    [("2026-03-10", False), ("2026-03-11", True), (None, False)],
)
def test_een_lijst_van_na_het_concept_vraagt_een_nieuw_concept_of_een_reden(lijst: str | None, gezegd: object) -> None:
    zienswijzen = {"client": {"verzonden_op": "2026-03-10"}}
    belastbaarheid = {"lijst": "fml", "lijst_datum": lijst, "lijst_opsteller": "Arts"}
    assert ("lijst_na_concept" in codes(kloppend(zienswijzen=zienswijzen, belastbaarheid=belastbaarheid))) is gezegd
    met_reden = belastbaarheid | {"lijst_toelichting": "Zij herhaalt de vorige."}
    assert "lijst_na_concept" not in codes(kloppend(zienswijzen=zienswijzen, belastbaarheid=met_reden))


def test_een_antwoord_op_wat_niet_gevraagd_is() -> None:
    antwoorden = GEGEVENS["antwoorden"] | {"V2": {"antwoord": "Hij kan ook fietsen."}}
    assert "antwoord_buiten_vraag" in codes(kloppend(antwoorden=antwoorden))


def test_een_vraag_die_niet_te_beantwoorden_is_vraagt_alleen_de_reden() -> None:
    map_ = kloppend(antwoorden={"V1": {"geen_antwoord": "Daarvoor is eerst een arts nodig."}})
    assert codes(map_) == {"conclusie_ongebruikt"}


def test_een_lijst_van_precies_zes_maanden_is_niet_verouderd() -> None:
    """Zes maanden: advies 2017-25 van de Commissie Klachtenbehandeling Aanstellingskeuringen."""
    assert "lijst_verouderd" not in codes(kloppend(), date(2026, 7, 15))
    assert "lijst_verouderd" in codes(kloppend(), date(2026, 7, 16))


def test_namen_uit_het_dossier_zijn_geen_nieuw_feit() -> None:
    map_ = met("conclusies", "C1", conclusie="Voor Sam en bij Kwekerij Nergensgroen past dit.")
    assert "nieuw_in_conclusie" in codes(map_)
    assert "nieuw_in_conclusie" not in codes(map_, bekend=["Kwekerij Nergensgroen"])


def test_de_aanwijzing_zegt_dat_zij_een_aanwijzing_is() -> None:
    (aanwijzing,) = toets(met("conclusies", "C1", conclusie="Het gaat om 32 uur."), DAG)
    assert aanwijzing.ernst == "info"
    assert aanwijzing.tekst.startswith("Aanwijzing:")
    assert "32" in aanwijzing.tekst


def test_wat_gebruikt_wordt_verdwijnt_niet_stil() -> None:
    map_ = kloppend()
    with pytest.raises(KernFout) as weigering:
        bewaak(map_, bewerken.verwijder_rij(map_, "feiten", "F2"))
    assert weigering.value.code == "rij_in_gebruik"
    assert "F3 en W1" in str(weigering.value)
    assert gebruikt_in(map_, "W1") == ["C1"]


def test_wat_niemand_gebruikt_mag_weg() -> None:
    map_ = bewerken.voeg_rij_toe(kloppend(), "feiten")
    assert bewaak(map_, bewerken.verwijder_rij(map_, "feiten", "F4")) == kloppend()


def test_de_schakels_leggen_elke_vraag_naast_haar_feiten() -> None:
    (schakel,) = schakels(kloppend())
    assert [feit.code for feit in schakel.feiten] == ["F1", "F2", "F3"]
    assert (schakel.vraag, schakel.antwoord) == ("V1", "Een proefplaatsing in een kas.")


@given(st.lists(st.sampled_from(["F1", "F2", "F3", "F7", "W1"]), max_size=4), st.text(max_size=60))
def test_toetsen_gaat_nooit_stuk(feiten: list[str], tekst: str) -> None:
    geldig = [code for code in feiten if code.startswith("F")]
    map_ = met("wegingen", "W1", feiten=geldig)
    map_, _geweigerd = bewerken.zet(map_, {"conclusies.C1.conclusie": tekst})
    for signaal in toets(map_, DAG):
        assert signaal.tekst
        assert signaal.wat_nu
