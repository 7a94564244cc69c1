"""From cost to balance as SVG: costs grow to the right, value and compensation take them back, the rest is the last row.

Costs are hatched, value is solid, compensation dotted and the balance open, so that it reads without colour.
"""

from dataclasses import dataclass
from fractions import Fraction

from weegwerk.kern.balans import Balanspost, Partij
from weegwerk.kern.getallen import euro_tekst
from weegwerk.rapport.blokken import Balansgrafiek, Staaf
from weegwerk.rapport.svg import INKT, KLEUR, Rooster, maat, omlijst, tekst

_GETALLEN, _BALK = 66, 9
_SOORTEN = (("kosten", "kosten"), ("waarde", "waarde"), ("vergoeding", "vergoeding"), ("saldo", "balans"))
_VOLGORDE = ("kosten", "waarde", "vergoeding")


def balansgrafiek(partij: Partij, naam: str) -> Balansgrafiek:
    """Costs one after another, then what covers them; the last row is what stays uncovered or is left over."""
    staven, plek = [], Fraction(0)
    for regel in sorted(partij.regels, key=_plaats):
        bedrag = Fraction(regel.per_maand)
        tot = plek + bedrag if regel.kant == "kosten" else plek - bedrag
        staven.append(Staaf(regel.naam, regel.kant, plek, tot))
        plek = tot
    over = "Balans: blijft over" if plek <= 0 else "Balans: niet gedekt"
    staven.append(Staaf(over, "saldo", Fraction(0), plek))
    zinnen = [f"{staaf.naam}: {euro_tekst(abs(staaf.tot - staaf.van))}." for staaf in staven]
    return Balansgrafiek(f"{naam}: van kosten naar balans, per maand", " ".join(zinnen), tuple(staven))


def svg(grafiek: Balansgrafiek, kenmerk: str = "balans", breedte: int = 540) -> str:
    """`kenmerk` keeps references apart on a page with more charts; a smaller `breedte` gives larger letters."""
    rooster = Rooster.voor(breedte, (staaf.naam for staaf in grafiek.staven), _GETALLEN, _BALK)
    return _Balanstekening(kenmerk, rooster).teken(grafiek)


def _plaats(regel: Balanspost) -> int:
    return _VOLGORDE.index(regel.kant)


@dataclass(frozen=True, slots=True)
class _Balanstekening:
    kenmerk: str
    rooster: Rooster

    def teken(self, grafiek: Balansgrafiek) -> str:
        einden = [Fraction(0), *(einde for staaf in grafiek.staven for einde in (staaf.van, staaf.tot))]
        laagst, hoogst = min(einden), max(einden)
        schaal = self.rooster.ruimte / ((hoogst - laagst) or Fraction(1))
        hoogte = self.rooster.stap * len(grafiek.staven) + 22
        nul = self.rooster.links - laagst * schaal
        rijen = [self.staaf(staaf, nummer, nul, schaal) for nummer, staaf in enumerate(grafiek.staven)]
        inhoud = f"{self.stippen()}{''.join(rijen)}{self.legenda(hoogte - 13)}"
        return omlijst(self.kenmerk, (self.rooster.breedte, hoogte), grafiek.bijschrift, grafiek.beschrijving, inhoud)

    def staaf(self, staaf: Staaf, nummer: int, nul: Fraction, schaal: Fraction) -> str:
        links, rechts = sorted((nul + staaf.van * schaal, nul + staaf.tot * schaal))
        boven = self.rooster.balk(nummer)
        return (
            f"{self.rooster.naam(nummer, staaf.naam)}"
            f"{self.rooster.getal(nummer, euro_tekst(abs(staaf.tot - staaf.van)))}"
            f'<path d="M{maat(nul)} {boven - 2}v{_BALK + 4}" stroke="{INKT}" stroke-width="0.8"/>'
            f"{self.blok(staaf.soort, links, boven, rechts - links)}"
        )

    def legenda(self, boven: int) -> str:
        stap, blokje = self.rooster.breedte // len(_SOORTEN), Fraction(12)
        return "".join(
            f"{self.blok(soort, Fraction(plek * stap), boven, blokje)}{tekst(plek * stap + 15, boven + 9, woord)}"
            for plek, (soort, woord) in enumerate(_SOORTEN)
        )

    def blok(self, soort: str, links: Fraction, boven: int, breed: Fraction) -> str:
        if not breed:
            return ""
        vullingen = {"kosten": f"url(#{self.kenmerk}-arcering)", "waarde": KLEUR, "saldo": "#ffffff"}
        vulling = vullingen.get(soort, f"url(#{self.kenmerk}-stippen)")
        dik = "1.6" if soort == "saldo" else "0.8"
        return (
            f'<rect class="ww-grafiek-{soort}" x="{maat(links)}" y="{boven}" width="{maat(breed)}" height="{_BALK}"'
            f' fill="{vulling}" stroke="{KLEUR}" stroke-width="{dik}"/>'
        )

    def stippen(self) -> str:
        return (
            f'<defs><pattern id="{self.kenmerk}-stippen" width="4" height="4" patternUnits="userSpaceOnUse">'
            f'<circle cx="2" cy="2" r="1.1" fill="{KLEUR}"/></pattern></defs>'
        )
