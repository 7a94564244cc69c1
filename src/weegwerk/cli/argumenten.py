"""What is typed on the command line, read strictly and refused in Dutch."""

import argparse
import re
from datetime import date
from decimal import Decimal
from typing import NoReturn

from weegwerk.cli.bestanden import meld
from weegwerk.kern.fouten import KernFout

_DATUM = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


class Ontleder(argparse.ArgumentParser):
    """An argument parser that refuses in Dutch."""

    _ZINNEN = (
        ("the following arguments are required", "deze gegevens ontbreken"),
        ("unrecognized arguments", "onbekend"),
        ("invalid choice", "bestaat niet"),
        ("choose from", "kies uit"),
        ("expected one argument", "hier hoort een waarde achter"),
        ("expected at least one argument", "hier hoort ten minste één waarde achter"),
        ("not allowed with argument", "kan niet samen met"),
        ("argument ", ""),
    )

    def error(self, message: str) -> NoReturn:
        for engels, nederlands in self._ZINNEN:
            message = message.replace(engels, nederlands)
        meld(f"{self.prog}: {message}. Hulp: {self.prog} --help")
        raise SystemExit(2)


def datum(tekst: str) -> date:
    try:
        if _DATUM.fullmatch(tekst):
            return date.fromisoformat(tekst)
    except ValueError:
        pass
    raise argparse.ArgumentTypeError(f"“{tekst}” is geen datum; schrijf jaar-maand-dag, bijvoorbeeld 2026-07-01")


def getal(tekst: str) -> Decimal:
    from weegwerk.kern.getallen import lees_getal

    try:
        return lees_getal(tekst)
    except KernFout as fout:
        raise argparse.ArgumentTypeError(str(fout).rstrip(".")) from None


def heel(tekst: str) -> int:
    if tekst.isascii() and tekst.isdigit() and len(tekst) <= len("65535"):
        return int(tekst)
    raise argparse.ArgumentTypeError(f"“{tekst}” is geen heel getal")
