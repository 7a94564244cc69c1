"""`weegwerk vergelijk`: every method on the same observations, and why they differ."""

import json
from fractions import Fraction
from pathlib import Path

import pytest

from tests.cli.draaien import draai
from weegwerk.cli import main
from weegwerk.cli.vergelijken import _toon
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.onderzoek import lees
from weegwerk.kern.vergelijking import vergelijk


def test_one_json_document_per_file_and_terms_that_add_up(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    zaak = tmp_path / "zaak.yaml"
    zaak.write_text(voorbeelden.tekst("wasserij"))
    assert main(["vergelijk", str(zaak), str(zaak), "--json"]) == 0
    een, ander = map(json.loads, capsys.readouterr().out.splitlines())
    assert een == ander
    assert een["loonwaarde"] == 74
    assert len(een["vergelijking"]) == 9
    for rij in een["vergelijking"]:
        assert sum(Fraction(term["punten"]) for term in rij["termen"]) == Fraction(rij["verschil"])


def test_in_words_for_people(capsys: pytest.CaptureFixture[str]) -> None:
    _toon("zaak.yaml", vergelijk(lees(voorbeelden.tekst("wasserij")).onderzoek))
    gezegd = capsys.readouterr().out
    assert "Optelmethode CEC 2011 (methode): 81,00%" in gezegd
    assert "7,86 punten  Netto werktijd telt niet mee" in gezegd


def test_a_case_without_outcome_says_what_is_missing(tmp_path: Path) -> None:
    tmp_path.joinpath("zaak.yaml").write_text(voorbeelden.tekst("wasserij").replace("peildatum:", "#", 1))
    gedraaid = draai("vergelijk", "zaak.yaml", map_=tmp_path)
    assert gedraaid.code == 2
    assert "De peildatum ontbreekt." in gedraaid.fout
    assert json.loads(gedraaid.uit)["loonwaarde"] is None


def test_a_foreign_method_cannot_be_the_method_of_a_case(tmp_path: Path) -> None:
    tekst = voorbeelden.tekst("wasserij").replace("methode: ulm-2021", "methode: sws-au", 1)
    tmp_path.joinpath("zaak.yaml").write_text(tekst)
    gedraaid = draai("rapport", "zaak.yaml", "-o", "uit.pdf", map_=tmp_path)
    assert gedraaid.code == 2
    assert "komt uit een ander land" in gedraaid.fout
    assert not tmp_path.joinpath("uit.pdf").exists()
