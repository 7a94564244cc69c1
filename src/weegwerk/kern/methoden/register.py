"""The list of methods; a method puts itself on it when its folder is imported."""

from collections.abc import Iterable

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.methoden.basis import Methode

_METHODEN: dict[str, Methode] = {}


def registreer(methode: Methode) -> Methode:
    """Put a method on the list; the same id twice is a programming error."""
    if methode.id in _METHODEN:
        raise ValueError(f"methode {methode.id} bestaat al")
    _METHODEN[methode.id] = methode
    return methode


def methode(methode_id: str) -> Methode:
    """The method with this id; raises KernFout (methode_onbekend)."""
    if methode_id not in _METHODEN:
        raise KernFout(
            "methode_onbekend",
            f"De methode “{methode_id[:40]}” bestaat niet.",
            f"Kies uit: {', '.join(sorted(methode.id for methode in alle()))}.",
            ("methode",),
        )
    return _METHODEN[methode_id]


def alle() -> tuple[Methode, ...]:
    """Every method that a loonwaarde can be determined with, the newest first."""
    return _op_datum(methode for methode in _METHODEN.values() if methode.kiesbaar)


def ter_vergelijking() -> tuple[Methode, ...]:
    """The methods of other countries: only to look at beside an outcome, the newest first."""
    return _op_datum(methode for methode in _METHODEN.values() if not methode.kiesbaar)


def _op_datum(methoden: Iterable[Methode]) -> tuple[Methode, ...]:
    return tuple(sorted(methoden, key=lambda methode: methode.van, reverse=True))
