"""The end: conclusion, what to watch, the vaststelling, and how to check the report."""

from collections.abc import Iterator

from weegwerk import VERSIE
from weegwerk.inhoud.werkvelden import partijen_in
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import LEEG, Stof, dag, gevuld, ondertekening
from weegwerk.tekst import datum_tekst


def conclusie(stof: Stof) -> Iterator[b.Blok]:
    conclusie, deel = stof.onderzoek.conclusie, stof.uitkomst.eigen_werk
    loonwaarde = f"De loonwaarde is {stof.uitkomst.loonwaarde}%."
    if deel is not None:
        loonwaarde = f"{deel.zin_over(stof.namen['werknemer'].begin)} {deel.zin_loonwaarde(stof.uitkomst.loonwaarde)}"
    yield b.Alinea(" ".join(filter(None, (loonwaarde, conclusie.toelichting))))
    yield gevuld(
        ("Geldigheid", conclusie.geldigheid or LEEG),
        ("Opnieuw meten", dag(conclusie.hermeting_op) or LEEG),
        ("Vervolg", conclusie.vervolg or LEEG),
    )


def aandachtspunten(stof: Stof) -> Iterator[b.Blok]:
    if not stof.uitkomst.signalen:
        yield b.Alinea("Er zijn geen aandachtspunten.")
    for signaal in stof.uitkomst.signalen:
        yield b.Melding(signaal.ernst, signaal.tekst)


def vaststelling(stof: Stof) -> Iterator[b.Blok]:
    if stof.concept:
        wie = " en ".join(stof.namen[partij].voluit for partij in partijen_in(stof.onderzoek.kader.werkveld))
        yield b.Alinea(
            f"Dit rapport is een concept en is nog niet vastgesteld. {wie[:1].upper()}{wie[1:]} kunnen erop reageren; hun"
            " reactie komt in het rapport."
        )
    else:
        yield ondertekening(stof)


def controle(stof: Stof) -> Iterator[b.Blok]:
    uitkomst, bewijs = stof.uitkomst, stof.bewijs
    yield b.Alinea(
        "De gegevens van dit onderzoek en het bewijs van de berekening zitten als bestanden in deze PDF"
        " (onderzoek.json en bewijs.json). Met “weegwerk verifieer” en de naam van dit bestand rekent iedereen"
        " het rapport na en ziet of er iets aan is veranderd."
    )
    if uitkomst.parameters:
        yield b.Tabel(
            "Gebruikte waarden",
            (b.Kolom("Waarde", 8), b.Kolom("Hoogte", 4), b.Kolom("Geldt vanaf", 0), b.Kolom("Bron", 12)),
            tuple((p.omschrijving, p.tekst, datum_tekst(p.vanaf), p.bron.tekst) for p in uitkomst.parameters),
        )
    yield gevuld(
        ("Methode", f"{uitkomst.methode.naam} ({uitkomst.methode.id}, versie {uitkomst.methode.versie})"),
        ("Grondslag", uitkomst.methode.bron),
        ("Gemaakt met", f"Weegwerk {VERSIE}"),
        ("Vingerafdruk onderzoek", bewijs["onderzoek_sha256"]),
        ("Vingerafdruk herleiding", bewijs["herleiding_sha256"]),
        ("Zegel van het bewijs", bewijs["zegel"]),
    )
