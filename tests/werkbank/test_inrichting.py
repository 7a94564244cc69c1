import os
import socket
import subprocess
import sys
from pathlib import Path
from stat import S_IMODE

import pytest
from django.core.exceptions import ImproperlyConfigured
from django.test import Client
from django.urls import reverse
from django_scopes import scopes_disabled
from pytest_django import Settings

from weegwerk.kern.meting import meet_taak
from weegwerk.kern.onderhandeling import toets
from weegwerk.werkbank import omgeving, starten
from weegwerk.werkbank.agenda.models import Afspraak
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import gegevens_van
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.onderhandelingen.models import Onderhandeling
from weegwerk.werkbank.onderhandelingen.selectors import versie_van as gesprek_van
from weegwerk.werkbank.onderzoeken.models import Onderzoek
from weegwerk.werkbank.onderzoeken.selectors import versie_van
from weegwerk.werkbank.toegang.models import Gebruiker, Organisatie
from weegwerk.werkbank.toegang.services import richt_organisatie_in
from weegwerk.werkbank.versleuteling import hoofdsleutel
from weegwerk.werkbank.versleuteling.services import SleutelFout

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def eigen_bestand(settings: Settings, tmp_path: Path) -> Path:
    settings.HOOFDSLEUTEL = tmp_path / "hoofdsleutel.json"
    return tmp_path / "hoofdsleutel.json"


def namen() -> set[str]:
    with scopes_disabled():
        alle = [gegevens_van(dossier) for dossier in Dossier.objects.all()]
    return {gegevens.client.naam for gegevens in alle if gegevens}


def test_de_eerste_keer_komt_er_een_sleutel_en_een_adres_om_te_beginnen() -> None:
    gereed = starten.bereid_voor()
    assert gereed.begin
    assert hoofdsleutel.bestaat()
    assert not Gebruiker.objects.exists()
    assert starten.bereid_voor().begin == gereed.begin


def test_wie_al_begon_hoeft_niets_te_openen() -> None:
    starten.bereid_voor()
    richt_organisatie_in("Bureau Eva", naam="Eva", email="eva@weegwerk.example", wachtwoord=None)
    tweede = starten.bereid_voor()
    assert (tweede.waarschuwing, tweede.email, tweede.wachtwoord, tweede.begin) == ("", "", "", "")
    assert Organisatie.objects.count() == Gebruiker.objects.count() == 1


def test_post_die_een_oudere_versie_als_bestand_bewaarde_is_na_de_start_weg() -> None:
    map_ = omgeving.GEGEVENS / "post"
    for eigen in (["notitie.txt"], []):
        map_.mkdir(exist_ok=True)
        for naam in ["20260102-030405-140234567890.log", *eigen]:
            (map_ / naam).write_text("To: kim@weegwerk.example\n\nhttps://werk.example/account/wachtwoord/nieuw/abc/")
        starten.bereid_voor()
        assert [pad.name for pad in map_.glob("*")] == eigen
        (map_ / "notitie.txt").unlink(missing_ok=True)
    assert not map_.exists()


def test_eigen_werk_en_de_oefenpraktijk_staan_nooit_bij_elkaar() -> None:
    starten.bereid_voor(demo=True)
    with pytest.raises(starten.StartFout, match="staat de oefenpraktijk; uw eigen werk komt daar niet bij"):
        starten.bereid_voor()
    assert starten.bereid_voor(demo=True).email
    richt_organisatie_in("Bureau Eva", naam="Eva", email="eva@weegwerk.example", wachtwoord=None)
    with pytest.raises(starten.StartFout, match="staat het werk van een praktijk; de oefenpraktijk komt daar niet bij"):
        starten.bereid_voor(demo=True)
    # Wie vroeger beide in één map zette, houdt zijn eigen werk.
    assert not starten.bereid_voor().begin


@pytest.mark.parametrize(("demo", "map_"), [("False", "gegevens"), ("True", "gegevens-oefenpraktijk")])
def test_zonder_keuze_heeft_elk_zijn_eigen_map(tmp_path: Path, demo: str, map_: str) -> None:
    programma = f"from weegwerk.werkbank import starten; print(starten.bereid_voor(demo={demo}).gegevensmap)"
    kaal = {naam: waarde for naam, waarde in os.environ.items() if not naam.startswith("WEEGWERK_")}
    klaar = subprocess.run(
        [sys.executable, "-c", programma], cwd=tmp_path, env=kaal, check=True, capture_output=True, text=True
    )
    assert klaar.stdout.strip() == str(tmp_path / map_)
    assert {pad.name for pad in tmp_path.iterdir()} == {map_}


def test_de_oefenpraktijk_kan_vaker_worden_klaargezet(client: Client) -> None:
    eerste, tweede = starten.bereid_voor(demo=True), starten.bereid_voor(demo=True)
    assert (eerste.email, eerste.wachtwoord) == (tweede.email, tweede.wachtwoord)
    assert len(namen()) == 5
    assert Gebruiker.objects.count() == 3
    client.post(reverse("account_login"), {"login": tweede.email, "password": tweede.wachtwoord})
    assert len(client.get("/").context["lijst"].regels) == 5


def test_het_oefenonderzoek_gaat_over_de_mensen_van_zijn_dossier() -> None:
    starten.bereid_voor(demo=True)
    with scopes_disabled():
        alle = [
            (gegevens_van(een.opdracht.dossier), versie_van(een).document.kop)
            for een in Onderzoek.objects.select_related("opdracht__dossier")
        ]
    assert len(alle) == 2
    for gegevens, kop in alle:
        assert gegevens
        assert (kop.naam, str(kop.geboortedatum)) == (gegevens.client.naam, str(gegevens.client.geboortedatum))
        assert (kop.werkgever, kop.opdrachtgever) == (gegevens.werkgever.naam, gegevens.opdrachtgever.naam)


def test_in_het_eerste_oefendossier_is_gemeten_wat_er_is_ingevuld() -> None:
    starten.bereid_voor(demo=True)
    with scopes_disabled():
        document = versie_van(Onderzoek.objects.get(vastgesteld=False)).document
    gemeten = [taak for taak in document.taken if taak.metingen]
    assert [taak.code for taak in gemeten] == ["A", "B"]
    for taak in gemeten:
        meting = meet_taak(taak)
        assert len(meting.tellend) == len(taak.metingen) == 6
        assert all(rij.begin and rij.einde for rij in taak.metingen)
        for veld in ("tempo", "kwaliteit"):
            schatting, ingevuld = meting.voorstel(veld), getattr(taak, veld)
            assert schatting is not None
            assert schatting.laag is not None
            assert schatting.hoog is not None
            assert schatting.laag * 100 < ingevuld.percentage < schatting.hoog * 100


def test_om_het_eerste_oefendossier_liggen_stukken_partners_en_afspraken(client: Client) -> None:
    gereed = starten.bereid_voor(demo=True)
    with scopes_disabled():
        dossier_id = Onderzoek.objects.get(vastgesteld=False).opdracht.dossier_id
    client.post(reverse("account_login"), {"login": gereed.email, "password": gereed.wachtwoord})
    for plek, tekst in (
        ("partners:lijst", "Dokter Denkbeeldig"),
        ("stukken:lijst", "Functionelemogelijkhedenlijst"),
        ("agenda:dossier", "Bezoek aan de werkplek"),
    ):
        assert tekst in client.get(reverse(plek, args=[dossier_id])).content.decode()
    assert "Bezoek aan de werkplek" in client.get(reverse("agenda:lijst")).content.decode()


def test_een_oefenbepaling_staat_vast_naast_de_eerdere_en_een_ander_sprak_erover() -> None:
    starten.bereid_voor(demo=True)
    with scopes_disabled():
        onderzoek = Onderzoek.objects.get(vastgesteld=True)
        document = versie_van(onderzoek).document
        gesprek = Onderhandeling.objects.get(onderzoek=onderzoek)
        afspraak = gesprek_van(gesprek).document
        opnieuw = Afspraak.objects.get(dossier=onderzoek.dossier, sleutel="herbepaling")
    assert document.eerder
    assert document.eerder.daarvoor
    assert gesprek.afgesloten
    assert not toets(afspraak)
    assert document.vaststelling
    assert afspraak.bepaling.door == document.vaststelling.door == "Anna Demo"
    assert afspraak.partijen.gespreksleider == "Bram Demo"
    assert opnieuw.datum == afspraak.herbepaling_op


def test_zonder_sleutelbestand_begint_een_gebruikte_database_niet(eigen_bestand: Path) -> None:
    starten.bereid_voor(demo=True)
    eigen_bestand.unlink()
    with pytest.raises(SleutelFout, match="ontbreekt"):
        starten.bereid_voor(demo=True)
    assert not eigen_bestand.exists()


def test_met_het_verkeerde_sleutelbestand_begint_een_database_niet(eigen_bestand: Path) -> None:
    starten.bereid_voor(demo=True)
    eigen_bestand.unlink()
    hoofdsleutel.maak()
    with pytest.raises(SleutelFout, match="hoort niet bij deze database"):
        starten.bereid_voor(demo=True)


def test_een_sleutelbestand_dat_anderen_kunnen_lezen_wordt_genoemd(eigen_bestand: Path) -> None:
    starten.bereid_voor()
    eigen_bestand.chmod(0o640)
    assert f"chmod 600 {eigen_bestand}" in starten.bereid_voor().waarschuwing


def test_wat_de_werkbank_maakt_is_alleen_voor_de_eigenaar(tmp_path: Path) -> None:
    starten.controleer_logboek()
    (tmp_path / "nieuw").touch()
    assert S_IMODE((tmp_path / "nieuw").stat().st_mode) == 0o600


def test_een_bezette_poort_wordt_niet_gedeeld() -> None:
    with socket.socket() as bezet:
        bezet.bind(("127.0.0.1", 0))
        bezet.listen()
        poort = bezet.getsockname()[1]
        with pytest.raises(starten.StartFout, match=f"Poort {poort} is niet vrij"):
            starten.eis_vrije_poort(poort)
    starten.eis_vrije_poort(poort)


def test_een_adres_van_een_andere_computer_heet_geen_bezette_poort() -> None:
    with pytest.raises(starten.StartFout, match=r"192\.0\.2\.1 is niet van deze computer"):
        starten.eis_vrije_poort(0, "192.0.2.1")


@pytest.mark.parametrize("adres", ["0.0.0.0", "::", "192.0.2.1"])  # noqa: S104 (refused here)
def test_waar_anderen_bij_kunnen_begint_alleen_wat_achter_een_proxy_staat(
    monkeypatch: pytest.MonkeyPatch, adres: str
) -> None:
    with pytest.raises(starten.StartFout, match="WEEGWERK_HOSTS"):
        starten.bereid_voor(adres=adres)
    monkeypatch.setattr(omgeving, "ALLEEN_DEZE_COMPUTER", False)
    with pytest.raises(starten.StartFout, match="--demo"):
        starten.bereid_voor(adres=adres, demo=True)
    monkeypatch.setattr(omgeving, "PROXY", "mijn proxy")
    with pytest.raises(ImproperlyConfigured, match="WEEGWERK_PROXY"):
        starten.bereid_voor(adres=adres)
    monkeypatch.setattr(omgeving, "PROXY", "192.0.2.7, 2001:db8::/32")
    assert starten.bereid_voor(adres=adres).begin


def test_een_naam_is_geen_adres() -> None:
    weegwerk = Path(sys.executable).with_name("weegwerk")
    klaar = subprocess.run([weegwerk, "start", "--adres", "kantoor"], check=False, capture_output=True, text=True)
    assert klaar.returncode == 2
    assert "“kantoor” is geen adres, zoals 127.0.0.1" in klaar.stderr


def test_na_een_nieuwe_hoofdsleutel_blijft_alles_leesbaar() -> None:
    starten.bereid_voor(demo=True)
    voor = namen()
    with scopes_disabled():
        sleutels = set(Dossier.objects.values_list("sleutel", flat=True))
    assert starten.roteer_sleutel() == 5
    with scopes_disabled():
        assert sleutels.isdisjoint(Dossier.objects.values_list("sleutel", flat=True))
    assert namen() == voor
    assert controleer() == []
