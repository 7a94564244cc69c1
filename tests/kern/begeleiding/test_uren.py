"""Begeleiding in uren, als deel van het contract en in euro (AKC Cahier 6, blok 2, tabellen 8 en 9)."""

from decimal import Decimal
from fractions import Fraction

import pytest

from tests.kern.begeleiding.zaken import hulp, met_hulp
from tests.kern.zaken import taak, zaak
from weegwerk.kern import begeleiding
from weegwerk.kern.herleiding import narekenen


def test_uren_per_taak_en_per_aspect() -> None:
    uren = begeleiding.bereken(met_hulp()).uren
    assert uren.aspecten == {"instructie": Fraction(3, 2), "werkproces": 1, "sociaal": Fraction(1, 2)}
    assert [(deel.code, deel.totaal) for deel in uren.taken] == [("A", Fraction(5, 2)), ("B", Fraction(1, 2))]
    assert uren.totaal == 3


def test_deel_van_het_contract() -> None:
    """Drie uur op een contract van veertig is zeven en een half procent."""
    assert begeleiding.bereken(met_hulp()).uren.deel == Fraction(3, 40)


def test_kosten_tegen_het_uurloon_van_de_begeleider() -> None:
    """3 uur × 52/12 weken × € 20 = € 260."""
    (post,) = begeleiding.bereken(met_hulp()).posten
    assert (post.soort, post.per_maand, post.niet_vergoed) == ("begeleiding", Decimal("260.00"), Decimal("260.00"))


def test_kosten_tegen_anderhalf_keer_het_minimumloon() -> None:
    """3 uur × 52/12 weken × 150% × € 14,71 (begin 2026) = € 286,845, vanaf een half naar boven."""
    waardering = {"manier": "minimumloon", "deel_minimumloon": "150%", "motivering": "Begeleiders wisselen."}
    uitkomst = begeleiding.bereken(met_hulp(begeleiding={"waardering": waardering}))
    assert [(parameter.id, parameter.waarde) for parameter in uitkomst.parameters] == [("wml.uur", Decimal("14.71"))]
    assert uitkomst.uren.uurwaarde == Fraction(22065, 1000)
    assert uitkomst.posten[0].per_maand == Decimal("286.85")


def test_zonder_minimumuurloon_op_de_peildatum_geen_bedrag_maar_wel_uren() -> None:
    """Voor 2024 kende de wet geen minimumloon per uur."""
    waardering = {"manier": "minimumloon", "deel_minimumloon": "150%", "motivering": "Begeleiders wisselen."}
    oud = {"peildatum": "2022-03-02", "beoordelingsdatum": "2022-03-02"}
    uitkomst = begeleiding.bereken(met_hulp(begeleiding={"waardering": waardering}, **oud))
    assert uitkomst.uren.totaal == 3
    assert uitkomst.posten == ()
    assert [signaal.code for signaal in uitkomst.signalen] == ["uurwaarde_onbekend"]


def test_zonder_waardering_geen_bedrag() -> None:
    uitkomst = begeleiding.bereken(met_hulp(begeleiding={}))
    assert uitkomst.posten == ()
    assert [signaal.code for signaal in uitkomst.signalen] == ["waardering_ontbreekt"]


def test_begeleiding_voor_de_functie_als_geheel_telt_mee() -> None:
    geheel = {"geheel": {"sociaal": hulp("1")}}
    uren = begeleiding.bereken(met_hulp(begeleiding=geheel)).uren
    assert uren.totaal == 4
    assert uren.taken[-1].naam == "de functie als geheel"


def test_meer_dan_de_kosten_komt_nooit_terug() -> None:
    waardering = {"manier": "uurloon", "uurloon": "20", "vergoed_per_maand": "999", "vergoed_door": "gemeente"}
    (post,) = begeleiding.bereken(met_hulp(begeleiding={"waardering": waardering})).posten
    assert (post.vergoed_per_maand, post.niet_vergoed) == (Decimal(260), Decimal(0))


def test_meer_begeleiding_dan_contract_valt_op() -> None:
    onderzoek = zaak(taak("A", begeleiding={"instructie": hulp("41")}))
    assert "begeleiding_boven_contract" in [s.code for s in begeleiding.bereken(onderzoek).signalen]


@pytest.mark.parametrize("aspect", ["instructie", "werkproces", "sociaal"])
def test_uren_vragen_om_een_motivering(aspect: str) -> None:
    onderzoek = zaak(taak("A", begeleiding={aspect: {"uren_per_week": "1"}}))
    signaal = next(s for s in begeleiding.bereken(onderzoek).signalen if s.code == "hulp_zonder_motivering")
    assert signaal.houdt_concept
    assert signaal.pad == ("taken", 0, "begeleiding")


def test_nul_uur_is_een_antwoord_en_vraagt_geen_motivering() -> None:
    onderzoek = zaak(taak("A", begeleiding={"instructie": {"uren_per_week": "0"}}))
    uitkomst = begeleiding.bereken(onderzoek)
    assert uitkomst.uren.totaal == 0
    assert len(uitkomst.uren.taken) == 1
    assert "hulp_zonder_motivering" not in [s.code for s in uitkomst.signalen]


def test_elke_stap_is_na_te_rekenen() -> None:
    assert narekenen(begeleiding.bereken(met_hulp()).stappen) == []
