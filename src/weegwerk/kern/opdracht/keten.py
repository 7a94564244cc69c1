"""The chain answer <- conclusion <- weighing <- fact, checked by reference: who reads the report can follow every step.

What a program can see is which code refers to which. Whether a sentence brings in something new it cannot see; for that
there is a modest hint about numbers and names, and it says of itself that it is one.
"""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from weegwerk.kern.opdracht.aanwijzingen import nieuw_in
from weegwerk.kern.opdracht.feiten import Feit
from weegwerk.kern.opdracht.gevraagd import vragen_van
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.opdracht.oplevering import Antwoord, Conclusie, Weging
from weegwerk.kern.opdracht.signalen import meld
from weegwerk.kern.opdracht.verwijzingen import codes, gebruik
from weegwerk.kern.signalen import Signaal


@dataclass(frozen=True)
class Schakel:
    """One question with all that its answer rests on, each in the order of its code."""

    vraag: str
    vraagtekst: str
    antwoord: str
    conclusies: tuple[Conclusie, ...]
    wegingen: tuple[Weging, ...]
    feiten: tuple[Feit, ...]


def schakels(map_: Opdrachtmap) -> tuple[Schakel, ...]:
    """The chain per question, for a table and a picture of it."""
    return tuple(_schakel(map_, vraag.code, vraag.vraag or "") for vraag in vragen_van(map_))


def _schakel(map_: Opdrachtmap, code: str, tekst: str) -> Schakel:
    antwoord = map_.antwoorden.get(code, Antwoord())
    conclusies = tuple(c for c in map_.conclusies if c.code in antwoord.conclusies)
    gewogen = {w for conclusie in conclusies for w in conclusie.wegingen}
    wegingen = tuple(w for w in map_.wegingen if w.code in gewogen)
    feiten = {f for weging in wegingen for f in weging.feiten}
    return Schakel(
        code,
        tekst,
        antwoord.antwoord or antwoord.geen_antwoord or "",
        conclusies,
        wegingen,
        tuple(f for f in map_.feiten if f.code in feiten),
    )


def toets_keten(map_: Opdrachtmap, bekend: Collection[str] = ()) -> Iterator[Signaal]:
    """Everything in the chain that does not hold, from the answers down; `bekend` are names that need no fact."""
    yield from _antwoorden(map_)
    yield from _conclusies(map_, bekend)
    yield from _wegingen(map_)
    yield from _feiten(map_)
    bestaand = codes(map_)
    for code, waar in dict.fromkeys(gebruik(map_)):
        if code not in bestaand and not code.startswith("V"):
            yield meld("verwijzing_onbekend", _plek(waar), code=code, waar=waar)


def _antwoorden(map_: Opdrachtmap) -> Iterator[Signaal]:
    vragen = vragen_van(map_)
    if not vragen:
        yield meld("geen_vraag", ("vragen",))
    for vraag in vragen:
        yield from _antwoord(map_, vraag.code, map_.antwoorden.get(vraag.code, Antwoord()))
    gesteld = {vraag.code for vraag in vragen}
    for code, antwoord in map_.antwoorden.items():
        if code not in gesteld and (antwoord.antwoord or antwoord.geen_antwoord):
            yield meld("antwoord_buiten_vraag", ("antwoorden", code), code=code)
    for nummer, aanvulling in enumerate(map_.aanvullingen, start=1):
        if aanvulling.aanvulling and not aanvulling.relevantie:
            yield meld("aanvulling_zonder_reden", ("aanvullingen",), nummer=nummer)


def _antwoord(map_: Opdrachtmap, code: str, antwoord: Antwoord) -> Iterator[Signaal]:
    pad = ("antwoorden", code)
    if antwoord.geen_antwoord and not antwoord.antwoord:
        return
    if not antwoord.antwoord:
        yield meld("vraag_onbeantwoord", pad, code=code)
    elif not antwoord.conclusies:
        yield meld("antwoord_zonder_conclusie", pad, code=code)
    elif not _schakel(map_, code, "").wegingen:
        yield meld("antwoord_zonder_weging", pad, code=code, conclusies=", ".join(antwoord.conclusies))


def _conclusies(map_: Opdrachtmap, bekend: Collection[str]) -> Iterator[Signaal]:
    gebruikt = {code for code, _waar in gebruik(map_)}
    gezegd = [*bekend, *(vraag.vraag or "" for vraag in vragen_van(map_)), *_in_feiten(map_)]
    for conclusie in map_.conclusies:
        pad = ("conclusies", conclusie.code)
        if not conclusie.conclusie:
            yield meld("leeg_in_keten", pad, code=conclusie.code)
        if not conclusie.wegingen:
            yield meld("conclusie_zonder_weging", pad, code=conclusie.code)
        if conclusie.code not in gebruikt:
            yield meld("conclusie_ongebruikt", pad, code=conclusie.code)
        if nieuw := nieuw_in(conclusie.conclusie or "", gezegd):
            yield meld("nieuw_in_conclusie", pad, code=conclusie.code, woorden="”, “".join(nieuw))


def _in_feiten(map_: Opdrachtmap) -> Iterator[str]:
    for feit in map_.feiten:
        yield from filter(None, (feit.code, feit.wat, feit.wie, feit.document))
        if feit.datum:
            yield f"{feit.datum.day} {feit.datum.year} {feit.datum.isoformat()}"


def _wegingen(map_: Opdrachtmap) -> Iterator[Signaal]:
    gebruikt = {code for code, _waar in gebruik(map_)}
    besloten = {feit.code for feit in map_.feiten if feit.gevoelig}
    for weging in map_.wegingen:
        pad = ("wegingen", weging.code)
        if not weging.weging:
            yield meld("leeg_in_keten", pad, code=weging.code)
        if not weging.feiten:
            yield meld("weging_zonder_feit", pad, code=weging.code)
        if weging.code not in gebruikt:
            yield meld("weging_ongebruikt", pad, code=weging.code)
        if besloten & {*weging.feiten} and not weging.voor_anderen:
            yield meld("weging_niet_deelbaar", pad, code=weging.code)


def _feiten(map_: Opdrachtmap) -> Iterator[Signaal]:
    gebruikt = {code for code, _waar in gebruik(map_)}
    for feit in map_.feiten:
        pad = ("feiten", feit.code)
        if not feit.wat:
            yield meld("leeg_in_keten", pad, code=feit.code)
            continue
        if not feit.wie:
            yield meld("feit_van_niemand", pad, code=feit.code)
        if feit.verkregen is None:
            yield meld("feit_zonder_soort", pad, code=feit.code)
        if feit.verkregen == "afgeleid" and not feit.afgeleid_van:
            yield meld("afleiding_zonder_feit", pad, code=feit.code)
        if feit.datum is None and feit.gesprek is None:
            yield meld("feit_zonder_datum", pad, code=feit.code)
        if feit.code not in gebruikt:
            yield meld("feit_ongebruikt", pad, code=feit.code)


def _plek(waar: str) -> tuple[str, ...]:
    """The place in the document of what refers to something unknown."""
    delen = {"F": "feiten", "W": "wegingen", "C": "conclusies"}
    if waar[:1] in delen and waar[1:].isdigit():
        return delen[waar[:1]], waar
    if waar.startswith("het antwoord op "):
        return "antwoorden", waar.removeprefix("het antwoord op ")
    return ("instrumenten",) if waar.startswith(("het", "de")) else ("adviezen",)
