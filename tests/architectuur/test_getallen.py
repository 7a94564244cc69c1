"""Getallen, bedragen en tijden worden op één plek gelezen en getoond: `kern/getallen` en `kern/document/nederlands`."""

import ast
from collections.abc import Iterator

from tests.architectuur.bronnen import K, knopen

ENIGE = "src/weegwerk/kern/getallen.py:"
PUNT_EN_KOMMA = {(",", "."), (".", ",")}


def _elders(soort: type[K]) -> Iterator[tuple[str, K]]:
    return ((plek, knoop) for plek, knoop in knopen(soort, "src/*.py") if not plek.startswith(ENIGE))


def _wisselt(knoop: ast.Call) -> bool:
    if not (isinstance(knoop.func, ast.Attribute) and knoop.func.attr == "replace"):
        return False
    return tuple(getattr(arg, "value", None) for arg in knoop.args) in PUNT_EN_KOMMA


def test_niemand_anders_wisselt_punt_en_komma() -> None:
    assert not [plek for plek, knoop in _elders(ast.Call) if _wisselt(knoop)]


def test_niemand_anders_groepeert_duizendtallen() -> None:
    def groepeert(knoop: ast.FormattedValue) -> bool:
        delen = ast.walk(knoop.format_spec) if knoop.format_spec else ()
        return any(isinstance(deel, ast.Constant) and "," in str(deel.value) for deel in delen)

    assert not [plek for plek, knoop in _elders(ast.FormattedValue) if groepeert(knoop)]


EIGEN_NOTATIE = {
    "src/weegwerk/kern/parameters/lezer.py": "bestanden van het programma zelf, met één kale notatie",
    "src/weegwerk/kern/portefeuille/zaken.py": "leest wat het programma zelf bewaarde",
    "src/weegwerk/werkbank/demo/dossier.py": "datums die in het programma staan",
}
LEEST_DAGEN = {"fromisoformat", "strptime"}


def _bestand(plek: str) -> str:
    return plek.partition(":")[0]


def test_niemand_anders_leest_een_dag_of_tijd() -> None:
    gevonden = {_bestand(plek) for plek, knoop in _elders(ast.Attribute) if knoop.attr in LEEST_DAGEN}
    assert gevonden == set(EIGEN_NOTATIE)


def test_niemand_anders_heeft_een_patroon_voor_getallen_of_tijden() -> None:
    """Cijfers met een punt of een komma ertussen, of tijden met een dubbele punt: dat leest alleen `kern/getallen`."""

    def leest(knoop: ast.Call) -> bool:
        if not (getattr(knoop.func, "attr", "") == "compile" and knoop.args):
            return False
        patroon = str(getattr(knoop.args[0], "value", ""))
        return any(teken in patroon for teken in ("[.,]", "[,.]", "[:.]", "[.:]"))

    assert not [plek for plek, knoop in _elders(ast.Call) if leest(knoop)]


def test_niemand_anders_schrijft_centen_met_een_komma() -> None:
    """``f"{heel},{rest:02}"`` is een tweede schrijver van bedragen."""

    def schrijft(knoop: ast.JoinedStr) -> bool:
        delen = [(getattr(een, "value", ""), ander) for een, ander in zip(knoop.values, knoop.values[1:], strict=False)]
        return any(
            tekst in (",", ".") and isinstance(ander, ast.FormattedValue) and ander.format_spec
            for tekst, ander in delen
        )

    assert not [plek for plek, knoop in _elders(ast.JoinedStr) if schrijft(knoop)]


def test_niemand_kent_velden_bij_hun_laatste_naam() -> None:
    assert not [plek for plek, knoop in _elders(ast.Name) if knoop.id == "PROCENTVELDEN"]
