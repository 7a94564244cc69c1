"""What every method shares: its description, what it reads, and what comes out."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from weegwerk.kern.getallen import decimaal
from weegwerk.kern.herleiding import Rekenstap, Term, zet_stap
from weegwerk.kern.methoden.eigen_werk import EigenWerk
from weegwerk.kern.onderzoek import FactorVeld, Taak, Waarneming
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.signalen import Signaal

HONDERD = Decimal(100)
HOOGSTE_PRESTATIE = Decimal(200)


@dataclass(frozen=True)
class Factor:
    """One factor of a method: a performance (100% is the norm) or a loss (0% is the norm)."""

    veld: FactorVeld
    naam: str
    soort: Literal["prestatie", "verlies"] = "prestatie"
    uitleg: str = ""

    @property
    def hoogste(self) -> Decimal:
        """Highest percentage that can be an observation; beyond it something was typed wrong."""
        return HOOGSTE_PRESTATIE if self.soort == "prestatie" else HONDERD


Weeg = Callable[[Taak, Term, Sequence[Term]], list[Rekenstap]]
Afronding = Callable[[Term, str], Rekenstap]
"""From the sum of the arbeidsprestaties, and the source that asks for rounding, to the last step."""
Vertaal = Callable[[Taak], dict[FactorVeld, Waarneming | None]]


def op_hele_procenten(som: Term, bron: str) -> Rekenstap:
    """The rounding of every Dutch method: whole percents, a half going up."""
    return zet_stap("loonwaarde", "Loonwaarde", "hele_procenten", [som], "procent", bron)


@dataclass(frozen=True)
class Methode:
    """A way to determine the loonwaarde.

    `weeg` turns one task (its share and its factors, in the order of `factoren`) into steps; the last step is the
    arbeidsprestatie of that task. `voorbehoud` says in Dutch what about the method is not certain,
    `samenvoeging` how it puts the factors of a task together. `vertaal` reads observations made for another method, for comparison only.
    What is not `kiesbaar` is from another country: it can be looked at beside an outcome, and never determines one.
    """

    id: str
    naam: str
    versie: str
    factoren: tuple[Factor, ...]
    formule: str
    bron: str
    bron_afronding: str
    weeg: Weeg
    vertaal: Vertaal
    vertaling: str
    van: date
    tot: date | None = None
    wettelijk: bool = True
    toetst_hoofdtaken: bool = False
    voorbehoud: str = ""
    samenvoeging: str = "vermenigvuldigd"
    afronding: Afronding = op_hele_procenten
    kiesbaar: bool = True

    def van_kracht_op(self, dag: date) -> bool:
        """Was this the method of the law on that day?"""
        return self.wettelijk and self.van <= dag and (self.tot is None or dag <= self.tot)


@dataclass(frozen=True)
class FactorUitkomst:
    """A factor as observed and as counted (both as ratio)."""

    factor: Factor
    opgegeven: Fraction
    geteld: Fraction


@dataclass(frozen=True)
class TaakUitkomst:
    """One task: share of the week, factors, and its arbeidsprestatie in the whole (all as ratio)."""

    code: str
    omschrijving: str
    aandeel: Fraction
    factoren: tuple[FactorUitkomst, ...]
    prestatie: Fraction

    @property
    def verlies(self) -> Fraction:
        """What of the task's share is not delivered."""
        return self.aandeel - self.prestatie

    def als_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "omschrijving": self.omschrijving,
            "aandeel": decimaal(self.aandeel * 100),
            "factoren": {f.factor.veld: decimaal(f.geteld * 100) for f in self.factoren},
            "prestatie": decimaal(self.prestatie * 100),
            "verlies": decimaal(self.verlies * 100),
        }


@dataclass(frozen=True)
class Uitkomst:
    """Outcome of one determination: the percentage, how it came about, and what was noticed.

    `loonwaarde` is in whole percents and `onafgerond` is a ratio; both are None when a signal of grade `fout` stands in
    the way. `eigen_werk` is there where the hours from before the illness are known.
    """

    methode: Methode
    peildatum: date | None
    beoordelingsdatum: date | None
    loonwaarde: int | None
    onafgerond: Fraction | None
    taken: tuple[TaakUitkomst, ...]
    signalen: tuple[Signaal, ...]
    stappen: tuple[Rekenstap, ...]
    parameters: tuple[Parameterwaarde, ...]
    eigen_werk: EigenWerk | None = None

    @property
    def gedane_taken(self) -> tuple[TaakUitkomst, ...]:
        """The tasks that are done now; one that fell away has no factors and delivers nothing."""
        return tuple(taak for taak in self.taken if taak.factoren)

    @property
    def globaal(self) -> bool:
        """Too long between assessment and peildatum for more than a rough determination."""
        return any(signaal.code == "globale_vaststelling" for signaal in self.signalen)

    def geleverd(self, overeengekomen: Decimal | None) -> Fraction:
        """Part of the hours that are paid (`overeengekomen`, per week) that is delivered; 1 while there is no outcome."""
        if self.eigen_werk is not None and overeengekomen:
            return self.eigen_werk.geleverde_uren / Fraction(overeengekomen)
        return Fraction(1) if self.loonwaarde is None else Fraction(self.loonwaarde, 100)

    @property
    def blijft_concept(self) -> bool:
        """May the report not yet become final?"""
        return self.loonwaarde is None or any(signaal.houdt_concept for signaal in self.signalen)

    def als_json(self) -> dict[str, Any]:
        """Plain data for programs; percentages are percentage points, as text."""
        gegevens: dict[str, Any] = {
            "methode": self.methode.id,
            "methode_versie": self.methode.versie,
            "peildatum": self.peildatum.isoformat() if self.peildatum else None,
            "beoordelingsdatum": self.beoordelingsdatum.isoformat() if self.beoordelingsdatum else None,
        }
        if self.onafgerond is not None:
            gegevens |= {
                "loonwaarde": self.loonwaarde,
                "onafgerond": decimaal(self.onafgerond * 100),
                "globaal": self.globaal,
            }
        if self.eigen_werk is not None:
            gegevens["eigen_werk"] = self.eigen_werk.als_json()
        return gegevens | {
            "taken": [taak.als_json() for taak in self.taken],
            "signalen": [signaal.als_json() for signaal in self.signalen],
            "herleiding": [stap.als_json() for stap in self.stappen],
            "parameters": [parameter.als_json() for parameter in self.parameters],
        }
