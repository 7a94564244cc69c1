"""Van concept naar vastgesteld: elke partij een eigen versie, wat er in de weg staat in woorden, en wat daarna komt."""

from typing import Any

import pytest
from django.test import Client
from django.urls import reverse

from tests.werkbank.maken import gegevens, opdracht
from tests.werkbank.opdrachten.hulp import document, vul
from weegwerk.kern.opdracht import Opdrachtmap as Document
from weegwerk.rapport import verifieer
from weegwerk.rapport.lees_pdf import lees
from weegwerk.werkbank.dossiers.models import Opdracht
from weegwerk.werkbank.dossiers.services import deel_uit, open_dossier
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP, OpdrachtDicht
from weegwerk.werkbank.rapporten.models import Rapport
from weegwerk.werkbank.toegang.models import Gebruiker

REACTIES = {f"zienswijzen.{partij}.reactie": "akkoord" for partij in ("client", "opdrachtgever", "werkgever")}


def doe(client: Client, naam: str, opdracht_: Opdracht, *delen: str, **velden: str) -> Any:
    return client.post(reverse(f"opdrachten:{naam}", args=[opdracht_.pk, *delen]), velden, follow=True)


def verzend_alles(client: Client, anna: Gebruiker, elf: Opdracht) -> None:
    for partij in ("client", "opdrachtgever", "werkgever"):
        assert (
            doe(client, "verzenden", elf, partij, aan=partij, hoe="brief", verzonden_op="2026-04-01").status_code == 200
        )
    vul(anna, elf, REACTIES)


def stel_vast(client: Client, anna: Gebruiker, elf: Opdracht) -> Any:
    map_, _versie = OPDRACHTMAP.lees(anna, elf.pk)
    return doe(client, "vaststellen", elf, basis=str(map_.versie))


def test_van_concept_naar_vastgesteld(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    verzend_alles(als_anna, anna, elf)
    assert Opdracht.objects.get().status == "concept_verzonden"
    assert "Het rapport is vastgesteld." in stel_vast(als_anna, anna, elf).content.decode()
    assert Opdracht.objects.get().status == "vastgesteld"
    bewaard = Rapport.objects.filter(vastgesteld=True)
    assert {rapport.lezer for rapport in bewaard} == {"client", "opdrachtgever", "werkgever"}
    for rapport in bewaard:
        pdf = als_anna.get(reverse("opdrachten:bewaard_rapport", args=[elf.pk, rapport.pk])).content
        assert verifieer(pdf).code == 0
        assert ("vier uur per dag staan" in " ".join(lees(pdf).bladzijden)) == (rapport.lezer == "client")


def test_wat_er_in_de_weg_staat_staat_er_in_woorden(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    pagina = stel_vast(als_anna, anna, elf)
    assert pagina.status_code == 422
    assert "Cliënt: het concept is nog niet verzonden." in pagina.content.decode()
    vul(anna, elf, {"conclusies.C1.wegingen": "", "slot.uitkomst": ""})
    tekst = stel_vast(als_anna, anna, elf).content.decode()
    assert "Conclusie C1 volgt uit geen enkele weging." in tekst
    assert "De uitkomst is nog niet gekozen." in tekst
    assert not Rapport.objects.exists()


def test_de_werkgever_krijgt_niets_zolang_dat_niet_is_vastgelegd(
    als_anna: Client, anna: Gebruiker, elf: Opdracht
) -> None:
    vul(anna, elf, {"zienswijzen.werkgever_ontvangt": "nee"})
    antwoord = doe(als_anna, "verzenden", elf, "werkgever", aan="werkgever", hoe="brief", verzonden_op="2026-04-01")
    assert antwoord.status_code == 422
    assert not Rapport.objects.exists()


def test_zonder_aannemen_geen_concept(als_anna: Client, anna: Gebruiker) -> None:
    dossier = open_dossier(
        anna, gegevens(naam="Ander"), opdracht(anna, onderdelen=(deel_uit("arbeidsparticipatie-2011", 11),))
    )
    nieuw = Opdracht.objects.get(dossier=dossier)
    antwoord = doe(als_anna, "verzenden", nieuw, "client", aan="client", hoe="brief", verzonden_op="2026-04-01")
    assert "Neem de opdracht eerst aan." in antwoord.content.decode()


def test_wie_te_laat_vaststelt_hoort_dat(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    verzend_alles(als_anna, anna, elf)
    antwoord = doe(als_anna, "vaststellen", elf, basis="1")
    assert "Iemand anders heeft intussen iets gewijzigd." in antwoord.content.decode()


def test_een_correctie_telt_door_en_noemt_haar_reden(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    verzend_alles(als_anna, anna, elf)
    stel_vast(als_anna, anna, elf)
    assert doe(als_anna, "corrigeren", elf, reden="").status_code == 422
    te_lang = doe(als_anna, "corrigeren", elf, reden="a" * 10_001)
    assert te_lang.status_code == 422
    assert "hoogstens 10000 tekens" in te_lang.content.decode()
    doe(als_anna, "corrigeren", elf, reden="F1 noemde een verkeerd jaar.")
    assert Opdracht.objects.get().status == "bezig"
    stel_vast(als_anna, anna, elf)
    vaststelling = document(anna, elf).vaststelling
    assert vaststelling is not None
    assert (vaststelling.nummer, vaststelling.reden) == (2, "F1 noemde een verkeerd jaar.")
    assert Rapport.objects.filter(vastgesteld=True).count() == 6


def test_na_het_vaststellen_kan_alleen_het_gesprek_nog_worden_vastgelegd(
    als_anna: Client, anna: Gebruiker, elf: Opdracht
) -> None:
    verzend_alles(als_anna, anna, elf)
    stel_vast(als_anna, anna, elf)
    with pytest.raises(OpdrachtDicht):
        vul(anna, elf, {"feiten.F1.wat": "Iets anders"})
    doe(als_anna, "uitleg", elf, datum="2026-05-01", met="Kim")
    assert document(anna, elf).slot.toelichting_aan == "Kim"


def test_een_vervolgopdracht_neemt_feiten_en_gesprekken_mee(als_anna: Client, anna: Gebruiker, elf: Opdracht) -> None:
    doe(als_anna, "vervolg", elf, vraag="Houdt Kim het vol?")
    nieuw = Opdracht.objects.exclude(pk=elf.pk).get()
    overgenomen: Document = document(anna, nieuw)
    assert [feit.code for feit in overgenomen.feiten] == ["F1", "F2", "F3"]
    assert [vraag.vraag for vraag in overgenomen.vragen] == ["Houdt Kim het vol?"]
    assert overgenomen.wegingen == ()
    assert nieuw.status == "nieuw"


@pytest.mark.parametrize(("soort", "begin"), [("pdf", b"%PDF"), ("docx", b"PK")])
def test_het_rapport_zoals_het_nu_is(als_anna: Client, elf: Opdracht, soort: str, begin: bytes) -> None:
    antwoord = als_anna.get(reverse("opdrachten:rapport", args=[elf.pk, "client", soort]))
    assert antwoord.status_code == 200
    assert antwoord.content.startswith(begin)


def test_bij_een_loonwaarde_is_er_een_rapport_en_geen_tweede(als_anna: Client, anna: Gebruiker) -> None:
    dossier = open_dossier(anna, gegevens(), opdracht(anna))
    vijf = Opdracht.objects.get(dossier=dossier)
    pagina = als_anna.get(reverse("opdrachten:groep", args=[vijf.pk, "rapport", "maken"])).content.decode()
    assert "Bij deze opdracht hoort één rapport" in pagina
    assert "Stel het rapport vast" not in pagina
    assert not Onderzoek.objects.exists()
