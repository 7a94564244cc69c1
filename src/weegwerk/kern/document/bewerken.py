"""Changing a document one field or one row at a time; the result is always a new, valid document.

A field is named by its path with points: ``kop.naam``, ``taken.A.tempo.percentage``, ``bronnen.0.naam``. A row with a
code (a task, a fact) is found by its code, any other row by its number from 0.
"""

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from pydantic import ValidationError

from weegwerk.kern.document.deel import LETTERS, Document
from weegwerk.kern.document.problemen import probleem_van
from weegwerk.kern.document.schrijven import als_gegevens
from weegwerk.kern.document.soort import soort_van
from weegwerk.kern.fouten import KernFout

_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"

Waarde = str | list[str]
D = TypeVar("D", bound=Document)


def velden(document: Document) -> dict[str, Waarde]:
    """Every filled field of the document by its path, as text for a form."""
    plat: dict[str, Waarde] = {}
    _vlak_uit(document, als_gegevens(document), "", plat)
    return plat


def zet(document: D, wijzigingen: Mapping[str, Waarde]) -> tuple[D, dict[str, str]]:
    """Set fields; returns the new document and, per refused path, what is wrong with the value.

    A refused value leaves its field as it was. Raises KernFout (rij_onbekend) when a row does not exist.
    """
    over = dict(wijzigingen)
    geweigerd: dict[str, str] = {}
    while True:
        gegevens = als_gegevens(document)
        for pad, waarde in over.items():
            _plaats(document, gegevens, pad, waarde)
        try:
            return type(document).model_validate(gegevens), geweigerd
        except ValidationError as fouten:
            nieuw = _per_veld(fouten, gegevens, over)
            geweigerd |= nieuw
            over = {pad: waarde for pad, waarde in over.items() if pad not in nieuw}


def rijen_van(document: Document, pad: str) -> list[tuple[str, str]]:
    """Every list and row that a field (or a whole row) belongs to, outermost first; empty outside the lists."""
    delen = pad.split(".")
    plekken = ((".".join(delen[:plek]), delen[plek]) for plek in range(1, len(delen)))
    return [(lijst, rij) for lijst, rij in plekken if _patroon(document, lijst) is not None]


def bestaat(document: Document, pad: str) -> bool:
    """Is every row that this field belongs to (still) in the document?"""
    gegevens = als_gegevens(document)
    try:
        for lijst, rij in rijen_van(document, pad):
            _nummer(_rijen(document, gegevens, lijst), rij)
    except KernFout:
        return False
    return True


def voeg_rij_toe(document: D, lijst: str) -> D:
    """Add an empty row at the end; where rows have a code, it gets one that is free."""
    gegevens = als_gegevens(document)
    rijen = _rijen(document, gegevens, lijst)
    codes = document.RIJEN[_patroon(document, lijst) or ""]
    rijen.append({"code": _vrije_code(rijen, codes)} if codes else {})
    return _maak(document, gegevens)


def verwijder_rij(document: D, lijst: str, rij: str) -> D:
    """Take a row out; raises KernFout (rij_onbekend)."""
    gegevens = als_gegevens(document)
    rijen = _rijen(document, gegevens, lijst)
    del rijen[_nummer(rijen, rij)]
    return _maak(document, gegevens)


def zet_rij_terug(document: D, eerder: Document, lijst: str, rij: str, plaats: int) -> D:
    """Put back a row as it was in an earlier document; raises KernFout (rij_onbekend).

    A row with a code comes after the rows it stood after, under a free code when its own was given away meanwhile; any
    other row comes at `plaats`.
    """
    gegevens = als_gegevens(document)
    rijen = _rijen(document, gegevens, lijst)
    toen = _rijen(eerder, als_gegevens(eerder), lijst)
    nummer = _nummer(toen, rij)
    terug = toen[nummer]
    if codes := document.RIJEN[_patroon(document, lijst) or ""]:
        ervoor = {gegeven["code"] for gegeven in toen[:nummer]}
        plaats = max((plek for plek, nu in enumerate(rijen, start=1) if nu["code"] in ervoor), default=0)
        if terug["code"] in {nu["code"] for nu in rijen}:
            terug = {**terug, "code": _vrije_code(rijen, codes)}
    rijen.insert(plaats, terug)
    return _maak(document, gegevens)


def verplaats_rij(document: D, lijst: str, rij: str, plaatsen: int) -> D:
    """Move a row up (negative) or down; beyond the ends it stays where it is."""
    gegevens = als_gegevens(document)
    rijen = _rijen(document, gegevens, lijst)
    oud = _nummer(rijen, rij)
    rijen.insert(max(0, min(len(rijen) - 1, oud + plaatsen)), rijen.pop(oud))
    return _maak(document, gegevens)


def met_behoud(eerder: D, nieuwste: D, paden: Iterable[str]) -> D:
    """An earlier document, with these parts as they are in the newest; ``*`` is every row with a code."""
    gegevens, nu = als_gegevens(eerder), als_gegevens(nieuwste)
    for pad in paden:
        _neem_over(gegevens, nu, pad.split("."))
    return _maak(eerder, gegevens)


def _neem_over(naar: Any, van: Any, weg: list[str]) -> None:
    deel, *rest = weg
    if deel == "*":
        per_code = {rij["code"]: rij for rij in van or ()}
        for rij in naar or ():
            if rij["code"] in per_code:
                _neem_over(rij, per_code[rij["code"]], rest)
    elif rest:
        onder = naar.setdefault(deel, [] if rest[0] == "*" else {})
        _neem_over(onder, van.get(deel, {}), rest)
        if not onder:
            del naar[deel]
    elif deel in van:
        naar[deel] = van[deel]
    else:
        naar.pop(deel, None)


def _maak(document: D, gegevens: dict[str, Any]) -> D:
    try:
        return type(document).model_validate(gegevens)
    except ValidationError as fouten:
        probleem = probleem_van(fouten)
        raise KernFout("rij_geweigerd", probleem.tekst, probleem.wat_nu) from None


def _patroon(document: Document, lijst: str) -> str | None:
    """The entry of RIJEN that this list answers to."""
    if lijst in document.RIJEN:
        return lijst
    delen = lijst.split(".")
    for patroon in document.RIJEN:
        stukken = patroon.split(".")
        if len(stukken) == len(delen) and all(s in ("*", d) for s, d in zip(stukken, delen, strict=True)):
            return patroon
    return None


def _vlak_uit(document: Document, deel: Any, pad: str, plat: dict[str, Waarde]) -> None:
    if isinstance(deel, dict):
        for sleutel, waarde in deel.items():
            _vlak_uit(document, waarde, f"{pad}.{sleutel}" if pad else sleutel, plat)
    elif isinstance(deel, list) and deel and not isinstance(deel[0], dict):
        plat[pad] = [str(keuze) for keuze in deel]
    elif isinstance(deel, list):
        for nummer, rij in enumerate(deel):
            _vlak_uit(document, rij, f"{pad}.{rij.get('code', nummer)}", plat)
    elif veld := document.korte_vorm(pad):
        plat[f"{pad}.{veld}"] = str(deel)
    else:
        plat[pad] = str(deel)


def _plaats(document: Document, gegevens: dict[str, Any], pad: str, waarde: Waarde) -> None:
    *weg, veld = pad.split(".")
    houder: Any = gegevens
    for plek, deel in enumerate(weg, start=1):
        houder = _dieper(document, houder, weg[:plek], deel)
    if not isinstance(houder, dict):
        raise _rij_onbekend(pad)
    if not waarde:
        houder.pop(veld, None)
    elif isinstance(waarde, str) and waarde.strip()[-1:].isdigit() and soort_van(type(document), pad) == "procent":
        houder[veld] = f"{waarde.strip()}%"
    else:
        houder[veld] = waarde


def _dieper(document: Document, houder: Any, weg: list[str], deel: str) -> Any:
    """One part further; a row has to be there, and a part in its short form is written out."""
    if isinstance(houder, list):
        return houder[_nummer(houder, deel)]
    pad = ".".join(weg)
    if isinstance(houder.get(deel), str) and (veld := document.korte_vorm(pad)):
        houder[deel] = {veld: houder[deel]}
    return houder.setdefault(deel, [] if _patroon(document, pad) is not None else {})


def _rijen(document: Document, gegevens: dict[str, Any], lijst: str) -> list[dict[str, Any]]:
    if _patroon(document, lijst) is None:
        raise _rij_onbekend(lijst)
    delen = lijst.split(".")
    houder: Any = gegevens
    for plek, deel in enumerate(delen, start=1):
        houder = _dieper(document, houder, delen[:plek], deel)
    rijen: list[dict[str, Any]] = houder
    return rijen


def _nummer(rijen: list[dict[str, Any]], rij: str) -> int:
    for nummer, gegevens in enumerate(rijen):
        if gegevens.get("code", str(nummer)) == rij:
            return nummer
    raise _rij_onbekend(rij)


def _vrije_code(rijen: list[dict[str, Any]], soort: str) -> str:
    """Letters fill the first gap; numbers go on after the highest, so that a gap shows and old references stay empty."""
    bezet = {str(rij["code"]) for rij in rijen}
    if soort != LETTERS:
        hoogste = max((int(code.removeprefix(soort)) for code in bezet), default=0)
        return f"{soort}{hoogste + 1}"
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
