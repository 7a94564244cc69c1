"""`weegwerk controleer`: alles lezen, zeggen waar iets niet te lezen is, en herstellen wat kan."""

from django.apps import apps
from django.db.models import BinaryField

from tests.werkbank.maken import opdracht_in
from tests.werkbank.stukken.test_stukken import voeg_toe
from weegwerk.werkbank import controle
from weegwerk.werkbank.dossiers.models import Dossier
from weegwerk.werkbank.opdrachten.soort import OPDRACHTMAP
from weegwerk.werkbank.toegang.models import Gebruiker


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
    OPDRACHTMAP.bewaar(anna, opdracht_in(dossier).pk, 0, {"aanpak.behoefte": "Rust"})
    voeg_toe(anna, dossier)
    assert gebreken() == []
