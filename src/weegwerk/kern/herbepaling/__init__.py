"""A new determination beside an earlier one: how it begins, what changed, and growth over time."""

from weegwerk.kern.herbepaling.begin import begin, leg_eerdere_vast
from weegwerk.kern.herbepaling.punten import in_honderdsten
from weegwerk.kern.herbepaling.vergelijking import Bijdrage, Vergelijking, groei, vergelijk

__all__ = [
    "Bijdrage",
    "Vergelijking",
    "begin",
    "groei",
    "in_honderdsten",
    "leg_eerdere_vast",
    "vergelijk",
]
