"""What a parameter is: one value of the law or the profession, with its history and the source of each entry."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import Any, Literal

from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import nederlands
from weegwerk.tekst import datum_tekst

Eenheid = Literal[
    "euro",
    "euro_per_maand",
    "euro_per_uur",
    "procent",
    "ratio",
    "uren_per_week",
    "minuten_per_dag",
    "maanden",
    "aantal",
]
_VORM: dict[Eenheid, str] = {
    "euro": "€\N{NO-BREAK SPACE}{}",
    "euro_per_maand": "€\N{NO-BREAK SPACE}{} per maand",
    "euro_per_uur": "€\N{NO-BREAK SPACE}{} per uur",
    "procent": "{}%",
    "ratio": "{}",
    "uren_per_week": "{} uur per week",
    "minuten_per_dag": "{} minuten per werkdag",
    "maanden": "{} maanden",
    "aantal": "{}",
}
Status = Literal["definitief", "voorlopig", "onzeker"]
Wijzigt = Literal["halfjaarlijks", "jaarlijks", "onregelmatig"]


class ParameterOnbekend(KernFout):
    """There is no value with this name or for this date."""

    def __init__(self, tekst: str, wat_nu: str) -> None:
        super().__init__("parameter_onbekend", tekst, wat_nu)


@dataclass(frozen=True)
class Wetsbron:
    """Where a value was read: law or guide, place in it ("artikel 15, eerste lid"), publication and public address."""

    wet: str
    artikel: str
    publicatie: str
    url: str

    @property
    def tekst(self) -> str:
        return f"{self.wet}, {self.artikel} ({self.publicatie})"

    def als_json(self) -> dict[str, str]:
        return {"wet": self.wet, "artikel": self.artikel, "publicatie": self.publicatie, "url": self.url}


@dataclass(frozen=True)
class Waardeperiode:
    """One entry of a history; `waarde` is None where the rule ends on `vanaf`."""

    vanaf: date
    waarde: Decimal | None
    bron: Wetsbron
    status: Status
    gecontroleerd_op: date
    toelichting: str

    @property
    def vervallen(self) -> bool:
        return self.waarde is None

    def als_json(self) -> dict[str, Any]:
        return {
            "vanaf": self.vanaf.isoformat(),
            "waarde": None if self.waarde is None else str(self.waarde),
            "bron": self.bron.als_json(),
            "status": self.status,
            "gecontroleerd_op": self.gecontroleerd_op.isoformat(),
            "toelichting": self.toelichting,
        }


@dataclass(frozen=True)
class Parameterwaarde:
    """The value that applies on a date, with everything needed to account for it."""

    id: str
    omschrijving: str
    waarde: Decimal
    eenheid: Eenheid
    vanaf: date
    bron: Wetsbron
    status: Status
    gecontroleerd_op: date
    verouderd: bool
    toelichting: str

    @property
    def verhouding(self) -> Fraction:
        """The value as a number to calculate with: a percentage becomes a ratio, every other unit stays as it is."""
        return Fraction(self.waarde) / (100 if self.eenheid == "procent" else 1)

    @property
    def tekst(self) -> str:
        """The value in Dutch writing with its unit: ``"€ 2.337,00 per maand"``, ``"23,5%"``."""
        plaatsen = 2 if self.eenheid.startswith("euro") else None
        return _VORM[self.eenheid].format(nederlands(self.waarde, plaatsen))

    def als_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "omschrijving": self.omschrijving,
            "waarde": str(self.waarde),
            "eenheid": self.eenheid,
            "vanaf": self.vanaf.isoformat(),
            "bron": self.bron.als_json(),
            "status": self.status,
            "gecontroleerd_op": self.gecontroleerd_op.isoformat(),
            "verouderd": self.verouderd,
            "toelichting": self.toelichting,
        }


@dataclass(frozen=True)
class Parameter:
    """The full history of one value, oldest entry first."""

    id: str
    omschrijving: str
    eenheid: Eenheid
    wijzigt: Wijzigt
    waarden: tuple[Waardeperiode, ...]

    def op(self, peildatum: date) -> Parameterwaarde:
        """The value on `peildatum`; raises ParameterOnbekend before the first entry and after an explicit end."""
        periode = self._periode(peildatum)
        if periode is None:
            begin = datum_tekst(self.waarden[0].vanaf)
            raise ParameterOnbekend(
                f"Van “{self.omschrijving}” ({self.id}) is op {datum_tekst(peildatum)} geen waarde bekend.",
                f"De eerste waarde geldt vanaf {begin}. Kies een latere peildatum.",
            )
        if periode.waarde is None:
            laatste_dag = datum_tekst(date.fromordinal(periode.vanaf.toordinal() - 1))
            raise ParameterOnbekend(
                f"“{self.omschrijving}” ({self.id}) was laatst van kracht tot en met {laatste_dag}.",
                "Kies een eerdere peildatum, of reken met de regel die ervoor in de plaats kwam.",
            )
        return self._waarde(periode, periode.waarde, peildatum)

    def geldt_op(self, peildatum: date) -> bool:
        periode = self._periode(peildatum)
        return periode is not None and periode.waarde is not None

    def verouderd_op(self, peildatum: date) -> bool:
        """Whether a newer value than the newest one here is usual by `peildatum`; says nothing about an ended rule."""
        return not self.laatste.vervallen and self._verwacht_na(self.laatste.vanaf) <= peildatum

    def als_json(self, peildatum: date | None = None) -> dict[str, Any]:
        """The history as JSON; with a `peildatum` also whether it has aged by then."""
        kop = {"id": self.id, "omschrijving": self.omschrijving, "eenheid": self.eenheid, "wijzigt": self.wijzigt}
        oud = {} if peildatum is None else {"verouderd": self.verouderd_op(peildatum)}
        return {**kop, **oud, "waarden": [periode.als_json() for periode in self.waarden]}

    @property
    def laatste(self) -> Waardeperiode:
        """The newest entry that is known, also when it lies in the future or ends the rule."""
        return self.waarden[-1]

    def _periode(self, peildatum: date) -> Waardeperiode | None:
        return next((periode for periode in reversed(self.waarden) if periode.vanaf <= peildatum), None)

    def _waarde(self, periode: Waardeperiode, waarde: Decimal, peildatum: date) -> Parameterwaarde:
        return Parameterwaarde(
            id=self.id,
            omschrijving=self.omschrijving,
            waarde=waarde,
            eenheid=self.eenheid,
            vanaf=periode.vanaf,
            bron=periode.bron,
            status=periode.status,
            gecontroleerd_op=periode.gecontroleerd_op,
            verouderd=self.verouderd_op(peildatum),
            toelichting=periode.toelichting,
        )

    def _verwacht_na(self, vanaf: date) -> date:
        """The first date after `vanaf` on which a new value is normal; the end of time where there is no rhythm."""
        if self.wijzigt == "onregelmatig":
            return date.max
        if self.wijzigt == "halfjaarlijks" and vanaf < date(vanaf.year, 7, 1):
            return date(vanaf.year, 7, 1)
        return date(vanaf.year + 1, 1, 1)
