"""Een praktijk van twintig deskundigen en honderden dossiers, langs dezelfde weg gemaakt als in het echt."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from http import HTTPStatus
from uuid import UUID

from django.db import transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django_scopes import scope

from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import als_yaml, bewerken
from weegwerk.kern.methoden import methode
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.werkbank.documenten.formulier import naam, toon
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import opdrachten_van
from weegwerk.werkbank.dossiers.services import NieuweOpdracht, deel_uit, open_dossier
from weegwerk.werkbank.onderzoeken import velden
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in, start_onderzoek
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.starten import bereid_voor
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.toegang.services import richt_organisatie_in, voeg_lid_toe

ADRES = "127.0.0.1"
GEWIJZIGD = "taken.A.tempo.percentage"


@dataclass(frozen=True, slots=True)
class Werkplek:
    """Een deskundige met het eigen dossier en onderzoek, aangemeld."""

    wie: Gebruiker
    dossier: UUID
    onderzoek: UUID
    browser: Client

    @property
    def koekjes(self) -> dict[str, str]:
        return {naam: koekje.value for naam, koekje in self.browser.cookies.items()}

    @property
    def bladzijden(self) -> dict[str, str]:
        return {
            "referentie": reverse("referentie"),
            "dossiers": reverse("dossiers:lijst"),
            "dossier": reverse("dossiers:dossier", args=[self.dossier]),
            "opdracht": reverse("onderzoeken:groep", args=[self.onderzoek, "opdracht", "vraag"]),
            "prestatie": reverse("onderzoeken:groep", args=[self.onderzoek, "prestatie", "A"]),
            "berekening": reverse("onderzoeken:groep", args=[self.onderzoek, "berekening", "uitkomst"]),
            "agenda": f"{reverse('agenda:lijst')}?wie=team",
        }

    def formulier(self) -> tuple[int, dict[str, str]]:
        """De nieuwste versie, en alles wat de browser van de bladzijde Prestatie opstuurt."""
        with scope(organisatie=self.wie.organisatie):
            versie = ONDERZOEK.lees(self.wie, self.onderzoek)[1]
        document = versie.document
        waarden = bewerken.velden(document)
        return versie.nummer, {
            naam(veld.pad): str(toon(Onderzoek, veld, waarden.get(veld.pad, "")))
            for blok in velden.prestatie(document, document.taken[0], methode(document.methode))
            for veld in blok.velden
        }

    def lees_in(self, zaak: Onderzoek) -> None:
        """Ga verder met deze zaak."""
        with scope(organisatie=self.wie.organisatie):
            lees_bestand_in(self.wie, self.onderzoek, als_yaml(zaak).encode(), andere_naam=True)

    def wijzig(self, basis: int, waarden: Mapping[str, str], waarde: str) -> None:
        """Stuur de bladzijde Prestatie op met een ander percentage, zoals een browser dat doet."""
        verzonden = {**waarden, naam(GEWIJZIGD): waarde, "basis": str(basis)}
        antwoord = self.browser.post(self.bladzijden["prestatie"], verzonden, headers={"HX-Request": "true"})
        if antwoord.status_code != HTTPStatus.OK:
            raise RuntimeError(f"wijzigen gaf {antwoord.status_code}")


def richt_in(aantal: int) -> list[Gebruiker]:
    """Een organisatie met zoveel deskundigen."""
    bereid_voor()
    eerste = richt_organisatie_in("Bureau Proef", naam="Eerste", email="eerste@weegwerk.example", wachtwoord=None)
    return [
        voeg_lid_toe(
            eerste,
            naam=f"Deskundige {nummer}",
            email=f"deskundige{nummer}@weegwerk.example",
            wachtwoord=None,
            is_deskundige=True,
        )
        for nummer in range(aantal)
    ]


@transaction.atomic
def maak_dossiers(mensen: Sequence[Gebruiker], aantal: int) -> list[Dossier]:
    """Zoveel dossiers erbij, om de beurt op naam van een van deze mensen."""
    with scope(organisatie=mensen[0].organisatie):
        return [_maak_dossier(mensen[nummer % len(mensen)], nummer) for nummer in range(aantal)]


def maak_werkplek(wie: Gebruiker, dossier: Dossier) -> Werkplek:
    """Lees de voorbeeldzaak in dit dossier in, en meld deze deskundige aan."""
    with scope(organisatie=wie.organisatie):
        opdracht = opdrachten_van(dossier)[0]
        onderzoek = start_onderzoek(wie, opdracht.pk)
        lees_bestand_in(wie, onderzoek.pk, voorbeelden.tekst().encode(), andere_naam=True)
    browser = Client(headers={"host": ADRES})
    browser.force_login(wie)
    werkplek = Werkplek(wie, dossier.pk, onderzoek.pk, browser)
    browser.get(werkplek.bladzijden["prestatie"])
    return werkplek


def _maak_dossier(wie: Gebruiker, nummer: int) -> Dossier:
    vandaag = timezone.localdate()
    gegevens: Mapping[str, Mapping[str, str]] = {
        "client": {"naam": f"Cliënt {nummer}", "geboortedatum": "1998-04-12", "telefoon": "070 000 00 00"},
        "werkgever": {"naam": f"Wasserij {nummer}", "contactpersoon": "Joris Verzonnen", "plaats": "Oefendam"},
        "opdrachtgever": {"naam": "Gemeente Oefendam", "soort": "gemeente"},
    }
    opdracht = NieuweOpdracht(
        deskundige=wie,
        ontvangen_op=vandaag - timedelta(days=10),
        gereed_voor=vandaag + timedelta(days=nummer % 40),
        vraag="Wat is de loonwaarde van deze medewerker?",
        onderdelen=(deel_uit("arbeidsparticipatie-2011", 5),),
    )
    return open_dossier(wie, DossierGegevens.model_validate(gegevens), opdracht)
