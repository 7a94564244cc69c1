"""Een werkbank met een mailserver."""

from collections.abc import Callable, Iterator

import pytest
from pytest_django import Settings

from tests.werkbank.post.mailserver import Gedrag, start
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.post.models import Bericht
from weegwerk.werkbank.post.services import Bestand, NieuwBericht, zet_klaar
from weegwerk.werkbank.toegang.models import Gebruiker

ZetKlaar = Callable[..., Bericht]


@pytest.fixture
def gedrag() -> Gedrag:
    return Gedrag()


@pytest.fixture
def mailserver(settings: Settings, gedrag: Gedrag) -> Iterator[Gedrag]:
    server = start(gedrag)
    settings.POST_NAAR_BUITEN = True
    settings.EMAIL_BACKEND = "weegwerk.werkbank.post.smtp.EmailBackend"
    settings.EMAIL_HOST, settings.EMAIL_PORT = server.hostname, server.port
    settings.DEFAULT_FROM_EMAIL = "Bureau Anna <post@weegwerk.example>"
    settings.EMAIL_TIMEOUT = 5
    yield gedrag
    server.stop()


@pytest.fixture
def klaar(anna: Gebruiker, dossier: Dossier) -> ZetKlaar:
    """Zet een bericht over het dossier van Anna klaar."""

    def zet(aan: str = "kim@weegwerk.example", *, los: bool = False, bijlagen: tuple[Bestand, ...] = ()) -> Bericht:
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
