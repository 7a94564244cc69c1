"""Field types of the case file: how text becomes a value, how a value becomes text, and what an editor is told."""

from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any, TypeVar

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from weegwerk.kern.document.soort import Is
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import (
    gewoon,
    lees_aantal,
    lees_datum,
    lees_duur,
    lees_getal,
    lees_hoeveelheid,
    lees_procent,
    lees_tijdstip,
    nederlands,
)
from weegwerk.tekst import schoon

VROEGSTE_DAG, LAATSTE_DAG = date(1900, 1, 1), date(2199, 12, 31)
"""Between these a day is taken for a day; beyond them somebody typed a wrong year."""
LANGSTE_REGEL = 200
LANGSTE_TEKST = 10_000


def fout(code: str, tekst: str, wat_nu: str = "") -> PydanticCustomError:
    """A validation error that already speaks Dutch."""
    return PydanticCustomError("weegwerk", "{tekst} {wat_nu}", {"code": code, "tekst": tekst, "wat_nu": wat_nu})


def _via(lees: Callable[[object], Decimal]) -> Callable[[object], Decimal | None]:
    def lees_of_weiger(waarde: object) -> Decimal | None:
        if waarde is None or waarde == "":
            return None
        return zonder_kernfout(lees, waarde)

    return lees_of_weiger


_V = TypeVar("_V")
_W = TypeVar("_W")


def zonder_kernfout(lees: Callable[[_V], _W], waarde: _V) -> _W:
    """Read, and refuse as a validation of a document does."""
    try:
        return lees(waarde)
    except KernFout as weigering:
        raise fout(weigering.code, weigering.tekst, weigering.wat_nu) from None


def _lees_datum(waarde: object) -> date | None:
    if waarde is None or waarde == "":
        return None
    # A day of too long ago could be written, and then not read; so it is refused in whatever form it comes.
    tekst = waarde.isoformat() if isinstance(waarde, date) and not isinstance(waarde, datetime) else str(waarde)
    datum = zonder_kernfout(lees_datum, tekst)
    if not VROEGSTE_DAG <= datum <= LAATSTE_DAG:
        jaren = f"{VROEGSTE_DAG.year} tot en met {LAATSTE_DAG.year}"
        raise fout("geen_datum", f"“{tekst.strip()}” valt buiten de jaren {jaren}.", "Controleer het jaar.")
    return datum


def _begrensd(hoogste: Decimal, eenheid: str) -> Callable[[Decimal | None], Decimal | None]:
    def controleer(waarde: Decimal | None) -> Decimal | None:
        if waarde is not None and not 0 < waarde <= hoogste:
            raise fout(
                "waarde_buiten_bereik",
                f"{nederlands(waarde)} {eenheid} kan niet.",
                f"Vul een getal in boven 0 en hoogstens {nederlands(hoogste)}.",
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
    return None if waarde is None else gewoon(waarde)


def _procent_tekst(waarde: Decimal | None) -> str | None:
    return None if waarde is None else f"{_getal_tekst(waarde)}%"


def _schema(**extra: Any) -> WithJsonSchema:
    return WithJsonSchema(extra)


Procent = Annotated[
    Decimal | None,
    Is("procent"),
    BeforeValidator(_via(lees_procent)),
    PlainSerializer(_procent_tekst, return_type=str | None),
    _schema(type=["string", "null"], pattern=r"^\s*[+-]?[0-9]{1,9}([.,][0-9]{1,6})?\s*%\s*$", examples=["87.5%"]),
]
"""Percentage points, written with a percent sign."""

Uren = Annotated[
    Decimal | None,
    Is("getal"),
    BeforeValidator(_via(lees_getal)),
    AfterValidator(_begrensd(Decimal(60), "uur per week")),
    PlainSerializer(_getal_tekst, return_type=str | None),
    _schema(type=["number", "string", "null"], examples=["36"]),
]
"""Hours per week, above 0 and at most 60."""

Werkdagen = Annotated[
    Decimal | None,
    Is("getal"),
    BeforeValidator(_via(lees_getal)),
    AfterValidator(_begrensd(Decimal(7), "werkdagen per week")),
    PlainSerializer(_getal_tekst, return_type=str | None),
    _schema(type=["number", "string", "null"], examples=["5"]),
]
"""Working days per week, above 0 and at most 7."""


def _van_nul(hoogste: Decimal, wat: str) -> Callable[[Decimal | None], Decimal | None]:
    def controleer(waarde: Decimal | None) -> Decimal | None:
        if waarde is not None and not 0 <= waarde <= hoogste:
            raise fout(
                "waarde_buiten_bereik",
                f"{nederlands(waarde)} {wat} kan niet.",
                f"Vul een getal in van 0 tot en met {nederlands(hoogste)}.",
            )
        return waarde

    return controleer


Hulpuren = Annotated[
    Decimal | None,
    Is("getal"),
    BeforeValidator(_via(lees_getal)),
    AfterValidator(_van_nul(Decimal(60), "uur per week")),
    PlainSerializer(_getal_tekst, return_type=str | None),
    _schema(type=["number", "string", "null"], examples=["1.5"]),
]
"""Extra hours per week, from 0 to 60."""

Bedrag = Annotated[
    Decimal | None,
    Is("bedrag"),
    BeforeValidator(_via(lees_getal)),
    AfterValidator(_van_nul(Decimal(1_000_000), "euro")),
    PlainSerializer(_getal_tekst, return_type=str | None),
    _schema(type=["number", "string", "null"], examples=["125.50"]),
]
"""Amount in euro, from 0 to a million."""

Gemiddelde = Annotated[
    Decimal | None,
    Is("getal"),
    BeforeValidator(_via(lees_getal)),
    AfterValidator(_van_nul(Decimal(1_000), "keer")),
    PlainSerializer(_getal_tekst, return_type=str | None),
    _schema(type=["number", "string", "null"], examples=["12"]),
]
"""Number per year or in all, from 0 to 1000; an average need not be whole."""

Datum = Annotated[
    date | None,
    Is("datum"),
    BeforeValidator(_lees_datum),
    _schema(type=["string", "null"], format="date", examples=["2026-03-02"]),
]
"""Calendar day, written year-month-day."""

Regel = Annotated[
    str | None,
    Is("regel"),
    BeforeValidator(_tekst_tot(LANGSTE_REGEL, regels=False)),
    _schema(type=["string", "null"], maxLength=LANGSTE_REGEL),
]
"""Short text on one line."""

Tekst = Annotated[
    str | None,
    Is("tekst"),
    BeforeValidator(_tekst_tot(LANGSTE_TEKST, regels=True)),
    _schema(type=["string", "null"], maxLength=LANGSTE_TEKST),
]
"""Longer text, with line breaks."""

_LANGSTE_DUUR = Decimal(24 * 60 * 60)


def _lees_aantal(waarde: object) -> int | None:
    tekst = str(waarde if waarde is not None else "").strip()
    return zonder_kernfout(lees_aantal, tekst) if tekst else None


def _lees_hoeveelheid(waarde: object) -> Decimal | None:
    tekst = str(waarde if waarde is not None else "").strip()
    return zonder_kernfout(lees_hoeveelheid, tekst) if tekst else None


def _lees_duur(waarde: object) -> Decimal | None:
    tekst = str(waarde if waarde is not None else "").strip()
    if not tekst:
        return None
    seconden = zonder_kernfout(lees_duur, tekst)
    if seconden > _LANGSTE_DUUR:
        raise fout(
            "geen_duur",
            f"“{tekst[:40]}” is geen duur.",
            "Schrijf minuten en seconden (10:00) of seconden (600), hoogstens een dag.",
        )
    return seconden


def _lees_tijdstip(waarde: object) -> time | None:
    if waarde is None or waarde == "":
        return None
    return waarde if isinstance(waarde, time) else zonder_kernfout(lees_tijdstip, str(waarde))


def _tijdstip_tekst(waarde: time | None) -> str | None:
    return None if waarde is None else waarde.isoformat("seconds").removesuffix(":00")


Aantal = Annotated[
    int | None,
    Is("aantal"),
    BeforeValidator(_lees_aantal),
    _schema(type=["integer", "string", "null"], minimum=0, examples=[25]),
]
"""A number of things, 0 or more."""

Hoeveelheid = Annotated[
    Decimal | None,
    Is("hoeveelheid"),
    BeforeValidator(_lees_hoeveelheid),
    AfterValidator(_van_nul(Decimal(999_999), "stuks")),
    PlainSerializer(_getal_tekst, return_type=str | None),
    _schema(type=["number", "string", "null"], minimum=0, examples=["25", "0.75", "3/4"]),
]
"""How much came out of a timing: also part of a unit, such as three quarters of a container."""

Duur = Annotated[
    Decimal | None,
    Is("duur"),
    BeforeValidator(_lees_duur),
    PlainSerializer(_getal_tekst, return_type=str | None),
    _schema(type=["number", "string", "null"], examples=["600", "10:00"]),
]
"""A length of time, kept in seconds; also read as minutes:seconds or hours:minutes:seconds."""

Tijdstip = Annotated[
    time | None,
    Is("tijdstip"),
    BeforeValidator(_lees_tijdstip),
    PlainSerializer(_tijdstip_tekst, return_type=str | None),
    _schema(type=["string", "null"], examples=["09:30", "09:30:15"]),
]
"""Time of the day."""
