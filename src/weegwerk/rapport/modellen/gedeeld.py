"""What both models share: the cover, and how values are written."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any

from weegwerk.inhoud.werkvelden import Partijnaam, partijnamen
from weegwerk.kern.getallen import breuk, nederlands, procent_tekst
from weegwerk.kern.methoden import FactorUitkomst, Uitkomst
from weegwerk.kern.onderzoek import Onderzoek, Vaststelling, Zienswijze
from weegwerk.kern.onderzoek.lezers import Inzage
from weegwerk.kern.vertrouwelijkheid import Lezer, Soort
from weegwerk.rapport.blokken import Blok, Gegevens, Ondertekening, Rapportdocument
from weegwerk.rapport.modellen import woorden
from weegwerk.tekst import datum_tekst

LEEG = "niet ingevuld"
GEEN = "–"


@dataclass(frozen=True, slots=True)
class Stof:
    """All that a report is made from: the document, its outcome, its receipt and who reads it (None: the expert)."""

    onderzoek: Onderzoek
    uitkomst: Uitkomst
    bewijs: dict[str, Any]
    inzage: Inzage | None = None

    def toont(self, soort: Soort) -> bool:
        """May this version hold information of this kind?"""
        return self.inzage is None or soort in self.inzage.soorten

    @property
    def namen(self) -> Mapping[str, Partijnaam]:
        """What the parties are called in the frame of this case."""
        return partijnamen(self.onderzoek.kader.werkveld)

    @property
    def werkplek(self) -> Partijnaam:
        """Who has the worker at work, and so bears guidance and absence."""
        return self.namen["inlener" if self.onderzoek.geld.loon.ingeleend == "ja" else "werkgever"]

    @property
    def concept(self) -> bool:
        return self.onderzoek.vaststelling is None or self.uitkomst.blijft_concept


def omslag(stof: Stof, titel: str, ondertitel: str, blokken: Iterable[Blok]) -> Rapportdocument:
    kop = stof.onderzoek.kop
    return Rapportdocument(
        titel=titel,
        ondertitel=f"{ondertitel} · versie voor {_lezernaam(stof, stof.inzage.lezer)}" if stof.inzage else ondertitel,
        kenmerk=f"Kenmerk {kop.kenmerk}" if kop.kenmerk else "Zonder kenmerk",
        versie=_versie(stof),
        auteur=kop.loonwaardedeskundige or "Weegwerk",
        concept=stof.concept,
        blokken=tuple(blokken),
    )


def _lezernaam(stof: Stof, lezer: Lezer) -> str:
    return stof.namen["werknemer" if lezer == "client" else lezer].voluit


def _versie(stof: Stof) -> str:
    vaststelling = stof.onderzoek.vaststelling
    if vaststelling is None or stof.concept:
        datum = stof.onderzoek.kop.datum_rapportage
        return f"rapport van {datum_tekst(datum)}" if datum else "nog niet vastgesteld"
    op = f" op {datum_tekst(vaststelling.datum)}" if vaststelling.datum else ""
    return f"vaststelling {vaststelling.nummer}{op}"


def gevuld(*paren: tuple[str, str | None], dubbel: bool = False) -> Gegevens:
    """Only what is known; a report is not a form."""
    return Gegevens(tuple((naam, waarde) for naam, waarde in paren if waarde), dubbel)


def formulier(*paren: tuple[str, str | None], dubbel: bool = False) -> Gegevens:
    """Every field, and in so many words which one is empty."""
    return Gegevens(tuple((naam, waarde or LEEG) for naam, waarde in paren), dubbel)


def dag(datum: date | None) -> str | None:
    return datum_tekst(datum) if datum else None


def uren(aantal: Decimal | None) -> str | None:
    return f"{nederlands(aantal)} per week" if aantal is not None else None


def punten(procent: Decimal | None) -> str:
    return procent_tekst(breuk(procent)) if procent is not None else GEEN


def geteld(factor: FactorUitkomst) -> str:
    """A factor as observed, and as counted where that is something else."""
    gezien = procent_tekst(factor.opgegeven)
    return gezien if factor.geteld == factor.opgegeven else f"{gezien}, telt als {procent_tekst(factor.geteld)}"


def zienswijze_tekst(zienswijze: Zienswijze) -> str | None:
    """The reply to the draft in one line, as far as there is one."""
    if zienswijze.reactie is None:
        return None
    op = f", ontvangen op {datum_tekst(zienswijze.ontvangen_op)}" if zienswijze.ontvangen_op else ""
    return f"{woorden.REACTIE[zienswijze.reactie]}{op}"


def ondertekening(stof: Stof) -> Ondertekening:
    kop, vaststelling = stof.onderzoek.kop, stof.onderzoek.vaststelling
    if vaststelling is None or stof.concept:
        regels = formulier(("Loonwaardedeskundige", kop.loonwaardedeskundige), ("Datum", dag(kop.datum_rapportage)))
        return Ondertekening(regels.paren)
    wie = vaststelling.door or kop.loonwaardedeskundige
    return vastgesteld("Loonwaardedeskundige", wie, vaststelling, kop.datum_rapportage)


def vastgesteld(functie: str, wie: str | None, vaststelling: Vaststelling, anders: date | None = None) -> Ondertekening:
    """Who made the report final and when; a correction names its reason."""
    regels = formulier((functie, wie), ("Vastgesteld op", dag(vaststelling.datum or anders)))
    if vaststelling.nummer == 1:
        return Ondertekening(regels.paren)
    correctie = gevuld(("Vaststelling", str(vaststelling.nummer)), ("Reden van de correctie", vaststelling.reden))
    return Ondertekening(regels.paren + correctie.paren)


def norm_in_woorden(stof: Stof) -> str:
    """Whose performance counts as 100%."""
    if stof.onderzoek.kader.voor_ziekte:
        return woorden.VERGELIJKING["voor_ziekte"].format(werknemer=stof.namen["werknemer"].kort)
    return "een gewone collega in de normfunctie"
