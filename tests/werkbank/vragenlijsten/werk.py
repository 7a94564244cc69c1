"""Wat een deskundige en een partij met een vragenlijst doen, langs dezelfde weg als in het echt."""

from typing import Any
from uuid import UUID

from django.test import Client
from django.urls import reverse

from tests.werkbank.maken import opdracht_in
from weegwerk.inhoud import voorbeelden
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in, start_onderzoek
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.vragenlijsten import services


def onderzoek_in(gebruiker: Gebruiker, dossier: Dossier, voorbeeld: str = "wasserij") -> UUID:
    onderzoek = start_onderzoek(gebruiker, opdracht_in(dossier).pk)
    if voorbeeld:
        lees_bestand_in(gebruiker, onderzoek.pk, voorbeelden.tekst(voorbeeld).encode(), andere_naam=True)
    return onderzoek.pk


def sleutel_voor(gebruiker: Gebruiker, onderzoek_id: UUID, partij: str = "werknemer") -> str:
    """Het geheim uit de link."""
    return services.verstuur(gebruiker, onderzoek_id, partij, lambda sleutel: sleutel).adres


def open_link(client: Client, sleutel: str) -> str:
    """Ga door de link naar binnen; waar de vragen staan."""
    antwoord = client.post(reverse("vragenlijsten:openen"), {"sleutel": sleutel})
    assert antwoord.status_code == 302, antwoord.content.decode()
    return antwoord.headers["Location"]


def vul_in(client: Client, adres: str, basis: int = 1, **velden: object) -> Any:
    return client.post(adres, {"basis": basis, **velden})
