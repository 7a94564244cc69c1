"""The page for what went wrong: a fault of ours, a full disk, or a database that another program keeps to itself."""

import sys
from collections.abc import Iterator

from django.db import OperationalError
from django.http import HttpRequest, HttpResponse
from django.template.loader import get_template
from django.views.defaults import server_error

from weegwerk.werkbank.databank import is_schijf_vol

_OP_SLOT = "55P03"
"""What PostgreSQL says when a lock was not to be had in time."""


def toon(request: HttpRequest) -> HttpResponse:
    """Django asks this while the error is at hand. The page itself needs no database."""
    keten = list(_keten(sys.exc_info()[1]))
    if any(map(is_schijf_vol, keten)):
        return HttpResponse(get_template("507.html").render(), status=507)
    if not any(map(_is_bezet, keten)):
        return server_error(request)
    return HttpResponse(get_template("503.html").render(), status=503, headers={"Retry-After": "30"})


def _keten(fout: BaseException | None) -> Iterator[BaseException]:
    while fout is not None:
        yield fout
        fout = fout.__cause__ or fout.__context__


def _is_bezet(fout: BaseException) -> bool:
    op_slot = getattr(fout.__cause__, "sqlstate", "") == _OP_SLOT or " is locked" in str(fout)
    return isinstance(fout, OperationalError) and op_slot
