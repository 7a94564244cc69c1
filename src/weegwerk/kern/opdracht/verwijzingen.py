"""Who refers to whom: a fact, weighing or conclusion that is used elsewhere does not disappear silently."""

from collections.abc import Iterator

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.opdracht.gevraagd import vragen_van
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.tekst import opsomming

_INSTRUMENTEN = {"wanberg": "de acht componenten van Wanberg", "huis": "het Huis van Werkvermogen"}


def gebruik(map_: Opdrachtmap) -> Iterator[tuple[str, str]]:
    """Every reference: the code that is used, and where in words."""
    for feit in map_.feiten:
        yield from ((code, feit.code) for code in (*feit.afgeleid_van, *filter(None, (feit.gesprek,))))
    yield from _in_instrumenten(map_)
    for weging in map_.wegingen:
        yield from ((code, weging.code) for code in weging.feiten)
    for conclusie in map_.conclusies:
        yield from ((code, conclusie.code) for code in conclusie.wegingen)
    for vraag, antwoord in map_.antwoorden.items():
        yield from ((code, f"het antwoord op {vraag}") for code in antwoord.conclusies)
        if antwoord.antwoord or antwoord.geen_antwoord:
            yield vraag, f"het antwoord op {vraag}"
    for nummer, aanvulling in enumerate(map_.aanvullingen, start=1):
        yield from ((code, f"aanvulling {nummer}") for code in aanvulling.conclusies)
    for nummer, advies in enumerate(map_.adviezen, start=1):
        yield from ((code, f"advies {nummer}") for code in advies.conclusies)


def _in_instrumenten(map_: Opdrachtmap) -> Iterator[tuple[str, str]]:
    instrumenten = map_.instrumenten
    for regel in instrumenten.icf:
        yield from ((code, "het ICF-schema") for code in regel.feiten)
    for naam, waar in _INSTRUMENTEN.items():
        for _veld, bevinding in getattr(instrumenten, naam):
            yield from ((code, waar) for code in bevinding.feiten)
    yield from ((code, "de participatieladder") for code in instrumenten.ladder.feiten)


def codes(map_: Opdrachtmap) -> set[str]:
    """Every code that exists."""
    eigen = (map_.gesprekken, map_.feiten, map_.wegingen, map_.conclusies)
    return {vraag.code for vraag in vragen_van(map_)} | {rij.code for rijen in eigen for rij in rijen}


def gebruikt_in(map_: Opdrachtmap, code: str) -> list[str]:
    """Where this code is used, each place once, in the order of the document."""
    return list(dict.fromkeys(waar for gebruikt, waar in gebruik(map_) if gebruikt == code))


def bewaak(oud: Opdrachtmap, nieuw: Opdrachtmap) -> Opdrachtmap:
    """The new document; raises KernFout (rij_in_gebruik) when something was taken out that is still used."""
    for code in sorted(codes(oud) - codes(nieuw)):
        if waar := gebruikt_in(nieuw, code):
            raise KernFout(
                "rij_in_gebruik",
                f"{code} is niet verwijderd: hij wordt gebruikt in {opsomming(waar)}.",
                "Haal hem daar eerst weg.",
            )
    return nieuw
