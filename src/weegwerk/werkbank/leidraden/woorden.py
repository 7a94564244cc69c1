"""Words as search compares them: without capitals and accents, and down to their Dutch stem."""

import re
import unicodedata
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

import snowballstemmer

_WOORD = re.compile(r"[^\W_]+")
# The t of "adviseert" and "werkt"; shorter words lose too much with it.
_KORTSTE_MET_T = 5


class Woord(NamedTuple):
    stam: str
    begin: int
    eind: int


def woorden(tekst: str) -> Iterator[Woord]:
    """The words in this text with where they stand."""
    for gevonden in _WOORD.finditer(tekst):
        yield Woord(stam(gevonden[0]), gevonden.start(), gevonden.end())


@lru_cache(maxsize=50_000)
def stam(woord: str) -> str:
    """The Dutch stem of one word. A stemmer keeps state, so every call has its own."""
    stemmer = snowballstemmer.stemmer("dutch_porter")
    kaal = stemmer.stemWord(zonder_tekens(woord))
    if len(kaal) >= _KORTSTE_MET_T and kaal.endswith("t"):
        kaal = stemmer.stemWord(kaal[:-1])
    # adviezen and advies, brieven and brief
    return str(kaal[:-1] + {"z": "s", "v": "f"}.get(kaal[-1:], kaal[-1:]))


def zonder_tekens(woord: str) -> str:
    los = unicodedata.normalize("NFKD", woord)
    return "".join(teken for teken in los if not unicodedata.combining(teken)).casefold()
