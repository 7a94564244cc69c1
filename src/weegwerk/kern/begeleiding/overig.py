"""Compensation for what cannot be done, and provisions: what they cost the employer per month (block 3, steps 2 and 3)."""

from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.begeleiding.model import WEKEN_PER_MAAND, Begeleidingsblad
from weegwerk.kern.begeleiding.signalen import meld
from weegwerk.kern.herleiding import Term
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.onderzoek.blok1 import NietUitvoerbareTaak
from weegwerk.kern.onderzoek.blok3 import Voorziening

BRON_INZET = "AKC Cahier 6, blok 3, stap 2"
BRON_VOORZIENING = "AKC Cahier 6, blok 3, stap 3"


def bereken(onderzoek: Onderzoek, blad: Begeleidingsblad) -> None:
    """Enter a cost for every task that someone else takes over and for every provision."""
    for nummer, taak in enumerate(onderzoek.niet_uitvoerbaar):
        _opvang(onderzoek, nummer, taak, blad)
    for nummer, voorziening in enumerate(onderzoek.overig.voorzieningen):
        _voorziening(nummer, voorziening, blad)


def _opvang(onderzoek: Onderzoek, nummer: int, taak: NietUitvoerbareTaak, blad: Begeleidingsblad) -> None:
    """The amount that was entered; without one, a colleague's hours at the reference wage."""
    pad, naam = f"niet_uitvoerbaar.{nummer}", taak.omschrijving or f"taak {nummer + 1} die niet lukt"
    loon = onderzoek.normfunctie.referentieloon
    if taak.kosten_per_maand is not None:
        bedrag = Term(naam, Fraction(taak.kosten_per_maand), "euro", f"invoer:{pad}.kosten_per_maand")
    elif taak.opvang == "collega" and taak.uren_per_week is not None and loon is not None:
        uren = Term("uren per week", Fraction(taak.uren_per_week), "uren", f"invoer:{pad}.uren_per_week")
        uurloon = Term("referentieloon per uur", Fraction(loon), "euro", "invoer:normfunctie.referentieloon")
        termen = [uren, WEKEN_PER_MAAND, uurloon]
        bedrag = blad.stap(f"opvang.{nummer}", f"Opvang: {naam}", "product", termen, "euro", BRON_INZET)
    else:
        return
    blad.post("inzetbaarheid", f"Opvang: {naam}", bedrag, taak.vergoed_per_maand, taak.vergoed_door, BRON_INZET)


def _voorziening(nummer: int, voorziening: Voorziening, blad: Begeleidingsblad) -> None:
    """Monthly costs, and what is paid at once spread over the months that it lasts. A proposal is kept apart."""
    pad, naam = f"overig.voorzieningen.{nummer}", voorziening.omschrijving or f"voorziening {nummer + 1}"
    termen = []
    if voorziening.per_maand is not None:
        termen.append(Term("per maand", Fraction(voorziening.per_maand), "euro", f"invoer:{pad}.per_maand"))
    if voorziening.eenmalig is not None and voorziening.gebruiksduur_maanden:
        eenmalig = Term("in één keer", Fraction(voorziening.eenmalig), "euro", f"invoer:{pad}.eenmalig")
        maanden = Term(
            "maanden", Fraction(voorziening.gebruiksduur_maanden), "getal", f"invoer:{pad}.gebruiksduur_maanden"
        )
        uitleg = f"{naam}, verdeeld over de maanden"
        termen.append(
            blad.stap(f"voorziening.{nummer}.deel", uitleg, "quotient", [eenmalig, maanden], "euro", BRON_VOORZIENING)
        )
    elif voorziening.eenmalig:
        blad.signalen.append(meld("gebruiksduur_ontbreekt", ("overig", "voorzieningen", nummer), voorziening=naam))
    if termen:
        som = blad.stap(f"voorziening.{nummer}.som", f"{naam}, onafgerond", "som", termen, "euro", BRON_VOORZIENING)
        vergoed: Decimal | None = voorziening.vergoed_per_maand
        post = blad.kosten("voorziening", naam, som, vergoed, voorziening.vergoed_door, BRON_VOORZIENING)
        (blad.voorgesteld if voorziening.stand == "voorgesteld" else blad.posten).append(post)
