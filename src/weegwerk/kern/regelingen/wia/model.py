"""What goes into an estimate for the WIA and what comes out."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import Any, Literal

from weegwerk.kern.getallen import nederlands
from weegwerk.kern.herleiding import Rekenstap
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.signalen import Signaal

Grondslag = Literal["functies", "te_weinig_functies", "feitelijk_werk"]


@dataclass(frozen=True)
class Werk:
    """Work with its wage in euro per hour and its hours per week; `uren` is None where nobody said them."""

    uurloon: Decimal
    uren: Decimal | None = None


@dataclass(frozen=True)
class WiaMaatman:
    """The worker before illness and what he can still do.

    `uurloon` in euro and `uren` per week before the illness; `functies` all functions that fit, None while that is not known;
    `belastbare_uren` the limit that the verzekeringsarts set, if any; `praktisch` the work that is really done; `duurzaam`
    says that recovery is not expected; `leeftijd` in whole years on the peildatum.
    """

    peildatum: date
    uurloon: Decimal
    uren: Decimal
    functies: tuple[Werk, ...] | None = None
    belastbare_uren: Decimal | None = None
    praktisch: Werk | None = None
    duurzaam: bool | None = None
    leeftijd: int | None = None

    @property
    def minder_belastbaar(self) -> bool:
        """Whether a medical limit keeps him below the hours of before."""
        return self.belastbare_uren is not None and self.belastbare_uren < self.uren


@dataclass(frozen=True)
class Functiekeuze:
    """A function and whether it is one of the three that count."""

    werk: Werk
    telt: bool

    def als_json(self) -> dict[str, Any]:
        uren = None if self.werk.uren is None else str(self.werk.uren)
        return {"uurloon": f"{self.werk.uurloon:.2f}", "uren": uren, "telt": self.telt}


@dataclass(frozen=True)
class WiaSchatting:
    """`percentage` in percent with two decimals; `klasse` in words; `uitkering` what the law attaches, in words."""

    percentage: Decimal
    klasse: str
    grondslag: Grondslag
    verdiencapaciteit_per_uur: Decimal
    functies: tuple[Functiekeuze, ...]
    uitkering: tuple[str, ...]
    stappen: tuple[Rekenstap, ...]
    parameters: tuple[Parameterwaarde, ...]
    signalen: tuple[Signaal, ...]

    @property
    def woorden(self) -> str:
        return " ".join((f"{nederlands(self.percentage, 2)}%. {self.klasse}.", *self.uitkering))

    def als_json(self) -> dict[str, Any]:
        return {
            "percentage": f"{self.percentage:.2f}",
            "klasse": self.klasse,
            "grondslag": self.grondslag,
            "verdiencapaciteit_per_uur": f"{self.verdiencapaciteit_per_uur:.2f}",
            "functies": [functie.als_json() for functie in self.functies],
            "uitkering": list(self.uitkering),
            "stappen": [stap.als_json() for stap in self.stappen],
            "parameters": [parameter.als_json() for parameter in self.parameters],
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }
