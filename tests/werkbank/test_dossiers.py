import re
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse
from django_scopes import scope
from django_scopes.exceptions import ScopeError
from pydantic import ValidationError
from pytest_django import DjangoAssertNumQueries

from tests.mensen import Mensen
from tests.werkbank.maken import formuliervelden, gegevens, maak_dossier, opdracht_in
from weegwerk.werkbank.dossiers import selectors, services
from weegwerk.werkbank.dossiers.models import Dossier, Opdracht, Status
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.logboek.selectors import regels_van
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.onderzoeken.services import start_onderzoek
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.versleuteling.services import SleutelFout


def gelogd(dossier: Dossier) -> list[tuple[str, str]]:
    return list(Regel.objects.filter(dossier=dossier.pk).order_by("volgnummer").values_list("gebeurtenis", "velden"))


def test_een_dossier_maken_met_het_formulier(als_anna: Client, anna: Gebruiker) -> None:
    antwoord = als_anna.post(reverse("dossiers:nieuw"), formuliervelden(deskundige=anna.pk))
    dossier = Dossier.objects.get()
    assert antwoord.headers["Location"] == reverse("opdrachten:opdracht", args=[opdracht_in(dossier).pk])
    assert re.fullmatch(r"\d{4}-0001", dossier.kenmerk)
    assert selectors.vraag_van(opdracht_in(dossier)) == "Wat is de loonwaarde?"
    pagina = als_anna.get(reverse("dossiers:dossier", args=[dossier.pk])).content.decode()
    assert "Kim Voorbeeld" in pagina
    assert "Anna heeft het dossier bekeken" in pagina


def test_een_fout_staat_bij_het_veld_en_het_getypte_blijft(als_anna: Client, anna: Gebruiker) -> None:
    velden = formuliervelden(
        deskundige=anna.pk, client_naam="\u200b", werkgever_email="geen adres", gereed_voor="2026-03-01"
    )
    antwoord = als_anna.post(reverse("dossiers:nieuw"), velden)
    assert antwoord.status_code == 422
    assert set(antwoord.context["gegevens"].errors) == {"client_naam", "werkgever_email"}
    assert set(antwoord.context["opdracht"].errors) == {"gereed_voor"}
    assert 'value="geen adres"' in antwoord.content.decode()
    assert not Dossier.objects.exists()


def test_een_opdracht_gaat_niet_naar_iemand_van_buiten(als_anna: Client, mensen: Mensen) -> None:
    antwoord = als_anna.post(reverse("dossiers:nieuw"), formuliervelden(deskundige=mensen.chris.pk))
    assert "deskundige" in antwoord.context["opdracht"].errors


def test_namen_en_vraag_staan_niet_leesbaar_in_de_database(dossier: Dossier) -> None:
    rij = Dossier.objects.filter(pk=dossier.pk).values_list().get()
    opdracht = Opdracht.objects.filter(dossier=dossier).values_list().get()
    inhoud = b"".join(bytes(deel) for deel in (*rij, *opdracht) if isinstance(deel, bytes | memoryview))
    assert b"Kim" not in inhoud
    assert b"loonwaarde?" not in inhoud


def test_kenmerken_tellen_door_per_organisatie(mensen: Mensen) -> None:
    kenmerken = [maak_dossier(wie).kenmerk[-4:] for wie in (mensen.anna, mensen.anna, mensen.chris, mensen.anna)]
    assert kenmerken == ["0001", "0002", "0001", "0003"]


def test_zonder_organisatie_is_er_geen_antwoord(mensen: Mensen) -> None:
    maak_dossier(mensen.anna)
    vragen: list[Callable[[], object]] = [Dossier.objects.all, Opdracht.objects.count, Regel.objects.first]
    for vraag in vragen:
        with pytest.raises(ScopeError):
            vraag()


def test_een_vreemde_vindt_het_dossier_niet(dossier: Dossier, mensen: Mensen) -> None:
    with scope(organisatie=mensen.chris.organisatie), pytest.raises(NietGevonden):
        services.lees_dossier(mensen.chris, dossier.pk)


def test_een_beheerder_zonder_inhoud_leest_niets(dossier: Dossier, mensen: Mensen) -> None:
    for lees in (lambda: services.lees_dossier(mensen.dirk, dossier.pk), lambda: services.bekijk_dossiers(mensen.dirk)):
        with pytest.raises(NietGevonden):
            lees()
    assert len(gelogd(dossier)) == 2


def test_lezen_en_wijzigen_komen_in_het_logboek_zonder_waarden(dossier: Dossier, anna: Gebruiker) -> None:
    services.lees_dossier(anna, dossier.pk)
    services.wijzig_gegevens(anna, dossier.pk, gegevens(telefoon="070 111 11 11"), 1)
    assert gelogd(dossier)[-2:] == [
        (Gebeurtenis.DOSSIER_GELEZEN, ""),
        (Gebeurtenis.GEGEVENS_GEWIJZIGD, "client.telefoon"),
    ]
    assert regels_van(dossier.pk)[0].velden == ("client.telefoon",)


def test_de_tweede_die_bewaart_ziet_beide_waarden(als_anna: Client, dossier: Dossier, mensen: Mensen) -> None:
    services.wijzig_gegevens(mensen.bram, dossier.pk, gegevens(telefoon="van Bram"), 1)
    adres = reverse("dossiers:gegevens", args=[dossier.pk])
    velden = formuliervelden(client_telefoon="van Anna", werkgever_plaats="Oefendam", versie=1)
    antwoord = als_anna.post(adres, velden)
    assert antwoord.status_code == 422
    assert "van Bram" in antwoord.content.decode()
    assert 'value="van Anna"' in antwoord.content.decode()
    assert gelogd(dossier)[-1] == (Gebeurtenis.DOSSIER_GELEZEN, "")
    keuze = {veld.name: veld.value() or "" for veld in antwoord.context["form"]}
    assert als_anna.post(adres, keuze).status_code == 302
    nu = selectors.gegevens_van(selectors.dossier_voor(mensen.anna, dossier.pk))
    assert nu
    assert nu.client.telefoon == "van Anna"


def test_dezelfde_wijziging_is_geen_botsing(dossier: Dossier, anna: Gebruiker) -> None:
    services.wijzig_gegevens(anna, dossier.pk, gegevens(telefoon="nieuw"), 1)
    services.wijzig_gegevens(anna, dossier.pk, gegevens(telefoon="nieuw"), 1)
    assert selectors.dossier_voor(anna, dossier.pk).versie == 2


def test_het_wijzigformulier_toont_wat_er_staat(als_anna: Client, dossier: Dossier) -> None:
    form = als_anna.get(reverse("dossiers:gegevens", args=[dossier.pk])).context["form"]
    assert form["client_naam"].value() == "Kim Voorbeeld"
    assert form["versie"].value() == 1


def test_verplaatste_gegevens_gaan_niet_open(als_anna: Client, dossier: Dossier, anna: Gebruiker) -> None:
    """Ook niet als iemand met toegang tot de database de sleutel mee verplaatst."""
    ander = maak_dossier(anna, naam="Sam Bedacht")
    Dossier.objects.filter(pk=dossier.pk).update(sleutel=ander.sleutel)
    with pytest.raises(SleutelFout):
        services.lees_dossier(anna, dossier.pk)
    antwoord = als_anna.get(reverse("dossiers:dossier", args=[dossier.pk]))
    assert antwoord.status_code == 422
    assert "veranderd of verplaatst" in antwoord.content.decode()
    assert "Sam" not in antwoord.content.decode()


def test_niemand_vraagt_iets_over_een_client_voor_die_geboren_is(als_anna: Client, anna: Gebruiker) -> None:
    velden = formuliervelden(deskundige=anna.pk, client_geboortedatum="2026-04-01", ontvangen_op="2026-03-02")
    antwoord = als_anna.post(reverse("dossiers:nieuw"), velden)
    assert "geboortedag" in str(antwoord.context["opdracht"].errors["ontvangen_op"])
    antwoord = als_anna.post(reverse("dossiers:nieuw"), velden | {"client_geboortedatum": "2190-01-01"})
    assert "toekomst" in str(antwoord.context["gegevens"].errors["client_geboortedatum"])
    assert not Dossier.objects.exists()


def test_een_onmogelijke_stap_wordt_geweigerd(dossier: Dossier, anna: Gebruiker) -> None:
    with pytest.raises(services.OngeldigeOvergang, match="nieuw"):
        services.wijzig_status(anna, opdracht_in(dossier).pk, Status.VASTGESTELD)


def test_een_tweede_opdracht(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    velden = {"deskundige": anna.pk, "ontvangen_op": "2026-09-01", "vraag": "Opnieuw?"}
    als_anna.post(reverse("dossiers:opdracht_nieuw", args=[dossier.pk]), velden)
    assert [opdracht.ontvangen_op for opdracht in selectors.opdrachten_van(dossier)] == [
        date(2026, 9, 1),
        date(2026, 3, 2),
    ]


@pytest.mark.parametrize("aantal", [1, 30])
def test_de_lijst_kost_altijd_evenveel_vragen(
    als_anna: Client, anna: Gebruiker, django_assert_num_queries: DjangoAssertNumQueries, aantal: int
) -> None:
    for _ in range(aantal):
        maak_dossier(anna)
    # sessie, gebruiker, begin, tellen, dossiers, opdrachten, onderdelen, gegevens, drie voor het logboek, einde
    with django_assert_num_queries(12):
        antwoord = als_anna.get(reverse("dossiers:lijst"))
    assert len(antwoord.context["lijst"].regels) == min(aantal, 25)


def test_bladeren(als_anna: Client, anna: Gebruiker) -> None:
    for _ in range(26):
        maak_dossier(anna)
    antwoord = als_anna.get(reverse("dossiers:lijst"), {"pagina": 2})
    assert [regel.dossier.kenmerk[-4:] for regel in antwoord.context["lijst"].regels] == ["0001"]


def test_gegevens_worden_schoongemaakt_en_gecontroleerd() -> None:
    assert gegevens(naam="  Kim\u202e\tVoor\u200bbeeld ").client.naam == "Kim Voorbeeld"
    for fout in (
        {"naam": ""},
        {"naam": "\u200b"},
        {"naam": "x" * 201},
        {"bsn": "123"},
        {"geboortedatum": "31-02-2000"},
    ):
        with pytest.raises(ValidationError):
            gegevens(**fout)


def test_wie_intussen_aannam_houdt_de_opdracht(
    anna: Gebruiker, mensen: Mensen, dossier: Dossier, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Overdragen wacht in het logboek op wie aanneemt, en kijkt daarna opnieuw."""
    vijf = opdracht_in(dossier)

    def na_de_ander(*wat: Any) -> None:
        Opdracht.objects.filter(pk=vijf.pk).update(status=Status.BEZIG)
        schrijf(*wat)

    monkeypatch.setattr(services, "schrijf", na_de_ander)
    with pytest.raises(services.OngeldigeOvergang):
        services.draag_over(anna, vijf.pk, mensen.bram)
    assert Opdracht.objects.get().deskundige == anna


def test_bij_een_afgesloten_opdracht_begint_geen_onderzoek(anna: Gebruiker, dossier: Dossier) -> None:
    vijf = opdracht_in(dossier)
    Opdracht.objects.filter(pk=vijf.pk).update(status=Status.VASTGESTELD)
    with pytest.raises(services.OngeldigeOvergang):
        start_onderzoek(anna, vijf.pk)
    assert Opdracht.objects.get().status == Status.VASTGESTELD
