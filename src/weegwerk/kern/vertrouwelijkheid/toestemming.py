"""A consent of the client: to whom, for what kind of information, in which words, when given and how long it holds.

It is written down, never inferred: a tick or a sentence elsewhere is no consent.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from weegwerk.kern.document.deel import Deel
from weegwerk.kern.document.velden import Datum, Tekst
from weegwerk.kern.vertrouwelijkheid.woorden import is_grond

Derde = Literal["opdrachtgever", "werkgever"]
Waarvoor = Literal["rapport", "vertrouwelijk", "medisch", "belastbaarheid"]


class Toestemming(Deel):
    """One question to the client and the answer; refused and withdrawn stay on record."""

    code: Annotated[str, StringConstraints(pattern=r"^T[1-9][0-9]{0,3}$")] = Field(
        description="Nummer van de toestemming"
    )
    ontvanger: Derde | None = Field(None, description="Wie de gegevens zou krijgen")
    waarvoor: Annotated[tuple[Waarvoor, ...], Field(max_length=4)] = Field(
        (), description="Welke soort gegevens, of het rapport zelf"
    )
    vraagtekst: Tekst = Field(None, description="Wat de cliënt is gevraagd, in de woorden die hij las of hoorde")
    gevraagd_op: Datum = Field(None, description="Dag waarop het is gevraagd")
    antwoord: Literal["gegeven", "geweigerd"] | None = Field(None, description="Wat de cliënt antwoordde")
    antwoord_op: Datum = Field(None, description="Dag van het antwoord")
    hoe: Literal["papier", "bericht", "gezegd"] | None = Field(None, description="Hoe de cliënt antwoordde")
    geldig_tot: Datum = Field(None, description="Laatste dag waarop de toestemming geldt")
    ingetrokken_op: Datum = Field(None, description="Dag waarop de cliënt de toestemming introk")


def geldt(toestemming: Toestemming, dag: date) -> bool:
    """Is this a whole consent that stands on this day?"""
    if toestemming.antwoord != "gegeven" or wat_mist(toestemming):
        return False
    begin, eind, terug = toestemming.antwoord_op, toestemming.geldig_tot, toestemming.ingetrokken_op
    return begin is not None and begin <= dag and (eind is None or dag <= eind) and (terug is None or dag < terug)


def wat_mist(toestemming: Toestemming) -> list[str]:
    """What the record still lacks to count as a consent, in words; empty when it is whole."""
    vragen = {
        "aan wie": toestemming.ontvanger,
        "voor welke gegevens": toestemming.waarvoor,
        "de woorden van de vraag": is_grond(toestemming.vraagtekst),
        "wat de cliënt antwoordde": toestemming.antwoord,
        "de dag van het antwoord": toestemming.antwoord_op,
        "hoe de cliënt antwoordde": toestemming.hoe,
    }
    gevraagd, antwoord = toestemming.gevraagd_op, toestemming.antwoord_op
    mist = [wat for wat, gevuld in vragen.items() if not gevuld]
    return [*mist, "een antwoord van na de vraag"] if gevraagd and antwoord and antwoord < gevraagd else mist
