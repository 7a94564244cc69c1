"""docs/begrippen.md kent elk woord dat de code uit het vak en de wet leent."""

import importlib
import inspect
import pkgutil
import re
from collections.abc import Iterator
from types import ModuleType

from django.apps import apps
from pydantic import BaseModel

import weegwerk.kern.onderzoek
import weegwerk.kern.opdracht
from tests.architectuur.bronnen import WORTEL
from weegwerk.kern import parameters
from weegwerk.kern.methoden import alle
from weegwerk.kern.regelingen.signalen import SOORTEN as GELD
from weegwerk.kern.signalen import SOORTEN

KOLOMMEN = 4


def rijen() -> list[list[str]]:
    """De rijen van alle tabellen: term in code, betekenis, bron, English gloss."""
    tekst = (WORTEL / "docs" / "begrippen.md").read_text()
    return [
        [cel.strip() for cel in regel.strip("|").split("|")] for regel in tekst.splitlines() if regel.startswith("| `")
    ]


def termen() -> list[str]:
    return [term for rij in rijen() for term in re.findall(r"`([^`]+)`", rij[0])]


def modules(pakket: ModuleType) -> Iterator[ModuleType]:
    yield pakket
    for gevonden in pkgutil.walk_packages(pakket.__path__, f"{pakket.__name__}."):
        yield importlib.import_module(gevonden.name)


DOCUMENTEN = (weegwerk.kern.onderzoek, weegwerk.kern.opdracht)


def velden_van_de_documenten() -> set[str]:
    modellen = {
        soort
        for pakket in DOCUMENTEN
        for module in modules(pakket)
        for naam, soort in inspect.getmembers(module, inspect.isclass)
        if issubclass(soort, BaseModel) and soort.__module__ == module.__name__ and not naam.startswith("_")
    }
    return {veld for model in modellen for veld in model.model_fields}


def test_velden_van_de_documenten() -> None:
    assert velden_van_de_documenten() - set(termen()) == set()


def test_modellen_van_de_werkbank() -> None:
    modellen = {m.__name__ for m in apps.get_models() if m.__module__.startswith("weegwerk.")}
    assert modellen - set(termen()) == set()


def test_methoden() -> None:
    assert {methode.id for methode in alle()} - set(termen()) == set()


def test_waarden_uit_de_wet_en_signalen() -> None:
    assert {parameter.id for parameter in parameters.alle()} - set(termen()) == set()
    assert {*SOORTEN, *GELD} - set(termen()) == set()


def test_elke_rij_is_gevuld_en_elke_term_staat_er_een_keer() -> None:
    assert [rij for rij in rijen() if len(rij) != KOLOMMEN or not all(rij)] == []
    assert sorted(termen()) == sorted(set(termen()))
