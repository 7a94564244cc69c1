"""From cost to balance as SVG: costs grow to the right, value and compensation take them back, the rest is the last row.

Costs are hatched, value is solid, compensation dotted and the balance open, so that it reads without colour.
"""

from dataclasses import dataclass
from fractions import Fraction

from weegwerk.kern.balans import Partij, Regel
from weegwerk.kern.getallen import euro_tekst
from weegwerk.rapport.blokken import Balansgrafiek, Staaf
from weegwerk.rapport.svg import INKT, KLEUR, kort, maat, omlijst, tekst

_RIJ = 34
_RUIMTE_GETALLEN = 80
_SOORTEN = (("kosten", "kosten"), ("waarde", "waarde"), ("vergoeding", "vergoeding"), ("saldo", "balans"))
_VOLGORDE = ("kosten", "waarde", "vergoeding")


def balansgrafiek(partij: Partij) -> Balansgrafiek:
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
    return Balansgrafiek(f"{partij.naam}: van kosten naar balans, per maand", " ".join(zinnen), tuple(staven))


def svg(grafiek: Balansgrafiek, kenmerk: str = "balans", breedte: int = 540) -> str:
    """`kenmerk` keeps references apart on a page with more charts; a smaller `breedte` gives larger letters."""
    return _Tekening(kenmerk, breedte).teken(grafiek)


def _plaats(regel: Regel) -> int:
    return _VOLGORDE.index(regel.kant)


@dataclass(frozen=True, slots=True)
class _Tekening:
    kenmerk: str
    breedte: int

    def teken(self, grafiek: Balansgrafiek) -> str:
        einden = [Fraction(0), *(einde for staaf in grafiek.staven for einde in (staaf.van, staaf.tot))]
        laagst, hoogst = min(einden), max(einden)
        schaal = self.breedte / ((hoogst - laagst) or Fraction(1))
        hoogte = _RIJ * len(grafiek.staven) + 22
        rijen = [self.staaf(staaf, nummer * _RIJ, laagst, schaal) for nummer, staaf in enumerate(grafiek.staven)]
        inhoud = f"{self.stippen()}{''.join(rijen)}{self.legenda(hoogte - 13)}"
        return omlijst(self.kenmerk, (self.breedte, hoogte), grafiek.bijschrift, grafiek.beschrijving, inhoud)

    def staaf(self, staaf: Staaf, boven: int, laagst: Fraction, schaal: Fraction) -> str:
        links, rechts = sorted(((staaf.van - laagst) * schaal, (staaf.tot - laagst) * schaal))
        naam = kort(staaf.naam, self.breedte - _RUIMTE_GETALLEN)
        return (
            f"{tekst(0, boven + 12, naam)}"
            f"{tekst(self.breedte, boven + 12, euro_tekst(abs(staaf.tot - staaf.van)), 'end')}"
            f'<path d="M{maat((0 - laagst) * schaal)} {boven + 15}v16" stroke="{INKT}" stroke-width="0.8"/>'
            f"{self.blok(staaf.soort, links, boven + 17, rechts - links)}"
        )

    def legenda(self, boven: int) -> str:
        stap, blokje = self.breedte // len(_SOORTEN), Fraction(12)
        return "".join(
            f"{self.blok(soort, Fraction(plek * stap), boven, blokje)}{tekst(plek * stap + 15, boven + 10, woord)}"
            for plek, (soort, woord) in enumerate(_SOORTEN)
        )

    def blok(self, soort: str, links: Fraction, boven: int, breed: Fraction) -> str:
        if not breed:
            return ""
        vullingen = {"kosten": f"url(#{self.kenmerk}-arcering)", "waarde": KLEUR, "saldo": "#ffffff"}
        vulling = vullingen.get(soort, f"url(#{self.kenmerk}-stippen)")
        dik = "1.6" if soort == "saldo" else "0.8"
        return (
            f'<rect class="ww-grafiek-{soort}" x="{maat(links)}" y="{boven}" width="{maat(breed)}" height="12"'
            f' fill="{vulling}" stroke="{KLEUR}" stroke-width="{dik}"/>'
        )

    def stippen(self) -> str:
        return (
            f'<defs><pattern id="{self.kenmerk}-stippen" width="4" height="4" patternUnits="userSpaceOnUse">'
            f'<circle cx="2" cy="2" r="1.1" fill="{KLEUR}"/></pattern></defs>'
        )
