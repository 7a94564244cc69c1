"""Partners: wie er om de zaak heen staan en wat zij mogen krijgen."""

from collections.abc import Callable
from typing import Any

import pytest
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import wis_dossier
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.partners import selectors, services
from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens, Stuksoort
from weegwerk.werkbank.partners.models import Partner, Partnerversie
from weegwerk.werkbank.partners.selectors import Rapportversie
from weegwerk.werkbank.toegang.models import Gebruiker


def velden(**anders: Any) -> dict[str, Any]:
    return {
        "naam": "Dokter Verzonnen",
        "functie": "bedrijfsarts",
        "organisatie": "Arbodienst Nergens",
        "email": "dokter@weegwerk.example",
        "mag_ontvangen": ["brieven", "medisch"],
        "toestemming": "Kim tekende op 2 maart 2026",
        "betrokken": "on",
        "nummer": 0,
    } | anders


def test_toevoegen_en_wijzigen(als_anna: Client, dossier: Dossier) -> None:
    als_anna.post(reverse("partners:nieuw", args=[dossier.pk]), velden())
    pagina = als_anna.get(reverse("partners:lijst", args=[dossier.pk])).content.decode()
    for tekst in ("Dokter Verzonnen", "bedrijfsarts", "Medische gegevens", "Kim tekende"):
        assert tekst in pagina
    adres = reverse("partners:wijzigen", args=[Partner.objects.get().pk])
    form = als_anna.get(adres).context["form"]
    assert form["mag_ontvangen"].value() == ["brieven", "medisch"]
    gestopt = velden(nummer=1)
    del gestopt["betrokken"]
    assert als_anna.post(adres, gestopt).status_code == 302
    assert als_anna.post(adres, gestopt).status_code == 422
    assert "niet meer betrokken" in als_anna.get(reverse("partners:lijst", args=[dossier.pk])).content.decode()
    assert controleer() == []


def test_versleuteld_en_nooit_veranderd(anna: Gebruiker, dossier: Dossier) -> None:
    services.voeg_toe(anna, dossier.pk, Partnergegevens(naam="Dokter Verzonnen", functie=Partnerfunctie.BEDRIJFSARTS))
    assert b"Verzonnen" not in bytes(Partnerversie.objects.get().document)
    with pytest.raises(IntegrityError, match="Deze rij kan niet"), transaction.atomic():
        Partnerversie.objects.update(nummer=2)


@pytest.mark.parametrize("functie", ["leidinggevende", "personeelszaken", "casemanager"])
def test_wie_voor_de_werkgever_werkt_krijgt_niets_medisch(als_anna: Client, dossier: Dossier, functie: str) -> None:
    antwoord = als_anna.post(reverse("partners:nieuw", args=[dossier.pk]), velden(functie=functie))
    assert antwoord.status_code == 422
    assert "mag_ontvangen" in antwoord.context["form"].errors


@pytest.mark.parametrize(
    ("anders", "veld"),
    [({"toestemming": " "}, "toestemming"), ({"naam": "\u200b"}, "naam"), ({"email": "geen"}, "email")],
)
def test_wat_ontbreekt_staat_bij_het_veld(
    als_anna: Client, dossier: Dossier, anders: dict[str, str], veld: str
) -> None:
    antwoord = als_anna.post(reverse("partners:nieuw", args=[dossier.pk]), velden(**anders))
    assert antwoord.status_code == 422
    assert set(antwoord.context["form"].errors) == {veld}


Zet = Callable[..., None]


@pytest.fixture
def zet(anna: Gebruiker, dossier: Dossier) -> Zet:
    def voeg_toe(naam: str, functie: Partnerfunctie, *mag: Stuksoort, betrokken: bool = True) -> None:
        wie = Partnergegevens(naam=naam, functie=functie, mag_ontvangen=mag, betrokken=betrokken)
        services.voeg_toe(anna, dossier.pk, wie)

    return voeg_toe


def namen(dossier: Dossier, *versie: Any, **meer: Any) -> list[str]:
    return [wie.naam for wie in selectors.ontvangers_voor(dossier, Rapportversie(*versie, **meer))]


def test_artsen_die_meedoen(dossier: Dossier, zet: Zet) -> None:
    zet("Arts A", Partnerfunctie.BEDRIJFSARTS)
    zet("Arts B", Partnerfunctie.VERZEKERINGSARTS, betrokken=False)
    zet("Coach", Partnerfunctie.JOBCOACH)
    assert [arts.naam for arts in selectors.artsen_van(dossier)] == ["Arts A"]


def test_een_versie_gaat_naar_haar_lezer_en_naar_wie_haar_mag_hebben(dossier: Dossier, zet: Zet) -> None:
    alles = (Stuksoort.CONCEPT, Stuksoort.RAPPORT, Stuksoort.MEDISCH)
    zet("Gemachtigde", Partnerfunctie.GEMACHTIGDE, *alles)
    zet("Moeder", Partnerfunctie.VERTROUWENSPERSOON, Stuksoort.RAPPORT)
    zet("Baas", Partnerfunctie.LEIDINGGEVENDE, Stuksoort.RAPPORT)
    zet("Coach", Partnerfunctie.JOBCOACH, Stuksoort.RAPPORT)
    zet("Arts", Partnerfunctie.BEDRIJFSARTS, *alles)
    zet("Klantmanager", Partnerfunctie.GEMEENTE, Stuksoort.RAPPORT)
    zet("Weg", Partnerfunctie.GEMACHTIGDE, *alles, betrokken=False)
    rapport = Stuksoort.RAPPORT
    assert namen(dossier, rapport, "client", gevoelig=True) == ["Kim Voorbeeld", "Gemachtigde"]
    assert namen(dossier, rapport, "client") == ["Kim Voorbeeld", "Gemachtigde", "Moeder"]
    assert namen(dossier, rapport, "werkgever", gevoelig=True) == ["Wasserij De Proef", "Baas"]
    assert namen(dossier, rapport, "opdrachtgever", gevoelig=True) == ["Gemeente Oefendam", "Arts", "Klantmanager"]
    assert namen(dossier, rapport, "opdrachtgever") == ["Gemeente Oefendam", "Arts", "Coach", "Klantmanager"]
    assert namen(dossier, Stuksoort.CONCEPT, "opdrachtgever", gevoelig=True) == ["Gemeente Oefendam", "Arts"]


@pytest.mark.parametrize("lezer", ["client", "werkgever", "opdrachtgever"])
def test_wat_voor_een_lezer_alleen_is_opengesteld_krijgt_geen_partner(dossier: Dossier, zet: Zet, lezer: str) -> None:
    for functie in (
        Partnerfunctie.GEMACHTIGDE,
        Partnerfunctie.LEIDINGGEVENDE,
        Partnerfunctie.GEMEENTE,
        Partnerfunctie.BEDRIJFSARTS,
    ):
        zet(functie, functie, Stuksoort.RAPPORT)
    assert len(namen(dossier, Stuksoort.RAPPORT, lezer, opengesteld=True)) == 1


def test_alleen_wie_voor_een_partij_spreekt_telt_als_die_partij(dossier: Dossier, zet: Zet) -> None:
    for functie in (Partnerfunctie.GEMACHTIGDE, Partnerfunctie.VERTROUWENSPERSOON):
        zet(functie, functie, Stuksoort.RAPPORT)
    versie = Rapportversie(Stuksoort.RAPPORT, "client")
    telt = {wie.naam: wie.telt for wie in selectors.ontvangers_voor(dossier, versie)}
    assert telt == {"Kim Voorbeeld": True, "gemachtigde": True, "vertrouwenspersoon": False}


@pytest.mark.parametrize(
    ("partij", "wie"),
    [
        ("client", ["Kim Voorbeeld", "Gemachtigde", "Piet, chef"]),
        ("werkgever", ["Wasserij De Proef", "Baas", "Piet, chef"]),
        ("arts", ["Arts", "Piet, chef"]),
        ("anders", ["Arts", "Baas", "Gemachtigde", "Piet, chef"]),
        (None, ["Arts", "Baas", "Gemachtigde", "Piet, chef"]),
    ],
)
def test_een_verslag_gaat_alleen_naar_wie_erbij_kan_zijn_geweest(
    dossier: Dossier, zet: Zet, partij: str | None, wie: list[str]
) -> None:
    zet("Gemachtigde", Partnerfunctie.GEMACHTIGDE)
    zet("Baas", Partnerfunctie.LEIDINGGEVENDE)
    zet("Arts", Partnerfunctie.BEDRIJFSARTS)
    gevonden = selectors.ontvangers_van_verslag(dossier, partij, "Piet, chef")
    assert [een.naam for een in gevonden] == wie


def test_een_gewist_dossier_heeft_geen_partners_meer(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    wie = Partnergegevens(naam="Coach", functie=Partnerfunctie.JOBCOACH)
    partner = services.voeg_toe(anna, dossier.pk, wie)
    wis_dossier(anna, dossier.pk)
    with pytest.raises(NietGevonden):
        selectors.partners_van(Dossier.objects.get())
    assert als_anna.get(reverse("partners:wijzigen", args=[partner.pk])).status_code == 404
    assert als_anna.get(reverse("partners:nieuw", args=[dossier.pk])).status_code == 404


def test_wie_al_bekend_is_staat_er_niet_twee_keer(dossier: Dossier) -> None:
    gevonden = selectors.ontvangers_van_verslag(dossier, "client", "kim voorbeeld")
    assert [een.sleutel for een in gevonden] == ["client"]


def test_wie_een_partner_opent_staat_in_het_logboek(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    partner = services.voeg_toe(anna, dossier.pk, Partnergegevens(naam="Coach", functie=Partnerfunctie.JOBCOACH))
    als_anna.get(reverse("partners:wijzigen", args=[partner.pk]))
    assert Regel.objects.filter(dossier=dossier.pk, gebeurtenis="partners.bekeken").count() == 1
