"""Growth over time as blocks: the picture, and the table with the same numbers."""

from collections.abc import Sequence
from datetime import date

from weegwerk.rapport import blokken as b
from weegwerk.tekst import datum_tekst

_TITEL = "Loonwaarde over de tijd"


def verloop(punten: Sequence[tuple[date, int]]) -> tuple[b.Verloop, b.Tabel] | None:
    """None where there is no line to draw: fewer than two determinations, or all on one day."""
    if len({dag for dag, _ in punten}) <= 1:
        return None
    beschrijving = " ".join(f"{datum_tekst(dag)}: {waarde}%." for dag, waarde in punten)
    tabel = b.Tabel(
        "Elke bepaling met haar peildatum",
        (b.Kolom("Peildatum", 3), b.Kolom("Loonwaarde", 2, getal=True)),
        tuple((datum_tekst(dag), f"{waarde}%") for dag, waarde in punten),
    )
    return b.Verloop(_TITEL, beschrijving, tuple(punten)), tabel
