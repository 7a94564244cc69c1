"""De versies van een onderzoek: wat er gebeurde in woorden, en een eerdere versie terug."""

from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.werkbank.onderzoeken.hulp import Blad, document, nummers, tekst
from weegwerk.kern.document import bewerken
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.services import leg_vast
from weegwerk.werkbank.toegang.models import Gebruiker


def versies(client: Client, onderzoek: Onderzoek) -> str:
    return tekst(client.get(reverse("onderzoeken:geschiedenis", args=[onderzoek.pk])))


def zet_terug(client: Client, onderzoek: Onderzoek, nummer: object) -> Any:
    waar = reverse("onderzoeken:geschiedenis", args=[onderzoek.pk])
    return client.post(waar, {"versie": str(nummer)}, follow=True)


def test_een_verwijdering_leest_anders_dan_een_wijziging(als_anna: Client, gevuld: Onderzoek) -> None:
    for plek, daad, zin in (
        (("opdracht", "bronnen"), "verwijder:1", "Bronnen: regel 2 verwijderd"),
        (("opdracht", "bronnen"), "terug:3", "Bronnen: regel 2 teruggezet"),
        (("taken", "taken"), "verwijder:C", "Taken: C verwijderd"),
        (("taken", "taken"), "omlaag:A", "Taken: een regel verplaatst"),
        (("taken", "taken"), "toevoegen", "Taken: een regel toegevoegd"),
    ):
        Blad(als_anna, gevuld, *plek).stuur(htmx=False, doe=daad)
        assert zin in versies(als_anna, gevuld), zin


def test_een_eerdere_versie_terug_en_weer_vooruit(als_anna: Client, gevuld: Onderzoek) -> None:
    toen = document(gevuld)
    Blad(als_anna, gevuld, "taken", "functie").stuur(functie__naam="Strijker")
    Blad(als_anna, gevuld, "taken", "taken").stuur(doe="verwijder:A")
    later = document(gevuld)
    assert "Versie 2 is teruggezet." in tekst(zet_terug(als_anna, gevuld, 2))
    assert document(gevuld) == toen
    assert nummers(gevuld) == [1, 2, 3, 4, 5]
    zet_terug(als_anna, gevuld, 4)
    assert document(gevuld) == later


def test_wat_verstuurd_is_blijft_verstuurd(als_anna: Client, anna: Gebruiker, gevuld: Onderzoek) -> None:
    dag = {"zienswijzen.werkgever.verzonden_op": "2026-03-09", "zienswijzen.werkgever.kanaal": "post"}
    leg_vast(anna, gevuld, bewerken.zet(document(gevuld), dag)[0], tuple(dag))
    zet_terug(als_anna, gevuld, 1)
    na = document(gevuld)
    assert na.zienswijzen.werkgever.verzonden_op == date(2026, 3, 9)
    assert na.zienswijzen.werkgever.kanaal == "post"
    assert not na.taken


@pytest.mark.parametrize("nummer", ["0", "99", "x", "", "-1"])
def test_een_versie_die_er_niet_is(als_anna: Client, gevuld: Onderzoek, nummer: str) -> None:
    voor = document(gevuld)
    assert zet_terug(als_anna, gevuld, nummer).status_code == 404
    assert document(gevuld) == voor


def test_wie_op_een_oude_bladzijde_typt_hoort_dat_alles_veranderde(als_anna: Client, gevuld: Onderzoek) -> None:
    oud = Blad(als_anna, gevuld, "taken", "taken")
    zet_terug(als_anna, gevuld, 1)
    antwoord = oud.stuur(taken__A__omschrijving="Iets anders")
    assert "Niet bewaard: Iets anders" in tekst(antwoord)
