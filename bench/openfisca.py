"""Tegen OpenFisca, de meest gebruikte rekenmachine voor wetten: dezelfde zaken, in zijn eigen omgeving."""

import subprocess
import sys
from datetime import date
from pathlib import Path
from typing import Any

import numpy as np
import polars as pl

from bench.openfisca_som import invoer
from bench.tabel import Uitslag, ms
from weegwerk.kern.portefeuille import bereken

WORTEL = Path(__file__).resolve().parent.parent
OMGEVING = Path(sys.prefix) / "openfisca"
SLOT = WORTEL / "requirements" / "bench.txt"
KEER, RONDES = 50, 3
DAG = date(2026, 7, 1)


def meet(werkmap: Path, zaken: pl.DataFrame, tijd: float) -> list[Uitslag]:
    """`tijd` is wat onze portefeuille nodig had. Zonder netwerk en zonder omgeving valt er niets te meten."""
    if not _klaar():
        return [Uitslag("OpenFisca", "niet gemeten: de omgeving is niet in te richten")]
    tijden, bedragen = _draai(werkmap, zaken)
    # OpenFisca kent één maand voor iedereen, dus vergelijken wij op één dag.
    zelfde_dag = bereken(zaken.with_columns(peildatum=pl.lit(DAG)))["lks_per_maand_cent"].to_numpy()
    anders = int((bedragen != zelfde_dag).sum())
    keer = min(tijden) / tijd
    return [
        Uitslag(
            "openfisca-core, de snelste keer",
            f"{ms(min(tijden))}: {keer:.0f} keer zo lang",
            f"{KEER} keer",
            bool(keer >= KEER),
        ),
        Uitslag("… zonder controle van rijen, met een maand en een bedrag voor iedereen", "wij doen dat per rij"),
        Uitslag("… rijen met een andere cent (32 bits)", f"{anders:,} van {len(zaken):,}".replace(",", ".")),
    ]


def _klaar() -> bool:
    """Richt de omgeving in als zij er niet is; zij staat in .venv en gaat met `make clean` weg."""
    uv, python = Path(sys.prefix) / "bin" / "uv", OMGEVING / "bin" / "python"
    if python.exists():
        return True
    stappen: list[list[str | Path]] = [
        [uv, "venv", "-q", OMGEVING],
        [uv, "pip", "install", "-q", "--python", python, "--require-hashes", "-r", SLOT],
    ]
    return all(subprocess.run(stap, cwd=WORTEL, check=False).returncode == 0 for stap in stappen)


def _draai(werkmap: Path, zaken: pl.DataFrame) -> tuple[list[float], Any]:
    bron, uit = werkmap / "openfisca.npy", werkmap / "openfisca-uit.npz"
    np.save(bron, zaken.select(invoer()).to_numpy())
    som = Path(__file__).with_name("openfisca_som.py")
    subprocess.run([OMGEVING / "bin" / "python", som, bron, uit, str(RONDES)], check=True, timeout=600)
    with np.load(uit) as gelezen:
        return list(gelezen["tijden"]), gelezen["lks"].astype(np.int64)
