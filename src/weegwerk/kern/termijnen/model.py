"""A rule of the law about a term, and the deadline that follows from it."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict, model_validator

from weegwerk.kern.parameters import Wetsbron
from weegwerk.yaml_strikt import laad

Zekerheid = Literal["nagelezen", "tweede_hand", "onzeker"]
"""Read in the text of the law, read with somebody else, or not certain."""
Anker = Literal[
    "ziekte",
    "einde_wachttijd",
    "start_subsidie",
    "start_werk",
    "loonwaarde_vastgesteld",
    "herstel_gemeld",
    "herstel_vastgesteld",
]
Groep = Literal["ziekte", "subsidie", "loonsanctie"]

_BESTAND = Path(__file__).parent / "data" / "regels.yaml"


class Termijnregel(BaseModel):
    """One term of the law: so many weeks or months before or after an anchor, whose first day counts as day one; or the
    first day of the year, so many years after it (`nieuwjaar`), in `keren` years in a row.

    `venster` is the week in which it can begin; `herhaal` the number of weeks after which it comes back; `samentelling` that the
    law says how interrupted sickness counts for this term; `nagelezen_vanaf` the first day for which the text of the law was read.
    """

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    id: str
    naam: str
    wie: str
    groep: Groep
    alleen: Literal["vangnet", "forfait", "loonsanctie"] | None = None
    anker: Anker
    richting: Literal["na", "voor"] = "na"
    aantal: int | None = None
    parameter: str | None = None
    venster: int | None = None
    herhaal: int | None = None
    keren: int = 1
    samentelling: bool = False
    eenheid: Literal["weken", "maanden", "nieuwjaar"]
    feestdagen: Literal["verlengt", "niet"]
    waarom: str
    bron: Wetsbron
    zekerheid: Zekerheid
    nagelezen_vanaf: date = date.min
    gecontroleerd_op: date
    toelichting: str = ""

    @model_validator(mode="after")
    def _een_aantal(self) -> "Termijnregel":
        if (self.aantal is None) == (self.parameter is None):
            raise ValueError("geef een aantal of een parameter, en niet allebei")
        return self


@dataclass(frozen=True, slots=True)
class Datumstap:
    """One step from day to day, to check with a calendar: ``2 maart 2026 + 42 dagen − 1 dag = 12 april 2026``."""

    uitleg: str
    formule: str
    uitkomst: date


@dataclass(frozen=True, slots=True)
class Termijn:
    """A deadline: the last day, with how it came about. `van` is the day from which it can be done, where there is one."""

    regel: Termijnregel
    datum: date
    stappen: tuple[Datumstap, ...]
    zekerheid: Zekerheid
    van: date | None = None
    week: int | None = None

    @property
    def sleutel(self) -> str:
        """Names this deadline within its case, also when the rule comes back."""
        if self.regel.keren > 1:
            return f"{self.regel.id}-{self.datum.year}"
        return f"{self.regel.id}-{self.week}" if self.regel.herhaal else self.regel.id

    def als_json(self) -> dict[str, Any]:
        return {
            "id": self.sleutel,
            "naam": self.regel.naam,
            "groep": self.regel.groep,
            "wie": self.regel.wie,
            "datum": self.datum.isoformat(),
            "van": None if self.van is None else self.van.isoformat(),
            "week": self.week,
            "zekerheid": self.zekerheid,
            "bron": self.regel.bron.als_json(),
            "feestdagen": f"{self.regel.feestdagen}: {self.regel.waarom}",
            "toelichting": self.regel.toelichting,
            "stappen": [
                {"uitleg": stap.uitleg, "formule": stap.formule, "uitkomst": stap.uitkomst.isoformat()}
                for stap in self.stappen
            ],
        }


@dataclass(frozen=True, slots=True)
class Termijnen:
    """Every deadline in the order of the days, and what a reader must know about all of them."""

    termijnen: tuple[Termijn, ...]
    opmerkingen: tuple[str, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "termijnen": [termijn.als_json() for termijn in self.termijnen],
            "opmerkingen": list(self.opmerkingen),
        }


@cache
def regels() -> tuple[Termijnregel, ...]:
    """Every term that is known, in the order of the file."""
    gegevens = laad(_BESTAND.read_bytes()).data
    return tuple(Termijnregel.model_validate(regel) for regel in gegevens or ())
