"""Wie de database vasthoudt laat niemand op iets anders wachten: zetten, een PDF lezen, mailen, het logboek nalopen."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

BRON = Path(__file__).parents[2] / "src"
TRAAG = {
    "weegwerk.rapport.besloten.draai": "zetten of een PDF lezen",
    "weegwerk.werkbank.post.smtp.bezorg": "e-mail aanbieden",
    "weegwerk.werkbank.logboek.services.controleer": "het logboek nalopen",
}
# De oefenpraktijk wordt in één keer gemaakt, voordat er iemand is.
MAG = "weegwerk.werkbank.demo"


class Aanroepen(ast.NodeVisitor):
    """Wat een functie aanroept, en wat daarvan terwijl zij de database vasthoudt."""

    def __init__(self, namen: dict[str, str], *, vast: bool) -> None:
        self.namen, self.vast = namen, vast
        self.alle: set[str] = set()
        self.vastgehouden: set[str] = set()

    def visit_With(self, node: ast.With) -> None:
        was = self.vast
        self.vast = was or any("transaction.atomic" in ast.unparse(deel.context_expr) for deel in node.items)
        self.generic_visit(node)
        self.vast = was

    def visit_Name(self, node: ast.Name) -> None:
        self._noteer(node.id)

    def visit_Attribute(self, node: ast.Attribute) -> None:
        self._noteer(ast.unparse(node))
        self.generic_visit(node)

    def _noteer(self, naam: str) -> None:
        begin, punt, rest = naam.partition(".")
        if doel := self.namen.get(begin):
            self.alle.add(f"{doel}{punt}{rest}")
            if self.vast:
                self.vastgehouden.add(f"{doel}{punt}{rest}")


def modules() -> Iterator[tuple[str, ast.Module]]:
    for pad in BRON.rglob("*.py"):
        naam = ".".join(pad.relative_to(BRON).with_suffix("").parts).removesuffix(".__init__")
        yield naam, ast.parse(pad.read_text())


def namen_in(module: str, boom: ast.Module) -> dict[str, str]:
    """Waar elke naam van deze module vandaan komt."""
    namen = {
        deel.name: f"{module}.{deel.name}" for deel in boom.body if isinstance(deel, ast.FunctionDef | ast.ClassDef)
    }
    for deel in ast.walk(boom):
        if isinstance(deel, ast.ImportFrom) and deel.module:
            namen |= {een.asname or een.name: f"{deel.module}.{een.name}" for een in deel.names}
    return namen


@cache
def graaf() -> dict[str, Aanroepen]:
    gevonden = {}
    for module, boom in modules():
        namen = namen_in(module, boom)
        for naam, bron in namen.items():
            # Wat een pakket doorgeeft van een van zijn modules.
            gevonden[f"{module}.{naam}"] = door = Aanroepen(namen, vast=False)
            door.alle = {bron} - {f"{module}.{naam}"}
        for deel in boom.body:
            if isinstance(deel, ast.FunctionDef | ast.ClassDef):
                vast = any("transaction.atomic" in ast.unparse(een) for een in deel.decorator_list)
                bezoek = gevonden[f"{module}.{deel.name}"] = Aanroepen(namen, vast=vast)
                for regel in deel.body:
                    bezoek.visit(regel)
    return gevonden


@cache
def bereikt(doel: str) -> set[str]:
    """Alles wat hier, via wat dan ook, naartoe leidt."""
    binnen = {doel}
    while nieuw := {naam for naam, wat in graaf().items() if naam not in binnen and wat.alle & binnen}:
        binnen |= nieuw
    return binnen


@pytest.mark.parametrize("doel", TRAAG, ids=TRAAG.values())
def test_niemand_wacht_op_wie_de_database_vasthoudt(doel: str) -> None:
    traag = bereikt(doel)
    assert len(traag) > 1
    wachten = {naam: wat.vastgehouden & traag for naam, wat in graaf().items() if not naam.startswith(MAG)}
    assert not {naam: waarop for naam, waarop in wachten.items() if waarop}
