"""Alle veranderingen van één module: telkens één plek, als code die zo kan draaien.

Tekst verandert nooit: een woord in een melding is geen rekenregel. Een getal in een tekst, zoals Decimal("0.5"), wel.
"""

import ast
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from types import CodeType
from typing import Any

_GETAL = re.compile(r"-?\d+(\.\d+)?(e-?\d+)?")
_VERGELIJK: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE, ast.LtE: ast.Lt, ast.Gt: ast.GtE, ast.GtE: ast.Gt, ast.Eq: ast.NotEq, ast.NotEq: ast.Eq,
    ast.Is: ast.IsNot, ast.IsNot: ast.Is, ast.In: ast.NotIn, ast.NotIn: ast.In,
}  # fmt: skip
_REKEN: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub, ast.Sub: ast.Add, ast.Mult: ast.Div, ast.Div: ast.Mult, ast.FloorDiv: ast.Mult, ast.Mod: ast.Mult,
    ast.Pow: ast.Mult,
}  # fmt: skip
_NAMEN = {"min": "max", "max": "min", "any": "all", "all": "any"}
OMGEVING = 40
_DEFINITIE = (ast.FunctionDef, ast.ClassDef)


@dataclass(frozen=True)
class Mutant:
    """Eén verandering. `functie` is leeg als zij buiten elke functie staat; `was` en `wordt` zijn de regels die verschillen."""

    pad: Path
    module: str
    functie: str
    was: str
    wordt: str
    code: CodeType

    @property
    def plek(self) -> tuple[str, str, str, str]:
        """Hieraan is een verandering te herkennen zolang de regel zelf niet verandert."""
        return self.module, self.functie, self.was, self.wordt


def mutanten(pad: Path, bron: Path) -> Iterator[Mutant]:
    """Elke verandering van dit bestand; `bron` is de map waar de pakketten in staan."""
    boom = ast.parse(pad.read_text())
    module = module_van(pad, bron)
    for knoop, functie, zin in list(_plekken(boom, "", boom)):
        for veld, nieuw in list(_veranderingen(knoop)):
            oud, voor = getattr(knoop, veld), ast.unparse(zin)
            setattr(knoop, veld, nieuw)
            na = ast.unparse(zin)
            code = compile(ast.fix_missing_locations(boom), str(pad), "exec")
            setattr(knoop, veld, oud)
            if voor != na:
                yield Mutant(pad, module, functie, *_verschil(voor, na), code)


def module_van(pad: Path, bron: Path) -> str:
    delen = pad.relative_to(bron).with_suffix("").parts
    return ".".join(delen[:-1] if delen[-1] == "__init__" else delen)


def _plekken(knoop: ast.AST, functie: str, zin: ast.AST) -> Iterator[tuple[ast.AST, str, ast.AST]]:
    yield knoop, functie, zin
    for veld, waarde in ast.iter_fields(knoop):
        if veld in {"decorator_list", "annotation", "returns"}:
            continue  # frozen=True of een type is geen rekenregel
        for kind in waarde if isinstance(waarde, list) else [waarde]:
            if not isinstance(kind, ast.AST) or _is_wacht(knoop, kind):
                continue
            binnen = functie
            if isinstance(knoop, _DEFINITIE) and veld == "body":
                binnen = f"{functie}.{knoop.name}".lstrip(".")
            yield from _plekken(kind, binnen, kind if isinstance(kind, ast.stmt) else zin)


def _is_wacht(knoop: ast.AST, kind: ast.AST) -> bool:
    """zip(..., strict=True) bewaakt iets wat nooit gebeurt; de instellingen van een model horen bij zijn type."""
    roep = knoop.func if isinstance(knoop, ast.Call) else None
    return isinstance(roep, ast.Name) and isinstance(kind, ast.keyword) and roep.id in {"zip", "ConfigDict"}


def _veranderingen(knoop: Any) -> Iterator[tuple[str, object]]:
    """Wat er aan dit stukje te veranderen is: het veld en zijn nieuwe waarde."""
    match knoop:
        case ast.Compare(ops=[op]) if type(op) in _VERGELIJK:
            yield "ops", [_VERGELIJK[type(op)]()]
        case ast.BinOp(op=op) | ast.AugAssign(op=op) if type(op) in _REKEN:
            yield "op", _REKEN[type(op)]()
        case ast.BoolOp(op=op):
            yield "op", ast.Or() if isinstance(op, ast.And) else ast.And()
        case ast.Name(id=naam) if naam in _NAMEN:
            yield "id", _NAMEN[naam]
        case ast.If(test=test) | ast.IfExp(test=test):
            yield "test", ast.UnaryOp(ast.Not(), test)
        case ast.comprehension(ifs=[_, *_]):
            yield "ifs", []
        case ast.Constant(value=waarde):
            yield from (("value", nieuw) for nieuw in _andere_waarde(waarde))


def _andere_waarde(waarde: object) -> Iterator[object]:
    if isinstance(waarde, bool):
        yield not waarde
    elif isinstance(waarde, int):
        yield waarde + 1
    elif isinstance(waarde, str) and _GETAL.fullmatch(waarde):
        yield str(Decimal(waarde) + 1)


def _verschil(voor: str, na: str) -> tuple[str, str]:
    """Wat er verschilt, met een stukje van de regel eromheen: genoeg om het terug te vinden."""
    oud, nieuw = voor.splitlines(), na.splitlines()
    begin, einde = _gelijk(oud, nieuw)
    was, wordt = (" ".join(map(str.strip, r[begin : len(r) - einde])) for r in (oud, nieuw))
    begin, einde = _gelijk(was, wordt)
    van, rest = max(begin - OMGEVING, 0), max(einde - OMGEVING, 0)
    return was[van : len(was) - rest], wordt[van : len(wordt) - rest]


def _gelijk(een: Sequence[str], ander: Sequence[str]) -> tuple[int, int]:
    """Hoeveel er vooraan en achteraan hetzelfde is."""
    kortste = min(len(een), len(ander))
    begin = next((i for i in range(kortste) if een[i] != ander[i]), kortste)
    einde = next((i for i in range(kortste - begin) if een[-1 - i] != ander[-1 - i]), kortste - begin)
    return begin, einde
