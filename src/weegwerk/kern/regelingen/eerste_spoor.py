"""The 65% test of the first track: does the resumed work bring enough of the old wage?

"Loonwaarde" means an amount of money here, not the percentage of the uniform method: wage x hours x performance.
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import euro_tekst, nederlands, procent_naast_grens, procent_tekst
from weegwerk.kern.herleiding import Rekenstap, Term
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.regelingen.blad import Rekenblad, binnen, invoer
from weegwerk.kern.signalen import Signaal

BRON = "Beleidsregels beoordelingskader poortwachter, bijlage, paragraaf 3"
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
    stappen: tuple[Rekenstap, ...]
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


@dataclass(frozen=True)
class Werkloon:
    """What the work pays and delivers: `loon` in euro per month for the full week; hours before, and delivered now."""

    loon: Decimal
    volle_week: Decimal
    uren_voorheen: Fraction
    geleverde_uren: Fraction


def toets(peildatum: date, oud_loon: Decimal | None, nieuw_loon: Decimal | None, werk: Werkloon | None = None) -> Toets:
    """Wages in euro per month, both without holiday allowance; one that is None follows from `werk`. Raises KernFout."""
    binnen("oud_loon", oud_loon, _CENT, _HOOGSTE)
    binnen("nieuw_loon", nieuw_loon, Decimal(0), _HOOGSTE)
    blad = Rekenblad(peildatum, BRON)
    oud = _loon(blad, "oud_loon", "loon voor de ziekte", oud_loon, werk)
    nieuw = _loon(blad, "nieuw_loon", "loon in het nieuwe werk", nieuw_loon, werk)
    deel = blad.stap("deel", "Deel van het oude loon", "quotient", [nieuw, oud], "procent").waarde
    grens = blad.op("poortwachter.loondeel").waarde
    gehaald = deel >= grens
    tekst = procent_tekst(deel, 2) if gehaald else procent_naast_grens(deel, grens, 2)
    woorden = (
        f"Het nieuwe werk brengt {tekst} van het oude loon op; de grens is {procent_tekst(grens)}. "
        f"Daarmee is de grens {'' if gehaald else 'niet '}gehaald. "
        f"Het loon voor de ziekte is {euro_tekst(oud.waarde)} per maand; daar staat nu {euro_tekst(nieuw.waarde)} tegenover"
        f"{_hoe(nieuw_loon, werk)}. {_GEHAALD if gehaald else _NIET_GEHAALD}"
    )
    oordeel: Oordeel = "haalt_de_grens" if gehaald else "onder_de_grens"
    return Toets(oordeel, deel, tekst, woorden, tuple(blad.stappen), tuple(blad.parameters), tuple(blad.signalen))


_GEHAALD = (
    "Bevredigend is het resultaat pas als het werk ook blijvend is, zo veel mogelijk past bij wat de werknemer nog kan, en "
    "werkgever en werknemer het erover eens zijn dat er niet meer in zat."
)
_NIET_GEHAALD = (
    "Genoeg kan het dan toch zijn, als het werk blijvend is en min of meer past bij alles wat de werknemer nog kan. Anders kijkt "
    "UWV of werkgever en werknemer samen genoeg hebben gedaan."
)


def _hoe(nieuw_loon: Decimal | None, werk: Werkloon | None) -> str:
    """How the new wage came about, where nobody typed it."""
    if nieuw_loon is not None or werk is None:
        return ""
    return f" (uurloon × uren × prestatie: {nederlands(werk.geleverde_uren, 2)} uur per week)"


def _loon(blad: Rekenblad, naam: str, uitleg: str, getypt: Decimal | None, werk: Werkloon | None) -> Term:
    if getypt is not None:
        return invoer(uitleg, getypt, "euro", f"eerste_spoor.{naam}")
    if werk is None:
        raise KernFout("gegeven_ontbreekt", f"Het {uitleg} ontbreekt.", "Vul het loon in.", (naam,))
    vol = invoer("loon bij een volle week", werk.loon, "euro", "geld.loon.functieloon")
    week = invoer("volle week", werk.volle_week, "uren", "functie.voltijd_uren")
    if naam == "oud_loon":
        uren = Term("uren voor de ziekte", werk.uren_voorheen, "uren", "invoer:uren_voorheen")
    else:
        uren = Term("uren nu × prestatie", werk.geleverde_uren, "uren", "invoer:geleverde_uren")
    deel = blad.stap(f"{naam}.deel", f"Deel van de volle week, {uitleg}", "quotient", [uren, week], "getal")
    return blad.stap(naam, uitleg[0].upper() + uitleg[1:], "product", [vol, deel])
