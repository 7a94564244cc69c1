"""How the percentages become the loonwaarde: table, picture and every step."""

from collections.abc import Iterator
from fractions import Fraction

from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.methoden import TaakUitkomst, Uitkomst
from weegwerk.rapport import blokken as b
from weegwerk.rapport.aandelen import taaknaam
from weegwerk.rapport.modellen.gedeeld import Stof


def berekening(stof: Stof) -> Iterator[b.Blok]:
    uitkomst = stof.uitkomst
    yield b.Alinea(f"Gerekend is met de {uitkomst.methode.naam}: {uitkomst.methode.formule}.")
    factoren = tuple(b.Kolom(factor.naam, 0, getal=True) for factor in uitkomst.methode.factoren)
    yield b.Tabel(
        "Prestatie en verlies per taak",
        (
            b.Kolom("Taak"),
            b.Kolom("Aandeel", 0, getal=True),
            *factoren,
            b.Kolom("Prestatie", 0, getal=True),
            b.Kolom("Verlies", 0, getal=True),
        ),
        tuple(_rekenrij(uit, len(factoren)) for uit in uitkomst.taken),
        ("Samen", "100%", *("" for _ in factoren), *_samen(uitkomst.taken)),
    )
    if uitkomst.eigen_werk is not None:
        yield b.Alinea(
            f"Dit gaat over de {nederlands(uitkomst.eigen_werk.uren_nu)} uur die nu worden gewerkt. "
            f"{uitkomst.eigen_werk.zin_over(stof.namen['werknemer'].begin)}"
        )
    yield _grafiek(uitkomst)
    yield b.Tabel(
        "De berekening stap voor stap",
        (b.Kolom("Stap", 3), b.Kolom("Berekening", 8)),
        tuple(_stappen(uitkomst)),
    )
    bronnen = sorted({stap.bron for stap in uitkomst.stappen if stap.bron})
    yield b.Alinea(f"Bron van de rekenregels: {'; '.join(bronnen)}.", klein=True)


def _stappen(uitkomst: Uitkomst) -> Iterator[tuple[str, str]]:
    """A row per task with its steps after each other, and a row for every step that is about the whole job."""
    codes = [uit.code for uit in uitkomst.taken]
    for code in codes:
        formules = [stap.formule for stap in uitkomst.stappen if stap.id.endswith(f".{code}")]
        yield f"Taak {code}", "; ".join(formules)
    for stap in uitkomst.stappen:
        if stap.id.rpartition(".")[2] not in codes:
            yield stap.uitleg, stap.formule


def _rekenrij(uit: TaakUitkomst, aantal: int) -> tuple[str, ...]:
    # Nothing stands where a factor would be: a task that fell away has none.
    factoren = [procent_tekst(factor.geteld) for factor in uit.factoren] or [""] * aantal
    return (
        taaknaam(uit),
        procent_tekst(uit.aandeel),
        *factoren,
        procent_tekst(uit.prestatie),
        procent_tekst(uit.verlies),
    )


def _samen(taken: tuple[TaakUitkomst, ...]) -> tuple[str, str]:
    prestatie = sum((uit.prestatie for uit in taken), Fraction(0))
    return procent_tekst(prestatie), procent_tekst(1 - prestatie)


def _grafiek(uitkomst: Uitkomst) -> b.Grafiek:
    balken = tuple(b.Balk(taaknaam(uit), uit.prestatie, uit.verlies) for uit in uitkomst.gedane_taken)
    beschrijving = " ".join(
        f"{balk.naam}: behaald {procent_tekst(balk.behaald, 1)}, verlies {procent_tekst(balk.verlies, 1)}."
        for balk in balken
    )
    geheel = "de uren die nu worden gewerkt" if uitkomst.eigen_werk else "de hele functie"
    return b.Grafiek(f"Behaald en verloren per taak, als deel van {geheel}", beschrijving, balken)
