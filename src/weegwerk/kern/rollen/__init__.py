"""May this expert take this assignment? The role check over past, present and expected work, of one's own and of others."""

from weegwerk.kern.rollen.model import GRADEN, STATUSSEN, Bevinding, Graad, Opdracht, Rolcheck, Status
from weegwerk.kern.rollen.soorten import ONDERHANDELING, SOORTEN, Soort
from weegwerk.kern.rollen.toetsen import toets

__all__ = [
    "GRADEN",
    "ONDERHANDELING",
    "SOORTEN",
    "STATUSSEN",
    "Bevinding",
    "Graad",
    "Opdracht",
    "Rolcheck",
    "Soort",
    "Status",
    "toets",
]
