"""Money and balance: what regulations bring, who pays what, and which rights are still open. Compact on purpose."""

from collections.abc import Iterator
from decimal import Decimal

from weegwerk.inhoud.werkvelden import partijen_in
from weegwerk.kern.balans import Balans, Balanspost, Geldbeeld, geldbeeld
from weegwerk.kern.getallen import euro_tekst
from weegwerk.kern.signalen import Signaal
from weegwerk.rapport import blokken as b
from weegwerk.rapport.grafiek_balans import balansgrafiek
from weegwerk.rapport.modellen.gedeeld import GEEN, Stof

_REGELING = {
    "geen": "geen regeling",
    "loonkostensubsidie": "loonkostensubsidie naar loonwaarde",
    "forfait": "loonkostensubsidie met het vaste deel",
    "loondispensatie": "loondispensatie",
}
_ONZEKER = ("parameter_onzeker", "inleenvergoeding_afspraak")
_STAND = {"voldaan": "voldaan", "niet_voldaan": "niet voldaan", "onbekend": "nog niet bekend"}


def geld(stof: Stof) -> Iterator[b.Blok]:
    onderzoek = stof.onderzoek
    if not onderzoek.geld.gevuld:
        return
    beeld = geldbeeld(onderzoek, stof.uitkomst)
    yield b.Alinea(
        "Dit hoofdstuk telt niet mee in de loonwaarde. Begeleiding, verzuim en voorzieningen zijn kosten van "
        f"{stof.werkplek.voluit} en geen deel van het percentage. Alle bedragen zijn bruto, met de waarden van de peildatum."
    )
    if beeld.balans is not None:
        yield from _balans(stof, beeld.balans)
    elif beeld.ontbreekt:
        yield b.Melding("info", f"Een balans is nog niet te maken. Wat ontbreekt: {', '.join(beeld.ontbreekt)}.")
    if not stof.toont("inkomen"):
        # Which band and which rights there are depends on the situation, which is not in this version.
        beeld.label, beeld.rechten = None, ()
    if "werkgever" not in partijen_in(onderzoek.kader.werkveld):
        # Rights of an employment: without an employer nobody is told to ask for them, and what was found stays.
        beeld.rechten = tuple(recht for recht in beeld.rechten if recht.stand == "voldaan")
    yield from _bedragen(beeld)
    yield from _rechten(beeld)
    # What the expert still has to ask or fill in stands on his own page, and is no business of a reader.
    for tekst in dict.fromkeys(beeld.geweigerd.values()):
        yield b.Melding("waarschuwing", tekst)
    onzeker = [s.tekst for s in _signalen(beeld) if s.code in _ONZEKER]
    if onzeker:
        yield b.Alinea(f"Niet zeker: {' '.join(dict.fromkeys(onzeker))}", klein=True)


def _balans(stof: Stof, balans: Balans) -> Iterator[b.Blok]:
    keuze, waarom = stof.onderzoek.geld.regeling, stof.onderzoek.geld.regeling_waarom
    yield b.Alinea(
        f"Gerekend is met {_REGELING[keuze or 'geen']}, over {balans.maanden} maanden. {waarom or ''}".strip()
    )
    # What the worker keeps, and what society pays him without this work, say what his income is.
    partijen = balans.partijen if stof.toont("inkomen") else balans.zakelijk
    namen = list(dict.fromkeys(regel.naam for partij in partijen for regel in partij.regels))
    rijen = tuple((naam, *(_bedrag(partij.regels, naam) for partij in partijen)) for naam in namen)
    yield b.Tabel(
        "Balans per maand (kosten met een minteken)",
        (b.Kolom("Post", 7), *(b.Kolom(stof.namen[partij.code].kop, 3, getal=True) for partij in partijen)),
        rijen,
        ("Balans", *(euro_tekst(partij.saldo.per_maand) for partij in partijen)),
    )
    for partij in balans.zakelijk:
        yield balansgrafiek(partij, stof.namen[partij.code].kop)
    yield b.Alinea(" ".join(f"{stof.namen[partij.code].kop}: {partij.woorden}" for partij in partijen))
    totaal = ", ".join(f"{stof.namen[partij.code].kort} {euro_tekst(partij.saldo.totaal)}" for partij in partijen)
    yield b.Alinea(f"Over het hele contract: {totaal}.")


def _bedrag(regels: tuple[Balanspost, ...], naam: str) -> str:
    bedragen = [
        -regel.per_maand if regel.kant == "kosten" else regel.per_maand for regel in regels if regel.naam == naam
    ]
    return euro_tekst(sum(bedragen, Decimal(0))) if bedragen else GEEN


def _bedragen(beeld: Geldbeeld) -> Iterator[b.Blok]:
    """The regulations that are not in the balance, or say more than it."""
    paren: list[tuple[str, str]] = []
    if beeld.subsidie is not None and beeld.forfait is not None:
        gemeten, vast = beeld.subsidie.eerste.lks_per_maand, beeld.forfait.lks_per_maand
        duur = f"{euro_tekst(beeld.subsidie.totaal)} in {beeld.subsidie.maanden} maanden"
        jaar = f"{euro_tekst(gemeten)} per maand, {duur}"
        paren += [
            ("Loonkostensubsidie", jaar),
            ("Vast deel zonder meting", f"{euro_tekst(vast)} per maand, hoogstens zes maanden"),
        ]
    if beeld.dispensatie is not None:
        paren.append(("Loon bij loondispensatie", f"{euro_tekst(beeld.dispensatie.loon_per_maand)} per maand"))
    if beeld.label is not None:
        paren.append(("Waardelabel", beeld.label.woorden))
    if beeld.inleenvergoeding is not None:
        paren.append(("Inleenvergoeding", beeld.inleenvergoeding.woorden))
    if beeld.eerste_spoor is not None:
        paren.append(("Eerste spoor", beeld.eerste_spoor.woorden))
    if beeld.wia is not None:
        paren.append(("WIA", beeld.wia.woorden))
    if paren:
        yield b.Gegevens(tuple(paren))


def _rechten(beeld: Geldbeeld) -> Iterator[b.Blok]:
    if not beeld.rechten:
        return
    yield b.Tabel(
        "Rechten en voorwaarden",
        (b.Kolom("Recht", 5), b.Kolom("Voorwaarden", 0), b.Kolom("Wat het brengt, of wat nog te vragen is", 8)),
        tuple(
            (recht.naam, _STAND[recht.stand], " ".join(recht.vragen[:2]) if recht.stand == "onbekend" else recht.brengt)
            for recht in beeld.rechten
            if recht.stand != "niet_voldaan"
        ),
    )
    niet = [recht.naam for recht in beeld.rechten if recht.stand == "niet_voldaan"]
    if niet:
        yield b.Alinea(f"Niet aan de orde: {', '.join(niet)}.", klein=True)


def _signalen(beeld: Geldbeeld) -> Iterator[Signaal]:
    for deel in (beeld.balans, beeld.dispensatie, beeld.eerste_spoor, beeld.wia, beeld.inleenvergoeding):
        yield from deel.signalen if deel is not None else ()
