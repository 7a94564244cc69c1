"""The rules about an organisation as data: what each asks, what is said of every outcome, and where it was read."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from weegwerk.kern.parameters import Wetsbron
from weegwerk.kern.termijnen.model import Zekerheid
from weegwerk.yaml_strikt import laad

Scanoordeel = Literal["voldoet", "ontbreekt", "loopt_af", "niet_van_toepassing", "niet_te_zeggen"]
Regeling = Literal["maatwerk", "vangnet", "niet_te_zeggen"]
Toetsplicht = Literal["verplicht", "niet_verplicht", "niet_te_zeggen"]

_BESTAND = Path(__file__).parent / "data" / "regels.yaml"


class _Streng(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Scanuitspraak(_Streng):
    """What is said when a rule turns out this way; the text may hold words in braces that the tree fills in."""

    oordeel: Scanoordeel
    waarom: str
    wat_nu: str = ""


class Scanregel(_Streng):
    """One rule, with the outcomes that it can have by name. Of a rule that changed there are more, one per period: `vanaf` is
    the first day of this text and `tot` the first day after it. `nagelezen_vanaf` is the first day for which it was read.
    """

    code: str
    naam: str
    bron: Wetsbron
    zekerheid: Zekerheid
    vanaf: date = date.min
    tot: date = date.max
    nagelezen_vanaf: date
    gecontroleerd_op: date
    uitspraken: Mapping[str, Scanuitspraak]


@dataclass(frozen=True, slots=True)
class Scanbevinding:
    """What one rule says of this organisation. `loopt_af` is the first day on which something no longer counts."""

    code: str
    naam: str
    oordeel: Scanoordeel
    waarom: str
    wat_nu: str
    bron: Wetsbron
    zekerheid: Zekerheid
    loopt_af: date | None = None

    def als_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "naam": self.naam,
            "oordeel": self.oordeel,
            "waarom": self.waarom,
            "wat_nu": self.wat_nu,
            "artikel": f"{self.bron.wet}, {self.bron.artikel}",
            "bron": self.bron.als_json(),
            "zekerheid": self.zekerheid,
            "loopt_af": None if self.loopt_af is None else self.loopt_af.isoformat(),
        }


@dataclass(frozen=True, slots=True)
class Scanuitkomst:
    """How help by experts is arranged, whether the RI&E must be tested, and every finding in the order of the tree."""

    peildatum: date
    regeling: Regeling
    toets_rie: Toetsplicht
    bevindingen: tuple[Scanbevinding, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "peildatum": self.peildatum.isoformat(),
            "regeling": self.regeling,
            "toets_rie": self.toets_rie,
            "bevindingen": [bevinding.als_json() for bevinding in self.bevindingen],
        }


@cache
def regels() -> tuple[Scanregel, ...]:
    """Every rule in the order of the tree."""
    gegevens = laad(_BESTAND.read_bytes()).data
    return tuple(Scanregel.model_validate(regel) for regel in gegevens or ())


def regel_op(code: str, dag: date) -> Scanregel:
    """The text of this rule as it is on this day."""
    return next(regel for regel in regels() if regel.code == code and regel.vanaf <= dag < regel.tot)


def bevinding(code: str, uitspraak: str, dag: date, loopt_af: date | None = None, **woorden: object) -> Scanbevinding:
    """What this rule says on this day; a day before the text was read makes it uncertain."""
    regel = regel_op(code, dag)
    gekozen = regel.uitspraken[uitspraak]
    return Scanbevinding(
        code=code,
        naam=regel.naam,
        oordeel=gekozen.oordeel,
        waarom=gekozen.waarom.format(**woorden),
        wat_nu=gekozen.wat_nu.format(**woorden),
        bron=regel.bron,
        zekerheid="onzeker" if dag < regel.nagelezen_vanaf else regel.zekerheid,
        loopt_af=loopt_af,
    )
