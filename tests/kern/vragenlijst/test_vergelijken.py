"""Antwoorden vergelijken: een vaste regel per vraag, en de volgorde maakt niet uit."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from weegwerk.kern.document import als_json, bewerken, uit_json
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.vragenlijst import Antwoorden, Antwoordverhouding, Bezoek, Maat, vergelijk

GETAL, KEUZE = Maat("getal", "1"), Maat("keuze", weet_niet="weet-niet")
LEZEN, EEN_PARTIJ = Maat("lezen"), Maat("geen")
getallen = st.decimals(min_value=0, max_value=500, places=2).map(str)


@pytest.mark.parametrize(
    ("een", "ander", "maat", "oordeel"),
    [
        ("32", "32.0", Maat("getal"), Antwoordverhouding.GELIJK),
        ("32", "32.01", Maat("getal"), Antwoordverhouding.ANDERS),
        ("10", "11", GETAL, Antwoordverhouding.GELIJK),
        ("10", "11.01", GETAL, Antwoordverhouding.ANDERS),
        ("90", "100", Maat("getal", "10%"), Antwoordverhouding.GELIJK),
        ("89.99", "100", Maat("getal", "10%"), Antwoordverhouding.ANDERS),
        ("0", "0", Maat("getal", "10%"), Antwoordverhouding.GELIJK),
        ("ja", "ja", KEUZE, Antwoordverhouding.GELIJK),
        ("ja", "nee", KEUZE, Antwoordverhouding.ANDERS),
        ("ja", "weet-niet", KEUZE, Antwoordverhouding.EEN_ANTWOORD),
        ("weet-niet", "weet-niet", KEUZE, Antwoordverhouding.GEEN_ANTWOORD),
        (("a", "b"), ("b", "a"), KEUZE, Antwoordverhouding.GELIJK),
        (("a", "b"), ("a",), KEUZE, Antwoordverhouding.ANDERS),
        ((), ("a",), KEUZE, Antwoordverhouding.EEN_ANTWOORD),
        ("", "", LEZEN, Antwoordverhouding.GEEN_ANTWOORD),
        ("Strijken", "strijken ", LEZEN, Antwoordverhouding.GELIJK),
        ("Strijken", "vouwen", LEZEN, Antwoordverhouding.ZELF_LEZEN),
        ("Strijken", "", LEZEN, Antwoordverhouding.EEN_ANTWOORD),
        ("", "ja", EEN_PARTIJ, Antwoordverhouding.ZELF_LEZEN),
        ("", "", EEN_PARTIJ, Antwoordverhouding.GEEN_ANTWOORD),
    ],
)
def test_de_regel_van_de_vraag_beslist(
    een: str | tuple[str, ...], ander: str | tuple[str, ...], maat: Maat, oordeel: Antwoordverhouding
) -> None:
    assert vergelijk(een, ander, maat) is oordeel
    assert vergelijk(ander, een, maat) is oordeel


def test_wat_geen_getal_is_wordt_niet_geraden() -> None:
    with pytest.raises(KernFout, match="geen getal"):
        vergelijk("veel", "weinig", GETAL)


@given(getallen, getallen, st.integers(0, 60))
def test_een_ruimere_marge_maakt_nooit_meer_verschillen(een: str, ander: str, marge: int) -> None:
    krap, ruim = (vergelijk(een, ander, Maat("getal", str(m))) for m in (marge, marge + 1))
    assert not (krap is Antwoordverhouding.GELIJK and ruim is Antwoordverhouding.ANDERS)
    assert (krap is Antwoordverhouding.GELIJK) == (abs(Decimal(een) - Decimal(ander)) <= marge)


@given(getallen)
def test_een_getal_is_gelijk_aan_zichzelf(een: str) -> None:
    assert vergelijk(een, een, Maat("getal")) is Antwoordverhouding.GELIJK


def test_antwoorden_blijven_heel_door_hun_bewaarvorm() -> None:
    leeg = Antwoorden.model_validate({"lijst": "voor-het-bezoek", "versie": 1, "partij": "werknemer"})
    vol, fouten = bewerken.zet(leeg, {"antwoorden.helpers": ["collega"], "per_taak.A.tempo": "sneller"})
    assert not fouten
    assert uit_json(Antwoorden, als_json(vol)) == vol
    assert vol.antwoord("helpers") == ("collega",)
    assert vol.antwoord("tempo", "A") == "sneller"
    assert vol.antwoord("tempo", "B") == vol.antwoord("tempo") == ""


@pytest.mark.parametrize(
    "wijziging",
    [{"antwoorden.Naam met spatie": "x"}, {"antwoorden.uren": "x" * 10_001}],
)
def test_wat_geen_antwoord_is_wordt_geweigerd(wijziging: dict[str, bewerken.Waarde]) -> None:
    leeg = Antwoorden.model_validate({"lijst": "voor-het-bezoek", "versie": 1, "partij": "werknemer"})
    nieuw, fouten = bewerken.zet(leeg, wijziging)
    assert nieuw == leeg
    assert set(fouten) == set(wijziging)


def test_een_bezoeklijst_kent_eigen_punten_en_die_van_de_vragen() -> None:
    lijst, fouten = bewerken.zet(
        bewerken.voeg_rij_toe(Bezoek(), "eigen"), {"punten.A-tempo.klaar": "ja", "eigen.0.punt": "x"}
    )
    assert not fouten
    assert lijst.punten["A-tempo"].klaar == "ja"
    assert lijst.eigen[0].punt == "x"
