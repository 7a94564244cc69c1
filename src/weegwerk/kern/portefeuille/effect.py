"""What another day or another loonwaarde would do to every running case: two portfolios beside each other."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import NamedTuple

import polars as pl

from weegwerk.kern.portefeuille.kolommen import INVOER
from weegwerk.kern.portefeuille.rekenen import bereken
from weegwerk.kern.portefeuille.tarieven import GEHEEL, HONDERDSTEN
from weegwerk.kern.portefeuille.zaken import Zaak, een_taak, rijen
from weegwerk.kern.regelingen.minimumloon import UURLOON
from weegwerk.tekst import datum_tekst

_SOORTEN = {naam: {"id": pl.String, "peildatum": pl.Date}.get(naam, pl.Int64) for naam in INVOER}
_VOLLE_WEEK = 36_00
HOOGSTE = GEHEEL // HONDERDSTEN


@dataclass(frozen=True)
class Scenario:
    """A day, and what happens to the loonwaarde: `punten` up or down, and per case another one in its place."""

    peildatum: date
    punten: int = 0
    loonwaarden: Mapping[str, int] = field(default_factory=dict)


class Scenariostand(NamedTuple):
    """A case under one scenario: whole percents, whole cents a month, or why there are none."""

    loonwaarde: int | None
    cent: int | None
    fout: str | None


@dataclass(frozen=True)
class Effect:
    """A case now and under the other scenario."""

    id: str
    nu: Scenariostand
    straks: Scenariostand

    @property
    def verschil(self) -> int | None:
        """Cents a month more (or less); None where one of the two has no amount."""
        if self.nu.cent is None or self.straks.cent is None:
            return None
        return self.straks.cent - self.nu.cent

    @property
    def reden(self) -> str:
        return self.nu.fout or self.straks.fout or ""


def effecten(zaken: Sequence[Zaak], nu: Scenario, straks: Scenario) -> list[Effect]:
    """Every case once, the largest effect first, then those without an amount."""
    bepaald = _standen(zaken, nu.peildatum)
    loonwaarden = {zaak_id: stand.loonwaarde for zaak_id, stand in bepaald.items() if stand.loonwaarde is not None}
    standen_nu, standen_straks = (
        _standen(_met(zaken, loonwaarden, scenario), scenario.peildatum) for scenario in (nu, straks)
    )
    gevonden = [
        Effect(zaak.id, _of(bepaald, standen_nu, zaak.id), _of(bepaald, standen_straks, zaak.id)) for zaak in zaken
    ]
    return sorted(gevonden, key=lambda een: (een.verschil is None, -abs(een.verschil or 0), een.id))


def _of(bepaald: Mapping[str, Scenariostand], standen: Mapping[str, Scenariostand], zaak_id: str) -> Scenariostand:
    """A case that could not be determined keeps that reason."""
    return standen.get(zaak_id, bepaald[zaak_id])


def _met(zaken: Sequence[Zaak], loonwaarden: Mapping[str, int], scenario: Scenario) -> list[Zaak]:
    return [
        replace(zaak, taken=een_taak(_verschoven(zaak.id, loonwaarden, scenario)))
        for zaak in zaken
        if zaak.id in loonwaarden
    ]


def _verschoven(zaak_id: str, loonwaarden: Mapping[str, int], scenario: Scenario) -> int:
    loonwaarde = scenario.loonwaarden.get(zaak_id, loonwaarden[zaak_id])
    return min(max(loonwaarde + scenario.punten, 0), HOOGSTE)


def _standen(zaken: Sequence[Zaak], peildatum: date) -> dict[str, Scenariostand]:
    redenen = {zaak.id: reden for zaak in zaken if (reden := _reden(zaak, peildatum))}
    frame = pl.DataFrame(rijen((z for z in zaken if z.id not in redenen), peildatum), schema=_SOORTEN)
    gerekend = bereken(frame).iter_rows()
    return {zaak_id: Scenariostand(*rest) for zaak_id, *rest in gerekend} | {
        zaak_id: Scenariostand(None, None, reden) for zaak_id, reden in redenen.items()
    }


def _reden(zaak: Zaak, peildatum: date) -> str:
    if not zaak.reden and peildatum < UURLOON and zaak.voltijd not in (None, _VOLLE_WEEK):
        return "volle_week: Voor 2024 hing het bedrag af van de volle werkweek; de portefeuille kent alleen 36 uur."
    if not zaak.reden and zaak.ingangsdatum is not None and zaak.ingangsdatum > peildatum:
        return f"nog_niet_begonnen: De subsidie begint op {datum_tekst(zaak.ingangsdatum)}."
    return zaak.reden
