"""Counts of attempts, in the database: one count for all processes, and a restart forgets none."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

from allauth.core.internal import ratelimit
from django.core.cache.backends.db import DatabaseCache
from django.db import OperationalError, connections, router, transaction
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from weegwerk.werkbank.toegang.models import Teller


class Tellers(DatabaseCache):
    """Django's cache in a table, which keeps silent when it could not write; who counts would take that for "too many"."""

    def add(self, *wat: Any, **hoe: Any) -> bool:
        with _hardop(router.db_for_write(self.cache_model_class)):
            return super().add(*wat, **hoe)

    def set(self, *wat: Any, **hoe: Any) -> None:
        with _hardop(router.db_for_write(self.cache_model_class)):
            super().set(*wat, **hoe)


@contextmanager
def _hardop(databank: str) -> Iterator[None]:
    fouten: list[OperationalError] = []

    def let_op(execute: Callable[..., Any], *opdracht: Any) -> Any:
        try:
            return execute(*opdracht)
        except OperationalError as fout:
            fouten.append(fout)
            raise

    # Begun and ended here, for what goes wrong in the transaction of Django's own is kept silent as well.
    with connections[databank].execute_wrapper(let_op), transaction.atomic(using=databank):
        yield
        if fouten:
            raise fouten[0]


def versleutel_naam(naam: str, prefix: str, versie: int) -> str:
    """What is counted is told apart by a keyed hash: no network address, e-mail address or code stands in the table."""
    return salted_hmac("toegang.teller", f"{prefix}:{versie}:{naam}", algorithm="sha256").hexdigest()


def te_vaak(request: HttpRequest, wat: str, grens: str) -> bool:
    """Count this request; did its network address come for `wat` more often than `grens` ("30/h/ip") allows?

    Of the counting that allauth offers, the public door leaves requests by GET out, and a guessed link is one.
    """
    return not ratelimit.consume(request, app="weegwerk", action=wat, config={wat: grens}, limit_get=True)


def vergeet_oude_tellingen() -> None:
    """Django looks away from what has expired, and removes it only when the table is full."""
    Teller.objects.filter(expires__lt=timezone.now()).delete()
