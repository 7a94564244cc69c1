"""Why a row has no outcome, in the words and in the order of the single case."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from itertools import chain
from typing import Any, NamedTuple

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.methoden.basis import HONDERD
from weegwerk.kern.portefeuille.kolommen import FACTOREN, ONLEESBAAR, TAKEN
from weegwerk.kern.portefeuille.tarieven import GEHEEL, HONDERDSTEN
from weegwerk.kern.regelingen import loonkostensubsidie
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag
from weegwerk.kern.signalen import signaal

Rij = Mapping[str, Any]


class Cel(NamedTuple):
    """One cell of a task: its column, what it is called in a sentence, and its highest value in hundredths."""

    kolom: str
    wat: str
    hoogste: int


AANDELEN = {taak: Cel(f"aandeel_{taak}", f"Het aandeel van taak {taak}", int(HONDERD) * HONDERDSTEN) for taak in TAKEN}
PRESTATIES = {
    taak: [Cel(f"{f.veld}_{taak}", f"{f.naam} van taak {taak}", int(f.hoogste) * HONDERDSTEN) for f in FACTOREN]
    for taak in TAKEN
}


def reden(rij: Rij) -> str:
    """The first thing that stands in the way, as ``code: sentence``."""
    return rij[ONLEESBAAR] or _in_de_bepaling(rij) or _in_de_subsidie(rij)


def _in_de_bepaling(rij: Rij) -> str | None:
    taken = [taak for taak in TAKEN if any(rij[cel.kolom] is not None for cel in (AANDELEN[taak], *PRESTATIES[taak]))]
    if rij["peildatum"] is None:
        return _ontbreekt("De peildatum")
    if not taken:
        return _ontbreekt("Het takenpakket")
    aandelen = [AANDELEN[taak] for taak in taken]
    return (
        _eerste(rij, aandelen)
        or _som(sum(rij[cel.kolom] for cel in aandelen))
        or _eerste(rij, chain.from_iterable(PRESTATIES[taak] for taak in taken))
    )


def _eerste(rij: Rij, cellen: Iterable[Cel]) -> str | None:
    for cel in cellen:
        waarde = rij[cel.kolom]
        if waarde is None:
            return _ontbreekt(cel.wat)
        if not 0 <= waarde <= cel.hoogste:
            return _buiten_bereik(cel, waarde)
    return None


@lru_cache(maxsize=4096)
def _buiten_bereik(cel: Cel, waarde: int) -> str:
    gegeven, hoog = (f"{nederlands(Fraction(getal, HONDERDSTEN))}%" for getal in (waarde, cel.hoogste))
    return _zin("waarde_buiten_bereik", wat=cel.wat, waarde=gegeven, laag="0%", hoog=hoog)


@lru_cache(maxsize=4096)
def _som(aandelen: int) -> str | None:
    if aandelen == GEHEEL:
        return None
    som = Fraction(aandelen, GEHEEL)
    verschil = f"{procent_tekst(abs(som - 1))} te {'veel' if som > 1 else 'weinig'}"
    return _zin("aandelen_geen_100", som=procent_tekst(som), geheel="100%", verschil=verschil)


def _in_de_subsidie(rij: Rij) -> str:
    if rij["uren_per_week"] is None:
        return _ontbreekt("Het aantal uren per week")
    return _weigering(rij["peildatum"], rij["uren_per_week"], rij["leeftijd"])


@lru_cache(maxsize=4096)
def _weigering(peildatum: date, uren: int, leeftijd: int | None) -> str:
    aanvraag = Aanvraag(peildatum, Decimal(uren).scaleb(-2), loonwaarde=Decimal(0), leeftijd=leeftijd)
    try:
        loonkostensubsidie.bereken(aanvraag)
    except KernFout as fout:
        return f"{fout.code}: {fout.tekst}"
    raise RuntimeError(f"refused without a reason: {aanvraag}")


@lru_cache(maxsize=64)
def _ontbreekt(wat: str) -> str:
    return _zin("gegeven_ontbreekt", wat=wat)


def _zin(code: str, **woorden: object) -> str:
    return f"{code}: {signaal(code, **woorden).tekst}"
