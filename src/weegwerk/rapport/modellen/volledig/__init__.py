"""The full report: the whole way from the question to the outcome, for who wants to follow or dispute it.

A module per chapter. A chapter without content is left out and not numbered.
"""

from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import Stof, omslag
from weegwerk.rapport.modellen.volledig import (
    advies,
    berekening,
    blok1,
    blok2,
    blok3,
    geld,
    herbepaling,
    metingen,
    slot,
    taken,
    toetsing,
    vergelijking,
    voorop,
    vraag,
    wat_als,
    zekerheid,
    zienswijzen,
)

_HOOFDSTUKKEN = (
    ("Vraagstelling", vraag.vraagstelling),
    ("Werkwijze en bronnen", vraag.werkwijze),
    ("Functie en taken", taken.functie),
    ("Prestatie per taak", taken.prestaties),
    ("Waar partijen elkaar tegenspreken", blok1.tegenspraken),
    ("Berekening", berekening.berekening),
    ("Toetsing van wat eerder is gesteld", toetsing.toetsing),
    ("Zekerheid", zekerheid.zekerheid),
    ("Andere methoden", vergelijking.vergelijking),
    ("Vergelijking met de eerdere bepaling", herbepaling.vergelijking),
    ("Begeleiding", blok2.begeleiding),
    ("Overige factoren", blok3.overige_factoren),
    ("Geld en balans", geld.geld),
    ("Wat als", wat_als.wat_als),
    ("Zienswijzen", zienswijzen.zienswijzen),
    ("Conclusie en geldigheid", slot.conclusie),
    ("Advies om de loonwaarde te verhogen", advies.advies),
    ("Aandachtspunten", slot.aandachtspunten),
    ("Vaststelling", slot.vaststelling),
    ("Controle van dit rapport", slot.controle),
    ("Bijlage: metingen", metingen.metingen),
)


def beperk(onderzoek: Onderzoek) -> Onderzoek:
    """This model shows the whole document."""
    return onderzoek


def stel_op(stof: Stof) -> b.Rapportdocument:
    naam = stof.onderzoek.kop.naam
    gevuld = [(kop, inhoud) for kop, schrijf in _HOOFDSTUKKEN if (inhoud := [*schrijf(stof)])]
    blokken = [*voorop.voorop(stof)]
    for nummer, (kop, inhoud) in enumerate(gevuld, start=1):
        blokken += [b.Tussenkop(kop, nummer=str(nummer)), *inhoud]
    titel = f"Loonwaardebepaling {naam}" if naam else "Loonwaardebepaling"
    return omslag(stof, titel, f"Volledig rapport · {stof.uitkomst.methode.naam}", blokken)
