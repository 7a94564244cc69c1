"""What the prestatie-kostenbalans is made of and what comes out of it, for employer, worker and society."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from weegwerk.kern.herleiding import Rekenstap
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.regelingen.functieloon import Loon
from weegwerk.kern.regelingen.loonkostenvoordeel import Soort as Voordeelsoort
from weegwerk.kern.signalen import Signaal

Regeling = Literal["geen", "loonkostensubsidie", "forfait", "loondispensatie"]
Kant = Literal["waarde", "kosten", "vergoeding"]
Partijcode = Literal["inlener", "werkgever", "werknemer", "samenleving"]
Extrasoort = Literal["begeleiding", "verzuim", "inzetbaarheid", "voorziening"]


@dataclass(frozen=True)
class Extra:
    """A cost beside the wage (blocks 2 and 3), in euro per month, with what somebody else pays of it.

    `bron` says where the amount comes from. `stappen` is its trace, ending in the amount; without them it is an amount
    that somebody stated.
    """

    code: str
    naam: str
    soort: Extrasoort
    per_maand: Decimal
    bron: str
    vergoed_per_maand: Decimal = Decimal(0)
    vergoed_door: str = ""
    stappen: tuple[Rekenstap, ...] = ()


@dataclass(frozen=True)
class Balansvraag:
    """`loonwaarde` in percent; `maanden` of the contract; `uitkering` that the worker would have without this work,
    euro per month gross with holiday allowance, None when it is not known. `geleverde_uren` per week: hours worked x
    performance, where fewer hours are worked than are paid; without them the loonwaarde is delivered in all hours.
    `ingeleend`: another than who pays the wage has the worker at work, and pays for that."""

    loon: Loon
    loonwaarde: Decimal
    maanden: int
    regeling: Regeling = "geen"
    voordelen: tuple[Voordeelsoort, ...] = ()
    extras: tuple[Extra, ...] = ()
    uitkering: Decimal | None = None
    ingangsdatum: date | None = None
    geleverde_uren: Fraction | None = None
    ingeleend: bool = False


@dataclass(frozen=True)
class Balanspost:
    """One amount of the balance: euro per month, how many months, and over the contract; `stappen` is its trace."""

    code: str
    naam: str
    kant: Kant
    per_maand: Decimal
    maanden: int
    totaal: Decimal
    stappen: tuple[Rekenstap, ...]

    def als_json(self) -> dict[str, Any]:
        return {
            "code": self.code,
            "naam": self.naam,
            "kant": self.kant,
            "per_maand": f"{self.per_maand:.2f}",
            "maanden": self.maanden,
            "totaal": f"{self.totaal:.2f}",
            "stappen": [stap.als_json() for stap in self.stappen],
        }


@dataclass(frozen=True)
class Partij:
    """The balance of one party: value and compensation minus costs, below zero when something stays uncovered."""

    code: Partijcode
    regels: tuple[Balanspost, ...]
    saldo: Balanspost
    woorden: str

    def som(self, kant: Kant) -> Decimal:
        return sum((regel.per_maand for regel in self.regels if regel.kant == kant), Decimal(0))

    def als_json(self) -> dict[str, Any]:
        return {
            "partij": self.code,
            "regels": [regel.als_json() for regel in self.regels],
            "saldo_per_maand": f"{self.saldo.per_maand:.2f}",
            "saldo_totaal": f"{self.saldo.totaal:.2f}",
            "woorden": self.woorden,
        }


@dataclass(frozen=True)
class Balans:
    """The balances of the parties beside each other, of an inlener only where there is one; amounts before tax, with the values of the peildatum."""

    maanden: int
    werkgever: Partij
    werknemer: Partij
    samenleving: Partij
    parameters: tuple[Parameterwaarde, ...]
    signalen: tuple[Signaal, ...]
    inlener: Partij | None = None

    @property
    def zakelijk(self) -> tuple[Partij, ...]:
        """Who has the worker at work and who pays the wage; nothing in it says what the worker keeps."""
        return (self.werkgever,) if self.inlener is None else (self.inlener, self.werkgever)

    @property
    def partijen(self) -> tuple[Partij, ...]:
        return *self.zakelijk, self.werknemer, self.samenleving

    def regel(self, partij: str, code: str) -> Balanspost | None:
        """One line, or the balance itself under the code "saldo"."""
        gevonden = next((een for een in self.partijen if een.code == partij), None)
        regels = () if gevonden is None else (*gevonden.regels, gevonden.saldo)
        return next((regel for regel in regels if regel.code == code), None)

    def als_json(self) -> dict[str, Any]:
        return {
            "maanden": self.maanden,
            "partijen": [partij.als_json() for partij in self.partijen],
            "parameters": [parameter.als_json() for parameter in self.parameters],
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }
