"""Onderhandelen kan pas na de vaststelling, door een ander, en verandert nooit iets aan de bepaling."""

from datetime import date
from decimal import Decimal

import pytest
from django.test import Client
from django.urls import reverse

from tests.kern.onderhandeling.afspraak import AFSPRAAK
from tests.mensen import Mensen
from tests.werkbank.maken import maak_dossier, opdracht, opdracht_in
from tests.werkbank.na_de_vaststelling import leg_vaststelling_vast
from tests.werkbank.onderzoeken.hulp import HTMX, velden_in
from tests.werkbank.opdrachten.hulp import document, neem_aan
from weegwerk.werkbank.agenda.models import Afspraak, Staat
from weegwerk.werkbank.dossiers.models import Opdracht, Status
from weegwerk.werkbank.dossiers.services import RolVerbiedt, deel_uit, open_opdracht, wis_dossier
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.onderhandelingen import selectors, services
from weegwerk.werkbank.onderhandelingen.models import Onderhandeling
from weegwerk.werkbank.onderhandelingen.rolcheck import rolcheck
from weegwerk.werkbank.onderhandelingen.soort import ONDERHANDELING, Achterhaald, Afgesloten
from weegwerk.werkbank.onderzoeken.afronden import open_correctie
from weegwerk.werkbank.onderzoeken.models import Onderzoek, OnderzoekVersie
from weegwerk.werkbank.opdrachten.oordeel import beoordeel
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.verzenden.afronden import NogNiet


def vul(gebruiker: Gebruiker, onderhandeling: Onderhandeling, **anders: str) -> None:
    velden = AFSPRAAK | {pad.replace("__", "."): waarde for pad, waarde in anders.items()}
    onderhandeling.refresh_from_db()
    bewaard = ONDERHANDELING.bewaar(gebruiker, onderhandeling.pk, onderhandeling.versie, velden)
    assert not bewaard.fouten
    onderhandeling.refresh_from_db()


def sluit(gebruiker: Gebruiker, onderhandeling: Onderhandeling) -> None:
    vul(gebruiker, onderhandeling)
    services.sluit_af(gebruiker, onderhandeling.pk, onderhandeling.versie)
    onderhandeling.refresh_from_db()


def test_pas_na_de_vaststelling(bram: Gebruiker, vastgesteld: Onderzoek) -> None:
    vastgesteld.vastgesteld = False
    vastgesteld.save()
    with pytest.raises(services.NietVastgesteld, match="nog niet vastgesteld"):
        services.begin(bram, vastgesteld.pk)


def test_wie_de_loonwaarde_vaststelde_wordt_geweigerd_met_de_woorden_van_de_rolcheck(
    anna: Gebruiker, vastgesteld: Onderzoek, als_anna: Client
) -> None:
    with pytest.raises(RolVerbiedt, match="Wie het oordeel geeft, onderhandelt niet"):
        services.begin(anna, vastgesteld.pk)
    adres = reverse("onderhandelingen:begin", args=[vastgesteld.pk])
    bladzijde = als_anna.get(adres)
    assert "U kunt dit gesprek niet leiden" in bladzijde.content.decode()
    assert "Neem het gesprek aan" not in bladzijde.content.decode()
    geweigerd = als_anna.post(adres)
    assert geweigerd.status_code == 422
    assert "onderhandelt niet over prijs of voorwaarden" in geweigerd.content.decode()


def test_ook_wie_op_papier_niet_de_deskundige_is_maar_wel_vaststelde(
    anna: Gebruiker, bram: Gebruiker, vastgesteld: Onderzoek
) -> None:
    """Bram stelt een correctie vast op de opdracht van Anna; daarna kan ook hij niet meer onderhandelen."""
    open_correctie(bram, vastgesteld.pk, "Een tikfout.")
    vastgesteld.refresh_from_db()
    leg_vaststelling_vast(bram, vastgesteld)
    for wie in (anna, bram):
        with pytest.raises(RolVerbiedt):
            services.begin(wie, vastgesteld.pk)


def test_het_verslag_begint_met_wat_er_is_vastgesteld(bram: Gebruiker, onderhandeling: Onderhandeling) -> None:
    document = selectors.versie_van(onderhandeling).document
    assert (document.bepaling.loonwaarde, document.bepaling.door, document.bepaling.nummer) == (74, "Anna", 1)
    assert document.bepaling.vastgesteld_op == date(2026, 4, 1)
    assert document.partijen.gespreksleider == bram.naam
    assert document.correctie.percentage is None


def test_een_tweede_keer_beginnen_vindt_hetzelfde_verslag(
    bram: Gebruiker, vastgesteld: Onderzoek, onderhandeling: Onderhandeling
) -> None:
    assert services.begin(bram, vastgesteld.pk) == onderhandeling


def test_een_afspraak_verandert_niets_aan_de_bepaling(
    bram: Gebruiker, vastgesteld: Onderzoek, onderhandeling: Onderhandeling
) -> None:
    voor = list(OnderzoekVersie.objects.filter(onderzoek=vastgesteld).values_list("nummer", "document"))
    sluit(bram, onderhandeling)
    assert list(OnderzoekVersie.objects.filter(onderzoek=vastgesteld).values_list("nummer", "document")) == voor
    vastgesteld.refresh_from_db()
    assert (vastgesteld.vastgesteld, vastgesteld.vaststellingen) == (True, 1)
    assert selectors.afgesproken() == {vastgesteld.pk: Decimal(60)}


def test_afsluiten_kan_pas_als_alles_er_is(bram: Gebruiker, onderhandeling: Onderhandeling) -> None:
    vul(bram, onderhandeling, correctie__gronden="", akkoord__werkgever__hoe="")
    with pytest.raises(NogNiet) as fout:
        services.sluit_af(bram, onderhandeling.pk, onderhandeling.versie)
    assert [reden.split(" ontbreekt")[0] for reden in fout.value.redenen] == [
        "De grond voor de afgesproken loonwaarde",
        "Hoe de werkgever akkoord gaf",
    ]


def test_een_afgesloten_verslag_kan_niet_meer_veranderen(bram: Gebruiker, onderhandeling: Onderhandeling) -> None:
    sluit(bram, onderhandeling)
    with pytest.raises(Afgesloten, match="afgesloten"):
        vul(bram, onderhandeling)


def test_anna_kan_ook_een_begonnen_verslag_niet_wijzigen(anna: Gebruiker, onderhandeling: Onderhandeling) -> None:
    with pytest.raises(RolVerbiedt):
        vul(anna, onderhandeling)


def test_een_correctie_maakt_het_verslag_achterhaald(
    anna: Gebruiker, bram: Gebruiker, vastgesteld: Onderzoek, onderhandeling: Onderhandeling, als_bram: Client
) -> None:
    sluit(bram, onderhandeling)
    assert selectors.herbepalingen(date(2026, 12, 31)) == [onderhandeling]
    assert Afspraak.objects.get().staat == Staat.OPEN
    open_correctie(anna, vastgesteld.pk, "De normfunctie was verkeerd.")
    assert selectors.herbepalingen(date(2026, 12, 31)) == []
    assert Afspraak.objects.get().staat == Staat.VERVALLEN
    assert selectors.afgesproken() == {}
    bladzijde = als_bram.get(reverse("onderhandelingen:stap", args=[onderhandeling.pk, "afronden"]))
    assert "geopend voor een correctie" in bladzijde.content.decode()
    vastgesteld.refresh_from_db()
    leg_vaststelling_vast(anna, vastgesteld)
    tweede = services.begin(bram, vastgesteld.pk)
    assert (tweede.vaststelling, tweede != onderhandeling) == (2, True)


def test_een_lopend_verslag_stopt_bij_een_correctie(
    anna: Gebruiker, bram: Gebruiker, vastgesteld: Onderzoek, onderhandeling: Onderhandeling
) -> None:
    open_correctie(anna, vastgesteld.pk, "De normfunctie was verkeerd.")
    with pytest.raises(Achterhaald, match="Begin een nieuwe onderhandeling"):
        vul(bram, onderhandeling)


def test_de_dag_van_de_herbepaling_staat_ook_buiten_de_versleuteling(
    bram: Gebruiker, onderhandeling: Onderhandeling
) -> None:
    vul(bram, onderhandeling)
    assert onderhandeling.herbepaling_op == date(2026, 9, 1)
    vul(bram, onderhandeling, herbepaling_op="")
    assert onderhandeling.herbepaling_op is None


def test_de_herbepaling_staat_op_de_agenda_van_wie_bepaalde(
    anna: Gebruiker, bram: Gebruiker, onderhandeling: Onderhandeling
) -> None:
    assert not Afspraak.objects.exists()
    sluit(bram, onderhandeling)
    afspraak = Afspraak.objects.get()
    assert (afspraak.datum, afspraak.voor, afspraak.soort) == (date(2026, 9, 1), anna, "Loonwaarde opnieuw bepalen")


def test_een_gewist_dossier_neemt_zijn_onderhandeling_mee(
    anna: Gebruiker, bram: Gebruiker, vastgesteld: Onderzoek, onderhandeling: Onderhandeling
) -> None:
    sluit(bram, onderhandeling)
    wis_dossier(anna, vastgesteld.dossier.pk)
    with pytest.raises(NietGevonden):
        ONDERHANDELING.voor(bram, onderhandeling.pk)
    assert selectors.afgesproken() == {}
    assert selectors.herbepalingen(date(2030, 1, 1)) == []


def test_een_andere_organisatie_ziet_niets(mensen: Mensen, onderhandeling: Onderhandeling) -> None:
    client = Client()
    client.force_login(mensen.chris)
    assert client.get(reverse("onderhandelingen:stap", args=[onderhandeling.pk, "belangen"])).status_code == 404


def test_elke_blik_en_elke_wijziging_wordt_genoteerd(
    bram: Gebruiker, onderhandeling: Onderhandeling, als_bram: Client
) -> None:
    als_bram.get(reverse("onderhandelingen:stap", args=[onderhandeling.pk, "belangen"]))
    sluit(bram, onderhandeling)
    als_bram.get(reverse("onderhandelingen:afspraak", args=[onderhandeling.pk, "pdf"]))
    regels = Regel.objects.filter(dossier=onderhandeling.dossier.pk, gebruiker=bram)
    assert {
        "onderhandeling.geopend",
        "onderhandeling.gelezen",
        "onderhandeling.bewaard",
        "onderhandeling.afgesloten",
        "onderhandeling.gedownload",
    } <= set(regels.values_list("gebeurtenis", flat=True))


def test_op_de_bladzijde_staan_vastgesteld_en_afgesproken_apart(
    onderhandeling: Onderhandeling, als_bram: Client
) -> None:
    adres = reverse("onderhandelingen:groep", args=[onderhandeling.pk, "afspraak", "loonwaarde"])
    velden = velden_in(als_bram.get(adres))
    antwoord = als_bram.post(adres, velden | {"correctie__percentage": "62,5"}, headers=HTMX)
    tekst = antwoord.content.decode()
    assert antwoord.status_code == 200
    assert "74%" in tekst
    assert "62,5% (-11,5 punten)" in tekst


def test_een_percentage_dat_niet_kan_staat_bij_het_veld(onderhandeling: Onderhandeling, als_bram: Client) -> None:
    adres = reverse("onderhandelingen:groep", args=[onderhandeling.pk, "afspraak", "loonwaarde"])
    velden = velden_in(als_bram.get(adres))
    antwoord = als_bram.post(adres, velden | {"correctie__percentage": "120"}, headers=HTMX)
    assert "dat kan alleen van 0% tot en met 100%" in antwoord.content.decode()


def test_afsluiten_langs_het_scherm(bram: Gebruiker, onderhandeling: Onderhandeling, als_bram: Client) -> None:
    adres = reverse("onderhandelingen:afsluiten", args=[onderhandeling.pk])
    assert als_bram.post(adres, {"basis": onderhandeling.versie}).status_code == 422
    vul(bram, onderhandeling)
    antwoord = als_bram.post(adres, {"basis": onderhandeling.versie}, follow=True)
    assert "De onderhandeling is afgesloten" in antwoord.content.decode()
    assert als_bram.post(adres, {"basis": onderhandeling.versie + 1}).status_code == 422


@pytest.mark.parametrize(("soort", "begin"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_de_afspraak_als_bestand(onderhandeling: Onderhandeling, als_bram: Client, soort: str, begin: bytes) -> None:
    antwoord = als_bram.get(reverse("onderhandelingen:afspraak", args=[onderhandeling.pk, soort]))
    assert antwoord.status_code == 200
    assert antwoord.content.startswith(begin)
    assert als_bram.get(reverse("onderhandelingen:afspraak", args=[onderhandeling.pk, "exe"])).status_code == 404


@pytest.mark.parametrize(("begonnen", "uitkomst"), [(None, "toegestaan"), (date(2026, 3, 3), "onverenigbaar")])
def test_wie_een_aangenomen_bepaling_teruggaf_leidt_het_gesprek_niet(
    bram: Gebruiker, vastgesteld: Onderzoek, begonnen: date | None, uitkomst: str
) -> None:
    gestopt = open_opdracht(bram, vastgesteld.dossier.pk, opdracht(bram))
    Opdracht.objects.filter(pk=gestopt.pk).update(status=Status.TERUGGEGEVEN, geaccepteerd_op=begonnen)
    assert rolcheck(bram, vastgesteld).uitkomst == uitkomst


def test_een_advies_aan_deze_client_is_geen_bepaling(bram: Gebruiker, vastgesteld: Onderzoek) -> None:
    """Wat iemand in het dossier deed telt als wat het was, niet als een oordeel omdat het er staat."""
    elf = opdracht(bram, onderdelen=(deel_uit("arbeidsparticipatie-2011", 11),))
    open_opdracht(bram, vastgesteld.dossier.pk, elf)
    assert rolcheck(bram, vastgesteld).uitkomst == "toegestaan"


def test_een_oordeel_in_een_ander_dossier_van_deze_client_telt_wel(bram: Gebruiker, vastgesteld: Onderzoek) -> None:
    oordeel = opdracht_in(maak_dossier(bram))
    assert rolcheck(bram, vastgesteld).uitkomst == "aandacht"
    neem_aan(bram, oordeel)
    assert rolcheck(bram, vastgesteld).uitkomst == "onverenigbaar"


def test_advies_over_loonwaarde_vraagt_hoe_de_rollen_uit_elkaar_blijven(
    bram: Gebruiker, vastgesteld: Onderzoek, als_bram: Client
) -> None:
    veertien = opdracht(bram, onderdelen=(deel_uit("arbeidsparticipatie-2011", 14),))
    neem_aan(bram, open_opdracht(bram, vastgesteld.dossier.pk, veertien))
    with pytest.raises(services.MotivatieNodig, match="voorwaarde"):
        services.begin(bram, vastgesteld.pk)
    adres = reverse("onderhandelingen:begin", args=[vastgesteld.pk])
    assert "Hoe houdt u uw rollen uit elkaar?" in als_bram.get(adres).content.decode()
    assert als_bram.post(adres, {"gevraagd_door": "werkgever"}).status_code == 422
    als_bram.post(adres, {"gevraagd_door": "werkgever", "motivatie": "Het advies ligt vast."})
    aanvaarding = selectors.versie_van(Onderhandeling.objects.get()).document.aanvaarding
    assert aanvaarding is not None
    assert (aanvaarding.gevraagd_door, aanvaarding.motivatie) == ("werkgever", "Het advies ligt vast.")
    assert [een.graad for een in aanvaarding.bevindingen] == ["voorwaarde"]


def test_wie_onderhandelde_stuit_bij_een_oordeel_op_de_rolcheck(
    anna: Gebruiker, bram: Gebruiker, onderhandeling: Onderhandeling
) -> None:
    """Ook in een ander dossier van deze cliënt, en alleen voor wie het gesprek echt voerde."""
    for wie, uitkomst in ((bram, "onverenigbaar"), (anna, "toegestaan")):
        oordeel = opdracht_in(maak_dossier(wie))
        assert beoordeel(oordeel, document(wie, oordeel)).uitkomst == uitkomst


def test_een_eerdere_versie_komt_terug_en_de_afspraakdag_volgt(
    onderhandeling: Onderhandeling, als_bram: Client, bram: Gebruiker
) -> None:
    vul(bram, onderhandeling)
    onderhandeling.refresh_from_db()
    voor, dag = selectors.versie_van(onderhandeling).document, onderhandeling.herbepaling_op
    nummer = onderhandeling.versie
    vul(bram, onderhandeling, **{"belangen.werkgever": "", "herbepaling_op": ""})
    waar = reverse("onderhandelingen:geschiedenis", args=[onderhandeling.pk])
    als_bram.post(waar, {"versie": str(nummer)})
    onderhandeling.refresh_from_db()
    assert selectors.versie_van(onderhandeling).document == voor
    assert onderhandeling.herbepaling_op == dag
    assert f"versie {nummer} teruggezet" in als_bram.get(waar).content.decode()
    sluit(bram, onderhandeling)
    assert "Zet deze versie terug" not in als_bram.get(waar).content.decode()
    als_bram.post(waar, {"versie": "1"})
    onderhandeling.refresh_from_db()
    assert selectors.versie_van(onderhandeling).document.afsluiting
