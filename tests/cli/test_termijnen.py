"""`weegwerk termijnen`: what it prints and what it refuses."""

import json

import pytest

from weegwerk.cli import main


def doe(capsys: pytest.CaptureFixture[str], *argumenten: str) -> tuple[int, str, str]:
    code = main(["termijnen", *argumenten])
    gezegd = capsys.readouterr()
    return code, gezegd.out, gezegd.err


def test_it_prints_every_deadline_with_source_date_and_certainty(capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, fout = doe(capsys, "--eerste-ziektedag", "2026-03-02", "--json")
    assert (code, fout) == (0, "")
    termijnen = {termijn["id"]: termijn for termijn in json.loads(uit)["termijnen"]}
    aanvraag = termijnen["aanvraag_wia"]
    assert (aanvraag["datum"], aanvraag["week"], aanvraag["zekerheid"]) == ("2027-12-12", 93, "nagelezen")
    assert aanvraag["bron"]["artikel"] == "artikel 64, derde lid"
    assert aanvraag["stappen"][0]["formule"] == "27 februari 2028 − 11 weken = 12 december 2027"


@pytest.mark.parametrize(
    ("argumenten", "melding"),
    [
        ((), "geen datum"),
        (("--eerste-ziektedag", "2026-03-02", "--ziek", "2026-03-02"), "Kies een van beide"),
        (("--ziek", "2026-03-20..2026-03-02"), "ligt voor de eerste"),
        (("--eerste-ziektedag", "2026-03-02", "--geboortedatum", "2026-03-03"), "ligt voor de geboortedatum"),
        (("--ziek", "gisteren"), "geen periode"),
    ],
)
def test_what_cannot_be_is_refused_in_one_line(
    capsys: pytest.CaptureFixture[str], argumenten: tuple[str, ...], melding: str
) -> None:
    code, uit, fout = doe(capsys, *argumenten)
    assert (code, uit) == (2, "")
    assert melding in fout
    assert len(fout.splitlines()) == 1
