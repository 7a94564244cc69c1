"""Van rolcheck tot aannemen, teruggeven en stoppen; met wat collega's en eerdere opdrachten daarvoor betekenen."""

import re
from datetime import date
from html import unescape
from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.mensen import Mensen
from tests.werkbank.maken import gegevens, opdracht_in
from tests.werkbank.maken import opdracht as nieuw
from tests.werkbank.opdrachten.hulp import DAG, document, neem_aan, vul, vul_alles
from weegwerk.inhoud import leidraden
from weegwerk.kern.fouten import KernFout
from weegwerk.werkbank.documenten.archief import Vergrendeld
from weegwerk.werkbank.dossiers.models import Dossier, Onderdeel, Opdracht, Status
from weegwerk.werkbank.dossiers.selectors import verwant_werk
from weegwerk.werkbank.dossiers.services import deel_uit, open_dossier, open_opdracht, wijzig_gegevens, wis_dossier
from weegwerk.werkbank.leidraden.models import Leidraadversie
from weegwerk.werkbank.leidraden.selectors import leidraad_zoals
from weegwerk.werkbank.opdrachten import besluiten, onderdelen
from weegwerk.werkbank.opdrachten.models import Brief
from weegwerk.werkbank.opdrachten.oordeel import beoordeel
from weegwerk.werkbank.post.models import Bericht, Verzending
from weegwerk.werkbank.toegang.models import Gebruiker

LEIDRAAD = "arbeidsparticipatie-2011"


def maak(wie: Gebruiker, *nummers: int, in_dossier: Dossier | None = None, **client: Any) -> Opdracht:
    delen = tuple(deel_uit(LEIDRAAD, nummer) for nummer in nummers)
    aanvraag = nieuw(wie, onderdelen=delen)
    if in_dossier:
        return open_opdracht(wie, in_dossier.pk, aanvraag)
    return opdracht_in(open_dossier(wie, gegevens(**client), aanvraag))


def uitkomst(wie: Gebruiker, opdracht: Opdracht) -> str:
    return beoordeel(Opdracht.objects.get(pk=opdracht.pk), document(wie, opdracht)).uitkomst


def test_kiezen_legt_versie_tekst_en_rij_vast(als_anna: Client, anna: Gebruiker) -> None:
    opdracht = maak(anna)
    adres = reverse("opdrachten:onderdelen", args=[opdracht.pk])
    als_anna.post(adres, {"kies": f"{LEIDRAAD}:11"})
    als_anna.post(adres, {"kies": "verzuim:2"})
    gids = leidraden.leidraad(LEIDRAAD)
    elf, loonwaarde = document(anna, opdracht).onderdelen
    assert (elf.versie, elf.nummer, elf.aard) == (gids.versie, 11, "adviserend")
    assert (loonwaarde.soort, loonwaarde.aard) == ("5", "beoordelend")
    assert {(rij.leidraad, rij.nummer) for rij in Onderdeel.objects.filter(opdracht=opdracht)} == {
        (LEIDRAAD, 11),
        ("verzuim", 2),
    }
    assert bytes(Leidraadversie.objects.get(leidraad=LEIDRAAD).tekst) == gids.bewaarvorm()
    als_anna.post(adres, {"verwijder": "verzuim-2"})
    assert [een.nummer for een in document(anna, opdracht).onderdelen] == [11]
    for onzin in ("", "onbekend:1", f"{LEIDRAAD}:x", f"{LEIDRAAD}:99"):
        assert als_anna.post(adres, {"kies": onzin}).status_code in (302, 404)


def test_een_weggehaald_onderdeel_komt_met_een_klik_terug(als_anna: Client, anna: Gebruiker) -> None:
    """Ook wat er over zijn voorwaarden genoteerd was, en op zijn plek."""
    opdracht = maak(anna, 11)
    adres = reverse("opdrachten:onderdelen", args=[opdracht.pk])
    als_anna.post(adres, {"kies": "verzuim:2"})
    voor = document(anna, opdracht)
    code = voor.onderdelen[0].code
    antwoord = als_anna.post(adres, {"verwijder": code})
    assert antwoord.headers["Location"].endswith("/intake/keuze/#bericht")
    pagina = als_anna.get(antwoord.headers["Location"]).content.decode()
    assert f"Verwijderd: 11. {voor.onderdelen[0].naam}." in unescape(pagina)
    versie = re.findall(r'name="terug" value="(\d+)"', pagina)[0]
    als_anna.post(adres, {"terug": versie})
    assert document(anna, opdracht) == voor
    assert {rij.nummer for rij in Onderdeel.objects.filter(opdracht=opdracht)} == {11, 2}
    als_anna.post(adres, {"terug": versie})
    assert document(anna, opdracht) == voor
    assert als_anna.post(adres, {"terug": "1"}).status_code == 404
    assert "Verwijderd: 11" not in als_anna.get(antwoord.headers["Location"]).content.decode()


def test_een_overgenomen_knelpunt_staat_klaar_om_verder_te_typen(als_anna: Client, anna: Gebruiker) -> None:
    opdracht = maak(anna, 11)
    waar = reverse("opdrachten:groep", args=[opdracht.pk, "acceptatie", "knelpunten"])
    knop = re.findall(r'name="knelpunt" value="([^"]+)"', als_anna.get(waar).content.decode())[0]
    antwoord = als_anna.post(reverse("opdrachten:knelpunt", args=[opdracht.pk]), {"knelpunt": knop})
    pagina, _teken, vak = antwoord.headers["Location"].partition("#")
    assert pagina == waar
    assert f'id="{vak}"' in als_anna.get(pagina).content.decode()


def test_de_oude_tekst_blijft_leesbaar_als_de_leidraad_verandert(
    als_anna: Client, anna: Gebruiker, monkeypatch: pytest.MonkeyPatch
) -> None:
    opdracht = maak(anna, 11)
    oud = leidraden.leidraad(LEIDRAAD)
    elf = oud.opdracht(11)
    anders = elf.model_copy(
        update={"centrale_vraag": elf.centrale_vraag.model_copy(update={"tekst": "Een nieuwe tekst."})}
    )
    nieuwe = oud.model_copy(update={"opdrachten": tuple(anders if een.nummer == 11 else een for een in oud.opdrachten)})
    nieuwe.__dict__.pop("versie", None)
    monkeypatch.setattr(leidraden, "alle", lambda: (nieuwe,))
    leidraad_zoals.cache_clear()
    pagina = als_anna.get(reverse("opdrachten:groep", args=[opdracht.pk, "intake", "keuze"])).content.decode()
    assert "De leidraad is veranderd" in pagina
    tekst = als_anna.get(reverse("opdrachten:leidraad", args=[opdracht.pk, f"{LEIDRAAD}-11"])).content.decode()
    assert "Wat heeft deze cliënt nodig om een stap hoger te komen" in tekst
    assert "Een nieuwe tekst." not in tekst
    assert "De centrale vraag" in tekst
    leidraad_zoals.cache_clear()


def test_eigen_advies_staat_een_oordeel_in_de_weg_ook_in_een_ander_dossier(anna: Gebruiker, mensen: Mensen) -> None:
    neem_aan(anna, maak(anna, 11, naam="Voorbeeld, Kim"))
    oordeel = maak(anna, 7, naam="kim  voorbeeld")
    assert uitkomst(anna, oordeel) == "onverenigbaar"
    assert uitkomst(mensen.bram, maak(mensen.bram, 7)) == "toegestaan"
    assert uitkomst(anna, maak(anna, 7, naam="Iemand Anders")) == "toegestaan"


def test_een_andere_geboortedag_is_een_ander_mens(anna: Gebruiker) -> None:
    neem_aan(anna, maak(anna, 29, geboortedatum="1990-01-01"))
    assert uitkomst(anna, maak(anna, 5, geboortedatum="1990-01-01")) == "onverenigbaar"
    assert uitkomst(anna, maak(anna, 5, geboortedatum="1991-01-01")) == "aandacht"
    assert uitkomst(anna, maak(anna, 5)) == "onverenigbaar"


def test_wat_nooit_begon_telt_niet_en_wat_stopte_wel(anna: Gebruiker) -> None:
    eerste, tweede, oordeel = maak(anna, 11), maak(anna, 12), maak(anna, 7)
    besluiten.geef_terug(anna, eerste.pk, DAG, "Te druk")
    assert [een.opdracht for een in verwant_werk(oordeel)] == ["12"]
    neem_aan(anna, tweede)
    besluiten.stop(anna, tweede.pk, besluiten.Stop("client", DAG, "", "Alles blijft hier."))
    assert [(een.opdracht, een.status) for een in verwant_werk(oordeel)] == [("12", "uitgevoerd")]


def test_gewist_is_niet_meer_te_vergelijken(anna: Gebruiker) -> None:
    advies, oordeel = maak(anna, 11), maak(anna, 7)
    neem_aan(anna, advies)
    wis_dossier(anna, advies.dossier_id)
    assert verwant_werk(oordeel) == []
    assert set(Opdracht.objects.filter(pk=advies.pk).values_list("client_merk", "werkgever_merk")) == {("", "")}


def test_andere_gegevens_andere_merken(anna: Gebruiker) -> None:
    advies, oordeel = maak(anna, 11), maak(anna, 7)
    wijzig_gegevens(anna, advies.dossier_id, gegevens(naam="Toch Iemand Anders"), 1)
    assert [een.client for een in verwant_werk(oordeel)] == ["ander"]


def test_aannemen_vraagt_alles_en_legt_de_rolcheck_vast(als_anna: Client, anna: Gebruiker) -> None:
    opdracht = maak(anna, 11)
    als_anna.post(reverse("opdrachten:aannemen", args=[opdracht.pk]), {"datum": "2026-03-10"})
    assert document(anna, opdracht).acceptatie.besluit is None
    vul_alles(anna, opdracht)
    te_vroeg = als_anna.post(reverse("opdrachten:aannemen", args=[opdracht.pk]), {"datum": "2026-03-01"}, follow=True)
    assert "ligt voor de dag waarop u de opdracht ontving" in te_vroeg.content.decode()
    als_anna.post(reverse("opdrachten:aannemen", args=[opdracht.pk]), {"datum": "2026-03-10"})
    besluit = document(anna, opdracht).acceptatie.besluit
    assert besluit is not None
    assert (besluit.keuze, besluit.door, besluit.datum) == ("aangenomen", "Anna", date(2026, 3, 10))
    assert besluit.bevindingen
    rij = Opdracht.objects.get(pk=opdracht.pk)
    assert (rij.status, rij.geaccepteerd_op) == (Status.BEZIG, date(2026, 3, 10))
    with pytest.raises(Vergrendeld, match="al besloten"):
        onderdelen.kies(anna, opdracht.pk, LEIDRAAD, 5)


def test_bij_het_aannemen_loopt_de_rolcheck_nog_een_keer(anna: Gebruiker) -> None:
    """Beide waren klaar om aan te nemen; wat intussen is aangenomen, telt mee."""
    advies = maak(anna, 29)
    oordeel = maak(anna, 5, in_dossier=advies.dossier)
    for opdracht in (advies, oordeel):
        vul_alles(anna, opdracht)
    assert uitkomst(anna, oordeel) == "aandacht"
    besluiten.neem_aan(anna, advies.pk, DAG)
    with pytest.raises(besluiten.NogNietAanTeNemen) as weigering:
        besluiten.neem_aan(anna, oordeel.pk, DAG)
    assert [gebrek.code for gebrek in weigering.value.gebreken] == ["rolcheck"]


def test_een_botsing_die_later_komt_staat_bij_de_opdracht_en_zij_kan_terug(als_anna: Client, anna: Gebruiker) -> None:
    oordeel = maak(anna, 5)
    neem_aan(anna, oordeel)
    begeleiding = maak(anna, 29, in_dossier=oordeel.dossier)
    neem_aan(anna, begeleiding, rolcheck__motivatie="Op verzoek van de cliënt.")
    pagina = als_anna.get(reverse("opdrachten:groep", args=[oordeel.pk, "rolcheck", "uitkomst"])).content.decode()
    assert "De rolcheck is veranderd" in pagina
    als_anna.post(
        reverse("opdrachten:teruggeven", args=[oordeel.pk]), {"reden": "Ik begeleid nu.", "datum": "2026-03-11"}
    )
    besluit = document(anna, oordeel).acceptatie.besluit
    assert besluit is not None
    assert (besluit.keuze, besluit.reden) == ("teruggegeven", "Ik begeleid nu.")
    assert Opdracht.objects.get(pk=oordeel.pk).status == Status.TERUGGEGEVEN
    pdf = als_anna.get(reverse("opdrachten:briefbestand", args=[oordeel.pk, "teruggave", "pdf"]))
    assert pdf.content.startswith(b"%PDF")


def test_stoppen_en_hervatten(als_anna: Client, anna: Gebruiker) -> None:
    opdracht = maak(anna, 11)
    neem_aan(anna, opdracht)
    adres = reverse("opdrachten:stoppen", args=[opdracht.pk])
    assert als_anna.post(adres, {"door_wie": "client", "datum": "2026-03-12"}).status_code == 422
    velden = {"door_wie": "client", "datum": "2026-03-12", "wat_blijft": "De stukken gaan terug."}
    als_anna.post(adres, velden)
    beeindiging = document(anna, opdracht).acceptatie.beeindiging
    assert beeindiging is not None
    assert beeindiging.wat_blijft == "De stukken gaan terug."
    with pytest.raises(Vergrendeld):
        vul(anna, opdracht, {"intake.besluit": "ja"})
    als_anna.post(reverse("opdrachten:hervatten", args=[opdracht.pk]))
    assert Opdracht.objects.get(pk=opdracht.pk).status == Status.BEZIG
    assert document(anna, opdracht).acceptatie.beeindiging is None


def test_een_collega_die_wel_kan_neemt_over(als_anna: Client, anna: Gebruiker, mensen: Mensen) -> None:
    neem_aan(anna, maak(anna, 11))
    oordeel = maak(anna, 7)
    pagina = als_anna.get(reverse("opdrachten:groep", args=[oordeel.pk, "rolcheck", "uitkomst"])).content.decode()
    assert "Bram (rolcheck: toegestaan)" in pagina
    als_anna.post(reverse("opdrachten:collega", args=[oordeel.pk]), {"collega": mensen.bram.email})
    assert Opdracht.objects.get(pk=oordeel.pk).deskundige == mensen.bram
    neem_aan(mensen.bram, oordeel)
    als_anna.post(reverse("opdrachten:collega", args=[oordeel.pk]), {"collega": anna.email})
    assert Opdracht.objects.get(pk=oordeel.pk).deskundige == mensen.bram


def test_toestemming_uit_het_document_telt_in_de_volgende_rolcheck(anna: Gebruiker) -> None:
    advies = maak(anna, 22)
    vul(anna, advies, {"vertrouwen.gewekt": "ja"})
    neem_aan(anna, advies)
    oordeel = maak(anna, 7)
    assert uitkomst(anna, oordeel) == "onverenigbaar"
    ja = {"vertrouwen.toestemming_antwoord": "gegeven", "vertrouwen.toestemming_antwoord_op": "2026-03-09"}
    vul(anna, oordeel, ja)
    assert uitkomst(anna, oordeel) == "onverenigbaar"
    vul(anna, oordeel, {"vertrouwen.toestemming_hoe": "Ondertekende brief"})
    assert uitkomst(anna, oordeel) == "voorwaarde"


def test_een_knelpunt_uit_de_leidraad_overnemen(als_anna: Client, anna: Gebruiker) -> None:
    opdracht = maak(anna, 11)
    adres = reverse("opdrachten:knelpunt", args=[opdracht.pk])
    als_anna.post(adres, {"knelpunt": f"{LEIDRAAD}-11:oud-dossier"})
    als_anna.post(adres, {"knelpunt": "bestaat:niet"})
    (punt,) = document(anna, opdracht).acceptatie.knelpunten
    assert (punt.code, punt.wat) == ("K1", "Oude rapporten spreken elkaar tegen.")


def test_een_brief_gaat_in_de_rij_en_ligt_vast_zoals_hij_wegging(als_anna: Client, anna: Gebruiker) -> None:
    opdracht = maak(anna, 11)
    neem_aan(anna, opdracht)
    adres = reverse("opdrachten:brief", args=[opdracht.pk, "client"])
    assert als_anna.post(adres, {"aan": "client", "hoe": "weegwerk"}).status_code == 422
    als_anna.post(adres, {"aan": "client", "hoe": "weegwerk", "email": "kim@weegwerk.example"})
    brief = Brief.objects.get()
    assert brief.bericht == Bericht.objects.get()
    pagina = als_anna.get(reverse("opdrachten:groep", args=[opdracht.pk, "brieven", "brieven"])).content.decode()
    assert "wacht op verzending" in pagina
    vul(anna, opdracht, {"brieven.client_alinea": "Later bedacht."})
    bewaard = als_anna.get(reverse("opdrachten:verzonden_brief", args=[opdracht.pk, brief.pk])).content
    assert bewaard != als_anna.get(reverse("opdrachten:briefbestand", args=[opdracht.pk, "client", "pdf"])).content
    assert not bytes(brief.pdf).startswith(b"%PDF")
    word = als_anna.get(reverse("opdrachten:briefbestand", args=[opdracht.pk, "client", "docx"]))
    assert word.content.startswith(b"PK")


def test_een_brief_die_anders_ging_wordt_genoteerd(als_anna: Client, anna: Gebruiker) -> None:
    opdracht = maak(anna, 11)
    neem_aan(anna, opdracht)
    adres = reverse("opdrachten:brief", args=[opdracht.pk, "bevestiging"])
    assert als_anna.post(adres, {"aan": "opdrachtgever", "hoe": "brief"}).status_code == 422
    als_anna.post(adres, {"aan": "opdrachtgever", "hoe": "brief", "verzonden_op": "2026-03-11"})
    assert Brief.objects.get().verzending == Verzending.objects.get()
    assert not Bericht.objects.exists()


def test_een_onmogelijke_datum_staat_bij_het_veld(als_anna: Client, anna: Gebruiker) -> None:
    opdracht = maak(anna, 11)
    vul(anna, opdracht, {"acceptatie.tijdpad.gesprek_op": "2020-01-01"})
    pagina = als_anna.get(reverse("opdrachten:groep", args=[opdracht.pk, "acceptatie", "tijd"])).content.decode()
    assert "1 januari 2020 ligt voor de dag waarop u de opdracht ontving (2 maart 2026)." in pagina
    with pytest.raises(KernFout, match="2 maart 2026"):
        besluiten.geef_terug(anna, opdracht.pk, date(2020, 1, 1), "Weg")
