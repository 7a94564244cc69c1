"""What every command shares: exit codes, output for people or programs, and one file after another."""

import argparse
import sys
from collections.abc import Callable

from weegwerk.cli.bestanden import InvoerFout, meld

GOED, NEE, FOUT = 0, 1, 2

Deel = Callable[[str, Callable[[argparse.Namespace], int], str], argparse.ArgumentParser]
"""Adds a command: its name, what it does and its help."""


def als_json(keuze: argparse.Namespace) -> bool:
    """JSON when asked for, and always when another program reads along."""
    return bool(keuze.json) or not sys.stdout.isatty()


def elk_bestand(doe: Callable[[str, argparse.Namespace], int], bestanden: list[str], keuze: argparse.Namespace) -> int:
    """A file that cannot be read does not keep the others from their outcome."""
    code = GOED
    for bestand in bestanden:
        try:
            code = max(code, doe(bestand, keuze))
        except InvoerFout as fout:
            meld(*fout.regels)
            code = FOUT
    return code
