"""Een nieuwste versie die niet te lezen is: de pagina's blijven staan met de laatste die het wel is, en het is te herstellen."""

from collections.abc import Callable
from datetime import date
from typing import Any, NamedTuple

import pytest
from django.test import Client
from django.urls import reverse

from tests.werkbank.bederf import bederf
from tests.werkbank.maken import gegevens, maak_dossier, opdracht_in
from tests.werkbank.opdrachten.hulp import document, geef_toestemming, vul
from tests.werkbank.stukken.test_stukken import voeg_toe
from tests.werkbank.vragenlijsten.werk import onderzoek_in, open_link, sleutel_voor, vul_in
from weegwerk.kern.document import bewerken
from weegwerk.kern.opdracht.vertrouwen import is_toegestaan
from weegwerk.kern.termijnen import Feiten, Periode
from weegwerk.kern.vertrouwelijkheid import geldt
from weegwerk.werkbank import controle
from weegwerk.werkbank.agenda.dossier import FEITEN
from weegwerk.werkbank.agenda.services import bewaar_feiten
from weegwerk.werkbank.documenten.versies import Versies
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import GEGEVENS
from weegwerk.werkbank.dossiers.services import wijzig_gegevens
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.selectors import ARCHIEF as ONDERZOEKEN
from weegwerk.werkbank.opdrachten.models import Opdrachtmap
from weegwerk.werkbank.opdrachten.selectors import ARCHIEF as OPDRACHTEN
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.partners import services as partners
from weegwerk.werkbank.partners.gegevens import Partnerfunctie, Partnergegevens, Stuksoort
from weegwerk.werkbank.partners.selectors import VERSIES as PARTNERS
from weegwerk.werkbank.partners.selectors import Rapportversie as Uitgave
from weegwerk.werkbank.partners.selectors import ontvangers_voor
from weegwerk.werkbank.stukken.selectors import VERSIES as STUKKEN
from weegwerk.werkbank.stukken.selectors import stukken_van
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.vragenlijsten.models import Vragenlijst
from weegwerk.werkbank.vragenlijsten.selectors import ANTWOORDEN, BEZOEK
from weegwerk.werkbank.vragenlijsten.soort import BEZOEKLIJST

DOKTER = Partnergegevens(
    naam="Dokter Verzonnen",
    functie=Partnerfunctie.BEDRIJFSARTS,
    mag_ontvangen=(Stuksoort.RAPPORT,),
    toestemming="op papier",
)
NIET_TE_LEZEN = "niet te lezen"


class Geval(NamedTuple):
    """Iets dat in versies wordt bewaard, en de pagina's die het tonen; de eerste zegt dat het niet te lezen is."""

    versies: Versies[Any]
    houder: Any
    paginas: tuple[str, ...]


def van_de_opdracht(anna: Gebruiker, dossier: Dossier) -> Geval:
    opdracht = opdracht_in(dossier)
    map_ = OPDRACHTMAP.bewaar(anna, opdracht.pk, 0, {"aanpak.behoefte": "Rust"}).houder
    return Geval(OPDRACHTEN, map_, (reverse("opdrachten:opdracht", args=[opdracht.pk]),))


def van_het_onderzoek(anna: Gebruiker, dossier: Dossier) -> Geval:
    onderzoek = onderzoek_in(anna, dossier, "")
    return Geval(ONDERZOEKEN, Onderzoek.objects.get(), (reverse("onderzoeken:stap", args=[onderzoek, "opdracht"]),))


def van_het_bezoek(anna: Gebruiker, dossier: Dossier) -> Geval:
    onderzoek = onderzoek_in(anna, dossier)
    bezoeklijst = BEZOEKLIJST.wijzig_rijen(
        anna, onderzoek, 0, "eigen", lambda oud: bewerken.voeg_rij_toe(oud, "eigen")
    ).houder
    return Geval(BEZOEK, bezoeklijst, (reverse("bezoeklijst:document", args=[onderzoek]),))


def van_een_partner(anna: Gebruiker, dossier: Dossier) -> Geval:
    partner = partners.voeg_toe(anna, dossier.pk, DOKTER)
    lijst, wijzigen = reverse("partners:lijst", args=[dossier.pk]), reverse("partners:wijzigen", args=[partner.pk])
    return Geval(PARTNERS, partner, (lijst, wijzigen))


def van_een_stuk(anna: Gebruiker, dossier: Dossier) -> Geval:
    stuk = voeg_toe(anna, dossier)
    lijst, wijzigen = reverse("stukken:lijst", args=[dossier.pk]), reverse("stukken:wijzigen", args=[stuk.pk])
    tijdlijn, bestand = reverse("tijdlijn:dossier", args=[dossier.pk]), reverse("stukken:bestand", args=[stuk.pk])
    return Geval(STUKKEN, stuk, (lijst, wijzigen, tijdlijn, bestand))


def van_het_dossier(_anna: Gebruiker, dossier: Dossier) -> Geval:
    paginas = [reverse(adres, args=[dossier.pk]) for adres in ("dossiers:dossier", "dossiers:gegevens")]
    return Geval(GEGEVENS, dossier, (*paginas, reverse("dossiers:lijst")))


def van_de_feiten(anna: Gebruiker, dossier: Dossier) -> Geval:
    bewaar_feiten(anna, dossier.pk, Feiten(ziek=(Periode(date(2026, 2, 2)),)), 0)
    paginas = [reverse(adres, args=[dossier.pk]) for adres in ("agenda:dossier", "agenda:feiten")]
    return Geval(FEITEN, dossier, (*paginas,))


GEVALLEN = (
    van_de_opdracht,
    van_het_onderzoek,
    van_het_bezoek,
    van_een_partner,
    van_een_stuk,
    van_het_dossier,
    van_de_feiten,
)


@pytest.mark.parametrize("maak", GEVALLEN)
def test_de_laatste_die_te_lezen_is_staat_er_en_wordt_de_nieuwste(
    als_anna: Client, anna: Gebruiker, dossier: Dossier, maak: Callable[[Gebruiker, Dossier], Geval]
) -> None:
    geval = maak(anna, dossier)
    eerst = geval.versies.lees(geval.houder).document
    bedorven = bederf(geval.versies, geval.houder, anna)
    antwoorden = [als_anna.get(pagina, follow=True) for pagina in geval.paginas]
    assert [antwoord.status_code for antwoord in antwoorden] == [200] * len(geval.paginas)
    assert NIET_TE_LEZEN in antwoorden[0].content.decode().lower()
    assert [(gebrek.houdt_op, "geheim woord" in gebrek.zin) for gebrek in controle.controleer()] == [(True, False)]
    assert len(list(controle.herstel())) == 1
    assert [gebrek.houdt_op for gebrek in controle.controleer()] == [False]
    nu = geval.versies.lees(type(geval.houder).objects.get(pk=geval.houder.pk))
    assert (nu.nummer, nu.terugval) == (bedorven + 1, False)
    assert nu.document == geval.versies.bij_terugval(eerst)
    assert NIET_TE_LEZEN not in als_anna.get(geval.paginas[0], follow=True).content.decode().lower()


def test_een_toestemming_komt_niet_terug_met_een_oudere_versie(anna: Gebruiker, dossier: Dossier) -> None:
    """In de versie die niet te lezen is, kan hij zijn ingetrokken."""
    opdracht = opdracht_in(dossier)
    geef_toestemming(anna, opdracht)
    vertrouwen = {"antwoord": "gegeven", "antwoord_op": "2026-03-02", "hoe": "op papier"}
    vul(anna, opdracht, {f"vertrouwen.toestemming_{naam}": waarde for naam, waarde in vertrouwen.items()})
    voor = document(anna, opdracht)
    assert geldt(voor.toestemmingen[0], date(2026, 4, 1))
    assert is_toegestaan(voor.vertrouwen)
    bederf(OPDRACHTEN, Opdrachtmap.objects.get(opdracht=opdracht), anna)
    nu = document(anna, opdracht)
    assert not geldt(nu.toestemmingen[0], date(2026, 4, 1))
    assert not is_toegestaan(nu.vertrouwen)
    # De vraag blijft staan; wie het antwoord heeft, vult het weer in.
    assert nu.toestemmingen[0].vraagtekst == voor.toestemmingen[0].vraagtekst


def test_antwoorden_die_niet_te_lezen_zijn_houden_de_partij_niet_tegen(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    onderzoek, bezoeker = onderzoek_in(anna, dossier), Client()
    binnen = open_link(bezoeker, sleutel_voor(anna, onderzoek))
    vul_in(bezoeker, f"{binnen}werk/", functie="Medewerker")
    vragenlijst = Vragenlijst.objects.get()
    bedorven = bederf(ANTWOORDEN, vragenlijst, None)
    for adres in (binnen, f"{binnen}werk/", f"{binnen}inleveren/"):
        assert bezoeker.get(adres).status_code == 200
    assert "niet te lezen" in bezoeker.get(f"{binnen}werk/").content.decode()
    assert als_anna.get(reverse("vragenlijsten:overzicht", args=[onderzoek])).status_code == 200
    for basis in (bedorven - 1, bedorven):
        assert vul_in(bezoeker, f"{binnen}werk/", basis, uren=str(basis)).status_code == 302
    nu = ANTWOORDEN.lees(Vragenlijst.objects.get())
    assert (nu.document.antwoorden["functie"], nu.terugval, nu.wie) == ("Medewerker", False, "")


def test_wie_niet_te_lezen_is_krijgt_niets_tot_iemand_het_nakijkt(anna: Gebruiker, dossier: Dossier) -> None:
    partner, uitgave = partners.voeg_toe(anna, dossier.pk, DOKTER), Uitgave(Stuksoort.RAPPORT, "opdrachtgever")
    assert len(ontvangers_voor(dossier, uitgave)) == 2
    bederf(PARTNERS, partner, anna)
    assert [een.is_partij for een in ontvangers_voor(dossier, uitgave)] == [True]
    list(controle.herstel())
    assert [een.is_partij for een in ontvangers_voor(dossier, uitgave)] == [True]


def test_een_stuk_dat_niet_te_lezen_is_geldt_als_medisch(anna: Gebruiker, dossier: Dossier) -> None:
    stuk = voeg_toe(anna, dossier)
    bederf(STUKKEN, stuk, anna)
    (gelezen,) = stukken_van(dossier)
    assert (gelezen.beschrijving.titel, gelezen.beschrijving.niet_voor_werkgever) == ("Brief van de bedrijfsarts", True)


def test_een_dossier_waarvan_niets_te_lezen_is_houdt_de_lijst_niet_tegen(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    ander = maak_dossier(anna, naam="Sam Bedacht")
    Dossier.objects.filter(pk=dossier.pk).update(sleutel=ander.sleutel)
    lijst = als_anna.get(reverse("dossiers:lijst"))
    assert lijst.status_code == 200
    assert "Gegevens niet te lezen" in lijst.content.decode()
    assert "Sam Bedacht" in lijst.content.decode()
    assert als_anna.get(reverse("dossiers:dossier", args=[dossier.pk])).status_code == 422


def test_feiten_die_niet_meer_bij_de_geboortedatum_passen_houden_de_termijnen_niet_tegen(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    van_de_feiten(anna, dossier)
    wijzig_gegevens(anna, dossier.pk, gegevens(geboortedatum=date(2026, 2, 3)), 1)
    for adres in ("agenda:dossier", "agenda:feiten"):
        pagina = als_anna.get(reverse(adres, args=[dossier.pk]))
        assert pagina.status_code == 200
        assert "geboortedatum" in pagina.content.decode()
