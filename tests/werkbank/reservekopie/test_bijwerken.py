"""Voor de tabellen veranderen, staat er een kopie; mislukt het, dan zegt Weegwerk hoe u terugkomt."""

from pathlib import Path

import pytest

from tests.cli.draaien import Gedraaid
from tests.werkbank.onderzoeken.server import omgeving, vrije_poort
from tests.werkbank.reservekopie.plek import Plek, draai_python

TERUG = """
from weegwerk.werkbank import starten
starten._laad_django()
from django.core.management import call_command
call_command("migrate", "eenmalig", "zero", verbosity=0)
"""
IN_DE_WEG = """
from django.db import connection
connection.cursor().execute("CREATE TABLE eenmalig_daad (id integer)")
"""
HALVERWEGE = """
from weegwerk.werkbank import starten
starten._laad_django()
from django.core.management import call_command
call_command("migrate", "toegang", "0001", verbosity=0)
"""
BIJ = "from weegwerk.werkbank import starten; print(starten.bereid_voor(demo=True).waarschuwing)"


@pytest.fixture
def ouder(lege_plek: Plek, hele_kopie: Path) -> Plek:
    """Een installatie van een eerdere versie, met werk erin."""
    assert lege_plek.draai("herstel", hele_kopie).code == 0
    draai_python(TERUG, lege_plek)
    return lege_plek


def kopieen(plek: Plek) -> list[Path]:
    return sorted((plek.gegevens / "kopieen").glob("*"))


def test_voor_het_bijwerken_komt_er_een_kopie_die_terug_te_zetten_is(ouder: Plek, praktijk: Plek) -> None:
    assert ouder.draai("logboek", "controleer").code == 2
    uit = draai_python(BIJ, ouder)
    (kopie,) = kopieen(ouder)
    assert str(kopie) in uit
    assert ouder.draai("logboek", "controleer").code == 0
    assert draai_python(BIJ, ouder).strip() == ""
    assert kopieen(ouder) == [kopie]


def test_een_eerste_start_die_werd_afgebroken_gaat_gewoon_verder(lege_plek: Plek) -> None:
    """Er is nog geen werk en geen sleutel, dus ook niets om eerst een kopie van te maken."""
    draai_python(HALVERWEGE, lege_plek)
    draai_python(BIJ, lege_plek)
    assert kopieen(lege_plek) == []
    assert lege_plek.draai("logboek", "controleer").code == 0


def test_een_bijwerking_die_mislukt_zegt_hoe_u_terugkomt(ouder: Plek) -> None:
    draai_python(TERUG + IN_DE_WEG, ouder)
    mislukt = ouder.draai("start", "--demo", "--poort", str(vrije_poort()))
    assert (mislukt.code, len(mislukt.regels)) == (2, 1), mislukt.fout
    assert "niet gelukt" in mislukt.fout
    assert str(kopieen(ouder)[0]) in mislukt.fout
    assert "weegwerk herstel" in mislukt.fout


@pytest.mark.postgres
def test_zonder_pg_dump_mag_u_kiezen(ouder: Plek, tmp_path: Path) -> None:
    zonder = omgeving(ouder.gegevens, ouder.databank) | {"PATH": str(tmp_path)}
    geweigerd: Gedraaid = ouder.draai("start", "--demo", "--poort", str(vrije_poort()), over=zonder)
    assert (geweigerd.code, len(geweigerd.regels)) == (2, 1), geweigerd.fout
    assert "pg_dump" in geweigerd.fout
    assert "--zonder-kopie" in geweigerd.fout
    kopie = ouder.draai("reservekopie", tmp_path / "kopie", over=zonder)
    assert kopie.code == 2
