"""The command line as a person runs it: its own process, its own folder."""

import os
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

GEDULD = 300


@dataclass(frozen=True)
class Gedraaid:
    code: int
    uit: str
    fout: str

    @property
    def regels(self) -> list[str]:
        return self.fout.splitlines()


def draai(*argumenten: str, map_: Path, invoer: bytes = b"", omgeving: dict[str, str] | None = None) -> Gedraaid:
    """Run `weegwerk …` in a folder."""
    proces = subprocess.run(
        [sys.executable, "-m", "weegwerk.cli", *argumenten],
        cwd=map_,
        input=invoer,
        env=os.environ | (omgeving or {}),
        capture_output=True,
        check=False,
        # A server that starts where it had to refuse would otherwise hold up everything.
        timeout=GEDULD,
    )
    return Gedraaid(proces.returncode, proces.stdout.decode(), proces.stderr.decode())


def bestanden(map_: Path) -> dict[str, bytes]:
    """Everything in a folder, to see that nothing was written."""
    return {str(pad.relative_to(map_)): pad.read_bytes() for pad in map_.rglob("*") if pad.is_file()}
