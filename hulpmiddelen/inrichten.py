"""Zet klaar wat Weegwerk nodig heeft; draait op de kale Python van de machine.

Gebruik: inrichten.py start|dev. Wat er al is en niet veranderde blijft staan: een tweede keer is er geen netwerk nodig.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import venv
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
OMGEVING = WORTEL / ".venv"
PYTHON = OMGEVING / "bin" / "python"
UV = OMGEVING / "bin" / "uv"
SLOTEN = {"start": ("run", "build"), "dev": ("dev",)}
OMVAT = {"start": ("start",), "dev": ("start", "dev")}


class Inrichtfout(Exception):
    """Iets wat de gebruiker zelf kan oplossen; de tekst zegt hoe."""


def main(doel: str) -> None:
    if not is_ingericht(doel):
        maak_omgeving()
        installeer(doel)
        for deel in OMVAT[doel]:
            stempel(deel).write_text(vingerafdruk(deel))
    draai(PYTHON, "hulpmiddelen/bouw_assets.py")


def is_ingericht(doel: str) -> bool:
    return stempel(doel).exists() and stempel(doel).read_text() == vingerafdruk(doel)


def stempel(doel: str) -> Path:
    return OMGEVING / f"ingericht-{doel}"


def sloten(doel: str) -> list[str]:
    node = () if shutil.which("npm") else ("node",)
    return [f"requirements/{naam}.txt" for naam in (*SLOTEN[doel], *node)]


def vingerafdruk(doel: str) -> str:
    bestanden = [*sloten(doel), "requirements/uv.txt", "pyproject.toml"]
    return hashlib.sha256(b"".join((WORTEL / naam).read_bytes() for naam in bestanden)).hexdigest()


def maak_omgeving() -> None:
    if UV.exists():
        return
    print("Inrichten: eigen Python-omgeving in .venv", flush=True)
    try:
        venv.create(OMGEVING, with_pip=True, symlinks=True)
    except subprocess.CalledProcessError as fout:
        raise Inrichtfout("Python kan geen omgeving maken. Op Debian: apt-get install python3-venv") from fout
    pip = (PYTHON, "-m", "pip", "--disable-pip-version-check", "install", "-q")
    draai(*pip, "--require-hashes", "-r", "requirements/uv.txt")


def installeer(doel: str) -> None:
    print("Inrichten: pakketten uit", ", ".join(sloten(doel)), flush=True)
    install = (UV, "pip", "install", "-q", "--python", PYTHON)
    lijsten = [deel for slot in sloten(doel) for deel in ("-r", slot)]
    draai(*install, "--require-hashes", "--compile-bytecode", *lijsten)
    draai(*install, "--no-deps", "--no-build-isolation", "-e", ".")


def draai(*opdracht: str | Path) -> None:
    # Achter een bedrijfsproxy kent alleen het systeem het certificaat; uv leest dit in pyproject.toml.
    omgeving = {**os.environ, "NODE_USE_SYSTEM_CA": "1"}
    if subprocess.run(opdracht, cwd=WORTEL, env=omgeving, check=False).returncode:
        raise Inrichtfout(f"'{' '.join(map(str, opdracht))}' mislukte. De regels hierboven zeggen waarom.")


if __name__ == "__main__":
    if sys.version_info < (3, 11):
        sys.exit("Weegwerk heeft Python 3.11 of nieuwer nodig. Geef er een op: make PYTHON=python3.11 start")
    try:
        main(sys.argv[1])
    except Inrichtfout as fout:
        sys.exit(f"Inrichten: {fout}")
