"""De balans van werkgever, werknemer en samenleving: wat altijd optelt, en wat nooit in de loonwaarde komt."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern.balans import Balansvraag, Extra, bereken
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herleiding import narekenen
from weegwerk.kern.parameters import ParameterOnbekend
from weegwerk.kern.regelingen.functieloon import Loon
from weegwerk.kern.waardelabel import label

LOON = Loon(date(2026, 7, 1), Decimal(2600), Decimal(32), Decimal(40), Decimal("0.25"), leeftijd=30)
VRAAG = Balansvraag(LOON, Decimal(60), 12, "loonkostensubsidie")
BEGELEIDING = Extra("begeleiding", "Begeleiding", "begeleiding", Decimal(310), "blok 2", Decimal(100), "gemeente")


def centen(hoogst: int) -> st.SearchStrategy[Decimal]:
    return st.integers(0, hoogst * 100).map(lambda cent: Decimal(cent) / 100)


def extras() -> st.SearchStrategy[tuple[Extra, ...]]:
    def maak(bedragen: list[tuple[Decimal, int]]) -> tuple[Extra, ...]:
        return tuple(
            Extra(f"post_{nummer}", f"Post {nummer}", "voorziening", bedrag, "blok 3", bedrag * deel / 100)
            for nummer, (bedrag, deel) in enumerate(bedragen)
        )

    return st.lists(st.tuples(centen(900).map(lambda b: b.quantize(Decimal(1))), st.integers(0, 100)), max_size=3).map(
        maak
    )


def vragen() -> st.SearchStrategy[Balansvraag]:
    return st.builds(
        Balansvraag,
        loon=st.builds(
            Loon,
            peildatum=st.sampled_from([date(2026, 1, 1), date(2026, 7, 1), date(2025, 3, 1)]),
            functieloon=st.integers(2600, 6000).map(Decimal),
            uren=st.integers(1, 40).map(Decimal),
            voltijd=st.just(Decimal(40)),
            werkgeverslasten=st.sampled_from([None, Decimal("0.2"), Decimal("0.31")]),
            leeftijd=st.sampled_from([None, 18, 30]),
        ),
        loonwaarde=st.integers(1, 100).map(Decimal),
        maanden=st.integers(1, 30),
        regeling=st.sampled_from(["geen", "loonkostensubsidie", "forfait", "loondispensatie"]),
        voordelen=st.sampled_from([(), ("banenafspraak",), ("banenafspraak", "herplaatsen")]),
        extras=extras(),
        uitkering=st.none() | centen(2000),
    )


@given(vragen())
def test_elk_bedrag_is_na_te_rekenen_en_de_tabel_telt_op(vraag: Balansvraag) -> None:
    balans = bereken(vraag)
    for partij in balans.partijen:
        for regel in (*partij.regels, partij.saldo):
            assert narekenen(regel.stappen) == []
        teken = {"waarde": 1, "vergoeding": 1, "kosten": -1}
        assert partij.saldo.per_maand == sum(teken[regel.kant] * regel.per_maand for regel in partij.regels)
        assert partij.saldo.totaal == sum(teken[regel.kant] * regel.totaal for regel in partij.regels)


@given(vragen())
def test_wat_de_werkgever_krijgt_betaalt_de_samenleving(vraag: Balansvraag) -> None:
    balans = bereken(vraag)
    krijgt = balans.werkgever.som("vergoeding")
    aanvulling = sum(regel.per_maand for regel in balans.werknemer.regels if regel.code == "aanvulling")
    assert balans.samenleving.som("kosten") == krijgt + aanvulling


@given(vragen(), extras())
def test_begeleiding_komt_nooit_in_de_geleverde_prestatie(vraag: Balansvraag, anders: tuple[Extra, ...]) -> None:
    """AKC Cahier 6: indirect toe te rekenen verlies blijft buiten de loonwaarde."""
    zonder, met = bereken(replace(vraag, extras=())), bereken(replace(vraag, extras=anders))
    for code in ("prestatie", "loonkosten", "loonkostensubsidie"):
        assert zonder.regel("werkgever", code) == met.regel("werkgever", code)
    eigen = sum((post.per_maand - post.vergoed_per_maand for post in anders), Decimal(0))
    assert abs(zonder.werkgever.saldo.per_maand - met.werkgever.saldo.per_maand - eigen) < Decimal("0.05")


@given(vragen(), st.integers(1, 100))
def test_meer_loonwaarde_geeft_meer_prestatie(vraag: Balansvraag, andere: int) -> None:
    laag, hoog = sorted((vraag.loonwaarde, Decimal(andere)))
    prestaties = [bereken(replace(vraag, loonwaarde=deel)).regel("werkgever", "prestatie") for deel in (laag, hoog)]
    assert prestaties[0] is not None
    assert prestaties[1] is not None
    assert prestaties[0].per_maand <= prestaties[1].per_maand


def test_een_zaak_van_begin_tot_eind() -> None:
    """Prestatie 60% van 2.600 x 32/40 x 1,08 x 1,25; subsidie als in rekenvoorbeeld B4."""
    balans = bereken(replace(VRAAG, extras=(BEGELEIDING,), voordelen=("banenafspraak",), uitkering=Decimal(1500)))
    bedragen = {regel.code: str(regel.per_maand) for regel in balans.werkgever.regels}
    assert bedragen == {
        "prestatie": "1684.8",
        "loonkosten": "2808",
        "begeleiding": "310",
        "loonkostensubsidie": "1121.76",
        "loonkostenvoordeel": "140.05",
        "begeleiding_vergoed": "100",
    }
    assert balans.werkgever.saldo.per_maand == Decimal("-71.39")
    assert "€\xa071,39 ongedekt" in balans.werkgever.woorden
    assert balans.werknemer.saldo.per_maand == Decimal("746.40")
    assert balans.samenleving.saldo.per_maand == Decimal("138.19")


def test_het_vaste_deel_telt_hoogstens_zes_maanden() -> None:
    regel = bereken(replace(VRAAG, regeling="forfait")).regel("werkgever", "loonkostensubsidie")
    assert regel is not None
    assert (regel.maanden, regel.totaal) == (6, 6 * regel.per_maand)


def test_bij_loondispensatie_kost_het_wat_het_oplevert() -> None:
    balans = bereken(replace(VRAAG, regeling="loondispensatie"))
    assert balans.werkgever.saldo.per_maand == 0
    assert "ontbreekt niets" in balans.werkgever.woorden
    assert balans.samenleving.saldo.per_maand < 0
    assert {signaal.code for signaal in balans.signalen} >= {"uitkering_onbekend", "parameter_onzeker"}


@pytest.mark.parametrize(
    ("anders", "tekst"),
    [
        ({"maanden": 0}, "duur van het contract in maanden"),
        ({"loonwaarde": Decimal(101)}, "loonwaarde"),
        ({"loon": replace(LOON, functieloon=Decimal(1000))}, "lager dan het minimumloon"),
        ({"extras": (replace(BEGELEIDING, vergoed_per_maand=Decimal(311)),)}, "Begeleiding"),
        ({"uitkering": Decimal(-1)}, "uitkering"),
    ],
)
def test_wat_niet_kan_wordt_geweigerd(anders: dict[str, Any], tekst: str) -> None:
    with pytest.raises(KernFout, match=tekst):
        bereken(replace(VRAAG, **anders))


def test_een_jaar_zonder_waarde() -> None:
    with pytest.raises(ParameterOnbekend):
        bereken(replace(VRAAG, loon=replace(LOON, peildatum=date(2011, 1, 1))))


class TestWaardelabel:
    @given(st.integers(1, 100), st.integers(1, 100), st.sampled_from(["loonkostensubsidie", "loondispensatie"]))
    def test_de_band_loopt_van_minste_naar_meeste(self, een: int, twee: int, regeling: Any) -> None:
        laag, hoog = sorted((Decimal(een), Decimal(twee)))
        band = label(LOON, laag, hoog, regeling)
        assert 0 <= band.minste.per_maand <= band.meeste.per_maand
        assert 0 <= band.minste.deel <= band.meeste.deel <= 1
        assert (band.minste.loonwaarde, band.meeste.loonwaarde) == (hoog, laag)

    def test_de_enden_zijn_de_subsidies_van_de_losse_zaak(self) -> None:
        band = label(LOON, Decimal(60), Decimal(65))
        assert band.meeste.per_maand == Decimal("1121.76")
        assert "60 tot 65%" in band.woorden
        assert "35% tot 40%" in band.woorden

    def test_een_omgekeerde_band_wordt_geweigerd(self) -> None:
        with pytest.raises(KernFout, match="boven de hoogste"):
            label(LOON, Decimal(70), Decimal(60))
