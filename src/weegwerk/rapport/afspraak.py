"""The agreement after a negotiation on paper: one page that says plainly that the determination stays what it is."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, time
from typing import Any

from weegwerk import VERSIE
from weegwerk.kern.bewijs import vingerafdruk, zegel
from weegwerk.kern.document import als_json, canoniek
from weegwerk.kern.getallen import breuk, nederlands, procent_tekst
from weegwerk.kern.onderhandeling import Aanvaarding, Akkoord, Onderhandeling, afspraakdag, termijn
from weegwerk.rapport import blokken as b
from weegwerk.rapport.bouw import opmaak
from weegwerk.rapport.maken import BEWIJS
from weegwerk.rapport.modellen.gedeeld import GEEN, LEEG, dag, gevuld
from weegwerk.rapport.pdf import JsonBijlage, maak_pdf

ONDERHANDELING = "onderhandeling.json"
_MIDDAG = time(12, tzinfo=UTC)
_HOE = {
    "handtekening": "handtekening",
    "email": "per e-mail",
    "brief": "per brief",
    "portaal": "in het portaal",
    "mondeling": "mondeling, hier vastgelegd",
}


def pdf(onderhandeling: Onderhandeling, anders: date) -> bytes:
    """`anders` is the day on the file where the document itself names none."""
    inhoud = als_json(onderhandeling)
    bijlagen = (
        JsonBijlage(ONDERHANDELING, inhoud.decode(), "De afspraak als gegevens", "source"),
        JsonBijlage(BEWIJS, canoniek(_bewijs(inhoud)).decode(), "De vingerafdruk van de afspraak", "data"),
    )
    return maak_pdf(boom(onderhandeling), tijdstip(onderhandeling, anders), bijlagen)


def _bewijs(inhoud: bytes) -> dict[str, Any]:
    bewijs = {
        "bewijs": 1,
        "weegwerk": VERSIE,
        "onderhandeling_sha256": vingerafdruk(inhoud),
        "rapport": {"model": "afspraak", "opmaak": opmaak()},
    }
    return bewijs | {"zegel": zegel(bewijs)}


def cijfers(onderhandeling: Onderhandeling) -> list[str]:
    """What was determined and what was agreed, as they stand on the page."""
    afgesproken = onderhandeling.correctie.percentage
    return [
        f"{onderhandeling.bepaling.loonwaarde}%",
        *([] if afgesproken is None else [procent_tekst(breuk(afgesproken))]),
    ]


def tijdstip(onderhandeling: Onderhandeling, anders: date) -> datetime:
    gesloten = onderhandeling.afsluiting.datum if onderhandeling.afsluiting else None
    return datetime.combine(gesloten or afspraakdag(onderhandeling) or anders, _MIDDAG)


def boom(onderhandeling: Onderhandeling) -> b.Rapportdocument:
    partijen, afsluiting = onderhandeling.partijen, onderhandeling.afsluiting
    gesloten = dag(afsluiting.datum) if afsluiting else None
    return b.Rapportdocument(
        titel=f"Afspraak over de loonwaarde van {partijen.werknemer or 'de werknemer'}",
        ondertitel="Verslag van het gesprek na de bepaling",
        kenmerk=f"Kenmerk {partijen.kenmerk}" if partijen.kenmerk else "Zonder kenmerk",
        versie=f"afgesloten op {gesloten}" if gesloten else "nog niet afgesloten",
        auteur=partijen.gespreksleider or "Weegwerk",
        concept=afsluiting is None,
        blokken=(*_voorop(onderhandeling), *_gesprek(onderhandeling), *_slot(onderhandeling)),
    )


def _voorop(onderhandeling: Onderhandeling) -> Iterator[b.Blok]:
    partijen, bepaling = onderhandeling.partijen, onderhandeling.bepaling
    aanvaarding = onderhandeling.aanvaarding or Aanvaarding()
    yield gevuld(
        ("Werknemer", partijen.werknemer),
        ("Werkgever", partijen.werkgever),
        ("Functie", bepaling.functie),
        ("Opdrachtgever", partijen.opdrachtgever),
        ("Gesprek geleid door", partijen.gespreksleider),
        ("Op verzoek van", f"de {aanvaarding.gevraagd_door}" if aanvaarding.gevraagd_door else None),
        ("Opnieuw bepalen op", dag(onderhandeling.herbepaling_op)),
        dubbel=True,
    )
    if aanvaarding.motivatie:
        yield gevuld(("Rol van de gespreksleider", aanvaarding.motivatie))
    yield b.Melding(
        "info",
        f"De vastgestelde loonwaarde is {bepaling.loonwaarde}% en blijft {bepaling.loonwaarde}%. Wat hieronder staat, is"
        " een afspraak over de voorwaarden. Zij hoort niet bij de meting en verandert de bepaling niet. Loonkostensubsidie en"
        " loondispensatie volgen de vastgestelde loonwaarde; daar verandert deze afspraak niets aan.",
    )
    yield _naast_elkaar(onderhandeling)


def _naast_elkaar(onderhandeling: Onderhandeling) -> b.Tabel:
    bepaling, percentage = onderhandeling.bepaling, onderhandeling.correctie.percentage
    op = f" op {dag(bepaling.vastgesteld_op)}" if bepaling.vastgesteld_op else ""
    verschil = percentage - bepaling.loonwaarde if percentage is not None else None
    teken = "+" if verschil is not None and verschil > 0 else ""
    return b.Tabel(
        "Vastgesteld en afgesproken naast elkaar",
        (b.Kolom("Wat", 4), b.Kolom("Loonwaarde", 2, getal=True), b.Kolom("Door wie", 6)),
        (
            ("Vastgesteld", f"{bepaling.loonwaarde}%", f"{bepaling.door or LEEG}{op} (vaststelling {bepaling.nummer})"),
            (
                "Afgesproken (gecorrigeerd)",
                procent_tekst(breuk(percentage)) if percentage is not None else GEEN,
                onderhandeling.partijen.gespreksleider or LEEG,
            ),
        ),
        ("Verschil in punten", f"{teken}{nederlands(verschil)}" if verschil is not None else GEEN, ""),
    )


def _gesprek(onderhandeling: Onderhandeling) -> Iterator[b.Blok]:
    belangen, voorstel = onderhandeling.belangen, onderhandeling.voorstel
    yield b.Tussenkop("Waarom deze afspraak")
    yield gevuld(
        ("Aanleiding", onderhandeling.aanleiding),
        ("Gronden", onderhandeling.correctie.gronden or LEEG),
        ("Belang werknemer", belangen.werknemer),
        ("Belang werkgever", belangen.werkgever),
        ("Belang opdrachtgever", belangen.opdrachtgever),
        ("Past het werk", voorstel.passend),
        ("Voorstel", voorstel.voorstel),
        ("Gevolgen in geld", voorstel.gevolgen),
        ("Minimumloon en wet", voorstel.grenzen),
    )


def _slot(onderhandeling: Onderhandeling) -> Iterator[b.Blok]:
    akkoord, afgesproken = onderhandeling.akkoord, afspraakdag(onderhandeling)
    binnen = termijn(afgesproken) if afgesproken else None
    yield b.Tabel(
        "Wie akkoord is",
        (b.Kolom("Partij", 3), b.Kolom("Naam", 4), b.Kolom("Op", 3), b.Kolom("Hoe", 3)),
        tuple(
            (partij, *_akkoordcellen(van))
            for partij, van in (
                ("Werkgever", akkoord.werkgever),
                ("Werknemer", akkoord.werknemer),
                ("Opdrachtgever", akkoord.opdrachtgever),
            )
        ),
    )
    if binnen:
        yield b.Alinea(
            f"Opnieuw bepalen: {dag(onderhandeling.herbepaling_op) or LEEG}. Het advies is tussen {dag(binnen.eerste)}"
            f" en {dag(binnen.laatste)}, drie tot zes maanden na het akkoord (AKC Cahier 6, hoofdstuk 4).",
            klein=True,
        )
    if onderhandeling.bepaling.zegel:
        yield b.Alinea(
            f"Zegel van het bewijs in het vastgestelde rapport: {onderhandeling.bepaling.zegel}.", klein=True
        )
    yield b.Ondertekening(
        (("Namens de werkgever", akkoord.werkgever.naam or LEEG), ("Datum", dag(akkoord.werkgever.datum) or LEEG))
    )


def _akkoordcellen(akkoord: Akkoord) -> tuple[str, str, str]:
    return akkoord.naam or GEEN, dag(akkoord.datum) or GEEN, _HOE.get(akkoord.hoe or "", GEEN)
