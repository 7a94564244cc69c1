"""The part of the own work: what the hours of now deliver, of all hours from before the illness.

The loonwaarde is about the hours that are worked. Who works 20 of 32 hours at 85% does not deliver 85% of the own work,
but 53.13%. Both stand in an outcome, so that nobody can read the one where the other is meant.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from typing import Any

from weegwerk.kern.getallen import nederlands, rond_half_op
from weegwerk.kern.herleiding import Rekenstap, Term, zet_stap
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.signalen import Signaal, signaal

_HONDERDSTE = Decimal("0.01")


@dataclass(frozen=True)
class EigenWerk:
    """Delivered hours (ratios of all hours before): with the tasks that are new, and without them; `stappen` say how."""

    uren_nu: Fraction
    uren_voorheen: Fraction
    met_nieuwe_taken: Fraction
    zonder_nieuwe_taken: Fraction
    stappen: tuple[Rekenstap, ...]

    @property
    def geleverde_uren(self) -> Fraction:
        """Hours per week times performance, over all tasks of now."""
        return self.met_nieuwe_taken * self.uren_voorheen

    @property
    def met(self) -> str:
        """With the new tasks, as people read it: ``53,13%``."""
        return f"{nederlands(self.met_nieuwe_taken * 100, 2)}%"

    @property
    def zonder(self) -> str:
        return f"{nederlands(self.zonder_nieuwe_taken * 100, 2)}%"

    @property
    def heeft_nieuwe_taken(self) -> bool:
        return self.met_nieuwe_taken != self.zonder_nieuwe_taken

    def zin_over(self, wie: str) -> str:
        """The outcome in one sentence, for the page and the report."""
        zonder = f"; zonder de nieuwe taken is dat {self.zonder}" if self.heeft_nieuwe_taken else ""
        uren = nederlands(self.uren_voorheen)
        return f"{wie} levert nu {self.met} van het eigen werk van voor de ziekte ({uren} uur per week){zonder}."

    def zin_loonwaarde(self, loonwaarde: int | None) -> str:
        """What the other percentage is about."""
        uren = nederlands(self.uren_nu)
        return f"De loonwaarde is {loonwaarde}%: dat is de prestatie in de {uren} uur die nu worden gewerkt."

    def als_json(self) -> dict[str, Any]:
        return {
            "met_nieuwe_taken": _punten(self.met_nieuwe_taken),
            "zonder_nieuwe_taken": _punten(self.zonder_nieuwe_taken),
        }


def _punten(deel: Fraction) -> str:
    return f"{format(rond_half_op(deel * 100, _HONDERDSTE), 'f')}%"


def werkweek(onderzoek: Onderzoek) -> tuple[Term | None, tuple[Rekenstap, ...]]:
    """All hours that are worked now, and the step that says so; None where they are not known, or where nothing is done."""
    if not onderzoek.uren_nu:
        return None, ()
    if not onderzoek.telt_in_uren:
        return Term("uren per week", Fraction(onderzoek.uren_nu), "uren", "invoer:functie.uren_per_week"), ()
    stap = _som_van_taken(onderzoek, "uren_per_week", "uren_nu", "Uren die nu worden gewerkt")
    return stap.als_term("uren nu"), (stap,)


def eigen_werk(onderzoek: Onderzoek, week: Term | None, prestaties: Mapping[str, Term]) -> EigenWerk | None:
    """From the performance per task (as part of the hours of now); None where the hours before are not all known."""
    voorheen, vooraf = _uren_voorheen(onderzoek)
    if week is None or voorheen is None or voorheen.waarde == 0:
        return None
    geleverd = {
        taak.code: zet_stap(
            f"geleverd.{taak.code}",
            f"Geleverde uren in taak {taak.code}",
            "product",
            [prestaties[taak.code], week],
            "uren",
        )
        for taak in onderzoek.taken
        if not taak.vervallen
    }
    eigen = [geleverd[taak.code] for taak in onderzoek.taken if taak.code in geleverd and not taak.nieuw]
    met = _deel("eigen_werk", "met de nieuwe taken", list(geleverd.values()), voorheen)
    zonder = _deel("eigen_werk_zonder", "zonder de nieuwe taken", eigen, voorheen)
    return EigenWerk(
        week.waarde,
        voorheen.waarde,
        met[-1].uitkomst,
        zonder[-1].uitkomst,
        (*vooraf, *geleverd.values(), *met, *zonder),
    )


def _deel(stap_id: str, welk: str, geleverd: list[Rekenstap], voorheen: Term) -> tuple[Rekenstap, Rekenstap]:
    uren = zet_stap(f"{stap_id}.uren", f"Geleverde uren, {welk}", "som", [stap.als_term() for stap in geleverd], "uren")
    naam = f"Deel van het eigen werk, {welk}"
    termen = [uren.als_term("geleverde uren"), voorheen]
    return uren, zet_stap(f"{stap_id}.deel", naam, "quotient", termen, "procent")


def _uren_voorheen(onderzoek: Onderzoek) -> tuple[Term | None, tuple[Rekenstap, ...]]:
    """The hours of the job go before the sum of its tasks: not every task of then needs to be named."""
    functie = onderzoek.functie.uren_voorheen
    if functie is not None:
        return Term("uren voor de ziekte", Fraction(functie), "uren", "invoer:functie.uren_voorheen"), ()
    if any(taak.uren_voorheen is None for taak in onderzoek.taken):
        return None, ()
    stap = _som_van_taken(onderzoek, "uren_voorheen", "uren_voorheen", "Uren voor de ziekte")
    return stap.als_term("uren voor de ziekte"), (stap,)


def _som_van_taken(onderzoek: Onderzoek, veld: str, stap_id: str, uitleg: str) -> Rekenstap:
    termen = [
        Term(f"taak {taak.code}", Fraction(getattr(taak, veld)), "uren", f"invoer:taken.{nummer}.{veld}")
        for nummer, taak in enumerate(onderzoek.taken)
    ]
    return zet_stap(stap_id, uitleg, "som", termen, "uren")


def toets_uren(onderzoek: Onderzoek) -> Iterator[Signaal]:
    """What does not fit between the hours of now and those of before, whatever the outcome is."""
    if not onderzoek.kent_voorheen:
        for nummer, taak in enumerate(onderzoek.taken):
            if taak.uren_per_week == 0:
                yield signaal("taak_zonder_uren", ("taken", nummer, "uren_per_week"), code=taak.code)
        return
    if onderzoek.taken and all(taak.vervallen for taak in onderzoek.taken):
        yield signaal("niets_gewerkt", ("taken",))
    onbekend = [nummer for nummer, taak in enumerate(onderzoek.taken) if taak.uren_voorheen is None]
    for nummer in onbekend:
        code = onderzoek.taken[nummer].code
        yield signaal("uren_voorheen_ontbreken", ("taken", nummer, "uren_voorheen"), code=code)
    functie = onderzoek.functie.uren_voorheen
    som = sum((taak.uren_voorheen or Decimal(0) for taak in onderzoek.taken), Decimal(0))
    if functie == 0 or (functie is None and som == 0 and not onbekend):
        yield signaal("geen_uren_voorheen", ("functie", "uren_voorheen"))
    elif functie is not None and not onbekend and som != functie:
        yield signaal("uren_voorheen_tellen_niet_op", ("taken",), som=nederlands(som), functie=nederlands(functie))


def toets_deel(deel: EigenWerk, loonwaarde: int) -> Iterator[Signaal]:
    """Says it where the two percentages are not the same."""
    if {rond_half_op(een * 100, _HONDERDSTE) for een in (deel.met_nieuwe_taken, deel.zonder_nieuwe_taken)} != {
        loonwaarde
    }:
        yield signaal(
            "eigen_werk_wijkt_af",
            ("functie", "uren_voorheen"),
            loonwaarde=f"{loonwaarde}%",
            nu=nederlands(deel.uren_nu),
            voorheen=nederlands(deel.uren_voorheen),
            deel=deel.met + (f" ({deel.zonder} zonder de nieuwe taken)" if deel.heeft_nieuwe_taken else ""),
        )
