"""Rechten als lijst van voorwaarden: voldaan, niet voldaan, of nog te vragen."""

from dataclasses import fields, replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern.regelingen.rechten import Omstandigheden, Recht, toets
from weegwerk.kern.regelingen.rechten.model import een_van, niet

DAG = date(2026, 7, 1)
JA_NEE = [veld.name for veld in fields(Omstandigheden) if veld.type == "bool | None" or "bool" in str(veld.type)]
NEE: dict[str, Any] = dict.fromkeys(JA_NEE, False)
ALLES_NEE = replace(Omstandigheden(**NEE), loonwaarde=Decimal(60), uren=Decimal(32), contract_maanden=12)


def recht(code: str, feiten: Omstandigheden, dag: date = DAG) -> Recht:
    return next(recht for recht in toets(feiten, dag) if recht.code == code)


def test_zonder_gegevens_is_niets_beslist() -> None:
    for een in toets(Omstandigheden(), DAG):
        assert een.stand == "onbekend"
        assert een.vragen


@given(veld=st.sampled_from(JA_NEE), antwoord=st.booleans())
def test_een_antwoord_erbij_keert_een_uitkomst_nooit_om(*, veld: str, antwoord: bool) -> None:
    voor = {een.code: een.stand for een in toets(Omstandigheden(loonwaarde=Decimal(60)), DAG)}
    erbij: dict[str, Any] = {veld: antwoord}
    na = {een.code: een.stand for een in toets(Omstandigheden(loonwaarde=Decimal(60), **erbij), DAG)}
    assert all(na[code] == stand for code, stand in voor.items() if stand != "onbekend")


def test_elke_voorwaarde_noemt_haar_bron_en_wat_te_vragen() -> None:
    for een in toets(Omstandigheden(), DAG):
        for weg in een.wegen:
            for voorwaarde in weg.voorwaarden:
                assert voorwaarde.bron
                assert voorwaarde.wat_nu
                assert voorwaarde.woorden == "nog niet bekend"


@pytest.mark.parametrize(
    ("feiten", "stand"),
    [
        ({"wajong": True}, "voldaan"),
        ({"doelgroep_lks": True}, "voldaan"),
        ({"wia": True}, "voldaan"),
        ({"wia": True, "eigen_werkgever": True}, "niet_voldaan"),
        ({"wia": True, "eigen_werkgever": True, "binnen_vijf_jaar": True}, "voldaan"),
        ({"wia_minder_dan_35": True}, "niet_voldaan"),
        ({"wia_minder_dan_35": True, "binnen_vijf_jaar": True}, "voldaan"),
        ({}, "niet_voldaan"),
    ],
)
def test_no_riskpolis_ziektewet_29b(feiten: dict[str, Any], stand: str) -> None:
    """Lid 1, 2 en 4: elke groep heeft haar eigen weg."""
    assert recht("no_riskpolis", replace(ALLES_NEE, **feiten)).stand == stand


@pytest.mark.parametrize(("dag", "genoemd"), [(date(2023, 12, 31), False), (date(2024, 1, 1), True), (DAG, True)])
def test_no_riskpolis_naast_loonkostensubsidie(dag: date, *, genoemd: bool) -> None:
    """Ziektewet art. 29e, teksten van 1 januari 2024 en 1 juli 2026: maal de loonwaarde, ten minste 30%, zonder meting 50%."""
    brengt = recht("no_riskpolis", Omstandigheden(), dag).brengt
    assert ("maal de loonwaarde, ten minste 30%, en 50% zolang" in brengt) is genoemd


def test_wie_al_werkt_voor_de_wia_begint_vraagt_de_verklaring_na_de_wachttijd() -> None:
    """Wet tegemoetkomingen loondomein art. 2.15 lid 1 en 2.16 lid 1, tekst van 1 januari 2025."""
    herplaatsen, ander = (recht(f"lkv_{naam}", Omstandigheden()) for naam in ("herplaatsen", "arbeidsgehandicapt"))
    assert any("einde van de wachttijd" in vraag for vraag in herplaatsen.vragen)
    assert not any("wachttijd" in vraag for vraag in ander.vragen)


def test_no_riskpolis_zegt_alleen_wat_bij_deze_zaak_hoort() -> None:
    bekend = recht(
        "no_riskpolis", replace(ALLES_NEE, doelgroep_lks=True, loonwaarde=Decimal(72)), date(2026, 7, 1)
    ).brengt
    assert "ten minste 30%." in bekend
    assert "50%" not in bekend
    assert "vijf jaar" not in bekend
    zonder = recht("no_riskpolis", replace(ALLES_NEE, wia=True), date(2026, 7, 1)).brengt
    assert "loonkostensubsidie" not in zonder
    assert "binnen vijf jaar na de start" in zonder


def test_no_riskpolis_bij_volle_loonwaarde_vraagt_een_andere_weg() -> None:
    feiten = replace(ALLES_NEE, doelgroep_lks=True, loonwaarde=Decimal(100))
    assert recht("no_riskpolis", feiten).stand == "niet_voldaan"
    assert recht("loonkostensubsidie", feiten).stand == "niet_voldaan"


@pytest.mark.parametrize(("dag", "stand"), [(date(2025, 12, 31), "niet_voldaan"), (date(2026, 1, 1), "voldaan")])
def test_banenafspraak_zonder_verklaring_sinds_2026(dag: date, stand: str) -> None:
    """Wet tegemoetkomingen loondomein, tekst van 1 januari 2026: geen verklaring meer, ook bij beschut werk."""
    feiten = replace(ALLES_NEE, doelgroep_banenafspraak=True, beschut_werk=True)
    assert recht("lkv_banenafspraak", feiten, dag).stand == stand


def test_loondispensatie_vraagt_een_kwart_verlies() -> None:
    feiten = replace(ALLES_NEE, wajong=True, werknemer_weet_ervan=True)
    assert recht("loondispensatie", feiten).stand == "voldaan"
    assert recht("loondispensatie", replace(feiten, loonwaarde=Decimal(75))).stand == "voldaan"
    assert recht("loondispensatie", replace(feiten, loonwaarde=Decimal("75.01"))).stand == "niet_voldaan"
    assert recht("loondispensatie", replace(feiten, contract_maanden=5)).stand == "niet_voldaan"


def test_jobcoach_van_uwv() -> None:
    """Re-integratiebesluit art. 12: 15, 7,5 en 6 procent; minstens 12 uur, 6 maanden en 35% van het minimumloon."""
    feiten = replace(ALLES_NEE, wia=True, ondersteuning_nodig=True)
    assert recht("jobcoach", feiten).stand == "voldaan"
    assert "15%" in recht("jobcoach", feiten).brengt
    precies = replace(feiten, uren=Decimal(12), contract_maanden=6, loonwaarde=Decimal(35))
    assert recht("jobcoach", precies).stand == "voldaan"
    weigeringen: tuple[dict[str, Any], ...] = (
        {"uren": Decimal("11.99")},
        {"contract_maanden": 5},
        {"loonwaarde": Decimal("34.99")},
    )
    for anders in weigeringen:
        assert recht("jobcoach", replace(feiten, **anders)).stand == "niet_voldaan"


@pytest.mark.parametrize(
    ("code", "dag", "verklaring", "recht_zelf"),
    [
        ("lkv_arbeidsgehandicapt", DAG, "2.7", "2.6"),
        ("lkv_banenafspraak", date(2025, 12, 31), "2.11", "2.10"),
        ("lkv_herplaatsen", DAG, "2.15", "2.14"),
    ],
)
def test_elk_loonkostenvoordeel_noemt_zijn_eigen_artikelen(
    code: str, dag: date, verklaring: str, recht_zelf: str
) -> None:
    """Wet tegemoetkomingen loondomein: bij elk recht hoort een eigen artikel over de doelgroepverklaring."""
    voorwaarden = [v for weg in recht(code, Omstandigheden(), dag).wegen for v in weg.voorwaarden]
    assert {v.bron.split(" lid ")[0] for v in voorwaarden} == {
        f"Wet tegemoetkomingen loondomein art. {artikel}" for artikel in (verklaring, recht_zelf)
    }
    assert {v.bron for v in voorwaarden if "doelgroepverklaring" in v.tekst} == {
        f"Wet tegemoetkomingen loondomein art. {verklaring}"
    }


def test_op_een_weg_die_al_afvalt_wordt_niets_meer_gevraagd() -> None:
    feiten = replace(ALLES_NEE, wia=None, eigen_werkgever=None)
    assert recht("no_riskpolis", feiten).vragen == (
        "Vraag de werknemer naar de beslissing van UWV over de WIA.",
        "Vraag of dit de werkgever is van voor de ziekte.",
    )
    zonder_wia = recht("no_riskpolis", replace(feiten, wia=False, eigen_werkgever=None, doelgroep_lks=None))
    assert zonder_wia.vragen == ("Vraag de gemeente of de werknemer bij de doelgroep loonkostensubsidie hoort.",)


def test_proefplaatsing() -> None:
    feiten = replace(ALLES_NEE, ww=True, uitzicht_op_baan=True, aansprakelijk_verzekerd=True)
    assert recht("proefplaatsing_uwv", feiten).stand == "voldaan"
    gemeente = recht("proefplaatsing_gemeente", replace(feiten, bijstand=True))
    assert gemeente.stand == "onbekend"
    assert gemeente.vragen == ("Vraag de gemeente naar haar verordening over proefplaatsing.",)


def test_voor_een_datum_zonder_regel_wordt_niets_beweerd() -> None:
    for een in toets(ALLES_NEE, date(2010, 1, 1)):
        if een.code not in {"loonkostensubsidie", "begeleiding_gemeente"}:
            assert een.stand == "onbekend"
            assert "kent Weegwerk de regel niet" in een.brengt


def test_onbekend_blijft_onbekend() -> None:
    assert niet(None) is None
    assert een_van((False, None)) is None
    assert een_van((None, True)) is True
    assert een_van((False, False)) is False
