"""The command line: `weegwerk …`, thin over the same core and services as the workbench.

Exit codes: 0 done, 1 a check says no, 2 the input is wrong. Nothing heavy is imported before it is needed.
"""

import argparse
import gc
import io
import json
import os
import sys
from collections.abc import Callable
from contextlib import suppress
from datetime import datetime
from typing import Any

from weegwerk import VERSIE
from weegwerk.cli.argumenten import Ontleder, datum, getal, heel
from weegwerk.cli.bestanden import (
    InvoerFout,
    lees_bytes,
    lees_metingen,
    lees_rolvraag,
    lees_zaak,
    meld,
    op_plaats,
    reden,
    schrijf,
    verschillend,
)
from weegwerk.kern.fouten import KernFout

GOED, NEE, FOUT = 0, 1, 2
# Looking for plug-ins of pydantic reads the data of every installed package; there are none.
os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
ONDERBROKEN = 130
GROOTSTE_PDF = 50_000_000


def main(argumenten: list[str] | None = None) -> int:
    """Entry point; returns the exit code."""
    # Collecting garbage while modules load costs a tenth of a command and finds nothing.
    gc.set_threshold(100_000)
    _zet_uitvoer_klaar()
    keuze = _ontleder().parse_args(argumenten)
    try:
        code: int = keuze.doe(keuze)
        sys.stdout.flush()
        return code
    except InvoerFout as fout:
        meld(*fout.regels)
    except KernFout as fout:
        meld(f"weegwerk: {'--' + str(fout.pad[-1]) + ': ' if fout.pad else ''}{fout}")
    except KeyboardInterrupt:
        return ONDERBROKEN
    except BrokenPipeError:
        # The reader of our output has had enough; that is not an error of ours.
        _sluit_uitvoer()
        return GOED
    except OSError as fout:
        meld(f"{fout.filename or 'weegwerk'}: dit lukt niet ({reden(fout)}).")
        _sluit_uitvoer()
    return FOUT


def _zet_uitvoer_klaar() -> None:
    """Every letter can be printed on every machine; a strange file name comes out as code instead of as a crash."""
    for stroom in (sys.stdout, sys.stderr):
        if isinstance(stroom, io.TextIOWrapper):
            stroom.reconfigure(encoding="utf-8", errors="backslashreplace")


def _sluit_uitvoer() -> None:
    """Python writes what is left when it stops; that has to go somewhere."""
    with suppress(io.UnsupportedOperation):  # a stream without a file behind it keeps nothing back
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


# --- bereken -------------------------------------------------------------------------------------------------------


def _bereken(keuze: argparse.Namespace) -> int:
    return _elk_bestand(_bereken_een, keuze.zaken, keuze)


def _elk_bestand(doe: Callable[[str, argparse.Namespace], int], bestanden: list[str], keuze: argparse.Namespace) -> int:
    """A file that cannot be read does not keep the others from their outcome."""
    code = GOED
    for bestand in bestanden:
        try:
            code = max(code, doe(bestand, keuze))
        except InvoerFout as fout:
            meld(*fout.regels)
            code = FOUT
    return code


def _bereken_een(bestand: str, keuze: argparse.Namespace) -> int:
    from weegwerk.kern.methoden import bereken

    zaak = lees_zaak(bestand)
    try:
        uitkomst = bereken(zaak.onderzoek, keuze.methode)
    except KernFout as fout:
        raise InvoerFout(op_plaats(bestand, zaak, fout.pad, str(fout))) from fout
    if _als_json(keuze):
        print(json.dumps({"bestand": bestand, **uitkomst.als_json()}, ensure_ascii=False))
    else:
        _toon_uitkomst(bestand, uitkomst)
    for signaal in uitkomst.signalen:
        if signaal.ernst == "fout":
            meld(op_plaats(bestand, zaak, signaal.pad, f"{signaal.tekst} {signaal.wat_nu}"))
    return FOUT if uitkomst.loonwaarde is None else GOED


def _toon_uitkomst(bestand: str, uitkomst: Any) -> None:
    print(f"\n{bestand}: {uitkomst.methode.naam}")
    if uitkomst.loonwaarde is not None:
        print(f"Loonwaarde: {uitkomst.loonwaarde}%{' (globaal)' if uitkomst.globaal else ''}\n")
    for stap in uitkomst.stappen:
        print(f"  {stap.uitleg}: {stap.formule}")
    for signaal in uitkomst.signalen:
        print(f"  {signaal.ernst}: {signaal.tekst} {signaal.wat_nu}")


# --- meet ----------------------------------------------------------------------------------------------------------


def _meet(keuze: argparse.Namespace) -> int:
    return _elk_bestand(_meet_een, keuze.metingen, keuze)


def _meet_een(bestand: str, keuze: argparse.Namespace) -> int:
    from weegwerk.kern.meting import meet

    gelezen = lees_metingen(bestand)
    uitkomst = meet(gelezen.metingen)
    if _als_json(keuze):
        print(json.dumps({"bestand": bestand, **uitkomst.als_json()}, ensure_ascii=False))
    else:
        print("\n  ".join([f"\n{bestand}:", *uitkomst.zinnen]))
    for signaal in uitkomst.signalen:
        if signaal.ernst == "fout":
            meld(op_plaats(bestand, gelezen, signaal.pad, f"{signaal.tekst} {signaal.wat_nu}"))
    return GOED if uitkomst.compleet else FOUT


# --- loonkostensubsidie, parameters, voorbeelden --------------------------------------------------------------------


def _lks(keuze: argparse.Namespace) -> int:
    from weegwerk.kern.getallen import euro_tekst
    from weegwerk.kern.regelingen.loonkostensubsidie import Aanvraag, bereken

    velden = {naam: getattr(keuze, naam) for naam in Aanvraag.__dataclass_fields__}
    subsidie = bereken(Aanvraag(**velden))
    if _als_json(keuze):
        print(json.dumps(subsidie.als_json(), ensure_ascii=False))
        return GOED
    for stap in subsidie.stappen:
        print(f"  {stap.uitleg}: {stap.formule}")
    for signaal in subsidie.signalen:
        print(f"  {signaal.ernst}: {signaal.tekst} {signaal.wat_nu}")
    print(f"Loonkostensubsidie per maand: {euro_tekst(subsidie.lks_per_maand)}")
    return GOED


def _portefeuille(keuze: argparse.Namespace) -> int:
    from weegwerk.cli.portefeuille import verwerk

    print(verwerk(keuze.portefeuille, keuze.uit))
    return GOED


def _parameters(keuze: argparse.Namespace) -> int:
    from weegwerk.kern import parameters

    peildatum = keuze.peildatum or datetime.now().astimezone().date()
    for parameter in parameters.alle():
        if _als_json(keuze):
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
    for methode in methoden.alle():
        print(f"{methode.id:15} {methode.naam}\n{'':15} {methode.formule}")
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


# --- rolcheck -------------------------------------------------------------------------------------------------------


def _rolcheck(keuze: argparse.Namespace) -> int:
    from weegwerk.kern.rollen import toets

    vraag = lees_rolvraag(keuze.vraag)
    rolcheck = toets(vraag.nieuw, vraag.opdrachten)
    if _als_json(keuze):
        print(json.dumps(rolcheck.als_json(), ensure_ascii=False))
    else:
        print(f"\nRolcheck: {rolcheck.uitkomst}")
        for bevinding in rolcheck.bevindingen:
            print(f"\n  {bevinding.graad}: {bevinding.waarom} {bevinding.wat_nu}\n    Bron: {bevinding.bron}")
    return NEE if rolcheck.uitkomst == "onverenigbaar" else GOED


# --- rapport en verificatie -----------------------------------------------------------------------------------------


def _rapport(keuze: argparse.Namespace) -> int:
    from weegwerk.rapport import maak_rapport

    verschillend(keuze.zaak, keuze.uit, keuze.docx)
    zaak = lees_zaak(keuze.zaak)
    try:
        uitvoer = maak_rapport(zaak.onderzoek, keuze.model, docx=bool(keuze.docx))
    except KernFout as fout:
        raise InvoerFout(op_plaats(keuze.zaak, zaak, fout.pad, str(fout))) from fout
    for signaal in uitvoer.signalen:
        meld(op_plaats(keuze.zaak, zaak, signaal.pad, f"{signaal.ernst}: {signaal.tekst}"))
    schrijf(keuze.uit, uitvoer.pdf)
    if keuze.docx and uitvoer.docx is not None:
        schrijf(keuze.docx, uitvoer.docx)
    return GOED


def _verifieer(keuze: argparse.Namespace) -> int:
    from weegwerk.rapport import verifieer

    oordeel = verifieer(lees_bytes(keuze.pdf, GROOTSTE_PDF))
    for regel in oordeel.regels:
        print(regel, file=sys.stdout if oordeel.code == GOED else sys.stderr)
    return oordeel.code


def _inhoud(keuze: argparse.Namespace) -> int:
    from weegwerk.cli.inhoud import controleer

    return NEE if controleer(keuze.map) else GOED


# --- werkbank -------------------------------------------------------------------------------------------------------


def _met_sleutelbestand(opdracht: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """Without the right key file nothing is started, and nothing is made in its place."""

    def bewaakt(keuze: argparse.Namespace) -> int:
        from weegwerk.werkbank.starten import StartFout

        try:
            return opdracht(keuze)
        except StartFout as fout:
            raise InvoerFout(str(fout)) from None

    return bewaakt


@_met_sleutelbestand
def _start(keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    starten.eis_vrije_poort(keuze.poort)
    gereed = starten.bereid_voor(demo=keuze.demo, vraag=input if sys.stdin.isatty() else None)
    if gereed.waarschuwing:
        print(f"\n{gereed.waarschuwing}")
    print(f"\nWeegwerk staat klaar op http://localhost:{keuze.poort}/ (stoppen: Ctrl+C)")
    if gereed.email:
        print(f"Aanmelden met: {gereed.email}\nWachtwoord:    {gereed.wachtwoord}")
    print(f"Uw gegevens staan in {gereed.gegevensmap}\n", flush=True)
    starten.start(keuze.poort)
    return GOED


@_met_sleutelbestand
def _logboek(_keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    problemen = starten.controleer_logboek()
    meld(*problemen)
    if not problemen:
        print("Het logboek klopt: elke regel sluit aan op de vorige.")
    return NEE if problemen else GOED


@_met_sleutelbestand
def _sleutel(_keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    aantal = starten.roteer_sleutel()
    print(
        f"De hoofdsleutel is vervangen en {aantal} dossiersleutels zijn opnieuw ingepakt. Bewaar een nieuwe kopie van het sleutelbestand."
    )
    return GOED


def _als_json(keuze: argparse.Namespace) -> bool:
    """JSON when asked for, and always when another program reads along."""
    return bool(keuze.json) or not sys.stdout.isatty()


# --- argumenten -----------------------------------------------------------------------------------------------------


def _ontleder() -> argparse.ArgumentParser:
    hoofd = Ontleder(prog="weegwerk", description="Werkbank van de arbeidsdeskundige.")
    hoofd.add_argument("--version", action="version", version=f"weegwerk {VERSIE}")
    delen = hoofd.add_subparsers(title="opdrachten", required=True, metavar="OPDRACHT")

    def deel(naam: str, doe: Callable[[argparse.Namespace], int], hulp: str) -> argparse.ArgumentParser:
        ontleder = delen.add_parser(naam, help=hulp, description=hulp)
        ontleder.set_defaults(doe=doe)
        return ontleder

    _rekenopdrachten(deel)
    rolcheck = deel("rolcheck", _rolcheck, "toets of een deskundige een opdracht kan aannemen")
    rolcheck.add_argument("vraag", metavar="VRAAG.yaml")
    rolcheck.add_argument("--json", action="store_true")
    rapport = deel("rapport", _rapport, "maak het rapport van een zaak")
    rapport.add_argument("zaak", metavar="ZAAK.yaml")
    rapport.add_argument("-o", "--uit", required=True, metavar="UIT.pdf")
    rapport.add_argument("--model", choices=("volledig", "wettelijk"), default="volledig")
    rapport.add_argument("--docx", metavar="UIT.docx")
    deel("verifieer", _verifieer, "reken een rapport na").add_argument("pdf", metavar="UIT.pdf")
    inhoud = deel("inhoud", _inhoud, "controleer de leidraden: volledig, bronnen, verwijzingen en leesbaarheid")
    inhoud.add_argument("wat", choices=("controleer",))
    inhoud.add_argument("map", nargs="?", metavar="MAP", help="map met leidraden (anders die van Weegwerk)")
    start = deel("start", _start, "start de werkbank op deze computer")
    start.add_argument("--poort", type=heel, default=8000)
    start.add_argument("--demo", action="store_true", help="met een praktijk vol verzonnen mensen")
    deel("logboek", _logboek, "controleer het logboek").add_argument("wat", choices=("controleer",))
    deel("sleutel", _sleutel, "vervang de hoofdsleutel").add_argument("wat", choices=("roteer",))
    return hoofd


def _rekenopdrachten(deel: Callable[..., argparse.ArgumentParser]) -> None:
    bereken = deel("bereken", _bereken, "bereken de loonwaarde van een of meer zaken")
    bereken.add_argument("zaken", nargs="+", metavar="ZAAK.yaml")
    bereken.add_argument("--methode", metavar="ID")
    meet = deel("meet", _meet, "bereken tempo en kwaliteit uit metingen")
    meet.add_argument("metingen", nargs="+", metavar="METINGEN.yaml")
    lks = deel("lks", _lks, "bereken de loonkostensubsidie per maand")
    lks.add_argument("--peildatum", type=datum, required=True)
    lks.add_argument("--uren", type=getal, required=True, help="overeengekomen uren per week")
    lks.add_argument("--loonwaarde", type=getal, help="in procenten, 0 tot en met 100")
    lks.add_argument("--voltijd", type=getal, help="volle werkweek in vergelijkbaar werk")
    lks.add_argument("--leeftijd", type=heel)
    lks.add_argument("--bbl", action="store_true", help="leerling in de beroepsbegeleidende leerweg")
    lks.add_argument("--forfait", action="store_true", help="vast deel zolang er geen loonwaarde is")
    lks.add_argument("--werkgeverslasten", type=getal, help="als deel van één, bijvoorbeeld 0.25")
    lks.add_argument("--ingangsdatum", type=datum, help="begin van een lopende subsidie")
    lks.add_argument("--functieloon", type=getal, help="loon van de functie per maand (2015 en 2016)")
    portefeuille = deel("portefeuille", _portefeuille, "bereken veel zaken tegelijk: loonwaarde en loonkostensubsidie")
    portefeuille.add_argument("portefeuille", metavar="IN.parquet|IN.csv")
    portefeuille.add_argument("-o", "--uit", required=True, metavar="UIT.parquet|UIT.csv")
    params = deel("parameters", _parameters, "toon de waarden uit de wet met hun bron")
    params.add_argument("--peildatum", type=datum, help="dag waarop u wilt weten wat verouderd is (anders vandaag)")
    for ontleder in (bereken, meet, lks, params):
        ontleder.add_argument("--json", action="store_true")
    deel("methode", _methode, "toon de methoden, of waar één methode vandaan komt").add_argument("id", nargs="?")
    voorbeeld = deel("voorbeeld", _voorbeeld, "schrijf een volledige voorbeeldzaak")
    voorbeeld.add_argument("naam", nargs="?")
    voorbeeld.add_argument("-o", "--uit", metavar="ZAAK.yaml")
    deel("schema", _schema, "schrijf het JSON Schema van het zaakbestand")
