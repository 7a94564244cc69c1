"""Days of one document that depend on each other: what has to come first, and what cannot be before it."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

from weegwerk.kern.document.afronding import Zienswijze
from weegwerk.kern.fouten import Pad
from weegwerk.tekst import datum_tekst


@dataclass(frozen=True, slots=True)
class Dagpunt:
    """A day in a document: what happened (as the start of a sentence), when, and its place."""

    wat: str
    dag: date | None
    pad: Pad

    @property
    def woorden(self) -> str:
        return "" if self.dag is None else f"{self.wat} ({datum_tekst(self.dag)})"


@dataclass(frozen=True, slots=True)
class Omkering:
    """`laat` should not be before `vroeg`, and is."""

    vroeg: Dagpunt
    laat: Dagpunt

    @property
    def als_woorden(self) -> dict[str, str]:
        """What a signal about it fills in."""
        vroeg = self.vroeg.woorden
        return {"laat": self.laat.woorden, "vroeg": vroeg[:1].lower() + vroeg[1:]}


def omkeringen(paren: Iterable[tuple[Dagpunt, Dagpunt]]) -> Iterator[Omkering]:
    """Which of these (earlier, later) are the other way round; the same day is no problem, nor is a day that is not known."""
    for vroeg, laat in paren:
        if vroeg.dag is not None and laat.dag is not None and laat.dag < vroeg.dag:
            yield Omkering(vroeg, laat)


def paren_van_zienswijze(zienswijze: Zienswijze, partij: str, *eindes: Dagpunt) -> Iterator[tuple[Dagpunt, Dagpunt]]:
    """A draft goes out, a view comes in, and only then comes what rests on it (`eindes`)."""
    pad: Pad = ("zienswijzen", partij)
    uit = Dagpunt(f"Het concept aan de {partij}", zienswijze.verzonden_op, (*pad, "verzonden_op"))
    terug = Dagpunt(f"De zienswijze van de {partij}", zienswijze.ontvangen_op, (*pad, "ontvangen_op"))
    yield uit, terug
    for einde in eindes:
        yield terug, einde
