"""A modest hint: numbers and names in a conclusion that stand in no fact. It can be wrong, and says so."""

import re
from collections.abc import Iterable

MEESTE = 5
_GETAL = re.compile(r"\d+(?:[.,:/-]\d+)*")
# A word with a capital that does not begin a sentence: most likely a name.
_NAAM = re.compile(r"(?<![.!?:]\s)(?<!^)(?<![“\"(\n])\b[A-Z][a-zà-ÿ]{2,}\b")


def nieuw_in(tekst: str, bekend: Iterable[str]) -> list[str]:
    """Numbers and names in `tekst` that are in none of the known texts; at most five."""
    alles = " ".join(bekend).casefold()
    getallen = set(_GETAL.findall(alles))
    gevonden = [getal for getal in _GETAL.findall(tekst) if getal not in getallen]
    gevonden += [naam for naam in _NAAM.findall(tekst) if naam.casefold() not in alles]
    return list(dict.fromkeys(gevonden))[:MEESTE]
