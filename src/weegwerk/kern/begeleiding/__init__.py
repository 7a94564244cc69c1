"""Blocks 2 and 3 of AKC Cahier 6: what the employer has to reckon with beside the loonwaarde.

Loss that is not directly the worker's (guidance, absence, compensation, provisions) is counted here and only here; the
percentage of the loonwaarde is made in `kern.methoden` and never sees it.
"""

from fractions import Fraction

from weegwerk.kern.begeleiding import overig, uren, verzuim
from weegwerk.kern.begeleiding.model import Afwezig, Begeleidingsblad, Bijkomend, Kostenpost, Taakuren, Uren
from weegwerk.kern.begeleiding.toetsen import toets
from weegwerk.kern.onderzoek import Onderzoek

__all__ = ["Afwezig", "Bijkomend", "Kostenpost", "Taakuren", "Uren", "bereken"]


def bereken(onderzoek: Onderzoek, geleverd: Fraction = Fraction(1)) -> Bijkomend:
    """Guidance (hours per week, share of the contract), absence and every cost in euro per month, with their trace.

    `geleverd` is the part of the paid hours that is delivered (ratio): only that is lost on a day of absence, for the wage itself
    is a cost already. It is 1 while there is no outcome. Amounts are rounded once, to cents; a month has 52/12 weeks. What is not known makes no cost and, where the method
    asks for it, a signal; no signal here stops the loonwaarde. Source: AKC Cahier 6, blocks 2 and 3, tables 8 and 9.
    """
    blad = Begeleidingsblad()
    uitkomst_uren = uren.bereken(onderzoek, blad)
    uitkomst_verzuim = verzuim.bereken(onderzoek, blad, geleverd)
    overig.bereken(onderzoek, blad)
    return Bijkomend(
        uitkomst_uren,
        uitkomst_verzuim,
        tuple(blad.posten),
        tuple(blad.stappen),
        tuple(blad.parameters),
        (*toets(onderzoek), *blad.signalen),
        tuple(blad.voorgesteld),
    )
