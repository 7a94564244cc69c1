"""The estimate itself: the percentage that is lost, from the earning capacity that is left."""

from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.getallen import procent_tekst, rond_half_op
from weegwerk.kern.herleiding import Term
from weegwerk.kern.regelingen.blad import Rekenblad, binnen, invoer, vast
from weegwerk.kern.regelingen.signalen import meld
from weegwerk.kern.regelingen.wia.functies import keuzes
from weegwerk.kern.regelingen.wia.model import Werk, WiaMaatman, WiaSchatting
from weegwerk.kern.regelingen.wia.uitkering import klasse_en_uitkering
from weegwerk.kern.regelingen.wia.verdiencapaciteit import verdiencapaciteit

BRON = "Schattingsbesluit art. 5 lid 2"
_AFRONDING = "twee cijfers achter de komma, zoals in uitspraken van rechters; een regel erover is niet gevonden"
_HONDERDSTE_PUNT = Fraction(1, 10_000)
_CENT = Decimal("0.01")
_HOOGSTE_UURLOON = Decimal(1_000)
_MEESTE_UREN = Decimal(80)


def schat(maatman: WiaMaatman) -> WiaSchatting:
    """AO percentage, class and what belongs to it; raises KernFout for missing or impossible values."""
    _controleer(maatman)
    blad = Rekenblad(maatman.peildatum, BRON)
    oud = invoer("maatmaninkomen per uur", maatman.uurloon, "euro", "maatman.uurloon")
    rest, grondslag = verdiencapaciteit(maatman, oud, blad)
    deel = blad.stap("onafgerond", "Deel dat verloren is", "quotient", [_verlies(oud, rest, blad), oud], "procent")
    procent = blad.stap(
        "ao_percentage",
        "Percentage arbeidsongeschiktheid",
        "veelvoud",
        [deel, vast(_HONDERDSTE_PUNT)],
        "procent",
        _AFRONDING,
    )
    if procent.waarde != deel.waarde:
        blad.signalen.append(meld("ao_afronding_onzeker", onafgerond=procent_tekst(deel.waarde)))
    blad.signalen.append(meld("maatmanloon_nagaan", ("maatman", "uurloon")))
    klasse, uitkering = klasse_en_uitkering(procent.waarde, maatman, blad)
    return WiaSchatting(
        percentage=rond_half_op(procent.waarde * 100, _CENT),
        klasse=klasse,
        grondslag=grondslag,
        verdiencapaciteit_per_uur=rond_half_op(rest.waarde, _CENT),
        functies=keuzes(maatman.functies or (), tellen=grondslag == "functies"),
        uitkering=uitkering,
        stappen=tuple(blad.stappen),
        parameters=tuple(blad.parameters),
        signalen=tuple(blad.signalen),
    )


def _verlies(oud: Term, rest: Term, blad: Rekenblad) -> Term:
    """Who can earn as much or more has lost nothing (Schattingsbesluit art. 10 lid 4 sets no limit to what is left)."""
    verschil = blad.stap("verlies", "Verlies aan verdiencapaciteit per uur", "verschil", [oud, rest])
    if verschil.waarde >= 0:
        return verschil
    return blad.stap("geen_verlies", "Niet minder dan nul", "grootste", [verschil, vast(Fraction(0), "euro")])


def _controleer(maatman: WiaMaatman) -> None:
    binnen("uurloon", maatman.uurloon, _CENT, _HOOGSTE_UURLOON)
    binnen("uren", maatman.uren, _CENT, _MEESTE_UREN)
    binnen("belastbare_uren", maatman.belastbare_uren, Decimal(0), _MEESTE_UREN)
    for werk in maatman.functies or ():
        _controleer_werk("functies", werk)
    if maatman.praktisch is not None:
        _controleer_werk("praktisch", maatman.praktisch)
    if maatman.leeftijd is not None:
        binnen("leeftijd", Decimal(maatman.leeftijd), Decimal(15), Decimal(120))


def _controleer_werk(naam: str, werk: Werk) -> None:
    binnen(naam, werk.uurloon, _CENT, _HOOGSTE_UURLOON)
    binnen(f"uren bij {naam}", werk.uren, _CENT, _MEESTE_UREN)
