"""Horizontal bars as SVG, the same for the page and for the report; every number is in words beside its bar."""

from dataclasses import dataclass
from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst
from weegwerk.rapport.blokken import Balk, Grafiek
from weegwerk.rapport.svg import Rooster, omlijst, tekst, vlak

_GETALLEN = 150


def svg(grafiek: Grafiek, kenmerk: str = "grafiek", breedte: int = 540) -> str:
    """`kenmerk` keeps references apart on a page with more charts; a smaller `breedte` gives larger letters."""
    return _Tekening(kenmerk, Rooster.voor(breedte, (balk.naam for balk in grafiek.balken), _GETALLEN)).teken(grafiek)


@dataclass(frozen=True, slots=True)
class _Tekening:
    kenmerk: str
    rooster: Rooster

    def teken(self, grafiek: Grafiek) -> str:
        hoogte = self.rooster.stap * len(grafiek.balken) + 22
        langste = max((balk.behaald + balk.verlies for balk in grafiek.balken), default=Fraction(0)) or Fraction(1)
        schaal = self.rooster.ruimte / langste
        rijen = [self.rij(balk, nummer, schaal) for nummer, balk in enumerate(grafiek.balken)]
        inhoud = f"{''.join(rijen)}{self.legenda(hoogte - 13)}"
        return omlijst(self.kenmerk, (self.rooster.breedte, hoogte), grafiek.bijschrift, grafiek.beschrijving, inhoud)

    def rij(self, balk: Balk, nummer: int, schaal: Fraction) -> str:
        vol, rest = balk.behaald * schaal, balk.verlies * schaal
        links, boven = Fraction(self.rooster.links), self.rooster.balk(nummer)
        getallen = f"behaald {procent_tekst(balk.behaald, 1)}, verlies {procent_tekst(balk.verlies, 1)}"
        return (
            f"{self.rooster.naam(nummer, balk.naam)}{self.rooster.getal(nummer, getallen)}"
            f"{self.vlak('behaald', links, boven, vol)}{self.vlak('verlies', links + vol, boven, rest)}"
        )

    def legenda(self, boven: int) -> str:
        blokje = Fraction(14)
        return (
            f"{self.vlak('behaald', Fraction(0), boven, blokje)}{tekst(20, boven + 10, 'behaald')}"
            f"{self.vlak('verlies', Fraction(80), boven, blokje)}{tekst(100, boven + 10, 'verlies')}"
        )

    def vlak(self, soort: str, links: Fraction, boven: int, breed: Fraction) -> str:
        return vlak(self.kenmerk, soort, (links, boven), (breed, self.rooster.hoog))
