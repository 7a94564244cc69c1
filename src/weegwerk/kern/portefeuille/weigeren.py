"""Why a row has no outcome, in the words and in the order of the single case."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import lru_cache
from typing import Any

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.methoden.basis import HONDERD
from weegwerk.kern.portefeuille.kolommen import FACTOREN, ONLEESBAAR, TAKEN
from weegwerk.kern.portefeuille.tarieven import GEHEEL, HONDERDSTEN
from weegwerk.kern.regelingen import loonkostensubsidie
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag
from weegwerk.kern.signalen import signaal

Rij = Mapping[str, Any]


def reden(rij: Rij) -> str:
    """The first thing that stands in the way, as ``code: sentence``."""
    return rij[ONLEESBAAR] or _in_de_bepaling(rij) or _in_de_subsidie(rij)


def _in_de_bepaling(rij: Rij) -> str | None:
    taken = [taak for taak in TAKEN if any(rij[kolom] is not None for kolom in _kolommen(taak))]
    if rij["peildatum"] is None:
        return _ontbreekt("De peildatum")
    if not taken:
        return _ontbreekt("Het takenpakket")
    aandelen = {f"Het aandeel van taak {taak}": (rij[f"aandeel_{taak}"], HONDERD) for taak in taken}
    factoren = {
        f"{factor.naam} van taak {taak}": (rij[f"{factor.veld}_{taak}"], factor.hoogste)
        for taak in taken
        for factor in FACTOREN
    }
    return _eerste(aandelen) or _som(sum(rij[f"aandeel_{taak}"] for taak in taken)) or _eerste(factoren)


def _kolommen(taak: int) -> tuple[str, ...]:
    return (f"aandeel_{taak}", *(f"{factor.veld}_{taak}" for factor in FACTOREN))


def _eerste(waarden: Mapping[str, tuple[int | None, Decimal]]) -> str | None:
    for wat, (waarde, hoogste) in waarden.items():
        if waarde is None:
            return _ontbreekt(wat)
        if not 0 <= waarde <= hoogste * HONDERDSTEN:
            return _zin(
                "waarde_buiten_bereik",
                wat=wat,
                waarde=f"{nederlands(Fraction(waarde, HONDERDSTEN))}%",
                laag="0%",
                hoog=f"{nederlands(hoogste)}%",
            )
    return None


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


def _ontbreekt(wat: str) -> str:
    return _zin("gegeven_ontbreekt", wat=wat)


def _zin(code: str, **woorden: object) -> str:
    return f"{code}: {signaal(code, **woorden).tekst}"
