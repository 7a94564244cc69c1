"""The views of both parties on the draft, and what was done with each point."""

from collections.abc import Iterator

from weegwerk.inhoud.werkvelden import partijen_in
from weegwerk.kern.onderzoek import Zienswijze
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen import woorden
from weegwerk.rapport.modellen.gedeeld import LEEG, Stof, dag, gevuld, zienswijze_tekst


def zienswijzen(stof: Stof) -> Iterator[b.Blok]:
    zienswijzen = stof.onderzoek.zienswijzen
    partijen = partijen_in(stof.onderzoek.kader.werkveld)
    for wie, een in zienswijzen:
        # What somebody did write is never left out.
        if wie not in partijen and een == Zienswijze():
            continue
        yield b.Tussenkop(f"Zienswijze van {stof.namen[wie].voluit}", niveau=2)
        yield from zienswijze(een)


def zienswijze(zienswijze: Zienswijze) -> Iterator[b.Blok]:
    """The draft to one party and the reply, in any report."""
    if zienswijze.verzonden_op is None and zienswijze.reactie is None and not zienswijze.punten:
        yield b.Alinea("Het concept is nog niet voorgelegd.")
        return
    hoe = f" {woorden.KANAAL[zienswijze.kanaal]}" if zienswijze.kanaal else ""
    yield gevuld(
        ("Concept voorgelegd", f"{dag(zienswijze.verzonden_op) or 'datum niet ingevuld'}{hoe}"),
        ("Reactie", zienswijze_tekst(zienswijze) or "nog niet ontvangen"),
    )
    if zienswijze.punten:
        yield b.Tabel(
            "Punten, en wat ermee is gedaan",
            (b.Kolom("Naar voren gebracht", 6), b.Kolom("Verwerking", 3), b.Kolom("Toelichting", 6)),
            tuple(
                (p.punt or LEEG, woorden.VERWERKING.get(p.verwerking or "", LEEG), p.toelichting or "")
                for p in zienswijze.punten
            ),
        )
