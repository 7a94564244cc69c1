"""The rights around work with a limitation, each as a list of conditions with its source."""

from datetime import date

from weegwerk.kern.parameters import ParameterOnbekend
from weegwerk.kern.regelingen.rechten.begeleiding import (
    begeleiding_gemeente,
    jobcoach,
    proefplaatsing_gemeente,
    proefplaatsing_uwv,
)
from weegwerk.kern.regelingen.rechten.loonkosten import (
    lkv_arbeidsgehandicapt,
    lkv_banenafspraak,
    lkv_herplaatsen,
    loondispensatie,
    loonkostensubsidie,
)
from weegwerk.kern.regelingen.rechten.model import Omstandigheden, Recht, Rechtsvoorwaarde, Stand, Weg
from weegwerk.kern.regelingen.rechten.ziekte import no_riskpolis

__all__ = ["Omstandigheden", "Recht", "Rechtsvoorwaarde", "Stand", "Weg", "toets"]

_RECHTEN = {
    "Loonkostensubsidie": loonkostensubsidie,
    "Loondispensatie": loondispensatie,
    "Loonkostenvoordeel arbeidsgehandicapte werknemer": lkv_arbeidsgehandicapt,
    "Loonkostenvoordeel doelgroep banenafspraak": lkv_banenafspraak,
    "Loonkostenvoordeel herplaatsen arbeidsgehandicapte werknemer": lkv_herplaatsen,
    "No-riskpolis": no_riskpolis,
    "Jobcoach van UWV": jobcoach,
    "Begeleiding op de werkplek via de gemeente": begeleiding_gemeente,
    "Proefplaatsing via UWV": proefplaatsing_uwv,
    "Proefplaatsing via de gemeente": proefplaatsing_gemeente,
}


def toets(feiten: Omstandigheden, peildatum: date) -> tuple[Recht, ...]:
    """Every right, in a fixed order; one whose rule is not known for the day says so instead of guessing."""
    return tuple(_een(naam, peildatum, feiten) for naam in _RECHTEN)


def _een(naam: str, peildatum: date, feiten: Omstandigheden) -> Recht:
    maak = _RECHTEN[naam]
    try:
        return maak(feiten, peildatum)
    except ParameterOnbekend as fout:
        weg = Weg("Regel", (Rechtsvoorwaarde(fout.tekst, "onbekend", "Weegwerk", fout.wat_nu),))
        return Recht(maak.__name__, naam, "Voor deze datum kent Weegwerk de regel niet.", (weg,))
