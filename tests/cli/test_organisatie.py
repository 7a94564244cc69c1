"""`weegwerk organisatie`: wat de wet vraagt, voor mensen en voor programma's."""

import json
from pathlib import Path

import pytest

from weegwerk.cli import main
from weegwerk.kern.organisatie import Organisatiescan
from weegwerk.kern.organisatie.scan import Rie

SCAN = """
peildatum: 2026-08-01
werknemers: 26
uren_per_week_samen: 900
rie: {model: Branchemodel, model_datum: 2025-01-01, aangepast: ja, getoetst: 2025-03-01}
vertegenwoordiging: pvt
overeenkomst_maatwerk: {met: pvt, datum: 2023-05-01}
bedrijfsarts: ja
arbodienst: onbekend
"""


def doe(capsys: pytest.CaptureFixture[str], tmp_path: Path, tekst: str) -> tuple[int, str, str]:
    bestand = tmp_path / "scan.yaml"
    bestand.write_text(tekst)
    code = main(["organisatie", str(bestand), "--json"])
    gezegd = capsys.readouterr()
    return code, gezegd.out, gezegd.err


def test_alles_wat_de_boom_zegt_staat_in_de_uitvoer(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, uit, fout = doe(capsys, tmp_path, SCAN)
    assert (code, fout) == (0, "")
    gelezen = json.loads(uit)
    assert (gelezen["regeling"], gelezen["toets_rie"]) == ("maatwerk", "verplicht")
    bevindingen = {een["code"]: een for een in gelezen["bevindingen"]}
    assert bevindingen["overeenkomst_maatwerk"]["oordeel"] == "loopt_af"
    assert bevindingen["overeenkomst_maatwerk"]["loopt_af"] == "2028-05-01"
    assert bevindingen["rie_toets"]["oordeel"] == "voldoet"
    assert "artikel 14" in bevindingen["rie_toets"]["artikel"]
    assert set(bevindingen["bijstand"]) >= {"code", "oordeel", "waarom", "wat_nu", "artikel", "loopt_af"}


def test_alleen_een_dag_is_genoeg(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, uit, _fout = doe(capsys, tmp_path, "peildatum: 2026-08-01\n")
    assert code == 0
    assert json.loads(uit)["regeling"] == "niet_te_zeggen"


def test_een_fout_staat_op_een_regel_met_haar_plaats(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, uit, fout = doe(capsys, tmp_path, "peildatum: 2026-08-01\nwerknemer: 3\n")
    assert (code, uit) == (2, "")
    assert "scan.yaml:2: werknemer" in fout


def test_ook_json_kan_als_invoer(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    code, uit, _fout = doe(capsys, tmp_path, json.dumps({"peildatum": "2026-08-01", "cao_maatwerk": "2024-01-01", "bedrijfsarts": True, "werknemers": 12}))  # fmt: skip
    assert code == 0
    assert json.loads(uit)["regeling"] == "maatwerk"


def test_het_voorbeeld_kent_elke_vraag_en_is_te_toetsen(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    assert main(["voorbeeld", "organisatie"]) == 0
    tekst = capsys.readouterr().out
    for vraag in (*Organisatiescan.model_fields, *Rie.model_fields):
        assert f"{vraag}:" in tekst, vraag
    code, uit, fout = doe(capsys, tmp_path, tekst)
    assert (code, fout) == (0, "")
    assert (json.loads(uit)["regeling"], json.loads(uit)["toets_rie"]) == ("maatwerk", "niet_verplicht")
