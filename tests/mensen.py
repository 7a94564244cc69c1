"""De mensen in de tests: Anna en Bram delen een organisatie, Chris is een vreemde, Dirk beheert zonder inhoud te zien."""

from dataclasses import dataclass

from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.toegang.services import richt_organisatie_in, voeg_lid_toe

WACHTWOORD = "een lang genoeg wachtwoord"


@dataclass(frozen=True)
class Mensen:
    anna: Gebruiker
    bram: Gebruiker
    chris: Gebruiker
    dirk: Gebruiker


def maak_mensen() -> Mensen:
    dirk = richt_organisatie_in(
        "Bureau Anna", naam="Dirk", email="dirk@weegwerk.example", wachtwoord=WACHTWOORD, is_deskundige=False
    )
    return Mensen(
        anna=voeg_lid_toe(dirk, naam="Anna", email="anna@weegwerk.example", wachtwoord=WACHTWOORD, is_deskundige=True),
        bram=voeg_lid_toe(dirk, naam="Bram", email="bram@weegwerk.example", wachtwoord=WACHTWOORD, is_deskundige=True),
        chris=richt_organisatie_in("Bureau Chris", naam="Chris", email="chris@weegwerk.example", wachtwoord=WACHTWOORD),
        dirk=dirk,
    )
