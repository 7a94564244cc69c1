"""What the server writes down: when, which request, which page, how it ended. Never who, and never what was typed.

Addresses hold secrets of links, messages of errors hold text of a case, and a log is read by whoever keeps the machine running.
So every line is made here. Of an error stand its kind and its place; of a request its number, its method, the name of the page
and the status. What another library wants to say is left out, for nobody knows what stands in it.
"""

import logging
import logging.config
import sys
import time
from collections.abc import Callable, Iterator
from contextvars import ContextVar
from http import HTTPStatus
from traceback import walk_tb
from types import TracebackType
from typing import Any
from uuid import uuid4

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.urls import Resolver404, resolve

from weegwerk.werkbank.fouten import StartFout

EIGEN = "weegwerk"
_SERVER = ("_granian", "granian")
"""What the web server says of itself; an error of ours that it met follows on later lines."""
_METHODEN = {"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE"}
_DIEPSTE = 2

nummer: ContextVar[str] = ContextVar("nummer", default="-")
"""The number of the request at hand; the browser gets it too, so that a person can name it."""
_verzoeken = logging.getLogger(f"{EIGEN}.verzoek")


class Opmaak(logging.Formatter):
    """One line per event: time, level, number of the request, where it came from, what."""

    default_msec_format = "%s.%03d"

    def format(self, record: logging.LogRecord) -> str:
        delen = [self.formatTime(record), record.levelname, nummer.get(), record.name, _wat(record), _fout(record)]
        return " ".join(deel for deel in delen if deel)


def instellingen(niveau: str) -> dict[str, Any]:
    return {
        "version": 1,
        "disable_existing_loggers": False,
        "formatters": {"serverlog": {"()": f"{__name__}.Opmaak"}},
        "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "serverlog"}},
        "root": {"handlers": ["console"], "level": "WARNING"},
        "loggers": {
            _verzoeken.name: {"level": niveau},
            # `verzoek` has said it already; what remains are errors with their place.
            "django": {"handlers": [], "level": "WARNING", "propagate": True},
            "django.request": {"level": "ERROR"},
        },
    }


def stel_in(gekozen: dict[str, Any]) -> None:
    """Django calls this with the settings. Warnings of Python come along: some of them quote what they met."""
    logging.config.dictConfig(gekozen)
    logging.captureWarnings(capture=True)


def webserver() -> dict[str, Any]:
    """The same lines for what the web server says of itself."""
    delen = instellingen("WARNING")
    naar = {"handlers": ["console"], "level": "INFO", "propagate": False}
    return {
        "formatters": delen["formatters"],
        "handlers": delen["handlers"],
        "loggers": {naam: dict(naar) for naam in ("_granian", "granian.access")},
    }


def verzoek_middleware(get_response: Callable[[HttpRequest], HttpResponse]) -> Callable[[HttpRequest], HttpResponse]:
    """The outermost: it numbers each request and writes how it ended."""

    def middleware(request: HttpRequest) -> HttpResponse:
        begin, verzoek = time.perf_counter(), uuid4().hex[:12]
        teken = nummer.set(verzoek)
        try:
            antwoord = get_response(request)
            antwoord.headers["X-Request-ID"] = verzoek
            niveau = _niveau(antwoord.status_code)
            duur = round((time.perf_counter() - begin) * 1000)
            _verzoeken.log(niveau, "%s %s %s %s ms", _methode(request), _pagina(request), antwoord.status_code, duur)
        finally:
            nummer.reset(teken)
        return antwoord

    return middleware


def _niveau(status: int) -> int:
    if status >= HTTPStatus.INTERNAL_SERVER_ERROR:
        return logging.ERROR
    return logging.WARNING if status >= HTTPStatus.BAD_REQUEST else logging.INFO


def _methode(request: HttpRequest) -> str:
    return request.method if request.method in _METHODEN else "andere methode"


def _pagina(request: HttpRequest) -> str:
    """The name that the page has in the program, for the address itself may be a secret."""
    if request.path_info.startswith(settings.STATIC_URL):
        return "vast bestand"
    try:
        gevonden = request.resolver_match or resolve(request.path_info)
    except (Resolver404, ValueError):
        return "onbekende pagina"
    return gevonden.view_name or "pagina zonder naam"


def _wat(record: logging.LogRecord) -> str:
    if record.name.split(".")[0] == EIGEN:
        return record.getMessage().replace("\n", " ")
    if record.name.split(".")[0] in _SERVER:
        return record.getMessage().partition("\n")[0]
    return f"({record.module}:{record.lineno})"


def _fout(record: logging.LogRecord) -> str:
    if not record.exc_info or not record.exc_info[1]:
        return ""
    return " door ".join(_soort_en_plaats(fout) for fout in _keten(record.exc_info[1]))


def _keten(fout: BaseException | None) -> Iterator[BaseException]:
    while fout is not None:
        yield fout
        fout = fout.__cause__ or (None if fout.__suppress_context__ else fout.__context__)


def _soort_en_plaats(fout: BaseException) -> str:
    if isinstance(fout, StartFout):
        # Its message is about this installation, and was written for whoever keeps it running.
        return str(fout).replace("\n", " ")
    soort = type(fout)
    plaatsen = list(_plaatsen(fout.__traceback__))[::-1]
    # Where it broke, and which steps of ours led there; what lies between belongs to others.
    plaatsen = plaatsen[:_DIEPSTE] + [een for een in plaatsen[_DIEPSTE:] if een.startswith(EIGEN)]
    return f"{soort.__module__}.{soort.__qualname__} in {' < '.join(plaatsen) or 'onbekend'}"


def _plaatsen(spoor: TracebackType | None) -> Iterator[str]:
    for kader, regel in walk_tb(spoor):
        yield f"{kader.f_globals.get('__name__', '?')}:{regel}"


def meld_zonder_inhoud(soort: type[BaseException], fout: BaseException, spoor: TracebackType | None) -> None:
    """In the place of Python's own last words, which quote the message of the error."""
    if issubclass(soort, KeyboardInterrupt):
        sys.__excepthook__(soort, fout, spoor)
        return
    logging.getLogger(f"{EIGEN}.proces").critical("Het programma stopte door een fout.", exc_info=fout)
