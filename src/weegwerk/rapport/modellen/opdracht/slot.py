"""The end: advice, follow-up, views, the act that makes it final, how to check it, and the instruments as annexes."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from weegwerk import VERSIE
from weegwerk.inhoud.leidraden.ontvangers import samen
from weegwerk.inhoud.opbouw import Opbouw
from weegwerk.kern.document.afronding import Zienswijze
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
from weegwerk.kern.vertrouwelijkheid import LEZERS
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import GEEN, LEEG, dag, gevuld, vastgesteld
from weegwerk.rapport.modellen.opdracht import woorden
from weegwerk.rapport.modellen.opdracht.tekeningen import TEKENAARS
from weegwerk.rapport.modellen.volledig.zienswijzen import zienswijze


def advies(stuk: Opdrachtrapport, vorm: Opbouw) -> Iterator[b.Blok]:
    slot = stuk.map.slot
    if uitkomst := vorm.uitkomst(slot.uitkomst):
        yield b.Alinea(f"De uitkomst is: {uitkomst.naam}. {uitkomst.uitleg}")
        if slot.uitkomst_toelichting:
            yield b.Alinea(slot.uitkomst_toelichting)
    rijen = tuple(
        (een.advies or LEEG, een.wie or GEEN, een.wanneer or GEEN, ", ".join(een.conclusies) or GEEN)
        for een in stuk.map.adviezen
    )
    if rijen:
        kolommen = (b.Kolom("Wat", 8), b.Kolom("Wie", 4), b.Kolom("Wanneer", 3), b.Kolom("Volgt uit", 2))
        yield b.Tabel("Advies", kolommen, rijen)


def vervolg(stuk: Opdrachtrapport, _vorm: Opbouw) -> Iterator[b.Blok]:
    slot = stuk.map.slot
    if slot.vervolg:
        yield b.Alinea(slot.vervolg)
    uitleg = gevuld(
        ("Opnieuw bekijken op", dag(slot.opnieuw_bekijken_op)),
        ("Gesprek over dit rapport", _gesprek(stuk)),
    )
    if uitleg.paren:
        yield uitleg


def _gesprek(stuk: Opdrachtrapport) -> str | None:
    slot = stuk.map.slot
    if slot.toelichting_gegeven_op:
        met = f" met {slot.toelichting_aan}" if slot.toelichting_aan else ""
        return f"gevoerd op {dag(slot.toelichting_gegeven_op)}{met}"
    if slot.toelichting_aangeboden == "ja":
        return "aangeboden aan de cliënt"
    if slot.toelichting_aangeboden == "nee":
        return f"niet aangeboden: {slot.toelichting_waarom_niet or LEEG}"
    return None


def zienswijzen(stuk: Opdrachtrapport) -> Iterator[b.Blok]:
    """The views of who received the draft; a reader sees the own points, and of others that they replied."""
    deel, kop = stuk.map.zienswijzen, stuk.kop
    niveaus = samen([(kop.leidraad, kop.opdrachtnummer)] if kop.leidraad and kop.opdrachtnummer else ())
    for partij in LEZERS:
        buiten = niveaus[partij] in ("bericht", "niets") and getattr(deel, partij) == Zienswijze()
        if not buiten and (partij != "werkgever" or deel.werkgever_ontvangt == "ja"):
            yield b.Tussenkop(f"Zienswijze van {woorden.LEZER[partij]}", niveau=2)
            yield from zienswijze(getattr(deel, partij))


def vaststelling(stuk: Opdrachtrapport) -> Iterator[b.Blok]:
    vast = stuk.map.vaststelling
    if vast is None:
        yield b.Alinea("Dit rapport is een concept en is nog niet vastgesteld.")
    else:
        yield vastgesteld("Arbeidsdeskundige", vast.door or stuk.kop.deskundige, vast, stuk.kop.datum_rapportage)


def controle(stuk: Opdrachtrapport, bewijs: dict[str, Any]) -> Iterator[b.Blok]:
    yield b.Alinea(
        "De gegevens waarmee dit rapport is gemaakt, zitten als bestanden in deze PDF (opdracht.json en bewijs.json)."
        " Met “weegwerk verifieer” en de naam van dit bestand ziet iedereen of er iets aan is veranderd."
    )
    yield gevuld(
        ("Gemaakt met", f"Weegwerk {VERSIE}"),
        ("Versie van de leidraad", stuk.kop.leidraad_versie),
        ("Vingerafdruk gegevens", bewijs["opdracht_sha256"]),
        ("Zegel van het bewijs", bewijs["zegel"]),
    )


def bijlagen(stuk: Opdrachtrapport) -> Iterator[b.Blok]:
    instrumenten = stuk.map.instrumenten
    for nummer, naam in enumerate(instrumenten.als_bijlage, start=1):
        beeld = TEKENAARS[naam](instrumenten)
        yield b.Tussenkop(f"Bijlage {nummer}. {beeld.schema.bijschrift}")
        yield replace(beeld.schema, bijschrift="In beeld")
        if naam != "ladder":
            yield b.Alinea(woorden.LEGENDA_STAND if naam == "scope" else woorden.LEGENDA, klein=True)
        yield replace(beeld.tabel, bijschrift="Hetzelfde in woorden")
        if naam == "ladder" and instrumenten.ladder.onderbouwing:
            yield b.Alinea(instrumenten.ladder.onderbouwing)
