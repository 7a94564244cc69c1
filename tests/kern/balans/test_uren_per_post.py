"""Welke uren tellen voor welke post, als iemand 20 van de 32 betaalde uren werkt tegen 85%: 17 geleverde uren, 53,125%."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from tests.kern.balans.test_uit_onderzoek import eerste_spoor
from weegwerk.kern import begeleiding
from weegwerk.kern.balans import Balanspost, geldbeeld
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.herleiding import narekenen
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import Onderzoek

NAAST: dict[str, Any] = {
    "normfunctie": {"referentieloon": "20"},
    "begeleiding": {
        "geheel": {"instructie": {"uren_per_week": "4"}},
        "waardering": {"manier": "uurloon", "uurloon": "20"},
    },
    "overig": {"verzuim": {"dagen_per_jaar": "10", "dagen_gebruikelijk": "2"}},
}


def zaak(gewerkt: int = 20, **geld: object) -> Onderzoek:
    gegevens = als_gegevens(eerste_spoor(**geld)) | NAAST
    gegevens["taken"][0]["uren_per_week"] = str(gewerkt)
    return Onderzoek.model_validate(gegevens)


def post(onderzoek: Onderzoek, code: str) -> Balanspost:
    balans = geldbeeld(onderzoek, bereken(onderzoek)).balans
    assert balans is not None
    [gevonden] = [regel for regel in balans.werkgever.regels if regel.code.startswith(code)]
    assert narekenen(gevonden.stappen) == []
    return gevonden


def test_de_subsidie_neemt_de_overeengekomen_uren() -> None:
    """Participatiewet artikel 10d lid 4; wat iemand van die uren werkt, verandert haar niet."""
    bedragen = {
        post(zaak(uren, regeling="loonkostensubsidie"), "loonkostensubsidie").per_maand for uren in (10, 20, 32)
    }
    assert len(bedragen) == 1


def test_begeleiding_is_een_deel_van_het_contract() -> None:
    """AKC Cahier 6, tabel 9: 4 van de 32 uur, ook als iemand er 20 werkt; het geld volgt de uren hulp."""
    assert begeleiding.bereken(zaak()).uren.deel == Fraction(4, 32)
    assert post(zaak(), "begeleiding").per_maand == Decimal("346.67")


@pytest.mark.parametrize(("gewerkt", "deel"), [(20, Fraction(17, 32)), (32, Fraction(85, 100))])
def test_verzuim_kost_het_werk_dat_anders_was_geleverd(gewerkt: int, deel: Fraction) -> None:
    """AKC Cahier 6, blok 3, stap 1: acht dagen van acht betaalde uren, en daarvan het deel dat wordt geleverd."""
    verwacht = 8 * Fraction(32, 4) * 20 * deel / 12
    assert abs(Fraction(post(zaak(gewerkt), "verzuim").per_maand) - verwacht) <= Fraction(1, 200)


def test_het_loonkostenvoordeel_neemt_de_uren_die_worden_betaald() -> None:
    """Wtl artikel 2.12: 32 uur in 52 weken, tegen 1,01 per verloond uur; niet de 20 uur die hij werkt."""
    assert post(zaak(voordeel="banenafspraak"), "loonkostenvoordeel").per_maand == Decimal("140.05")
