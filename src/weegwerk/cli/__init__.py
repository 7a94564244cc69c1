"""The command line: `weegwerk …`, thin over the same core and services as the workbench.

Exit codes: 0 done, 1 a check says no, 2 the input is wrong. Nothing heavy is imported before it is needed.
"""

import argparse
import atexit
import gc
import io
import os
import sys
from collections.abc import Callable
from contextlib import suppress

from weegwerk import VERSIE
from weegwerk.cli import geld, kennis, kopie, regelingen, termijnen, werkbank, zaken
from weegwerk.cli.argumenten import Ontleder
from weegwerk.cli.bestanden import InvoerFout, meld, reden
from weegwerk.cli.uitvoer import FOUT, GOED
from weegwerk.kern.fouten import KernFout

# Looking for plug-ins of pydantic reads the data of every installed package; there are none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
ONDERBROKEN = 130


def main(argumenten: list[str] | None = None) -> int:
    """Entry point; returns the exit code."""
    # Collecting garbage while modules load costs a tenth of a command and finds nothing.
    gc.set_threshold(100_000)
    # Neither does it when the process ends, and then it costs a twentieth.
    atexit.register(gc.freeze)
    _zet_uitvoer_klaar()
    keuze = _ontleder().parse_args(argumenten)
    try:
        code: int = keuze.doe(keuze)
        sys.stdout.flush()
        return code
    except InvoerFout as fout:
        meld(*fout.regels)
    except KernFout as fout:
        meld(f"weegwerk: {'--' + str(fout.pad[-1]) + ': ' if fout.pad else ''}{fout}")
    except KeyboardInterrupt:
        return ONDERBROKEN
    except BrokenPipeError:
        # The reader of our output has had enough; that is not an error of ours.
        _sluit_uitvoer()
        return GOED
    except OSError as fout:
        meld(f"{fout.filename or 'weegwerk'}: dit lukt niet ({reden(fout)}).")
        _sluit_uitvoer()
    return FOUT


def _zet_uitvoer_klaar() -> None:
    """Every letter can be printed on every machine; a strange file name comes out as code instead of as a crash."""
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, io.TextIOWrapper):
            stroom.reconfigure(encoding="utf-8", errors="backslashreplace")


def _sluit_uitvoer() -> None:
    """Python writes what is left when it stops; that has to go somewhere."""
    with suppress(io.UnsupportedOperation):  # a stream without a file behind it keeps nothing back
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _ontleder() -> argparse.ArgumentParser:
    hoofd = Ontleder(prog="weegwerk", description="Werkbank van de arbeidsdeskundige.")
    hoofd.add_argument("--version", action="version", version=f"weegwerk {VERSIE}")
    delen = hoofd.add_subparsers(title="opdrachten", required=True, metavar="OPDRACHT")

    def deel(naam: str, doe: Callable[[argparse.Namespace], int], hulp: str) -> argparse.ArgumentParser:
        ontleder = delen.add_parser(naam, help=hulp, description=hulp)
        ontleder.set_defaults(doe=doe)
        return ontleder

    for groep in (zaken, regelingen, geld, termijnen, kennis, werkbank, kopie):
        groep.registreer(deel)
    return hoofd
