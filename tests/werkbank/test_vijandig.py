"""Wat iemand ook in een formulier typt: er komt geen fout van, en alles wat is bewaard blijft te lezen."""

from urllib.parse import urljoin

import pytest
from django.test import Client

from tests.werkbank.test_formulieren import bladzijden
from tests.werkbank.vijandig import KEREN, Formulierlezer, Invulformulier
from weegwerk.werkbank import controle, demo
from weegwerk.werkbank.toegang.models import Gebruiker

pytestmark = pytest.mark.django_db
# Het eigen account raakt geen dossier, en wie zijn wachtwoord wijzigt, is daarna afgemeld.
ZONDER = ("/account/",)


def formulieren(client: Client) -> dict[str, list[Invulformulier]]:
    """Per bladzijde van de oefenpraktijk wat er te typen is."""
    gevonden = {}
    for adres, _lezer in bladzijden(client, "/"):
        antwoord = client.get(adres, follow=True)
        waar = antwoord.request["PATH_INFO"]
        alle = Formulierlezer(antwoord.content.decode()).formulieren
        if alle and not waar.startswith(ZONDER):
            gevonden[waar] = alle
    return gevonden


def verstuur(client: Client, adres: str, formulier: Invulformulier, keer: int) -> int:
    soort = "application/x-www-form-urlencoded"
    waar = urljoin(adres, formulier.adres)
    return client.post(waar, formulier.keer(keer), content_type=soort).status_code


def test_geen_waarde_maakt_iets_kapot_in_de_hele_oefenpraktijk(client: Client) -> None:
    """De client van de tests gooit elke fout van de server door, dus een bladzijde met een fout haalt het einde niet."""
    demo.richt_in()
    client.force_login(Gebruiker.objects.get(email=demo.EMAIL))
    plekken = formulieren(client)
    assert len(plekken) > 40
    antwoorden = {
        verstuur(client, adres, formulier, keer)
        for adres, alle in plekken.items()
        for formulier in alle
        for keer in range(KEREN)
    }
    assert antwoorden <= {200, 204, 302, 400, 403, 404, 409, 413, 422}
    assert {200, 422} & antwoorden
    assert not list(controle.controleer())
    assert {client.get(adres).status_code for adres in plekken} <= {200, 302, 404}
