"""Methods to determine the loonwaarde; each is a folder here that registers itself."""

from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules

from weegwerk.kern.methoden.basis import Factor, FactorUitkomst, Methode, TaakUitkomst, Uitkomst
from weegwerk.kern.methoden.berekening import bereken, buiten_bereik, lees_waarnemingen
from weegwerk.kern.methoden.eigen_werk import EigenWerk
from weegwerk.kern.methoden.register import alle, methode, ter_vergelijking

for _map in iter_modules(__path__):
    if _map.ispkg:
        import_module(f"{__name__}.{_map.name}")


def herkomst(methode_id: str) -> str:
    """The page (Markdown) that says where a method comes from; raises KernFout (methode_onbekend)."""
    map_naam = methode(methode_id).id.replace("-", "_")
    return Path(__file__).with_name(map_naam).joinpath("herkomst.md").read_text(encoding="utf-8")


__all__ = [
    "EigenWerk",
    "Factor",
    "FactorUitkomst",
    "Methode",
    "TaakUitkomst",
    "Uitkomst",
    "alle",
    "bereken",
    "buiten_bereik",
    "lees_waarnemingen",
    "methode",
    "ter_vergelijking",
]
