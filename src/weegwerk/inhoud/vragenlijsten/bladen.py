"""A questionnaire as pages: one group of questions each, and for every task a page of its own."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from weegwerk.inhoud.vragenlijsten.model import Vragengroep, Vragenlijst, Vragenlijstvraag


class TaakNaam(NamedTuple):
    """A task: the letter it is known by, and what it is called as far as that is known."""

    code: str
    naam: str = ""


@dataclass(frozen=True, slots=True)
class Plaats:
    """A question, and where its answer is kept."""

    vraag: Vragenlijstvraag
    taak: str = ""

    @property
    def pad(self) -> str:
        return f"per_taak.{self.taak}.{self.vraag.id}" if self.taak else f"antwoorden.{self.vraag.id}"

    @property
    def plek(self) -> str:
        """The same place in one piece, for a checklist and for an anchor."""
        return f"{self.taak}-{self.vraag.id}" if self.taak else self.vraag.id


@dataclass(frozen=True, slots=True)
class Vragenblad:
    """One page."""

    id: str
    groep: Vragengroep
    taak: TaakNaam | None = None

    def naam(self, taal: str) -> str:
        naam = self.groep.naam.in_taal(taal)
        if self.taak is None:
            return naam
        return f"{naam} {self.taak.code}: {self.taak.naam}" if self.taak.naam else f"{naam} {self.taak.code}"

    def plaatsen(self, partij: str = "") -> list[Plaats]:
        """The questions to one party, or all of them."""
        vragen = self.groep.vragen_aan(partij) if partij else self.groep.vragen
        return [Plaats(vraag, self.taak.code if self.taak else "") for vraag in vragen]


def bladen(lijst: Vragenlijst, taken: Iterable[TaakNaam]) -> list[Vragenblad]:
    """The pages in their order. Where no tasks are known, they are asked for instead."""
    return list(_bladen(lijst, tuple(taken)))


def _bladen(lijst: Vragenlijst, taken: tuple[TaakNaam, ...]) -> Iterator[Vragenblad]:
    for groep in lijst.groepen:
        if groep.bij == "elke-taak":
            yield from (Vragenblad(f"{groep.id}-{taak.code}", groep, taak) for taak in taken)
        elif groep.bij == "altijd" or not taken:
            yield Vragenblad(groep.id, groep)
