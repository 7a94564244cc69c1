"""Een database die niet deugt wordt in één regel geweigerd, bij elke opdracht, en er verandert niets aan."""

import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.werkbank.onderzoeken.server import Schrijver, dood, draaiend, vrije_poort
from tests.werkbank.reservekopie.plek import Plek

pytestmark = pytest.mark.sqlite
DATABASE = "weegwerk.sqlite3"


@pytest.fixture
def plek(praktijk: Plek, tmp_path: Path) -> Plek:
    """Een installatie om te beschadigen."""
    shutil.copytree(praktijk.gegevens, tmp_path / "gegevens")
    return Plek(tmp_path / "gegevens")


def voer_uit(opdracht: str) -> Callable[[Path], None]:
    def doe(database: Path) -> None:
        with closing(sqlite3.connect(database)) as db:
            db.execute(opdracht)
            db.commit()

    return doe


def overschrijf(database: Path) -> None:
    database.write_bytes(b"dit is geen database" * 1000)


def sla_een_gat(database: Path) -> None:
    inhoud = bytearray(database.read_bytes())
    inhoud[40 * 4096 : 48 * 4096] = bytes(8 * 4096)
    database.write_bytes(inhoud)


def kap_af(database: Path) -> None:
    database.write_bytes(database.read_bytes()[: 60 * 4096])


NIEUWER = "INSERT INTO django_migrations (app, name, applied) VALUES ('agenda', '0999_later', '2030-01-01')"
NIEUWE_APP = "INSERT INTO django_migrations (app, name, applied) VALUES ('later', '0001_initial', '2030-01-01')"


@pytest.mark.parametrize(
    ("beschadig", "woord"),
    [
        (overschrijf, "is beschadigd"),
        (sla_een_gat, "is beschadigd"),
        (kap_af, "is beschadigd"),
        (voer_uit("DROP TABLE stukken_stukbestand"), "ontbreekt de tabel stukken_stukbestand"),
        pytest.param(voer_uit(NIEUWER), "nieuwere versie", id="nieuwere migratie"),
        pytest.param(voer_uit(NIEUWE_APP), "nieuwere versie", id="nieuw onderdeel"),
    ],
)
def test_een_database_die_niet_deugt(plek: Plek, beschadig: Callable[[Path], None], woord: str) -> None:
    beschadig(plek.gegevens / DATABASE)
    voor = (plek.gegevens / DATABASE).read_bytes()
    geweigerd = plek.draai("start", "--demo", "--poort", str(vrije_poort()))
    assert (geweigerd.code, len(geweigerd.regels)) == (2, 1), geweigerd.fout
    assert woord in geweigerd.fout
    assert (plek.gegevens / DATABASE).read_bytes() == voor


def test_een_leeg_geheim_wordt_opnieuw_gemaakt(plek: Plek) -> None:
    geheim = plek.gegevens / "geheim.txt"
    geheim.write_text("")
    assert plek.draai("logboek", "controleer").code == 0
    assert len(geheim.read_text()) > 60


def met_weegwerk(plek: Plek, kopie: Path) -> None:
    plek.draai("reservekopie", kopie)


def met_sqlite_zelf(plek: Plek, kopie: Path) -> None:
    kopie.mkdir()
    with closing(sqlite3.connect(plek.gegevens / DATABASE)) as van, closing(sqlite3.connect(kopie / DATABASE)) as naar:
        van.backup(naar)


def alleen_het_bestand(plek: Plek, kopie: Path) -> None:
    """Zoals de handleiding vroeger zei, toen er nog niets naast stond; daarna is er meer gewerkt dan in een WAL past."""
    kopie.mkdir()
    shutil.copy(plek.gegevens / DATABASE, kopie)


@pytest.mark.parametrize(
    ("maak_kopie", "oudere_wal"),
    [(met_weegwerk, True), (met_weegwerk, False), (met_sqlite_zelf, True), (alleen_het_bestand, True)],
)
def test_een_kopie_naast_een_oude_wal_wordt_geweigerd(
    plek: Plek, tmp_path: Path, maak_kopie: Callable[[Plek, Path], None], *, oudere_wal: bool
) -> None:
    kopie, poort = tmp_path / "kopie", vrije_poort()
    with draaiend(plek.gegevens, poort) as server:
        schrijver = Schrijver(poort)
        schrijver.meld_aan_en_open()
        schrijver.gelezen()
        schrijver.vul_aan()
        maak_kopie(plek, kopie)
        if oudere_wal:
            for _keer in range(40):
                schrijver.vul_aan()
            with closing(sqlite3.connect(plek.gegevens / DATABASE)) as db:
                db.execute("PRAGMA wal_checkpoint(RESTART)")
        schrijver.vul_aan()
        dood(server)
    assert (plek.gegevens / f"{DATABASE}-wal").stat().st_size
    shutil.copy(kopie / DATABASE, plek.gegevens)
    geweigerd = plek.draai("start", "--demo", "--poort", str(poort))
    assert (geweigerd.code, len(geweigerd.regels)) == (2, 1), geweigerd.fout
    assert "horen niet bij elkaar" in geweigerd.fout
    for achter in ("-wal", "-shm"):
        (plek.gegevens / f"{DATABASE}{achter}").unlink(missing_ok=True)
    with draaiend(plek.gegevens, poort):
        assert Schrijver(poort).vraag("GET", "/account/aanmelden/")[0] == 200


def test_netjes_stoppen_maakt_het_bestand_heel(plek: Plek, tmp_path: Path) -> None:
    with draaiend(plek.gegevens, poort := vrije_poort()) as server:
        schrijver = Schrijver(poort)
        schrijver.meld_aan_en_open()
        schrijver.gelezen()
        assert schrijver.vul_aan() == 200
        server.terminate()
        server.wait()
    wal = plek.gegevens / f"{DATABASE}-wal"
    assert not wal.exists() or not wal.stat().st_size
    assert plek.draai("logboek", "controleer").code == 0
