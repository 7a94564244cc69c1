"""The question, and what was done and consulted to answer it (block 0)."""

from collections.abc import Iterator

from weegwerk.kern.onderzoek import Bron
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen import woorden
from weegwerk.rapport.modellen.gedeeld import GEEN, LEEG, Stof, dag

_BLOKKEN = (0, 1, 2, 3)
_UITLEG_BLOKKEN = (
    "Blok 0: de vraag en de bronnen. Blok 1: de loonwaarde. Blok 2: de begeleiding. Blok 3: de overige voorwaarden."
)


def vraagstelling(stof: Stof) -> Iterator[b.Blok]:
    vraagstelling = stof.onderzoek.vraagstelling
    doel = f"De uitkomst is bedoeld voor {woorden.DOEL[vraagstelling.doel]}." if vraagstelling.doel else ""
    kader = woorden.VERGELIJKING.get(stof.onderzoek.kader.vergelijking or "", "")
    vergelijking = f"De vergelijking is met {kader}.".format(werknemer=stof.namen["werknemer"].kort) if kader else ""
    past = woorden.PAST.get(vraagstelling.past_bij_definitie or "")
    yield b.Alinea(vraagstelling.vraag or f"Vraag: {LEEG}.")
    if toetsing := " ".join(filter(None, (doel, vergelijking, past, vraagstelling.toetsing))):
        yield b.Alinea(toetsing)


def werkwijze(stof: Stof) -> Iterator[b.Blok]:
    activiteiten, bronnen = stof.onderzoek.activiteiten, stof.onderzoek.bronnen
    if activiteiten:
        kolommen = (b.Kolom("Datum", 3), b.Kolom("Wat", 4), b.Kolom("Met wie", 4), b.Kolom("Toelichting", 5))
        yield b.Tabel(
            "Activiteiten",
            kolommen,
            tuple(
                (dag(a.datum) or GEEN, woorden.ACTIVITEIT[a.soort or "anders"], a.met or GEEN, a.toelichting or "")
                for a in activiteiten
            ),
        )
    if bronnen:
        yield bronnenmatrix(bronnen)
        yield b.Alinea(_UITLEG_BLOKKEN, klein=True)
    if not activiteiten and not bronnen:
        yield b.Alinea(f"Activiteiten en bronnen: {LEEG}.")


def bronnenmatrix(bronnen: tuple[Bron, ...]) -> b.Tabel:
    """Table 3 of AKC Cahier 6: every source, what it was for, when it came and in which block it was used."""
    blokken = tuple(b.Kolom(f"Blok {nummer}", 2) for nummer in _BLOKKEN)
    return b.Tabel(
        "Bronnen, en in welk blok zij zijn gebruikt",
        (b.Kolom("Bron", 9), b.Kolom("Datum", 5), *blokken),
        tuple(
            (
                _bron(bron),
                dag(bron.datum or bron.ontvangen_op) or GEEN,
                *("ja" if nummer in bron.blokken else GEEN for nummer in _BLOKKEN),
            )
            for bron in bronnen
        ),
    )


def _bron(bron: Bron) -> str:
    tekst = ": ".join(filter(None, (bron.naam or LEEG, bron.waarvoor, bron.toelichting)))
    gevraagd = bron.gevraagd_op and not (bron.ontvangen_op or bron.datum)
    return f"{tekst} (gevraagd op {dag(bron.gevraagd_op)}, niet ontvangen)" if gevraagd else tekst
