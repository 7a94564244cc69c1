"""Which work decides: the work that is really done, the functions, or the one with which most is earned."""

from datetime import date
from fractions import Fraction

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herleiding import Term
from weegwerk.kern.regelingen.blad import Rekenblad, invoer
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.regelingen.wia.functies import MINSTE, theoretisch
from weegwerk.kern.regelingen.wia.model import Grondslag, Werk, WiaMaatman
from weegwerk.tekst import datum_tekst

VERWACHT_EINDE = date(2027, 7, 1)
"""When the practical assessment was meant to end; a royal decree decides (Schattingsbesluit art. 9a lid 6)."""
_FEITELIJK = "Beleidsregel Uurloonschatting 2008 art. 3"
_GRENS = "Schattingsbesluit art. 9a lid 4"
_LAAGSTE_OUD = "Schattingsbesluit art. 9 onder h"


def verdiencapaciteit(maatman: WiaMaatman, oud: Term, blad: Rekenblad) -> tuple[Term, Grondslag]:
    """What can still be earned per hour, and on which work that rests; raises KernFout where that cannot be told yet."""
    werk = maatman.praktisch
    if werk is None:
        if maatman.functies is None:
            raise _ontbreekt("Er zijn geen functies opgegeven, en geen werk dat echt wordt gedaan.")
        return _in_functies(maatman, maatman.functies, oud, blad)
    feitelijk = _feitelijk(maatman, werk, blad)
    tijdelijk = parameters.parameter("wia.praktisch_grens").geldt_op(blad.dag)
    if tijdelijk and _alleen_feitelijk(maatman, feitelijk, oud, blad):
        return feitelijk, "feitelijk_werk"
    if maatman.functies is None:
        raise _ontbreekt(
            "Met het werk dat echt wordt gedaan, verdient deze persoon ten hoogste 20% van vroeger. Dan tellen ook de functies "
            "(Schattingsbesluit art. 9a lid 4)."
            if tijdelijk
            else f"Op {datum_tekst(blad.dag)} telde echt werk alleen als dat een lager percentage gaf dan de functies "
            "(Schattingsbesluit art. 9 onder h)."
        )
    theorie, grondslag = _in_functies(maatman, maatman.functies, oud, blad)
    bron = _GRENS if tijdelijk else _LAAGSTE_OUD
    hoogste = blad.stap("hoogste", "De hoogste van de twee", "grootste", [theorie, feitelijk], bron=bron)
    return hoogste, "feitelijk_werk" if feitelijk.waarde > theorie.waarde else grondslag


def _in_functies(maatman: WiaMaatman, functies: tuple[Werk, ...], oud: Term, blad: Rekenblad) -> tuple[Term, Grondslag]:
    if len(functies) >= MINSTE:
        return theoretisch(maatman, functies, oud, blad), "functies"
    blad.signalen.append(meld("wia_te_weinig_functies", ("maatman", "functies"), aantal=str(len(functies))))
    niets = Term("verdiensten zonder drie passende functies", Fraction(0), "euro", "vast")
    bron = "Schattingsbesluit art. 9 onder a: ten minste drie functies"
    return blad.stap("theoretisch", "Verdiensten in passende functies", "som", [niets], bron=bron), "te_weinig_functies"


def _feitelijk(maatman: WiaMaatman, werk: Werk, blad: Rekenblad) -> Term:
    """Beleidsregel art. 3: the wage of the work that is done, times its hours over those of before when they are fewer."""
    loon = invoer("loon per uur in het huidige werk", werk.uurloon, "euro", "maatman.praktisch")
    maat = invoer("uren van de maatman", maatman.uren, "uren", "maatman.uren")
    uren = [maat]
    if werk.uren is None:
        blad.signalen.append(meld("wia_werk_zonder_uren", ("maatman", "praktisch_uren")))
    else:
        uren.insert(0, invoer("uren in het huidige werk", werk.uren, "uren", "maatman.praktisch_uren"))
    a = blad.stap("uren_feitelijk", "Uren in het huidige werk die meetellen", "kleinste", uren, "uren", _FEITELIJK)
    factor = blad.stap("urendeel_feitelijk", "Deel van de uren van vroeger", "quotient", [a, maat], "getal", _FEITELIJK)
    return blad.stap("praktisch", "Verdiensten in het huidige werk", "product", [loon, factor], bron=_FEITELIJK)


def _alleen_feitelijk(maatman: WiaMaatman, feitelijk: Term, oud: Term, blad: Rekenblad) -> bool:
    """Art. 9a: above the limit only the work that is really done is compared with the wage of before."""
    grens = blad.op("wia.praktisch_grens")
    hoogstens = blad.stap(
        "praktisch_grens", "Grens voor kijken naar echt werk alleen", "product", [oud, grens], bron=_GRENS
    )
    if blad.dag >= VERWACHT_EINDE:
        blad.signalen.append(meld("wia_praktisch_tijdelijk"))
    if feitelijk.waarde <= hoogstens.waarde:
        return False
    blad.signalen.append(meld("wia_praktisch_geldt"))
    if maatman.functies:
        blad.signalen.append(meld("wia_functies_tellen_niet", ("maatman", "functies")))
    return True


def _ontbreekt(tekst: str) -> KernFout:
    wat_nu = "Vul de functies in die passen, of zeg dat er minder dan drie passende functies zijn."
    return KernFout("gegeven_ontbreekt", tekst, wat_nu, ("functies",))
