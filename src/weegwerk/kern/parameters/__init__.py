"""The dated values of the law and the profession, each with its source.

A value is named after its file: ``wml.maand`` is data/wml/maand.yaml. A file is read when it is first asked for.
"""

import re
from datetime import date
from functools import cache
from pathlib import Path

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.parameters.lezer import ParameterbestandFout, lees
from weegwerk.kern.parameters.model import (
    Eenheid,
    Parameter,
    ParameterOnbekend,
    Parameterwaarde,
    Status,
    Waardeperiode,
    Wetsbron,
)

__all__ = [
    "Eenheid",
    "Parameter",
    "ParameterOnbekend",
    "ParameterbestandFout",
    "Parameterwaarde",
    "Status",
    "Waardeperiode",
    "Wetsbron",
    "alle",
    "jeugdpercentage",
    "op",
    "parameter",
]

_DATA = Path(__file__).parent / "data"
_NAAM = re.compile(r"[a-z0-9_]+(?:\.[a-z0-9_]+)*")
_JONGSTE, _VOLWASSEN = 15, 23


def op(parameter_id: str, peildatum: date) -> Parameterwaarde:
    """The value of one parameter on `peildatum`, in the unit that it names; raises ParameterOnbekend."""
    return parameter(parameter_id).op(peildatum)


@cache
def parameter(parameter_id: str) -> Parameter:
    """The full history of one parameter; raises ParameterOnbekend or ParameterbestandFout."""
    bestand = _bestand(parameter_id)
    if bestand is None:
        tekst = f"De parameter “{parameter_id}” bestaat niet."
        raise ParameterOnbekend(tekst, "Kijk met “weegwerk parameters” welke er zijn.")
    return lees(bestand, parameter_id)


def alle() -> tuple[Parameter, ...]:
    """Every parameter with its full history, in the order of their names."""
    namen = (".".join(bestand.relative_to(_DATA).with_suffix("").parts) for bestand in _DATA.rglob("*.yaml"))
    return tuple(parameter(naam) for naam in sorted(namen))


def jeugdpercentage(leeftijd: int, peildatum: date, *, bbl: bool = False) -> Parameterwaarde:
    """The part of the adult minimum wage at an age in whole years, in percent (Besluit minimumjeugdloonregeling).

    `bbl` asks for the scale of the beroepsbegeleidende leerweg; where that has none, the ordinary scale applies.
    Raises KernFout (geen_minimumloon) under 15.
    """
    if leeftijd < _JONGSTE:
        tekst = f"Onder {_JONGSTE} jaar geldt geen wettelijk minimumloon."
        raise KernFout("geen_minimumloon", tekst, "Controleer de leeftijd.")
    leeftijd = min(leeftijd, _VOLWASSEN)
    bbl_id = f"wml.bbl.{leeftijd}"
    if bbl and _bestand(bbl_id) and parameter(bbl_id).geldt_op(peildatum):
        return op(bbl_id, peildatum)
    return op(f"wml.jeugd.{leeftijd}", peildatum)


def _bestand(parameter_id: str) -> Path | None:
    if not _NAAM.fullmatch(parameter_id):
        return None
    bestand = _DATA.joinpath(*parameter_id.split(".")).with_suffix(".yaml")
    return bestand if bestand.is_file() else None
