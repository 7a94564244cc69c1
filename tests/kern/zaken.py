"""Small cases to test with: one task that is entirely in order, and ways to change one thing about it."""

from collections.abc import Mapping
from typing import Any

from weegwerk.kern.methoden import Uitkomst, bereken
from weegwerk.kern.onderzoek import Onderzoek

GEEN: Any = object()
"""Leave this field out."""


def waarneming(percentage: str, **velden: str) -> dict[str, str]:
    return {"percentage": percentage, "motivering": "Geteld.", **velden}


def taak(code: str = "A", **velden: Any) -> dict[str, Any]:
    """A task of `ulm-2021` that takes the whole week at 100%."""
    gewoon = {factor: waarneming("100%") for factor in ("tempo", "kwaliteit", "netto_werktijd")}
    return _zonder({"code": code, "aandeel": "100%", **gewoon, **velden})


def gegevens(*taken: Mapping[str, Any], **velden: Any) -> dict[str, Any]:
    """A case as plain data, in order unless `velden` says otherwise."""
    basis = {
        "weegwerk": 1,
        "soort": "loonwaarde",
        "methode": "ulm-2021",
        "beoordelingsdatum": "2026-03-02",
        "peildatum": "2026-03-02",
        "functie": {"naam": "Medewerker", "uren_per_week": 40, "werkdagen_per_week": 5},
        "taken": list(taken or (taak(),)),
    }
    return _zonder({**basis, **velden})


def zaak(*taken: Mapping[str, Any], **velden: Any) -> Onderzoek:
    return Onderzoek.model_validate(gegevens(*taken, **velden))


def codes(uitkomst: Uitkomst) -> list[str]:
    return [signaal.code for signaal in uitkomst.signalen]


def signalen_van(*taken: Mapping[str, Any], **velden: Any) -> list[str]:
    return codes(bereken(zaak(*taken, **velden)))


def _zonder(velden: Mapping[str, Any]) -> dict[str, Any]:
    return {naam: waarde for naam, waarde in velden.items() if waarde is not GEEN}
