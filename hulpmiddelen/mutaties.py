"""Verander de rekenkern op één plek tegelijk en kijk of een test dat merkt. Wat niemand merkt, staat in de uitslag.

    python -m hulpmiddelen.mutaties                     alle modules van methoden, regelingen en meting
    python -m hulpmiddelen.mutaties kern/meting/taak    alleen wat zo begint

Elke verandering draait in een eigen proces, met alleen de tests die bij het pakket horen, en stopt bij de eerste die faalt.
"""

import ast
import copy
import os
import sys
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from importlib.abc import Loader, MetaPathFinder
from importlib.machinery import ModuleSpec
from importlib.util import spec_from_file_location
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

WORTEL = Path(__file__).resolve().parent.parent
BRON = WORTEL / "src" / "weegwerk"
TESTS = {
    "kern/methoden": ["tests/kern/test_methoden.py", "tests/kern/test_families.py", "tests/kern/test_signalen.py", "tests/kern/test_rekenvoorbeelden.py", "tests/kern/test_eigenschappen.py", "tests/kern/vergelijking", "tests/kern/meting/test_taak.py"],
    "kern/regelingen": ["tests/kern/test_loonkostensubsidie.py", "tests/kern/test_signalen.py", "tests/kern/regelingen"],
    "kern/meting": ["tests/kern/meting/test_taak.py", "tests/kern/meting/test_meten.py", "tests/kern/meting/test_rond_het_meten.py", "tests/kern/meting/test_verdeling.py", "tests/kern/meting/test_bestand.py"],
}  # fmt: skip
GEDULD = 120
# Geen Django, geen volgorde en niets op de schijf: dat scheelt de helft van de tijd per verandering.
ZONDER_OMHAAL = (
    "-x", "-q", "-c", os.devnull, f"--rootdir={WORTEL}", "--import-mode=importlib",
    "-p", "no:django", "-p", "no:xdist", "-p", "no:randomly", "-p", "no:cacheprovider",
)  # fmt: skip
_VERGELIJK: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_REKEN: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Pow: ast.Mult,
}  # fmt: skip


@dataclass(frozen=True)
class Mutant:
    """Eén verandering: waar, wat, en de module zoals zij dan is."""

    pad: Path
    regel: int
    wat: str
    boom: ast.Module


def mutanten(pad: Path) -> Iterator[Mutant]:
    boom = ast.parse(pad.read_text())
    # Een eigenschap van de klasse zelf, zoals frozen=True, is geen rekenregel.
    buiten = {
        id(deel) for knoop in ast.walk(boom) for d in getattr(knoop, "decorator_list", ()) for deel in ast.walk(d)
    }
    for nummer, knoop in enumerate(ast.walk(boom)):
        wat = "" if id(knoop) in buiten else _verander(copy.copy(knoop))
        if wat:
            kopie = copy.deepcopy(boom)
            _verander(list(ast.walk(kopie))[nummer])
            yield Mutant(pad, getattr(knoop, "lineno", 0), wat, kopie)


def _verander(knoop: ast.AST) -> str:
    """Verander dit stukje, en zeg wat; leeg als er niets aan te veranderen is."""
    doe = _VERANDERINGEN.get(type(knoop))
    return doe(knoop) if doe else ""


def _vergelijking(knoop: Any) -> str:
    if len(knoop.ops) > 1 or type(knoop.ops[0]) not in _VERGELIJK:
        return ""
    was = type(knoop.ops[0])
    knoop.ops = [_VERGELIJK[was]()]
    return f"{was.__name__} werd {_VERGELIJK[was].__name__}"


def _som(knoop: Any) -> str:
    was = type(knoop.op)
    if was not in _REKEN:
        return ""
    knoop.op = _REKEN[was]()
    return f"{was.__name__} werd {_REKEN[was].__name__}"


def _en_of(knoop: Any) -> str:
    knoop.op = ast.Or() if isinstance(knoop.op, ast.And) else ast.And()
    return f"werd {type(knoop.op).__name__}"


def _getal(knoop: Any) -> str:
    was = knoop.value
    if not isinstance(was, int):
        return ""
    knoop.value = not was if isinstance(was, bool) else was + 1
    return f"{was} werd {knoop.value}"


def _voorwaarde(knoop: Any) -> str:
    knoop.test = ast.copy_location(ast.UnaryOp(ast.Not(), knoop.test), knoop.test)
    return "voorwaarde omgekeerd"


_VERANDERINGEN: dict[type[ast.AST], Callable[[Any], str]] = {
    ast.Compare: _vergelijking,
    ast.BinOp: _som,
    ast.BoolOp: _en_of,
    ast.Constant: _getal,
    ast.If: _voorwaarde,
    ast.IfExp: _voorwaarde,
}


class _Lader(Loader):
    def __init__(self, mutant: Mutant) -> None:
        self.code = compile(ast.fix_missing_locations(mutant.boom), str(mutant.pad), "exec")

    def exec_module(self, module: ModuleType) -> None:
        exec(self.code, module.__dict__)  # noqa: S102 (de eigen broncode, op één plek veranderd)


class _Vinder(MetaPathFinder):
    """Geeft voor één module de veranderde."""

    def __init__(self, mutant: Mutant) -> None:
        delen = mutant.pad.relative_to(BRON.parent).with_suffix("").parts
        self.naam = ".".join(delen[:-1] if delen[-1] == "__init__" else delen)
        self.mutant = mutant

    def find_spec(self, naam: str, _pad: object = None, _doel: object = None) -> ModuleSpec | None:
        if naam != self.naam:
            return None
        return spec_from_file_location(naam, self.mutant.pad, loader=_Lader(self.mutant))


def overleeft(mutant: Mutant, tests: list[str]) -> bool:
    """Draai de tests met deze verandering in een kopie van dit proces."""
    kind = os.fork()
    if not kind:
        _draai(mutant, tests)
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde:
        klaar, staat = os.waitpid(kind, os.WNOHANG)
        if klaar:
            return os.waitstatus_to_exitcode(staat) == 0
        time.sleep(0.05)
    os.kill(kind, 9)
    os.waitpid(kind, 0)
    return False


def _draai(mutant: Mutant, tests: list[str]) -> None:
    """Komt niet terug."""
    code = 1
    try:
        niets = os.open(os.devnull, os.O_WRONLY)
        os.dup2(niets, 1)
        os.dup2(niets, 2)
        sys.meta_path.insert(0, _Vinder(mutant))
        code = int(pytest.main([*ZONDER_OMHAAL, *tests]))
    except BaseException:  # een verandering kan alles breken; dan is zij gemerkt
        code = 1
    finally:
        os._exit(code)


def main() -> None:
    begin = sys.argv[1] if len(sys.argv) > 1 else ""
    # Wat elke kopie nodig heeft, hoeft maar één keer geladen.
    for naam in ("hypothesis", "pydantic", "yaml"):
        import_module(naam)
    totaal, gebleven = 0, []
    for pakket, tests in TESTS.items():
        aanwezig = [test for test in tests if (WORTEL / test).exists()]
        for pad in sorted((BRON / pakket).rglob("*.py")):
            if not str(pad.relative_to(BRON)).startswith(begin):
                continue
            for mutant in mutanten(pad):
                totaal += 1
                if overleeft(mutant, aanwezig):
                    gebleven.append(mutant)
                    print(f"{pad.relative_to(WORTEL)}:{mutant.regel}: {mutant.wat}", flush=True)
    print(f"{totaal} veranderingen, {len(gebleven)} door geen test gemerkt.")


if __name__ == "__main__":
    main()
