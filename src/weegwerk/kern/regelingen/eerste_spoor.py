"""The 65% test of the first track: does the resumed work bring enough of the old wage (Werkwijzer Poortwachter)?

"Loonwaarde" means an amount of money here, not the percentage of the uniform method.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from weegwerk.kern.getallen import procent_naast_grens, procent_tekst
from weegwerk.kern.herleiding import Stap
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.regelingen.blad import Blad, binnen, invoer
from weegwerk.kern.signalen import Signaal

BRON = "Werkwijzer Poortwachter, bevredigend re-integratieresultaat"
Oordeel = Literal["haalt_de_grens", "onder_de_grens"]
_CENT = Decimal("0.01")
_HOOGSTE = Decimal(100_000)


@dataclass(frozen=True)
class Toets:
    """`deel` is the new wage as a ratio of the old one, `tekst` that in words; `woorden` say what it does not decide."""

    oordeel: Oordeel
    deel: Fraction
    tekst: str
    woorden: str
    stappen: tuple[Stap, ...]
    parameters: tuple[Parameterwaarde, ...]
    signalen: tuple[Signaal, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "oordeel": self.oordeel,
            "deel": self.tekst,
            "woorden": self.woorden,
            "stappen": [stap.als_json() for stap in self.stappen],
            "parameters": [parameter.als_json() for parameter in self.parameters],
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }


def toets(peildatum: date, oud_loon: Decimal, nieuw_loon: Decimal) -> Toets:
    """Wages in euro per month for the hours really worked, both without holiday allowance; raises KernFout."""
    binnen("oud_loon", oud_loon, _CENT, _HOOGSTE)
    binnen("nieuw_loon", nieuw_loon, Decimal(0), _HOOGSTE)
    blad = Blad(peildatum, BRON)
    nieuw = invoer("loon in het nieuwe werk", nieuw_loon, "euro", "eerste_spoor.nieuw_loon")
    oud = invoer("loon voor de ziekte", oud_loon, "euro", "eerste_spoor.oud_loon")
    deel = blad.stap("deel", "Deel van het oude loon", "quotient", [nieuw, oud], "procent").waarde
    grens = blad.op("poortwachter.loondeel").waarde
    gehaald = deel >= grens
    tekst = procent_tekst(deel, 2) if gehaald else procent_naast_grens(deel, grens, 2)
    woorden = (
        f"Het nieuwe werk brengt {tekst} van het oude loon op; de grens is {procent_tekst(grens)}. "
        + ("Daarmee is de grens gehaald. " if gehaald else "Daarmee is de grens niet gehaald. ")
        + (
            "Bevredigend is het resultaat pas als het werk blijvend is, past bij wat iemand kan, en er niet meer in zat."
            if gehaald
            else "UWV kijkt dan of werkgever en werknemer samen genoeg hebben gedaan."
        )
    )
    oordeel: Oordeel = "haalt_de_grens" if gehaald else "onder_de_grens"
    return Toets(oordeel, deel, tekst, woorden, tuple(blad.stappen), tuple(blad.parameters), tuple(blad.signalen))
