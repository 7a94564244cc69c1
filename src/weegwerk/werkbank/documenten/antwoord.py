"""What the server says of a save, so that the page need not guess: kept, kept in part, or not and why."""

from typing import Literal

from django.http import HttpResponse

BEWAARD = "Weegwerk-Bewaard"


def met_bewijs(antwoord: HttpResponse, hoe: Literal["ja", "deels"]) -> HttpResponse:
    """Everything that was sent is kept (ja), or what is not stands on the page with its reason (deels)."""
    antwoord.headers[BEWAARD] = hoe
    return antwoord


def niet_bewaard(reden: str) -> HttpResponse:
    """Nothing was kept, and trying again will not help; the page shows the reason and leaves the text alone."""
    return HttpResponse(reden, status=409, content_type="text/plain; charset=utf-8", headers={BEWAARD: "nee"})
