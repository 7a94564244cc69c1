"""De eerste bladzijde van elke opdracht: wat heeft de cliënt nodig, en hoe pakt de deskundige het aan?"""

import pytest
from django.db import DatabaseError, transaction
from django.test import Client
from django.urls import reverse

from tests.werkbank.maken import opdracht_in
from tests.werkbank.onderzoeken.hulp import HTMX, velden_in
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.opdrachten.models import OpdrachtmapVersie
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.toegang.models import Gebruiker


def test_wat_de_deskundige_schrijft_is_meteen_bewaard_en_versleuteld(
    als_anna: Client, dossier: Dossier, anna: Gebruiker
) -> None:
    adres = reverse("opdrachten:groep", args=[opdracht_in(dossier).pk, "aanpak", "behoefte"])
    velden = velden_in(als_anna.get(adres)) | {"aanpak__behoefte": ["Rust en een vaste begeleider"]}
    assert als_anna.post(adres, velden, headers=HTMX).status_code == 200
    _map, versie = OPDRACHTMAP.lees(anna, opdracht_in(dossier).pk)
    assert versie.document.aanpak.behoefte == "Rust en een vaste begeleider"
    assert not any(b"Rust" in bytes(rij) for rij in OpdrachtmapVersie.objects.values_list("document", flat=True))


def test_zonder_script_gaat_de_pagina_door_naar_de_volgende_vraag(als_anna: Client, dossier: Dossier) -> None:
    opdracht = opdracht_in(dossier)
    adres = reverse("opdrachten:groep", args=[opdracht.pk, "aanpak", "behoefte"])
    antwoord = als_anna.post(adres, velden_in(als_anna.get(adres)))
    assert antwoord.headers["Location"] == reverse("opdrachten:groep", args=[opdracht.pk, "aanpak", "houding"])


def test_een_versie_is_niet_te_veranderen(dossier: Dossier, anna: Gebruiker) -> None:
    OPDRACHTMAP.bewaar(anna, opdracht_in(dossier).pk, 0, {"aanpak.behoefte": "Rust"})
    with pytest.raises(DatabaseError), transaction.atomic():
        OpdrachtmapVersie.objects.update(nummer=9)
