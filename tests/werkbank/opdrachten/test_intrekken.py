"""Een toestemming die de cliënt intrekt: meteen vast te leggen, en vanaf dan gaat er niets meer weg."""

import pytest
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.werkbank.opdrachten.hulp import document, vul
from tests.werkbank.opdrachten.test_poort import maak, stel_vast, verzend
from tests.werkbank.post.mailserver import Gedrag
from weegwerk.kern.vertrouwelijkheid import LEZERS
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.opdrachten.stappen import STAPPEN
from weegwerk.werkbank.post import verzenden
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.toegang.models import Gebruiker

PER_BRIEF = {"hoe": "brief", "verzonden_op": "2026-04-01"}


@pytest.fixture
def vast(als_anna: Client, anna: Gebruiker) -> Opdracht:
    een = maak(anna, "gemeente", "toestemming")
    for lezer in LEZERS:
        verzend(als_anna, een, lezer, **PER_BRIEF)
    stel_vast(als_anna, anna, een, "toestemming")
    een.refresh_from_db()
    assert een.gesloten
    return een


def trek_in(client: Client, een: Opdracht, code: str) -> int:
    return client.post(reverse("opdrachten:intrekken", args=[een.pk, code])).status_code


def test_een_gesloten_opdracht_zegt_op_elke_bladzijde_dat_er_niets_te_wijzigen_is(
    als_anna: Client, vast: Opdracht
) -> None:
    for stap in STAPPEN:
        pagina = als_anna.get(reverse("opdrachten:stap", args=[vast.pk, stap.id]), follow=True).content.decode()
        assert "U kunt niets wijzigen" in pagina, stap.id


def verzend_vast(client: Client, een: Opdracht, lezer: str, **hoe: str) -> int:
    rapport = Rapport.objects.get(vastgesteld=True, lezer=lezer)
    adres = reverse("opdrachten:rapport_verzenden", args=[een.pk, rapport.pk])
    return client.post(adres, {"aan": lezer, **hoe}).status_code


def test_intrekken_kan_ook_na_de_vaststelling_en_dezelfde_dag_gaat_er_niets_meer(
    als_anna: Client, anna: Gebruiker, vast: Opdracht
) -> None:
    plek = reverse("opdrachten:groep", args=[vast.pk, "aanpak", "toestemming"])
    assert reverse("opdrachten:intrekken", args=[vast.pk, "T1"]) in als_anna.get(plek).content.decode()
    assert verzend_vast(als_anna, vast, "opdrachtgever", **PER_BRIEF) == 302
    assert trek_in(als_anna, vast, "T1") == 302
    assert document(anna, vast).toestemmingen[0].ingetrokken_op == timezone.localdate()
    assert verzend_vast(als_anna, vast, "opdrachtgever", **PER_BRIEF) == 422
    # De werkgever heeft een eigen toestemming; die staat nog.
    assert verzend_vast(als_anna, vast, "werkgever", **PER_BRIEF) == 302
    regels = Regel.objects.filter(gebeurtenis="toestemming.ingetrokken")
    assert [regel.velden for regel in regels] == ["T1"]
    assert reverse("opdrachten:intrekken", args=[vast.pk, "T1"]) not in als_anna.get(plek).content.decode()
    assert trek_in(als_anna, vast, "T1") == 422


def test_wat_nog_klaarstond_gaat_niet_meer_weg(als_anna: Client, vast: Opdracht, mailserver: Gedrag) -> None:
    for lezer in ("opdrachtgever", "werkgever"):
        assert verzend_vast(als_anna, vast, lezer, hoe="weegwerk") == 302
    assert trek_in(als_anna, vast, "T1") == 302
    verzenden.verwerk()
    assert [bericht["To"] for bericht in mailserver.ontvangen] == ["wg@weegwerk.example"]


def test_ook_wie_de_dag_zelf_invult_houdt_de_post_tegen(als_anna: Client, anna: Gebruiker, mailserver: Gedrag) -> None:
    een = maak(anna, "gemeente", "toestemming")
    verzend(als_anna, een, "opdrachtgever", hoe="weegwerk")
    vul(anna, een, {"toestemmingen.T1.ingetrokken_op": "2026-03-20"})
    verzenden.verwerk()
    assert mailserver.ontvangen == []


def test_een_dag_van_voor_het_rapport_opent_niets(als_anna: Client, anna: Gebruiker, vast: Opdracht) -> None:
    """Wie intrekt met een eerdere dag, ziet het bewaarde rapport net zo goed tegengehouden."""
    reden = {"reden": "De cliënt trok eerder al in."}
    assert als_anna.post(reverse("opdrachten:corrigeren", args=[vast.pk]), reden).status_code == 302
    vul(anna, vast, {"toestemmingen.T1.ingetrokken_op": "2026-03-20"})
    assert OPDRACHTMAP.lees(anna, vast.pk)[1].document.vaststelling is None
    assert verzend_vast(als_anna, vast, "opdrachtgever", **PER_BRIEF) == 422
