"""Een ouder einde met de latere regels weg is een logboek dat in zichzelf klopt; alleen wat erbuiten staat, verraadt het."""

import json
import shutil
from collections.abc import Callable
from pathlib import Path

import psycopg
import pytest

from tests.werkbank.reservekopie.plek import Plek, draai_python
from weegwerk.werkbank.reservekopie.manifest import MANIFEST

# Zoals iemand met beheerrechten op de database: het einde van eerder terug, en de regels van daarna weg.
DRAAI_TERUG = """
from weegwerk.werkbank import starten
starten._laad_django()
from django.db import connection, transaction
from django_scopes import scopes_disabled
from weegwerk.werkbank.alleen_toevoegen import haal_van_slot, zet_op_slot
from weegwerk.werkbank.logboek.gebeurtenissen import Gebeurtenis
from weegwerk.werkbank.logboek.models import LogboekKop, Regel
from weegwerk.werkbank.logboek.services import schrijf
from weegwerk.werkbank.toegang.models import Gebruiker
with scopes_disabled():
    toen = LogboekKop.objects.get()
    for keer in range(3):
        with transaction.atomic():
            schrijf(Gebruiker.objects.first(), Gebeurtenis.LIJST_BEKEKEN)
    with connection.schema_editor() as editor:
        haal_van_slot(editor, "logboek_regel")
    Regel.objects.filter(volgnummer__gt=toen.volgnummer).delete()
    toen.save()
    with connection.schema_editor() as editor:
        zet_op_slot(editor, "logboek_regel")
"""
START = "from weegwerk.werkbank import starten; print(starten.bereid_voor(demo=True).waarschuwing)"


@pytest.fixture
def plek(lege_plek: Plek, hele_kopie: Path) -> Plek:
    assert lege_plek.draai("herstel", hele_kopie).code == 0
    return lege_plek


def draai_terug(plek: Plek) -> None:
    draai_python(DRAAI_TERUG, plek)


def haal_map_weg(plek: Plek) -> None:
    shutil.rmtree(plek.gegevens / "logboekeinde")


def haal_bestand_weg(plek: Plek) -> None:
    next((plek.gegevens / "logboekeinde").iterdir()).unlink()


def verminder_bestand(plek: Plek) -> None:
    next((plek.gegevens / "logboekeinde").iterdir()).write_bytes(b"")


@pytest.mark.parametrize(
    ("knoei", "woord"),
    [
        (draai_terug, "heeft bestaan en staat er niet meer"),
        (haal_map_weg, "heeft het weggehaald"),
        (haal_bestand_weg, "heeft het weggehaald"),
        (verminder_bestand, "is veranderd"),
    ],
)
def test_wat_er_met_het_einde_gebeurt_wordt_gezegd_en_blijft_gezegd(
    plek: Plek, tmp_path: Path, knoei: Callable[[Plek], None], woord: str
) -> None:
    knoei(plek)
    assert woord in draai_python(START, plek)
    gecontroleerd = plek.draai("logboek", "controleer")
    assert (gecontroleerd.code, len(gecontroleerd.regels)) == (1, 1), gecontroleerd.fout
    assert woord in gecontroleerd.fout
    gemaakt = plek.draai("reservekopie", tmp_path / "kopie", "--met-sleutel")
    assert gemaakt.code == 1
    assert woord in gemaakt.fout


def test_een_kopie_onthoudt_dat_het_logboek_niet_klopte(plek: Plek, tmp_path: Path) -> None:
    """Weigeren blijft de regel; wie niets anders heeft, kan met zoveel woorden kiezen."""
    draai_terug(plek)
    assert plek.draai("reservekopie", tmp_path / "kopie", "--met-sleutel").code == 1
    leeg = maak_leeg(plek)
    geweigerd = leeg.draai("herstel", tmp_path / "kopie")
    assert geweigerd.code == 1
    assert "heeft bestaan en staat er niet meer" in geweigerd.fout
    assert "--ondanks-logboek" in geweigerd.fout
    assert geweigerd.regels[-1] == "Er is niets teruggezet."
    leeg = maak_leeg(plek)
    gekozen = leeg.draai("herstel", tmp_path / "kopie", "--ondanks-logboek")
    assert gekozen.code == 0, gekozen.fout
    assert "heeft bestaan en staat er niet meer" in gekozen.uit
    assert leeg.draai("logboek", "controleer").code == 0


def test_een_oudere_database_in_een_nieuwere_kopie_wordt_niet_teruggezet(
    plek: Plek, hele_kopie: Path, tmp_path: Path
) -> None:
    """Wie geen sleutel heeft kan het manifest niet laten kloppen, ook niet met alle getallen van de oudere kopie."""
    draai_python(DRAAI_TERUG.partition("    with connection.schema_editor")[0], plek)
    nieuw = tmp_path / "kopie"
    assert plek.draai("reservekopie", nieuw, "--met-sleutel").code == 0
    oud, manifest = (json.loads((map_ / MANIFEST).read_text()) for map_ in (hele_kopie, nieuw))
    for bestand in hele_kopie.iterdir():
        if bestand.name != MANIFEST:
            shutil.copy(bestand, nieuw)
    (nieuw / MANIFEST).write_text(json.dumps(oud | {naam: manifest[naam] for naam in ("gemaakt_op", "waarmerk")}))
    geweigerd = maak_leeg(plek).draai("herstel", nieuw, "--ondanks-logboek")
    assert geweigerd.code == 1
    assert "manifest van deze kopie is veranderd" in geweigerd.fout


def maak_leeg(plek: Plek) -> Plek:
    """Dezelfde plek na een ramp: niets meer in de map, en op PostgreSQL geen tabel meer."""
    shutil.rmtree(plek.gegevens)
    if plek.databank:
        with psycopg.connect(plek.databank, autocommit=True) as verbinding:
            verbinding.execute("DROP SCHEMA public CASCADE")
            verbinding.execute("CREATE SCHEMA public")
    return plek
