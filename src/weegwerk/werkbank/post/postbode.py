"""The sender as a process of its own, beside the web server: it keeps looking whether there is something to send."""

import logging
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event, Lock, Thread

from django.db import connections

logger = logging.getLogger(__name__)

SECONDEN = 20
PAUZE = 2
"""Seconds before a sender that died is started again."""


@contextmanager
def naast_de_server() -> Iterator[None]:
    """Run the sender as long as the web server runs. Without a mail server it still does what cannot wait for a visitor."""
    bezorger = _Bezorger()
    try:
        yield
    finally:
        bezorger.stop()


class _Bezorger:
    """The process that sends, and a thread that starts it again when it died."""

    def __init__(self) -> None:
        self._gestopt, self._slot = Event(), Lock()
        self._proces = _begin()
        self._bewaker = Thread(target=self._houd_draaiend, daemon=True)
        self._bewaker.start()

    def _houd_draaiend(self) -> None:
        while True:
            code = self._proces.wait()
            self._gestopt.wait(PAUZE)
            with self._slot:
                if self._gestopt.is_set():
                    return
                logger.warning("De bezorger van de post stopte (code %s) en begint opnieuw.", code)
                self._proces = _begin()

    def stop(self) -> None:
        with self._slot:
            self._gestopt.set()
            self._proces.terminate()
        self._bewaker.join()


def _begin() -> "subprocess.Popen[bytes]":
    return subprocess.Popen([sys.executable, "-m", "weegwerk.cli", "post", "verstuur", "--blijf"])


def blijf(ronde: Callable[[Callable[[], bool]], object]) -> None:
    """Do a round every so often, until asked to stop (never in the middle of a message) or the parent is gone."""
    gestopt, ouder = Event(), os.getppid()
    signal.signal(signal.SIGTERM, lambda *_: gestopt.set())
    # Ctrl+C reaches every process of the terminal; the web server stops us in its own time.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    while not gestopt.is_set() and os.getppid() == ouder:
        try:
            ronde(gestopt.is_set)
        except Exception:
            # Whatever went wrong with one message, tomorrow's post must still leave.
            logger.exception("De post kon niet worden verzonden; over %s seconden weer.", SECONDEN)
        connections.close_all()
        gestopt.wait(SECONDEN)
