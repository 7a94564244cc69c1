"""The theoretical estimate: the three functions that count, their middle wage, and the hours that it is reduced by.

The order is that of Schattingsbesluit art. 10 and Beleidsregel Uurloonschatting 2008 art. 2: the middle wage, the youth
percentage, with a medical limit on hours the maximum of the earlier wage, and only then the factor a/b.
"""

from collections.abc import Sequence
from decimal import Decimal

from weegwerk.kern import parameters
from weegwerk.kern.getallen import euro_tekst
from weegwerk.kern.herleiding import Term
from weegwerk.kern.regelingen.blad import Rekenblad, invoer
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.regelingen.wia.model import Functiekeuze, Werk, WiaMaatman
from weegwerk.tekst import opsomming

MINSTE = 3
VOLWASSEN = 21
_MIDDELSTE = "Schattingsbesluit art. 9 onder a en art. 10 lid 1 onder b"
_JEUGD = "Schattingsbesluit art. 10 lid 2"
_MAXIMUM = "Schattingsbesluit art. 10 lid 3; Beleidsregel Uurloonschatting 2008 art. 2 lid 3"
_UREN = "Schattingsbesluit art. 10 lid 1 onder a; Beleidsregel Uurloonschatting 2008 art. 2 lid 1 en 2"


def gekozen(functies: Sequence[Werk]) -> list[int]:
    """The places of the three that pay most per hour; of equal wages the one with most hours goes first."""
    langst = Decimal(168)
    plekken = sorted(range(len(functies)), key=lambda n: (-functies[n].uurloon, -(functies[n].uren or langst), n))
    return sorted(plekken[:MINSTE])


def keuzes(functies: Sequence[Werk], *, tellen: bool) -> tuple[Functiekeuze, ...]:
    mee = gekozen(functies) if tellen else []
    return tuple(Functiekeuze(werk, nummer in mee) for nummer, werk in enumerate(functies))


def theoretisch(maatman: WiaMaatman, functies: Sequence[Werk], oud: Term, blad: Rekenblad) -> Term:
    """What can be earned per hour in the functions that count, reduced to the hours of before."""
    mee = gekozen(functies)
    lonen = [
        invoer(f"uurloon functie {nummer + 1}", functies[nummer].uurloon, "euro", f"maatman.functies.{nummer}")
        for nummer in mee
    ]
    if len(functies) > MINSTE:
        namen = opsomming([f"functie {nummer + 1} ({euro_tekst(functies[nummer].uurloon)})" for nummer in mee])
        blad.signalen.append(meld("wia_functies_gekozen", ("maatman", "functies"), functies=namen))
    loon = blad.stap("middelste_loon", "Middelste loon van de drie functies", "middelste", lonen, bron=_MIDDELSTE)
    loon = _jeugd(maatman, loon, blad)
    if maatman.minder_belastbaar:
        loon = blad.stap("gemaximeerd", "Niet meer dan het maatmaninkomen", "kleinste", [loon, oud], bron=_MAXIMUM)
    factor = _factor(maatman, functies, mee, blad)
    return blad.stap("theoretisch", "Verdiensten in passende functies", "product", [loon, factor], bron=_UREN)


def _jeugd(maatman: WiaMaatman, loon: Term, blad: Rekenblad) -> Term:
    if maatman.leeftijd is None or maatman.leeftijd >= VOLWASSEN:
        return loon
    deel = blad.neem(parameters.jeugdpercentage(maatman.leeftijd, blad.dag))
    return blad.stap("jeugdloon", f"Verlaagd bij {maatman.leeftijd} jaar", "product", [loon, deel], bron=_JEUGD)


def _factor(maatman: WiaMaatman, functies: Sequence[Werk], mee: Sequence[int], blad: Rekenblad) -> Term:
    """a/b: a the smallest hours of the three functions, within the medical limit; b the hours of before; never above one."""
    maat = invoer("uren van de maatman", maatman.uren, "uren", "maatman.uren")
    uren = [
        invoer(f"uren functie {nummer + 1}", waarde, "uren", f"maatman.functies.{nummer}.uren")
        for nummer in mee
        if (waarde := functies[nummer].uren) is not None
    ]
    _meld_uren(maatman, functies, mee, blad)
    if maatman.belastbare_uren is not None:
        uren.append(invoer("belastbare uren", maatman.belastbare_uren, "uren", "maatman.belastbare_uren"))
    a = blad.stap("uren_arbeid", "Uren waarmee wordt gerekend", "kleinste", [*uren, maat], "uren", _UREN)
    return blad.stap("reductiefactor", "Reductiefactor (niet afgerond)", "quotient", [a, maat], "getal", _UREN)


def _meld_uren(maatman: WiaMaatman, functies: Sequence[Werk], mee: Sequence[int], blad: Rekenblad) -> None:
    pad = ("maatman", "functies")
    if any(functies[nummer].uren is None for nummer in mee):
        aanname = "de uren die nog kunnen" if maatman.minder_belastbaar else "de uren van de maatman"
        blad.signalen.append(meld("wia_functie_zonder_uren", pad, aanname=aanname))
    grens = maatman.belastbare_uren
    te_lang = [n for n in mee if maatman.minder_belastbaar and grens is not None and (functies[n].uren or 0) > grens]
    if te_lang:
        namen = opsomming([f"functie {nummer + 1}" for nummer in te_lang])
        blad.signalen.append(meld("wia_functie_boven_belastbaar", pad, functies=namen))
