"""Van opdracht naar onderzoek: wat al bekend is, staat er al."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse

from tests.werkbank.maken import maak_dossier, opdracht_in
from tests.werkbank.maken import opdracht as nieuw
from tests.werkbank.onderzoeken.hulp import document, gelogd, nummers, tekst
from tests.werkbank.opdrachten.hulp import neem_aan
from weegwerk.werkbank.dossiers.models import Dossier, Status
from weegwerk.werkbank.dossiers.services import OngeldigeOvergang, deel_uit, open_opdracht, wijzig_status
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.services import start_onderzoek
from weegwerk.werkbank.toegang.models import Gebruiker


def start(client: Client, dossier: Dossier) -> str:
    opdracht = opdracht_in(dossier)
    if opdracht.status == Status.NIEUW and not opdracht.geaccepteerd_op:
        neem_aan(opdracht.deskundige, opdracht)
    antwoord = client.post(reverse("herbepalingen:start", args=[opdracht_in(dossier).pk]), follow=True)
    assert antwoord.status_code == 200
    return tekst(antwoord)


def test_wat_in_het_dossier_staat_is_al_ingevuld(als_anna: Client, dossier: Dossier) -> None:
    pagina = start(als_anna, dossier)
    onderzoek = Onderzoek.objects.get()
    kop = document(onderzoek).kop
    assert (kop.naam, kop.werkgever, kop.opdrachtgever) == ("Kim Voorbeeld", "Wasserij De Proef", "Gemeente Oefendam")
    assert (kop.loonwaardedeskundige, kop.kenmerk) == ("Anna", dossier.kenmerk)
    assert document(onderzoek).vraagstelling.vraag == "Wat is de loonwaarde?"
    assert "Kim Voorbeeld" in pagina
    assert opdracht_in(dossier).status == Status.BEZIG
    assert nummers(onderzoek) == [1]


def test_nog_eens_beginnen_opent_hetzelfde_onderzoek(als_anna: Client, als_bram: Client, dossier: Dossier) -> None:
    start(als_anna, dossier)
    start(als_bram, dossier)
    assert nummers(Onderzoek.objects.get()) == [1]


def test_beginnen_en_bekijken_staan_in_het_logboek(als_anna: Client, dossier: Dossier) -> None:
    start(als_anna, dossier)
    gebeurd = [gebeurtenis for gebeurtenis, _velden in gelogd(Onderzoek.objects.get())]
    assert gebeurd[-3:] == ["onderzoek.gelezen", "onderzoek.bewaard", "onderzoek.gelezen"]


def test_zonder_acceptatie_begint_het_onderzoek_niet(als_anna: Client, dossier: Dossier) -> None:
    antwoord = als_anna.post(reverse("herbepalingen:start", args=[opdracht_in(dossier).pk]))
    assert antwoord.headers["Location"] == reverse("opdrachten:opdracht", args=[opdracht_in(dossier).pk])
    assert not Onderzoek.objects.exists()


def test_een_opdracht_zonder_loonwaarde_heeft_geen_onderzoek(anna: Gebruiker, dossier: Dossier) -> None:
    advies = open_opdracht(anna, dossier.pk, nieuw(anna, onderdelen=(deel_uit("arbeidsparticipatie-2011", 11),)))
    with pytest.raises(OngeldigeOvergang, match="geen loonwaarde"):
        start_onderzoek(anna, advies.pk)


@pytest.mark.parametrize("geboren", [date(198, 5, 14), date(1850, 1, 1), date(2300, 1, 1)])
def test_een_onmogelijke_geboortedatum_houdt_het_onderzoek_niet_tegen(
    als_anna: Client, anna: Gebruiker, geboren: date
) -> None:
    """Een tikfout in het dossier mag niet betekenen dat het onderzoek nooit meer opengaat."""
    start(als_anna, maak_dossier(anna, geboortedatum=geboren))
    assert document(Onderzoek.objects.get()).kop.geboortedatum is None


def test_een_ingetrokken_opdracht_begint_niet(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    wijzig_status(anna, opdracht_in(dossier).pk, Status.INGETROKKEN)
    antwoord = als_anna.post(reverse("herbepalingen:start", args=[opdracht_in(dossier).pk]), follow=True)
    assert antwoord.redirect_chain[-1][0] == reverse("dossiers:dossier", args=[dossier.pk])
    assert "Deze opdracht is afgesloten. Er kan geen onderzoek meer bij komen." in tekst(antwoord)
    assert not Onderzoek.objects.exists()


def test_een_hervatte_opdracht_gaat_verder_waar_zij_was(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    onderzoek = start_onderzoek(anna, opdracht_in(dossier).pk)
    for status in (Status.INGETROKKEN, Status.NIEUW):
        wijzig_status(anna, opdracht_in(dossier).pk, status)
    start(als_anna, dossier)
    assert opdracht_in(dossier).status == Status.BEZIG
    assert nummers(onderzoek) == [1]
