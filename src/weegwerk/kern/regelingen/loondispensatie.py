"""Loondispensatie (Wajong art. 2:20 and 3:63): the employer pays for what is delivered, UWV tops up the income.

The law says that the claim to pay is lowered in proportion; the wage is therefore the loonwaarde as a part of the wage of
the job. The top-up is the income support of art. 2:40, or the benefit of art. 3:8 with the same formula, worked out here per
month instead of per day.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from weegwerk.kern import parameters
from weegwerk.kern.getallen import breuk, nederlands
from weegwerk.kern.herleiding import Rekenstap, Term
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.regelingen import minimumloon
from weegwerk.kern.regelingen.blad import Rekenblad, binnen, invoer, vast
from weegwerk.kern.regelingen.functieloon import Loon, controleer, loon_naar_uren, met_lasten
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.signalen import Signaal

ARTIKEL = "Wajong art. 2:20"
AANVULLING = "Wajong art. 2:40 en 3:8"
AFRONDING = "de wet noemt geen afronding per maand; eenmaal, op hele centen"
_NUL = Fraction(0)


@dataclass(frozen=True)
class Dispensatie:
    """Euro per month; `aanvulling` is None where the rule for it is not known for the day."""

    loon_per_maand: Decimal
    loonkosten_per_maand: Decimal
    aanvulling_per_maand: Decimal | None
    stappen: tuple[Rekenstap, ...]
    parameters: tuple[Parameterwaarde, ...]
    signalen: tuple[Signaal, ...]

    def als_json(self) -> dict[str, Any]:
        aanvulling = self.aanvulling_per_maand
        return {
            "loon_per_maand": f"{self.loon_per_maand:.2f}",
            "loonkosten_per_maand": f"{self.loonkosten_per_maand:.2f}",
            "aanvulling_per_maand": None if aanvulling is None else f"{aanvulling:.2f}",
            "stappen": [stap.als_json() for stap in self.stappen],
            "parameters": [parameter.als_json() for parameter in self.parameters],
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }


def bereken(loon: Loon, loonwaarde: Decimal) -> Dispensatie:
    """Wage, cost and top-up per month in euro; `loonwaarde` in percent, above 0 and at most 100.

    Raises KernFout for impossible values, a wage below the minimum and parameters that do not exist yet.
    """
    controleer(loon)
    binnen("loonwaarde", loonwaarde, Decimal("0.01"), Decimal(100))
    blad = Rekenblad(loon.peildatum, ARTIKEL)
    prestatie = invoer("loonwaarde", breuk(loonwaarde), "procent", "loonwaarde")
    _let_op_verlies(loonwaarde, blad)
    minimum = minimumloon.per_maand(blad, loon.leeftijd, bbl=loon.bbl)
    vol = loon_naar_uren(loon, minimum, blad)
    deel = blad.stap("gedispenseerd", "Loon naar loonwaarde", "product", [vol, prestatie])
    kosten = met_lasten("Loonkosten bij loondispensatie", "loonkosten", deel, loon, blad)
    return Dispensatie(
        loon_per_maand=blad.centen("loon_per_maand", "Loon per maand", deel, AFRONDING),
        loonkosten_per_maand=blad.centen("loonkosten_per_maand", "Loonkosten per maand", kosten, AFRONDING),
        aanvulling_per_maand=_aanvulling(minimum, deel, prestatie, blad),
        stappen=tuple(blad.stappen),
        parameters=tuple(blad.parameters),
        signalen=tuple(blad.signalen),
    )


def _let_op_verlies(loonwaarde: Decimal, blad: Rekenblad) -> None:
    grens = blad.op("loondispensatie.verlies").waarde * 100
    if 100 - loonwaarde < grens:
        blad.signalen.append(
            meld(
                "loondispensatie_verlies_te_klein",
                ("loonwaarde",),
                verlies=nederlands(100 - loonwaarde),
                grens=nederlands(grens),
            )
        )


def _aanvulling(grondslag: Term, inkomen: Term, prestatie: Term, blad: Rekenblad) -> Decimal | None:
    """Art. 2:40 and 3:8: (0.7 x G) - (0.7 x factor x I), at least what is missing to the full wage of the job, never below 0."""
    if not parameters.parameter("wajong.inkomensdeel").geldt_op(blad.dag):
        blad.signalen.append(meld("aanvulling_onbekend", (), dag=f"{blad.dag.year}"))
        return None
    blad.signalen.append(meld("aanvulling_per_maand"))
    deel = blad.op("wajong.inkomensdeel")
    vol = blad.stap("zonder_werk", "Inkomensondersteuning zonder werk", "product", [deel, grondslag], bron=AANVULLING)
    eraf = blad.stap(
        "verrekening",
        "Wat het loon eraf haalt",
        "product",
        [deel, _factor(prestatie, deel, blad), inkomen],
        bron=AANVULLING,
    )
    ruimte = blad.stap(
        "ondersteuning", "Inkomensondersteuning naast het loon", "verschil", [vol, eraf], bron=AANVULLING
    )
    heel = blad.stap("heel_loon", "Loon bij volle loonwaarde", "quotient", [inkomen, prestatie], bron=AANVULLING)
    tot = blad.stap("tot_heel_loon", "Wat ontbreekt tot het hele loon", "verschil", [heel, inkomen], bron=AANVULLING)
    hoogste = blad.stap(
        "aanvulling", "Het hoogste bedrag telt", "grootste", [ruimte, tot, vast(_NUL, "euro")], bron=AANVULLING
    )
    return blad.centen("aanvulling_per_maand", "Aanvulling van UWV per maand", hoogste, AFRONDING)


def _factor(prestatie: Term, deel: Term, blad: Rekenblad) -> Term:
    teller = blad.stap(
        "factor_teller",
        "Loonwaarde min de vaste grens",
        "verschil",
        [prestatie, blad.op("wajong.compensatiegrens")],
        "procent",
        f"{AANVULLING} lid 2",
    )
    noemer = blad.stap(
        "factor_noemer", "Deel maal loonwaarde", "product", [deel, prestatie], "procent", f"{AANVULLING} lid 2"
    )
    return blad.stap(
        "compensatiefactor", "Compensatiefactor", "quotient", [teller, noemer], "getal", f"{AANVULLING} lid 2"
    )
