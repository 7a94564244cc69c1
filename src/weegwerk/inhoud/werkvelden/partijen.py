"""What the parties of an investigation are called; the one place that names them, for pages, reports and balance.

A frame names only what is different there: who has an AOV is no worker and has no employer.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Partijnaam:
    """One party, with its article: "de verzekerde"."""

    voluit: str

    @property
    def kort(self) -> str:
        return self.voluit.partition(" ")[2]

    @property
    def kop(self) -> str:
        """As a label: "Verzekerde"."""
        return self.kort[:1].upper() + self.kort[1:]

    @property
    def begin(self) -> str:
        """At the start of a sentence: "De verzekerde"."""
        return self.voluit[:1].upper() + self.voluit[1:]


GEWOON: Mapping[str, Partijnaam] = {
    naam: Partijnaam(f"de {naam}") for naam in ("werknemer", "werkgever", "opdrachtgever", "inlener", "samenleving")
}


def met_eigen(namen: Iterable[tuple[str, str]]) -> Mapping[str, Partijnaam]:
    """Every party, with what a frame calls it where it says so."""
    return {**GEWOON, **{partij: Partijnaam(naam) for partij, naam in namen}}
