"""Rows of a portfolio for tests, and the same row as a single case."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Any

import polars as pl

from tests.kern.zaken import GEEN, taak, waarneming, zaak
from weegwerk.kern import methoden
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.portefeuille import INVOER, bereken
from weegwerk.kern.regelingen import loonkostensubsidie

FACTOREN = ("tempo", "kwaliteit", "netto_werktijd")
SOORTEN = {naam: {"id": pl.String, "peildatum": pl.Date}.get(naam, pl.Int64) for naam in INVOER}
Uitkomst = tuple[int | None, int | None, str | None]


def rij(*taken: tuple[int | None, ...], **velden: Any) -> dict[str, Any]:
    """A row that is in order; tasks as (aandeel, tempo, kwaliteit, netto_werktijd) in hundredths."""
    basis = {"id": "a", "peildatum": date(2026, 7, 1), "leeftijd": 30, "uren_per_week": 3200}
    gevuld = (
        {f"{veld}_{nummer}": waarde for veld, waarde in zip(("aandeel", *FACTOREN), een, strict=True)}
        for nummer, een in enumerate(taken or [(100_00, 80_00, 90_00, 100_00)], 1)
    )
    return dict.fromkeys(INVOER) | basis | {k: w for een in gevuld for k, w in een.items()} | velden


def frame(*rijen: Mapping[str, Any]) -> pl.DataFrame:
    return pl.DataFrame(rijen, schema=SOORTEN)


def samen(rijen: Iterable[Mapping[str, Any]]) -> list[Uitkomst]:
    """What the portfolio makes of these rows."""
    return bereken(frame(*rijen)).select("loonwaarde", "lks_per_maand_cent", "fout").rows()


def apart(een: Mapping[str, Any]) -> Uitkomst:
    """What the single case makes of this row: exact fractions, one row at a time."""
    uitkomst = methoden.bereken(
        zaak(*_taken(een), peildatum=_dag(een), beoordelingsdatum=_dag(een) or "2026-07-01", taken=list(_taken(een)))
    )
    if uitkomst.loonwaarde is None:
        fout = next(signaal for signaal in uitkomst.signalen if signaal.ernst == "fout")
        return None, None, f"{fout.code}: {fout.tekst.replace('taak T', 'taak ')}"
    uren = Decimal(een["uren_per_week"]) / 100
    aanvraag = loonkostensubsidie.Aanvraag(
        een["peildatum"], uren, Decimal(uitkomst.loonwaarde), leeftijd=een["leeftijd"]
    )
    try:
        bedrag = loonkostensubsidie.bereken(aanvraag).lks_per_maand
    except KernFout as fout:
        return None, None, f"{fout.code}: {fout.tekst}"
    return uitkomst.loonwaarde, int(bedrag * 100), None


def _dag(een: Mapping[str, Any]) -> Any:
    return een["peildatum"].isoformat() if een["peildatum"] else GEEN


def _taken(een: Mapping[str, Any]) -> Iterable[dict[str, Any]]:
    for nummer in range(1, 6):
        aandeel, *factoren = (_procent(een[f"{veld}_{nummer}"]) for veld in ("aandeel", *FACTOREN))
        if (aandeel, *factoren) != (GEEN,) * 4:
            yield taak(
                f"T{nummer}",
                aandeel=aandeel,
                **{v: GEEN if p is GEEN else waarneming(p) for v, p in zip(FACTOREN, factoren, strict=True)},
            )


def _procent(honderdsten: int | None) -> Any:
    return GEEN if honderdsten is None else f"{Decimal(honderdsten) / 100:f}%"
