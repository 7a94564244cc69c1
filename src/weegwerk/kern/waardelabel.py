"""The waardelabel (AKC Cahier 6, chapter 2): the band of support that a found range of loonwaarde justifies.

It is given before a placement, so it is always a range and never one number: within it the fitting workplace is sought.
"""

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import euro_tekst, nederlands, procent_tekst, rond_half_op
from weegwerk.kern.herleiding import Rekenstap
from weegwerk.kern.regelingen import loondispensatie, loonkostensubsidie
from weegwerk.kern.regelingen.blad import binnen, tot
from weegwerk.kern.regelingen.functieloon import Loon, controleer
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag
from weegwerk.kern.signalen import Signaal

Regeling = Literal["loonkostensubsidie", "loondispensatie"]


@dataclass(frozen=True)
class Grens:
    """One end of the band: a loonwaarde in percent, the support in euro per month and as a ratio, with its trace."""

    loonwaarde: Decimal
    per_maand: Decimal
    deel: Fraction
    stappen: tuple[Rekenstap, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "loonwaarde": f"{self.loonwaarde:f}",
            "per_maand": f"{self.per_maand:.2f}",
            "deel": procent_tekst(self.deel, 1),
            "stappen": [stap.als_json() for stap in self.stappen],
        }


@dataclass(frozen=True)
class Waardelabel:
    """`minste` support belongs to the highest loonwaarde, `meeste` to the lowest; `woorden` says it as a sentence."""

    regeling: Regeling
    minste: Grens
    meeste: Grens
    woorden: str
    signalen: tuple[Signaal, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "regeling": self.regeling,
            "minste": self.minste.als_json(),
            "meeste": self.meeste.als_json(),
            "woorden": self.woorden,
        }


def label(loon: Loon, laag: Decimal, hoog: Decimal, regeling: Regeling = "loonkostensubsidie") -> Waardelabel:
    """The band for a loonwaarde between `laag` and `hoog` percent; raises KernFout for an impossible range."""
    controleer(loon)
    for waarde in (laag, hoog):
        binnen("loonwaarde", waarde, Decimal(0), Decimal(100))
    if laag > hoog:
        raise KernFout("volgorde", "De laagste loonwaarde ligt boven de hoogste.", "Wissel de twee.", ("laag",))
    grens = _subsidie if regeling == "loonkostensubsidie" else _dispensatie
    (minste, signalen), (meeste, _) = grens(loon, hoog), grens(loon, laag)
    return Waardelabel(regeling, minste, meeste, _woorden(regeling, minste, meeste), signalen)


def _subsidie(loon: Loon, loonwaarde: Decimal) -> tuple[Grens, tuple[Signaal, ...]]:
    aanvraag = Aanvraag(loon.peildatum, loon.uren, loonwaarde, loon.voltijd, loon.leeftijd, loon.bbl)
    uitkomst = loonkostensubsidie.bereken(aanvraag)
    stappen = {stap.id: stap.uitkomst for stap in uitkomst.stappen}
    deel = stappen["subsidie"] / stappen["norm"]
    return Grens(loonwaarde, uitkomst.lks_per_maand, deel, uitkomst.stappen), uitkomst.signalen


def _dispensatie(loon: Loon, loonwaarde: Decimal) -> tuple[Grens, tuple[Signaal, ...]]:
    uitkomst = loondispensatie.bereken(loon, loonwaarde)
    vol = next(stap.uitkomst for stap in uitkomst.stappen if stap.id == "loon")
    minder = rond_half_op(vol - Fraction(uitkomst.loon_per_maand), Decimal("0.01"))
    return Grens(
        loonwaarde, minder, 1 - Fraction(loonwaarde) / 100, tot(uitkomst.stappen, "loon_per_maand")
    ), uitkomst.signalen


def _woorden(regeling: Regeling, minste: Grens, meeste: Grens) -> str:
    waarden = f"{nederlands(meeste.loonwaarde)} tot {nederlands(minste.loonwaarde)}%"
    euros = f"{euro_tekst(minste.per_maand)} tot {euro_tekst(meeste.per_maand)} per maand"
    delen = f"{procent_tekst(minste.deel, 0)} tot {procent_tekst(meeste.deel, 0)}"
    if regeling == "loonkostensubsidie":
        return (
            f"Bij een loonwaarde van {waarden} past een loonkostensubsidie van {euros}. "
            f"Dat is {delen} van het minimumloon met vakantiebijslag, met de vergoeding voor werkgeverslasten erbij."
        )
    return (
        f"Bij een loonwaarde van {waarden} mag het loon {euros} lager zijn. "
        f"Dat is {delen} van het loon van de functie; UWV vult het inkomen aan."
    )
