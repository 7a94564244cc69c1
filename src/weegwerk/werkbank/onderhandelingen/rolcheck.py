"""May this person lead the talk? The role check of the core, asked with what is known about this client."""

from typing import TYPE_CHECKING

from weegwerk.kern.rollen import ONDERHANDELING, Rolcheck, toets
from weegwerk.kern.rollen import Toetsopdracht as Werk
from weegwerk.werkbank.dossiers.selectors import als_partijen, werk_rond
from weegwerk.werkbank.dossiers.services import RolVerbiedt
from weegwerk.werkbank.onderzoeken.selectors import wie_stelden_vast

if TYPE_CHECKING:
    from weegwerk.werkbank.onderzoeken.models import Onderzoek
    from weegwerk.werkbank.toegang.models import Gebruiker

_BEPALEN = "5"


def eis_rol(gebruiker: "Gebruiker", onderzoek: "Onderzoek") -> Rolcheck:
    """The role check, when it lets this person lead the talk. Raises RolVerbiedt."""
    check = rolcheck(gebruiker, onderzoek)
    if check.uitkomst == "onverenigbaar":
        raise RolVerbiedt(" ".join(f"{b.waarom} {b.wat_nu}" for b in check.bevindingen if b.graad == check.uitkomst))
    return check


def rolcheck(gebruiker: "Gebruiker", onderzoek: "Onderzoek") -> Rolcheck:
    """Every opdracht counts as what it is; whoever made the determination final or corrected it, judged, whatever the
    opdracht says.
    """
    partijen = als_partijen(onderzoek.opdracht)
    gesprek = Werk(ONDERHANDELING, str(gebruiker.pk), *partijen, status="lopend")
    vaststellers = [Werk(_BEPALEN, str(wie), *partijen) for wie in wie_stelden_vast(onderzoek)]
    return toets(gesprek, [*werk_rond(onderzoek.opdracht, gebruiker), *vaststellers])
