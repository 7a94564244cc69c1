"""Post die niet te lezen is, houdt de andere post niet tegen."""

from datetime import date

from django.test import Client
from django.urls import reverse
from django.utils import timezone

from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.post.models import Bericht, Verzending
from weegwerk.werkbank.post.services import NieuwBericht, zet_klaar
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.versleuteling.services import context

KAPOT = b'["geheim woord"]'


def bericht(anna: Gebruiker, dossier: Dossier | None, onderwerp: str) -> Bericht:
    return zet_klaar(anna, NieuwBericht(dossier, "kim@weegwerk.example", onderwerp, "Goedendag", "brief"))


def test_een_bericht_dat_niet_te_lezen_is(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    goed, kapot, los = (bericht(anna, waar, "Goed bericht") for waar in (dossier, dossier, None))
    sleutel = sleutel_van(dossier)
    for veld in ("inhoud", "antwoord"):
        geheim = sleutel.versleutel(KAPOT, context("post_bericht", kapot.pk, veld))
        Bericht.objects.filter(pk=kapot.pk).update(**{veld: geheim})
    Bericht.objects.filter(pk=los.pk).update(inhoud=KAPOT)
    for adres in (reverse("post:lijst"), reverse("post:dossier", args=[dossier.pk])):
        pagina = als_anna.get(adres, {"toon": "alles"})
        assert pagina.status_code == 200
        assert "Bericht dat niet te lezen is" in pagina.content.decode()
        assert "Goed bericht" in pagina.content.decode()
    for een in (kapot, los):
        assert als_anna.get(reverse("post:bericht", args=[een.pk])).status_code == 200
        assert als_anna.get(reverse("post:bestand", args=[een.pk])).status_code == 422
    assert als_anna.get(reverse("post:bestand", args=[goed.pk])).status_code == 200


def test_een_verzending_die_niet_te_lezen_is(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    rij = Verzending(
        organisatie_id=anna.organisatie_id, dossier=dossier, soort="brief", kanaal="brief",
        verzonden_op=date(2026, 3, 2), genoteerd_op=timezone.now(), genoteerd_door=anna,
    )  # fmt: skip
    rij.inhoud = sleutel_van(dossier).versleutel(KAPOT, context("post_verzending", rij.pk, "inhoud"))
    rij.save(force_insert=True)
    pagina = als_anna.get(reverse("post:dossier", args=[dossier.pk]))
    assert pagina.status_code == 200
    assert "Verzending die niet te lezen is" in pagina.content.decode()
