"""What people type, made safe to store, show and print: one form per letter, no invisible characters; dates in words."""

import re
import unicodedata
from collections.abc import Sequence
from datetime import date

# Control characters (not tab and newline), half characters, zero-width signs, byte order marks and signs that turn the
# reading direction: they break a report or make a page say something else than the file.
_ONZICHTBAAR = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028\u2029\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff\ud800-\udfff]"
)


def schoon(tekst: str) -> str:
    """Text in NFC, with newlines as ``\\n``, without invisible characters and without space around it."""
    zichtbaar = _ONZICHTBAAR.sub("", tekst.replace("\r\n", "\n").replace("\r", "\n"))
    return unicodedata.normalize("NFC", zichtbaar).strip()


FORMULETEKENS = ("=", "+", "-", "@", "\t", "\r")
"""A cell that begins so is carried out by a spreadsheet program instead of shown."""


def zonder_formule(cel: str) -> str:
    """Text for a cell of a table file: an apostrophe before what a spreadsheet would carry out."""
    return f"'{cel}" if cel.startswith(FORMULETEKENS) else cel


_MAANDEN = (
    *("januari", "februari", "maart", "april", "mei", "juni"),
    *("juli", "augustus", "september", "oktober", "november", "december"),
)


def datum_tekst(dag: date) -> str:
    """A day as people write it: ``2 maart 2026``."""
    return f"{dag.day} {_MAANDEN[dag.month - 1]} {dag.year}"


def opsomming(delen: Sequence[str]) -> str:
    """Words in a row as people say them: ``tempo, kwaliteit en netto werktijd``."""
    return " en ".join(filter(None, (", ".join(delen[:-1]), *delen[-1:])))
