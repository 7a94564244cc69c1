"""Whatever is handed in, the answer is a line with file, line and place, exit 2, and nothing is written."""

import json
import re
from pathlib import Path

import pytest

from tests.cli.draaien import Gedraaid, bestanden, draai
from weegwerk.cli import main
from weegwerk.inhoud import voorbeelden

GOED = voorbeelden.tekst("wasserij")
KOP = "weegwerk: 1\nsoort: loonwaarde\nmethode: ulm-2021\n"


def anders(oud: str, nieuw: str) -> bytes:
    assert oud in GOED
    return GOED.replace(oud, nieuw, 1).encode()


# name of the file -> content and what the first line about it must say after the name
SLECHT: dict[str, tuple[bytes, str]] = {
    "leeg.yaml": (b"", r"1: .*het bestand is leeg"),
    "geen-zaak.yaml": (b"zomaar wat tekst", r"1: Dit is geen zaakbestand"),
    "lijst.yaml": (b"- a\n- b\n", r"1: Dit is geen zaakbestand"),
    "half.yaml": (KOP.encode(), r"1: peildatum: De peildatum ontbreekt"),
    "afgekapt.yaml": (GOED.encode()[:2000], r"13: taken: Het takenpakket ontbreekt"),
    "afgebroken.yaml": (GOED.partition("swijzen:")[0].encode(), r"\d+: .*er ontbreekt een dubbele punt na de sleutel"),
    "lege-sleutels.yaml": (b"weegwerk:\nsoort:\nmethode:\ntaken:\n", r"1: weegwerk: .*is leeg"),
    "opmaak.yaml": (anders("kop:\n  naam:", "kop:\n naam: x\n  naam:"), r"\d+: .*opmaak klopt niet"),
    "tab.yaml": (anders("  naam: Vera", "\tnaam: Vera"), r"\d+: .*opmaak klopt niet"),
    "onbekende-sleutel.yaml": (anders("  kenmerk:", "  kenmerkk:"), r"\d+: kop\.kenmerkk: .*Bedoelde u “kenmerk”"),
    "dubbele-sleutel.yaml": (anders("soort: loonwaarde", "soort: loonwaarde\nsoort: loonwaarde"), r"\d+: .*twee keer"),
    "float.yaml": (anders("aandeel: 40%", "aandeel: 0.4"), r"\d+: taken\[1\]\.aandeel: “0\.4” is geen percentage"),
    "nan.yaml": (anders("percentage: 87.5%", "percentage: NaN"), r"\d+: taken\[1\]\.tempo\.percentage: “NaN”"),
    "inf.yaml": (anders("uren_per_week: 36", "uren_per_week: .inf"), r"\d+: functie\.uren_per_week: “\.inf”"),
    "macht.yaml": (anders("percentage: 87.5%", "percentage: 1e5%"), r"\d+: taken\[1\]\.tempo\.percentage: “1e5%”"),
    "negatief.yaml": (
        anders("percentage: 87.5%", "percentage: -5%"),
        r"\d+: taken\[1\]\.tempo: Tempo van taak A is -5%",
    ),
    "absurd.yaml": (anders("percentage: 87.5%", "percentage: 9000%"), r"\d+: taken\[1\]\.tempo: .*is 9\.000%"),
    "reusachtig.yaml": (anders("87.5%", "9" * 500 + "%"), r"\d+: taken\[1\]\.tempo\.percentage: “9{40}…”"),
    "te-vol.yaml": (anders("aandeel: 40%", "aandeel: 41%"), r"\d+: taken: .*telt op tot 101%.*1% te veel"),
    "soortgelijke.yaml": (
        anders("soortgelijke: 45%", "soortgelijke: -45%"),
        r"\d+: taken\[1\]\.aandeel_soortgelijke: ",
    ),
    "datum.yaml": (anders("peildatum: 2026-03-02", "peildatum: 2026-02-30"), r"\d+: peildatum: .*bestaande datum"),
    "datum-nl.yaml": (anders("peildatum: 2026-03-02", "peildatum: 02-03-26"), r"\d+: peildatum: .*dag-maand-jaar"),
    "voor-de-tabel.yaml": (
        anders("peildatum: 2026-03-02", "peildatum: 2009-01-01"),
        r"\d+: peildatum: .*geen waarde bekend",
    ),
    "methode.yaml": (
        anders("methode: ulm-2021", "methode: ulm-2031"),
        r"\d+: methode: .*bestaat niet\. Kies uit: cec-2011",
    ),
    "bom.yaml": (b"a: &a [x]\nb: &b [*a, *a]\nc: [*b, *b]\n", r"1: .*verwijzingen met & en \*"),
    "uitvoerbaar.yaml": (b"a: !!python/object/apply:os.system ['touch geraakt']\n", r"1: .*niet toegestaan"),
    "diep.yaml": (b"[" * 500_000, r"1: .*te diep genest"),
    "groot.yaml": (b"a: b\n" * 300_000, r"1: dit bestand is te groot; hoogstens 1000 kB"),
    "lang.yaml": (KOP.encode() + b"taken:\n" + b"- {}\n" * 150_000, r"5: taken\[1\]\.code: “code” ontbreekt"),
    "binair.yaml": (bytes(range(256)) * 4, r"2: .*geen tekst in UTF-8"),
    "nul.yaml": (KOP.encode() + b"kop: {naam: \x00}\n", r"4: .*een teken dat niet"),
    "utf16.yaml": (GOED.encode("utf-16"), r"1: .*geen tekst in UTF-8"),
    "latin1.yaml": (anders("Helderwit", "Hélder").decode().encode("latin-1", "replace"), r"\d+: .*geen tekst in UTF-8"),
    "scherm.yaml": (KOP.encode() + b'"\\e[31m\\u202erood": 1\n', r"4: \[31mrood: De sleutel “\[31mrood” is onbekend"),
    "dubbel.json": (b'{"weegwerk": 1,\n "weegwerk": 1}', r"2: .*twee keer"),
    "half.json": (b'{"weegwerk": 1, "kop": {"naam": "\\ud800"}}', r"1: .*half geschreven"),
    "kapot.json": (b'{"weegwerk": 1,\n\t"soort": "loonwaarde"', r"\d+: .*haakje of komma"),
    "getal.json": (b'{"weegwerk": 1, "soort": "loonwaarde", "methode": 5e3}', r"1: methode: .*bestaat niet"),
    "soorten.json": (
        b'{"weegwerk": true, "soort": ["loonwaarde"], "methode": {}}',
        r"1: weegwerk: “true” kan hier niet",
    ),
}


@pytest.fixture(scope="module")
def mappen(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, dict[str, bytes], Gedraaid]:
    """All bad files at once, with a good one among them and things that are no files at all."""
    map_ = tmp_path_factory.mktemp("slecht")
    for naam, (inhoud, _) in SLECHT.items():
        map_.joinpath(naam).write_bytes(inhoud)
    map_.joinpath("goed.yaml").write_text(GOED)
    map_.joinpath("map.yaml").mkdir()
    namen = [*SLECHT, "goed.yaml", "map.yaml", "bestaat-niet.yaml", "n" * 300]
    voor = bestanden(map_)
    return map_, voor, draai("bereken", *namen, map_=map_)


@pytest.mark.parametrize("naam", SLECHT)
def test_file_line_place_and_reason(naam: str, mappen: tuple[Path, dict[str, bytes], Gedraaid]) -> None:
    regels = [regel for regel in mappen[2].regels if regel.startswith(f"{naam}:")]
    assert regels
    assert re.match(SLECHT[naam][1], regels[0].removeprefix(f"{naam}:")), regels[0][:300]
    assert all(len(regel) < 400 for regel in regels)
    assert len(regels) <= 50


@pytest.mark.parametrize(
    ("naam", "zin"),
    [
        ("map.yaml", "map.yaml:1: dit bestand is niet te lezen (het is een map)."),
        ("bestaat-niet.yaml", "bestaat-niet.yaml:1: dit bestand bestaat niet. Controleer de naam."),
        ("n" * 300, f"{'n' * 300}:1: dit bestand is niet te lezen (de naam is te lang)."),
    ],
    ids=["map", "afwezig", "lange-naam"],
)
def test_what_is_no_file(naam: str, zin: str, mappen: tuple[Path, dict[str, bytes], Gedraaid]) -> None:
    assert zin in mappen[2].regels


def test_exit_2_no_traceback_and_nothing_written(mappen: tuple[Path, dict[str, bytes], Gedraaid]) -> None:
    map_, voor, gedraaid = mappen
    assert gedraaid.code == 2
    assert "Traceback" not in gedraaid.fout
    assert "\x1b" not in gedraaid.fout
    assert bestanden(map_) == voor


def test_a_good_file_among_bad_ones_still_comes_out(mappen: tuple[Path, dict[str, bytes], Gedraaid]) -> None:
    gelukt = [json.loads(regel) for regel in mappen[2].uit.splitlines()]
    [goed] = [zaak for zaak in gelukt if "loonwaarde" in zaak]
    assert (goed["bestand"], goed["loonwaarde"]) == ("goed.yaml", 74)
    assert {zaak["bestand"] for zaak in gelukt} >= {"negatief.yaml", "te-vol.yaml", "half.yaml"}
    assert all(zaak["signalen"] for zaak in gelukt if zaak is not goed)


@pytest.mark.parametrize(
    ("argumenten", "zin"),
    [
        ("--peildatum 2014-12-31 --loonwaarde 60 --uren 32", "--peildatum: Loonkostensubsidie bestaat sinds 1-1-2015."),
        ("--peildatum 31-6-2026 --loonwaarde 60 --uren 32", "--peildatum: “31-6-2026” is geen bestaande datum"),
        ("--peildatum 2026-W27-1 --loonwaarde 60 --uren 32", "--peildatum: “2026-W27-1” is geen datum"),
        ("--peildatum 2026-02-30 --loonwaarde 60 --uren 32", "--peildatum: “2026-02-30” is geen bestaande datum"),
        ("--peildatum 2026-07-01 --uren 32", "--loonwaarde: De loonwaarde ontbreekt."),
        ("--peildatum 2026-07-01 --loonwaarde 60", "deze gegevens ontbreken: --uren"),
        ("--peildatum 2026-07-01 --loonwaarde 101 --uren 32", "--loonwaarde: loonwaarde is 101; dat kan alleen van 0"),
        ("--peildatum 2026-07-01 --loonwaarde -1 --uren 32", "--loonwaarde: loonwaarde is -1"),
        ("--peildatum 2026-07-01 --loonwaarde 1e2 --uren 32", "--loonwaarde: “1e2” is geen getal"),
        ("--peildatum 2026-07-01 --loonwaarde nan --uren 32", "--loonwaarde: “nan” is geen getal"),
        ("--peildatum 2026-07-01 --loonwaarde 60 --uren inf", "--uren: “inf” is geen getal"),
        ("--peildatum 2026-07-01 --loonwaarde 60 --uren 0", "--uren: uren is 0"),
        ("--peildatum 2026-07-01 --loonwaarde 60 --uren 32 --leeftijd 12", "--leeftijd: leeftijd is 12"),
        ("--peildatum 2026-07-01 --loonwaarde 60 --uren 32 --leeftijd jong", "--leeftijd: “jong” is geen heel getal"),
        (
            "--peildatum 2026-07-01 --loonwaarde 60 --uren 32 --werkgeverslasten 25",
            "--werkgeverslasten: werkgeverslasten is 25",
        ),
        ("--peildatum 2016-07-01 --loonwaarde 60 --uren 32", "--functieloon: In 2015 en 2016"),
        (
            "--peildatum 2016-07-01 --loonwaarde 60 --uren 32 --functieloon 1.90",
            "--functieloon: Het functieloon (€ 1,90)",
        ),
        (
            "--peildatum 2026-07-01 --loonwaarde 60 --uren 32 --ingangsdatum 2027-01-01",
            "--ingangsdatum: De ingangsdatum",
        ),
        ("--peildatum 2026-07-01 --loonwaarde 60 --uren 32 --kleur rood", "onbekend: --kleur rood"),
    ],
)
def test_lks_refuses(argumenten: str, zin: str, capsys: pytest.CaptureFixture[str]) -> None:
    try:
        code = main(["lks", *argumenten.split()])
    except SystemExit as einde:
        code = int(einde.code or 0)
    gezegd = capsys.readouterr()
    assert code == 2
    assert gezegd.out == ""
    assert gezegd.err.startswith("weegwerk")
    assert zin in gezegd.err
