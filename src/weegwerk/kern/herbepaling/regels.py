"""The comparison as lines that a person reads: what changed, from what to what, and how many points that makes."""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.herbepaling.punten import in_honderdsten
from weegwerk.kern.herbepaling.vergelijking import NIEUW, REKENWIJZE, VERVALLEN, Bijdrage, Herbepalingsvergelijking
from weegwerk.kern.onderzoek import Onderzoek

_GEEN = "–"


@dataclass(frozen=True)
class Verschilregel:
    """One change in words; `grond` is what the expert wrote about it."""

    wat: str
    van: str
    naar: str
    punten: str
    grond: str = ""


def in_regels(vergelijking: Herbepalingsvergelijking, onderzoek: Onderzoek) -> tuple[Verschilregel, ...]:
    """Every change with its points in hundredths; together they are exactly the difference in whole percents."""
    delen = [*(een.verschil for een in vergelijking.bijdragen), vergelijking.afronding]
    punten = in_honderdsten(delen)
    regels = [
        Verschilregel(_wat(een), _waarde(een.van), _waarde(een.naar), punten_tekst(aantal), _grond(een, onderzoek))
        for een, aantal in zip(vergelijking.bijdragen, punten, strict=False)
    ]
    if vergelijking.afronding:
        regels.append(Verschilregel("Afronding op hele procenten", _GEEN, _GEEN, punten_tekst(punten[-1])))
    return tuple(regels)


def punten_tekst(aantal: Decimal) -> str:
    """Points with their sign: ``+3,25`` or ``-2``."""
    return f"{'+' if aantal > 0 else ''}{nederlands(aantal)}"


def _wat(een: Bijdrage) -> str:
    if een.wat == REKENWIJZE:
        return een.naam
    if een.wat in (NIEUW, VERVALLEN):
        soort = "is nieuw" if een.wat == NIEUW else "wordt niet meer gedaan"
        return f"Taak {een.taak} {soort}{f': {een.naam}' if een.naam else ''}"
    return f"Taak {een.taak}: {een.naam.lower()}"


def _waarde(waarde: Fraction | None) -> str:
    return _GEEN if waarde is None else procent_tekst(waarde, 1)


def _grond(een: Bijdrage, onderzoek: Onderzoek) -> str:
    """An expert writes about a factor of a task; a change as a whole is explained with the task itself."""
    taak = None if een.wat == VERVALLEN else onderzoek.taak(een.taak)
    verandering = taak.verandering if taak else None
    if verandering is None or een.wat in (REKENWIJZE, NIEUW):
        return ""
    return getattr(verandering, een.wat) or ""
