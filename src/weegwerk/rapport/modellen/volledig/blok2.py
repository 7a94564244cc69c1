"""Block 2: limitations and capacities, the load-bearing profile, and guidance in hours with its cost (tables 6 to 9)."""

from collections.abc import Iterator

from weegwerk.kern import begeleiding as kern
from weegwerk.kern.getallen import euro_tekst, nederlands, procent_tekst
from weegwerk.kern.onderzoek.blok2 import ASPECTEN, Begeleiding, Taakbegeleiding
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen import woorden
from weegwerk.rapport.modellen.gedeeld import GEEN, LEEG, Stof, gevuld

_APART = "Wat hier staat, telt niet mee in de loonwaarde. Het laat zien welke hulp nodig is om haar te halen."
_VERSCHIL = "Alleen hulp boven wat een gewone collega krijgt."
_VERSCHIL_VOOR_ZIEKTE = "Alleen hulp die voor de ziekte niet nodig was."


def begeleiding(stof: Stof) -> Iterator[b.Blok]:
    blok = stof.onderzoek.begeleiding
    inhoud = [*_persoon(blok), *_uren(stof)]
    if blok.advies:
        inhoud.append(gevuld(("Advies", blok.advies)))
    if inhoud:
        yield b.Alinea(_APART)
        yield from inhoud


def _persoon(blok: Begeleiding) -> Iterator[b.Blok]:
    if blok.beperkingen:
        rijen = tuple((een.omschrijving or LEEG, een.gevolg or GEEN) for een in blok.beperkingen)
        yield b.Tabel(
            "Wat het werk moeilijk maakt", (b.Kolom("Beperking", 1), b.Kolom("Gevolg voor het werk", 1)), rijen
        )
    if blok.capaciteiten:
        yield b.Tabel(
            "Wat iemand kan en kan leren",
            (b.Kolom("Kan", 5), b.Kolom("Kan nog leren", 5), b.Kolom("Binnen", 3)),
            tuple(
                (een.omschrijving or LEEG, een.ontwikkeling or GEEN, een.leertijd or GEEN) for een in blok.capaciteiten
            ),
        )
    if blok.belastbaarheid:
        yield b.Tabel(
            "Belastbaarheid",
            (
                b.Kolom("Gebied", 3),
                b.Kolom("Wat iemand aankan", 5),
                b.Kolom("Gevolg voor het werk", 5),
                b.Kolom("Te winnen", 5),
            ),
            tuple(
                (
                    woorden.GEBIED.get(een.gebied or "", LEEG),
                    een.omschrijving or LEEG,
                    een.gevolg or GEEN,
                    een.ontwikkeling or GEEN,
                )
                for een in blok.belastbaarheid
            ),
        )


def _uren(stof: Stof) -> Iterator[b.Blok]:
    uitkomst = kern.bereken(stof.onderzoek)
    if not uitkomst.uren.taken:
        return
    delen = [(f"Taak {taak.code}", taak.begeleiding) for taak in stof.onderzoek.taken if taak.begeleiding]
    rijen = [
        rij
        for naam, hulp in [*delen, ("De hele functie", stof.onderzoek.begeleiding.geheel)]
        for rij in _rijen(naam, hulp)
    ]
    yield b.Tabel(
        f"Begeleiding in uren per week. {_VERSCHIL_VOOR_ZIEKTE if stof.onderzoek.kader.voor_ziekte else _VERSCHIL}",
        (
            b.Kolom("Waarbij", 3),
            b.Kolom("Soort hulp", 4),
            b.Kolom("Uren", 2, getal=True),
            b.Kolom("Welke hulp, en waarom", 10),
        ),
        tuple(rijen),
        ("Samen", "", nederlands(uitkomst.uren.totaal), _samen(uitkomst.uren)),
    )
    yield from _waardering(stof, uitkomst)


def _rijen(naam: str, hulp: Taakbegeleiding) -> Iterator[tuple[str, ...]]:
    for aspect in ASPECTEN:
        een = getattr(hulp, aspect)
        if een.uren_per_week is not None:
            yield naam, woorden.ASPECT[aspect], nederlands(een.uren_per_week), een.motivering or LEEG


def _samen(uren: kern.Uren) -> str:
    per_soort = ", ".join(f"{woorden.ASPECT[aspect]} {nederlands(uren.aspecten[aspect])}" for aspect in ASPECTEN)
    deel = f"; {procent_tekst(uren.deel, 1)} van het contract" if uren.deel is not None else ""
    return f"{per_soort}{deel}"


def _waardering(stof: Stof, uitkomst: kern.Bijkomend) -> Iterator[b.Blok]:
    waardering = stof.onderzoek.begeleiding.waardering
    post = next((post for post in uitkomst.posten if post.soort == "begeleiding"), None)
    if post is None or uitkomst.uren.uurwaarde is None:
        yield b.Alinea("Wat een uur begeleiding kost, is niet bekend. Er is daarom geen bedrag.")
        return
    wie = f"De begeleiding komt van {woorden.BEGELEIDER[waardering.begeleider]}. " if waardering.begeleider else ""
    som = next(stap.formule for stap in uitkomst.stappen if stap.id == "uren.kosten")
    afgerond = "" if som.endswith(f" {euro_tekst(post.per_maand)}") else f", afgerond {euro_tekst(post.per_maand)}"
    waarom = f" {waardering.motivering}" if waardering.motivering else ""
    bronnen = "".join(f" Bron: {p.bron.tekst}." for p in uitkomst.parameters)
    yield b.Alinea(
        f"{wie}Een uur telt als {euro_tekst(uitkomst.uren.uurwaarde)}.{waarom} Per maand: {som}{afgerond}.{bronnen}"
    )
