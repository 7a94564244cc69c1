"""The codes by which questions, facts, weighings and conclusions refer to each other."""

from typing import Annotated

from pydantic import Field, StringConstraints

MEESTE_FEITEN = 200


def _code(letter: str) -> StringConstraints:
    return StringConstraints(pattern=rf"^{letter}[1-9][0-9]{{0,3}}$", strip_whitespace=True)


Vraagcode = Annotated[str, _code("V")]
Gesprekcode = Annotated[str, _code("G")]
Feitcode = Annotated[str, _code("F")]
Wegingcode = Annotated[str, _code("W")]
Conclusiecode = Annotated[str, _code("C")]
# A document of the dossier, as the workbench numbers it; the core knows nothing else about it.
Stuknummer = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")]

Feitcodes = Annotated[tuple[Feitcode, ...], Field(max_length=MEESTE_FEITEN)]
Wegingcodes = Annotated[tuple[Wegingcode, ...], Field(max_length=MEESTE_FEITEN)]
Conclusiecodes = Annotated[tuple[Conclusiecode, ...], Field(max_length=MEESTE_FEITEN)]


def volgorde(code: str) -> tuple[str, int]:
    """F2 comes before F10."""
    return code[:1], int(code[1:] or 0)
