"""Changing the document one field or one row at a time; the result is always a new, valid document.

A field is named by its path with points: ``kop.naam``, ``taken.A.tempo.percentage``, ``bronnen.0.naam``. A task is
found by its code, any other row by its number from 0.
"""

from collections.abc import Mapping
from typing import Any, get_args

from pydantic import ValidationError

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.onderzoek.bestand import als_gegevens, probleem_van
from weegwerk.kern.onderzoek.model import FactorVeld, Onderzoek

RIJEN = ("taken", "activiteiten", "bronnen", "zienswijzen.werknemer.punten", "zienswijzen.werkgever.punten")
_PROCENTVELDEN = {"aandeel", "aandeel_soortgelijke", "percentage"}
_WAARNEMINGEN = set(get_args(FactorVeld))
_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

Waarde = str | list[str]


def velden(onderzoek: Onderzoek) -> dict[str, Waarde]:
    """Every filled field of the document by its path, as text for a form."""
    plat: dict[str, Waarde] = {}
    _vlak_uit(als_gegevens(onderzoek), "", plat)
    return plat


def zet(onderzoek: Onderzoek, wijzigingen: Mapping[str, Waarde]) -> tuple[Onderzoek, dict[str, str]]:
    """Set fields; returns the new document and, per refused path, what is wrong with the value.

    A refused value leaves its field as it was. Raises KernFout (rij_onbekend) when a row does not exist.
    """
    over = dict(wijzigingen)
    geweigerd: dict[str, str] = {}
    while True:
        gegevens = als_gegevens(onderzoek)
        for pad, waarde in over.items():
            _plaats(gegevens, pad, waarde)
        try:
            return Onderzoek.model_validate(gegevens), geweigerd
        except ValidationError as fouten:
            nieuw = _per_veld(fouten, gegevens, over)
            geweigerd |= nieuw
            over = {pad: waarde for pad, waarde in over.items() if pad not in nieuw}


def rij_van(pad: str) -> tuple[str, str] | None:
    """The list and the row that a field (or a whole row) belongs to; None outside the lists."""
    for lijst in RIJEN:
        if pad.startswith(f"{lijst}."):
            return lijst, pad[len(lijst) + 1 :].split(".", maxsplit=1)[0]
    return None


def bestaat(onderzoek: Onderzoek, pad: str) -> bool:
    """Is the row that this field belongs to (still) in the document?"""
    plek = rij_van(pad)
    if plek is None:
        return True
    lijst, rij = plek
    rijen: Any = onderzoek
    for deel in lijst.split("."):
        rijen = getattr(rijen, deel)
    return any(getattr(deel, "code", str(nummer)) == rij for nummer, deel in enumerate(rijen))


def voeg_rij_toe(onderzoek: Onderzoek, lijst: str) -> Onderzoek:
    """Add an empty row at the end; a task gets the first letter that is free."""
    gegevens = als_gegevens(onderzoek)
    rijen = _rijen(gegevens, lijst)
    rijen.append({"code": _vrije_code(rijen)} if lijst == "taken" else {})
    return _maak(gegevens)


def verwijder_rij(onderzoek: Onderzoek, lijst: str, rij: str) -> Onderzoek:
    """Take a row out; raises KernFout (rij_onbekend)."""
    gegevens = als_gegevens(onderzoek)
    rijen = _rijen(gegevens, lijst)
    del rijen[_nummer(rijen, rij)]
    return _maak(gegevens)


def verplaats_rij(onderzoek: Onderzoek, lijst: str, rij: str, plaatsen: int) -> Onderzoek:
    """Move a row up (negative) or down; beyond the ends it stays where it is."""
    gegevens = als_gegevens(onderzoek)
    rijen = _rijen(gegevens, lijst)
    oud = _nummer(rijen, rij)
    rijen.insert(max(0, min(len(rijen) - 1, oud + plaatsen)), rijen.pop(oud))
    return _maak(gegevens)


def _maak(gegevens: dict[str, Any]) -> Onderzoek:
    try:
        return Onderzoek.model_validate(gegevens)
    except ValidationError as fouten:
        probleem = probleem_van(fouten)
        raise KernFout("rij_geweigerd", probleem.tekst, probleem.wat_nu) from None


def _vlak_uit(deel: Any, pad: str, plat: dict[str, Waarde]) -> None:
    if isinstance(deel, dict):
        for sleutel, waarde in deel.items():
            _vlak_uit(waarde, f"{pad}.{sleutel}" if pad else sleutel, plat)
    elif pad.endswith(".blokken"):
        plat[pad] = [str(blok) for blok in deel]
    elif isinstance(deel, list):
        for nummer, rij in enumerate(deel):
            _vlak_uit(rij, f"{pad}.{rij.get('code', nummer)}", plat)
    elif _is_korte_waarneming(pad):
        plat[f"{pad}.percentage"] = str(deel)
    else:
        plat[pad] = str(deel)


def _is_korte_waarneming(pad: str) -> bool:
    """An observation with a percentage only is written as that percentage."""
    delen = pad.split(".")
    return delen[0] == "taken" and delen[-1] in _WAARNEMINGEN


def _plaats(gegevens: dict[str, Any], pad: str, waarde: Waarde) -> None:
    *weg, veld = pad.split(".")
    houder: Any = gegevens
    for deel in weg:
        houder = _dieper(houder, deel)
    if not isinstance(houder, dict):
        raise _rij_onbekend(pad)
    if not waarde:
        houder.pop(veld, None)
    elif veld in _PROCENTVELDEN and isinstance(waarde, str) and not waarde.strip().endswith("%"):
        houder[veld] = f"{waarde.strip()}%"
    else:
        houder[veld] = waarde


def _dieper(houder: Any, deel: str) -> Any:
    if isinstance(houder, list):
        return houder[_nummer(houder, deel)]
    if isinstance(houder.get(deel), str):
        houder[deel] = {"percentage": houder[deel]}
    return houder.setdefault(deel, {})


def _rijen(gegevens: dict[str, Any], lijst: str) -> list[dict[str, Any]]:
    if lijst not in RIJEN:
        raise _rij_onbekend(lijst)
    *weg, naam = lijst.split(".")
    houder: Any = gegevens
    for deel in weg:
        houder = houder.setdefault(deel, {})
    rijen: list[dict[str, Any]] = houder.setdefault(naam, [])
    return rijen


def _nummer(rijen: list[dict[str, Any]], rij: str) -> int:
    for nummer, gegevens in enumerate(rijen):
        if gegevens.get("code", str(nummer)) == rij:
            return nummer
    raise _rij_onbekend(rij)


def _vrije_code(rijen: list[dict[str, Any]]) -> str:
    bezet = {str(rij["code"]) for rij in rijen}
    codes: list[str] = [*_LETTERS, *(f"{letter}{cijfer}" for letter in _LETTERS for cijfer in range(1, 10))]
    return next(code for code in codes if code not in bezet)


def _rij_onbekend(rij: str) -> KernFout:
    return KernFout(
        "rij_onbekend", f"Deze regel ({rij[:60]}) bestaat niet meer.", "Iemand anders heeft hem verwijderd."
    )


def _per_veld(fouten: ValidationError, gegevens: dict[str, Any], wijzigingen: Mapping[str, Waarde]) -> dict[str, str]:
    """Which of the changes an error belongs to; an error that belongs to none is not ours to hide."""
    geweigerd: dict[str, str] = {}
    for fout in fouten.errors(include_url=False):
        plek = _als_pad(fout["loc"], gegevens)
        schuldig = [
            pad for pad in wijzigingen if pad == plek or plek.startswith(f"{pad}.") or pad.startswith(f"{plek}.")
        ]
        probleem = probleem_van(fouten, fout)
        geweigerd |= {pad: f"{probleem.tekst} {probleem.wat_nu}".strip() for pad in schuldig}
    if not geweigerd:
        raise fouten
    return geweigerd


def _als_pad(plek: tuple[int | str, ...], gegevens: Any) -> str:
    delen = []
    for deel in plek:
        if isinstance(deel, int) and isinstance(gegevens, list):
            gegevens = gegevens[deel]
            delen.append(str(gegevens.get("code", deel)) if isinstance(gegevens, dict) else str(deel))
        else:
            gegevens = gegevens.get(deel) if isinstance(gegevens, dict) else None
            delen.append(str(deel))
    return ".".join(delen)
