"""Making an installation ready: tables, key file, first person."""

import secrets
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.core.validators import validate_email
from django.db import transaction

from weegwerk.tekst import schoon
from weegwerk.werkbank import demo as oefening
from weegwerk.werkbank import omgeving
from weegwerk.werkbank.dossiers import wissen
from weegwerk.werkbank.dossiers.selectors import een_verpakte_sleutel
from weegwerk.werkbank.dossiers.services import herverpak_sleutels
from weegwerk.werkbank.eenmalig.services import ruim_op
from weegwerk.werkbank.fouten import StartFout
from weegwerk.werkbank.toegang.selectors import organisaties
from weegwerk.werkbank.toegang.services import herverzegel_tweestaps, richt_organisatie_in
from weegwerk.werkbank.versleuteling import hoofdsleutel
from weegwerk.werkbank.versleuteling.services import open_sleutel

Vraag = Callable[[str], str]


@dataclass(frozen=True, slots=True)
class Gereed:
    """What the person at the keyboard must be told. Empty where there is nothing new."""

    gegevensmap: Path
    waarschuwing: str = ""
    email: str = ""
    wachtwoord: str = ""


def bereid_voor(*, demo: bool, vraag: Vraag | None) -> Gereed:
    if demo:
        _eis_eigen_computer()
    call_command("migrate", verbosity=0)
    call_command("clearsessions")
    ruim_op()
    waarschuwing = _zorg_voor_hoofdsleutel()
    wissen.voer_uit()
    if demo:
        return Gereed(omgeving.GEGEVENS, waarschuwing, *oefening.richt_in())
    if organisaties():
        return Gereed(omgeving.GEGEVENS, waarschuwing)
    return Gereed(omgeving.GEGEVENS, waarschuwing, *_eerste_gebruiker(vraag))


@transaction.atomic
def roteer_sleutel() -> int:
    # The file goes first and keeps the old key: stop halfway, and every dossier can still be read.
    hoofdsleutel.roteer()
    herverzegel_tweestaps()
    return herverpak_sleutels()


def _eis_eigen_computer() -> None:
    """The password of the demo stands in the source: everybody has it."""
    if not omgeving.ALLEEN_DEZE_COMPUTER:
        raise StartFout(
            "De oefenpraktijk (--demo) start alleen op uw eigen computer, want iedereen kent het wachtwoord. "
            "Laat --demo weg, of haal WEEGWERK_HOSTS uit de omgeving."
        )


def _zorg_voor_hoofdsleutel() -> str:
    if not hoofdsleutel.bestaat() and not organisaties():
        return hoofdsleutel.maak()
    hoofdsleutel.lees()
    if verpakt := een_verpakte_sleutel():
        open_sleutel(verpakt)
    return hoofdsleutel.waarschuwing()


def _eerste_gebruiker(vraag: Vraag | None) -> tuple[str, str]:
    organisatie, naam, email = "Mijn praktijk", "Eerste gebruiker", "beheerder@weegwerk.localhost"
    if vraag:
        organisatie = schoon(vraag("Naam van uw praktijk of bureau: ")) or organisatie
        naam = schoon(vraag("Uw naam: ")) or naam
        email = _vraag_email(vraag) or email
    wachtwoord = secrets.token_urlsafe(12)
    richt_organisatie_in(organisatie, naam=naam, email=email, wachtwoord=wachtwoord)
    return email, wachtwoord


def _vraag_email(vraag: Vraag) -> str:
    while True:
        email = vraag("Uw e-mailadres, waarmee u zich aanmeldt: ").strip()
        try:
            validate_email(email or "leeg@weegwerk.localhost")
        except ValidationError:
            continue
        return email
