"""Een cliënt zonder werkgever: een dossier, een brief en een rapport zonder verzonnen naam; en twee keer niemand is niet dezelfde."""

import pytest
from django.test import Client
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.maken import formuliervelden, gegevens, opdracht
from weegwerk.kern.vertrouwelijkheid import Bestemming
from weegwerk.werkbank.dossiers.gegevens import DossierGegevens, Werkgever
from weegwerk.werkbank.dossiers.models import Dossier, Opdracht
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.dossiers.services import deel_uit, open_dossier
from weegwerk.werkbank.opdrachten.oplevering import wat_ontbreekt
from weegwerk.werkbank.opdrachten.selectors import versie_van
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.partners.selectors import Rapportversie, Stuksoort, ontvangers_voor

pytestmark = pytest.mark.django_db
LEEG = {"werkgever_naam": ""}


def zonder_werkgever() -> DossierGegevens:
    return gegevens().model_copy(update={"werkgever": Werkgever()})


def maak(mensen: Mensen, nummer: int) -> Dossier:
    with scope(organisatie=mensen.anna.organisatie):
        vraag = opdracht(mensen.anna, onderdelen=(deel_uit("arbeidsparticipatie-2011", nummer),))
        return open_dossier(mensen.anna, zonder_werkgever(), vraag)


def test_een_dossier_kan_zonder_werkgever_en_zegt_dat(client: Client, mensen: Mensen) -> None:
    client.force_login(mensen.anna)
    antwoord = client.post("/dossiers/nieuw/", formuliervelden(**LEEG, deskundige=mensen.anna.pk), follow=True)
    assert antwoord.status_code == 200
    with scope(organisatie=mensen.anna.organisatie):
        dossier = Dossier.objects.get()
        bewaard = gegevens_van(dossier)
    assert bewaard is not None
    assert bewaard.werkgever == Werkgever()
    assert "geen werkgever" in client.get(f"/dossiers/{dossier.pk}/").content.decode()
    assert client.get("/").status_code == 200


def test_een_halve_werkgever_vraagt_om_zijn_naam(client: Client, mensen: Mensen) -> None:
    client.force_login(mensen.anna)
    antwoord = client.post(
        "/dossiers/nieuw/", formuliervelden(**LEEG, deskundige=mensen.anna.pk, werkgever_plaats="Oefendam")
    )
    assert antwoord.status_code == 422
    assert "maak ook de andere vakken van de werkgever leeg" in antwoord.content.decode()


def test_wie_geen_werkgever_heeft_deelt_hem_met_niemand(mensen: Mensen) -> None:
    """Onbekend is nooit gelijk aan onbekend, ook niet in de rolcheck."""
    maak(mensen, 5)
    maak(mensen, 11)
    with scope(organisatie=mensen.anna.organisatie):
        assert set(Opdracht.objects.values_list("werkgever_merk", flat=True)) == {""}


def test_naar_niemand_gaat_niets(mensen: Mensen) -> None:
    with scope(organisatie=mensen.anna.organisatie):
        dossier = maak(mensen, 11)
        assert ontvangers_voor(dossier, Rapportversie(Stuksoort.RAPPORT, "werkgever")) == []
        assert [een.naam for een in ontvangers_voor(dossier, Rapportversie(Stuksoort.RAPPORT, "client"))] == [
            "Kim Voorbeeld"
        ]
        bewaard = gegevens_van(dossier)
        assert bewaard is not None
        assert bewaard.bestemming("opdrachtgever") == Bestemming("opdrachtgever", is_werkgever=False)


def test_vaststellen_vraagt_niet_of_hij_het_rapport_mag_krijgen(mensen: Mensen) -> None:
    with scope(organisatie=mensen.anna.organisatie):
        map_ = OPDRACHTMAP.voor(mensen.anna, Opdracht.objects.get(dossier=maak(mensen, 11)).pk)
        redenen = wat_ontbreekt(map_, versie_van(map_).document)
    assert redenen
    assert not [reden for reden in redenen if reden.startswith("Werkgever")]
