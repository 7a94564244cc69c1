"""The list of methods; a method puts itself on it when its folder is imported."""

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
            f"Kies uit: {', '.join(sorted(_METHODEN))}.",
            ("methode",),
        )
    return _METHODEN[methode_id]


def alle() -> tuple[Methode, ...]:
    """Every method, the newest first."""
    return tuple(sorted(_METHODEN.values(), key=lambda methode: methode.van, reverse=True))
