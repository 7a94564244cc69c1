"""Two bars under each other per task, as SVG: two shares of the same week, with every number beside its bar."""

from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst
from weegwerk.rapport.blokken import Paar, Paren
from weegwerk.rapport.svg import kort, omlijst, tekst, vlak

_RIJ, _BALK, _GETAL = 44, 11, 44


def svg(paren: Paren, kenmerk: str = "paren", breedte: int = 540) -> str:
    """`kenmerk` keeps references apart on a page with more charts; a smaller `breedte` gives larger letters."""
    hoogste = max((max(paar.eerste, paar.tweede) for paar in paren.paren), default=Fraction(0)) or Fraction(1)
    schaal = (breedte - _GETAL) / hoogste
    hoogte = _RIJ * len(paren.paren) + 20
    rijen = (
        f"{tekst(0, nummer * _RIJ + 11, kort(paar.naam, breedte))}{_balken(kenmerk, paar, nummer * _RIJ + 16, schaal)}"
        for nummer, paar in enumerate(paren.paren)
    )
    inhoud = f"{''.join(rijen)}{_legenda(kenmerk, paren, breedte // 2, hoogte - 12)}"
    return omlijst(kenmerk, (breedte, hoogte), paren.bijschrift, paren.beschrijving, inhoud)


def _balken(kenmerk: str, paar: Paar, boven: int, schaal: Fraction) -> str:
    delen = []
    for plek, (soort, waarde) in enumerate((("behaald", paar.eerste), ("verlies", paar.tweede))):
        top, lang = boven + plek * (_BALK + 1), waarde * schaal
        delen.append(vlak(kenmerk, soort, (Fraction(0), top), (lang, _BALK)))
        delen.append(tekst(int(lang) + 5, top + 9, procent_tekst(waarde, 1)))
    return "".join(delen)


def _legenda(kenmerk: str, paren: Paren, midden: int, boven: int) -> str:
    delen = []
    for soort, links, woorden in zip(("behaald", "verlies"), (0, midden), paren.legenda, strict=True):
        delen.append(vlak(kenmerk, soort, (Fraction(links), boven), (Fraction(14), _BALK)))
        delen.append(tekst(links + 20, boven + 10, woorden))
    return "".join(delen)
