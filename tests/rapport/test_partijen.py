"""Een rapport noemt de partijen zoals het werkveld dat doet: bij een AOV geen werknemer en geen werkgever."""

import re
from typing import Any

from tests.kern.test_eigen_werk import geval_een, lees_zaak
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.rapport import maken

ERBIJ: dict[str, Any] = {
    "geld": {
        "loon": {"functieloon": "3500", "contract_maanden": 12},
        "regeling": "geen",
        "regeling_waarom": "Een ondernemer.",
    },
    "tegenspraken": [{"onderwerp": "Het tempo", "verklaring_werknemer": "Het gaat goed."}],
}


def zaak(werkveld: str) -> Onderzoek:
    gegevens = als_gegevens(lees_zaak(geval_een(uren_per_week=32)))
    kader = {**gegevens.get("kader", {}), "werkveld": werkveld}
    return Onderzoek.model_validate({**gegevens, **ERBIJ, "kader": kader})


def tekst(werkveld: str) -> str:
    return str(maken.stel_op(zaak(werkveld), "volledig").boom)


def test_bij_een_aov_is_er_een_verzekerde_en_geen_werkgever() -> None:
    gelezen = tekst("aov")
    assert "De verzekerde levert nu 53,13% van het eigen werk" in gelezen
    assert "De verzekerde en de verzekeraar kunnen erop reageren" in gelezen
    assert "Verzekerde zegt" in gelezen
    assert "Zienswijze van de verzekeraar" in gelezen
    assert not re.findall(r"\b[Ww]erkgever\b|\b[Ww]erknemer\b", gelezen)


def test_elders_heten_zij_zoals_gewoon() -> None:
    gelezen = tekst("re-integratie-eerste-spoor")
    assert "De werknemer en de werkgever kunnen erop reageren" in gelezen
    assert "erzekerde" not in gelezen
