"""`weegwerk portefeuille`: in and out as Parquet and CSV, in order, whole or not at all."""

import subprocess
import sys
from decimal import Decimal
from pathlib import Path
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.cli.draaien import bestanden, draai
from tests.kern.portefeuille.rijen import frame, rij
from weegwerk.cli import main
from weegwerk.kern.getallen import lees_nederlands, nederlands
from weegwerk.kern.portefeuille import INVOER, bereken
from weegwerk.kern.portefeuille.kolommen import lees

GEGEVENS = frame(*[rij(id=f"00{nummer}", leeftijd=nummer % 80) for nummer in range(300)])
VERWACHT = bereken(GEGEVENS)


def invoer(map_: Path, soort: str, gegevens: pl.DataFrame = GEGEVENS, **hoe: Any) -> str:
    pad = map_ / f"in.{soort}"
    gegevens.write_csv(pad, **hoe) if soort == "csv" else gegevens.write_parquet(pad, **hoe)
    return str(pad)


def verwerk(bron: str, uit: Path, capsys: pytest.CaptureFixture[str]) -> tuple[int, str]:
    code = main(["portefeuille", bron, "-o", str(uit)])
    uitvoer = capsys.readouterr()
    return code, uitvoer.out + uitvoer.err


@pytest.mark.parametrize("van", ["parquet", "csv"])
@pytest.mark.parametrize("naar", ["parquet", "csv"])
def test_from_and_to_both_kinds(van: str, naar: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uit = tmp_path / f"uit.{naar}"
    assert verwerk(invoer(tmp_path, van), uit, capsys) == (0, f"{uit}: 300 rijen, 60 geweigerd\n")
    gelezen = pl.read_csv(uit, schema=VERWACHT.schema) if naar == "csv" else pl.read_parquet(uit)
    assert gelezen.equals(VERWACHT)
    assert sorted(bestanden(tmp_path)) == [f"in.{van}", f"uit.{naar}"]


def test_csv_of_excel_with_semicolons_and_a_mark_at_the_start(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron = invoer(tmp_path, "csv", separator=";", include_bom=True, line_terminator="\r\n")
    assert verwerk(bron, tmp_path / "uit.parquet", capsys)[0] == 0
    assert pl.read_parquet(tmp_path / "uit.parquet").equals(VERWACHT)


def excel(map_: Path, *rijen: str) -> str:
    """Zoals Excel op een Nederlandse computer "CSV" bewaart: puntkomma's, Windows-1252."""
    kop = ";".join(INVOER)
    pad = map_ / "in.csv"
    gevuld = (rij + ";" * (len(INVOER) - 1 - rij.count(";")) for rij in rijen)
    pad.write_bytes("\r\n".join((kop, *gevuld, "")).encode("cp1252"))
    return str(pad)


def test_csv_of_a_dutch_excel_is_read_as_people_write_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    uit = tmp_path / "uit.csv"
    bron = excel(
        tmp_path,
        "Zoë-1;01-03-2026;30;32,5;100%;87,5%;95%;90%",
        "Zoë-2;2026-03-01;30;3250;10000;8750;9500;9000",
        "c;29-02-2026;30;3200;10000;8750;9500;9000",
        "d;01-03-2026;30;36;100%;87,5%;95%;90%",
        "e;01-03-2026;30;36,0;100%;87,5%;95;90%",
        "f;01-03-2026;30;36,0;100%;87,125%;95%;90%",
    )
    assert verwerk(bron, uit, capsys) == (0, f"{uit}: 6 rijen, 4 geweigerd\n")
    inhoud = uit.read_bytes()
    assert inhoud.startswith("\ufeffid;loonwaarde;lks_per_maand_cent;fout\r\n".encode())
    een, twee, *geweigerd = inhoud.decode("utf-8-sig").splitlines()[1:]
    assert een.removeprefix("Zoë-1") == twee.removeprefix("Zoë-2")
    assert een.split(";")[1] == "75"
    assert "geen_datum: peildatum is “29-02-2026”; dat is geen datum." in geweigerd[0]
    assert "uren_per_week is “36”; dat is in honderdsten bijna niets. Schrijf 36,0 of 3600." in geweigerd[1]
    assert "kwaliteit_1 is “95”; dat is in honderdsten bijna niets. Schrijf 95% of 9500." in geweigerd[2]
    assert "tempo_1 is “87,125%”; dat is geen getal met hoogstens twee cijfers na de komma." in geweigerd[3]


@pytest.mark.parametrize("begin", ["=cmd|' /C calc'!A0", "+31612345678", "@SUM(1+1)", "-1+2"])
def test_what_a_spreadsheet_would_carry_out_is_text(
    begin: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron = excel(tmp_path, f"{begin};01-03-2026;30;32,5;100%;87,5%;95%;90%")
    assert verwerk(bron, tmp_path / "uit.csv", capsys)[0] == 0
    assert (tmp_path / "uit.csv").read_text("utf-8-sig").splitlines()[1].startswith(f"'{begin};75;")
    assert verwerk(bron, tmp_path / "uit.parquet", capsys)[0] == 0
    assert pl.read_parquet(tmp_path / "uit.parquet")["id"].to_list() == [begin]


@given(st.decimals(0, 60, places=2).filter(lambda uren: uren == 0 or uren * 100 > 60))
def test_a_table_reads_numbers_as_the_fields_do(uren: Decimal) -> None:
    """De lezer per kolom en `lees_nederlands` zijn het eens."""
    getypt = nederlands(uren, 2)
    cellen = dict.fromkeys(INVOER, "") | {"id": "a", "uren_per_week": getypt}
    gelezen = lees(pl.DataFrame([cellen]).lazy(), tekst=True).select("uren_per_week").collect().item()
    assert gelezen == lees_nederlands(getypt) * 100


def test_many_row_groups_keep_their_order(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    veel = pl.concat([GEGEVENS] * 40)
    assert verwerk(invoer(tmp_path, "parquet", veel, row_group_size=500), tmp_path / "uit.csv", capsys)[0] == 0
    assert pl.read_csv(tmp_path / "uit.csv", schema=VERWACHT.schema).equals(pl.concat([VERWACHT] * 40))


def test_a_bar_for_a_person_only(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys.stderr, "isatty", lambda: True)
    uit = tmp_path / "uit.csv"
    _, tekst = verwerk(invoer(tmp_path, "parquet"), uit, capsys)
    assert "█" * 30 + " 300 rijen, 60 geweigerd\n" in tekst


def zonder_kolom(pad: Path) -> None:
    GEGEVENS.drop("tempo_2").write_parquet(pad)


def komma_getallen(pad: Path) -> None:
    GEGEVENS.with_columns(pl.col("tempo_1").cast(pl.Float64)).write_parquet(pad)


def dubbele_kolom(pad: Path) -> None:
    GEGEVENS.write_parquet(pad)
    pad.write_bytes(pad.read_bytes().replace(b"tempo_2", b"tempo_1"))


def geen_parquet(pad: Path) -> None:
    GEGEVENS.write_csv(pad)


def afgebroken_parquet(pad: Path) -> None:
    GEGEVENS.write_parquet(pad)
    pad.write_bytes(pad.read_bytes()[:-100])


def leeg(pad: Path) -> None:
    pad.write_bytes(b"")


def map_in_plaats_van_bestand(pad: Path) -> None:
    pad.mkdir()


def dubbel_in_csv(pad: Path) -> None:
    GEGEVENS.write_csv(pad)
    pad.write_bytes(pad.read_bytes().replace(b"tempo_2", b"tempo_1"))


def afgebroken_csv(pad: Path) -> None:
    GEGEVENS.write_csv(pad)
    pad.write_bytes(pad.read_bytes()[:-12])


def te_veel_cellen(pad: Path) -> None:
    GEGEVENS.write_csv(pad)
    pad.write_bytes(pad.read_bytes() + b"," * 40)


def andere_letters(pad: Path) -> None:
    GEGEVENS.write_csv(pad)
    pad.write_bytes(pad.read_bytes().replace(b"0010", b"\x81\x8d", 1))


@pytest.mark.parametrize(
    ("naam", "maak", "reden"),
    [
        ("in.parquet", zonder_kolom, "kolom tempo_2 ontbreekt"),
        ("in.parquet", komma_getallen, "kolom tempo_1 heeft de soort Float64. Schrijf hele getallen"),
        ("in.parquet", dubbele_kolom, "staat er twee keer in"),
        ("in.parquet", geen_parquet, "geen leesbaar PARQUET-bestand"),
        ("in.parquet", afgebroken_parquet, "geen leesbaar PARQUET-bestand"),
        ("in.parquet", leeg, "geen leesbaar PARQUET-bestand"),
        ("in.parquet", map_in_plaats_van_bestand, "het is een map"),
        ("in.parquet", lambda pad: None, "bestaat niet"),
        ("in.csv", dubbel_in_csv, "kolom tempo_1 staat er twee keer in"),
        ("in.csv", afgebroken_csv, "het bestand is afgebroken"),
        ("in.csv", te_veel_cellen, "geen leesbaar CSV-bestand"),
        ("in.csv", andere_letters, "de letters zijn niet te lezen. Sla het bestand op als CSV UTF-8."),
        ("in.csv", leeg, "geen leesbaar CSV-bestand"),
        ("in.xlsx", leeg, "eindigt niet op .parquet of .csv"),
    ],
)
def test_a_bad_file_is_exit_2_and_leaves_nothing_behind(
    naam: str, maak: Any, reden: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    uit = tmp_path / "uit.parquet"
    uit.write_bytes(b"was er al")
    maak(tmp_path / naam)
    voor = bestanden(tmp_path)
    code, tekst = verwerk(str(tmp_path / naam), uit, capsys)
    assert (code, tekst.count("\n")) == (2, 1), tekst
    assert reden in tekst
    assert bestanden(tmp_path) == voor


@pytest.mark.parametrize(
    ("uit", "reden"),
    [("geen_map/uit.csv", "de map bestaat niet"), ("in.parquet", "twee keer genoemd"), ("uit.xls", ".parquet of .csv")],
)
def test_a_place_where_nothing_can_be_written(
    uit: str, reden: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    bron = invoer(tmp_path, "parquet")
    voor = bestanden(tmp_path)
    code, tekst = verwerk(bron, tmp_path / uit, capsys)
    assert (code, tekst.count("\n")) == (2, 1)
    assert reden in tekst
    assert bestanden(tmp_path) == voor


@pytest.mark.parametrize("naar", ["parquet", "csv"])
def test_a_full_disk_leaves_the_old_file(naar: str, tmp_path: Path) -> None:
    invoer(tmp_path, "parquet", pl.concat([GEGEVENS] * 40))
    uit = tmp_path / f"uit.{naar}"
    uit.write_bytes(b"was er al")
    krap = (
        "import resource, signal, sys; signal.signal(signal.SIGXFSZ, signal.SIG_IGN);"
        "resource.setrlimit(resource.RLIMIT_FSIZE, (2000, 2000));"
        f"from weegwerk.cli import main; sys.exit(main(['portefeuille', 'in.parquet', '-o', 'uit.{naar}']))"
    )
    gedraaid = subprocess.run([sys.executable, "-c", krap], cwd=tmp_path, capture_output=True, text=True, check=False)
    assert gedraaid.returncode == 2
    assert gedraaid.stderr.startswith(f"uit.{naar}: kan dit bestand niet schrijven")
    assert uit.read_bytes() == b"was er al"
    assert sorted(bestanden(tmp_path)) == ["in.parquet", f"uit.{naar}"]


def test_one_case_does_not_load_the_portfolio(tmp_path: Path) -> None:
    (tmp_path / "zaak.yaml").write_text(draai("voorbeeld", map_=tmp_path).uit)
    kijk = (
        "import sys; from weegwerk.cli import main; main(['bereken', 'zaak.yaml']); sys.exit('polars' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", kijk], cwd=tmp_path, capture_output=True, check=False).returncode == 0
