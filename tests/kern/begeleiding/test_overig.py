"""Verzuim, opvang en voorzieningen (AKC Cahier 6, blok 3)."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

from tests.kern.zaken import taak, zaak
from weegwerk.kern import begeleiding
from weegwerk.kern.begeleiding import Bijkomend
from weegwerk.kern.herleiding import narekenen


def bereken(**velden: Any) -> Bijkomend:
    uitkomst = begeleiding.bereken(zaak(**velden))
    assert narekenen(uitkomst.stappen) == []
    return uitkomst


VERZUIM = {
    "keren_per_jaar": "4",
    "keren_gebruikelijk": "2",
    "dagen_per_jaar": "26",
    "dagen_gebruikelijk": "13",
    "motivering": "Cijfers van de werkgever over twee jaar.",
}


def test_verzuim_naast_wat_gewoon_is() -> None:
    verzuim = bereken(overig={"verzuim": VERZUIM}).verzuim
    assert (verzuim.keren_verschil, verzuim.dagen_verschil) == (Fraction(2), Fraction(13))
    assert (verzuim.duur, verzuim.duur_gebruikelijk) == (Fraction(13, 2), Fraction(13, 2))
    assert (verzuim.deel, verzuim.deel_gebruikelijk) == (Fraction(1, 10), Fraction(1, 20))


def test_extra_verzuim_kost_het_loon_over_die_dagen() -> None:
    """13 dagen × 8 uur × € 15 : 12 maanden = € 130."""
    (post,) = bereken(overig={"verzuim": VERZUIM}, normfunctie={"referentieloon": "15"}).posten
    assert (post.soort, post.per_maand) == ("verzuim", Decimal("130.00"))


def test_zonder_referentieloon_geen_bedrag() -> None:
    assert bereken(overig={"verzuim": VERZUIM}).posten == ()


def test_minder_verzuim_dan_gewoon_is_geen_opbrengst() -> None:
    verzuim = {**VERZUIM, "dagen_per_jaar": "5"}
    uitkomst = bereken(overig={"verzuim": verzuim}, normfunctie={"referentieloon": "15"})
    assert uitkomst.verzuim.dagen_verschil == -8
    assert uitkomst.posten == ()


def test_nul_keren_verzuim_heeft_geen_duur() -> None:
    verzuim = {**VERZUIM, "keren_per_jaar": "0", "dagen_per_jaar": "0"}
    assert bereken(overig={"verzuim": verzuim}).verzuim.duur is None


def test_opvang_door_een_collega_tegen_het_referentieloon() -> None:
    """3 uur × 52/12 weken × € 15 = € 195."""
    niet = [{"omschrijving": "Tillen", "uren_per_week": "3", "opvang": "collega", "verlies_blijft": "nee"}]
    (post,) = bereken(niet_uitvoerbaar=niet, normfunctie={"referentieloon": "15"}).posten
    assert (post.soort, post.naam, post.per_maand) == ("inzetbaarheid", "Opvang: Tillen", Decimal("195.00"))


def test_een_opgegeven_bedrag_gaat_voor_de_uren() -> None:
    niet = [
        {"omschrijving": "Tillen", "uren_per_week": "3", "opvang": "collega", "verlies_blijft": "nee"}
        | {"kosten_per_maand": "50", "vergoed_per_maand": "20", "vergoed_door": "UWV"}
    ]
    (post,) = bereken(niet_uitvoerbaar=niet, normfunctie={"referentieloon": "15"}).posten
    assert (post.per_maand, post.niet_vergoed, post.vergoed_door) == (Decimal("50.00"), Decimal("30.00"), "UWV")


def test_voorziening_ineens_verdeeld_over_de_maanden() -> None:
    """€ 600 over 60 maanden en € 5 per maand is € 15."""
    rij = {"omschrijving": "Tafel", "effect": "Minder moe.", "eenmalig": "600", "gebruiksduur_maanden": "60"}
    (post,) = bereken(overig={"voorzieningen": [rij | {"per_maand": "5"}]}).posten
    assert (post.soort, post.per_maand) == ("voorziening", Decimal("15.00"))


def test_voorziening_zonder_gebruiksduur_telt_niet_en_zegt_dat() -> None:
    rij = {"omschrijving": "Tafel", "effect": "Minder moe.", "eenmalig": "600"}
    uitkomst = bereken(overig={"voorzieningen": [rij]})
    assert uitkomst.posten == ()
    assert [signaal.code for signaal in uitkomst.signalen] == ["gebruiksduur_ontbreekt"]


def test_totalen() -> None:
    rijen = [{"effect": "Rust.", "per_maand": "10"}, {"effect": "Rust.", "per_maand": "5", "vergoed_per_maand": "5"}]
    uitkomst = bereken(overig={"voorzieningen": rijen})
    assert (uitkomst.per_maand, uitkomst.niet_vergoed) == (Decimal(15), Decimal(10))
    assert uitkomst.als_json()["posten"][1]["vergoed_per_maand"] == "5.00"


def codes(**velden: Any) -> list[str]:
    return [signaal.code for signaal in bereken(**velden).signalen]


def test_een_oordeel_zonder_motivering_houdt_het_concept() -> None:
    uitkomst = bereken(overig={"verzuim": {"dagen_per_jaar": "3"}, "inzetbaarheid": {"deel": "80%"}})
    assert [signaal.code for signaal in uitkomst.signalen] == ["overig_zonder_motivering"] * 2
    assert all(signaal.houdt_concept for signaal in uitkomst.signalen)


def test_rust_telt_niet_twee_keer() -> None:
    rust = {"verzuim": {"herstelbehoefte": "10%"}}
    uitkomst = begeleiding.bereken(zaak(taak("A", netto_werktijd={"percentage": "90%"}), overig=rust))
    assert [signaal.code for signaal in uitkomst.signalen] == ["herstel_telt_al"]
    assert codes(overig=rust) == []


def test_een_voorziening_zegt_wat_zij_doet() -> None:
    assert codes(overig={"voorzieningen": [{"omschrijving": "Tafel"}]}) == ["voorziening_zonder_effect"]
