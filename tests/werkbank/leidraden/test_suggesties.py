"""Een suggestie doen kan zonder aanmelden, met zo weinig mogelijk gegevens; alleen een beheerder leest haar."""

from uuid import uuid4

import pytest
from django.core.cache import cache
from django.test import Client
from django.utils import timezone

from tests.mensen import Mensen
from weegwerk.werkbank.leidraden import selectors, services
from weegwerk.werkbank.leidraden.models import MAX_TEKST, Suggestie
from weegwerk.werkbank.leidraden.selectors import vindplaats_voor
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.starten import ronde
from weegwerk.werkbank.toegang.models import Teller

pytestmark = pytest.mark.django_db

PER_UUR = 10
ID, PLEK = "arbeidsparticipatie-2011", "opdracht-14-omschrijving-wat"
PAD = f"/leidraad/{ID}/suggestie/{PLEK}/"
LIJST = "/leidraad/suggesties/"


def maak(**anders: str) -> Suggestie:
    return Suggestie.objects.create(**{"leidraad": ID, "versie": "0", "plek": PLEK, "tekst": "Beter zo."} | anders)


@pytest.fixture
def als_dirk(mensen: Mensen, client: Client) -> Client:
    client.force_login(mensen.dirk)
    return client


def test_van_lezer_naar_lijst(client: Client, mensen: Mensen) -> None:
    pagina = client.get(f"/leidraad/{ID}/opdracht/14/").content.decode()
    assert f'href="{PAD}"' in pagina
    antwoord = client.post(PAD, {"tekst": " Noem de\u200b norm.\x07 ", "email": "lezer@weegwerk.example"}, follow=True)
    assert antwoord.redirect_chain == [(f"/leidraad/{ID}/opdracht/14/#omschrijving-wat", 302)]
    assert "Dank u." in antwoord.content.decode()
    suggestie = Suggestie.objects.get()
    assert (suggestie.leidraad, suggestie.plek, suggestie.tekst) == (ID, PLEK, "Noem de norm.")
    assert suggestie.versie == vindplaats_voor(ID, PLEK).leidraad.versie
    client.force_login(mensen.dirk)
    lijst = client.get(LIJST).content.decode()
    for tekst in ("Opdracht 14: Wat de opdracht inhoudt", "Noem de norm.", "lezer@weegwerk.example", "open"):
        assert tekst in lijst


def test_er_wordt_niets_anders_bewaard_dan_gezegd() -> None:
    velden = {veld.name for veld in Suggestie._meta.get_fields()}
    assert velden == {
        "id",
        "leidraad",
        "versie",
        "plek",
        "tekst",
        "email",
        "ontvangen_op",
        "afgehandeld_op",
        "verwijderd_op",
    }


def test_het_formulier_zegt_wat_er_met_de_gegevens_gebeurt(client: Client) -> None:
    pagina = client.get(PAD).content.decode()
    assert "De beheerders van deze werkbank lezen uw suggestie." in pagina
    assert "Het wordt gewist zodra uw suggestie is afgehandeld." in pagina


@pytest.mark.parametrize(
    ("velden", "fout"),
    [
        ({"tekst": ""}, "Schrijf op wat u wilt voorstellen."),
        ({"tekst": "\u200b\u200b"}, "Schrijf op wat u wilt voorstellen."),
        ({"tekst": "x" * (MAX_TEKST + 1)}, "2000"),
        ({"tekst": "Goed.", "email": "geen adres"}, "geldig e-mailadres"),
        ({"tekst": "Goed.", "email": "a@b.example\nBcc: c@d.example"}, "geldig e-mailadres"),
    ],
)
def test_een_fout_wordt_gezegd_en_de_tekst_blijft_staan(client: Client, velden: dict[str, str], fout: str) -> None:
    antwoord = client.post(PAD, velden)
    assert antwoord.status_code == 422
    assert fout in antwoord.content.decode()
    assert velden["tekst"].strip("\u200b")[:50] in antwoord.content.decode()
    assert not Suggestie.objects.exists()


def test_wie_het_verborgen_veld_invult_merkt_niets_en_bewaart_niets(client: Client) -> None:
    antwoord = client.post(PAD, {"tekst": "Koop nu", "website": "https://weegwerk.example"})
    assert antwoord.status_code == 302
    assert not Suggestie.objects.exists()


def test_na_een_aantal_per_uur_is_het_even_genoeg(client: Client) -> None:
    for _ in range(PER_UUR):
        assert client.post(PAD, {"tekst": "Goed."}).status_code == 302
    antwoord = client.post(PAD, {"tekst": "Nog een."})
    assert antwoord.status_code == 422
    assert "probeer het over een uur opnieuw" in antwoord.content.decode()
    assert "Nog een." in antwoord.content.decode()
    assert Suggestie.objects.count() == PER_UUR
    cache.clear()
    assert client.post(PAD, {"tekst": "Later."}).status_code == 302


def test_een_ander_adres_telt_apart_en_staat_nergens(client: Client) -> None:
    def suggestie(adres: str) -> int:
        return client.post(PAD, {"tekst": "Goed."}, REMOTE_ADDR=adres).status_code

    assert {suggestie("192.0.2.1") for _ in range(PER_UUR)} == {302}
    assert suggestie("192.0.2.2") == 302
    assert suggestie("192.0.2.1") == 422
    assert Teller.objects.exists()
    assert "192.0.2" not in f"{Teller.objects.values()}{Suggestie.objects.values()}"


def test_een_stapel_die_niemand_leest_groeit_niet_door(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(services, "MEESTE_OPEN", 1)
    maak()
    assert client.post(PAD, {"tekst": "Nog een."}).status_code == 422


def test_afgehandeld_wist_wie_het_schreef(als_dirk: Client) -> None:
    suggestie = maak(email="lezer@weegwerk.example")
    antwoord = als_dirk.post(f"{LIJST}{suggestie.pk}/", {"actie": "afgehandeld"}, follow=True)
    suggestie.refresh_from_db()
    assert suggestie.afgehandeld_op is not None
    assert suggestie.email == ""
    assert b"lezer@weegwerk.example" not in antwoord.content
    assert b"afgehandeld" in antwoord.content


def test_verwijderen_is_met_een_klik_ongedaan_te_maken(als_dirk: Client) -> None:
    suggestie = maak(email="lezer@weegwerk.example")
    adres = f"{LIJST}{suggestie.pk}/"
    weg = als_dirk.post(adres, {"actie": "verwijderen", "pagina": "1"}, follow=True).content.decode()
    assert "Beter zo." not in weg
    assert "Ongedaan maken" in weg
    assert selectors.aantal_open() == 0
    assert als_dirk.post(adres, {"actie": "afgehandeld"}).status_code == 404
    terug = als_dirk.post(adres, {"actie": "terug", "pagina": "1"}, follow=True).content.decode()
    assert "Beter zo." in terug
    assert "lezer@weegwerk.example" in terug
    assert "Ongedaan maken" not in terug


def test_na_een_dag_is_wat_verwijderd_is_voorgoed_weg(als_dirk: Client) -> None:
    gisteren, vandaag, blijft = maak(), maak(), maak()
    for suggestie in (gisteren, vandaag):
        services.verwijder(suggestie.pk)
    lang_geleden = timezone.now() - services.BEDENKTIJD
    Suggestie.objects.filter(pk=gisteren.pk).update(verwijderd_op=lang_geleden)
    ronde()
    assert set(Suggestie.objects.all()) == {vandaag, blijft}
    assert als_dirk.get(f"{LIJST}?verwijderd={gisteren.pk}").status_code == 200
    assert als_dirk.get(f"{LIJST}?verwijderd=geen-nummer").status_code == 200


@pytest.mark.parametrize("actie", ["afgehandeld", "verwijderen", "terug", "", "iets anders"])
def test_wat_er_niet_is_is_niet_te_behandelen(als_dirk: Client, actie: str) -> None:
    assert als_dirk.post(f"{LIJST}{uuid4()}/", {"actie": actie}).status_code == 404


@pytest.mark.parametrize("wie", ["anna", "bram"])
def test_zonder_beheer_geen_suggesties(client: Client, mensen: Mensen, wie: str) -> None:
    suggestie = maak()
    client.force_login(getattr(mensen, wie))
    assert client.get(LIJST).status_code == 404
    assert client.post(f"{LIJST}{suggestie.pk}/", {"actie": "verwijderen"}).status_code == 404
    assert LIJST not in client.get("/leidraad/").content.decode()
    assert Suggestie.objects.count() == 1


def test_open_staat_boven_afgehandeld_en_nieuw_boven_oud(als_dirk: Client) -> None:
    oud, klaar, nieuw = maak(tekst="oud"), maak(tekst="klaar"), maak(tekst="nieuw")
    services.handel_af(klaar.pk)
    assert list(Suggestie.objects.all()) == [nieuw, oud, klaar]
    assert "Suggesties van lezers (2 open)" in als_dirk.get("/leidraad/").content.decode()


def test_een_deel_dat_verdween_houdt_zijn_suggestie(als_dirk: Client) -> None:
    maak(plek="opdracht-99-weg", tekst="<script>alert(1)</script>")
    lijst = als_dirk.get(LIJST).content.decode()
    assert "dit deel bestaat niet meer" in lijst
    assert "<script>alert" not in lijst


def test_bladeren_en_geen_regel_in_het_logboek(als_dirk: Client) -> None:
    regels = Regel._base_manager.count()
    for _ in range(26):
        maak()
    assert "Bladzijde 1 van 2" in als_dirk.get(LIJST).content.decode()
    assert "Bladzijde 2 van 2" in als_dirk.get(f"{LIJST}?pagina=2").content.decode()
    assert als_dirk.get(f"{LIJST}?pagina=x").status_code == 200
    assert Regel._base_manager.count() == regels
