"""Block 3: absence, deployability, provisions, and what all of it costs the employer per month."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern import begeleiding as kern
from weegwerk.kern.getallen import euro_tekst, nederlands, procent_tekst
from weegwerk.kern.onderzoek.blok3 import Inzetbaarheid, Verzuim, Voorziening
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen import woorden
from weegwerk.rapport.modellen.gedeeld import GEEN, LEEG, Stof, gevuld, punten
from weegwerk.tekst import opsomming


def overige_factoren(stof: Stof) -> Iterator[b.Blok]:
    overig, uitkomst = stof.onderzoek.overig, kern.bereken(stof.onderzoek)
    yield from _verzuim(overig.verzuim, uitkomst.verzuim)
    yield from _inzetbaarheid(overig.inzetbaarheid)
    if overig.voorzieningen:
        yield b.Tabel(
            "Voorzieningen en aanpassingen",
            (b.Kolom("Wat", 5), b.Kolom("Stand", 3), b.Kolom("Kosten", 5), b.Kolom("Verwacht effect", 8)),
            tuple(_voorziening(een) for een in overig.voorzieningen),
        )
    if uitkomst.posten:
        yield _kosten(uitkomst)
    if uitkomst.voorgesteld:
        yield b.Alinea(voorgesteld_in_woorden(uitkomst.voorgesteld))


def _verzuim(verzuim: Verzuim, afwezig: kern.Afwezig) -> Iterator[b.Blok]:
    if verzuim.dagen_per_jaar is not None or verzuim.keren_per_jaar is not None:
        yield b.Tabel(
            "Verzuim",
            (
                b.Kolom("Per jaar", 4),
                *(b.Kolom(kop, 3, getal=True) for kop in ("Keren", "Werkdagen", "Per keer", "Deel van het jaar")),
            ),
            (
                (
                    "Deze werknemer",
                    _getal(verzuim.keren_per_jaar),
                    _getal(verzuim.dagen_per_jaar),
                    _getal(afwezig.duur),
                    _deel(afwezig.deel),
                ),
                (
                    "Hier gewoon",
                    _getal(verzuim.keren_gebruikelijk),
                    _getal(verzuim.dagen_gebruikelijk),
                    _getal(afwezig.duur_gebruikelijk),
                    _deel(afwezig.deel_gebruikelijk),
                ),
            ),
        )
    herstel = f"{punten(verzuim.herstelbehoefte)} van de werktijd" if verzuim.herstelbehoefte is not None else None
    paren = (
        ("Verzuim, waarom", verzuim.motivering),
        ("Extra rust", ". ".join(filter(None, (herstel, verzuim.herstel))) or None),
        ("Advies bij verzuim", verzuim.advies),
    )
    if any(waarde for _, waarde in paren):
        yield gevuld(*paren)


def _inzetbaarheid(inzet: Inzetbaarheid) -> Iterator[b.Blok]:
    deel = f"{punten(inzet.deel)} van de taken van de functie" if inzet.deel is not None else None
    paren = (
        ("Inzetbaarheid", deel),
        ("Vervangt een collega", woorden.JA_NEE.get(inzet.vervangt_collega or "")),
        ("Nodige aanpassingen", inzet.aanpassingen),
        ("Inzetbaarheid, waarom", inzet.motivering),
        ("Advies bij inzet", inzet.advies),
    )
    if any(waarde for _, waarde in paren):
        yield gevuld(*paren)


def _voorziening(een: Voorziening) -> tuple[str, ...]:
    ineens = None
    if een.eenmalig is not None:
        duur = f" voor {nederlands(een.gebruiksduur_maanden)} maanden gebruik" if een.gebruiksduur_maanden else ""
        ineens = f"{euro_tekst(een.eenmalig)} ineens{duur}"
    per_maand = f"{euro_tekst(een.per_maand)} per maand" if een.per_maand is not None else None
    kosten = ", ".join(filter(None, (ineens, per_maand))) or GEEN
    return een.omschrijving or LEEG, woorden.STAND.get(een.stand or "", GEEN), kosten, een.effect or LEEG


def _kosten(uitkomst: kern.Bijkomend) -> b.Tabel:
    vergoed = uitkomst.per_maand - uitkomst.niet_vergoed
    return b.Tabel(
        "Wat dit per maand kost, naast het loon",
        (
            b.Kolom("Post", 6),
            b.Kolom("Kosten", 3, getal=True),
            b.Kolom("Vergoed", 3, getal=True),
            b.Kolom("Blijft over", 3, getal=True),
            b.Kolom("Vergoed door", 5),
        ),
        tuple(
            (
                post.naam,
                euro_tekst(post.per_maand),
                euro_tekst(post.vergoed_per_maand),
                euro_tekst(post.niet_vergoed),
                post.vergoed_door or GEEN,
            )
            for post in uitkomst.posten
        ),
        ("Samen", euro_tekst(uitkomst.per_maand), euro_tekst(vergoed), euro_tekst(uitkomst.niet_vergoed), ""),
    )


def voorgesteld_in_woorden(posten: tuple[kern.Kostenpost, ...]) -> str:
    """What would come on top if the proposals are followed."""
    delen = opsomming([f"{post.naam} ({euro_tekst(post.per_maand)})" for post in posten])
    over = euro_tekst(sum((post.niet_vergoed for post in posten), Decimal(0)))
    return f"Voorgesteld en nog niet meegeteld, per maand: {delen}. Daarvan zou {over} niet worden vergoed."


def _getal(waarde: Decimal | Fraction | None) -> str:
    return GEEN if waarde is None else nederlands(Fraction(waarde), 0 if Fraction(waarde).denominator == 1 else 1)


def _deel(waarde: Fraction | None) -> str:
    return GEEN if waarde is None else procent_tekst(waarde, 1)
