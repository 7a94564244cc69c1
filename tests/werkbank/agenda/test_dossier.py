"""De datums van een dossier: eigen afspraken, termijnen van de wet, en wat iemand ermee deed."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.db import IntegrityError, transaction
from django.test import Client
from django.urls import reverse

from tests.mensen import Mensen
from tests.werkbank.agenda.conftest import VANDAAG
from tests.werkbank.maken import gegevens, opdracht
from weegwerk.kern.fouten import KernFout
from weegwerk.kern.termijnen import Feiten, Periode
from weegwerk.werkbank.agenda import services
from weegwerk.werkbank.agenda.models import Afspraak, Afspraakstap, Agendavoorkeur, Feitenversie, Herkomst, Staat
from weegwerk.werkbank.agenda.services import NieuweAfspraak
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import open_dossier, wis_dossier
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.toegang.models import Gebruiker

ZIEK = Feiten(ziek=(Periode(date(2026, 2, 2)),))


def rijen(dossier: Dossier, **anders: object) -> dict[str, Afspraak]:
    return {rij.sleutel: rij for rij in Afspraak.objects.filter(dossier=dossier, **anders)}


def velden(**anders: Any) -> dict[str, Any]:
    return {"eerste_ziektedag": "2026-02-02", "versie": 0} | anders


def test_feiten_invullen_zet_de_termijnen_op_de_agenda(als_anna: Client, dossier: Dossier) -> None:
    als_anna.post(reverse("agenda:feiten", args=[dossier.pk]), velden())
    wet = rijen(dossier, herkomst=Herkomst.WET)
    assert (wet["plan_van_aanpak"].datum, wet["plan_van_aanpak"].staat) == (date(2026, 3, 29), Staat.OPEN)
    assert (wet["probleemanalyse"].datum, wet["probleemanalyse"].staat) == (date(2026, 3, 15), Staat.VOORBIJ)
    pagina = als_anna.get(reverse("agenda:dossier", args=[dossier.pk])).content.decode()
    for tekst in (
        "Plan van aanpak",
        "over 11 dagen",
        "was al voorbij",
        "week 93",
        "artikel 64, derde lid",
        "strengste",
    ):
        assert tekst in pagina
    assert b"2026" not in bytes(Feitenversie.objects.get().document)
    assert controleer() == []


def test_andere_feiten_schuiven_en_laten_vervallen(anna: Gebruiker, dossier: Dossier) -> None:
    services.bewaar_feiten(anna, dossier.pk, ZIEK, 0)
    plan = rijen(dossier)["plan_van_aanpak"]
    services.wijzig_afspraak(anna, rijen(dossier)["ziekteaangifte"].pk, staat=Staat.GEDAAN)
    services.bewaar_feiten(anna, dossier.pk, Feiten(ziek=(Periode(date(2026, 2, 9)),)), 1)
    na = rijen(dossier)
    assert (na["plan_van_aanpak"].pk, na["plan_van_aanpak"].datum) == (plan.pk, date(2026, 4, 5))
    assert na["ziekteaangifte"].staat == Staat.GEDAAN
    services.bewaar_feiten(anna, dossier.pk, Feiten(ziek=(Periode(date(2026, 2, 9), date(2026, 3, 1)),)), 2)
    assert {rij.staat for sleutel, rij in rijen(dossier).items() if sleutel.startswith("evaluatie")} == {
        Staat.VERVALLEN
    }
    services.bewaar_feiten(anna, dossier.pk, ZIEK, 3)
    assert rijen(dossier)["plan_van_aanpak"].staat == Staat.OPEN


def test_wie_tegelijk_feiten_wijzigt_weet_het(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    services.bewaar_feiten(anna, dossier.pk, ZIEK, 0)
    antwoord = als_anna.post(reverse("agenda:feiten", args=[dossier.pk]), velden(versie=0))
    assert antwoord.status_code == 422
    assert "Een collega heeft deze feiten intussen gewijzigd" in antwoord.content.decode()


def test_de_termijnen_zijn_van_wie_de_opdracht_heeft(anna: Gebruiker, mensen: Mensen) -> None:
    dossier = open_dossier(anna, gegevens(), opdracht(mensen.bram))
    services.bewaar_feiten(anna, dossier.pk, ZIEK, 0)
    assert {rij.voor_id for rij in rijen(dossier).values()} == {mensen.bram.pk}


@pytest.mark.parametrize(
    ("fout", "veld"),
    [
        ({"laatste_ziektedag": "2026-02-01"}, "eerste_ziektedag"),
        ({"eerste_ziektedag": "", "laatste_ziektedag": "2026-02-01"}, "eerste_ziektedag"),
        ({"eerder_ziek": "gisteren"}, None),
        ({"eerder_ziek": "2026-02-01..2026-02-05"}, "eerste_ziektedag"),
        ({"start_werk": "1800-01-01"}, "start_werk"),
        ({"start_werk": "2026-03-02", "start_subsidie": "2026-03-01"}, "start_subsidie"),
        ({"eerste_ziektedag": "1998-04-12"}, "eerste_ziektedag"),
    ],
)
def test_feiten_die_niet_kunnen_staan_bij_het_veld(
    als_anna: Client, dossier: Dossier, fout: dict[str, str], veld: str | None
) -> None:
    antwoord = als_anna.post(reverse("agenda:feiten", args=[dossier.pk]), velden(**fout))
    assert antwoord.status_code == 422
    assert veld is None or veld in antwoord.context["form"].errors
    assert not Afspraak.objects.exists()


def test_ziek_voor_de_geboorte_kan_niet(anna: Gebruiker) -> None:
    kind = open_dossier(anna, gegevens(geboortedatum=date(2026, 2, 3)), opdracht(anna))
    with pytest.raises(KernFout, match="ligt voor de geboortedatum"):
        services.bewaar_feiten(anna, kind.pk, ZIEK, 0)


def test_het_formulier_toont_wat_er_bewaard_is(als_anna: Client, dossier: Dossier) -> None:
    alles = velden(eerder_ziek="2026-01-05..2026-01-20", verlof="2025-06-01..2025-09-20", vangnet="on", forfait="on")
    adres = reverse("agenda:feiten", args=[dossier.pk])
    assert als_anna.post(adres, alles).status_code == 302
    form = als_anna.get(adres).context["form"]
    assert form["eerder_ziek"].value() == "2026-01-05..2026-01-20"
    assert form["vangnet"].value() is True
    assert form["versie"].value() == 1


def test_een_eigen_afspraak_met_toelichting(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    nieuw = {"soort": "Bezoek", "datum": "2026-03-20", "voor": anna.pk, "toelichting": "Bij Kim thuis"}
    assert als_anna.post(reverse("agenda:nieuw", args=[dossier.pk]), nieuw).status_code == 302
    assert "Bij Kim thuis" in als_anna.get(reverse("agenda:dossier", args=[dossier.pk])).content.decode()
    assert "Kim" not in als_anna.get(reverse("agenda:lijst")).content.decode()
    assert b"Kim" not in bytes(Afspraak.objects.get().toelichting or b"")


@pytest.mark.parametrize(
    ("anders", "fout"),
    [({"datum": "2026-03-21"}, "reden"), ({"staat": "vervallen"}, "reden"), ({"datum": ""}, "datum")],
)
def test_verzetten_of_laten_vallen_vraagt_een_reden(
    als_anna: Client, anna: Gebruiker, dossier: Dossier, anders: dict[str, str], fout: str
) -> None:
    afspraak = services.zet_afspraak(anna, dossier, NieuweAfspraak("Bezoek", VANDAAG))
    keuze = {"staat": "open", "datum": VANDAAG.isoformat()} | anders
    antwoord = als_anna.post(reverse("agenda:afspraak", args=[afspraak.pk]), keuze)
    assert antwoord.status_code == 422
    assert set(antwoord.context["form"].errors) == {fout}


def test_wat_er_met_een_datum_gebeurde_blijft_te_lezen(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    afspraak = services.zet_afspraak(anna, dossier, NieuweAfspraak("Bezoek", VANDAAG))
    adres = reverse("agenda:afspraak", args=[afspraak.pk])
    als_anna.post(adres, {"staat": "open", "datum": "2026-03-25", "reden": "Kim is ziek"})
    als_anna.post(adres, {"staat": "gedaan", "datum": "2026-03-25", "reden": ""})
    pagina = als_anna.get(reverse("agenda:dossier", args=[dossier.pk])).content.decode()
    assert "verzet van 18 maart 2026 naar 25 maart 2026 (Kim is ziek)" in pagina
    assert b"Kim" not in bytes(Afspraakstap.objects.exclude(reden=None).get().reden or b"")
    with pytest.raises(IntegrityError, match="Deze rij kan niet"), transaction.atomic():
        Afspraakstap.objects.update(staat=Staat.OPEN)
    services.wijzig_afspraak(anna, afspraak.pk, staat=Staat.GEDAAN)
    assert Afspraakstap.objects.count() == 2


def test_een_datum_uit_het_werk_staat_er_een_keer(anna: Gebruiker, dossier: Dossier) -> None:
    for dag in (10, 12):
        nieuw = NieuweAfspraak("Nieuwe bepaling van de loonwaarde", date(2026, 9, dag), sleutel="herbepaling")
        services.zet_afspraak(anna, dossier, nieuw)
    assert Afspraak.objects.get().datum == date(2026, 9, 12)


def test_een_gewist_dossier_krijgt_geen_datums_en_toont_ze_niet(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    afspraak = services.zet_afspraak(anna, dossier, NieuweAfspraak("Bezoek", VANDAAG, toelichting="x"))
    wis_dossier(anna, dossier.pk)
    paden = [reverse(f"agenda:{naam}", args=[dossier.pk]) for naam in ("dossier", "feiten", "nieuw")]
    for pad in [*paden, reverse("agenda:afspraak", args=[afspraak.pk])]:
        assert als_anna.get(pad).status_code == 404


def test_een_termijn_die_verstrijkt_is_te_laat(anna: Gebruiker, dossier: Dossier, als_anna: Client) -> None:
    services.bewaar_feiten(anna, dossier.pk, ZIEK, 0)
    with time_machine.travel("2026-03-30T06:00:00Z"):
        als_anna.force_login(anna)
        assert "1 dag te laat" in als_anna.get(reverse("agenda:lijst")).content.decode()


def test_wat_iemand_liet_vervallen_komt_niet_terug_door_een_ander_feit(anna: Gebruiker, dossier: Dossier) -> None:
    services.bewaar_feiten(anna, dossier.pk, ZIEK, 0)
    plan = rijen(dossier)["plan_van_aanpak"]
    services.wijzig_afspraak(anna, plan.pk, staat=Staat.VERVALLEN, reden="Al eerder gemaakt")
    services.bewaar_feiten(anna, dossier.pk, Feiten(ziek=ZIEK.ziek, start_werk=date(2024, 1, 8)), 1)
    assert rijen(dossier)["plan_van_aanpak"].staat == Staat.VERVALLEN
    services.bewaar_feiten(anna, dossier.pk, Feiten(ziek=(Periode(date(2026, 2, 9)),)), 2)
    assert rijen(dossier)["plan_van_aanpak"].staat == Staat.OPEN


def test_een_datum_uit_het_werk_verschuift_niet_in_een_gewist_dossier(anna: Gebruiker, dossier: Dossier) -> None:
    zet = NieuweAfspraak("Loonwaarde opnieuw bepalen", VANDAAG, sleutel="herbepaling")
    services.zet_afspraak(anna, dossier, zet)
    wis_dossier(anna, dossier.pk)
    dossier.refresh_from_db()
    with pytest.raises(NietGevonden):
        services.zet_afspraak(anna, dossier, zet)


def test_verschuiven_uit_het_werk_staat_in_het_logboek(anna: Gebruiker, dossier: Dossier) -> None:
    for dag in (date(2026, 9, 1), date(2026, 9, 8)):
        services.zet_afspraak(anna, dossier, NieuweAfspraak("Herbepaling", dag, sleutel="herbepaling"))
    gelogd = Regel.objects.filter(gebeurtenis__in=(Gebeurtenis.AFSPRAAK_GEZET, Gebeurtenis.AFSPRAAK_GEWIJZIGD))
    assert gelogd.count() == 2


def test_een_termijn_die_iemand_verzette_blijft_staan_met_de_dag_van_de_wet_erbij(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    services.bewaar_feiten(anna, dossier.pk, ZIEK, 0)
    plan = rijen(dossier)["plan_van_aanpak"]
    services.wijzig_afspraak(anna, plan.pk, datum=date(2026, 3, 25), reden="Zo afgesproken")
    services.bewaar_feiten(anna, dossier.pk, Feiten(ziek=(Periode(date(2026, 2, 9)),)), 1)
    na = rijen(dossier)
    assert (na["plan_van_aanpak"].datum, na["plan_van_aanpak"].staat) == (date(2026, 3, 25), Staat.OPEN)
    assert na["einde_wachttijd"].datum == date(2028, 2, 6)
    pagina = als_anna.get(reverse("agenda:dossier", args=[dossier.pk])).content.decode()
    assert pagina.count("Iemand koos hier een andere dag.") == 1
    assert "De termijn van de wet is 5 april 2026." in pagina


def test_het_geheime_adres_van_de_kalender_staat_in_het_logboek(anna: Gebruiker) -> None:
    services.maak_kalenderadres(anna)
    services.trek_kalenderadres_in(anna)
    gelogd = Regel.objects.filter(gebruiker=anna).order_by("volgnummer").values_list("gebeurtenis", flat=True)
    assert list(gelogd)[-2:] == [Gebeurtenis.KALENDERADRES_GEMAAKT, Gebeurtenis.KALENDERADRES_INGETROKKEN]


def test_wie_de_herinnering_wijzigt_laat_het_adres_met_rust(anna: Gebruiker) -> None:
    services.maak_kalenderadres(anna)
    voor = Agendavoorkeur.objects.get().adres_hash
    services.kies_herinnering(anna, 3)
    na = Agendavoorkeur.objects.get()
    assert (na.adres_hash, na.dagen_vooraf) == (voor, 3)
    services.trek_kalenderadres_in(anna)
    assert Agendavoorkeur.objects.get().dagen_vooraf == 3
