"""Het zaakbestand eruit en erin: goed, fout en kwaad."""

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection
from django.test import Client
from django.urls import reverse

from tests.werkbank.onderzoeken.hulp import document, gelogd, nummers, tekst
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.onderzoek import Onderzoek as Document
from weegwerk.kern.onderzoek import lees
from weegwerk.werkbank.onderzoeken.models import Onderzoek

GOED = voorbeelden.tekst("vakkenvuller")
BOM = "a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: [*b,*b,*b,*b,*b,*b,*b,*b,*b]\n"
BEGIN = "weegwerk: 1\nsoort: loonwaarde\nmethode: ulm-2021\n"

FOUTEN = {
    "leeg": (b"", "Regel 1"),
    "geen yaml": (b"weegwerk: [1\n", "Regel"),
    "binair": (bytes(range(256)), "Regel"),
    "geen utf-8": (b"weegwerk: 1\nkop: {naam: \xff\xfe}\n", "Regel 2"),
    "lijst": (b"- a\n- b\n", "Dit is geen zaakbestand"),
    "bom": (BOM.encode(), "Regel 1"),
    "python": (b"weegwerk: !!python/object/apply:os.system [ls]\n", "Regel 1"),
    "dubbele sleutel": ((BEGIN + "methode: cec-2011\n").encode(), "Regel 4"),
    "onbekende sleutel": ((BEGIN + "metode: x\n").encode(), "Bedoelde u “methode”?"),
    "kommagetal": ((BEGIN + "taken: [{code: A, aandeel: 0.5}]\n").encode(), "Regel 4"),
    "nan": ((BEGIN + "functie: {uren_per_week: .nan}\n").encode(), "Regel 4: functie.uren_per_week"),
    "datum": ((BEGIN + "peildatum: 2026-02-30\n").encode(), "Regel 4: peildatum"),
    "negatief": ((BEGIN + "functie:\n  uren_per_week: -1\n").encode(), "Regel 5: functie.uren_per_week"),
    "dubbele taak": ((BEGIN + "taken: [{code: A}, {code: A}]\n").encode(), "meer dan één keer"),
    "onbekende methode": (BEGIN.replace("ulm-2021", "wensdenken").encode(), "bestaat niet"),
    "versie van morgen": (BEGIN.replace("weegwerk: 1", "weegwerk: 2").encode(), "Regel 1"),
    "diep": (b"a:" + b" {a:" * 5000, "Regel"),
    "te groot": (b"# " + b"x" * 1_000_001, "te groot"),
    "veel te groot": (b"# " + b"x" * 3_000_000, "te groot"),
}


def lees_in(client: Client, onderzoek: Onderzoek, inhoud: bytes, naam: str = "zaak.yaml") -> str:
    adres = reverse("onderzoeken:inlezen", args=[onderzoek.pk])
    gegevens = {"zaakbestand": SimpleUploadedFile(naam, inhoud), "andere_naam": "1"}
    return tekst(client.post(adres, gegevens, follow=True))


@pytest.mark.parametrize("soort", FOUTEN)
def test_een_fout_bestand_verandert_niets_en_zegt_waar(als_anna: Client, gevuld: Onderzoek, soort: str) -> None:
    inhoud, zin = FOUTEN[soort]
    voor = document(gevuld)
    pagina = lees_in(als_anna, gevuld, inhoud)
    assert "Niet gelukt." in pagina
    assert zin in pagina
    assert document(gevuld) == voor
    assert nummers(gevuld) == [1, 2]
    assert ("onderzoek.ingelezen", "") not in gelogd(gevuld)[-2:]


def test_zonder_bestand_staat_er_wat_te_doen(als_anna: Client, gevuld: Onderzoek) -> None:
    antwoord = als_anna.post(reverse("onderzoeken:inlezen", args=[gevuld.pk]))
    assert antwoord.status_code == 422
    assert "Kies eerst een bestand." in tekst(antwoord)


def test_de_inhoud_van_een_geweigerd_bestand_blijft_nergens_liggen(als_anna: Client, gevuld: Onderzoek) -> None:
    """Een melding die op de volgende pagina wacht, staat in een koekje of in de tabel met sessies."""
    regels = [f"  - {{code: A{nummer}, aandeel: Geheimwoord {nummer}}}" for nummer in range(10)]
    pagina = lees_in(als_anna, gevuld, (BEGIN + "taken:\n" + "\n".join(regels)).encode())
    assert "Geheimwoord" in pagina
    assert "messages" not in als_anna.cookies
    with connection.cursor() as cursor:
        cursor.execute("SELECT session_data FROM django_session")
        assert not [rij for rij in cursor.fetchall() if len(rij[0]) > 1000]
    assert "_messages" not in als_anna.session


def test_een_goed_bestand_wordt_de_nieuwste_versie(als_anna: Client, gevuld: Onderzoek) -> None:
    pagina = lees_in(als_anna, gevuld, GOED.encode())
    assert "Het zaakbestand is ingelezen." in pagina
    assert document(gevuld) == goed_in(gevuld)
    assert nummers(gevuld) == [1, 2, 3]
    assert [gebeurtenis for gebeurtenis, _velden in gelogd(gevuld)][-3:-1] == [
        "onderzoek.ingelezen",
        "onderzoek.bewaard",
    ]


def test_een_bestand_stelt_niets_vast(als_anna: Client, gevuld: Onderzoek) -> None:
    zaak = GOED + "\nvaststelling: {datum: 2026-01-01, door: Iemand anders, nummer: 9}\n"
    lees_in(als_anna, gevuld, zaak.encode())
    assert document(gevuld).vaststelling is None
    gevuld.refresh_from_db()
    assert not gevuld.vastgesteld


def test_eruit_en_erin_is_hetzelfde(als_anna: Client, gevuld: Onderzoek) -> None:
    voor = document(gevuld)
    zaak = als_anna.get(reverse("onderzoeken:zaakbestand", args=[gevuld.pk]))
    assert zaak.headers["Content-Disposition"] == f'attachment; filename="zaak-{voor_kenmerk(gevuld)}-versie-2.yaml"'
    assert zaak.headers["Cache-Control"] == "no-store"
    assert lees(zaak.content).onderzoek == voor
    lees_in(als_anna, gevuld, zaak.content)
    assert document(gevuld) == voor
    assert gelogd(gevuld)[-4][0] == "onderzoek.geexporteerd"


def test_elke_eerdere_versie_is_terug_te_halen(als_anna: Client, gevuld: Onderzoek) -> None:
    """Wie in een keuze tussen twee versies verloor, vindt zijn tekst hier terug."""
    toen = document(gevuld)
    lees_in(als_anna, gevuld, GOED.encode())
    pagina = tekst(als_anna.get(reverse("onderzoeken:geschiedenis", args=[gevuld.pk])))
    waar = reverse("onderzoeken:zaakbestand", args=[gevuld.pk])
    assert f'href="{waar}?versie=2"' in pagina
    assert lees(als_anna.get(waar, {"versie": "2"}).content).onderzoek == toen
    for onzin in ("0", "4", "-1", "x", "²", "9999999"):
        assert als_anna.get(waar, {"versie": onzin}).status_code == 404


def goed_in(onderzoek: Onderzoek) -> Document:
    """Het goede bestand, onder het kenmerk van dit dossier."""
    document = lees(GOED).onderzoek
    return document.model_copy(update={"kop": document.kop.model_copy(update={"kenmerk": voor_kenmerk(onderzoek)})})


@pytest.mark.parametrize(
    ("kop", "versies"),
    [
        ("{naam: Iemand Anders}", [1, 2]),
        ("{geboortedatum: 1950-01-01}", [1, 2]),
        ("{naam: 'Voorbeeld, Vera', geboortedatum: 1998-05-14}", [1, 2, 3]),
        ("{naam: Vera Voorbeeld}", [1, 2, 3]),
        ("{}", [1, 2, 3]),
    ],
)
def test_een_bestand_over_iemand_anders_komt_er_niet_zomaar_in(
    als_anna: Client, gevuld: Onderzoek, kop: str, versies: list[int]
) -> None:
    zaak = SimpleUploadedFile("zaak.yaml", f"{BEGIN}kop: {kop}\n".encode())
    antwoord = als_anna.post(reverse("onderzoeken:inlezen", args=[gevuld.pk]), {"zaakbestand": zaak}, follow=True)
    assert nummers(gevuld) == versies
    assert ("een andere naam of geboortedatum" in tekst(antwoord)) is (versies == [1, 2])


def voor_kenmerk(onderzoek: Onderzoek) -> str:
    return onderzoek.opdracht.dossier.kenmerk


@pytest.mark.parametrize("naam", ["../../etc/passwd", "x\r\nSet-Cookie: a=b", "<script>.yaml", ""])
def test_de_naam_van_het_bestand_doet_er_niet_toe(als_anna: Client, gevuld: Onderzoek, naam: str) -> None:
    lees_in(als_anna, gevuld, GOED.encode(), naam or "x")
    assert document(gevuld) == goed_in(gevuld)
