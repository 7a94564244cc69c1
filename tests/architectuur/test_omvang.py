"""Wat klein is, is te lezen. Deze grenzen kennen geen uitzonderingen."""

import ast
import re
from collections.abc import Iterator

from tests.architectuur.bronnen import bestanden, knopen, naam, regels, tekst

PYTHON = ("src/*.py", "tests/*.py", "bench/*.py", "hulpmiddelen/*.py")
OVERIG = ("src/*.html", "src/*.css", "src/*.js", "src/*.typ")
FUNCTIE, VIEW, BESTAND = 40, 25, 400


def functies() -> Iterator[tuple[str, ast.FunctionDef | ast.AsyncFunctionDef]]:
    yield from knopen(ast.FunctionDef, *PYTHON)
    yield from knopen(ast.AsyncFunctionDef, *PYTHON)


def lengte(functie: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    return (functie.end_lineno or functie.lineno) - functie.lineno + 1


def is_view(plek: str) -> bool:
    return re.search(r"/views(_\w+)?\.py|/views/", plek) is not None


def test_functies_zijn_kort() -> None:
    te_lang = [
        f"{plek} {knoop.name}: {lengte(knoop)} regels"
        for plek, knoop in functies()
        if lengte(knoop) > (VIEW if is_view(plek) else FUNCTIE)
    ]
    assert not te_lang


def test_bestanden_zijn_kort() -> None:
    te_lang = [
        f"{naam(pad)}: {aantal} regels"
        for pad in bestanden(*PYTHON, *OVERIG)
        if (aantal := len(tekst(pad).splitlines())) > BESTAND
    ]
    assert not te_lang


def test_niets_is_half_af() -> None:
    merk = re.compile(r"\b(TODO|FIXME|XXX|HACK|NotImplementedError)\b")
    assert not [f"{plek} {regel.strip()}" for plek, regel in regels("src/*") if merk.search(regel)]
