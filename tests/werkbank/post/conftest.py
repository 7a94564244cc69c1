"""Een bericht in de rij."""

from collections.abc import Callable

import pytest

from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.post.models import Bericht
from weegwerk.werkbank.post.services import NieuwBericht, Postbestand, zet_klaar
from weegwerk.werkbank.toegang.models import Gebruiker

ZetKlaar = Callable[..., Bericht]


@pytest.fixture
def klaar(anna: Gebruiker, dossier: Dossier) -> ZetKlaar:
    """Zet een bericht over het dossier van Anna klaar."""

    def zet(aan: str = "kim@weegwerk.example", *, los: bool = False, bijlagen: tuple[Postbestand, ...] = ()) -> Bericht:
        nieuw = NieuwBericht(
            dossier=None if los else dossier,
            aan=aan,
            onderwerp="Uw brief over de opdracht",
            tekst="Geachte mevrouw Voorbeeld,\n\n.De brief zit bij dit bericht.",
            soort="brief",
            bijlagen=bijlagen,
        )
        return zet_klaar(anna, nieuw)

    return zet
