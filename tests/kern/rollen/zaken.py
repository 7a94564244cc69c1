"""Short ways to say who did what for whom."""

from typing import Any

from weegwerk.kern.rollen import Graad, Rolcheck, Toetsopdracht, toets

ZAAK = {"client": "Jan", "werkgever": "Bakker", "opdrachtgever": "Verzekeraar"}


def opdracht(nummer: int | str, deskundige: str, **velden: Any) -> Toetsopdracht:
    """An assignment in the case of Jan, unless `velden` says otherwise."""
    return Toetsopdracht(**{"opdracht": str(nummer), "deskundige": deskundige, **ZAAK, **velden})


def opdrachten(deskundige: str, *nummers: int | str, **velden: Any) -> list[Toetsopdracht]:
    return [opdracht(nummer, deskundige, **velden) for nummer in nummers]


def uitkomst(nieuw: Toetsopdracht, *eerder: Toetsopdracht) -> Graad:
    return toets(nieuw, eerder).uitkomst


def graden(rolcheck: Rolcheck) -> dict[str, Graad]:
    """Grade per rule that found something."""
    return {bevinding.regel: bevinding.graad for bevinding in rolcheck.bevindingen}
