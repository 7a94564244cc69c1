"""De hele beschrijving van een soort document."""

from uuid import UUID

from tests.werkbank.notities.models import Notitie, Notitietekst, Notitieversie
from weegwerk.werkbank.documenten.archief import archief_van
from weegwerk.werkbank.documenten.soort import Soort, registreer
from weegwerk.werkbank.documenten.vragen import Blok, Groep, Stap, Stapstaat, Veld, staat
from weegwerk.werkbank.dossiers.selectors import dossier_voor
from weegwerk.werkbank.toegang.models import Gebruiker

ARCHIEF = archief_van(
    "notitie",
    Notitietekst,
    Notitieversie,
    ("heeft de notitie bekeken", "heeft de notitie gewijzigd"),
    eerste=lambda _notitie: Notitietekst(),
)


def _bij(gebruiker: Gebruiker, dossier_id: UUID) -> Notitie:
    return Notitie(organisatie_id=gebruiker.organisatie_id, dossier=dossier_voor(gebruiker, dossier_id))


def _tekst(_document: Notitietekst) -> list[Blok]:
    return [Blok("Notitie", (Veld("tekst", "Wat wilt u onthouden?", "tekst"),))]


def _punten(document: Notitietekst) -> list[Blok]:
    return [
        Blok(f"Punt {nummer + 1}", (Veld(f"punten.{nummer}.wat", "Wat?"),), rij=str(nummer))
        for nummer in range(len(document.punten))
    ]


def _groepen(_document: Notitietekst) -> list[Groep[Notitietekst]]:
    return [Groep("tekst", "Tekst", _tekst), Groep("punten", "Punten", _punten, lijst="punten", rij="Punt toevoegen")]


def _staat(document: Notitietekst, _oordeel: None) -> Stapstaat:
    return staat(begonnen=bool(document.punten), af=document.tekst is not None)


NOTITIE = registreer(
    Soort(
        ARCHIEF,
        Notitie,
        "Notitie",
        "notities",
        (Stap("notitie", "Notitie", _groepen, _staat),),
        zoek_op="dossier",
        nieuw=_bij,
    )
)
