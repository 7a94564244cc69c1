"""Counts of attempts, in the database: one count for all processes, and a restart forgets none."""

from allauth.core.internal import ratelimit
from django.http import HttpRequest
from django.utils import timezone
from django.utils.crypto import salted_hmac

from weegwerk.werkbank.toegang.models import Teller


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
