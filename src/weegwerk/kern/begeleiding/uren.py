"""Guidance in hours per week, as part of the contract, and in euro (AKC Cahier 6, block 2, steps 3 and 4)."""

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from weegwerk.kern import parameters
from weegwerk.kern.begeleiding.model import WEKEN_PER_MAAND, Begeleidingsblad, Taakuren, Uren
from weegwerk.kern.begeleiding.signalen import meld
from weegwerk.kern.getallen import breuk, nederlands
from weegwerk.kern.herleiding import Term
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.onderzoek.blok2 import ASPECTEN, Aspect, Taakbegeleiding
from weegwerk.kern.parameters import ParameterOnbekend

BRON = "AKC Cahier 6, blok 2"
GEHEEL = "de functie als geheel"
ASPECTNAMEN: dict[Aspect, str] = {
    "instructie": "instructie",
    "werkproces": "werkproces",
    "sociaal": "sociaal functioneren",
}


def delen(onderzoek: Onderzoek) -> Iterator[tuple[str, str, str, Taakbegeleiding]]:
    """Every place where guidance is given: code, name, path in the document, and the guidance itself."""
    for nummer, taak in enumerate(onderzoek.taken):
        if taak.begeleiding is not None:
            naam = f"taak {taak.code}"
            yield taak.code, naam, f"taken.{nummer}.begeleiding", taak.begeleiding
    yield "", GEHEEL, "begeleiding.geheel", onderzoek.begeleiding.geheel


def bereken(onderzoek: Onderzoek, blad: Begeleidingsblad) -> Uren:
    """Hours by task and aspect, their share of the contract and their cost; `blad` gets the steps and the cost."""
    taken, termen = [], _termen(onderzoek)
    for code, naam, _pad, hulp in delen(onderzoek):
        uren = {aspect: Fraction(getattr(hulp, aspect).uren_per_week or 0) for aspect in ASPECTEN}
        if any(getattr(hulp, aspect).uren_per_week is not None for aspect in ASPECTEN):
            taken.append(Taakuren(code, naam, uren))
    if not taken:
        leeg = dict.fromkeys(ASPECTEN, Fraction(0))
        return Uren((), leeg, Fraction(0), None, None)
    aspecten = [
        blad.stap(f"uren.{aspect}", f"Begeleiding: {ASPECTNAMEN[aspect]}", "som", termen[aspect], "uren", BRON)
        for aspect in ASPECTEN
    ]
    totaal = blad.stap("uren.totaal", "Begeleiding samen per week", "som", aspecten, "uren", BRON)
    deel = _deel(onderzoek, totaal, blad)
    waarde = _uurwaarde(onderzoek, blad)
    if waarde is not None:
        _kosten(onderzoek, totaal, waarde, blad)
    per_aspect = {aspect: term.waarde for aspect, term in zip(ASPECTEN, aspecten, strict=True)}
    return Uren(tuple(taken), per_aspect, totaal.waarde, deel, waarde.waarde if waarde else None)


def _termen(onderzoek: Onderzoek) -> dict[Aspect, list[Term]]:
    termen: dict[Aspect, list[Term]] = {aspect: [] for aspect in ASPECTEN}
    for _code, naam, pad, hulp in delen(onderzoek):
        for aspect in ASPECTEN:
            uren = getattr(hulp, aspect).uren_per_week
            if uren is not None:
                termen[aspect].append(Term(naam, Fraction(uren), "uren", f"invoer:{pad}.{aspect}.uren_per_week"))
    return termen


def _deel(onderzoek: Onderzoek, totaal: Term, blad: Begeleidingsblad) -> Fraction | None:
    contract = onderzoek.functie.uren_per_week
    if contract is None:
        return None
    term = Term("uren van het contract", Fraction(contract), "uren", "invoer:functie.uren_per_week")
    deel = blad.stap(
        "uren.deel", "Begeleiding als deel van het contract", "quotient", [totaal, term], "procent", f"{BRON}, tabel 9"
    )
    if deel.waarde > 1:
        blad.signalen.append(
            meld(
                "begeleiding_boven_contract",
                ("begeleiding", "waardering"),
                uren=nederlands(totaal.waarde),
                contract=nederlands(contract),
            )
        )
    return deel.waarde


def _uurwaarde(onderzoek: Onderzoek, blad: Begeleidingsblad) -> Term | None:
    """What an hour of guidance is worth, in euro; None while that has not been declared."""
    waardering = onderzoek.begeleiding.waardering
    if waardering.manier == "uurloon" and waardering.uurloon is not None:
        return _uurloon(waardering.uurloon)
    if waardering.manier == "minimumloon" and waardering.deel_minimumloon is not None:
        return _van_minimumloon(onderzoek, waardering.deel_minimumloon, blad)
    blad.signalen.append(meld("waardering_ontbreekt", ("begeleiding", "waardering")))
    return None


def _uurloon(bedrag: Decimal) -> Term:
    return Term("uurloon van de begeleider", Fraction(bedrag), "euro", "invoer:begeleiding.waardering.uurloon")


def _van_minimumloon(onderzoek: Onderzoek, deel: Decimal, blad: Begeleidingsblad) -> Term | None:
    if onderzoek.peildatum is None:
        return None
    try:
        uur = parameters.op("wml.uur", onderzoek.peildatum)
    except ParameterOnbekend as weigering:
        blad.signalen.append(meld("uurwaarde_onbekend", ("begeleiding", "waardering"), reden=weigering.tekst))
        return None
    blad.parameters.append(uur)
    minimum = Term("minimumloon per uur", Fraction(uur.waarde), "euro", f"parameter:{uur.id}@{uur.vanaf.isoformat()}")
    procent = Term("deel", breuk(deel), "procent", "invoer:begeleiding.waardering.deel_minimumloon")
    return blad.stap("uren.uurwaarde", "Waarde van een uur begeleiding", "product", [procent, minimum], "euro", BRON)


def _kosten(onderzoek: Onderzoek, totaal: Term, waarde: Term, blad: Begeleidingsblad) -> None:
    waardering = onderzoek.begeleiding.waardering
    termen = [totaal, WEKEN_PER_MAAND, waarde]
    bedrag = blad.stap("uren.kosten", "Begeleiding in euro, onafgerond", "product", termen, "euro", f"{BRON}, stap 3")
    blad.post("begeleiding", "Begeleiding", bedrag, waardering.vergoed_per_maand, waardering.vergoed_door, BRON)
