"""Many cases at once: loonwaarde (`ulm-2021`) and loonkostensubsidie per row, bit-equal with the single case.

Importing this package loads polars, so whoever handles one case leaves it alone. Numbers are scaled 64-bit integers:
percentages and hours in hundredths, money in cents. A row that the single case would refuse keeps its place, with the
reason.
"""

from weegwerk.kern.portefeuille.effect import Effect, Scenario, Scenariostand, effecten
from weegwerk.kern.portefeuille.kolommen import INVOER, UITVOER, PortefeuilleFout
from weegwerk.kern.portefeuille.rekenen import bereken, plan
from weegwerk.kern.portefeuille.zaken import Zaak, lees_zaak

__all__ = [
    "INVOER",
    "UITVOER",
    "Effect",
    "PortefeuilleFout",
    "Scenario",
    "Scenariostand",
    "Zaak",
    "bereken",
    "effecten",
    "lees_zaak",
    "plan",
]
