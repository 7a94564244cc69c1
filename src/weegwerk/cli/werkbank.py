"""Commands of the workbench on this computer: start it, check its log, replace its key."""

import argparse
import sys
from collections.abc import Callable
from getpass import getpass

from weegwerk.cli.argumenten import heel, netwerkadres
from weegwerk.cli.bestanden import InvoerFout, meld
from weegwerk.cli.uitvoer import GOED, NEE, Deel
from weegwerk.werkbank.fouten import DEZE_COMPUTER


def registreer(deel: Deel) -> None:
    start = deel("start", _start, "start de werkbank op deze computer")
    start.add_argument("--poort", type=heel, default=8000)
    start.add_argument(
        "--adres", type=netwerkadres, default=DEZE_COMPUTER, help="waar de server luistert, achter een proxy"
    )
    start.add_argument("--demo", action="store_true", help="met een praktijk vol verzonnen mensen")
    start.add_argument(
        "--zonder-kopie", action="store_true", help="werk de database bij zonder daarvoor eerst een kopie te maken"
    )
    post = deel("post", _post, "verstuur de e-mail die klaarstaat (voor cron)")
    post.add_argument("wat", choices=("verstuur",))
    post.add_argument("--blijf", action="store_true", help="blijf draaien en kijk steeds opnieuw")
    wissen = deel("wissen", _wissen, "wis de dossiers waarvan de bedenktijd voorbij is (voor cron)")
    wissen.add_argument("wat", choices=("uitvoeren",))
    wachtwoord = deel("wachtwoord", _wachtwoord, "geef iemand die zijn wachtwoord kwijt is een nieuw")
    wachtwoord.add_argument("email", metavar="E-MAIL")
    deel("logboek", _logboek, "controleer het logboek").add_argument("wat", choices=("controleer",))
    controle = deel("controleer", _controleer, "lees alles wat is bewaard en zeg wat niet te lezen is")
    controle.add_argument("--herstel", action="store_true", help="maak de laatste leesbare versie de nieuwste")
    deel("sleutel", _sleutel, "vervang de hoofdsleutel").add_argument("wat", choices=("roteer",))


def met_sleutelbestand(opdracht: Callable[[argparse.Namespace], int]) -> Callable[[argparse.Namespace], int]:
    """Without the right key file nothing is started, and nothing is made in its place."""

    def bewaakt(keuze: argparse.Namespace) -> int:
        from weegwerk.werkbank.starten import StartFout, in_gewone_woorden

        try:
            return opdracht(keuze)
        except StartFout as fout:
            raise InvoerFout(str(fout)) from None
        except Exception as fout:
            if not (woorden := in_gewone_woorden(fout)):
                raise
            raise InvoerFout(woorden) from fout

    return bewaakt


@met_sleutelbestand
def _start(keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    starten.eis_vrije_poort(keuze.poort, keuze.adres)
    gereed = starten.bereid_voor(demo=keuze.demo, zonder_kopie=keuze.zonder_kopie, adres=keuze.adres)
    if gereed.waarschuwing:
        print(f"\n{gereed.waarschuwing}")
    adres = starten.adres(keuze.poort)
    print(f"\nWeegwerk staat klaar op {adres}/ (stoppen: Ctrl+C)")
    if adres.startswith("https:"):
        print(
            f"De proxy met https geeft verzoeken door aan {keuze.adres}, poort {keuze.poort}. Wie langs de proxy komt, komt niet binnen."
        )
    if gereed.begin:
        print(
            "Er is nog geen account. Open dit adres in uw browser en begin; houd het voor uzelf, want wie het heeft wordt "
            f"beheerder:\n\n    {adres}{gereed.begin}\n"
        )
    if gereed.email:
        print(f"Aanmelden met: {gereed.email}\nWachtwoord:    {gereed.wachtwoord}")
    print(f"Uw gegevens staan in {gereed.gegevensmap}\n", flush=True)
    starten.start(keuze.poort, keuze.adres)
    return GOED


@met_sleutelbestand
def _wachtwoord(keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    eis = starten.wachtwoord_voor(keuze.email)
    print(f"Een nieuw wachtwoord voor {eis.naam} ({eis.organisatie}). {eis.regels}")
    starten.zet_wachtwoord(keuze.email, _vraag_wachtwoord())
    print("Het nieuwe wachtwoord geldt. Wie nog was aangemeld met het oude, is afgemeld.")
    return GOED


def _vraag_wachtwoord() -> str:
    """Typed twice without showing it, or one line from another program."""
    if not sys.stdin.isatty():
        return sys.stdin.readline().rstrip("\n")
    eerste = getpass("Nieuw wachtwoord: ")
    if getpass("Nog een keer: ") != eerste:
        raise InvoerFout("Dit was niet twee keer hetzelfde. Er is niets veranderd.")
    return eerste


@met_sleutelbestand
def _logboek(_keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    problemen = starten.controleer_logboek()
    meld(*problemen)
    if not problemen:
        print("Het logboek klopt: elke regel sluit aan op de vorige.")
    return NEE if problemen else GOED


@met_sleutelbestand
def _controleer(keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    hersteld, gebreken = starten.controleer_alles(herstel=keuze.herstel)
    for regel in hersteld:
        print(regel)
    meld(*(gebrek.zin for gebrek in gebreken))
    houdt_op = any(gebrek.houdt_op for gebrek in gebreken)
    if not houdt_op:
        print("Van alles wat is bewaard, is de nieuwste versie te lezen.")
    return NEE if houdt_op else GOED


@met_sleutelbestand
def _sleutel(_keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    aantal = starten.roteer_sleutel()
    print(
        f"De hoofdsleutel is vervangen en {aantal} dossiersleutels zijn opnieuw ingepakt. Bewaar een nieuwe kopie van het sleutelbestand."
    )
    return GOED


@met_sleutelbestand
def _post(keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    print(starten.verstuur_post(blijf=keuze.blijf))
    return GOED


@met_sleutelbestand
def _wissen(_keuze: argparse.Namespace) -> int:
    from weegwerk.werkbank import starten

    print(f"Gewiste dossiers: {starten.wis_wat_wacht()}.")
    return GOED
