"""What the server says of a save, so that the page need not guess: kept, kept in part, or not and why."""

import json
from collections.abc import Iterable
from typing import Literal

from django.http import HttpResponse
from django.utils.translation import gettext_noop

# Where the page itself cannot say it: it has no script, or is replaced by one without the box.
ONBEKEND_VELD = gettext_noop("Niet bewaard, want Weegwerk is bijgewerkt en stelt deze vraag niet meer: %s")
BEWAARD, ONBEKEND = "Weegwerk-Bewaard", "Weegwerk-Onbekend"


def met_bewijs(antwoord: HttpResponse, hoe: Literal["ja", "deels"], onbekend: Iterable[str] = ()) -> HttpResponse:
    """Everything that was sent is kept (ja), or what is not stands on the page with its reason (deels).

    Beside the boxes that nothing asks any more (`onbekend`) only the page itself can say so: it has them and we have not.
    """
    antwoord.headers[BEWAARD] = "deels" if onbekend else hoe
    if onbekend:
        antwoord.headers[ONBEKEND] = json.dumps([*onbekend])
    return antwoord


def niet_bewaard(reden: str) -> HttpResponse:
    """Nothing was kept, and trying again will not help; the page shows the reason and leaves the text alone."""
    return HttpResponse(reden, status=409, content_type="text/plain; charset=utf-8", headers={BEWAARD: "nee"})
