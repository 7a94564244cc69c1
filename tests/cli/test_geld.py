"""De opdrachten over geld: de balans van een zaak, en een regeling op zichzelf."""

import json
from pathlib import Path

import pytest

from weegwerk.cli import main
from weegwerk.inhoud import voorbeelden

LOON = ["--peildatum", "2026-07-01", "--functieloon", "2600", "--uren", "32", "--voltijd", "40"]
INLEEN = {"per_uur": "7.50", "per_maand": "1040.00"}


@pytest.fixture
def zaak(tmp_path: Path) -> Path:
    pad = tmp_path / "zaak.yaml"
    pad.write_text(voorbeelden.tekst("wasserij"))
    return pad


def test_balans_van_een_zaak(zaak: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["balans", str(zaak), "--json"]) == 0
    uit = json.loads(capsys.readouterr().out)
    assert [partij["partij"] for partij in uit["balans"]["partijen"]] == ["werkgever", "werknemer", "samenleving"]
    assert all(regel["stappen"] for partij in uit["balans"]["partijen"] for regel in partij["regels"])
    assert uit["balans"]["partijen"][0]["saldo_per_maand"] == "30.87"


def test_zonder_gegevens_zegt_de_balans_wat_er_ontbreekt(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    leeg = tmp_path / "leeg.yaml"
    leeg.write_text(voorbeelden.tekst("magazijn"))
    assert main(["balans", str(leeg), "--json"]) == 2
    assert "ontbreekt nog: het loon van de functie" in capsys.readouterr().err


def test_een_loon_onder_het_minimum(zaak: Path, capsys: pytest.CaptureFixture[str]) -> None:
    zaak.write_text(zaak.read_text().replace('functieloon: "2480"', 'functieloon: "248"'))
    assert main(["balans", str(zaak), "--json"]) == 2
    assert "lager dan het minimumloon" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("opdracht", "veld", "waarde"),
    [
        (["loondispensatie", *LOON, "--loonwaarde", "50"], "loon_per_maand", "1040.00"),
        (["wia", "--peildatum", "2026-07-01", "--uurloon", "20", "--uren", "36", "--functies", "11", "12", "13"], "percentage", "40.00"),
        (["loonkostenvoordeel", "--peildatum", "2025-06-01", "--soort", "arbeidsgehandicapt", "--verloonde-uren", "1664"], "per_jaar", "5075.20"),
        (["inleenvergoeding", *LOON, "--loonwaarde", "50"], "zonder_lasten", INLEEN),
        (["waardelabel", *LOON, "--laag", "55", "--hoog", "65"], "regeling", "loonkostensubsidie"),
    ],
)  # fmt: skip
def test_een_regeling(opdracht: list[str], veld: str, waarde: object, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regeling", *opdracht, "--json"]) == 0
    assert json.loads(capsys.readouterr().out)[veld] == waarde


def test_een_regeling_die_op_de_dag_niet_bestaat(capsys: pytest.CaptureFixture[str]) -> None:
    opdracht = ["loonkostenvoordeel", "--peildatum", "2026-07-01", "--soort", "ouder", "--verloonde-uren", "10"]
    assert main(["regeling", *opdracht]) == 2
    assert "31 december 2025" in capsys.readouterr().err


@pytest.mark.parametrize(("soort", "keer"), [("ouder", 1), ("banenafspraak", 0)])
def test_een_bedrag_zonder_toets_van_het_recht_zegt_dat(
    soort: str,
    keer: int,
    capsys: pytest.CaptureFixture[str],
) -> None:
    opdracht = ["loonkostenvoordeel", "--peildatum", "2025-06-01", "--soort", soort, "--verloonde-uren", "10"]
    assert main(["regeling", *opdracht]) == 0
    uit = capsys.readouterr()
    assert (uit.out + uit.err).count("of de werkgever er recht op heeft, zegt Weegwerk niet") == keer


def test_de_subsidie_van_een_jaar(capsys: pytest.CaptureFixture[str]) -> None:
    opdracht = ["lks", "--peildatum", "2026-01-01", "--loonwaarde", "60", "--uren", "32", "--leeftijd", "25"]
    assert main([*opdracht, "--maanden", "12", "--json"]) == 0
    uit = json.loads(capsys.readouterr().out)
    assert uit["over"]["maanden"] == 12
    assert float(uit["over"]["totaal"]) == pytest.approx(12 * float(uit["lks_per_maand"]))


@pytest.mark.parametrize(
    ("invoer", "percentage"),
    [
        ("--uurloon 25 --uren 40 --functies 19 20 21 --praktisch 15", "40.00"),
        ("--uurloon 15 --uren 40 --functies 20 20 20 --belastbare-uren 20", "50.00"),
        ("--uurloon 16.50 --uren 40 --functies 17.20 17.90 18.40 --belastbare-uren 24", "40.00"),
        ("--uurloon 25 --uren 40 --praktisch 25@20", "50.00"),
        ("--uurloon 20 --uren 38 --functies 13.5 13 12.5 --belastbare-uren 36 --praktisch 16@20", "57.89"),
        ("--uurloon 20 --uren 40 --functies 15@40 14@32 13@40 9@40 8@10", "44.00"),
        ("--uurloon 20 --uren 40 --functies 15 14", "100.00"),
        ("--uurloon 20 --uren 40 --functies", "100.00"),
    ],
)
def test_wia_met_functies_en_uren(invoer: str, percentage: str, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regeling", "wia", "--peildatum", "2026-11-30", *invoer.split(), "--json"]) == 0
    uit = json.loads(capsys.readouterr().out)
    assert uit["percentage"] == percentage
    assert all(stap["bron"] for stap in uit["stappen"])


def test_wia_zonder_wat_nodig_is_zegt_het_in_woorden(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["regeling", "wia", "--peildatum", "2026-11-30", "--uurloon", "20", "--uren", "40"]) == 2
    assert "minder dan drie passende functies" in capsys.readouterr().err


def test_de_subsidie_over_het_contract_in_delen(capsys: pytest.CaptureFixture[str]) -> None:
    opdracht = ["lks", "--peildatum", "2026-10-05", "--loonwaarde", "69", "--uren", "30", "--maanden", "12"]
    assert main([*opdracht, "--geboortedatum", "2007-12-15", "--json"]) == 0
    delen = json.loads(capsys.readouterr().out)["over"]["delen"]
    assert [(deel["vanaf"], deel["per_maand"]) for deel in delen] == [
        ("2026-10-05", "407.51"),
        ("2027-01-01", "611.27"),
    ]
    with pytest.raises(SystemExit):
        main([*opdracht, "--geboortedatum", "2007-12-15", "--leeftijd", "18"])
    assert "kan niet samen met --geboortedatum" in capsys.readouterr().err
