"""The earlier determination beside this one: what changed, on what that is based, and growth over time."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern.document.nederlands import als_nederlands
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.herbepaling import groei, in_regels, punten_tekst, vergelijk
from weegwerk.kern.methoden import methode
from weegwerk.kern.onderzoek import Eerder
from weegwerk.rapport import blokken as b
from weegwerk.rapport.groei import verloop
from weegwerk.rapport.modellen.gedeeld import GEEN, Stof, dag, gevuld


def vergelijking(stof: Stof) -> Iterator[b.Blok]:
    eerder = stof.onderzoek.eerder
    if eerder is None:
        return
    yield _eerdere(eerder)
    if eerder.zegel:
        yield b.Alinea(f"Zegel van het bewijs in het eerdere rapport: {eerder.zegel}.", klein=True)
    if eerder.toelichting:
        yield b.Alinea(eerder.toelichting)
    gevonden = vergelijk(stof.onderzoek, stof.uitkomst)
    if gevonden is None:
        yield b.Alinea("Per taak is er niets te vergelijken: de eerdere bepaling is niet na te rekenen.")
    else:
        yield b.Tabel(
            "Wat er veranderde, in punten van de loonwaarde",
            (
                b.Kolom("Wat", 5),
                b.Kolom("Toen", 2, getal=True),
                b.Kolom("Nu", 2, getal=True),
                b.Kolom("Punten", 2, getal=True),
                b.Kolom("Gebaseerd op", 6),
            ),
            tuple(
                (een.wat, een.van, een.naar, een.punten, een.grond or GEEN)
                for een in in_regels(gevonden, stof.onderzoek)
            ),
            ("Samen", f"{gevonden.eerder.loonwaarde}%", f"{gevonden.nu.loonwaarde}%", _samen(gevonden.verschil), ""),
        )
        yield b.Alinea(
            "Factoren werken samen. Elke verandering telt voor wat zij gemiddeld over alle volgordes brengt; zo tellen de"
            " punten precies op.",
            klein=True,
        )
        yield from (b.Melding(signaal.ernst, signaal.tekst) for signaal in gevonden.signalen)
    if tekening := verloop(groei(stof.onderzoek, stof.uitkomst)):
        yield from tekening


def _samen(verschil: Fraction) -> str:
    return punten_tekst(Decimal(int(verschil * 100)))


def _eerdere(eerder: Eerder) -> b.Gegevens:
    return gevuld(
        ("Eerdere loonwaarde", f"{eerder.loonwaarde}%"),
        ("Onafgerond", f"{als_nederlands('getal', eerder.onafgerond)}%" if eerder.onafgerond else None),
        ("Peildatum", dag(eerder.peildatum)),
        ("Beoordeeld op", dag(eerder.beoordelingsdatum)),
        ("Vastgesteld op", dag(eerder.vastgesteld_op)),
        ("Vastgesteld door", eerder.door),
        ("Methode", _naam(eerder.methode)),
        dubbel=True,
    )


def _naam(methode_id: str) -> str:
    """How the method is called; one that this program does not know keeps its own sign."""
    try:
        return methode(methode_id).naam
    except KernFout:
        return methode_id
