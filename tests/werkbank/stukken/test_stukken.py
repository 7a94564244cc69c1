"""Stukken: versleuteld, herkend aan hun inhoud, te vinden, en nooit stil veranderd."""

import re
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import IntegrityError, connection, transaction
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from docx import Document

from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.services import wis_dossier
from weegwerk.werkbank.fouten import NietGevonden
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import Regel
from weegwerk.werkbank.logboek.services import controleer
from weegwerk.werkbank.stukken import selectors, services
from weegwerk.werkbank.stukken.beschrijving import Aard, Beschrijving, SoortStuk
from weegwerk.werkbank.stukken.bestandssoort import GROOTSTE, NietAangenomen, herken
from weegwerk.werkbank.stukken.models import Stuk, Stukbeschrijving, Stukbestand
from weegwerk.werkbank.toegang.models import Gebruiker

PDF = b"%PDF-1.7 een geheime brief over Kim"


def beschrijf(**anders: Any) -> Beschrijving:
    velden: dict[str, Any] = {"titel": "Brief van de bedrijfsarts", "soort": SoortStuk.BRIEF, "op": date(2026, 3, 9)}
    return Beschrijving.model_validate(velden | anders)


def voeg_toe(anna: Gebruiker, dossier: Dossier, **anders: Any) -> Stuk:
    return services.voeg_toe(anna, dossier.pk, beschrijf(**anders), "brief.pdf", PDF)


def velden(**anders: Any) -> dict[str, Any]:
    return {
        "bestand": SimpleUploadedFile("brief.pdf", PDF),
        "titel": "Brief van de bedrijfsarts",
        "soort": "brief",
        "richting": "ontvangen",
        "partij": "Dokter Verzonnen",
        "datum": "2026-03-02",
        "op": "2026-03-09",
        "aard": "medisch",
    } | anders


def pak(*namen: str) -> bytes:
    inhoud = BytesIO()
    with ZipFile(inhoud, "w") as zip_:
        for naam in namen:
            zip_.writestr(naam, "x")
    return inhoud.getvalue()


def test_toevoegen_terugvinden_en_downloaden(als_anna: Client, dossier: Dossier) -> None:
    assert als_anna.post(reverse("stukken:nieuw", args=[dossier.pk]), velden()).status_code == 302
    pagina = als_anna.get(reverse("stukken:lijst", args=[dossier.pk])).content.decode()
    for tekst in ("Brief van de bedrijfsarts", "Dokter Verzonnen", "2 maart 2026", "medisch: niet voor de werkgever"):
        assert tekst in pagina
    antwoord = als_anna.get(reverse("stukken:bestand", args=[Stuk.objects.get().pk]))
    assert antwoord.content == PDF
    assert antwoord.headers["Content-Type"] == "application/pdf"
    assert antwoord.headers["Content-Disposition"] == 'attachment; filename="brief.pdf"'
    assert antwoord.headers["X-Content-Type-Options"] == "nosniff"
    gelogd = list(Regel.objects.order_by("volgnummer").values_list("gebeurtenis", flat=True))
    assert gelogd[-3:] == [Gebeurtenis.STUK_TOEGEVOEGD, Gebeurtenis.STUKKEN_BEKEKEN, Gebeurtenis.STUK_GEDOWNLOAD]
    assert controleer() == []


def test_niets_staat_leesbaar_in_de_database(anna: Gebruiker, dossier: Dossier) -> None:
    voeg_toe(anna, dossier)
    opgeslagen = bytes(Stukbestand.objects.get().inhoud) + bytes(Stukbeschrijving.objects.get().document)
    assert not any(woord in opgeslagen for woord in (b"PDF", b"Kim", b"bedrijfsarts", b"brief"))


def echt_docx() -> bytes:
    inhoud = BytesIO()
    Document().save(inhoud)
    return inhoud.getvalue()


@pytest.mark.parametrize(
    ("naam", "maak", "mime"),
    [
        ("Brief.PDF", lambda: PDF, "application/pdf"),
        ("foto.jpeg", lambda: b"\xff\xd8\xff\xe0", "image/jpeg"),
        ("scherm.png", lambda: b"\x89PNG\r\n\x1a\n", "image/png"),
        ("verslag.docx", echt_docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        (
            "uren.xlsx",
            lambda: pak("[Content_Types].xml", "xl/workbook.xml"),
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        ),
        ("verslag.odt", lambda: pak("mimetype", "content.xml"), "application/vnd.oasis.opendocument.text"),
        ("bericht.eml", lambda: b"Subject: hallo\n\ntekst", "message/rfc822"),
        ("notitie.txt", "één regel".encode, "text/plain"),
    ],
)
def test_soorten_die_worden_aangenomen(naam: str, maak: Callable[[], bytes], mime: str) -> None:
    assert herken(naam, maak()).mime == mime


@pytest.mark.parametrize(
    ("naam", "inhoud", "reden"),
    [
        ("brief.pdf", b"", "leeg"),
        ("brief.pdf", b"MZ\x90 een programma", "iets anders dan de naam zegt"),
        ("brief.exe", b"MZ\x90", "neemt dit soort bestand niet aan"),
        ("brief", PDF, "neemt dit soort bestand niet aan"),
        ("pagina.html", b"<script>", "neemt dit soort bestand niet aan"),
        ("macro.docx", pak("[Content_Types].xml", "word/document.xml", "word/vbaProject.bin"), "programma"),
        ("kapot.docx", b"PK\x03\x04 half", "iets anders"),
        ("notitie.txt", b"\x00\x01", "iets anders"),
        ("groot.pdf", b"%PDF-" + b"x" * GROOTSTE, "hoogstens 10 MB"),
    ],
)
def test_wat_niet_wordt_aangenomen(naam: str, inhoud: bytes, reden: str) -> None:
    with pytest.raises(NietAangenomen, match=reden):
        herken(naam, inhoud)


def test_een_geweigerd_bestand_staat_bij_het_veld(als_anna: Client, dossier: Dossier) -> None:
    kwaad = velden(bestand=SimpleUploadedFile("brief.pdf", b"MZ"))
    antwoord = als_anna.post(reverse("stukken:nieuw", args=[dossier.pk]), kwaad)
    assert antwoord.status_code == 422
    assert "bestand" in antwoord.context["form"].errors
    assert "Dokter Verzonnen" in antwoord.content.decode()
    assert not Stuk.objects.exists()


def test_wat_te_groot_is_wordt_geweigerd_met_een_zin(als_anna: Client, dossier: Dossier) -> None:
    reus = velden(bestand=SimpleUploadedFile("groot.pdf", b"%PDF-" + b"x" * 13 * 1024 * 1024))
    antwoord = als_anna.post(reverse("stukken:nieuw", args=[dossier.pk]), reus)
    assert antwoord.status_code == 422
    assert antwoord.context["form"].errors["bestand"] == ["Kies een bestand van hoogstens 10 MB."]


@pytest.mark.parametrize(
    ("anders", "veld"),
    [
        ({"titel": "\u200b"}, "titel"),
        ({"op": timezone.localdate() + timedelta(days=1)}, "op"),
        ({"datum": "2026-03-10"}, "op"),
        ({"soort": "roddel"}, "soort"),
    ],
)
def test_datums_en_keuzes_die_niet_kunnen(
    als_anna: Client, dossier: Dossier, anders: dict[str, Any], veld: str
) -> None:
    antwoord = als_anna.post(reverse("stukken:nieuw", args=[dossier.pk]), velden(**anders))
    assert antwoord.status_code == 422
    assert veld in antwoord.context["form"].errors


def test_zoeken_en_sorteren(anna: Gebruiker, dossier: Dossier) -> None:
    voeg_toe(anna, dossier, titel="Één brief", partij="Zorgbureau", datum=date(2026, 1, 5))
    voeg_toe(anna, dossier, titel="Belastbaarheid", soort=SoortStuk.FML, partij="Arts", datum=date(2026, 2, 5))
    alles = selectors.stukken_van(dossier)

    def titels(zoek: str = "", volgorde: str = "dag") -> list[str]:
        return [een.beschrijving.titel for een in selectors.gezocht(alles, zoek, volgorde)]

    assert titels() == ["Belastbaarheid", "Één brief"]
    assert titels(volgorde="partij") == ["Belastbaarheid", "Één brief"]
    assert titels(volgorde="titel") == ["Belastbaarheid", "Één brief"]
    assert titels("EEN zorg") == ["Één brief"]
    assert titels("functionele") == ["Belastbaarheid"]
    assert titels("niets hiervan") == []


def test_een_beschrijving_verbeteren_bewaart_de_vorige(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    stuk = voeg_toe(anna, dossier)
    adres = reverse("stukken:wijzigen", args=[stuk.pk])
    nieuw = velden(titel="Brief van de jobcoach", nummer=1)
    del nieuw["bestand"]
    assert als_anna.post(adres, nieuw).status_code == 302
    nu = selectors.stuk_voor(anna, stuk.pk)
    assert (nu.beschrijving.titel, nu.beschrijving.bestandsnaam, nu.nummer) == ("Brief van de jobcoach", "brief.pdf", 2)
    assert als_anna.post(adres, nieuw).status_code == 422
    assert "medisch" in als_anna.get(adres).content.decode()
    with pytest.raises(IntegrityError, match="Deze rij kan niet"), transaction.atomic():
        Stuk.objects.update(toegevoegd_door=anna)
    with pytest.raises(IntegrityError, match="Deze rij kan niet"), transaction.atomic():
        Stukbeschrijving.objects.update(nummer=9)


def test_een_bestand_dat_hier_niet_hoort_kan_weg_en_dat_blijft_te_zien(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    stuk = voeg_toe(anna, dossier)
    adres = reverse("stukken:verwijderen", args=[stuk.pk])
    assert als_anna.post(adres, {"reden": ""}).status_code == 422
    als_anna.post(adres, {"reden": "Van een andere cliënt"})
    assert not Stukbestand.objects.exists()
    assert als_anna.get(reverse("stukken:bestand", args=[stuk.pk])).status_code == 404
    assert (
        "bestand verwijderd: Van een andere cliënt"
        in als_anna.get(reverse("stukken:lijst", args=[dossier.pk])).content.decode()
    )
    services.verwijder_bestand(anna, stuk.pk, "nog eens")
    assert Stukbeschrijving.objects.count() == 2


def test_een_gewist_dossier_heeft_geen_stukken_meer(anna: Gebruiker, dossier: Dossier, als_anna: Client) -> None:
    stuk = voeg_toe(anna, dossier)
    wis_dossier(anna, dossier.pk)
    for naam in ("bestand", "wijzigen", "verwijderen"):
        assert als_anna.get(reverse(f"stukken:{naam}", args=[stuk.pk])).status_code == 404
    for naam in ("lijst", "nieuw"):
        assert als_anna.get(reverse(f"stukken:{naam}", args=[dossier.pk])).status_code == 404
    with pytest.raises(NietGevonden):
        services.voeg_toe(anna, dossier.pk, beschrijf(), "brief.pdf", PDF)


def test_een_naam_met_tekens_gaat_veilig_mee(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    stuk = services.voeg_toe(anna, dossier.pk, beschrijf(aard=Aard.GEWOON), 'ça "va"\r\n.pdf', PDF)
    kop = als_anna.get(reverse("stukken:bestand", args=[stuk.pk])).headers["Content-Disposition"]
    assert re.fullmatch(r"attachment; filename\*=utf-8''[\w%.\-]+", kop)


@pytest.mark.sqlite  # alleen SQLite is een bestand dat te lezen is
@pytest.mark.django_db(transaction=True)
def test_een_verwijderd_bestand_staat_ook_niet_meer_naast_de_database(anna: Gebruiker, dossier: Dossier) -> None:
    stuk = services.voeg_toe(anna, dossier.pk, beschrijf(), "brief.pdf", PDF * 2000)
    geheim, plek = bytes(Stukbestand.objects.get(stuk=stuk).inhoud), Path(connection.settings_dict["NAME"])
    bestanden = [plek, plek.with_name(f"{plek.name}-wal")]
    brokken = [geheim[begin : begin + 48] for begin in range(0, len(geheim), 3001)]

    def over() -> int:
        inhoud = b"".join(deel.read_bytes() for deel in bestanden)
        return sum(brok in inhoud for brok in brokken)

    assert over() > len(brokken) // 2
    services.verwijder_bestand(anna, stuk.pk, "Van een andere cliënt")
    assert over() == 0


def test_wie_een_stuk_opent_om_het_te_wijzigen_staat_in_het_logboek(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    stuk = voeg_toe(anna, dossier)
    for naam in ("wijzigen", "verwijderen"):
        als_anna.get(reverse(f"stukken:{naam}", args=[stuk.pk]))
    gelezen = Regel.objects.filter(dossier=dossier.pk, gebeurtenis=Gebeurtenis.STUKKEN_BEKEKEN)
    assert gelezen.count() == 2
