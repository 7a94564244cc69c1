"""What lies around the cases of the practice: the people who take part, the documents that came in, and the dates."""

from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

from django.utils import timezone

from weegwerk.werkbank.agenda.models import Herkomst
from weegwerk.werkbank.agenda.services import NieuweAfspraak, zet_afspraak
from weegwerk.werkbank.dossiers.selectors import dossier_voor, opdrachten_van
from weegwerk.werkbank.partners import services as partners
from weegwerk.werkbank.partners.gegevens import Partnergegevens
from weegwerk.werkbank.stukken import services as stukken
from weegwerk.werkbank.stukken.beschrijving import Beschrijving

if TYPE_CHECKING:
    from uuid import UUID

    from weegwerk.werkbank.toegang.models import Gebruiker

_PARTNERS: list[dict[str, Any]] = [
    {
        "naam": "Dokter Denkbeeldig",
        "functie": "bedrijfsarts",
        "organisatie": "Arbodienst Nergens",
        "email": "arts@weegwerk.example",
        "mag_ontvangen": ["brieven", "medisch"],
        "toestemming": "Op papier, ondertekend bij het eerste gesprek.",
    },
    {
        "naam": "Ties Bedenksel",
        "functie": "jobcoach",
        "organisatie": "Coachbureau Verzinsel",
        "email": "ties@weegwerk.example",
        "mag_ontvangen": ["brieven", "rapport"],
        "toestemming": "Mondeling, en dezelfde dag vastgelegd.",
    },
]
# Title, kind, who it came from, date, how it is to be treated, and what stands in it.
_STUKKEN: tuple[tuple[str, str, str, str, str, str], ...] = (
    (
        "Opdracht van de gemeente",
        "opdracht",
        "Gemeente Nergenshuizen",
        "2026-02-16",
        "gewoon",
        "Wij vragen u de loonwaarde te bepalen in het werk van nu. Dit is een verzonnen brief.",
    ),
    (
        "Functiebeschrijving medewerker wasserij",
        "functie",
        "Wasserij Helderwit (verzonnen)",
        "2024-09-01",
        "gewoon",
        "Strijken en vouwen, sorteren, machines vullen, karren klaarzetten, schoonhouden. Dit is een verzonnen stuk.",
    ),
    (
        "Functionelemogelijkhedenlijst",
        "fml",
        "Dokter Denkbeeldig",
        "2026-02-02",
        "medisch",
        "Lang staan en tillen zijn beperkt. Dit is een verzonnen stuk; er staat niets in over een echt mens.",
    ),
)
# How many days from today, what, and what is said about it.
_AFSPRAKEN = (
    (-1, "Werkgever bellen", "Vraag hoe het met de werktafel staat."),
    (2, "Bezoek aan de werkplek", "Om half negen bij de poort; neem de stopwatch mee."),
    (9, "Concept naar beide partijen", ""),
)


def richt_in(anna: "Gebruiker", dossier_id: "UUID") -> None:
    """Fill the pages beside the case of one dossier."""
    for gegevens in _PARTNERS:
        partners.voeg_toe(anna, dossier_id, Partnergegevens.model_validate(gegevens))
    for titel, soort, partij, datum, aard, inhoud in _STUKKEN:
        gezegd = {"titel": titel, "soort": soort, "partij": partij, "datum": datum, "aard": aard}
        beschrijving = Beschrijving.model_validate(gezegd | {"op": max(date.fromisoformat(datum), date(2026, 2, 16))})
        stukken.voeg_toe(anna, dossier_id, beschrijving, f"{soort}.txt", inhoud.encode())
    dossier = dossier_voor(anna, dossier_id)
    opdracht = opdrachten_van(dossier)[0]
    for dagen, soort, toelichting in _AFSPRAKEN:
        dag = timezone.localdate() + timedelta(days=dagen)
        zet_afspraak(anna, dossier, NieuweAfspraak(soort, dag, anna, opdracht, toelichting), Herkomst.EIGEN)
