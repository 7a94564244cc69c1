"""What the role check compares and what it finds."""

from dataclasses import dataclass
from typing import Any, Literal

Graad = Literal["toegestaan", "aandacht", "voorwaarde", "onverenigbaar"]
Status = Literal["uitgevoerd", "lopend", "verwacht"]

GRADEN: tuple[Graad, ...] = ("toegestaan", "aandacht", "voorwaarde", "onverenigbaar")
"""From light to heavy."""
STATUSSEN: tuple[Status, ...] = ("uitgevoerd", "lopend", "verwacht")


@dataclass(frozen=True, slots=True)
class Toetsopdracht:
    """One assignment of one expert. People and organisations are names or keys: only whether they are equal counts.

    `opdracht` is a number from 1 to 30 as text, or the word onderhandeling. `vertrouwen` says that the client came to
    expect confidence, `toestemming` that the client's consent to a judgement is on record.
    """

    opdracht: str
    deskundige: str
    client: str | None = None
    werkgever: str | None = None
    opdrachtgever: str | None = None
    status: Status = "uitgevoerd"
    vertrouwen: bool = False
    toestemming: bool = False
    arts: str | None = None


@dataclass(frozen=True)
class Rolcheckbevinding:
    """One thing that the check noticed: which rule, how heavy, why, what to do and where the rule comes from."""

    regel: str
    graad: Graad
    waarom: str
    wat_nu: str
    bron: str

    def als_json(self) -> dict[str, str]:
        return {
            "regel": self.regel,
            "graad": self.graad,
            "waarom": self.waarom,
            "wat_nu": self.wat_nu,
            "bron": self.bron,
        }


@dataclass(frozen=True)
class Rolcheck:
    """Everything that was noticed, the heaviest first."""

    bevindingen: tuple[Rolcheckbevinding, ...]

    @property
    def uitkomst(self) -> Graad:
        """The heaviest grade found; allowed when nothing was found."""
        return zwaarste(*(bevinding.graad for bevinding in self.bevindingen))

    def als_json(self) -> dict[str, Any]:
        return {
            "uitkomst": self.uitkomst,
            "bevindingen": [bevinding.als_json() for bevinding in self.bevindingen],
        }


def zwaarste(*graden: Graad) -> Graad:
    return max(graden, key=GRADEN.index, default="toegestaan")


def hoogstens(graad: Graad, grens: Graad) -> Graad:
    return min(graad, grens, key=GRADEN.index)
