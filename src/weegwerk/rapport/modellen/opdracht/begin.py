"""The beginning: who and what it is about, the answers in short, the questions, and what was done."""

from collections.abc import Iterator
from datetime import date

from weegwerk.inhoud.leidraden import LeidraadOnbekend, leidraad
from weegwerk.inhoud.opbouw import Opbouw
from weegwerk.kern.opdracht.gevraagd import vragen_van
from weegwerk.kern.opdracht.oplevering import Antwoord
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import GEEN, LEEG, dag, gevuld
from weegwerk.rapport.modellen.opdracht import woorden


def voorop(stuk: Opdrachtrapport, vorm: Opbouw) -> Iterator[b.Blok]:
    kop = stuk.kop
    yield gevuld(
        ("Cliënt", kop.client),
        ("Opdrachtgever", kop.opdrachtgever),
        ("Werkgever", kop.werkgever),
        ("Arbeidsdeskundige", kop.deskundige),
        ("Rol", kop.rol),
        ("Ontvangen op", dag(kop.ontvangen_op)),
        ("Datum rapport", dag(kop.datum_rapportage)),
        ("Deze versie is voor", woorden.LEZER[stuk.lezer]),
        dubbel=True,
    )
    yield from _kort(stuk, vorm)


def _kort(stuk: Opdrachtrapport, vorm: Opbouw) -> Iterator[b.Blok]:
    uitkomst = vorm.uitkomst(stuk.map.slot.uitkomst)
    if uitkomst:
        yield b.Alinea(f"Uitkomst: {uitkomst.naam}. {uitkomst.uitleg}")
    vragen = vragen_van(stuk.map)
    if vragen:
        rijen = tuple((vraag.vraag or vraag.code, antwoord_tekst(stuk, vraag.code)) for vraag in vragen)
        yield b.Tabel("In het kort", (b.Kolom("Vraag", 4), b.Kolom("Antwoord", 7)), rijen)


def antwoord_tekst(stuk: Opdrachtrapport, code: str) -> str:
    antwoord = stuk.map.antwoorden.get(code, Antwoord())
    niet = f"Niet te beantwoorden: {antwoord.geen_antwoord}" if antwoord.geen_antwoord else "Nog niet beantwoord."
    return antwoord.antwoord or niet


def vraag(stuk: Opdrachtrapport, _vorm: Opbouw) -> Iterator[b.Blok]:
    vragen = vragen_van(stuk.map)
    if not vragen:
        yield b.Alinea(f"Vraag: {LEEG}.")
    for een in vragen:
        yield b.Alinea(f"{een.code}. {een.vraag or LEEG}")
    if stuk.kop.leidraad:
        yield b.Alinea(_onder_leidraad(stuk), klein=True)
    if stuk.kop.loonwaarderapport:
        yield b.Alinea(f"De loonwaarde zelf staat in een apart rapport, {stuk.kop.loonwaarderapport}.")
    if stuk.kop.rolmotivering:
        yield b.Tussenkop("Waarom deze deskundige", niveau=2)
        yield b.Alinea(
            "De deskundige was al eerder betrokken, of kreeg een andere vraag in deze zaak. Waarom dat hier kan:"
        )
        yield b.Alinea(stuk.kop.rolmotivering)


def _onder_leidraad(stuk: Opdrachtrapport) -> str:
    kop = stuk.kop
    try:
        titel = leidraad(kop.leidraad or "").titel
    except LeidraadOnbekend:
        titel = kop.leidraad or ""
    nummer = f", opdracht {kop.opdrachtnummer}" if kop.opdrachtnummer else ""
    return f"De opdracht is uitgevoerd volgens de {titel}{nummer}."


def activiteiten(stuk: Opdrachtrapport, _vorm: Opbouw) -> Iterator[b.Blok]:
    rijen = sorted([*_gesprekken(stuk), *_werk(stuk)], key=lambda rij: rij[0])
    if rijen:
        kolommen = (b.Kolom("Datum", 3), b.Kolom("Wat", 5), b.Kolom("Met wie", 5), b.Kolom("Toelichting", 6))
        inhoud = tuple((dag(datum) if datum.year > 1 else GEEN, *rij) for datum, *rij in rijen)
        yield b.Tabel("Gesprekken en ander werk", kolommen, tuple(tuple(map(str, rij)) for rij in inhoud))
    yield from _stukken(stuk)
    lijst = stuk.map.belastbaarheid
    if lijst.lijst in ("fml", "andere_lijst"):
        yield gevuld(
            ("Mogelijkheden en beperkingen", woorden.LIJST[lijst.lijst]),
            ("Opgesteld op", dag(lijst.lijst_datum)),
            ("Opgesteld door", lijst.lijst_opsteller),
            ("Overleg daarover", lijst.lijst_toelichting),
        )


def _gesprekken(stuk: Opdrachtrapport) -> Iterator[tuple[date, str, str, str]]:
    for gesprek in stuk.map.gesprekken:
        waar = woorden.PLAATS.get(gesprek.hoe or "", "")
        wat = (
            f"{gesprek.code}: gesprek met de {woorden.PARTIJ[gesprek.partij]}"
            if gesprek.partij
            else f"{gesprek.code}: gesprek"
        )
        bevestiging = woorden.BEVESTIGING.get(gesprek.bevestiging or "", GEEN)
        yield gesprek.datum or date.min, f"{wat} {waar}".strip(), gesprek.met or GEEN, bevestiging  # fmt: skip


def _werk(stuk: Opdrachtrapport) -> Iterator[tuple[date, str, str, str]]:
    for werk in stuk.map.werkzaamheden:
        yield werk.datum or date.min, werk.wat or GEEN, werk.met or GEEN, werk.toelichting or GEEN


def _stukken(stuk: Opdrachtrapport) -> Iterator[b.Blok]:
    regels = dict.fromkeys(
        (feit.document, feit.wie or GEEN, dag(feit.datum) or GEEN) for feit in stuk.map.feiten if feit.document
    )
    if regels:
        kolommen = (b.Kolom("Stuk", 6), b.Kolom("Van wie", 5), b.Kolom("Van wanneer", 3))
        yield b.Tabel("Gebruikte stukken", kolommen, tuple((str(naam), wie, wanneer) for naam, wie, wanneer in regels))
