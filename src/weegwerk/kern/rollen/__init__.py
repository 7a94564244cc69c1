"""May this expert take this assignment? The role check over past, present and expected work, of one's own and of others."""

from weegwerk.kern.rollen.model import GRADEN, STATUSSEN, Graad, Rolcheck, Rolcheckbevinding, Status, Toetsopdracht
from weegwerk.kern.rollen.soorten import ONDERHANDELING, SOORTEN, Opdrachtsoort
from weegwerk.kern.rollen.toetsen import toets

__all__ = [
    "GRADEN",
    "ONDERHANDELING",
    "SOORTEN",
    "STATUSSEN",
    "Graad",
    "Opdrachtsoort",
    "Rolcheck",
    "Rolcheckbevinding",
    "Status",
    "Toetsopdracht",
    "toets",
]
