"""When words say something: a ground is a sentence, not a sign to get past a field."""

import re

_MINSTE_WOORDEN, _MINSTE_LETTERS = 4, 16
_WOORD = re.compile(r"[^\W\d_]{2,}")


def is_grond(tekst: str | None) -> bool:
    """Does this read as a reason: a few different words that together say something?"""
    woorden = {woord.casefold() for woord in _WOORD.findall(tekst or "")}
    return len(woorden) >= _MINSTE_WOORDEN and sum(map(len, woorden)) >= _MINSTE_LETTERS
