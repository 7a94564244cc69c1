"""Advice to raise the loonwaarde, after the conclusion and apart from the measurement."""

from collections.abc import Iterator

from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen import woorden
from weegwerk.rapport.modellen.gedeeld import GEEN, LEEG, Stof, dag


def advies(stof: Stof) -> Iterator[b.Blok]:
    adviezen = stof.onderzoek.adviezen
    if not adviezen:
        return
    yield b.Alinea("Dit advies staat los van de meting. Niets ervan telt mee in de loonwaarde hierboven.")
    yield b.Tabel(
        "Aanpassingen en wat ervan wordt verwacht",
        (
            b.Kolom("Aanpassing", 4),
            b.Kolom("Taak", 2),
            b.Kolom("Verwachting", 5),
            b.Kolom("Steunt op", 5),
            b.Kolom("Door", 3),
        ),
        tuple(
            (
                _wat(een.aanpassing, een.soort),
                een.taak or GEEN,
                een.effect or LEEG,
                een.gebaseerd_op or LEEG,
                ", ".join(filter(None, (een.door or LEEG, dag(een.datum)))),
            )
            for een in adviezen
        ),
    )


def _wat(aanpassing: str | None, soort: str | None) -> str:
    return f"{aanpassing or LEEG}{f' ({woorden.ADVIES[soort]})' if soort else ''}"
