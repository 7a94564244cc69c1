"""The page for what went wrong: a fault of ours, a full disk, or a database that another program keeps to itself."""

import sys
from collections.abc import Iterator
from http import HTTPStatus

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template

from weegwerk.werkbank.databank import is_schijf_vol
from weegwerk.werkbank.serverlog import nummer

_OP_SLOT = "55P03"
"""What PostgreSQL says when a lock was not to be had in time."""


def toon(_request: HttpRequest) -> HttpResponse:
    """Django asks this while the error is at hand. The page itself needs no database and no disk."""
    keten = list(_keten(sys.exc_info()[1]))
    if any(map(is_schijf_vol, keten)):
        return _bladzijde(HTTPStatus.INSUFFICIENT_STORAGE)
    if any(map(_is_bezet, keten)):
        return _bladzijde(HTTPStatus.SERVICE_UNAVAILABLE, **{"Retry-After": "30"})
    return _bladzijde(HTTPStatus.INTERNAL_SERVER_ERROR)


def _bladzijde(status: HTTPStatus, **koppen: str) -> HttpResponse:
    inhoud = get_template(f"{status.value}.html").render({"nummer": nummer.get()})
    return HttpResponse(inhoud, status=status, headers=koppen)


def _keten(fout: BaseException | None) -> Iterator[BaseException]:
    while fout is not None:
        yield fout
        fout = fout.__cause__ or fout.__context__


def _is_bezet(fout: BaseException) -> bool:
    op_slot = getattr(fout.__cause__, "sqlstate", "") == _OP_SLOT or " is locked" in str(fout)
    return isinstance(fout, OperationalError) and op_slot
