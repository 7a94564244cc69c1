"""Een miljoen zaken tegelijk: in het geheugen tegen drie andere wegen, en als stroom van klein naar groot."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal
from pathlib import Path
from time import perf_counter
from typing import Any

import numpy as np
import polars as pl

from bench import openfisca
from bench.tabel import Uitslag, getal, keer, midden, ms
from weegwerk.kern.methoden import bereken as bereken_een
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.portefeuille import bereken, tarieven
from weegwerk.kern.regelingen import loonkostensubsidie

MILJOEN = 1_000_000
DOEL = 0.060
MEESTE_GEHEUGEN, MEESTE_GROEI = 2, 12
GROOTTEN = (10_000, 100_000, MILJOEN, 10 * MILJOEN)
RONDES, LOSSE_ZAKEN, DECIMALEN = 9, 150, 3_000
FACTOREN = ("tempo", "kwaliteit", "netto_werktijd")
TAKEN = range(1, 6)
DAG = date(2026, 7, 1)
# Wat het systeem bij een kind telt, bevat ook wat de ouder gebruikte; deze regel niet.
OPDRACHT = """
import re, sys
from pathlib import Path
from weegwerk.cli import main
main(sys.argv[1:])
print(re.search(r"VmHWM:\\s+(\\d+)", Path("/proc/self/status").read_text())[1], file=sys.stderr)
"""


def meet(werkmap: Path) -> list[Uitslag]:
    """Om en om met NumPy, zodat beide dezelfde drukte op de machine zien."""
    zaken = maak(MILJOEN)
    begin = perf_counter()
    uitkomst = bereken(zaken)
    eerste = perf_counter() - begin
    gelijk = uitkomst["lks_per_maand_cent"].equals(pl.Series("lks_per_maand_cent", in_numpy(zaken)))
    kolommen, tijden, processor = naar_numpy(zaken), [], []
    maat = []
    for _ronde in range(RONDES):
        bezig = os.times()
        tijden.append(_duur(lambda: bereken(zaken)))
        processor.append(os.times().user - bezig.user + os.times().system - bezig.system)
        maat.append(_duur(lambda: _reken_in_numpy(kolommen)))
    tijd = midden(tijden)
    los, decimaal = een_voor_een(zaken), in_decimalen(zaken)
    return [
        Uitslag("een miljoen zaken van vijf taken", ms(tijd), f"onder {ms(DOEL)}", tijd < DOEL),
        Uitslag("… processortijd, en de snelste keer", f"{ms(midden(processor))}, {ms(min(tijden))}"),
        Uitslag("… de eerste keer (wetstabel maken)", ms(eerste)),
        Uitslag("… zelfde centen als NumPy", "ja" if gelijk else "nee", "ja", gelijk),
        Uitslag(
            "NumPy, hele getallen, zonder controle", f"{ms(midden(maat))}: {keer(midden(maat), tijd, 0)[0]} zo lang"
        ),
        Uitslag("Decimal, zonder herleiding (geschat)", f"{decimaal:.0f} s: {decimaal / tijd:.0f} keer zo lang"),
        Uitslag("een voor een, met herleiding (geschat)", f"{los:.0f} s: {los / tijd:.0f} keer zo lang"),
        *openfisca.meet(werkmap, zaken, min(tijden)),
        *meet_stroom(werkmap, zaken),
    ]


def meet_stroom(werkmap: Path, zaken: pl.DataFrame) -> list[Uitslag]:
    """De hele opdracht, van Parquet naar Parquet, met het meeste geheugen dat het proces ooit had."""
    gemeten = {aantal: _stroom(werkmap, zaken, aantal) for aantal in GROOTTEN}
    (klein, smal), (groot, breed) = gemeten[MILJOEN], gemeten[10 * MILJOEN]
    start = gemeten[GROOTTEN[0]][0]
    groei = (groot - start) / (klein - start)
    return [
        *(
            Uitslag(f"stroom van {aantal:,} rijen".replace(",", "."), f"{getal(tijd)} s, {geheugen} MB")
            for aantal, (tijd, geheugen) in gemeten.items()
        ),
        Uitslag(
            "… geheugen bij tien keer zoveel",
            f"{getal(breed / smal)} keer",
            f"hoogstens {MEESTE_GEHEUGEN}",
            breed / smal <= MEESTE_GEHEUGEN,
        ),
        Uitslag(
            "… tien keer zoveel, zonder de start",
            f"{getal(groei)} keer zo lang",
            f"hoogstens {MEESTE_GROEI}",
            groei <= MEESTE_GROEI,
        ),
    ]


def maak(aantal: int) -> pl.DataFrame:
    """Zaken zoals ze voorkomen: stappen van 5% en 2,5%, vijf taken, een halfjaar aan dagen."""
    kans = np.random.default_rng(2026)
    sneden = np.sort(kans.integers(0, 41, (aantal, 4)) * 250, axis=1)
    randen = np.concatenate([np.zeros((aantal, 1), np.int64), sneden, np.full((aantal, 1), 100_00)], axis=1)
    kolommen: dict[str, Any] = {
        "id": np.arange(aantal),
        "peildatum": pl.Series(np.datetime64(DAG) + kans.integers(0, 180, aantal)),
        "leeftijd": kans.integers(16, 67, aantal),
        "uren_per_week": kans.integers(16, 161, aantal) * 25,
    }
    for taak in TAKEN:
        kolommen[f"aandeel_{taak}"] = randen[:, taak] - randen[:, taak - 1]
        kolommen |= {f"{factor}_{taak}": kans.integers(8, 23, aantal) * 500 for factor in FACTOREN}
    return pl.DataFrame(kolommen).with_columns(pl.col("peildatum").cast(pl.Date))


def naar_numpy(zaken: pl.DataFrame) -> dict[str, Any]:
    """Elke kolom als rij getallen, met het tarief er al bij; dat opzoeken telt bij NumPy niet mee."""
    tabel = tarieven.maak((DAG.toordinal(), (DAG + timedelta(days=180)).toordinal()), (16, 66))
    periode = tarieven.periode_per_dag()
    plek = min(DAG.toordinal() - tarieven.EERSTE_PLEK, len(periode) - 1)
    rij = tabel.tellers[periode[plek] * tarieven.PER_PERIODE :]
    teller = np.array([waarde or 0 for waarde in rij[: tarieven.PER_PERIODE]], np.int64)
    kolommen = {naam: zaken[naam].to_numpy() for naam in zaken.columns}
    return kolommen | {"teller": teller[kolommen["leeftijd"]], "noemer": tabel.noemer}


def in_numpy(zaken: pl.DataFrame) -> Any:
    return _reken_in_numpy(naar_numpy(zaken))


def _reken_in_numpy(kolommen: Mapping[str, Any]) -> Any:
    som = 0
    for taak in TAKEN:
        tempo, kwaliteit, netto = (np.minimum(kolommen[f"{factor}_{taak}"], 100_00) for factor in FACTOREN)
        som = som + kolommen[f"aandeel_{taak}"] * tempo * kwaliteit * netto
    loonwaarde = (som + 10**14 // 2) // 10**14
    gat = np.minimum(100_00 - loonwaarde * 100, 70_00)
    return (kolommen["teller"] * gat * kolommen["uren_per_week"] + kolommen["noemer"] // 2) // kolommen["noemer"]


def in_decimalen(zaken: pl.DataFrame) -> float:
    """Seconden voor een miljoen, geschat uit de eerste zaken."""
    exact = {leeftijd: tarieven.tarief(DAG, leeftijd).per_uur for leeftijd in range(16, 67)}
    per_uur = {leeftijd: Decimal(waarde.numerator) / waarde.denominator for leeftijd, waarde in exact.items()}
    rijen = zaken.head(DECIMALEN).rows(named=True)
    return _duur(lambda: [_decimaal(rij, per_uur[rij["leeftijd"]]) for rij in rijen]) / DECIMALEN * MILJOEN


def _decimaal(rij: Mapping[str, Any], per_uur: Decimal) -> Decimal:
    honderd, heel = Decimal(100_00), Decimal(1)
    som = Decimal(0)
    for taak in TAKEN:
        prestatie = Decimal(rij[f"aandeel_{taak}"]) / honderd
        for factor in FACTOREN:
            prestatie *= min(Decimal(rij[f"{factor}_{taak}"]) / honderd, heel)
        som += prestatie
    loonwaarde = (som * 100).quantize(heel, ROUND_HALF_UP)
    gat = min(heel - loonwaarde / 100, Decimal("0.7"))
    return (per_uur * gat * Decimal(rij["uren_per_week"]) / 100).quantize(heel, ROUND_HALF_UP)


def een_voor_een(zaken: pl.DataFrame) -> float:
    """Seconden voor een miljoen langs de weg van de losse zaak, geschat uit de eerste zaken."""
    rijen = [(rij, _onderzoek(rij)) for rij in zaken.head(LOSSE_ZAKEN).rows(named=True)]
    return _duur(lambda: [_een(rij, onderzoek) for rij, onderzoek in rijen]) / LOSSE_ZAKEN * MILJOEN


def _onderzoek(rij: Mapping[str, Any]) -> Onderzoek:
    dag = rij["peildatum"].isoformat()
    taken = [
        {"code": f"T{taak}"} | {veld: f"{Decimal(rij[f'{veld}_{taak}']) / 100:f}%" for veld in ("aandeel", *FACTOREN)}
        for taak in TAKEN
    ]
    kop = {"weegwerk": 1, "soort": "loonwaarde", "methode": "ulm-2021", "beoordelingsdatum": dag, "peildatum": dag}
    return Onderzoek.model_validate({**kop, "functie": {"naam": "Medewerker"}, "taken": taken})


def _een(rij: Mapping[str, Any], onderzoek: Onderzoek) -> object:
    loonwaarde = Decimal(bereken_een(onderzoek).loonwaarde or 0)
    uren = Decimal(rij["uren_per_week"]) / 100
    return loonkostensubsidie.bereken(
        loonkostensubsidie.Aanvraag(rij["peildatum"], uren, loonwaarde, leeftijd=rij["leeftijd"])
    )


def _stroom(werkmap: Path, zaken: pl.DataFrame, aantal: int) -> tuple[float, int]:
    """Seconden en megabytes."""
    bron, uit = werkmap / "portefeuille.parquet", werkmap / "uitkomst.parquet"
    stukken = [zaken.lazy().head(aantal)] * max(1, aantal // MILJOEN)
    pl.concat(stukken).sink_parquet(bron)
    begin = perf_counter()
    klaar = subprocess.run(
        [sys.executable, "-c", OPDRACHT, "portefeuille", str(bron), "-o", str(uit)],
        capture_output=True,
        text=True,
        check=True,
        timeout=600,
    )
    duur = perf_counter() - begin
    bron.unlink()
    return duur, int(klaar.stderr) // 1024


def _duur(doe: Callable[[], object]) -> float:
    begin = perf_counter()
    doe()
    return perf_counter() - begin
