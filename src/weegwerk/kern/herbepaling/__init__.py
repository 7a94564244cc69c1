"""A new determination beside an earlier one: how it begins, what changed, and growth over time."""

from weegwerk.kern.herbepaling.begin import begin, leg_eerdere_vast
from weegwerk.kern.herbepaling.punten import in_honderdsten
from weegwerk.kern.herbepaling.regels import Verschilregel, in_regels, punten_tekst
from weegwerk.kern.herbepaling.vergelijking import Bijdrage, Herbepalingsvergelijking, groei, vergelijk

__all__ = [
    "Bijdrage",
    "Herbepalingsvergelijking",
    "Verschilregel",
    "begin",
    "groei",
    "in_honderdsten",
    "in_regels",
    "leg_eerdere_vast",
    "punten_tekst",
    "vergelijk",
]
