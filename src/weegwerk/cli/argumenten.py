"""What is typed on the command line, read strictly and refused in Dutch."""

import argparse
from datetime import date
from decimal import Decimal
from ipaddress import ip_address
from typing import NoReturn

from weegwerk.cli.bestanden import meld
from weegwerk.kern.fouten import KernFout


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
    from weegwerk.kern.getallen import lees_datum

    try:
        return lees_datum(tekst)
    except KernFout as fout:
        raise argparse.ArgumentTypeError(str(fout).rstrip(".")) from None


def getal(tekst: str) -> Decimal:
    from weegwerk.kern.getallen import lees_nederlands

    try:
        return lees_nederlands(tekst)
    except KernFout as fout:
        raise argparse.ArgumentTypeError(str(fout).rstrip(".")) from None


def heel(tekst: str) -> int:
    if tekst.isascii() and tekst.isdigit() and len(tekst) <= len("65535"):
        return int(tekst)
    raise argparse.ArgumentTypeError(f"“{tekst}” is geen heel getal")


def netwerkadres(tekst: str) -> str:
    try:
        return str(ip_address(tekst))
    except ValueError:
        raise argparse.ArgumentTypeError(f"“{tekst}” is geen adres, zoals 127.0.0.1 of 0.0.0.0") from None
