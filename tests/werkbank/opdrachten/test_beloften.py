"""Wat bij het aannemen voor een dag is beloofd, staat in de agenda en gaat mee met wat er gebeurt."""

from datetime import date

import pytest

from tests.mensen import Mensen
from tests.werkbank.maken import opdracht_in
from tests.werkbank.opdrachten.hulp import neem_aan, vul
from weegwerk.kern.document import bewerken
from weegwerk.kern.termijnen import Feiten, Periode
from weegwerk.werkbank.agenda import services as agenda
from weegwerk.werkbank.agenda.models import Afspraak, Herkomst, Staat
from weegwerk.werkbank.dossiers.models import Dossier, Opdracht
from weegwerk.werkbank.opdrachten import besluiten
from weegwerk.werkbank.opdrachten.besluiten import Stop
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.toegang.models import Gebruiker

TIJDPAD = {
    "acceptatie__tijdpad__gesprek_op": "2026-03-20",
    "acceptatie__tijdpad__concept_op": "2026-04-10",
    "acceptatie__tijdpad__gereed_op": "2026-04-24",
}


def agenda_van(opdracht: Opdracht) -> dict[str, tuple[date, str]]:
    rijen = Afspraak.objects.filter(opdracht=opdracht, herkomst=Herkomst.WERK)
    return {rij.soort: (rij.datum, rij.staat) for rij in rijen}


@pytest.fixture
def aangenomen(anna: Gebruiker, dossier: Dossier) -> Opdracht:
    opdracht = opdracht_in(dossier)
    neem_aan(anna, opdracht, **TIJDPAD)
    opdracht.refresh_from_db()
    return opdracht


def test_het_tijdpad_staat_na_het_aannemen_in_de_agenda(anna: Gebruiker, dossier: Dossier) -> None:
    opdracht = opdracht_in(dossier)
    vul(anna, opdracht, {pad.replace("__", "."): dag for pad, dag in TIJDPAD.items()})
    assert agenda_van(opdracht) == {}
    neem_aan(anna, opdracht)
    assert agenda_van(opdracht) == {
        "Eerste gesprek of bezoek": (date(2026, 3, 20), Staat.OPEN),
        "Concept naar de partijen": (date(2026, 4, 10), Staat.OPEN),
    }
    opdracht.refresh_from_db()
    assert opdracht.gereed_voor == date(2026, 4, 24)
    assert {rij.voor for rij in Afspraak.objects.all()} == {anna}


def test_een_andere_dag_in_de_opdracht_schuift_en_een_lege_laat_vervallen(
    anna: Gebruiker, aangenomen: Opdracht
) -> None:
    vul(anna, aangenomen, {"acceptatie.tijdpad.gesprek_op": "2026-03-27", "acceptatie.tijdpad.concept_op": ""})
    assert agenda_van(aangenomen) == {
        "Eerste gesprek of bezoek": (date(2026, 3, 27), Staat.OPEN),
        "Concept naar de partijen": (date(2026, 4, 10), Staat.VERVALLEN),
    }


def test_wie_de_dag_in_de_agenda_verzette_houdt_die(anna: Gebruiker, aangenomen: Opdracht) -> None:
    rij = Afspraak.objects.get(soort="Eerste gesprek of bezoek")
    agenda.wijzig_afspraak(anna, rij.pk, datum=date(2026, 3, 30), reden="Kim kon niet")
    vul(anna, aangenomen, {"aanpak.behoefte": "Rust"})
    assert agenda_van(aangenomen)["Eerste gesprek of bezoek"] == (date(2026, 3, 30), Staat.OPEN)


def test_uitloop_verzet_de_dag_waarop_het_rapport_klaar_is(anna: Gebruiker, aangenomen: Opdracht) -> None:
    _map, versie = OPDRACHTMAP.lees(anna, aangenomen.pk)
    OPDRACHTMAP.wijzig_rijen(
        anna,
        aangenomen.pk,
        versie.nummer,
        "acceptatie.uitloop",
        lambda oud: bewerken.voeg_rij_toe(oud, "acceptatie.uitloop"),
    )
    vul(anna, aangenomen, {"acceptatie.uitloop.U1.nieuwe_datum": "2026-05-08"})
    aangenomen.refresh_from_db()
    assert aangenomen.gereed_voor == date(2026, 5, 8)


def test_een_knelpunt_met_een_dag_is_gedaan_als_er_een_uitkomst_is(anna: Gebruiker, aangenomen: Opdracht) -> None:
    _map, versie = OPDRACHTMAP.lees(anna, aangenomen.pk)
    lijst = "acceptatie.knelpunten"
    OPDRACHTMAP.wijzig_rijen(anna, aangenomen.pk, versie.nummer, lijst, lambda oud: bewerken.voeg_rij_toe(oud, lijst))
    vul(anna, aangenomen, {f"{lijst}.K1.wat": "Kim is met vakantie", f"{lijst}.K1.voor_datum": "2026-03-16"})
    assert agenda_van(aangenomen)["Knelpunt 1 oplossen"] == (date(2026, 3, 16), Staat.OPEN)
    vul(anna, aangenomen, {f"{lijst}.K1.uitkomst": "Het gesprek is verzet"})
    assert agenda_van(aangenomen)["Knelpunt 1 oplossen"] == (date(2026, 3, 16), Staat.GEDAAN)


def test_een_gesprek_met_een_dag_is_het_eerste_gesprek(anna: Gebruiker, aangenomen: Opdracht) -> None:
    _map, versie = OPDRACHTMAP.lees(anna, aangenomen.pk)
    OPDRACHTMAP.wijzig_rijen(
        anna, aangenomen.pk, versie.nummer, "gesprekken", lambda oud: bewerken.voeg_rij_toe(oud, "gesprekken")
    )
    vul(anna, aangenomen, {"gesprekken.G1.datum": "2026-03-20"})
    assert agenda_van(aangenomen)["Eerste gesprek of bezoek"] == (date(2026, 3, 20), Staat.GEDAAN)


def test_een_gestopte_opdracht_belooft_niets_meer_en_een_hervatte_weer_wel(
    anna: Gebruiker, aangenomen: Opdracht
) -> None:
    besluiten.stop(anna, aangenomen.pk, Stop("client", date(2026, 3, 12), "", "Alles blijft hier."))
    assert {staat for _dag, staat in agenda_van(aangenomen).values()} == {Staat.VERVALLEN}
    besluiten.hervat(anna, aangenomen.pk)
    assert {staat for _dag, staat in agenda_van(aangenomen).values()} == {Staat.OPEN}


def test_teruggeven_haalt_de_dagen_van_de_agenda(anna: Gebruiker, aangenomen: Opdracht) -> None:
    besluiten.geef_terug(anna, aangenomen.pk, date(2026, 3, 12), "Te druk")
    assert {staat for _dag, staat in agenda_van(aangenomen).values()} == {Staat.VERVALLEN}


def test_de_datums_gaan_mee_als_een_collega_de_opdracht_neemt(
    anna: Gebruiker, mensen: Mensen, dossier: Dossier
) -> None:
    agenda.bewaar_feiten(anna, dossier.pk, Feiten(ziek=(Periode(date(2026, 11, 2)),)), 0)
    eigen = agenda.zet_afspraak(
        anna, dossier, agenda.NieuweAfspraak("Bezoek", date(2026, 12, 1)), herkomst=Herkomst.EIGEN
    )
    besluiten.geef_door(anna, opdracht_in(dossier).pk, mensen.bram)
    open_ = Afspraak.objects.filter(staat=Staat.OPEN)
    assert {rij.voor for rij in open_.filter(herkomst=Herkomst.WET)} == {mensen.bram}
    assert open_.get(pk=eigen.pk).voor == anna
