"""How hard a text is to read: the Flesch-Douma score, and the length of its sentences.

Flesch-Douma (W.H. Douma, 1960) is the Flesch formula fitted to Dutch:

    score = 206.84 - 0.93 x words per sentence - 77 x syllables per word

A higher score reads more easily. The usual bands: 60 to 70 ordinary (about B1), 45 to 60 fairly hard (about B2), below 45
hard (C1). The score counts letters, not meaning: it finds officialese, it does not prove that a text is clear.

Syllables are groups of vowels, as spoken: "ieuw" and "aai" are one, "ë" starts a new one. No word is left out, so words of
the profession ("arbeidsdeskundige") pull the score down; the rest of the text has to make up for them.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

_BASIS, _PER_WOORD, _PER_LETTERGREEP = Fraction(20684, 100), Fraction(93, 100), 77
_WOORD = re.compile(r"[0-9A-Za-zÀ-ÿ]+(?:[-'’][0-9A-Za-zÀ-ÿ]+)*")
_EINDE = re.compile(r"[.!?:;](?=\s|$|[”\")])")
_KLINKERS = re.compile(
    r"[ëïöü]?(?:aai|ooi|oei|eeuw|ieuw|uw|aa|ee|ie|oo|uu|oe|eu|ui|ei|ij|au|ou|[aeiouyàáâèéêìíîòóôùúû])|[ëïöü]"
)


@dataclass(frozen=True)
class Leesmaat:
    """What was counted in a text."""

    zinnen: int
    woorden: int
    lettergrepen: int
    langste_zin: str

    @property
    def score(self) -> int:
        """Flesch-Douma, rounded down; 100 for an empty text."""
        if not self.woorden:
            return 100
        per_zin, per_woord = Fraction(self.woorden, self.zinnen), Fraction(self.lettergrepen, self.woorden)
        return int((_BASIS - _PER_WOORD * per_zin - _PER_LETTERGREEP * per_woord) // 1)


def meet(teksten: Iterable[str]) -> Leesmaat:
    """Measure pieces of text as one; the end of a piece is the end of a sentence."""
    zinnen = [zin for tekst in teksten for zin in zinnen_van(tekst)]
    woorden = [woord for zin in zinnen for woord in _WOORD.findall(zin)]
    langste = max(zinnen, key=aantal_woorden, default="")
    return Leesmaat(len(zinnen), len(woorden), sum(map(lettergrepen, woorden)), langste)


def zinnen_van(tekst: str) -> list[str]:
    """The sentences; what follows a colon or a semicolon counts as a sentence of its own."""
    return [zin for deel in _EINDE.split(tekst) if (zin := " ".join(deel.split())) and _WOORD.search(zin)]


def aantal_woorden(tekst: str) -> int:
    return len(_WOORD.findall(tekst))


def lettergrepen(woord: str) -> int:
    """Syllables of one word; a number or an abbreviation without vowels counts as one."""
    return max(1, len(_KLINKERS.findall(woord.lower())))
