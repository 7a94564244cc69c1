"""Field types of the case file: how text becomes a value, how a value becomes text, and what an editor is told."""

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import lees_getal, lees_procent
from weegwerk.tekst import schoon

_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
_VROEGST, _LAATST = date(1900, 1, 1), date(2199, 12, 31)
LANGSTE_REGEL = 200
LANGSTE_TEKST = 10_000


def fout(code: str, tekst: str, wat_nu: str = "") -> PydanticCustomError:
    """A validation error that already speaks Dutch."""
    return PydanticCustomError("weegwerk", "{tekst} {wat_nu}", {"code": code, "tekst": tekst, "wat_nu": wat_nu})


def _via(lees: Callable[[object], Decimal]) -> Callable[[object], Decimal | None]:
    def lees_of_weiger(waarde: object) -> Decimal | None:
        if waarde is None or waarde == "":
            return None
        try:
            return lees(waarde)
        except KernFout as weigering:
            raise fout(weigering.code, weigering.tekst, weigering.wat_nu) from None

    return lees_of_weiger


def _lees_datum(waarde: object) -> date | None:
    if waarde is None or waarde == "":
        return None
    if isinstance(waarde, date) and not isinstance(waarde, datetime):
        return waarde
    if isinstance(waarde, str) and _DATUM.fullmatch(waarde.strip()):
        try:
            datum = date.fromisoformat(waarde.strip())
        except ValueError:
            raise fout(
                "geen_datum", f"“{waarde.strip()}” is geen bestaande datum.", "Controleer dag en maand."
            ) from None
        if _VROEGST <= datum <= _LAATST:
            return datum
    raise fout("geen_datum", f"“{str(waarde)[:40]}” is geen datum.", "Schrijf jaar-maand-dag, bijvoorbeeld 2026-03-02.")


def _begrensd(hoogste: Decimal, eenheid: str) -> Callable[[Decimal | None], Decimal | None]:
    def controleer(waarde: Decimal | None) -> Decimal | None:
        if waarde is not None and not 0 < waarde <= hoogste:
            raise fout(
                "waarde_buiten_bereik",
                f"{waarde} {eenheid} kan niet.",
                f"Vul een getal in boven 0 en hoogstens {hoogste}.",
            )
        return waarde

    return controleer


def _tekst_tot(langste: int, *, regels: bool) -> Callable[[object], str | None]:
    def lees(waarde: object) -> str | None:
        if waarde is None:
            return None
        if not isinstance(waarde, str):
            raise fout("geen_tekst", "Hier hoort gewone tekst.", "Zet de tekst tussen aanhalingstekens.")
        tekst = schoon(waarde)
        if not regels:
            tekst = " ".join(tekst.split())
        if len(tekst) > langste:
            raise fout(
                "tekst_te_lang", f"De tekst is {len(tekst)} tekens lang.", f"Gebruik hoogstens {langste} tekens."
            )
        return tekst or None

    return lees


def _getal_tekst(waarde: Decimal | None) -> str | None:
    if waarde is None:
        return None
    tekst = format(waarde, "f")
    return tekst.rstrip("0").rstrip(".") if "." in tekst else tekst


def _procent_tekst(waarde: Decimal | None) -> str | None:
    return None if waarde is None else f"{_getal_tekst(waarde)}%"


def _schema(**extra: Any) -> WithJsonSchema:
    return WithJsonSchema(extra)


Procent = Annotated[
    Decimal | None,
    BeforeValidator(_via(lees_procent)),
    PlainSerializer(_procent_tekst, return_type=str | None),
    _schema(type=["string", "null"], pattern=r"^\s*[+-]?[0-9]{1,9}([.,][0-9]{1,6})?\s*%\s*$", examples=["87.5%"]),
]
"""Percentage points, written with a percent sign."""

Uren = Annotated[
    Decimal | None,
    BeforeValidator(_via(lees_getal)),
    AfterValidator(_begrensd(Decimal(60), "uur per week")),
    PlainSerializer(_getal_tekst, return_type=str | None),
    _schema(type=["number", "string", "null"], examples=["36"]),
]
"""Hours per week, above 0 and at most 60."""

Werkdagen = Annotated[
    Decimal | None,
    BeforeValidator(_via(lees_getal)),
    AfterValidator(_begrensd(Decimal(7), "werkdagen per week")),
    PlainSerializer(_getal_tekst, return_type=str | None),
    _schema(type=["number", "string", "null"], examples=["5"]),
]
"""Working days per week, above 0 and at most 7."""

Datum = Annotated[
    date | None, BeforeValidator(_lees_datum), _schema(type=["string", "null"], format="date", examples=["2026-03-02"])
]
"""Calendar day, written year-month-day."""

Regel = Annotated[
    str | None,
    BeforeValidator(_tekst_tot(LANGSTE_REGEL, regels=False)),
    _schema(type=["string", "null"], maxLength=LANGSTE_REGEL),
]
"""Short text on one line."""

Tekst = Annotated[
    str | None,
    BeforeValidator(_tekst_tot(LANGSTE_TEKST, regels=True)),
    _schema(type=["string", "null"], maxLength=LANGSTE_TEKST),
]
"""Longer text, with line breaks."""
