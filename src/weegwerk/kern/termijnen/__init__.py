"""The deadlines of the law, from dated facts: sickness (Poortwachter, WIA), loonkostensubsidie, loonsanctie.

Each deadline names its rule with source and certainty, the day, and the steps from the facts to that day. Nothing here knows
which day it is.
"""

from weegwerk.kern.termijnen.berekenen import bereken
from weegwerk.kern.termijnen.feiten import Feiten, Periode, lees_perioden
from weegwerk.kern.termijnen.model import Termijn, Termijnen, Termijnregel, Zekerheid, regels

__all__ = [
    "Feiten",
    "Periode",
    "Termijn",
    "Termijnen",
    "Termijnregel",
    "Zekerheid",
    "bereken",
    "lees_perioden",
    "regels",
]
