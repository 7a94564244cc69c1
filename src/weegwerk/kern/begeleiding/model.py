"""What blocks 2 and 3 come to: hours, shares and euros per month. None of it enters the loonwaarde."""

from dataclasses import dataclass, field
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from weegwerk.kern.getallen import decimaal, rond_half_op
from weegwerk.kern.herleiding import Bewerking, Eenheid, Rekenstap, Term, zet_stap
from weegwerk.kern.onderzoek.blok2 import Aspect
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.signalen import Signaal

CENT = Decimal("0.01")
WEKEN_PER_MAAND = Term("weken per maand", Fraction(52, 12), "getal", "vast")
Soort = Literal["begeleiding", "verzuim", "inzetbaarheid", "voorziening"]


@dataclass(frozen=True)
class Kostenpost:
    """One cost for the employer in euro per month, what of it is paid back and by whom, and where it comes from.

    `stap` is the step of the trace that ends in `per_maand`.
    """

    soort: Soort
    naam: str
    per_maand: Decimal
    vergoed_per_maand: Decimal
    vergoed_door: str
    bron: str
    stap: str

    @property
    def niet_vergoed(self) -> Decimal:
        """What stays with the employer."""
        return self.per_maand - self.vergoed_per_maand

    def als_json(self) -> dict[str, str]:
        return {
            "soort": self.soort,
            "naam": self.naam,
            "per_maand": f"{self.per_maand:.2f}",
            "vergoed_per_maand": f"{self.vergoed_per_maand:.2f}",
            "vergoed_door": self.vergoed_door,
            "bron": self.bron,
            "stap": self.stap,
        }


@dataclass(frozen=True)
class Taakuren:
    """Guidance in one task (or in the job as a whole) in hours per week, by aspect."""

    code: str
    naam: str
    uren: dict[Aspect, Fraction]

    @property
    def totaal(self) -> Fraction:
        return sum(self.uren.values(), Fraction(0))


@dataclass(frozen=True)
class Uren:
    """Table 9: guidance in hours per week by aspect and in all, and as a ratio of the contract when that is known."""

    taken: tuple[Taakuren, ...]
    aspecten: dict[Aspect, Fraction]
    totaal: Fraction
    deel: Fraction | None
    uurwaarde: Fraction | None


@dataclass(frozen=True)
class Afwezig:
    """Absence against what is usual: difference in times and working days per year, days per time, share of the year."""

    keren_verschil: Fraction | None
    dagen_verschil: Fraction | None
    duur: Fraction | None
    duur_gebruikelijk: Fraction | None
    deel: Fraction | None
    deel_gebruikelijk: Fraction | None


@dataclass(frozen=True)
class Bijkomend:
    """All that blocks 2 and 3 give beside the loonwaarde: hours, absence, costs with their trace."""

    uren: Uren
    verzuim: Afwezig
    posten: tuple[Kostenpost, ...]
    stappen: tuple[Rekenstap, ...]
    parameters: tuple[Parameterwaarde, ...]
    signalen: tuple[Signaal, ...]
    voorgesteld: tuple[Kostenpost, ...] = ()
    """Provisions that are only proposed: nobody pays for them yet, so they are in no total."""

    @property
    def per_maand(self) -> Decimal:
        """Every known cost together, in euro per month."""
        return sum((post.per_maand for post in self.posten), Decimal(0))

    @property
    def niet_vergoed(self) -> Decimal:
        return sum((post.niet_vergoed for post in self.posten), Decimal(0))

    def als_json(self) -> dict[str, Any]:
        return {
            "begeleiding_uren_per_week": decimaal(self.uren.totaal),
            "begeleiding_deel_van_contract": None if self.uren.deel is None else decimaal(self.uren.deel * 100),
            "posten": [post.als_json() for post in self.posten],
            "voorgesteld": [post.als_json() for post in self.voorgesteld],
            "herleiding": [stap.als_json() for stap in self.stappen],
            "signalen": [signaal.als_json() for signaal in self.signalen],
        }


@dataclass
class Begeleidingsblad:
    """What is gathered while blocks 2 and 3 are calculated."""

    stappen: list[Rekenstap] = field(default_factory=list)
    posten: list[Kostenpost] = field(default_factory=list)
    voorgesteld: list[Kostenpost] = field(default_factory=list)
    parameters: list[Parameterwaarde] = field(default_factory=list)
    signalen: list[Signaal] = field(default_factory=list)

    def stap(
        self, stap_id: str, uitleg: str, bewerking: Bewerking, termen: list[Term], eenheid: Eenheid, bron: str = ""
    ) -> Term:
        """Do one step and hand its outcome on."""
        gezet = zet_stap(stap_id, uitleg, bewerking, termen, eenheid, bron)
        self.stappen.append(gezet)
        return gezet.als_term()

    def post(self, soort: Soort, naam: str, bedrag: Term, vergoed: Decimal | None, door: str | None, bron: str) -> None:
        """Round a cost once, to cents, and enter it; more than the cost itself is never paid back."""
        self.posten.append(self.kosten(soort, naam, bedrag, vergoed, door, bron))

    def kosten(
        self, soort: Soort, naam: str, bedrag: Term, vergoed: Decimal | None, door: str | None, bron: str
    ) -> Kostenpost:
        """The same, without entering it."""
        stap_id = f"{soort}.{len(self.posten) + len(self.voorgesteld)}.per_maand"
        cent = self.stap(stap_id, f"{naam} per maand", "centen", [bedrag], "euro", bron)
        per_maand = rond_half_op(cent.waarde, CENT)
        terug = min(vergoed or Decimal(0), per_maand)
        return Kostenpost(soort, naam, per_maand, terug, door or "", bron, stap_id)
