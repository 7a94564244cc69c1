"""What the drawings share: letters, colours, and an outline that a screen reader can name.

Attributes only, no style rules: the workbench forbids style inside a page, and its style sheet always wins from an
attribute. Readable in black and white: what is solid and what is hatched differs without colour.
"""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from html import escape

from weegwerk.kern.getallen import rond_half_op
from weegwerk.rapport.tekst import dekking

LETTER = 11
KLEUR = "#17495c"
INKT = "#1b1b1b"
_LETTERBREEDTE = Fraction(28, 5)
_NAAST_VANAF = 480
_TUSSEN = 8


@dataclass(frozen=True, slots=True)
class Rooster:
    """Where in a drawing of rows the name, the bars and the number stand.

    A wide drawing has them beside each other, which halves its height; a narrow one has the bars below the words.
    """

    breedte: int
    namen: int
    getallen: int
    hoog: int = 12

    @classmethod
    def voor(cls, breedte: int, namen: Iterable[str], getallen: int, hoog: int = 12) -> "Rooster":
        """Room for the longest name, up to two fifths of the drawing; `getallen` is what the numbers take."""
        langste = max(map(len, namen), default=0)
        return cls(breedte, min(int(langste * _LETTERBREEDTE) + _TUSSEN, breedte * 2 // 5), getallen, hoog)

    @property
    def naast(self) -> bool:
        return self.breedte >= _NAAST_VANAF

    @property
    def stap(self) -> int:
        """From one row to the next."""
        return self.hoog + (6 if self.naast else 22)

    @property
    def links(self) -> int:
        """Where the bars begin."""
        return self.namen + _TUSSEN if self.naast else 0

    @property
    def ruimte(self) -> int:
        """How long the longest bar is."""
        return self.breedte - self.links - (self.getallen + _TUSSEN if self.naast else 0)

    def balk(self, nummer: int) -> int:
        """The top of the bars in this row."""
        return nummer * self.stap + (3 if self.naast else 17)

    def woorden(self, nummer: int) -> int:
        """The line on which the words of this row stand."""
        return self.balk(nummer) + self.hoog // 2 + 4 if self.naast else nummer * self.stap + 12

    def naam(self, nummer: int, naam: str) -> str:
        ruimte = self.namen if self.naast else self.breedte - self.getallen
        return tekst(0, self.woorden(nummer), kort(naam, ruimte))

    def getal(self, nummer: int, woorden: str) -> str:
        return tekst(self.breedte, self.woorden(nummer), woorden, "end")


def omlijst(kenmerk: str, maten: tuple[int, int], titel: str, uitleg: str, inhoud: str) -> str:
    """The whole drawing; `kenmerk` keeps references apart on a page with more of them, `maten` is width and height."""
    breedte, hoogte = maten
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="ww-grafiek" role="img"'
        f' viewBox="0 0 {breedte} {hoogte}" aria-labelledby="{kenmerk}-titel {kenmerk}-uitleg"'
        f' font-family="Atkinson Hyperlegible Next, DejaVu Sans" font-size="{LETTER}">'
        f'<title id="{kenmerk}-titel">{escape(titel)}</title>'
        f'<desc id="{kenmerk}-uitleg">{escape(uitleg)}</desc>'
        f"{_arcering(kenmerk)}{inhoud}</svg>"
    )


def vlak(kenmerk: str, soort: str, plek: tuple[Fraction, int], maten: tuple[Fraction, int]) -> str:
    """A bar: solid for `behaald`, hatched for anything else."""
    if not maten[0]:
        return ""
    vulling = KLEUR if soort == "behaald" else f"url(#{kenmerk}-arcering)"
    return (
        f'<rect class="ww-grafiek-{soort}" x="{maat(plek[0])}" y="{plek[1]}" width="{maat(maten[0])}" height="{maten[1]}"'
        f' fill="{vulling}" stroke="{KLEUR}" stroke-width="0.8"/>'
    )


def tekst(links: Fraction | int, onder: Fraction | int, woorden: str, anker: str = "start") -> str:
    x, y = (plek if isinstance(plek, int) else maat(plek) for plek in (links, onder))
    return f'<text x="{x}" y="{y}" text-anchor="{anker}" fill="{INKT}">{escape(woorden)}</text>'


def lijn(van: tuple[Fraction, int], tot: tuple[Fraction, int], dikte: str = "1") -> str:
    return (
        f'<path class="ww-grafiek-lijn" d="M{maat(van[0])} {van[1]}L{maat(tot[0])} {tot[1]}"'
        f' stroke="{INKT}" stroke-width="{dikte}" fill="none"/>'
    )


def kort(naam: str, breedte: int) -> str:
    """What fits and can be drawn; the table beside the drawing has the whole name."""
    ruimte = int(breedte / _LETTERBREEDTE)
    eind = next((n for n, teken in enumerate(naam) if not _tekenbaar(teken)), len(naam))
    return naam if eind == len(naam) <= ruimte else f"{naam[: min(eind, ruimte - 1)].rstrip()}…"


def maat(waarde: Fraction) -> str:
    """Hundredths of a drawing unit; nobody sees finer."""
    return format(rond_half_op(waarde, Decimal("0.01")), "f")


def _arcering(kenmerk: str) -> str:
    return (
        f'<defs><pattern id="{kenmerk}-arcering" width="5" height="5" patternUnits="userSpaceOnUse">'
        f'<path d="M-1 1l2-2M0 5l5-5M4 6l2-2" stroke="{KLEUR}" stroke-width="1"/></pattern></defs>'
    )


def _tekenbaar(teken: str) -> bool:
    return ord(teken) in dekking("tekening") and not unicodedata.combining(teken)
