"""The middle: facts with their sources, how they were weighed, and what follows from that."""

from collections.abc import Iterator

from weegwerk.inhoud.opbouw import Opbouw
from weegwerk.kern.opdracht.feiten import Feit
from weegwerk.kern.opdracht.gevraagd import vragen_van
from weegwerk.kern.opdracht.oplevering import Antwoord
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import GEEN, LEEG, dag
from weegwerk.rapport.modellen.opdracht import keten, woorden
from weegwerk.rapport.modellen.opdracht.begin import antwoord_tekst

# A drawing that is higher than this has more lines than anyone can follow; the table beside it says the same.
_HOOGSTE_KETEN = 480


def feiten(stuk: Opdrachtrapport, _vorm: Opbouw) -> Iterator[b.Blok]:
    rijen = stuk.map.feiten
    if not rijen:
        return
    weg = sum(feit.wat is None for feit in rijen)
    if weg and stuk.lezer != "client":
        yield b.Melding("info", _weggelaten(weg, woorden.LEZER[stuk.lezer]))
    kolommen = (b.Kolom("Code", 0), b.Kolom("Feit", 12), b.Kolom("Van wie, wanneer", 10), b.Kolom("Hoe bekend", 5))
    yield b.Tabel("Feiten, met hun bron", kolommen, tuple(_feit(feit, stuk.lezer) for feit in rijen))
    yield b.Alinea(woorden.CODES, klein=True)


def _weggelaten(aantal: int, lezer: str) -> str:
    hoeveel, omdat = ("Eén feit is", "het") if aantal == 1 else (f"{aantal} feiten zijn", "zij")
    return (
        f"{hoeveel} weggelaten in de versie voor {lezer}, omdat {omdat} medisch of vertrouwelijk {hoeveel.split()[-1]}."
        " De cliënt heeft een versie waarin alles staat."
    )


def _feit(feit: Feit, lezer: str) -> tuple[str, ...]:
    if feit.wat is None and lezer != "client":
        return feit.code, f"Weggelaten voor deze lezer ({feit.gevoelig or 'afgeleid'}).", GEEN, GEEN
    waar = [dag(feit.datum), feit.document, f"gesprek {feit.gesprek}" if feit.gesprek else None]
    bron = [feit.wie, ", ".join(filter(None, waar))]
    hoe = woorden.VERKREGEN.get(feit.verkregen or "", LEEG)
    uit = f" uit {', '.join(feit.afgeleid_van)}" if feit.afgeleid_van else ""
    return feit.code, feit.wat or LEEG, "\n".join(filter(None, bron)) or LEEG, f"{hoe}{uit}"


def weging(stuk: Opdrachtrapport, _vorm: Opbouw) -> Iterator[b.Blok]:
    for een in stuk.map.wegingen:
        yield b.Tussenkop(f"{een.code}. {een.onderwerp or 'Weging'}", niveau=2)
        yield b.Alinea(f"Gewogen: {', '.join(een.feiten) or 'niets'}.", klein=True, blijft=True)
        yield b.Alinea(een.weging or "Deze weging is in deze versie niet opgenomen.")


def conclusie(stuk: Opdrachtrapport, _vorm: Opbouw) -> Iterator[b.Blok]:
    kolommen = (b.Kolom("Code", 0), b.Kolom("Conclusie", 18), b.Kolom("Volgt uit", 4))
    rijen = tuple((c.code, c.conclusie or LEEG, ", ".join(c.wegingen) or GEEN) for c in stuk.map.conclusies)
    if rijen:
        yield b.Tabel("Conclusies", kolommen, rijen)
    for vraag in vragen_van(stuk.map):
        yield b.Tussenkop(f"{vraag.code}. {vraag.vraag or LEEG}", niveau=2)
        yield b.Alinea(antwoord_tekst(stuk, vraag.code))
        steunt = stuk.map.antwoorden.get(vraag.code, Antwoord()).conclusies
        if steunt:
            yield b.Alinea(f"Dit antwoord steunt op {', '.join(steunt)}.", klein=True)
    for aanvulling in stuk.map.aanvullingen:
        yield b.Tussenkop("Aanvulling op de vraag", niveau=2)
        yield b.Alinea(aanvulling.aanvulling or LEEG)
        yield b.Alinea(f"Waarom dit van belang is: {aanvulling.relevantie or LEEG}", klein=True)
    yield from _keten(stuk)


def _keten(stuk: Opdrachtrapport) -> Iterator[b.Blok]:
    beeld = keten.beeld(stuk.map)
    if beeld.tabel.rijen and stuk.map.conclusies:
        if beeld.schema.maten[1] <= _HOOGSTE_KETEN:
            yield beeld.schema
        smal = tuple((vraag.partition(":")[0], *rest) for vraag, _antwoord, *rest in beeld.tabel.rijen)
        kolommen = zip(beeld.tabel.kolommen[2:], (3, 4, 8), strict=True)
        koppen = (b.Kolom("Antwoord op", 0), *(b.Kolom(kolom.kop, breedte) for kolom, breedte in kolommen))
        yield b.Tabel("Waar elk antwoord op steunt", koppen, smal)
