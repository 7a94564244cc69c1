"""What a field is, from the type that its model gives it: the one place that says so.

Every field type carries its kind (see `velden`); a choice, a set of choices and plain text follow from the annotation itself.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal, get_args, get_origin

from pydantic.fields import FieldInfo

from weegwerk.kern.document.deel import Deel

Soort = Literal[
    "procent",
    "bedrag",
    "getal",
    "aantal",
    "hoeveelheid",
    "duur",
    "tijdstip",
    "datum",
    "regel",
    "tekst",
    "keuze",
    "keuzes",
]


@dataclass(frozen=True, slots=True)
class Is:
    """Mark of a field type: what a field of this type is."""

    soort: Soort


@cache
def soort_van(model: type[Deel], pad: str) -> Soort | None:
    """The kind of a field by its path, rows included (``taken.A.tempo.percentage``); None when it is no single field."""
    delen = pad.split(".")
    for plek, naam in enumerate(delen):
        veld = model.model_fields.get(naam)
        if veld is None:
            return None
        if plek == len(delen) - 1:
            return _soort(veld)
        rest = [deel for deel in _typen(veld.annotation) if isinstance(deel, type) and issubclass(deel, Deel)]
        if not rest:
            return None
        verder = delen[plek + 2 if _is_lijst(veld.annotation) else plek + 1 :]
        return next((soort for deel in rest if verder and (soort := soort_van(deel, ".".join(verder)))), None)
    return None


def velden_van(model: type[Deel], begin: str = "") -> Iterator[tuple[str, Soort]]:
    """Every single field of a model with its kind, a row as ``0``; the ground for tests that hold for all fields."""
    for naam, veld in model.model_fields.items():
        pad = f"{begin}{naam}"
        delen = [deel for deel in _typen(veld.annotation) if isinstance(deel, type) and issubclass(deel, Deel)]
        for deel in delen:
            yield from velden_van(deel, f"{pad}.0." if _is_lijst(veld.annotation) else f"{pad}.")
        if not delen and (soort := _soort(veld)):
            yield pad, soort


def _soort(veld: FieldInfo) -> Soort | None:
    for merk in (*veld.metadata, *_merken(veld.annotation)):
        if isinstance(merk, Is):
            return merk.soort
    typen = list(_typen(veld.annotation))
    if any(get_origin(een) is Literal for een in typen):
        return "keuzes" if _is_lijst(veld.annotation) else "keuze"
    return "regel" if str in typen and not _is_lijst(veld.annotation) else None


def _typen(annotatie: Any) -> Iterator[Any]:
    """The types inside an annotation, without the unions and lists around them."""
    if get_origin(annotatie) is Literal or not get_args(annotatie):
        yield annotatie
        return
    for deel in get_args(annotatie):
        yield from _typen(deel)


def _merken(annotatie: Any) -> Iterator[Any]:
    """Marks on a type that stands within another one."""
    yield from getattr(annotatie, "__metadata__", ())
    for deel in get_args(annotatie) if get_origin(annotatie) is not Literal else ():
        yield from _merken(deel)


def _is_lijst(annotatie: Any) -> bool:
    herkomst = get_origin(annotatie)
    return herkomst in (tuple, list) or (
        herkomst is not Literal and any(_is_lijst(deel) for deel in get_args(annotatie))
    )
