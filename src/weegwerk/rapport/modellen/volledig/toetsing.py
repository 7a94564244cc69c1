"""Chapter Toetsing: what bedrijfsarts and employer set, beside what came out."""

from collections.abc import Iterator

from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import Stof
from weegwerk.rapport.toetsing import KOPPEN, UITLEG, toetsregels


def toetsing(stof: Stof) -> Iterator[b.Blok]:
    rijen = tuple(toetsregels(stof.onderzoek, stof.uitkomst))
    if not rijen:
        return
    tekst, *getallen = KOPPEN
    wie, *getallen = getallen
    kolommen = (b.Kolom(tekst, 6), b.Kolom(wie, 4), *(b.Kolom(kop, 0, getal=True) for kop in getallen))
    yield b.Tabel("Wat eerder is gesteld, naast de eigen uitkomst", kolommen, rijen)
    yield b.Alinea(UITLEG, klein=True)
    if stof.onderzoek.gesteld.toelichting:
        yield b.Alinea(stof.onderzoek.gesteld.toelichting)
