"""Verwijderd, en met één klik terug: dezelfde rij, op haar plek, met alles erin; wat intussen elders wijzigde blijft."""

import re
from typing import Any

import pytest
from django.test import Client

from tests.werkbank.onderzoeken.hulp import HTMX, Blad, adres, document, tekst
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.werkbank.onderzoeken.models import Onderzoek

HOE = ["htmx", "zonder script"]


def doe(
    client: Client, onderzoek: Onderzoek, plek: tuple[str, str], daad: str, hoe: str = "htmx", **velden: str
) -> Any:
    antwoord = Blad(client, onderzoek, *plek).stuur(htmx=hoe == "htmx", doe=daad, **velden)
    return antwoord if antwoord.status_code == 200 else client.get(antwoord.headers["Location"])


def ongedaan(antwoord: Any) -> str:
    gevonden = re.search(r"doe=(terug%3A\d+)", tekst(antwoord))
    assert gevonden
    return gevonden[1].replace("%3A", ":")


@pytest.mark.parametrize("hoe", HOE)
@pytest.mark.parametrize(
    ("plek", "rij"),
    [
        (("taken", "taken"), "A"),
        (("taken", "taken"), "C"),
        (("taken", "taken"), "E"),
        (("opdracht", "bronnen"), "0"),
        (("opdracht", "bronnen"), "2"),
        (("opdracht", "activiteiten"), "1"),
    ],
)
def test_een_rij_komt_terug_zoals_zij_was(
    als_anna: Client, gevuld: Onderzoek, plek: tuple[str, str], rij: str, hoe: str
) -> None:
    voor = document(gevuld)
    weg = doe(als_anna, gevuld, plek, f"verwijder:{rij}", hoe)
    assert "Verwijderd:" in tekst(weg)
    assert 'role="status"' in tekst(weg).partition('id="bericht"')[2][:40]
    assert document(gevuld) != voor
    terug = doe(als_anna, gevuld, plek, ongedaan(weg), hoe)
    assert "Teruggezet:" in tekst(terug)
    assert document(gevuld) == voor


def test_het_bericht_staat_waar_de_rij_stond(als_anna: Client, gevuld: Onderzoek) -> None:
    weg = tekst(doe(als_anna, gevuld, ("taken", "taken"), "verwijder:C"))
    assert weg.index('id="taak-B"') < weg.index('id="bericht"') < weg.index('id="taak-D"')
    einde = tekst(doe(als_anna, gevuld, ("taken", "taken"), "verwijder:E"))
    assert einde.index('id="taak-D"') < einde.index('id="bericht"') < einde.index("doe-toevoegen")


def test_wat_intussen_wijzigde_blijft(als_anna: Client, gevuld: Onderzoek) -> None:
    voor = document(gevuld)
    weg = doe(als_anna, gevuld, ("opdracht", "bronnen"), "verwijder:2")
    Blad(als_anna, gevuld, "opdracht", "bronnen").stuur(bronnen__2__naam="Een andere naam")
    doe(als_anna, gevuld, ("opdracht", "bronnen"), "verwijder:0")
    Blad(als_anna, gevuld, "taken", "functie").stuur(functie__naam="Strijker")
    doe(als_anna, gevuld, ("opdracht", "bronnen"), ongedaan(weg))
    na = document(gevuld)
    namen = [bron.naam for bron in voor.bronnen]
    assert [bron.naam for bron in na.bronnen] == [namen[1], namen[2], "Een andere naam", *namen[4:]]
    assert na.functie.naam == "Strijker"


def test_een_letter_die_intussen_weg_is_gegeven(als_anna: Client, gevuld: Onderzoek) -> None:
    voor = document(gevuld).taak("C")
    weg = doe(als_anna, gevuld, ("taken", "taken"), "verwijder:C")
    doe(als_anna, gevuld, ("taken", "taken"), "toevoegen")
    doe(als_anna, gevuld, ("taken", "taken"), ongedaan(weg))
    na = document(gevuld)
    assert [taak.code for taak in na.taken] == ["A", "B", "F", "D", "E", "C"]
    assert na.taak("F") == voor.model_copy(update={"code": "F"}) if voor else False


def test_een_meting_van_een_taak_die_ook_weg_is(als_anna: Client, gevuld: Onderzoek) -> None:
    doe(als_anna, gevuld, ("prestatie", "A-meten"), "toevoegen")
    weg = doe(als_anna, gevuld, ("prestatie", "A-meten"), "verwijder:0")
    doe(als_anna, gevuld, ("taken", "taken"), "verwijder:A")
    doe(als_anna, gevuld, ("taken", "taken"), "toevoegen")
    voor = document(gevuld)
    antwoord = doe(als_anna, gevuld, ("prestatie", "B-meten"), ongedaan(weg))
    assert "intussen ook verwijderd" in tekst(antwoord)
    assert document(gevuld) == voor


@pytest.mark.parametrize("nummer", ["1", "2", "999", "x", "-1", ""])
def test_wat_geen_verwijdering_was_komt_niet_terug(als_anna: Client, gevuld: Onderzoek, nummer: str) -> None:
    voor: Document = document(gevuld)
    blad = Blad(als_anna, gevuld, "taken", "taken")
    assert blad.stuur(doe=f"terug:{nummer}").status_code in {200, 404}
    assert als_anna.get(f"{adres(gevuld, 'taken', 'taken')}?weg={nummer}", headers=HTMX).status_code in {200, 404}
    assert document(gevuld) == voor
