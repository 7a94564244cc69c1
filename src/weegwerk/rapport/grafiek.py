"""Horizontal bars as SVG, the same for the page and for the report.

Attributes only, no style rules: the workbench forbids style inside a page, and its style sheet always wins from an
attribute. Readable in black and white: what is delivered is solid, what is lost is hatched, and every number is there.
"""

import unicodedata
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from xml.sax.saxutils import escape

from weegwerk.kern.getallen import procent_tekst, rond_half_op
from weegwerk.rapport.blokken import Balk, Grafiek
from weegwerk.rapport.tekst import dekking

_RIJ = 38
_LETTER = 11
_LETTERBREEDTE = Fraction(28, 5)
_RUIMTE_GETALLEN = 160
_KLEUR = "#17495c"
_INKT = "#1b1b1b"


def svg(grafiek: Grafiek, kenmerk: str = "grafiek", breedte: int = 540) -> str:
    """`kenmerk` keeps references apart on a page with more charts; a smaller `breedte` gives larger letters."""
    return _Tekening(kenmerk, breedte).teken(grafiek)


@dataclass(frozen=True, slots=True)
class _Tekening:
    kenmerk: str
    breedte: int

    def teken(self, grafiek: Grafiek) -> str:
        hoogte = _RIJ * len(grafiek.balken) + 22
        langste = max((balk.behaald + balk.verlies for balk in grafiek.balken), default=Fraction(0)) or Fraction(1)
        rijen = [self.rij(balk, nummer * _RIJ, self.breedte / langste) for nummer, balk in enumerate(grafiek.balken)]
        return (
            f'<svg xmlns="http://www.w3.org/2000/svg" class="ww-grafiek" role="img"'
            f' viewBox="0 0 {self.breedte} {hoogte}" aria-labelledby="{self.kenmerk}-titel {self.kenmerk}-uitleg"'
            f' font-family="Atkinson Hyperlegible Next, DejaVu Sans" font-size="{_LETTER}">'
            f'<title id="{self.kenmerk}-titel">{escape(grafiek.bijschrift)}</title>'
            f'<desc id="{self.kenmerk}-uitleg">{escape(grafiek.beschrijving)}</desc>'
            f"{self.arcering()}{''.join(rijen)}{self.legenda(hoogte - 13)}</svg>"
        )

    def rij(self, balk: Balk, boven: int, schaal: Fraction) -> str:
        vol, rest = balk.behaald * schaal, balk.verlies * schaal
        getallen = f"behaald {procent_tekst(balk.behaald, 1)}, verlies {procent_tekst(balk.verlies, 1)}"
        return (
            f"{_tekst(0, boven + 12, self.kort(balk.naam))}{_tekst(self.breedte, boven + 12, getallen, 'end')}"
            f"{self.vlak('behaald', Fraction(0), boven + 17, vol)}{self.vlak('verlies', vol, boven + 17, rest)}"
        )

    def legenda(self, boven: int) -> str:
        blokje = Fraction(14)
        return (
            f"{self.vlak('behaald', Fraction(0), boven, blokje)}{_tekst(20, boven + 10, 'behaald')}"
            f"{self.vlak('verlies', Fraction(80), boven, blokje)}{_tekst(100, boven + 10, 'verlies')}"
        )

    def vlak(self, soort: str, links: Fraction, boven: int, breed: Fraction) -> str:
        if not breed:
            return ""
        vulling = _KLEUR if soort == "behaald" else f"url(#{self.kenmerk}-arcering)"
        return (
            f'<rect class="ww-grafiek-{soort}" x="{_maat(links)}" y="{boven}" width="{_maat(breed)}" height="12"'
            f' fill="{vulling}" stroke="{_KLEUR}" stroke-width="0.8"/>'
        )

    def arcering(self) -> str:
        return (
            f'<defs><pattern id="{self.kenmerk}-arcering" width="5" height="5" patternUnits="userSpaceOnUse">'
            f'<path d="M-1 1l2-2M0 5l5-5M4 6l2-2" stroke="{_KLEUR}" stroke-width="1"/></pattern></defs>'
        )

    def kort(self, naam: str) -> str:
        """What fits beside the numbers and can be drawn; the table has the whole name."""
        ruimte = int((self.breedte - _RUIMTE_GETALLEN) / _LETTERBREEDTE)
        eind = next((n for n, teken in enumerate(naam) if not _tekenbaar(teken)), len(naam))
        return naam if eind == len(naam) <= ruimte else f"{naam[: min(eind, ruimte - 1)].rstrip()}…"


def _tekenbaar(teken: str) -> bool:
    return ord(teken) in dekking("tekening") and not unicodedata.combining(teken)


def _tekst(links: int, onder: int, tekst: str, anker: str = "start") -> str:
    return f'<text x="{links}" y="{onder}" text-anchor="{anker}" fill="{_INKT}">{escape(tekst)}</text>'


def _maat(waarde: Fraction) -> str:
    """Hundredths of a drawing unit; nobody sees finer."""
    return format(rond_half_op(waarde, Decimal("0.01")), "f")
