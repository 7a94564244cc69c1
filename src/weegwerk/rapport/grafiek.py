"""Horizontal bars as SVG, the same for the page and for the report; every number is in words beside its bar."""

from dataclasses import dataclass
from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst
from weegwerk.rapport.blokken import Balk, Grafiek
from weegwerk.rapport.svg import kort, omlijst, tekst, vlak

_RIJ = 34
_RUIMTE_GETALLEN = 160


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
        inhoud = f"{''.join(rijen)}{self.legenda(hoogte - 13)}"
        return omlijst(self.kenmerk, (self.breedte, hoogte), grafiek.bijschrift, grafiek.beschrijving, inhoud)

    def rij(self, balk: Balk, boven: int, schaal: Fraction) -> str:
        vol, rest = balk.behaald * schaal, balk.verlies * schaal
        getallen = f"behaald {procent_tekst(balk.behaald, 1)}, verlies {procent_tekst(balk.verlies, 1)}"
        naam = kort(balk.naam, self.breedte - _RUIMTE_GETALLEN)
        return (
            f"{tekst(0, boven + 12, naam)}{tekst(self.breedte, boven + 12, getallen, 'end')}"
            f"{self.vlak('behaald', Fraction(0), boven + 17, vol)}{self.vlak('verlies', vol, boven + 17, rest)}"
        )

    def legenda(self, boven: int) -> str:
        blokje = Fraction(14)
        return (
            f"{self.vlak('behaald', Fraction(0), boven, blokje)}{tekst(20, boven + 10, 'behaald')}"
            f"{self.vlak('verlies', Fraction(80), boven, blokje)}{tekst(100, boven + 10, 'verlies')}"
        )

    def vlak(self, soort: str, links: Fraction, boven: int, breed: Fraction) -> str:
        return vlak(self.kenmerk, soort, (links, boven), (breed, 12))
