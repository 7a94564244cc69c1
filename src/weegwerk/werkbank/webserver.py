"""The web server: two processes, each replaced by another when it dies."""

import logging
from time import monotonic

from granian.constants import HTTPModes, Interfaces
from granian.http import HTTP1Settings
from granian.server import Server

from weegwerk.werkbank.serverlog import webserver

logger = logging.getLogger(__name__)

KOPTIJD = 15
"""Seconds in which a browser must have said what it wants."""
STOPTIJD = 15
"""Seconds that a process gets to finish what it is doing."""
LEEFTIJD, KEREN = 30, 5
"""Who fails this many times in a row within these seconds, keeps failing."""


def bedien(poort: int, adres: str) -> None:
    """Serve until stopped.

    Granian gives up when a worker dies twice in a few seconds. That may be chance; a lasting cause ends it.
    """
    keren = 0
    while True:
        begin = monotonic()
        try:
            _serveer(poort, adres)
        except SystemExit:
            keren = keren + 1 if monotonic() - begin < LEEFTIJD else 0
            if keren == KEREN:
                raise
            logger.warning("De werkbank stopte en begint opnieuw.")
        else:
            return


def _serveer(poort: int, adres: str) -> None:
    Server(
        "weegwerk.werkbank.wsgi:ontvangst",
        address=adres,
        port=poort,
        interface=Interfaces.RSGI,
        http=HTTPModes.http1,
        http1_settings=HTTP1Settings(header_read_timeout=KOPTIJD * 1000),
        workers=2,
        websockets=False,
        log_access=False,
        log_dictconfig=webserver(),
        respawn_failed_workers=True,
        workers_kill_timeout=STOPTIJD,
    ).serve()
