"""Een kopie die niet heel is wordt herkend, en wat niet kan wordt in gewone woorden geweigerd."""

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from tests.werkbank.reservekopie.plek import Plek
from weegwerk.werkbank.alleen_toevoegen import TABELLEN
from weegwerk.werkbank.reservekopie.manifest import DATABESTAND, MANIFEST, van_bestand


def databestand(kopie: Path) -> Path:
    return next(kopie / naam for naam in DATABESTAND.values() if (kopie / naam).exists())


def kap_af(kopie: Path) -> None:
    inhoud = databestand(kopie).read_bytes()
    databestand(kopie).write_bytes(inhoud[: len(inhoud) // 2])


def verander_een_byte(kopie: Path) -> None:
    inhoud = bytearray(databestand(kopie).read_bytes())
    inhoud[len(inhoud) // 2] ^= 1
    databestand(kopie).write_bytes(inhoud)


def haal_database_weg(kopie: Path) -> None:
    databestand(kopie).unlink()


def haal_manifest_weg(kopie: Path) -> None:
    (kopie / MANIFEST).unlink()


def kap_manifest_af(kopie: Path) -> None:
    (kopie / MANIFEST).write_text((kopie / MANIFEST).read_text()[:-40])


def haal_sleutel_weg(kopie: Path) -> None:
    (kopie / "hoofdsleutel.json").unlink()


def wijs_elders(kopie: Path) -> None:
    wijzig_manifest(kopie, lambda inhoud: inhoud["bestanden"].update({"../elders": {"grootte": 1, "sha256": "0"}}))


def verzwijg_rijen(kopie: Path) -> None:
    wijzig_manifest(kopie, lambda inhoud: inhoud["rijen"].update({"dossiers_dossier": 1}))


def wijzig_manifest(kopie: Path, wijzig: Callable[[dict[str, Any]], None]) -> None:
    inhoud = json.loads((kopie / MANIFEST).read_text())
    wijzig(inhoud)
    (kopie / MANIFEST).write_text(json.dumps(inhoud))


def kort_logboek_in(kopie: Path, *, met_kop: bool) -> None:
    """Zoals iemand met beheerrechten zou doen: de laatste regels weg, en het manifest aangepast waar dat zonder sleutel kan."""
    with closing(sqlite3.connect(databestand(kopie))) as db:
        for tabel in TABELLEN:
            db.execute(f"DROP TRIGGER IF EXISTS {tabel}_geen_delete")
        db.execute("DELETE FROM logboek_regel WHERE volgnummer > 5")
        (hash_,) = db.execute("SELECT hash FROM logboek_regel WHERE volgnummer = 5").fetchone()
        if met_kop:
            db.execute("UPDATE logboek_logboekkop SET volgnummer = 5, hash = ?", [hash_])
        db.commit()

    def pas_aan(inhoud: dict[str, Any]) -> None:
        inhoud["bestanden"][databestand(kopie).name] = van_bestand(databestand(kopie)).model_dump()
        inhoud["rijen"]["logboek_regel"] = 5
        if met_kop:
            inhoud["logboek"][0].update(volgnummer=5, hash=hash_.hex())

    wijzig_manifest(kopie, pas_aan)


def ingekort(kopie: Path) -> None:
    kort_logboek_in(kopie, met_kop=False)


def ingekort_met_kop(kopie: Path) -> None:
    kort_logboek_in(kopie, met_kop=True)


SCHADE = [
    kap_af,
    verander_een_byte,
    haal_database_weg,
    haal_manifest_weg,
    kap_manifest_af,
    haal_sleutel_weg,
    wijs_elders,
    verzwijg_rijen,
    pytest.param(ingekort, marks=pytest.mark.sqlite),
    pytest.param(ingekort_met_kop, marks=pytest.mark.sqlite),
]


@pytest.mark.parametrize("beschadig", SCHADE)
def test_een_kopie_die_niet_heel_is_wordt_niet_teruggezet(
    kopie: Path, lege_plek: Plek, beschadig: Callable[[Path], None]
) -> None:
    beschadig(kopie)
    terug = lege_plek.draai("herstel", kopie)
    assert terug.code == 1, terug.fout
    assert terug.regels[-1] == "Er is niets teruggezet."
    assert len(terug.regels) > 1
    assert not lege_plek.gegevens.exists() or not list(lege_plek.gegevens.iterdir())


def test_zonder_sleutel_wordt_gezegd_wat_niet_is_nagelopen(praktijk: Plek, lege_plek: Plek, tmp_path: Path) -> None:
    gemaakt = praktijk.draai("reservekopie", tmp_path / "kopie")
    assert gemaakt.code == 0
    assert "bewaar dat bestand apart" in gemaakt.uit
    assert {pad.name for pad in (tmp_path / "kopie").iterdir()} & {"geheim.txt", "hoofdsleutel.json"} == set()
    terug = lege_plek.draai("herstel", tmp_path / "kopie")
    assert terug.code == 0
    assert "LET OP: De sleutel zat niet bij deze kopie" in terug.uit
    shutil.copy(praktijk.sleutel, lege_plek.sleutel)
    assert lege_plek.draai("logboek", "controleer").code == 0


def test_de_sleutel_mag_er_al_staan_en_dan_is_alles_nagelopen(praktijk: Plek, lege_plek: Plek, tmp_path: Path) -> None:
    praktijk.draai("reservekopie", tmp_path / "kopie")
    lege_plek.gegevens.mkdir()
    shutil.copy(praktijk.sleutel, lege_plek.sleutel)
    terug = lege_plek.draai("herstel", tmp_path / "kopie")
    assert (terug.code, terug.fout) == (0, "")
    assert "teruggezet en gecontroleerd" in terug.uit


def test_een_map_die_niet_kan_wordt_geweigerd(praktijk: Plek, hele_kopie: Path, tmp_path: Path) -> None:
    vol = tmp_path / "vol"
    vol.mkdir()
    (vol / "brief.txt").touch()
    for doel, woord in (
        (vol, "niet leeg"),
        (vol / "brief.txt", "niet leeg"),
        (praktijk.gegevens / "kopie", "ligt in de map met uw gegevens"),
        (tmp_path / "weg" / "kopie", "bestaat niet"),
    ):
        geweigerd = praktijk.draai("reservekopie", doel)
        assert (geweigerd.code, len(geweigerd.regels)) == (2, 1)
        assert woord in geweigerd.fout
    assert [pad.name for pad in tmp_path.iterdir()] == ["vol"]
    for bron, woord in ((tmp_path / "weg", "bestaat niet"), (vol, "geen reservekopie")):
        geweigerd = praktijk.draai("herstel", bron)
        assert (geweigerd.code, len(geweigerd.regels)) == (2, 1)
        assert woord in geweigerd.fout
    bezet = praktijk.draai("herstel", hele_kopie)
    assert bezet.code == 2
    assert "niet leeg" in bezet.fout


@pytest.mark.postgres
def test_een_kopie_van_de_ene_databank_gaat_niet_in_de_andere(hele_kopie: Path, praktijk: Plek, tmp_path: Path) -> None:
    geweigerd = Plek(tmp_path / "gegevens").draai("herstel", hele_kopie)
    assert (geweigerd.code, len(geweigerd.regels)) == (2, 1)
    assert "WEEGWERK_DATABASE" in geweigerd.fout
    vol = Plek(tmp_path / "gegevens", praktijk.databank).draai("herstel", hele_kopie)
    assert vol.code == 2
    assert "niet leeg" in vol.fout
