"""The consents of an opdracht. They stand in a document of an app above this one, which says how to read them."""

from collections.abc import Callable
from uuid import UUID

from weegwerk.kern.vertrouwelijkheid import Toestemming

Lees = Callable[[UUID], tuple[Toestemming, ...]]

_lezers: list[Lees] = []


def leest_toestemmingen(lees: Lees) -> Lees:
    """Decorator: this is how to read them."""
    _lezers.append(lees)
    return lees


def toestemmingen_bij(opdracht_id: UUID) -> tuple[Toestemming, ...]:
    """What was consented to in this opdracht; where nobody reads them, nothing was, so that nothing goes out."""
    return tuple(toestemming for lees in _lezers for toestemming in lees(opdracht_id))
