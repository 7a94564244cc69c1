"""`weegwerk vergelijk`: the same observations under every method, and why the outcomes differ."""

import argparse
import json
from decimal import Decimal

from weegwerk.cli.bestanden import InvoerFout, lees_zaak, meld, op_plaats
from weegwerk.cli.uitvoer import FOUT, GOED, als_json, elk_bestand
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.vergelijking import Methodenvergelijking, Methoderij, sluitend, vergelijk

_HONDERDSTE = Decimal("0.01")


def vergelijk_zaken(keuze: argparse.Namespace) -> int:
    return elk_bestand(_een, keuze.zaken, keuze)


def _een(bestand: str, keuze: argparse.Namespace) -> int:
    zaak = lees_zaak(bestand)
    try:
        gevonden = vergelijk(zaak.onderzoek)
    except KernFout as fout:
        raise InvoerFout(op_plaats(bestand, zaak, fout.pad, str(fout))) from fout
    if als_json(keuze):
        print(json.dumps({"bestand": bestand, **gevonden.als_json()}, ensure_ascii=False))
    else:
        _toon(bestand, gevonden)
    for signaal in gevonden.gekozen.signalen:
        if signaal.ernst == "fout":
            meld(op_plaats(bestand, zaak, signaal.pad, f"{signaal.tekst} {signaal.wat_nu}"))
    return FOUT if gevonden.gekozen.loonwaarde is None else GOED


def _toon(bestand: str, gevonden: Methodenvergelijking) -> None:
    print(f"\n{bestand}: {gevonden.gekozen.methode.naam}")
    for rij in gevonden.rijen:
        uitkomst = "geen uitkomst" if rij.uitkomst is None else procent_tekst(rij.uitkomst, 2)
        print(f"\n  {rij.naam} ({rij.soort}{', gekozen' if rij.gekozen else ''}): {uitkomst}")
        for regel in _regels(rij):
            print(f"    {regel}")


def _regels(rij: Methoderij) -> list[str]:
    punten = sluitend((term.omvang * 100 for term in rij.termen), _HONDERDSTE)
    return [
        *(f"{nederlands(deel, 2):>8} punten  {term.tekst}" for term, deel in zip(rij.termen, punten, strict=True)),
        *rij.ontbreekt,
    ]
