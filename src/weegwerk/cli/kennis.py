"""Commands that show or check what Weegwerk itself holds: values of the law, methods, examples, guides."""

import argparse
import json
from datetime import datetime

from weegwerk.cli.argumenten import datum
from weegwerk.cli.bestanden import InvoerFout, schrijf
from weegwerk.cli.uitvoer import GOED, NEE, Deel, als_json


def registreer(deel: Deel) -> None:
    params = deel("parameters", _parameters, "toon de waarden uit de wet met hun bron")
    params.add_argument("--peildatum", type=datum, help="dag waarop u wilt weten wat verouderd is (anders vandaag)")
    params.add_argument("--json", action="store_true")
    deel("methode", _methode, "toon de methoden, of waar één methode vandaan komt").add_argument("id", nargs="?")
    voorbeeld = deel("voorbeeld", _voorbeeld, "schrijf een volledige voorbeeldzaak")
    voorbeeld.add_argument("naam", nargs="?")
    voorbeeld.add_argument("-o", "--uit", metavar="ZAAK.yaml")
    deel("schema", _schema, "schrijf het JSON Schema van het zaakbestand")
    inhoud = deel("inhoud", _inhoud, "controleer de leidraden: volledig, bronnen, verwijzingen en leesbaarheid")
    inhoud.add_argument("wat", choices=("controleer",))
    inhoud.add_argument("map", nargs="?", metavar="MAP", help="map met leidraden (anders die van Weegwerk)")


def _parameters(keuze: argparse.Namespace) -> int:
    from weegwerk.kern import parameters

    peildatum = keuze.peildatum or datetime.now().astimezone().date()
    for parameter in parameters.alle():
        if als_json(keuze):
            print(json.dumps(parameter.als_json(peildatum), ensure_ascii=False))
            continue
        print(f"\n{parameter.id}  {parameter.omschrijving} ({parameter.eenheid.replace('_', ' ')})")
        for periode in parameter.waarden:
            waarde = "vervallen" if periode.vervallen else periode.waarde
            print(f"  vanaf {periode.vanaf.isoformat()}  {waarde!s:>10}  {periode.status:10}  {periode.bron.tekst}")
        if parameter.verouderd_op(peildatum):
            print(f"  LET OP: op {peildatum.isoformat()} is waarschijnlijk een nieuwere waarde van kracht.")
    return GOED


def _methode(keuze: argparse.Namespace) -> int:
    from weegwerk.kern import methoden

    if keuze.id:
        print(methoden.herkomst(keuze.id))
        return GOED
    for methode in (*methoden.alle(), *methoden.ter_vergelijking()):
        naam = methode.naam if methode.kiesbaar else f"{methode.naam}, alleen ter vergelijking"
        print(f"{methode.id:15} {naam}\n{'':15} {methode.formule}")
    return GOED


def _voorbeeld(keuze: argparse.Namespace) -> int:
    from weegwerk.inhoud import voorbeelden

    try:
        tekst = voorbeelden.tekst(keuze.naam)
    except voorbeelden.VoorbeeldOnbekend as fout:
        raise InvoerFout(f"weegwerk: {fout}") from fout
    if keuze.uit:
        schrijf(keuze.uit, tekst.encode(), nieuw=True)
    else:
        print(tekst, end="")
    return GOED


def _schema(_keuze: argparse.Namespace) -> int:
    from weegwerk.kern.onderzoek import schema

    print(json.dumps(schema(), ensure_ascii=False, indent=2))
    return GOED


def _inhoud(keuze: argparse.Namespace) -> int:
    from weegwerk.cli.inhoud import controleer

    return NEE if controleer(keuze.map) else GOED
