"""Absence against what is usual in the company (AKC Cahier 6, block 3, step 1)."""

from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.begeleiding.model import Afwezig, Begeleidingsblad
from weegwerk.kern.herleiding import Term
from weegwerk.kern.onderzoek import Onderzoek

BRON = "AKC Cahier 6, blok 3, stap 1"
_WEKEN = Fraction(52)
_MAANDEN = Term("maanden per jaar", Fraction(12), "getal", "vast")


def bereken(onderzoek: Onderzoek, blad: Begeleidingsblad, geleverd: Fraction) -> Afwezig:
    """Differences with what is usual; extra days are a cost when the reference wage and the working week are known."""
    verzuim, werkdagen = onderzoek.overig.verzuim, onderzoek.functie.werkdagen_per_week
    jaar = Fraction(werkdagen) * _WEKEN if werkdagen else None
    extra = _verschil(verzuim.dagen_per_jaar, verzuim.dagen_gebruikelijk)
    if extra is not None and extra > 0:
        _kosten(onderzoek, blad, geleverd)
    return Afwezig(
        keren_verschil=_verschil(verzuim.keren_per_jaar, verzuim.keren_gebruikelijk),
        dagen_verschil=extra,
        duur=_per(verzuim.dagen_per_jaar, verzuim.keren_per_jaar),
        duur_gebruikelijk=_per(verzuim.dagen_gebruikelijk, verzuim.keren_gebruikelijk),
        deel=_van(verzuim.dagen_per_jaar, jaar),
        deel_gebruikelijk=_van(verzuim.dagen_gebruikelijk, jaar),
    )


def _kosten(onderzoek: Onderzoek, blad: Begeleidingsblad, geleverd: Fraction) -> None:
    """The work that is lost on the extra days, at the reference wage; what an insurance or UWV pays of it is entered by the expert.

    The wage of those days is among the costs of the wage already; what is delivered is counted as if nobody were ever absent.
    """
    verzuim, functie, loon = onderzoek.overig.verzuim, onderzoek.functie, onderzoek.normfunctie.referentieloon
    if loon is None or functie.uren_per_week is None or functie.werkdagen_per_week is None:
        return
    dagen = blad.stap(
        "verzuim.dagen",
        "Dagen verzuim boven wat hier gewoon is",
        "verschil",
        [
            _term("dagen per jaar", verzuim.dagen_per_jaar, "overig.verzuim.dagen_per_jaar"),
            _term("dagen die hier gewoon zijn", verzuim.dagen_gebruikelijk, "overig.verzuim.dagen_gebruikelijk"),
        ],
        "getal",
        BRON,
    )
    week = Term("uren per week", Fraction(functie.uren_per_week), "uren", "invoer:functie.uren_per_week")
    werkdagen = _term("werkdagen per week", functie.werkdagen_per_week, "functie.werkdagen_per_week")
    dag = blad.stap("verzuim.uren_per_dag", "Uren per werkdag", "quotient", [week, werkdagen], "uren")
    uurloon = Term("referentieloon per uur", Fraction(loon), "euro", "invoer:normfunctie.referentieloon")
    deel = Term("deel van het werk dat wordt geleverd", geleverd, "procent", "invoer:loonwaarde")
    jaar = blad.stap("verzuim.jaar", "Werk dat uitvalt, per jaar", "product", [dagen, dag, uurloon, deel], "euro", BRON)
    maand = blad.stap("verzuim.maand", "Werk dat uitvalt, per maand", "quotient", [jaar, _MAANDEN], "euro", BRON)
    blad.post("verzuim", "Extra verzuim", maand, verzuim.vergoed_per_maand, verzuim.vergoed_door, BRON)


def _term(naam: str, waarde: Decimal | None, pad: str) -> Term:
    return Term(naam, Fraction(waarde or 0), "getal", f"invoer:{pad}")


def _verschil(waarde: Decimal | None, gewoon: Decimal | None) -> Fraction | None:
    return Fraction(waarde) - Fraction(gewoon) if waarde is not None and gewoon is not None else None


def _per(dagen: Decimal | None, keren: Decimal | None) -> Fraction | None:
    return Fraction(dagen) / Fraction(keren) if dagen is not None and keren else None


def _van(dagen: Decimal | None, jaar: Fraction | None) -> Fraction | None:
    return Fraction(dagen) / jaar if dagen is not None and jaar else None
