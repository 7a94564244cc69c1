"""The full report: the whole way from the question to the outcome, for who wants to follow or dispute it."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from weegwerk import VERSIE
from weegwerk.kern.getallen import procent_tekst
from weegwerk.kern.methoden import TaakUitkomst
from weegwerk.kern.onderzoek import Onderzoek, Taak, Zienswijze
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen import woorden
from weegwerk.rapport.modellen.gedeeld import (
    GEEN,
    LEEG,
    Stof,
    dag,
    geteld,
    gevuld,
    omslag,
    ondertekening,
    punten,
    uren,
    zienswijze_tekst,
)
from weegwerk.tekst import datum_tekst

_BLOKKEN = (0, 1, 2, 3)
_UITLEG_BLOKKEN = (
    "Blok 0: de vraag en de bronnen. Blok 1: de loonwaarde. Blok 2: de begeleiding. Blok 3: de overige voorwaarden."
)
_HONDERD = (
    "100% is de prestatie van een gewone collega in de normfunctie. De percentages hieronder zijn daarmee vergeleken."
)


def beperk(onderzoek: Onderzoek) -> Onderzoek:
    """This model shows the whole document."""
    return onderzoek


def stel_op(stof: Stof) -> b.Rapport:
    naam = stof.onderzoek.kop.naam
    delen = (
        ("Vraagstelling", _vraagstelling(stof)),
        ("Werkwijze en bronnen", _werkwijze(stof)),
        ("Functie en taken", _functie(stof)),
        ("Prestatie per taak", _prestaties(stof)),
        ("Berekening", _berekening(stof)),
        ("Zienswijzen", _zienswijzen(stof)),
        ("Conclusie en geldigheid", _conclusie(stof)),
        ("Aandachtspunten", _aandachtspunten(stof)),
        ("Vaststelling", _vaststelling(stof)),
        ("Controle van dit rapport", _controle(stof)),
    )
    blokken = [*_voorop(stof)]
    for nummer, (kop, inhoud) in enumerate(delen, start=1):
        blokken += [b.Kop(kop, nummer=str(nummer)), *inhoud]
    titel = f"Loonwaardebepaling {naam}" if naam else "Loonwaardebepaling"
    return omslag(stof, titel, f"Volledig rapport · {stof.uitkomst.methode.naam}", blokken)


def _voorop(stof: Stof) -> Iterator[b.Blok]:
    onderzoek, kop = stof.onderzoek, stof.onderzoek.kop
    yield gevuld(
        ("Werknemer", kop.naam),
        ("Geboortedatum", dag(kop.geboortedatum)),
        ("Werkgever", kop.werkgever),
        ("Contactpersoon", kop.contactpersoon),
        ("Functie", onderzoek.functie.naam),
        ("Uren", uren(onderzoek.functie.uren_per_week)),
        ("Opdrachtgever", kop.opdrachtgever),
        ("Deskundige", kop.loonwaardedeskundige),
        ("Beoordeeld op", dag(onderzoek.beoordelingsdatum)),
        ("Peildatum", dag(onderzoek.peildatum)),
        dubbel=True,
    )
    yield b.Uitkomst(f"{stof.uitkomst.loonwaarde}%", "Loonwaarde", _in_woorden(stof))


def _in_woorden(stof: Stof) -> str:
    onderzoek = stof.onderzoek
    wie = onderzoek.kop.naam or "De werknemer"
    functie = f" in de functie {onderzoek.functie.naam}" if onderzoek.functie.naam else ""
    globaal = " De vaststelling is globaal; zie de aandachtspunten." if stof.uitkomst.globaal else ""
    return (
        f"{wie} levert{functie} {stof.uitkomst.loonwaarde}% van de prestatie van een gewone collega"
        f" in de normfunctie.{globaal}"
    )


def _vraagstelling(stof: Stof) -> Iterator[b.Blok]:
    vraagstelling = stof.onderzoek.vraagstelling
    doel = f"De uitkomst is bedoeld voor {woorden.DOEL[vraagstelling.doel]}." if vraagstelling.doel else ""
    past = woorden.PAST.get(vraagstelling.past_bij_definitie or "")
    yield b.Alinea(vraagstelling.vraag or f"Vraag: {LEEG}.")
    if toetsing := " ".join(filter(None, (doel, past, vraagstelling.toetsing))):
        yield b.Alinea(toetsing)


def _werkwijze(stof: Stof) -> Iterator[b.Blok]:
    activiteiten, bronnen = stof.onderzoek.activiteiten, stof.onderzoek.bronnen
    if activiteiten:
        kolommen = (b.Kolom("Datum", 3), b.Kolom("Wat", 4), b.Kolom("Met wie", 4), b.Kolom("Toelichting", 5))
        yield b.Tabel(
            "Activiteiten",
            kolommen,
            tuple(
                (dag(a.datum) or GEEN, woorden.ACTIVITEIT[a.soort or "anders"], a.met or GEEN, a.toelichting or "")
                for a in activiteiten
            ),
        )
    if bronnen:
        blokken = tuple(b.Kolom(f"Blok {nummer}", 2) for nummer in _BLOKKEN)
        yield b.Tabel(
            "Bronnen, en in welk blok zij zijn gebruikt",
            (b.Kolom("Bron", 9), b.Kolom("Datum", 5), *blokken),
            tuple(
                (
                    ": ".join(filter(None, (bron.naam or LEEG, bron.toelichting))),
                    dag(bron.datum) or GEEN,
                    *("ja" if nummer in bron.blokken else GEEN for nummer in _BLOKKEN),
                )
                for bron in bronnen
            ),
        )
        yield b.Alinea(_UITLEG_BLOKKEN, klein=True)
    if not activiteiten and not bronnen:
        yield b.Alinea(f"Activiteiten en bronnen: {LEEG}.")


def _functie(stof: Stof) -> Iterator[b.Blok]:
    functie, normfunctie = stof.onderzoek.functie, stof.onderzoek.normfunctie
    yield gevuld(
        ("Functie", functie.naam),
        ("Soort", woorden.FUNCTIE.get(functie.soort or "")),
        ("Omschrijving", functie.omschrijving),
        ("Overeengekomen uren", uren(functie.uren_per_week)),
        ("Volle werkweek", uren(functie.voltijd_uren)),
        ("Normfunctie", normfunctie.naam),
        ("Herkomst normfunctie", woorden.NORMFUNCTIE.get(normfunctie.herkomst or "")),
        ("Keuze van de normfunctie", normfunctie.toelichting),
    )
    taken = stof.onderzoek.taken
    yield b.Tabel(
        "Taken, hun belang en de tijd die zij vragen",
        (
            b.Kolom("Taak", 6),
            b.Kolom("Belang voor de functie", 5),
            b.Kolom("Tijd werknemer", 3, getal=True),
            b.Kolom("Tijd normfunctie", 4, getal=True),
        ),
        tuple(_taakrij(taak, uit) for taak, uit in zip(taken, stof.uitkomst.taken, strict=True)),
        ("Totaal", "", "100%", _som(taken)),
    )


def _som(taken: tuple[Taak, ...]) -> str:
    bekend = [taak.aandeel_soortgelijke for taak in taken if taak.aandeel_soortgelijke is not None]
    return punten(sum(bekend, Decimal(0))) if bekend else GEEN


def _taaknaam(uit: TaakUitkomst) -> str:
    return f"{uit.code}: {uit.omschrijving}" if uit.omschrijving else f"Taak {uit.code}"


def _taakrij(taak: Taak, uit: TaakUitkomst) -> tuple[str, ...]:
    return (_taaknaam(uit), taak.belang or GEEN, procent_tekst(uit.aandeel), punten(taak.aandeel_soortgelijke))


def _prestaties(stof: Stof) -> Iterator[b.Blok]:
    yield b.Alinea(_HONDERD)
    for taak, uit in zip(stof.onderzoek.taken, stof.uitkomst.taken, strict=True):
        yield b.Tabel(
            _taaknaam(uit),
            (b.Kolom("Factor", 4), b.Kolom("Vastgesteld", 3), b.Kolom("Waargenomen", 7), b.Kolom("Waarom", 7)),
            tuple((factor.factor.naam, geteld(factor), *_gronden(taak, factor.factor.veld)) for factor in uit.factoren),
        )


def _gronden(taak: Taak, veld: str) -> tuple[str, str]:
    waarneming = getattr(taak, veld)
    if waarneming is None:
        return LEEG, LEEG
    oorzaak = f"Oorzaak: {waarneming.oorzaak}." if waarneming.oorzaak else ""
    waarom = "\n".join(filter(None, (waarneming.motivering, oorzaak)))
    return waarneming.beschrijving or LEEG, waarom or LEEG


def _berekening(stof: Stof) -> Iterator[b.Blok]:
    uitkomst = stof.uitkomst
    yield b.Alinea(f"Gerekend is met de {uitkomst.methode.naam}: {uitkomst.methode.formule}.")
    factoren = tuple(b.Kolom(factor.naam, 3, getal=True) for factor in uitkomst.methode.factoren)
    yield b.Tabel(
        "Prestatie en verlies per taak",
        (
            b.Kolom("Taak", 5),
            b.Kolom("Aandeel", 3, getal=True),
            *factoren,
            b.Kolom("Prestatie", 3, getal=True),
            b.Kolom("Verlies", 3, getal=True),
        ),
        tuple(_rekenrij(uit) for uit in uitkomst.taken),
        ("Samen", "100%", *("" for _ in factoren), *_samen(uitkomst.taken)),
    )
    yield _grafiek(uitkomst.taken)
    yield b.Tabel(
        "De berekening stap voor stap",
        (b.Kolom("Stap", 4), b.Kolom("Berekening", 7)),
        tuple((stap.uitleg, stap.formule) for stap in uitkomst.stappen),
    )
    bronnen = sorted({stap.bron for stap in uitkomst.stappen if stap.bron})
    yield b.Alinea(f"Bron van de rekenregels: {'; '.join(bronnen)}.", klein=True)


def _rekenrij(uit: TaakUitkomst) -> tuple[str, ...]:
    factoren = (procent_tekst(factor.geteld) for factor in uit.factoren)
    return (
        _taaknaam(uit),
        procent_tekst(uit.aandeel),
        *factoren,
        procent_tekst(uit.prestatie),
        procent_tekst(uit.verlies),
    )


def _samen(taken: tuple[TaakUitkomst, ...]) -> tuple[str, str]:
    prestatie = sum((uit.prestatie for uit in taken), Fraction(0))
    return procent_tekst(prestatie), procent_tekst(1 - prestatie)


def _grafiek(taken: tuple[TaakUitkomst, ...]) -> b.Grafiek:
    balken = tuple(b.Balk(_taaknaam(uit), uit.prestatie, uit.verlies) for uit in taken)
    beschrijving = " ".join(
        f"{balk.naam}: behaald {procent_tekst(balk.behaald, 1)}, verlies {procent_tekst(balk.verlies, 1)}."
        for balk in balken
    )
    return b.Grafiek("Behaald en verloren per taak, als deel van de hele functie", beschrijving, balken)


def _zienswijzen(stof: Stof) -> Iterator[b.Blok]:
    zienswijzen = stof.onderzoek.zienswijzen
    for wie, zienswijze in (("werknemer", zienswijzen.werknemer), ("werkgever", zienswijzen.werkgever)):
        yield b.Kop(f"Zienswijze van de {wie}", niveau=2)
        yield from _zienswijze(zienswijze)


def _zienswijze(zienswijze: Zienswijze) -> Iterator[b.Blok]:
    if zienswijze.verzonden_op is None and zienswijze.reactie is None and not zienswijze.punten:
        yield b.Alinea("Het concept is nog niet voorgelegd.")
        return
    hoe = f" {woorden.KANAAL[zienswijze.kanaal]}" if zienswijze.kanaal else ""
    yield gevuld(
        ("Concept voorgelegd", f"{dag(zienswijze.verzonden_op) or 'datum niet ingevuld'}{hoe}"),
        ("Reactie", zienswijze_tekst(zienswijze) or "nog niet ontvangen"),
    )
    if zienswijze.punten:
        yield b.Tabel(
            "Punten, en wat ermee is gedaan",
            (b.Kolom("Naar voren gebracht", 6), b.Kolom("Verwerking", 3), b.Kolom("Toelichting", 6)),
            tuple(
                (p.punt or LEEG, woorden.VERWERKING.get(p.verwerking or "", LEEG), p.toelichting or "")
                for p in zienswijze.punten
            ),
        )


def _conclusie(stof: Stof) -> Iterator[b.Blok]:
    conclusie = stof.onderzoek.conclusie
    yield b.Alinea(f"De loonwaarde is {stof.uitkomst.loonwaarde}%.")
    if conclusie.toelichting:
        yield b.Alinea(conclusie.toelichting)
    yield gevuld(
        ("Geldigheid", conclusie.geldigheid or LEEG),
        ("Opnieuw meten", dag(conclusie.hermeting_op) or LEEG),
        ("Vervolg", conclusie.vervolg or LEEG),
    )


def _aandachtspunten(stof: Stof) -> Iterator[b.Blok]:
    if not stof.uitkomst.signalen:
        yield b.Alinea("Er zijn geen aandachtspunten.")
    for signaal in stof.uitkomst.signalen:
        yield b.Melding(signaal.ernst, signaal.tekst)


def _vaststelling(stof: Stof) -> Iterator[b.Blok]:
    if stof.concept:
        yield b.Alinea("Dit rapport is een concept en is nog niet vastgesteld.")
    else:
        yield ondertekening(stof)


def _controle(stof: Stof) -> Iterator[b.Blok]:
    uitkomst, bewijs = stof.uitkomst, stof.bewijs
    yield b.Alinea(
        "De gegevens van dit onderzoek en het bewijs van de berekening zitten als bestanden in deze PDF"
        " (onderzoek.json en bewijs.json). Met “weegwerk verifieer” en de naam van dit bestand rekent iedereen"
        " het rapport na en ziet of er iets aan is veranderd."
    )
    if uitkomst.parameters:
        yield b.Tabel(
            "Gebruikte waarden",
            (b.Kolom("Waarde", 5), b.Kolom("Hoogte", 3), b.Kolom("Geldt vanaf", 3), b.Kolom("Bron", 6)),
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
