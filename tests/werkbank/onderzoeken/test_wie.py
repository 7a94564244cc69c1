"""Elk adres van een onderzoek, op elke manier gevraagd: wie er niet bij hoort, vindt niets en verandert niets."""

from uuid import UUID, uuid4

import pytest
from django.test import Client
from django.urls import reverse
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier, opdracht_in
from tests.werkbank.onderzoeken.hulp import HTMX, document, gelogd, nummers
from weegwerk.werkbank.dossiers.services import wis_dossier
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.services import start_onderzoek
from weegwerk.werkbank.onderzoeken.urls import urlpatterns
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.toegang.models import Gebruiker

NAMEN = sorted(patroon.name for patroon in urlpatterns if patroon.name and patroon.name != "methode")
VULLING = {
    "verzenden": ["werknemer"],
    "rapport": ["volledig", "pdf"],
    "rapport_voor": ["volledig", "werkgever", "pdf"],
    "stap": ["taken"],
    "groep": ["prestatie", "A"],
    "gesprek": ["client"],
    "gesprek_pdf": ["client"],
}
VELDEN = {
    "basis": "2",
    "aan": "client",
    "hoe": "brief",
    "verzonden_op": "2026-03-09",
    "reden": "Omdat het kan",
    "taken__A__tempo__percentage": "1",
}


def adres(naam: str, onderzoek: Onderzoek, rapport_id: UUID | None = None) -> str:
    if naam == "start":
        return reverse("herbepalingen:start", args=[onderzoek.opdracht_id])
    rest = [rapport_id or uuid4()] if naam in ("bewaard_rapport", "rapport_verzenden") else VULLING.get(naam, [])
    return reverse(f"onderzoeken:{naam}", args=[onderzoek.pk, *rest])


def vraag_op_elke_manier(client: Client, waar: str) -> set[int]:
    return {
        client.get(waar).status_code,
        client.get(waar, headers=HTMX).status_code,
        client.post(f"{waar}?doe=verwijder:A", VELDEN).status_code,
        client.post(f"{waar}?doe=verwijder:A", VELDEN, headers=HTMX).status_code,
        client.put(waar).status_code,
        client.delete(waar).status_code,
        client.head(waar).status_code,
    }


@pytest.fixture
def verzonden(als_anna: Client, gevuld: Onderzoek) -> Onderzoek:
    als_anna.post(adres("verzenden", gevuld), VELDEN)
    assert Rapport.objects.count() == 1
    return gevuld


@pytest.mark.parametrize("wie", ["chris", "dirk"])
def test_wie_er_niet_bij_hoort_vindt_niets(verzonden: Onderzoek, mensen: Mensen, wie: str) -> None:
    client, rapport = Client(), Rapport.objects.get()
    client.force_login(getattr(mensen, wie))
    voor = (document(verzonden), nummers(verzonden), gelogd(verzonden))
    for naam in NAMEN:
        assert vraag_op_elke_manier(client, adres(naam, verzonden, rapport.pk)) <= {404, 405}, naam
    assert (document(verzonden), nummers(verzonden), gelogd(verzonden)) == voor


def test_van_een_gewist_dossier_blijft_niets_over(als_anna: Client, anna: Gebruiker, verzonden: Onderzoek) -> None:
    rapport = Rapport.objects.get()
    wis_dossier(anna, verzonden.opdracht.dossier_id)
    voor = (nummers(verzonden), gelogd(verzonden))
    for naam in NAMEN:
        assert vraag_op_elke_manier(als_anna, adres(naam, verzonden, rapport.pk)) <= {404, 405}, naam
    assert (nummers(verzonden), gelogd(verzonden)) == voor


def test_een_rapport_hoort_bij_zijn_onderzoek(als_chris: Client, mensen: Mensen, verzonden: Onderzoek) -> None:
    """Ook wie het nummer van een rapport kent, opent het niet langs een eigen onderzoek."""
    rapport = Rapport.objects.get()
    dossier = maak_dossier(mensen.chris)
    with scope(organisatie=mensen.chris.organisatie):
        eigen = start_onderzoek(mensen.chris, opdracht_in(dossier).pk)
    assert als_chris.get(adres("bewaard_rapport", eigen, rapport.pk)).status_code == 404


def test_zonder_csrf_gebeurt_er_niets(mensen: Mensen, gevuld: Onderzoek) -> None:
    client = Client(enforce_csrf_checks=True)
    client.force_login(mensen.anna)
    for naam in ("groep", "stap", "start", "inlezen", "verzenden", "vaststellen", "corrigeren"):
        assert client.post(adres(naam, gevuld), VELDEN).status_code == 403
    assert nummers(gevuld) == [1, 2]
