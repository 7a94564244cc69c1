"""Wat wordt geschreven, is daarna te lezen: een handeling kan een zaak niet op slot zetten."""

from datetime import date

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse

from tests.werkbank.maken import opdracht_in
from tests.werkbank.stukken.test_stukken import velden
from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.vragen import Vraag
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.stukken.beschrijving import Beschrijving, SoortStuk
from weegwerk.werkbank.stukken.selectors import stukken_van
from weegwerk.werkbank.toegang.models import Gebruiker

LANG_NA_OPSCHONEN = "\u0958" * 199


@pytest.mark.parametrize(
    ("naam", "bewaard"),
    [
        ("a" * 196 + ".pdf", "a" * 196 + ".pdf"),
        ("a" * 197 + ".pdf", "a" * 195 + "….pdf"),
        ("a" * 251 + ".pdf", "a" * 195 + "….pdf"),
        (LANG_NA_OPSCHONEN + ".pdf", "\u0915\u093c" * 97 + "\u0915….pdf"),
    ],
)
def test_een_lange_bestandsnaam_houdt_het_dossier_leesbaar(
    als_anna: Client, dossier: Dossier, naam: str, bewaard: str
) -> None:
    bestand = SimpleUploadedFile(naam, b"%PDF-1.7 een brief")
    assert als_anna.post(reverse("stukken:nieuw", args=[dossier.pk]), velden(bestand=bestand)).status_code == 302
    assert [een.beschrijving.bestandsnaam for een in stukken_van(dossier)] == [bewaard]
    for adres in ("stukken:lijst", "tijdlijn:dossier"):
        assert als_anna.get(reverse(adres, args=[dossier.pk])).status_code == 200


@pytest.mark.parametrize("veld", ["titel", "partij"])
def test_tekens_die_bij_het_bewaren_langer_worden_worden_geteld_zoals_ze_bewaard_worden(
    als_anna: Client, dossier: Dossier, veld: str
) -> None:
    antwoord = als_anna.post(reverse("stukken:nieuw", args=[dossier.pk]), velden(**{veld: LANG_NA_OPSCHONEN}))
    assert antwoord.status_code == 422
    assert "200" in antwoord.content.decode()


def test_een_te_lange_vraag_voor_een_vervolg_wordt_geweigerd(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    opdracht = opdracht_in(dossier)
    OPDRACHTMAP.bewaar(anna, opdracht.pk, 0, {"aanpak.behoefte": "Rust"})
    antwoord = als_anna.post(reverse("opdrachten:vervolg", args=[opdracht.pk]), {"vraag": "a" * 10_001})
    assert antwoord.status_code == 422
    assert "hoogstens 10000 tekens" in antwoord.content.decode()


def test_wat_niet_te_lezen_is_wordt_niet_versleuteld(dossier: Dossier) -> None:
    sleutel = sleutel_van(dossier)
    vragen = (Vraag.model_construct(code="V1", vraag="x" * 10_001),)
    for fout in (
        Beschrijving.model_construct(titel="x" * 201, soort=SoortStuk.BRIEF, op=date(2026, 3, 2)),
        Opdrachtmap.model_construct(vragen=vragen),
    ):
        with pytest.raises(ValueError, match="validation error"):
            sleutel.versleutel_document(fout, "een plaats")
