"""Wie een soort document beschrijft, krijgt zijn bladzijden, versies en rechten; proef: een notitie bij een dossier."""

from pathlib import Path

from django.test import Client
from django.urls import reverse

from tests.mensen import Mensen
from tests.werkbank.notities import soort
from tests.werkbank.notities.models import Notitie, Notitieversie
from tests.werkbank.onderzoeken.hulp import HTMX, velden_in
from weegwerk.werkbank.documenten.models import Versierij
from weegwerk.werkbank.documenten.soort import soorten
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.logboek.selectors import regels_van
from weegwerk.werkbank.toegang.models import Gebruiker

MEESTE_REGELS = 60


def adres(dossier: Dossier, *delen: str) -> str:
    return reverse(f"notities:{'groep' if delen else 'document'}", args=[dossier.pk, *delen])


def html(client: Client, pad: str) -> str:
    antwoord = client.get(pad)
    assert antwoord.status_code == 200
    return antwoord.content.decode()


def test_een_soort_is_hoogstens_zestig_regels() -> None:
    assert len(Path(soort.__file__).read_text(encoding="utf-8").splitlines()) <= MEESTE_REGELS


def test_kijken_schrijft_niets_en_bewaren_maakt_de_eerste_versie(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    plek = adres(dossier, "notitie", "tekst")
    html(als_anna, adres(dossier))
    assert not Notitie.objects.exists()
    velden = velden_in(als_anna.get(plek)) | {"tekst": ["Sleutel bij de buren"]}
    antwoord = als_anna.post(plek, velden, headers=HTMX)
    assert antwoord.status_code == 200
    assert "ww-stap--klaar" in antwoord.content.decode()
    assert "Sleutel bij de buren" in html(als_anna, plek)
    assert not any(b"buren" in bytes(rij) for rij in Notitieversie.objects.values_list("document", flat=True))
    zinnen = [regel.zin for regel in regels_van(dossier.pk)]
    assert {"heeft de notitie bekeken", "heeft de notitie gewijzigd"} <= {*zinnen}


def test_rijen_ongedaan_en_een_eerdere_versie(als_anna: Client, dossier: Dossier) -> None:
    plek, waar = adres(dossier, "notitie", "punten"), reverse("notities:geschiedenis", args=[dossier.pk])
    als_anna.post(f"{plek}?doe=toevoegen", {"basis": 0})
    als_anna.post(plek, {"basis": 1, "punten__0__wat": "Paspoort mee"})
    als_anna.post(f"{plek}?doe=verwijder:0", {"basis": 2})
    assert "Paspoort mee" not in html(als_anna, plek)
    als_anna.post(f"{plek}?doe=terug:3", {"basis": 3})
    assert "Paspoort mee" in html(als_anna, plek)
    als_anna.post(waar, {"versie": "3"})
    assert "Paspoort mee" not in html(als_anna, plek)
    assert "versie 3 teruggezet" in html(als_anna, waar)


def test_twee_die_tegelijk_beginnen_houden_elk_hun_werk(als_anna: Client, dossier: Dossier, mensen: Mensen) -> None:
    plek, als_bram = adres(dossier, "notitie", "tekst"), Client()
    als_bram.force_login(mensen.bram)
    als_bram.post(plek, {"basis": 0, "tekst": "Van Bram"})
    antwoord = als_anna.post(plek, {"basis": 0, "tekst": "Van Anna"}, headers=HTMX)
    assert antwoord.status_code == 409
    assert "Van Bram" in antwoord.content.decode()


def test_een_vreemde_ziet_niets(dossier: Dossier, mensen: Mensen) -> None:
    vreemde = Client()
    vreemde.force_login(mensen.chris)
    assert vreemde.get(adres(dossier)).status_code == 404
    assert vreemde.post(adres(dossier, "notitie", "tekst"), {"basis": 0, "tekst": "x"}).status_code == 404


def test_elke_soort_is_bekend_en_heeft_een_eigen_naam() -> None:
    bekend = [soort.archief.versies for soort in soorten()]
    assert {*bekend} <= {*Versierij.__subclasses__()}
    assert len({soort.ruimte for soort in soorten()}) == len(bekend) == len({*bekend})
