"""Legt alle pakketten vast in requirements/, met kenmerken en zonder namen van machines.

Wat al vastligt blijft staan; --upgrade haalt nieuwere versies.
"""

import subprocess
import sys
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
UV = Path(sys.executable).parent / "uv"
SLOTEN = {
    "uv": ["--group", "uv"],
    "node": ["--group", "node"],
    "run": ["pyproject.toml", "--extra", "postgres"],
    "dev": ["pyproject.toml", "--extra", "postgres", "--group", "dev", "-c", "requirements/run.txt"],
    "bench": ["--group", "bench", "-c", "requirements/dev.txt"],
    "build": ["--group", "build", "-c", "requirements/dev.txt"],
}
VAST = ["--universal", "--generate-hashes", "--no-emit-index-url", "--no-header", "--python-version", "3.11", "-q"]

for naam, bronnen in SLOTEN.items():
    uitvoer = f"requirements/{naam}.txt"
    print(uitvoer, flush=True)
    subprocess.run([UV, "pip", "compile", *VAST, *bronnen, *sys.argv[1:], "-o", uitvoer], cwd=WORTEL, check=True)
