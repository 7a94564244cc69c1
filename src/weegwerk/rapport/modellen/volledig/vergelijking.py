"""Chapter Andere methoden: what the choice of the method does, for a reader of whom the expert thinks that he needs it."""

from collections.abc import Iterator
from decimal import Decimal

from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.vergelijking import Methoderij, sluitend, vergelijk
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import GEEN, Stof

_HONDERDSTE = Decimal("0.01")
# What another country measures is for the expert to see beside it; who reads the report has nothing to do with it.
_SOORT = {"methode": "", "historisch": "formule van voor 2014"}
_UITLEG = (
    "Alleen ter vergelijking: vastgesteld is met de gekozen methode. De punten onder “waardoor” tellen op tot het verschil. "
    "De formules van voor 2014 zijn niet afgerond."
)


def vergelijking(stof: Stof) -> Iterator[b.Blok]:
    if stof.onderzoek.kader.andere_methoden != "ja":
        return
    rijen = [
        rij
        for rij in vergelijk(stof.onderzoek, stof.uitkomst).rijen
        if rij.soort in _SOORT and not rij.gekozen and rij.uitkomst is not None
    ]
    if not rijen:
        return
    yield b.Tabel(
        f"Dezelfde waarnemingen anders berekend; {stof.uitkomst.methode.naam} geeft {stof.uitkomst.loonwaarde}%",
        (
            b.Kolom("Methode", 8),
            b.Kolom("Uitkomst", 3, getal=True),
            b.Kolom("Verschil", 3, getal=True),
            b.Kolom("Waardoor", 11),
        ),
        tuple(_cellen(rij) for rij in rijen),
    )
    yield b.Alinea(_UITLEG, klein=True)


def _cellen(rij: Methoderij) -> tuple[str, ...]:
    naam = ", ".join(filter(None, (rij.naam, _SOORT[rij.soort])))
    uitkomst = GEEN if rij.uitkomst is None else procent_tekst(rij.uitkomst, 2 if rij.soort == "historisch" else 0)
    punten = sluitend((term.omvang * 100 for term in rij.termen), _HONDERDSTE)
    waardoor = "; ".join(f"{_met_teken(deel)} {term.kort}" for term, deel in zip(rij.termen, punten, strict=True))
    return naam, uitkomst, _met_teken(sum(punten, Decimal(0))), waardoor or "geen verschil"


def _met_teken(punten: Decimal) -> str:
    return f"{'+' if punten > 0 else ''}{nederlands(punten, 2)}"
