"""Field types of the case file: how text becomes a value, how a value becomes text, and what an editor is told."""

import re
from collections.abc import Callable
from datetime import date, datetime, time
from decimal import Decimal
from typing import Annotated, Any

from pydantic import AfterValidator, BeforeValidator, PlainSerializer, WithJsonSchema
from pydantic_core import PydanticCustomError

from weegwerk.kern.document.soort import Is
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import gewoon, lees_duur, lees_getal, lees_procent, nederlands
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
        # Refused where its text would be: a day of too long ago could be written, and then not read.
        waarde = waarde.isoformat()
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

_HEEL = re.compile(r"[0-9]{1,6}")
_TIJDSTIP = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])(?:[:.]([0-5][0-9]))?")
_LANGSTE_DUUR = Decimal(24 * 60 * 60)


def _lees_aantal(waarde: object) -> int | None:
    tekst = str(waarde if waarde is not None else "").strip()
    if not tekst:
        return None
    if isinstance(waarde, bool) or not _HEEL.fullmatch(tekst):
        raise fout(
            "geen_heel_getal", f"“{tekst[:40]}” is geen heel getal van 0 of meer.", "Tel hele stuks, bijvoorbeeld 25."
        )
    return int(tekst)


def _lees_duur(waarde: object) -> Decimal | None:
    tekst = str(waarde if waarde is not None else "").strip()
    if not tekst:
        return None
    try:
        seconden = lees_duur(tekst)
    except KernFout as weigering:
        raise fout(weigering.code, weigering.tekst, weigering.wat_nu) from None
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
    if isinstance(waarde, time):
        return waarde
    gevonden = _TIJDSTIP.fullmatch(str(waarde).strip())
    if gevonden is None:
        raise fout("geen_tijdstip", f"“{str(waarde)[:40]}” is geen tijd van de dag.", "Schrijf uren en minuten: 9:30.")
    uren, minuten, seconden = (int(deel or 0) for deel in gevonden.groups())
    return time(uren, minuten, seconden)


def _tijdstip_tekst(waarde: time | None) -> str | None:
    return None if waarde is None else waarde.isoformat("seconds").removesuffix(":00")


Aantal = Annotated[
    int | None,
    Is("aantal"),
    BeforeValidator(_lees_aantal),
    _schema(type=["integer", "string", "null"], minimum=0, examples=[25]),
]
"""A number of things, 0 or more."""

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
