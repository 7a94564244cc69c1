"""Getallen, bedragen en tijden worden op één plek gelezen en getoond: `kern/getallen` en `kern/document/nederlands`."""

import ast

from tests.architectuur.bronnen import knopen

ENIGE = "src/weegwerk/kern/getallen.py:"
PUNT_EN_KOMMA = {(",", "."), (".", ",")}


def _elders() -> list[tuple[str, ast.AST]]:
    return [(plek, knoop) for plek, knoop in knopen("src/*.py") if not plek.startswith(ENIGE)]


def _wisselt(knoop: ast.AST) -> bool:
    if not (isinstance(knoop, ast.Call) and isinstance(knoop.func, ast.Attribute) and knoop.func.attr == "replace"):
        return False
    return tuple(getattr(arg, "value", None) for arg in knoop.args) in PUNT_EN_KOMMA


def test_niemand_anders_wisselt_punt_en_komma() -> None:
    assert not [plek for plek, knoop in _elders() if _wisselt(knoop)]


def test_niemand_anders_groepeert_duizendtallen() -> None:
    def groepeert(knoop: ast.AST) -> bool:
        delen = ast.walk(knoop.format_spec) if isinstance(knoop, ast.FormattedValue) and knoop.format_spec else ()
        return any(isinstance(deel, ast.Constant) and "," in str(deel.value) for deel in delen)

    assert not [plek for plek, knoop in _elders() if groepeert(knoop)]


def test_niemand_kent_velden_bij_hun_laatste_naam() -> None:
    assert not [plek for plek, knoop in _elders() if getattr(knoop, "id", "") == "PROCENTVELDEN"]
