"""Een bepaling die vaststaat, zonder het zetwerk van haar rapport."""

from datetime import date

from django.db import transaction
from django_scopes import scope

from tests.werkbank.maken import opdracht_in
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.onderzoek import Vaststelling
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import wijzig_status
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.selectors import ARCHIEF, versie_van
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in, start_onderzoek
from weegwerk.werkbank.toegang.models import Gebruiker

DAG = date(2026, 4, 1)


def stel_vast(gebruiker: Gebruiker, dossier: Dossier, voorbeeld: str = "wasserij") -> Onderzoek:
    with scope(organisatie=gebruiker.organisatie):
        onderzoek = start_onderzoek(gebruiker, opdracht_in(dossier).pk)
        lees_bestand_in(gebruiker, onderzoek.pk, voorbeelden.tekst(voorbeeld).encode(), andere_naam=True)
        onderzoek.refresh_from_db()
        leg_vaststelling_vast(gebruiker, onderzoek)
    return onderzoek


@transaction.atomic
def leg_vaststelling_vast(gebruiker: Gebruiker, onderzoek: Onderzoek) -> None:
    document = versie_van(onderzoek).document
    vaststelling = Vaststelling(datum=DAG, door=gebruiker.naam, nummer=onderzoek.vaststellingen + 1)
    vast = document.model_copy(update={"vaststelling": vaststelling})
    ARCHIEF.leg_vast(gebruiker, onderzoek, vast, ("vaststelling",))
    onderzoek.vastgesteld = True
    onderzoek.vaststellingen += 1
    onderzoek.save(update_fields=["vastgesteld", "vaststellingen"])
    wijzig_status(gebruiker, onderzoek.opdracht_id, "vastgesteld")
