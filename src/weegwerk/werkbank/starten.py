"""What the command line asks of the workbench. Importing this is cheap; Django loads when a function is called."""

import errno
import os
import socket
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import django
from django.core.exceptions import ImproperlyConfigured

from weegwerk.werkbank.fouten import DEZE_COMPUTER, OEFENMAP, KopieFout, SleutelFout, StartFout

if TYPE_CHECKING:
    from weegwerk.werkbank.controle import Leesgebrek
    from weegwerk.werkbank.inrichting import Gereed, Wachtwoordeis
    from weegwerk.werkbank.reservekopie.services import Kopie

__all__ = [
    "KopieFout",
    "SleutelFout",
    "StartFout",
    "adres",
    "bereid_voor",
    "controleer_logboek",
    "eis_vrije_poort",
    "herstel",
    "in_gewone_woorden",
    "maak_reservekopie",
    "roteer_sleutel",
    "start",
    "verstuur_post",
    "wachtwoord_voor",
    "wis_wat_wacht",
    "zet_wachtwoord",
]


_ZONDER_PSYCOPG = "Voor PostgreSQL ontbreekt een onderdeel. Installeer het met: pip install 'weegwerk[postgres]'"


def eis_vrije_poort(poort: int, adres: str = DEZE_COMPUTER) -> None:
    """The server itself would share the port with another program, and each would get half of the visits."""
    with socket.socket(socket.AF_INET6 if ":" in adres else socket.AF_INET) as proef:
        proef.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            proef.bind((adres, poort))
        except (OSError, OverflowError) as fout:
            if isinstance(fout, OSError) and fout.errno == errno.EADDRNOTAVAIL:
                raise StartFout(f"Het adres {adres} is niet van deze computer. Kies een ander met --adres.") from fout
            raise StartFout(
                f"Poort {poort} is niet vrij; misschien draait Weegwerk al. Kies een andere met --poort."
            ) from fout


def bereid_voor(*, demo: bool = False, zonder_kopie: bool = False, adres: str = DEZE_COMPUTER) -> "Gereed":
    """Bring everything up to date; the first person then makes himself known in the browser. Safe to repeat.

    Before the tables of a database in use are changed a copy is made, unless `zonder_kopie`.
    Raises SleutelFout when the key file is missing, damaged or of another database, and StartFout when the data are of the
    demo and this is not, or the other way round, or when others would reach `adres` without https.
    """
    if demo:
        os.environ.setdefault("WEEGWERK_GEGEVENS", OEFENMAP)
    _laad_django()
    from weegwerk.werkbank import inrichting

    inrichting.eis_veilig_adres(adres, demo=demo)
    return inrichting.bereid_voor(demo=demo, zonder_kopie=zonder_kopie)


def adres(poort: int) -> str:
    """Where a person finds the workbench; a host of its own is always behind a proxy that speaks https."""
    from weegwerk.werkbank import omgeving

    return f"http://localhost:{poort}" if omgeving.ALLEEN_DEZE_COMPUTER else f"https://{omgeving.HOSTS[0]}"


def start(poort: int, adres: str = DEZE_COMPUTER) -> None:
    """Serve on this computer until stopped; call `bereid_voor` first, which says whether `adres` will do."""
    _laad_django()
    from django.db import connections

    from weegwerk.werkbank.databank import leeg_wal
    from weegwerk.werkbank.post.postbode import naast_de_server
    from weegwerk.werkbank.webserver import bedien

    connections.close_all()
    with naast_de_server():
        bedien(poort, adres)
    leeg_wal()


def verstuur_post(*, blijf: bool = False) -> str:
    """Offer the waiting e-mail to the mail server and say what became of it; with `blijf` do every round until stopped.

    Raises StartFout when there is no mail server and SleutelFout without the key file.
    """
    _open_databank()
    from weegwerk.werkbank.agenda.herinneren import herinner
    from weegwerk.werkbank.post import postbode, verzenden, wachtwoord
    from weegwerk.werkbank.post.selectors import server_ingesteld

    if blijf:
        postbode.blijf(ronde)
        return "De bezorger is gestopt."
    if not server_ingesteld():
        raise StartFout(
            "Er is geen mailserver ingesteld; de post blijft wachten. Zet het adres van de server in WEEGWERK_SMTP_HOST."
        )
    herinner()
    wachtwoord.beantwoord()
    return verzenden.verwerk().zin


def ronde(stop: Callable[[], bool] = lambda: False) -> None:
    """What has to happen whether somebody is looking or not: erase what waited long enough, forget, remind, and send."""
    from weegwerk.werkbank.agenda.herinneren import herinner
    from weegwerk.werkbank.dossiers import wissen
    from weegwerk.werkbank.eenmalig.services import ruim_op
    from weegwerk.werkbank.leidraden import services as suggesties
    from weegwerk.werkbank.post import verzenden, wachtwoord
    from weegwerk.werkbank.post.selectors import server_ingesteld

    wissen.voer_uit()
    ruim_op()
    suggesties.ruim_op()
    if server_ingesteld():
        herinner()
        wachtwoord.beantwoord()
        verzenden.verwerk(stop)


def wis_wat_wacht() -> int:
    """Erase the dossiers of which the time to think it over has passed. Returns how many."""
    _open_databank()
    from weegwerk.werkbank.dossiers import wissen

    return wissen.voer_uit()


def wachtwoord_voor(email: str) -> "Wachtwoordeis":
    """Whose password this is, and what it must be. Raises StartFout when nobody signs in with this address."""
    _open_databank()
    from weegwerk.werkbank import inrichting

    return inrichting.wachtwoord_voor(email)


def zet_wachtwoord(email: str, wachtwoord: str) -> None:
    """A new password for who lost the old one; his sessions end. Raises StartFout when it will not do."""
    _open_databank()
    from weegwerk.werkbank import inrichting

    inrichting.zet_wachtwoord(email, wachtwoord)


def controleer_logboek() -> list[str]:
    """What is wrong with the log, in sentences; empty when it is whole."""
    _open_databank()
    from weegwerk.werkbank.logboek.services import controleer

    return controleer()


def controleer_alles(*, herstel: bool) -> "tuple[list[str], list[Leesgebrek]]":
    """What was mended, in sentences, and what cannot be read."""
    _open_databank()
    from weegwerk.werkbank import controle

    hersteld = list(controle.herstel()) if herstel else []
    return hersteld, list(controle.controleer())


def roteer_sleutel() -> int:
    """A new master key, and every dossier key wrapped in it. Returns how many dossiers."""
    _open_databank()
    from weegwerk.werkbank import inrichting

    return inrichting.roteer_sleutel()


def maak_reservekopie(doel: Path, *, met_sleutel: bool) -> "Kopie":
    """A whole, checked copy in a new folder, while the workbench runs.

    Raises StartFout when it cannot be made there and KopieFout when what was made is not whole.
    """
    _open_databank()
    from weegwerk.werkbank.reservekopie.services import maak

    return maak(doel, met_sleutel=met_sleutel)


def herstel(bron: Path, *, ondanks_logboek: bool = False) -> list[str]:
    """Put a copy back into the empty data folder and check it; what could not be checked comes back.

    Raises KopieFout when the copy is damaged or shortened; the folder is then as it was. With `ondanks_logboek` a whole
    copy of which only the log does not check goes back all the same, and what is wrong comes back as well.
    """
    from weegwerk.werkbank import omgeving
    from weegwerk.werkbank.reservekopie import manifest, pakket

    kopie = manifest.lees(bron)
    pakket.eis_lege_gegevensmap(omgeving.GEGEVENS)
    with pakket.opgeruimd_bij_een_fout(omgeving.GEGEVENS):
        pakket.plaats(bron, kopie, omgeving.GEGEVENS)
        _laad_django()
        from django.db import DatabaseError

        from weegwerk.werkbank.databank import leeg_wal
        from weegwerk.werkbank.reservekopie.services import eis_passende_databank, zet_terug

        try:
            eis_passende_databank(kopie)
            return zet_terug(bron, kopie, ondanks_logboek=ondanks_logboek)
        except DatabaseError as fout:
            raise KopieFout(in_gewone_woorden(fout)) from fout
        finally:
            leeg_wal()


def in_gewone_woorden(fout: Exception) -> str:
    """What went wrong with the database, as a person would say it; empty when it was something else."""
    from weegwerk.werkbank.databank import in_gewone_woorden as zeg

    return zeg(fout)


def _open_databank() -> None:
    """For who works with what is there, and does not make or change the tables first."""
    _laad_django()
    from weegwerk.werkbank.gezondheid import eis_bruikbaar

    eis_bruikbaar()


def _laad_django() -> None:
    # The database holds who is signed in; what is made here, nobody else on this computer may read.
    os.umask(0o077)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "weegwerk.werkbank.instellingen")
    try:
        django.setup()
    except ImproperlyConfigured as fout:
        # A driver that is not there, or a setting that says nothing.
        raise StartFout(_ZONDER_PSYCOPG if "psycopg" in str(fout) else str(fout)) from fout
    from weegwerk.werkbank.serverlog import meld_zonder_inhoud

    sys.excepthook = meld_zonder_inhoud
