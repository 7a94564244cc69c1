"""The sheet that a regulation is worked out on: its day, its steps, the values it used and what there is to warn about."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern import parameters
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import nederlands
from weegwerk.kern.herleiding import Bewerking, Eenheid, Rekenstap, Term, zet_stap
from weegwerk.kern.parameters import Parameterwaarde
from weegwerk.kern.signalen import Signaal, signaal
from weegwerk.tekst import datum_tekst


@dataclass
class Rekenblad:
    """`dag` is the day whose values count, `bron` the article that a step names when it says nothing else."""

    dag: date
    bron: str = ""
    stappen: list[Rekenstap] = field(default_factory=list)
    parameters: list[Parameterwaarde] = field(default_factory=list)
    signalen: list[Signaal] = field(default_factory=list)

    def neem(self, waarde: Parameterwaarde) -> Term:
        """Use a parameter: as an ingredient, in the list, and with a warning when it is uncertain or stale."""
        if waarde in self.parameters:
            return als_term(waarde)
        self.parameters.append(waarde)
        if waarde.status != "definitief":
            toelichting = waarde.toelichting or "De bron is niet nagelezen."
            self.signalen.append(
                signaal(
                    "parameter_onzeker",
                    parameter=waarde.omschrijving,
                    vanaf=datum_tekst(waarde.vanaf),
                    toelichting=toelichting,
                )
            )
        if waarde.verouderd:
            self.signalen.append(
                signaal(
                    "parameter_verouderd",
                    parameter=waarde.omschrijving,
                    vanaf=datum_tekst(waarde.vanaf),
                    peildatum=datum_tekst(self.dag),
                )
            )
        return als_term(waarde)

    def op(self, parameter_id: str) -> Term:
        """The value of a parameter on the day of the sheet, as ingredient; raises ParameterOnbekend."""
        return self.neem(parameters.op(parameter_id, self.dag))

    def stap(
        self,
        stap_id: str,
        uitleg: str,
        bewerking: Bewerking,
        termen: Sequence[Term],
        eenheid: Eenheid = "euro",
        bron: str | None = None,
    ) -> Term:
        stap = zet_stap(stap_id, uitleg, bewerking, termen, eenheid, self.bron if bron is None else bron)
        self.stappen.append(stap)
        return stap.als_term()

    def centen(self, stap_id: str, uitleg: str, term: Term, bron: str) -> Decimal:
        """The one rounding of an amount, as the last step; returns euro with two decimals."""
        return bedrag(self.stap(stap_id, uitleg, "centen", [term], bron=bron))


def bedrag(term: Term) -> Decimal:
    """Euro with two decimals of a step that was rounded to cents."""
    return Decimal(int(term.waarde * 100)) / 100


def tot(stappen: Sequence[Rekenstap], stap_id: str) -> tuple[Rekenstap, ...]:
    """The steps up to and including one: the trace of an amount that is not the last of its sheet."""
    plek = next(nummer for nummer, stap in enumerate(stappen) if stap.id == stap_id)
    return tuple(stappen[: plek + 1])


def als_term(waarde: Parameterwaarde) -> Term:
    """A parameter as ingredient of a step; percentages become ratios."""
    eenheid: Eenheid = (
        "procent" if waarde.eenheid == "procent" else "uren" if waarde.eenheid == "uren_per_week" else "euro"
    )
    return Term(waarde.omschrijving, waarde.verhouding, eenheid, f"parameter:{waarde.id}@{waarde.vanaf.isoformat()}")


def invoer(naam: str, waarde: Decimal | Fraction, eenheid: Eenheid, pad: str) -> Term:
    """What somebody stated, as ingredient; `pad` says where."""
    return Term(naam, Fraction(waarde), eenheid, f"invoer:{pad}")


def vast(waarde: Fraction, eenheid: Eenheid = "procent") -> Term:
    """A number of the formula itself."""
    return Term("vast getal", waarde, eenheid, "vast")


def binnen(naam: str, waarde: Decimal | None, laagst: Decimal, hoogst: Decimal) -> None:
    """Refuse a value outside its range; raises KernFout (waarde_buiten_bereik)."""
    if waarde is not None and not laagst <= waarde <= hoogst:
        raise KernFout(
            "waarde_buiten_bereik",
            f"{naam} is {nederlands(waarde)}; dat kan alleen van {nederlands(laagst)} tot en met {nederlands(hoogst)}.",
            "Verbeter de waarde.",
            (naam,),
        )
