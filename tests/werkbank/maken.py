"""Dossiers voor de tests, langs dezelfde weg als in het echt."""

from datetime import date
from typing import Any

from django_scopes import scope

from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.models import Dossier, Opdracht
from weegwerk.werkbank.dossiers.services import NieuweOpdracht, deel_uit, open_dossier
from weegwerk.werkbank.toegang.models import Gebruiker


def gegevens(**client: Any) -> DossierGegevens:
    return DossierGegevens.model_validate(
        {
            "client": {"naam": "Kim Voorbeeld", "telefoon": "070 000 00 00"} | client,
            "werkgever": {"naam": "Wasserij De Proef", "plaats": "Oefendam"},
            "opdrachtgever": {"naam": "Gemeente Oefendam", "soort": "gemeente"},
        }
    )


def opdracht(deskundige: Gebruiker, **anders: Any) -> NieuweOpdracht:
    velden: dict[str, Any] = {
        "ontvangen_op": date(2026, 3, 2),
        "vraag": "Wat is de loonwaarde?",
        "onderdelen": (deel_uit("arbeidsparticipatie-2011", 5),),
    } | anders
    return NieuweOpdracht(deskundige=deskundige, **velden)


def maak_dossier(gebruiker: Gebruiker, **client: Any) -> Dossier:
    with scope(organisatie=gebruiker.organisatie):
        return open_dossier(gebruiker, gegevens(**client), opdracht(gebruiker))


def opdracht_in(dossier: Dossier) -> Opdracht:
    with scope(organisatie=dossier.organisatie_id):
        return Opdracht.objects.select_related("dossier").get(dossier=dossier)


def formuliervelden(**anders: Any) -> dict[str, Any]:
    """Wat een ingevuld formulier voor een nieuw dossier opstuurt."""
    return {
        "client_naam": "Kim Voorbeeld",
        "werkgever_naam": "Wasserij De Proef",
        "opdrachtgever_naam": "Gemeente Oefendam",
        "opdrachtgever_soort": "gemeente",
        "ontvangen_op": "2026-03-02",
        "vraag": "Wat is de loonwaarde?",
    } | anders
