"""`weegwerk inhoud controleer`: 0 als alles klopt, 1 met elk probleem op een regel."""

import shutil
from pathlib import Path

import pytest

from weegwerk.cli import main

GIDS = Path(__file__).parent / "gids"


def test_alles_klopt(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["inhoud", "controleer"]) == 0
    assert capsys.readouterr().out.startswith("De leidraden, werkvelden en vragenlijsten kloppen")


def test_een_fout_met_bestand_en_regel(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    shutil.copytree(GIDS, tmp_path, dirs_exist_ok=True)
    bestand = tmp_path / "proef" / "opdracht-02.yaml"
    bestand.write_text(bestand.read_text().replace("rollen: [doener]", "rollen: [zanger]"))
    monkeypatch.chdir(tmp_path)
    assert main(["inhoud", "controleer", "."]) == 1
    assert capsys.readouterr().err.splitlines() == [
        "proef/leidraad.yaml:16: rollen[2]: Geen opdracht hoort bij de rol “doener”.",
        "proef/opdracht-02.yaml:4: rollen[1]: De rol “zanger” bestaat niet in deze leidraad.",
    ]
