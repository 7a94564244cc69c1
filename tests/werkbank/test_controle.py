"""`weegwerk controleer`: alles lezen, zeggen waar iets niet te lezen is, en herstellen wat kan."""

from uuid import uuid4

from django.apps import apps
from django.db.models import BinaryField
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from tests.werkbank.maken import opdracht_in
from tests.werkbank.opdrachten.hulp import document
from tests.werkbank.stukken.test_stukken import voeg_toe
from weegwerk.werkbank import controle
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.dossiers.selectors import sleutel_van
from weegwerk.werkbank.opdrachten.models import Opdrachtmap, OpdrachtmapVersie
from weegwerk.werkbank.stukken.models import Stuk, Stukbeschrijving
from weegwerk.werkbank.stukken.selectors import stukken_van
from weegwerk.werkbank.toegang.models import Gebruiker
from weegwerk.werkbank.versleuteling.services import context

TE_LANG = b'{"titel":"Brief","soort":"brief","op":"2026-03-02","bestandsnaam":"%s"}' % (b"geheim" * 40)


def maak_onleesbaar(anna: Gebruiker, dossier: Dossier) -> Opdrachtmap:
    """Zoals een eerdere versie van Weegwerk het kon achterlaten: bewaard, en daarna niet te lezen."""
    document(anna, opdracht_in(dossier))
    map_ = Opdrachtmap.objects.get()
    rij_id = uuid4()
    inhoud = b'{"slot":{"correctie_reden":"%s"}}' % (b"x" * 10_001)
    plaats = context("opdrachten_opdrachtmapversie", rij_id, "document")
    OpdrachtmapVersie.objects.create(
        id=rij_id, organisatie_id=map_.organisatie_id, map=map_, nummer=map_.versie + 1, gebruiker=anna,
        tijdstip=timezone.now(), document=sleutel_van(dossier).versleutel(inhoud, plaats),
    )  # fmt: skip
    Opdrachtmap.objects.update(versie=map_.versie + 1)
    return Opdrachtmap.objects.get()


def maak_stuk_onleesbaar(anna: Gebruiker, dossier: Dossier, stuk: Stuk) -> None:
    rij_id = uuid4()
    plaats = context("stukken_stukbeschrijving", rij_id, "inhoud")
    inhoud = sleutel_van(dossier).versleutel(TE_LANG, plaats)
    Stukbeschrijving.objects.create(id=rij_id, stuk=stuk, nummer=2, inhoud=inhoud, gezet_door=anna)


def gebreken() -> list[tuple[str, bool]]:
    return [(gebrek.zin, gebrek.houdt_op) for gebrek in controle.controleer()]


def test_elk_versleuteld_veld_wordt_gelezen() -> None:
    velden = {
        (model._meta.label, veld.name)
        for model in apps.get_models()
        if model.__module__.startswith("weegwerk.")
        for veld in model._meta.get_fields()
        if isinstance(veld, BinaryField)
    }
    assert velden == {(vak.tabel, vak.veld) for vak in controle.VAKKEN} | controle.ELDERS


def test_een_hele_praktijk_is_te_lezen(anna: Gebruiker, dossier: Dossier) -> None:
    document(anna, opdracht_in(dossier))
    voeg_toe(anna, dossier)
    assert gebreken() == []


def test_een_onleesbare_nieuwste_versie_toont_de_laatste_leesbare_en_wordt_hersteld(
    als_anna: Client, anna: Gebruiker, dossier: Dossier
) -> None:
    map_ = maak_onleesbaar(anna, dossier)
    adres = reverse("opdrachten:opdracht", args=[opdracht_in(dossier).pk])
    pagina = als_anna.get(adres, follow=True)
    assert pagina.status_code == 200
    assert "De nieuwste versie is niet te lezen." in pagina.content.decode()
    ((zin, houdt_op),) = gebreken()
    assert houdt_op
    assert f"Dossier {dossier.kenmerk}" in zin
    assert f"versie {map_.versie}" in zin
    assert "xxx" not in zin
    (hersteld,) = controle.herstel()
    assert "hersteld" in hersteld
    assert OpdrachtmapVersie.objects.count() == 3
    assert [houdt for _zin, houdt in gebreken()] == [False]
    assert "niet te lezen" not in als_anna.get(adres, follow=True).content.decode()
    assert list(controle.herstel()) == []


def test_een_onleesbaar_stuk_houdt_de_lijst_niet_tegen(als_anna: Client, anna: Gebruiker, dossier: Dossier) -> None:
    stuk = voeg_toe(anna, dossier)
    maak_stuk_onleesbaar(anna, dossier, stuk)
    for adres in ("stukken:lijst", "tijdlijn:dossier"):
        assert als_anna.get(reverse(adres, args=[dossier.pk])).status_code == 200
    assert [een.beschrijving.titel for een in stukken_van(dossier)] == ["Brief van de bedrijfsarts"]
    assert "geheim" not in str(gebreken())
