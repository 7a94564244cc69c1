"""Two bars under each other per task, as SVG: two shares of the same week, with every number beside its bar."""

from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst
from weegwerk.rapport.blokken import Aandelenpaar, Paren
from weegwerk.rapport.svg import Rooster, omlijst, tekst, vlak

_BALK, _GETAL = 9, 44


def svg(paren: Paren, kenmerk: str = "paren", breedte: int = 540) -> str:
    """`kenmerk` keeps references apart on a page with more charts; a smaller `breedte` gives larger letters."""
    rooster = Rooster.voor(breedte, (paar.naam for paar in paren.paren), 0, 2 * _BALK + 1)
    hoogste = max((max(paar.eerste, paar.tweede) for paar in paren.paren), default=Fraction(0)) or Fraction(1)
    schaal = (rooster.ruimte - _GETAL) / hoogste
    hoogte = rooster.stap * len(paren.paren) + 20
    rijen = (
        f"{rooster.naam(nummer, paar.naam)}{_balken(kenmerk, paar, (rooster.links, rooster.balk(nummer)), schaal)}"
        for nummer, paar in enumerate(paren.paren)
    )
    inhoud = f"{''.join(rijen)}{_legenda(kenmerk, paren, breedte // 2, hoogte - 12)}"
    return omlijst(kenmerk, (breedte, hoogte), paren.bijschrift, paren.beschrijving, inhoud)


def _balken(kenmerk: str, paar: Aandelenpaar, plek: tuple[int, int], schaal: Fraction) -> str:
    links, boven = plek
    delen = []
    for nummer, (soort, waarde) in enumerate((("behaald", paar.eerste), ("verlies", paar.tweede))):
        top, lang = boven + nummer * (_BALK + 1), waarde * schaal
        delen.append(vlak(kenmerk, soort, (Fraction(links), top), (lang, _BALK)))
        delen.append(tekst(links + int(lang) + 5, top + 8, procent_tekst(waarde, 1)))
    return "".join(delen)


def _legenda(kenmerk: str, paren: Paren, midden: int, boven: int) -> str:
    delen = []
    for soort, links, woorden in zip(("behaald", "verlies"), (0, midden), paren.legenda, strict=True):
        delen.append(vlak(kenmerk, soort, (Fraction(links), boven), (Fraction(14), _BALK)))
        delen.append(tekst(links + 20, boven + 10, woorden))
    return "".join(delen)
