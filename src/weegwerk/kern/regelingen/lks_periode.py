"""Loonkostensubsidie over a longer time, and the flat rate beside the measured amount."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from fractions import Fraction
from itertools import groupby
from typing import Any

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herleiding import Stap
from weegwerk.kern.kalender import maanden_later
from weegwerk.kern.regelingen.blad import Blad, bedrag, invoer, vast
from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag, Subsidie, bereken
from weegwerk.kern.signalen import Signaal
from weegwerk.tekst import datum_tekst

BRON = "Participatiewet art. 10d lid 7: elk jaar op 1 januari opnieuw"
JAAR = 12
LANGST = 120


@dataclass(frozen=True)
class Deel:
    """So many months with the same amount."""

    vanaf: date
    maanden: int
    per_maand: Decimal


@dataclass(frozen=True)
class Periode:
    """`totaal` in euro over all months that count; `eerste` is the outcome of the first month, with its own trace."""

    totaal: Decimal
    delen: tuple[Deel, ...]
    eerste: Subsidie
    stappen: tuple[Stap, ...]
    signalen: tuple[Signaal, ...]

    @property
    def maanden(self) -> int:
        return sum(deel.maanden for deel in self.delen)

    def als_json(self) -> dict[str, Any]:
        delen = [
            {"vanaf": deel.vanaf.isoformat(), "maanden": deel.maanden, "per_maand": f"{deel.per_maand:.2f}"}
            for deel in self.delen
        ]
        stappen = [stap.als_json() for stap in self.stappen]
        return {"totaal": f"{self.totaal:.2f}", "maanden": self.maanden, "delen": delen, "stappen": stappen}


def over(aanvraag: Aanvraag, maanden: int = JAAR) -> Periode:
    """The subsidy of `maanden` months from the peildatum; the flat rate stops after its six months.

    Raises what `bereken` raises, and KernFout for an impossible number of months.
    """
    if not 1 <= maanden <= LANGST:
        tekst = f"{maanden} maanden kan niet; dat kan alleen van 1 tot en met {LANGST}."
        raise KernFout("waarde_buiten_bereik", tekst, "Verbeter het aantal maanden.", ("maanden",))
    begin = aanvraag.ingangsdatum or aanvraag.peildatum
    dagen = [maanden_later(aanvraag.peildatum, nummer) for nummer in range(maanden)]
    if aanvraag.forfait:
        einde = maanden_later(begin, int(parameters.op("lks.forfaitduur", aanvraag.peildatum).waarde))
        dagen = [dag for dag in dagen if dag < einde] or dagen[:1]
    return _periode([(dag, bereken(replace(aanvraag, peildatum=dag, ingangsdatum=begin))) for dag in dagen])


def naast_forfait(aanvraag: Aanvraag) -> tuple[Subsidie, Subsidie]:
    """The measured amount and the flat rate, for the same person on the same day."""
    forfait = bereken(replace(aanvraag, loonwaarde=None, forfait=True))
    return bereken(replace(aanvraag, forfait=False)), forfait


def _periode(uitkomsten: list[tuple[date, Subsidie]]) -> Periode:
    begin, eerste = uitkomsten[0]
    blad = Blad(begin, BRON)
    delen, termen = [], []
    for nummer, (_, groep) in enumerate(groupby(uitkomsten, key=lambda paar: paar[1].rekendatum), 1):
        (vanaf, subsidie), *rest = groep
        deel = Deel(vanaf, 1 + len(rest), subsidie.lks_per_maand)
        delen.append(deel)
        keren = vast(Fraction(deel.maanden), "getal")
        per_maand = invoer("subsidie per maand", deel.per_maand, "euro", f"lks.{deel.vanaf.isoformat()}")
        uitleg = f"{deel.maanden} maanden vanaf {datum_tekst(deel.vanaf)}"
        termen.append(blad.stap(f"deel_{nummer}", uitleg, "product", [per_maand, keren]))
    totaal = bedrag(blad.stap("totaal", "Subsidie over de hele tijd", "som", termen))
    signalen = tuple(dict.fromkeys(signaal for _, uitkomst in uitkomsten for signaal in uitkomst.signalen))
    return Periode(totaal, tuple(delen), eerste, tuple(blad.stappen), signalen)
