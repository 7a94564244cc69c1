"""A report tree with every kind of block, and the names that break reports."""

from datetime import UTC, datetime
from fractions import Fraction
from typing import Any

from weegwerk.rapport import blokken as b

TIJDSTIP = datetime(2026, 3, 20, 12, tzinfo=UTC)

VIJANDIG = (
    "#let x = 1",
    "*vet* _schuin_ `code` $x$ @ref <label> = kop",
    '<b>vet</b> & "aanhaling" \\ slash',
    "😀 👩‍👩‍👧 ❤️ emoji",
    "Łukasz Şahin Ğ Ő ș đ",
    "漢字 かな 한국어",
    "العربية עברית",
    "nul \x00 bel \x07 bom \ufeff omkering \u202e zacht\u00adstreepje",
    "los half paar \ud800 en eigen teken \ue000",
    '#eval(1) #read("/etc/passwd") #import "@preview/x:1.0.0"',
    "e\u0301 q\u0303 Z̧̆̈",
    "x" * 300,
    "9" * 300,
    "naam." * 60 + "@voorbeeld.example",
    "\n\n regel een\r\nregel twee\n",
    "",
)


def boom(tekst: str = "Gewone tekst", rijen: int = 3, **anders: Any) -> b.Rapportdocument:
    """Every block, with `tekst` in every place where text can stand."""
    balken = tuple(b.Balk(f"{nummer}: {tekst}", Fraction(3, 10), Fraction(1, 30)) for nummer in range(min(rijen, 9)))
    paren = tuple(b.Aandelenpaar(balk.naam, balk.behaald, balk.verlies) for balk in balken)
    velden: dict[str, Any] = {
        "titel": f"Titel {tekst}",
        "ondertitel": tekst,
        "kenmerk": tekst,
        "versie": tekst,
        "auteur": tekst,
        "concept": True,
        "blokken": (
            b.Tussenkop(f"Kop {tekst}", nummer="1"),
            b.Alinea(tekst),
            b.Tussenkop(f"Kop {tekst}", niveau=2),
            b.Alinea(tekst, klein=True),
            b.Gegevens(((tekst, tekst), ("Naam", "Waarde"))),
            b.Gegevens(((tekst, tekst), ("Naam", "Waarde"), ("Alleen", "Dit")), dubbel=True),
            b.Uitkomstblok("74%", tekst, tekst),
            b.Tabel(
                tekst,
                (b.Kolom(tekst, 2), b.Kolom("Getal", getal=True)),
                tuple((f"{nummer} {tekst}", f"{nummer},5%") for nummer in range(rijen)),
                ("Totaal", "100%"),
            ),
            b.Tabel(
                "In delen",
                (b.Kolom("Factor", 0), b.Kolom("Gezien", 3)),
                (("Tempo", tekst), ("Kwaliteit", tekst), ("Tempo", tekst)),
                groepen=((0, f"Deel A {tekst}"), (2, f"Deel B {tekst}")),
            ),
            b.Grafiek("Grafiek per taak", f"Beschrijving {tekst}", balken),
            b.Paren("Delen van de week", f"Beschrijving {tekst}", ("nu", "toen"), paren),
            *(b.Melding(ernst, tekst) for ernst in ("fout", "waarschuwing", "info")),
            b.Ondertekening((("Naam", tekst),)),
            b.Invulvraag(f"Vraag {tekst}", tekst, ("Ja", tekst)),
            b.Invulvraag(f"Vraag {tekst}", tekst, regels=2, eenheid=tekst),
        ),
    }
    return b.Rapportdocument(**velden | anders)
