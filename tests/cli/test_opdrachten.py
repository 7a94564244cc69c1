"""The contracts of the command line: what each command prints, writes and returns."""

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.cli.draaien import bestanden, draai
from tests.rapport.test_modellen import teksten
from tests.werkbank.onderzoeken.gemeten import GEMETEN
from weegwerk import VERSIE
from weegwerk.cli import main
from weegwerk.inhoud import voorbeelden
from weegwerk.kern import methoden, parameters
from weegwerk.kern.document import als_gegevens
from weegwerk.kern.onderzoek import lees
from weegwerk.rapport import maken

ZWAAR = {"django", "typst", "docx", "pypdfium2", "tink", "allauth"}


@pytest.fixture
def map_(tmp_path: Path) -> Path:
    for naam in voorbeelden.namen():
        tmp_path.joinpath(f"{naam}.yaml").write_text(voorbeelden.tekst(naam))
    return tmp_path


def doe(capsys: pytest.CaptureFixture[str], *argumenten: str) -> tuple[int, str, str]:
    """A command inside this process, for what has nothing to do with the process itself."""
    code = main(list(argumenten))
    gezegd = capsys.readouterr()
    return code, gezegd.out, gezegd.err


def test_bereken_prints_one_json_document_per_file(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    namen = [str(map_ / f"{naam}.yaml") for naam in ("wasserij", "magazijn", "vakkenvuller")]
    code, uit, fout = doe(capsys, "bereken", *namen, "--json")
    zaken = [json.loads(regel) for regel in uit.splitlines()]
    assert (code, fout) == (0, "")
    assert [zaak["bestand"] for zaak in zaken] == namen
    assert [zaak["loonwaarde"] for zaak in zaken] == [74, 69, 76]


def test_bereken_holds_what_the_contract_promises(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    _, uit, _ = doe(capsys, "bereken", str(map_ / "wasserij.yaml"), "--json")
    zaak = json.loads(uit)
    assert {"methode", "loonwaarde", "onafgerond", "taken", "signalen", "herleiding"} <= set(zaak)
    assert (zaak["methode"], zaak["loonwaarde"], zaak["onafgerond"]) == ("ulm-2021", 74, "74.053125")
    eerste = {
        "code": "A",
        "omschrijving": "Strijken en vouwen",
        "aandeel": "40",
        "prestatie": "29.925",
        "verlies": "10.075",
    }
    assert zaak["taken"][0].items() >= eerste.items()


def test_a_fout_gives_no_loonwaarde_and_exit_2(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    zaak = map_ / "wasserij.yaml"
    zaak.write_text(zaak.read_text().replace("aandeel: 40%", "aandeel: 39%"))
    code, uit, fout = doe(capsys, "bereken", str(zaak), "--json")
    gegevens = json.loads(uit)
    assert code == 2
    assert "loonwaarde" not in gegevens
    assert "onafgerond" not in gegevens
    assert [(s["code"], s["ernst"]) for s in gegevens["signalen"]] == [("aandelen_geen_100", "fout")]
    assert re.fullmatch(rf"{re.escape(str(zaak))}:\d+: taken: De tijd van de taken telt op tot 99%.*\n", fout)


def test_bereken_under_another_method(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    zaak = str(map_ / "magazijn.yaml")
    code, uit, _ = doe(capsys, "bereken", zaak, "--methode", "ulm-2021", "--json")
    gegevens = json.loads(uit)
    assert (code, gegevens["methode"], gegevens["loonwaarde"]) == (0, "ulm-2021", 69)
    assert "waarneming_vertaald" in [s["code"] for s in gegevens["signalen"]]
    code, _, fout = doe(capsys, "bereken", zaak, "--methode", "bestaat-niet")
    assert code == 2
    assert re.match(rf"{re.escape(zaak)}:\d+: methode: De methode “bestaat-niet” bestaat niet\.", fout)


def test_bereken_reads_standard_input(tmp_path: Path) -> None:
    gedraaid = draai("bereken", "-", map_=tmp_path, invoer=voorbeelden.tekst().encode())
    assert json.loads(gedraaid.uit)["loonwaarde"] == 74
    te_groot = draai("bereken", "-", map_=tmp_path, invoer=b"a: b\n" * 300_000)
    assert te_groot.regels == ["-:1: dit bestand is te groot; hoogstens 1000 kB."]


def test_lks_of_the_design(capsys: pytest.CaptureFixture[str]) -> None:
    opdracht = "lks --peildatum 2026-07-01 --loonwaarde 60 --uren 32 --voltijd 36 --leeftijd 25 --werkgeverslasten 0.25"
    code, uit, fout = doe(capsys, *opdracht.split(), "--json")
    gegevens: dict[str, Any] = json.loads(uit)
    assert (code, fout) == (0, "")
    assert gegevens["lks_per_maand"] == "1121.76"
    assert gegevens["stappen"][-1]["formule"].endswith("= €\xa01.121,76")
    assert {p["id"] for p in gegevens["parameters"]} == {
        "wml.vakantiebijslag",
        "wml.maand",
        "lks.bovengrens",
        "lks.basisuren",
    }


def test_parameters_lists_every_value_with_its_source(capsys: pytest.CaptureFixture[str]) -> None:
    code, uit, _ = doe(capsys, "parameters", "--json", "--peildatum", "2199-01-01")
    lijst = [json.loads(regel) for regel in uit.splitlines()]
    assert code == 0
    assert [p["id"] for p in lijst] == [p.id for p in parameters.alle()]
    assert next(p for p in lijst if p["id"] == "wml.maand")["verouderd"] is True
    assert all(waarde["bron"]["url"] for p in lijst for waarde in p["waarden"])


def test_methode_lists_and_explains(capsys: pytest.CaptureFixture[str]) -> None:
    _, lijst, _ = doe(capsys, "methode")
    assert all(methode.id in lijst for methode in methoden.alle())
    _, tekst, _ = doe(capsys, "methode", "ulm-2021")
    assert tekst.strip() == methoden.herkomst("ulm-2021").strip()
    code, uit, fout = doe(capsys, "methode", "onzin")
    assert (code, uit) == (2, "")
    assert "Kies uit: cec-2011" in fout


def test_schema_is_json(capsys: pytest.CaptureFixture[str]) -> None:
    _, uit, _ = doe(capsys, "schema")
    assert json.loads(uit)["title"] == "Weegwerk zaakbestand"


class TestVoorbeeld:
    def test_prints_or_writes(self, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
        assert doe(capsys, "voorbeeld") == (0, voorbeelden.tekst(), "")
        doel = tmp_path / "zaak.yaml"
        assert doe(capsys, "voorbeeld", "magazijn", "-o", str(doel)) == (0, "", "")
        assert doel.read_text() == voorbeelden.tekst("magazijn")
        assert [pad.name for pad in tmp_path.iterdir()] == ["zaak.yaml"]

    def test_unknown_name_says_which_there_are(self, capsys: pytest.CaptureFixture[str]) -> None:
        code, uit, fout = doe(capsys, "voorbeeld", "fabriek")
        assert (code, uit) == (2, "")
        assert (
            fout
            == "weegwerk: Het voorbeeld “fabriek” bestaat niet. Kies uit: "
            + ", ".join((*voorbeelden.namen(), "opdracht", "organisatie"))
            + ".\n"
        )

    def test_never_writes_over_a_file(self, map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
        voor = bestanden(map_)
        code, _, fout = doe(capsys, "voorbeeld", "magazijn", "-o", str(map_ / "wasserij.yaml"))
        assert code == 2
        assert "bestaat al. Kies een andere naam" in fout
        assert bestanden(map_) == voor

    @pytest.mark.parametrize(
        ("doel", "reden"),
        [
            ("nergens/zaak.yaml", "de map bestaat niet"),
            ("wasserij.yaml/zaak.yaml", "de map bestaat niet"),
            ("n" * 300, "de naam is te lang"),
        ],
        ids=["geen-map", "bestand-als-map", "lange-naam"],
    )
    def test_a_place_that_cannot_be_written(
        self, doel: str, reden: str, map_: Path, capsys: pytest.CaptureFixture[str]
    ) -> None:
        code, _, fout = doe(capsys, "voorbeeld", "-o", str(map_ / doel))
        assert code == 2
        assert fout.startswith(str(map_ / doel))
        assert f"({reden})" in fout


@pytest.mark.parametrize("doel", ["wasserij.yaml", "./wasserij.yaml"])
def test_a_report_never_overwrites_its_own_case(doel: str, map_: Path) -> None:
    voor = bestanden(map_)
    gedraaid = draai("rapport", "wasserij.yaml", "-o", doel, map_=map_)
    assert (gedraaid.code, gedraaid.uit) == (2, "")
    assert "twee keer genoemd" in gedraaid.fout
    assert bestanden(map_) == voor


def test_a_report_of_an_impossible_case_names_file_and_line(map_: Path) -> None:
    zaak = map_ / "wasserij.yaml"
    zaak.write_text(zaak.read_text().replace("aandeel: 40%", "aandeel: 39%"))
    gedraaid = draai("rapport", "wasserij.yaml", "-o", "rapport.pdf", map_=map_)
    assert gedraaid.code == 2
    assert gedraaid.regels[0].startswith("wasserij.yaml:")
    assert "telt op tot 99%" in gedraaid.fout
    assert not map_.joinpath("rapport.pdf").exists()


def test_a_full_disk_and_a_reader_that_leaves(map_: Path) -> None:
    opdracht = f"{sys.executable} -m weegwerk.cli"
    vol = subprocess.run(["sh", "-c", f"{opdracht} schema > /dev/full"], cwd=map_, capture_output=True, check=False)
    assert (vol.returncode, vol.stderr.decode()) == (2, "weegwerk: dit lukt niet (de schijf is vol).\n")
    weg = subprocess.run(["sh", "-c", f"{opdracht} schema | true"], cwd=map_, capture_output=True, check=False)
    assert (weg.returncode, weg.stderr) == (0, b"")


@pytest.mark.parametrize("codering", ["ascii", "latin-1", "utf-8:strict"])
def test_every_terminal_can_print_every_name(codering: str, tmp_path: Path) -> None:
    vreemd = tmp_path / "za\udcffk.yaml"
    vreemd.write_text(voorbeelden.tekst())
    gedraaid = draai("bereken", str(vreemd), map_=tmp_path, omgeving={"PYTHONIOENCODING": codering})
    assert (gedraaid.code, gedraaid.fout) == (0, "")
    zaak = json.loads(gedraaid.uit)
    assert (zaak["bestand"], zaak["loonwaarde"]) == (str(vreemd), 74)


@pytest.mark.parametrize(
    "opdracht", ["bereken wasserij.yaml", "lks --peildatum 2026-07-01 --loonwaarde 60 --uren 32", "voorbeeld"]
)
def test_calculating_loads_nothing_heavy(opdracht: str, map_: Path) -> None:
    """A cold start stays within a few times bare Python with pydantic."""
    vraag = (
        "import json, sys\n"
        "from weegwerk.cli import main\n"
        f"main({opdracht.split()!r})\n"
        "print(json.dumps(sorted({naam.partition('.')[0] for naam in sys.modules})))\n"
    )
    proces = subprocess.run([sys.executable, "-c", vraag], cwd=map_, capture_output=True, text=True, check=True)
    assert set(json.loads(proces.stdout.splitlines()[-1])) & ZWAAR == set()


def test_unknown_command_and_no_command_are_refused_in_dutch(tmp_path: Path) -> None:
    for argumenten, zin in (((), "deze gegevens ontbreken: OPDRACHT"), (("reken",), "bestaat niet: 'reken' (kies uit")):
        gedraaid = draai(*argumenten, map_=tmp_path)
        assert (gedraaid.code, gedraaid.uit) == (2, "")
        assert zin in gedraaid.fout
        assert len(gedraaid.regels) == 1


def test_version_is_that_of_the_package(tmp_path: Path) -> None:
    assert draai("--version", map_=tmp_path).uit == f"weegwerk {VERSIE}\n"


def test_bereken_says_how_sure_when_the_case_does(map_: Path, capsys: pytest.CaptureFixture[str]) -> None:
    zonder = map_ / "wasserij.yaml"
    met = map_ / "gemeten.yaml"
    met.write_text(GEMETEN)
    _, uit, fout = doe(capsys, "bereken", str(zonder), str(met), "--json")
    eerst, daarna = map(json.loads, uit.splitlines())
    assert fout == ""
    assert "zekerheid" not in eerst
    zekerheid = daarna["zekerheid"]
    assert (daarna["loonwaarde"], zekerheid["loonwaarde"]) == (74, 74)
    assert float(zekerheid["laag"]) < 74 < float(zekerheid["hoog"])
    assert [grens["grens"] for grens in zekerheid["grenzen"]] == [30, 50, 65, 75, 100]
    assert {bereik["uit"] for bereik in zekerheid["bereiken"]} == {"gemeten", "deskundige"}


def test_een_bereik_bij_een_van_de_factoren_geeft_geen_zekerheid(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    zaak = als_gegevens(lees(voorbeelden.tekst("wasserij")).onderzoek)
    tempo = zaak["taken"][0]["tempo"]
    tempo |= {"laag": "0%", "hoog": "100%", "motivering_bereik": "Gezien."}
    pad = tmp_path / "zaak.json"
    pad.write_text(json.dumps(zaak))
    assert main(["bereken", str(pad), "--json"]) == 0
    zekerheid = json.loads(capsys.readouterr().out)["zekerheid"]
    assert (zekerheid["genoeg"], "laag" in zekerheid, "grenzen" in zekerheid) == (False, False, False)
    onderzoek = lees(pad.read_text()).onderzoek
    gezegd = "\n".join([*zekerheid["zinnen"], *teksten(maken.stel_op(onderzoek, "volledig").boom)])
    assert "Meet eerst " in gezegd
    assert "19 van 20" not in gezegd
    assert "kans dat de loonwaarde" not in gezegd
