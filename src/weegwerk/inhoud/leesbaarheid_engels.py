"""How hard an English text is to read: Flesch reading ease (R. Flesch, 1948).

    score = 206.835 - 1.015 x words per sentence - 84.6 x syllables per word

A higher score reads more easily; 70 to 80 is called fairly easy. As with its Dutch counterpart it counts letters, not
meaning. Syllables are groups of vowels; a silent e at the end does not count.
"""

import re
from collections.abc import Iterable
from fractions import Fraction

from weegwerk.inhoud.leesbaarheid import aantal_woorden, zinnen_van

_WOORD = re.compile(r"[0-9A-Za-z]+(?:[-'’][0-9A-Za-z]+)*")
_KLINKERS = re.compile(r"[aeiouy]+")
_STOM_EINDE = re.compile(r"(?<=[^aeiouyl])e$|(?<=[^aeiouydt])ed$|(?<=[^aeiouyszxg])es$")
_BASIS, _PER_WOORD, _PER_LETTERGREEP = Fraction(206835, 1000), Fraction(1015, 1000), Fraction(846, 10)


def score(teksten: Iterable[str]) -> int:
    """Flesch reading ease, rounded down; 100 for an empty text. The end of a piece is the end of a sentence."""
    zinnen = [zin for tekst in teksten for zin in zinnen_van(tekst)]
    woorden = [woord for zin in zinnen for woord in _WOORD.findall(zin)]
    if not woorden:
        return 100
    per_zin = Fraction(sum(map(aantal_woorden, zinnen)), len(zinnen))
    per_woord = Fraction(sum(map(lettergrepen, woorden)), len(woorden))
    return int((_BASIS - _PER_WOORD * per_zin - _PER_LETTERGREEP * per_woord) // 1)


def lettergrepen(woord: str) -> int:
    """Syllables of one word; at least one."""
    return max(1, len(_KLINKERS.findall(_STOM_EINDE.sub("", woord.lower()))))
