"""Commands about a case file: the loonwaarde, its timings, its report and checking that report again."""

import argparse
import json
import sys
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from weegwerk.cli.bestanden import (
    InvoerFout,
    lees_bytes,
    lees_metingen,
    lees_zaak,
    lees_zaak_of_opdracht,
    meld,
    op_plaats,
    schrijf,
    verschillend,
)
from weegwerk.cli.uitvoer import FOUT, GOED, Deel, als_json, elk_bestand
from weegwerk.kern.fouten import KernFout

if TYPE_CHECKING:
    from weegwerk.kern.onderzoek import Zaakbestand
    from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport

LEZERS = ("client", "opdrachtgever", "werkgever")
GROOTSTE_PDF = 50_000_000


def registreer(deel: Deel) -> None:
    bereken = deel("bereken", _bereken, "bereken de loonwaarde van een of meer zaken")
    bereken.add_argument("zaken", nargs="+", metavar="ZAAK.yaml")
    bereken.add_argument("--methode", metavar="ID")
    meet = deel("meet", _meet, "bereken tempo en kwaliteit uit metingen")
    meet.add_argument("metingen", nargs="+", metavar="METINGEN.yaml")
    vergelijk = deel("vergelijk", _vergelijk, "zet alle methoden naast elkaar en leg elk verschil uit")
    vergelijk.add_argument("zaken", nargs="+", metavar="ZAAK.yaml")
    for ontleder in (bereken, meet, vergelijk):
        ontleder.add_argument("--json", action="store_true")
    rapport = deel("rapport", _rapport, "maak het rapport van een zaak of van een opdracht")
    rapport.add_argument("zaak", metavar="ZAAK.yaml of OPDRACHT.yaml")
    rapport.add_argument("-o", "--uit", required=True, metavar="UIT.pdf")
    rapport.add_argument("--model", choices=("volledig", "wettelijk"), help="bij een zaak; volledig als u niets kiest")
    rapport.add_argument(
        "--voor", choices=LEZERS, help="wie dit rapport leest; zonder keuze bij een zaak alles, voor de deskundige zelf"
    )
    rapport.add_argument("--docx", metavar="UIT.docx")
    deel("verifieer", _verifieer, "reken een rapport na").add_argument("pdf", metavar="UIT.pdf")


def _bereken(keuze: argparse.Namespace) -> int:
    return elk_bestand(_bereken_een, keuze.zaken, keuze)


def _bereken_een(bestand: str, keuze: argparse.Namespace) -> int:
    from weegwerk.kern.methoden import bereken

    zaak = lees_zaak(bestand)
    try:
        uitkomst = bereken(zaak.onderzoek, keuze.methode)
    except KernFout as fout:
        raise InvoerFout(op_plaats(bestand, zaak, fout.pad, str(fout))) from fout
    zekerheid = _zekerheid(zaak.onderzoek, uitkomst)
    if als_json(keuze):
        extra = {"zekerheid": zekerheid.als_json()} if zekerheid and zekerheid.zekerheid else {}
        print(json.dumps({"bestand": bestand, **uitkomst.als_json(), **extra}, ensure_ascii=False))
    else:
        _toon_uitkomst(bestand, uitkomst)
        for zin in zekerheid.zekerheid.zinnen if zekerheid and zekerheid.zekerheid else []:
            print(f"  {zin}")
    for signaal in uitkomst.signalen:
        if signaal.ernst == "fout":
            meld(op_plaats(bestand, zaak, signaal.pad, f"{signaal.tekst} {signaal.wat_nu}"))
    return FOUT if uitkomst.loonwaarde is None else GOED


def _zekerheid(onderzoek: Any, uitkomst: Any) -> Any:
    """The certainty, where something in the case speaks about it; a case without ranges pays nothing for it."""
    if not any(taak.zegt_hoe_zeker for taak in onderzoek.taken):
        return None
    from weegwerk.kern.zekerheid import zekerheid_van

    return zekerheid_van(onderzoek, uitkomst)


def _toon_uitkomst(bestand: str, uitkomst: Any) -> None:
    print(f"\n{bestand}: {uitkomst.methode.naam}")
    if uitkomst.loonwaarde is not None:
        print(f"Loonwaarde: {uitkomst.loonwaarde}%{' (globaal)' if uitkomst.globaal else ''}\n")
        if uitkomst.eigen_werk is not None:
            print(f"{uitkomst.eigen_werk.zin_over('De werknemer')}\n")
    for stap in uitkomst.stappen:
        print(f"  {stap.uitleg}: {stap.formule}")
    for signaal in uitkomst.signalen:
        print(f"  {signaal.ernst}: {signaal.tekst} {signaal.wat_nu}")


def _vergelijk(keuze: argparse.Namespace) -> int:
    from weegwerk.cli.vergelijken import vergelijk_zaken

    return vergelijk_zaken(keuze)


def _meet(keuze: argparse.Namespace) -> int:
    return elk_bestand(_meet_een, keuze.metingen, keuze)


def _meet_een(bestand: str, keuze: argparse.Namespace) -> int:
    from weegwerk.kern.meting import meet

    gelezen = lees_metingen(bestand)
    uitkomst = meet(gelezen.metingen)
    if als_json(keuze):
        print(json.dumps({"bestand": bestand, **uitkomst.als_json()}, ensure_ascii=False))
    else:
        print("\n  ".join([f"\n{bestand}:", *uitkomst.zinnen]))
    fouten = [signaal for signaal in uitkomst.signalen if signaal.ernst == "fout"]
    for signaal in fouten:
        meld(op_plaats(bestand, gelezen, signaal.pad, f"{signaal.tekst} {signaal.wat_nu}"))
    return FOUT if fouten else GOED


def _rapport(keuze: argparse.Namespace) -> int:
    from weegwerk.kern.onderzoek import Zaakbestand

    verschillend(keuze.zaak, keuze.uit, keuze.docx)
    gelezen = lees_zaak_of_opdracht(keuze.zaak)
    if isinstance(gelezen, Zaakbestand):
        return _rapport_van_zaak(gelezen, keuze)
    return _rapport_van_opdracht(gelezen, keuze)


def _rapport_van_zaak(zaak: "Zaakbestand", keuze: argparse.Namespace) -> int:
    from weegwerk.kern.onderzoek.lezers import inzage, lezer_van
    from weegwerk.rapport import maak_rapport

    # Without a reader this is the whole report, for the expert alone; a consent is no part of a case file.
    voor = inzage(lezer_van(zaak.onderzoek, keuze.voor)) if keuze.voor else None
    try:
        uitvoer = maak_rapport(zaak.onderzoek, keuze.model or "volledig", inzage=voor, docx=bool(keuze.docx))
    except KernFout as fout:
        raise InvoerFout(op_plaats(keuze.zaak, zaak, fout.pad, str(fout))) from fout
    for signaal in uitvoer.signalen:
        meld(op_plaats(keuze.zaak, zaak, signaal.pad, f"{signaal.ernst}: {signaal.tekst}"))
    schrijf(keuze.uit, uitvoer.pdf)
    if keuze.docx and uitvoer.docx is not None:
        schrijf(keuze.docx, uitvoer.docx)
    return GOED


def _rapport_van_opdracht(stuk: "Opdrachtrapport", keuze: argparse.Namespace) -> int:
    """The same report as the workbench makes of these data, for one reader."""
    from weegwerk.inhoud.leidraden.ontvangers import samen
    from weegwerk.kern.opdracht.bestand import versie_voor
    from weegwerk.kern.opdracht.keten import toets_keten
    from weegwerk.kern.vertrouwelijkheid import mag_ontvangen
    from weegwerk.rapport.opdracht import docx, pdf

    if keuze.model:
        raise InvoerFout("weegwerk rapport: --model hoort bij een zaak; een opdracht heeft een eigen rapport.")
    kop, lezer = stuk.kop, keuze.voor or stuk.lezer
    dag = max(kop.datum_rapportage or date.min, datetime.now().astimezone().date())
    niveaus = samen(kop.delen())
    # What is written about the client, the client may always read.
    if lezer != "client" and not mag_ontvangen(niveaus[lezer], lezer, stuk.map.toestemmingen, dag):
        raise InvoerFout(f"{keuze.zaak}: bij deze opdracht krijgt de {lezer} geen rapport.")
    try:
        versie = versie_voor(stuk, lezer, dag)
        gemaakt, in_word = pdf(versie), docx(versie) if keuze.docx else None
    except KernFout as fout:
        raise InvoerFout(f"{keuze.zaak}: {fout}") from fout
    for signaal in toets_keten(stuk.map, [naam for naam in (kop.client, kop.werkgever, kop.opdrachtgever) if naam]):
        meld(f"{keuze.zaak}: {signaal.ernst}: {signaal.tekst}")
    schrijf(keuze.uit, gemaakt)
    if in_word is not None:
        schrijf(keuze.docx, in_word)
    return GOED


def _verifieer(keuze: argparse.Namespace) -> int:
    from weegwerk.rapport import verifieer

    oordeel = verifieer(lees_bytes(keuze.pdf, GROOTSTE_PDF))
    for regel in oordeel.regels:
        print(regel, file=sys.stdout if oordeel.code == GOED else sys.stderr)
    return oordeel.code
