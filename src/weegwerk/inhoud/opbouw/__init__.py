"""What the report of each assignment consists of: chapters, guiding questions, fixed outcomes and usual questions.

Data in our own words: `standaard.yaml` for every report, and a file per guide for what is particular to its assignments.
"""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from weegwerk.inhoud.leidraden.lezer import Leidraadprobleem, lees_blad
from weegwerk.vast import gewijzigd

DATA = Path(__file__).parent / "data"
STANDAARD = "standaard"

Tekst = Annotated[str, StringConstraints(min_length=1)]
Aard = Literal["beoordelen", "adviseren", "begeleiden"]
HOOFDSTUKKEN = ("vraag", "activiteiten", "feiten", "weging", "conclusie", "advies", "vervolg")


class OpbouwFout(Exception):
    """What came with the program cannot be read."""


class _Deel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, str_strip_whitespace=True)


class Opbouwhoofdstuk(_Deel):
    """One chapter, with the questions an expert asks while writing it."""

    id: Literal["vraag", "activiteiten", "feiten", "weging", "conclusie", "advies", "vervolg"]
    titel: Tekst
    gids: tuple[Tekst, ...] = ()


class Opbouwuitkomst(_Deel):
    """One of the outcomes that an assignment can have, where it knows a fixed choice."""

    id: Tekst
    naam: Tekst
    uitleg: Tekst


class _Eigen(_Deel):
    """Guiding questions that come on top of the standard ones."""

    feiten: tuple[Tekst, ...] = ()
    weging: tuple[Tekst, ...] = ()
    conclusie: tuple[Tekst, ...] = ()
    advies: tuple[Tekst, ...] = ()


class _Opdracht(_Eigen):
    nummer: Annotated[int, Field(ge=1)]
    aard: Aard
    uitkomsten: Tekst | None = None
    vragen: Tekst | None = None
    loonwaarde: bool = False


class Standaard(_Deel):
    hoofdstukken: tuple[Opbouwhoofdstuk, ...]
    aarden: dict[Aard, _Eigen]


class Opbouwblad(_Deel):
    """What is particular to the assignments of one guide."""

    leidraad: Tekst
    opdrachten: tuple[_Opdracht, ...]
    uitkomsten: dict[Tekst, tuple[Opbouwuitkomst, ...]] = {}
    vragen: dict[Tekst, tuple[Tekst, ...]] = {}


@dataclass(frozen=True)
class Opbouw:
    """The report of one assignment; `loonwaarde` says that another report determines the loonwaarde."""

    hoofdstukken: tuple[Opbouwhoofdstuk, ...]
    uitkomsten: tuple[Opbouwuitkomst, ...] = ()
    vragen: tuple[str, ...] = ()
    loonwaarde: bool = False

    def gids(self, hoofdstuk_id: str) -> tuple[str, ...]:
        return next(hoofdstuk.gids for hoofdstuk in self.hoofdstukken if hoofdstuk.id == hoofdstuk_id)

    def uitkomst(self, uitkomst_id: str | None) -> Opbouwuitkomst | None:
        return next((uitkomst for uitkomst in self.uitkomsten if uitkomst.id == uitkomst_id), None)


@cache
def _gelezen() -> tuple[Standaard, dict[str, Opbouwblad]]:
    problemen: list[Leidraadprobleem] = []
    standaard = lees_blad(DATA / f"{STANDAARD}.yaml", Standaard, problemen)
    bestanden = [bestand for bestand in sorted(DATA.glob("*.yaml")) if bestand.stem != STANDAARD]
    bladen = [gelezen[1] for bestand in bestanden if (gelezen := lees_blad(bestand, Opbouwblad, problemen))]
    if standaard is None or problemen:
        raise OpbouwFout("\n".join(map(str, problemen)))
    return standaard[1], {blad.leidraad: blad for blad in bladen}


def opbouw(leidraad_id: str = "", nummer: int | None = None) -> Opbouw:
    """The report of this assignment; an assignment that nothing particular is known of gets the standard chapters."""
    standaard, bladen = _gelezen()
    blad = bladen.get(leidraad_id)
    eigen = next((opdracht for opdracht in blad.opdrachten if opdracht.nummer == nummer), None) if blad else None
    if blad is None or eigen is None:
        return Opbouw(standaard.hoofdstukken)
    extra = (standaard.aarden.get(eigen.aard, _Eigen()), eigen)
    return Opbouw(
        tuple(_aangevuld(hoofdstuk, extra) for hoofdstuk in standaard.hoofdstukken),
        blad.uitkomsten[eigen.uitkomsten] if eigen.uitkomsten else (),
        blad.vragen[eigen.vragen] if eigen.vragen else (),
        eigen.loonwaarde,
    )


def _aangevuld(hoofdstuk: Opbouwhoofdstuk, extra: tuple[_Eigen, ...]) -> Opbouwhoofdstuk:
    meer = tuple(vraag for deel in extra for vraag in getattr(deel, hoofdstuk.id, ()))
    return gewijzigd(hoofdstuk, gids=(*hoofdstuk.gids, *meer))
