"""Een herbepaling begint bij de vorige bepaling, en zet de twee naast elkaar."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django_scopes import scope

from tests.mensen import Mensen
from tests.werkbank.na_de_vaststelling import leg_vaststelling_vast, stel_vast
from tests.werkbank.onderzoeken.hulp import Blad, document, tekst
from tests.werkbank.opdrachten.hulp import document as map_van
from tests.werkbank.opdrachten.hulp import neem_aan, vul
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import bewerken
from weegwerk.werkbank.agenda.models import Afspraak, Staat
from weegwerk.werkbank.agenda.services import HERBEPALING, NieuweAfspraak, zet_afspraak
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import OngeldigeOvergang, RolVerbiedt, draag_over, wis_dossier
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.herbepalingen import selectors, services
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.onderhandelingen.services import begin as begin_onderhandeling
from weegwerk.werkbank.onderzoeken.afronden import open_correctie
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.services import lees_bestand_in
from weegwerk.werkbank.onderzoeken.soort import ONDERZOEK
from weegwerk.werkbank.opdrachten.besluiten import NogNietAanTeNemen
from weegwerk.werkbank.toegang.models import Gebruiker

VRAAG = "Wat is de loonwaarde nu?"
WAARNEMINGEN: dict[str, bewerken.Waarde] = {
    "peildatum": "2026-10-01",
    "beoordelingsdatum": "2026-09-20",
    **{
        f"taken.{code}.{veld}.{deel}": waarde
        for code in "ABCDE"
        for veld, percentage in (("tempo", "95%"), ("kwaliteit", "95%"), ("netto_werktijd", "95%"))
        for deel, waarde in (("percentage", percentage), ("motivering", "Opnieuw geteld."))
    },
}


@pytest.fixture
def vorige(anna: Gebruiker, dossier: Dossier) -> Onderzoek:
    return stel_vast(anna, dossier)


@pytest.fixture
def nieuw(anna: Gebruiker, vorige: Onderzoek) -> Onderzoek:
    return begin_en_neem_aan(anna, vorige)


def begin_en_neem_aan(wie: Gebruiker, vorige: Onderzoek) -> Onderzoek:
    opdracht = services.begin(wie, vorige.pk, date(2026, 9, 1), VRAAG)
    neem_aan(wie, opdracht)
    with scope(organisatie=wie.organisatie_id):
        return services.start(wie, opdracht.pk)


def neem_waar(gebruiker: Gebruiker, onderzoek: Onderzoek) -> None:
    onderzoek.refresh_from_db()
    bewaard = ONDERZOEK.bewaar(gebruiker, onderzoek.pk, onderzoek.versie, WAARNEMINGEN)
    assert not bewaard.fouten
    onderzoek.refresh_from_db()


def test_werk_gaat_mee_en_de_eerdere_uitkomst_staat_in_het_document(vorige: Onderzoek, nieuw: Onderzoek) -> None:
    toen, nu = document(vorige), document(nieuw)
    assert (nu.functie, nu.normfunctie) == (toen.functie, toen.normfunctie)
    assert [taak.code for taak in nu.taken] == [taak.code for taak in toen.taken]
    assert all(taak.tempo is None and not taak.metingen for taak in nu.taken)
    assert nu.eerder
    assert (nu.eerder.loonwaarde, nu.eerder.door, nu.eerder.vastgesteld_op) == (74, "Anna", date(2026, 4, 1))
    assert nu.vraagstelling.vraag == VRAAG
    assert nieuw.opdracht.dossier_id == vorige.opdracht.dossier_id
    assert selectors.opvolgers(vorige) == [nieuw.opdracht]


def test_de_eerdere_bepaling_verandert_niet(vorige: Onderzoek, nieuw: Onderzoek) -> None:
    versie = vorige.versie
    assert nieuw.pk != vorige.pk
    vorige.refresh_from_db()
    assert (vorige.versie, vorige.vastgesteld) == (versie, True)


def test_zonder_vaststelling_kan_het_niet(anna: Gebruiker, vorige: Onderzoek, als_anna: Client) -> None:
    vorige.vastgesteld = False
    vorige.save()
    with pytest.raises(NietGevonden):
        services.begin(anna, vorige.pk, date(2026, 9, 1), VRAAG)
    bladzijde = als_anna.get(reverse("herbepalingen:begin", args=[vorige.pk]))
    assert "nog niet vastgesteld" in tekst(bladzijde)


def test_wie_onderhandelde_bepaalt_niet_opnieuw(mensen: Mensen, vorige: Onderzoek) -> None:
    begin_onderhandeling(mensen.bram, vorige.pk)
    with pytest.raises(RolVerbiedt, match="onderhandel"):
        services.begin(mensen.bram, vorige.pk, date(2026, 9, 1), VRAAG)
    client = Client()
    client.force_login(mensen.bram)
    adres = reverse("herbepalingen:begin", args=[vorige.pk])
    assert "Open de opdracht" not in tekst(client.get(adres))
    assert client.post(adres, {"ontvangen_op": "2026-09-01", "vraag": VRAAG}).status_code == 422


def test_de_vergelijking_op_de_bladzijde(anna: Gebruiker, nieuw: Onderzoek, als_anna: Client) -> None:
    leeg = als_anna.get(reverse("onderzoeken:groep", args=[nieuw.pk, "berekening", "vergelijking"]))
    assert "Zodra deze bepaling een uitkomst heeft" in tekst(leeg)
    neem_waar(anna, nieuw)
    gevuld = tekst(als_anna.get(reverse("onderzoeken:groep", args=[nieuw.pk, "berekening", "vergelijking"])))
    assert "Van 74% toen naar 86% nu." in gevuld
    assert "Taak A: tempo" in gevuld
    assert "Groei over de tijd" in gevuld
    assert "<svg" in gevuld


def test_waar_een_verschil_op_steunt_wordt_per_factor_bewaard(
    anna: Gebruiker, nieuw: Onderzoek, als_anna: Client
) -> None:
    neem_waar(anna, nieuw)
    blad = Blad(als_anna, nieuw, "berekening", "vergelijking")
    antwoord = blad.stuur(taken__A__verandering__tempo="Drie nieuwe metingen.")
    assert antwoord.status_code == 200
    verandering = document(nieuw).taken[0].verandering
    assert verandering
    assert (verandering.taak, verandering.tempo) == ("A", "Drie nieuwe metingen.")


def test_een_gewoon_onderzoek_heeft_geen_vergelijking(vorige: Onderzoek, als_anna: Client) -> None:
    adres = reverse("onderzoeken:groep", args=[vorige.pk, "berekening", "vergelijking"])
    assert als_anna.get(adres).status_code == 404


def test_een_ingelezen_zaakbestand_vervangt_de_eerdere_bepaling_niet(anna: Gebruiker, nieuw: Onderzoek) -> None:
    eerder = document(nieuw).eerder
    lees_bestand_in(anna, nieuw.pk, voorbeelden.tekst("wasserij").encode(), andere_naam=True)
    assert document(nieuw).eerder == eerder


def test_langs_het_scherm(vorige: Onderzoek, als_anna: Client) -> None:
    adres = reverse("herbepalingen:begin", args=[vorige.pk])
    assert als_anna.get(adres).status_code == 200
    fout = als_anna.post(adres, {"ontvangen_op": "2026-09-01", "gereed_voor": "2026-08-01", "vraag": VRAAG})
    assert fout.status_code == 422
    assert "ligt voor de dag" in tekst(fout)
    goed = als_anna.post(adres, {"ontvangen_op": "2026-09-01", "vraag": VRAAG}, follow=True)
    assert goed.status_code == 200
    assert "Er is al een herbepaling" in tekst(als_anna.get(adres))
    gelogd = Regel.objects.filter(dossier=vorige.dossier.pk).values_list("gebeurtenis", flat=True)
    assert "herbepaling.begonnen" in gelogd


def test_een_herbepaling_begint_na_rolcheck_en_acceptatie(anna: Gebruiker, vorige: Onderzoek, als_anna: Client) -> None:
    opdracht = services.begin(anna, vorige.pk, date(2026, 9, 1), VRAAG)
    assert opdracht.status == "nieuw"
    start = reverse("herbepalingen:start", args=[opdracht.pk])
    assert "Neem de opdracht eerst aan" in tekst(als_anna.post(start, follow=True))
    assert not Onderzoek.objects.filter(opdracht=opdracht).exists()
    neem_aan(anna, opdracht)
    besluit = map_van(anna, opdracht).acceptatie.besluit
    assert besluit is not None
    assert besluit.keuze == "aangenomen"
    als_anna.post(start)
    eerste = Onderzoek.objects.get(opdracht=opdracht)
    assert document(eerste).eerder
    als_anna.post(start)
    eerste.refresh_from_db()
    assert eerste.versie == 2


def test_de_intake_gaat_mee_en_wat_bij_aannemen_hoort_niet(anna: Gebruiker, vorige: Onderzoek) -> None:
    hoort = {
        "intake.onderwerp": "loonwaarde",
        "intake.adviestoets_waarom": "Toen zo afgesproken.",
        "rolcheck.motivatie": "Toen kon het.",
        "acceptatie.tijdpad.gesprek_op": "2026-03-20",
    }
    vorige.opdracht.status = "bezig"
    vorige.opdracht.save()
    vul(anna, vorige.opdracht, hoort)
    vorige.opdracht.status = "vastgesteld"
    vorige.opdracht.save()
    nieuw = map_van(anna, services.begin(anna, vorige.pk, date(2026, 9, 1), VRAAG))
    assert (nieuw.intake.onderwerp, nieuw.intake.adviestoets_waarom) == ("loonwaarde", None)
    assert nieuw.rolcheck.motivatie is None
    assert nieuw.acceptatie == type(nieuw.acceptatie)()
    assert nieuw.vragen[0].vraag == VRAAG


def test_wie_onderhandelde_en_haar_overneemt_stuit_bij_het_aannemen_op_de_rolcheck(
    mensen: Mensen, vorige: Onderzoek
) -> None:
    opdracht = services.begin(mensen.anna, vorige.pk, date(2026, 9, 1), VRAAG)
    begin_onderhandeling(mensen.bram, vorige.pk)
    draag_over(mensen.anna, opdracht.pk, mensen.bram)
    with pytest.raises(NogNietAanTeNemen) as weigering:
        neem_aan(mensen.bram, opdracht)
    assert [gebrek.code for gebrek in weigering.value.gebreken] == ["rolcheck"]


def test_de_afgesproken_dag_is_gedaan_als_de_nieuwe_opdracht_er_is(anna: Gebruiker, vorige: Onderzoek) -> None:
    nieuw = NieuweAfspraak("Loonwaarde opnieuw bepalen", date(2026, 9, 1), anna, vorige.opdracht, sleutel=HERBEPALING)
    zet_afspraak(anna, vorige.dossier, nieuw)
    services.begin(anna, vorige.pk, date(2026, 9, 1), VRAAG)
    assert Afspraak.objects.get(sleutel=HERBEPALING).staat == Staat.GEDAAN


def test_starten_wacht_als_de_eerdere_bepaling_wordt_gecorrigeerd(anna: Gebruiker, vorige: Onderzoek) -> None:
    opdracht = services.begin(anna, vorige.pk, date(2026, 9, 1), VRAAG)
    neem_aan(anna, opdracht)
    open_correctie(anna, vorige.pk, "De normfunctie was verkeerd.")
    with pytest.raises(OngeldigeOvergang, match="geopend voor een correctie"):
        services.start(anna, opdracht.pk)
    assert not Onderzoek.objects.filter(opdracht=opdracht).exists()


def test_pas_een_vastgestelde_herbepaling_volgt_de_vorige_op(
    anna: Gebruiker, vorige: Onderzoek, nieuw: Onderzoek
) -> None:
    assert selectors.opgevolgd() == set()
    neem_waar(anna, nieuw)
    leg_vaststelling_vast(anna, nieuw)
    assert selectors.opgevolgd() == {vorige.pk}


def test_van_een_gewist_dossier_komt_geen_herbepaling(anna: Gebruiker, vorige: Onderzoek) -> None:
    wis_dossier(anna, vorige.dossier.pk)
    with pytest.raises(NietGevonden):
        services.begin(anna, vorige.pk, date(2026, 9, 1), VRAAG)


def test_advies_telt_nooit_mee(anna: Gebruiker, nieuw: Onderzoek, als_anna: Client) -> None:
    neem_waar(anna, nieuw)
    Blad(als_anna, nieuw, "rapport", "advies").stuur(htmx=False, doe="toevoegen")
    blad = Blad(als_anna, nieuw, "rapport", "advies")
    antwoord = blad.stuur(adviezen__0__aanpassing="Hogere tafel", adviezen__0__effect="Vijf punten erbij.")
    assert "86%" in tekst(antwoord)
    assert document(nieuw).adviezen[0].aanpassing == "Hogere tafel"
