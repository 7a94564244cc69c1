"""The dated facts that terms count from, refused when they cannot be true."""

from collections.abc import Sequence
from dataclasses import dataclass, fields
from datetime import date, timedelta
from itertools import pairwise
from typing import NoReturn

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import lees_datum
from weegwerk.tekst import datum_tekst

EERSTE_DAG, LAATSTE_DAG = date(2004, 1, 1), date(2150, 12, 31)
"""The WIA is for who fell ill from 2004; a day further away than this is a typing error."""


@dataclass(frozen=True, slots=True)
class Periode:
    """From the first up to and including the last day; without a last day it goes on."""

    van: date
    tot: date | None = None


@dataclass(frozen=True, slots=True)
class Feiten:
    """What is known. `ziek` are spells of sickness, `verlof` spells with a benefit for pregnancy or birth.

    `vangnet`: there is no employer, UWV guides. `forfait`: the subsidy began without a determined loonwaarde. `loonsanctie`: UWV
    imposed one. `einde_wachttijd` replaces the day that follows from the sickness, for instance when UWV set another one.
    """

    ziek: tuple[Periode, ...] = ()
    verlof: tuple[Periode, ...] = ()
    vangnet: bool = False
    einde_wachttijd: date | None = None
    start_werk: date | None = None
    start_subsidie: date | None = None
    forfait: bool = False
    loonsanctie: bool = False
    loonwaarde_vastgesteld: date | None = None
    herstel_gemeld: date | None = None
    herstel_vastgesteld: date | None = None
    geboortedatum: date | None = None

    def __post_init__(self) -> None:
        _controleer_perioden("ziek", self.ziek)
        _controleer_verlof(self.verlof)
        for veld in fields(self):
            waarde = getattr(self, veld.name)
            if isinstance(waarde, date) and veld.name != "geboortedatum":
                _controleer_dag(veld.name, waarde)
                self._na("geboortedatum", veld.name)
        self._begin_van_de_ziekte()
        for eerder, later in _VOLGORDE:
            self._na(eerder, later)

    def _na(self, eerder: str, later: str) -> None:
        begin, einde = getattr(self, eerder), getattr(self, later)
        if begin and einde and einde < begin:
            self._weiger(later, _NAMEN[later], einde, _NAMEN[eerder], begin)

    def _begin_van_de_ziekte(self) -> None:
        if not self.ziek:
            return
        eerste = self.ziek[0].van
        if self.geboortedatum and eerste < self.geboortedatum:
            self._weiger("ziek", "de eerste ziektedag", eerste, "de geboortedatum", self.geboortedatum)
        if self.einde_wachttijd and self.einde_wachttijd < eerste:
            self._weiger(
                "einde_wachttijd", "het einde van de wachttijd", self.einde_wachttijd, "de eerste ziektedag", eerste
            )

    def _weiger(self, veld: str, later: str, einde: date, eerder: str, begin: date) -> NoReturn:
        raise KernFout(
            "verkeerde_volgorde",
            f"{later[0].upper()}{later[1:]} ({datum_tekst(einde)}) ligt voor {eerder} ({datum_tekst(begin)}).",
            "Controleer de datums.",
            (veld,),
        )


_NAMEN = {
    "geboortedatum": "de geboortedatum",
    "einde_wachttijd": "het einde van de wachttijd",
    "start_werk": "de eerste werkdag",
    "start_subsidie": "het begin van de subsidie",
    "loonwaarde_vastgesteld": "de vaststelling van de loonwaarde",
    "herstel_gemeld": "de melding van herstel",
    "herstel_vastgesteld": "de vaststelling van herstel",
}
_VOLGORDE = (("start_werk", "start_subsidie"), ("herstel_gemeld", "herstel_vastgesteld"))


def lees_perioden(tekst: str) -> tuple[Periode, ...]:
    """Spells as people type them: ``02-03-2026..20-03-2026, 01-04-2026``; raises KernFout."""
    return tuple(_lees_periode(deel.strip()) for deel in tekst.replace("\n", ",").split(",") if deel.strip())


def _lees_periode(tekst: str) -> Periode:
    van, _punten, tot = tekst.partition("..")
    try:
        return Periode(lees_datum(van), lees_datum(tot) if tot.strip() else None)
    except KernFout:
        raise KernFout(
            "geen_periode",
            f"“{tekst}” is geen periode.",
            "Schrijf dag-maand-jaar, met twee punten voor de laatste dag: 02-03-2026..20-03-2026.",
        ) from None


def _controleer_verlof(verlof: Sequence[Periode]) -> None:
    """Leave before and after the birth may follow each other; leave without an end cannot be taken out of the count."""
    _controleer_dagen("verlof", verlof)
    for periode in verlof:
        if periode.tot is None:
            raise KernFout(
                "verlof_zonder_einde",
                f"Van het verlof dat begint op {datum_tekst(periode.van)} is de laatste dag niet bekend.",
                "Vul ook de laatste dag van het verlof in.",
                ("verlof",),
            )


def _controleer_dagen(naam: str, perioden: Sequence[Periode]) -> None:
    for periode in perioden:
        _controleer_dag(naam, periode.van)
        if periode.tot is None:
            continue
        _controleer_dag(naam, periode.tot)
        if periode.tot < periode.van:
            raise KernFout(
                "verkeerde_volgorde",
                f"De laatste dag ({datum_tekst(periode.tot)}) ligt voor de eerste ({datum_tekst(periode.van)}).",
                "Controleer de datums.",
                (naam,),
            )


def _controleer_perioden(naam: str, perioden: Sequence[Periode]) -> None:
    _controleer_dagen(naam, perioden)
    for eerder, later in pairwise(perioden):
        if eerder.tot is None or later.van <= eerder.tot + timedelta(days=1):
            raise KernFout(
                "perioden_door_elkaar",
                f"De periode die begint op {datum_tekst(later.van)} sluit aan op of valt in een eerdere.",
                "Zet de perioden op volgorde, met ten minste een dag ertussen.",
                (naam,),
            )


def _controleer_dag(naam: str, dag: date) -> None:
    if not EERSTE_DAG <= dag <= LAATSTE_DAG:
        raise KernFout(
            "dag_te_ver",
            f"Weegwerk kan niet rekenen met {datum_tekst(dag)}.",
            f"Kies een dag van {datum_tekst(EERSTE_DAG)} tot en met {datum_tekst(LAATSTE_DAG)}.",
            (naam,),
        )
