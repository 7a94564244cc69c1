"""A practice to try things out in. Every person and company in it is invented, and their names say so."""

from datetime import timedelta
from typing import TYPE_CHECKING

from django.db import transaction
from django.utils import timezone
from django_scopes import scope

from weegwerk.inhoud import voorbeelden
from weegwerk.kern.rollen.overeenkomst import CONCEPT_2011
from weegwerk.werkbank.demo.dossier import richt_in as richt_dossier_in
from weegwerk.werkbank.demo.metingen import meet
from weegwerk.werkbank.demo.opdracht import maak as maak_opdracht
from weegwerk.werkbank.demo.vastgesteld import GEGEVENS, stel_vast_en_praat
from weegwerk.werkbank.demo.vragenlijsten import beantwoord
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.dossiers.selectors import opdrachten_van
from weegwerk.werkbank.dossiers.services import NieuweOpdracht, deel_uit, open_dossier
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in, start_onderzoek
from weegwerk.werkbank.opdrachten.besluiten import neem_aan
from weegwerk.werkbank.opdrachten.onderdelen import voorwaarden
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.toegang.selectors import deskundigen, kan_aanmelden
from weegwerk.werkbank.toegang.services import richt_organisatie_in, voeg_lid_toe
from weegwerk.werkbank.toegang.wachtwoorden import OEFENWACHTWOORD as WACHTWOORD

if TYPE_CHECKING:
    from weegwerk.werkbank.toegang.models import Gebruiker

EMAIL = "anna@weegwerk.example"
BRAM = "bram@weegwerk.example"

_GEMEENTE = {"naam": "Gemeente Oefendam", "contactpersoon": "Noor Nergens", "soort": "gemeente"}
_DOSSIERS = [
    {
        # The people of the example that becomes its investigation.
        "client": {"naam": "Vera Voorbeeld", "geboortedatum": "1998-05-14", "email": "vera@weegwerk.example"},
        "werkgever": {"naam": "Wasserij Helderwit (verzonnen)", "contactpersoon": "Pim De Proef", "plaats": "Oefendam"},
        "opdrachtgever": {"naam": "Gemeente Nergenshuizen", "soort": "gemeente"},
    },
    {
        "client": {"naam": "Sam Bedacht", "geboortedatum": "2003-11-30"},
        "werkgever": {"naam": "Kwekerij Nergensgroen", "contactpersoon": "Els Fictie", "plaats": "Proefveen"},
        "opdrachtgever": _GEMEENTE,
    },
    {
        "client": {"naam": "Robin Fantasie", "geboortedatum": "1985-07-02"},
        "werkgever": {"naam": "Archief Doe-alsof", "contactpersoon": "Mo Verzinsel", "plaats": "Oefendam"},
        "opdrachtgever": {"naam": "UWV kantoor Schijnstad", "soort": "uwv"},
    },
]

# Assignment of the draft guide, and the question, per dossier.
_VRAGEN = [
    (5, "Wat is de loonwaarde van deze medewerker in de huidige functie?"),
    (11, "Welke weg naar werk is haalbaar, en wat is de eerste stap?"),
    (14, "Wat is het werk van deze medewerker nu waard, en wat kan dat over een jaar zijn?"),
]
_AANGENOMEN = (5, 14)


@transaction.atomic
def richt_in() -> tuple[str, str]:
    """Make the practice unless it is there already. Returns the address and password to sign in with."""
    if not kan_aanmelden(EMAIL):
        anna = _maak_mensen()
        with scope(organisatie=anna.organisatie):
            _maak_dossiers(anna)
            maak_opdracht(anna)
            _maak_vastgestelde(anna)
    return EMAIL, WACHTWOORD


def _maak_mensen() -> "Gebruiker":
    dirk = richt_organisatie_in(
        "Praktijk De Weegschaal (demo)",
        naam="Dirk Demo",
        email="dirk@weegwerk.example",
        wachtwoord=WACHTWOORD,
        is_deskundige=False,
    )
    voeg_lid_toe(dirk, naam="Bram Demo", email=BRAM, wachtwoord=WACHTWOORD, is_deskundige=True)
    return voeg_lid_toe(dirk, naam="Anna Demo", email=EMAIL, wachtwoord=WACHTWOORD, is_deskundige=True)


def _maak_dossiers(anna: "Gebruiker") -> None:
    """Three opdrachten in three states: a loonwaarde that is being determined, advice that is not accepted yet, and advice
    on loonwaarde that was accepted today.
    """
    vandaag = timezone.localdate()
    for nummer, (gegevens, (opdracht_nummer, vraag)) in enumerate(zip(_DOSSIERS, _VRAGEN, strict=True)):
        opdracht = NieuweOpdracht(
            deskundige=anna,
            ontvangen_op=vandaag - timedelta(days=10 - 3 * nummer),
            gereed_voor=vandaag + timedelta(days=14 + 7 * nummer),
            vraag=vraag,
            onderdelen=(deel_uit(CONCEPT_2011, opdracht_nummer),),
        )
        dossier = open_dossier(anna, DossierGegevens.model_validate(gegevens), opdracht)
        gemaakt = opdrachten_van(dossier)[0]
        if opdracht_nummer in _AANGENOMEN:
            _neem_aan(anna, gemaakt)
        if nummer == 0:
            _vul_onderzoek(anna, gemaakt)


def _maak_vastgestelde(anna: "Gebruiker") -> None:
    """A loonwaarde that was determined before and is final now, and what was agreed about it."""
    opdracht = NieuweOpdracht(
        deskundige=anna,
        ontvangen_op=timezone.localdate() - timedelta(days=40),
        vraag="Wat is de loonwaarde van deze medewerker nu, een jaar na de vorige bepaling?",
        onderdelen=(deel_uit(CONCEPT_2011, 5),),
    )
    dossier = open_dossier(anna, DossierGegevens.model_validate(GEGEVENS), opdracht)
    gemaakt = opdrachten_van(dossier)[0]
    _neem_aan(anna, gemaakt)
    bram = deskundigen().get(email=BRAM)
    stel_vast_en_praat(anna, bram, gemaakt.pk)


def _neem_aan(anna: "Gebruiker", opdracht: Opdracht) -> None:
    """Every condition met, every question to be answered, and no decision hangs on advice."""
    map_, versie = OPDRACHTMAP.lees(anna, opdracht.pk)
    besluit = "ja" if any(deel.aard == "beoordelend" for deel in versie.document.onderdelen) else "nee"
    velden = {"intake.besluit": besluit, "acceptatie.toezeggingen.V1.te_beantwoorden": "ja"}
    velden |= {f"acceptatie.voorwaarden.{code}.staat": "voldaan" for code in voorwaarden(versie.document.onderdelen)}
    OPDRACHTMAP.bewaar(anna, opdracht.pk, map_.versie, velden)
    neem_aan(anna, opdracht.pk, timezone.localdate())


def _vul_onderzoek(anna: "Gebruiker", opdracht: Opdracht) -> None:
    """The first dossier comes with everything of an investigation that only waits for its report to be made final."""
    onderzoek = start_onderzoek(anna, opdracht.pk)
    ingelezen = lees_bestand_in(anna, onderzoek.pk, voorbeelden.tekst("wasserij").encode(), andere_naam=True)
    meet(anna, onderzoek.pk, ingelezen.versie.nummer)
    beantwoord(anna, onderzoek.pk)
    richt_dossier_in(anna, opdracht.dossier_id)
