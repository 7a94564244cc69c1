"""Block 1 beside the tasks: the search for the normfunctie, the two shares as a picture, what cannot be done, contradiction."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.getallen import euro_tekst, nederlands
from weegwerk.rapport import blokken as b
from weegwerk.rapport.aandelen import beide_aandelen
from weegwerk.rapport.modellen import woorden
from weegwerk.rapport.modellen.gedeeld import GEEN, LEEG, Stof


def zoektocht(stof: Stof) -> Iterator[b.Blok]:
    """Where a normfunctie was looked for, nearest first, as far as that was recorded."""
    norm = stof.onderzoek.normfunctie
    stappen = [(plek, getattr(norm.zoektocht, plek)) for plek in woorden.ZOEKPLAATS]
    gezet = tuple(
        (
            woorden.ZOEKPLAATS[plek],
            woorden.GEVONDEN[stap.uitkomst],
            ": ".join(filter(None, (stap.functie, stap.toelichting))) or GEEN,
        )
        for plek, stap in stappen
        if stap.uitkomst
    )
    if gezet and not stof.onderzoek.kader.voor_ziekte:
        kolommen = (b.Kolom("Gezocht in", 4), b.Kolom("Uitkomst", 3), b.Kolom("Wat er is gevonden", 8))
        yield b.Tabel("De zoektocht naar de normfunctie", kolommen, gezet)


def referentieloon(bedrag: Decimal | None, bron: str | None) -> str | None:
    """The wage of the normfunctie with where it is written; None while unknown."""
    if bedrag is None:
        return None
    return f"{euro_tekst(bedrag)} per uur{f' ({bron})' if bron else ''}"


def aandelen(stof: Stof) -> Iterator[b.Blok]:
    """Both shares as a picture, beside the table with the same numbers; only when every share is known."""
    if beeld := beide_aandelen(stof.onderzoek, stof.uitkomst):
        yield beeld


def niet_uitvoerbaar(stof: Stof) -> Iterator[b.Blok]:
    if rijen := stof.onderzoek.niet_uitvoerbaar:
        yield b.Tabel(
            "Taken van de functie die niet lukken",
            (
                b.Kolom("Taak", 5),
                b.Kolom("Uren", 0, getal=True),
                b.Kolom("Opgevangen", 5),
                b.Kolom("Nog verlies", 0),
                b.Kolom("Toelichting", 9),
            ),
            tuple(
                (
                    rij.omschrijving or LEEG,
                    GEEN if rij.uren_per_week is None else nederlands(Fraction(rij.uren_per_week)),
                    woorden.OPVANG.get(rij.opvang or "", LEEG),
                    woorden.JA_NEE.get(rij.verlies_blijft or "", LEEG),
                    rij.toelichting or "",
                )
                for rij in rijen
            ),
        )


def tegenspraken(stof: Stof) -> Iterator[b.Blok]:
    """Both statements, what the expert saw, and the weighing: a chapter of its own so that nobody has to look for it."""
    for spraak in stof.onderzoek.tegenspraken:
        gevolgd = woorden.GEVOLGD.get(spraak.gevolgd or "", LEEG)
        yield b.Tabel(
            spraak.onderwerp or "Zonder onderwerp",
            (
                b.Kolom(f"{stof.namen['werknemer'].kop} zegt", 5),
                b.Kolom(f"{stof.namen['werkgever'].kop} zegt", 5),
                b.Kolom("Zelf gezien", 5),
                b.Kolom("Weging", 7),
            ),
            (
                (
                    spraak.verklaring_werknemer or LEEG,
                    spraak.verklaring_werkgever or LEEG,
                    spraak.waargenomen or GEEN,
                    f"Gevolgd: {gevolgd}. {spraak.weging or LEEG}",
                ),
            ),
        )
