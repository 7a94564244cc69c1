"""`weegwerk rolcheck`: outcome as JSON, exit 1 when the assignment cannot be taken, 2 when the question is wrong."""

import json
import sys
from pathlib import Path

import pytest

from weegwerk.cli import main

VRAAG = """\
opdrachten:
  - {{opdracht: 11, deskundige: Rik, client: Jan, werkgever: Bakker, opdrachtgever: Verzekeraar, status: uitgevoerd}}
nieuw: {{opdracht: 7, deskundige: {wie}, client: Jan, werkgever: Bakker, opdrachtgever: Verzekeraar, status: verwacht}}
"""


def vraag(map_: Path, tekst: str) -> str:
    bestand = map_ / "vraag.yaml"
    bestand.write_text(tekst)
    return str(bestand)


def test_incompatible_is_exit_1(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rolcheck", vraag(tmp_path, VRAAG.format(wie="Rik")), "--json"]) == 1
    uitvoer = json.loads(capsys.readouterr().out)
    assert uitvoer["uitkomst"] == "onverenigbaar"
    assert [set(een) for een in uitvoer["bevindingen"]] == [{"regel", "graad", "waarom", "wat_nu", "bron"}]


def test_a_colleague_may(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rolcheck", vraag(tmp_path, VRAAG.format(wie="Karel")), "--json"]) == 0
    assert json.loads(capsys.readouterr().out)["uitkomst"] == "toegestaan"


def test_on_a_terminal_it_is_text(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    assert main(["rolcheck", vraag(tmp_path, VRAAG.format(wie="Rik"))]) == 1
    uitvoer = capsys.readouterr().out
    assert "Rolcheck: onverenigbaar" in uitvoer
    assert "Bron: Leidraad Arbeidsparticipatie" in uitvoer


def test_a_wrong_question_is_exit_2_with_file_line_and_place(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bestand = vraag(tmp_path, VRAAG.format(wie="Rik, leeftijd: 40"))
    assert main(["rolcheck", bestand, "--json"]) == 2
    melding = capsys.readouterr()
    assert melding.out == ""
    assert melding.err == f"{bestand}:3: nieuw.leeftijd: De sleutel “leeftijd” is onbekend. Haal de sleutel weg.\n"


def test_a_missing_file_is_exit_2(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["rolcheck", str(tmp_path / "weg.yaml")]) == 2
    assert "dit bestand bestaat niet" in capsys.readouterr().err
