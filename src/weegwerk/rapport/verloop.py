"""Growth over time: the days lie on a true scale, so that a year is twice as wide as half a year."""

from dataclasses import dataclass
from datetime import date
from fractions import Fraction

from weegwerk.rapport.blokken import Verloop
from weegwerk.rapport.svg import KLEUR, maat, omlijst, tekst
from weegwerk.tekst import datum_tekst

_HOOGTE, _BOVEN, _ONDER, _RAND = 100, 20, 26, 52
_DAGBREEDTE, _REGEL = 100, 16
_GRIJS, _WIT = "#8a8a8a", "#ffffff"


def svg(verloop: Verloop, kenmerk: str = "verloop", breedte: int = 540) -> str:
    """Every point carries its own number; the newest is filled. `kenmerk` keeps references apart on a page."""
    vlak = _Vlak(breedte, verloop)
    plekken = " ".join(f"{maat(x)},{maat(y)}" for x, y in (vlak.punt(*punt) for punt in verloop.punten))
    lijn = f'<polyline points="{plekken}" fill="none" stroke="{KLEUR}" stroke-width="1.6"/>'
    tekens = "".join(vlak.teken(nummer) for nummer in range(len(verloop.punten)))
    maten = (breedte, _HOOGTE + _REGEL * max(vlak.regels()))
    return omlijst(kenmerk, maten, verloop.bijschrift, verloop.beschrijving, f"{vlak.assen()}{lijn}{tekens}")


@dataclass(frozen=True, slots=True)
class _Vlak:
    """From 0% at the bottom to 100% at the top, and from the first day to the last."""

    breedte: int
    verloop: Verloop

    def punt(self, dag: date, waarde: int) -> tuple[Fraction, Fraction]:
        dagen = [een.toordinal() for een, _ in self.verloop.punten]
        deel = Fraction(dag.toordinal() - min(dagen), max(dagen) - min(dagen))
        return _RAND + deel * (self.breedte - 2 * _RAND), self.hoogte(waarde)

    def hoogte(self, waarde: int) -> Fraction:
        return Fraction(_HOOGTE - _ONDER) - Fraction(waarde, 100) * (_HOOGTE - _ONDER - _BOVEN)

    def assen(self) -> str:
        return "".join(
            f'<line x1="36" x2="{self.breedte}" y1="{maat(self.hoogte(waarde))}" y2="{maat(self.hoogte(waarde))}"'
            f' stroke="{_GRIJS}" stroke-width="0.5"/>{tekst(0, self.hoogte(waarde) + 4, f"{waarde}%")}'
            for waarde in (0, 50, 100)
        )

    def regels(self) -> list[int]:
        """On which line each day is written: lower where it would touch the one before it."""
        vrij, regels = [Fraction(-_DAGBREEDTE), Fraction(-_DAGBREEDTE)], []
        for dag, waarde in self.verloop.punten:
            x = self.punt(dag, waarde)[0]
            regel = 0 if x - vrij[0] >= _DAGBREEDTE else 1
            vrij[regel] = x
            regels.append(regel)
        return regels

    def teken(self, nummer: int) -> str:
        """A dot, its number above and its day below."""
        dag, waarde = self.verloop.punten[nummer]
        x, y = self.punt(dag, waarde)
        vulling = KLEUR if nummer == len(self.verloop.punten) - 1 else _WIT
        return (
            f'<circle cx="{maat(x)}" cy="{maat(y)}" r="4" fill="{vulling}" stroke="{KLEUR}" stroke-width="1.6"/>'
            f"{tekst(x, y - 9, f'{waarde}%', 'middle')}"
            f"{tekst(x, _HOOGTE - 6 + _REGEL * self.regels()[nummer], datum_tekst(dag), 'middle')}"
        )
