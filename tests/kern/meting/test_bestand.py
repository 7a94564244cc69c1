"""The file with measurements, and what is refused: file, line, place, what is wrong and what to do."""

import json
from decimal import Decimal
from pathlib import Path

import pytest

from weegwerk.cli import main
from weegwerk.kern.meting import Meting, lees
from weegwerk.kern.onderzoek import ZaakFout

GOED = """\
weegwerk: 1
soort: meting
taak: Strijken
metingen:
  - {wie: werknemer, eenheden: 70, seconden: 3600, afgekeurd: 2}
  - {wie: werknemer, eenheden: 71, seconden: 3590.5}
  - {wie: werknemer, eenheden: 69, seconden: 3610}
  - {wie: vergelijker, eenheden: 80, seconden: 3600}
  - {wie: vergelijker, eenheden: 82, seconden: 3611.123456789}
  - {wie: vergelijker, eenheden: 78, seconden: 3600}
"""


def rij(**velden: str) -> str:
    inhoud = {"wie": "werknemer", "eenheden": "5", "seconden": "60", **velden}
    return f"metingen:\n  - {{{', '.join(f'{naam}: {waarde}' for naam, waarde in inhoud.items() if waarde)}}}\n"


def geweigerd(tekst: str | bytes) -> str:
    with pytest.raises(ZaakFout) as fout:
        lees(tekst)
    return " | ".join(f"{p.regel}: {p.pad}: {p.tekst} {p.wat_nu}" for p in fout.value.problemen)


def test_reads_what_stands_there() -> None:
    metingen = lees(GOED).metingen
    assert metingen[0] == Meting("werknemer", 70, Decimal(3600), 2)
    assert metingen[1] == Meting("werknemer", 71, Decimal("3590.5"), None)
    assert metingen[4].seconden == Decimal("3611.123456789")


@pytest.mark.parametrize(
    ("geschreven", "stuks"), [("3/4", "0.75"), ("1 1/2", "1.5"), ("0.75", "0.75"), ("0,75", "0.75")]
)
def test_part_of_a_unit_counts(geschreven: str, stuks: str) -> None:
    """Drie kwart van een rolcontainer is ook een meting (werkwijze loonwaarde, Cahier 24: tempo in eenheden per tijd)."""
    assert lees(rij(eenheden=f"'{geschreven}'")).metingen[0].eenheden == Decimal(stuks)


def test_reads_json_too() -> None:
    regel = {"wie": "vergelijker", "eenheden": 5, "seconden": 60.25, "afgekeurd": 5}
    assert lees(json.dumps({"metingen": [regel]})).metingen == (Meting("vergelijker", 5, Decimal("60.25"), 5),)


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        (rij(eenheden="1/3"), "2: metingen[1].eenheden: “1/3” is geen hoeveelheid van 0 of meer. Deze breuk past niet"),
        (rij(eenheden="3/0"), "“3/0” is geen hoeveelheid"),
        (
            rij(eenheden="-1"),
            "“-1” is geen hoeveelheid van 0 of meer. Schrijf hoeveel er af kwam, bijvoorbeeld 25, 0,75",
        ),
        (rij(eenheden="1e3"), "“1e3” is geen hoeveelheid"),
        (rij(eenheden="٣"), "“٣” is geen hoeveelheid"),
        (rij(eenheden="[5]"), "is geen hoeveelheid"),
        (rij(eenheden="1234567890"), "is geen hoeveelheid"),
        (rij(eenheden="7" * 41), f": “{'7' * 40}…” is geen hoeveelheid"),
        (rij(seconden="7" * 41), f": “{'7' * 40}…” is geen duur"),
        (rij(eenheden="~"), "“” is geen hoeveelheid"),
        (rij(eenheden=""), "2: metingen[1].eenheden: “eenheden” ontbreekt. Voeg de sleutel “eenheden” toe."),
        (rij(seconden="0"), "2: metingen[1].seconden: “0” is geen duur. Schrijf minuten en seconden (10:00)"),
        (rij(seconden="0.000"), "is geen duur"),
        (rij(seconden="-60"), "“-60” is geen duur"),
        (rij(seconden="nan"), "“nan” is geen duur"),
        (rij(seconden="1:75"), "“1:75” is geen duur"),
        (rij(afgekeurd="6"), "2: metingen[1]: Er zijn 6 stuks afgekeurd van de 5 gemaakte."),
        (rij(afgekeurd="veel"), "metingen[1].afgekeurd: “veel” is geen hoeveelheid"),
        (rij(wie="collega"), "2: metingen[1].wie: “collega” kan hier niet. Kies uit: 'werknemer' of 'vergelijker'."),
        (rij(pauze="5"), "2: metingen[1].pauze: De sleutel “pauze” is onbekend."),
        ("metingen: 5\n", "1: metingen: Hier hoort een lijst te staan."),
        ("metingen:\n  - 5\n", "2: metingen[1]: "),
        ("taak: Strijken\n", "metingen: “metingen” ontbreekt."),
        ("soort: loonwaarde\nmetingen: []\n", "1: soort: “loonwaarde” kan hier niet."),
        ("weegwerk: 2\nmetingen: []\n", "1: weegwerk: "),
        (
            "metingen: []\nmetingen: []\n",
            "2: : Het bestand is niet te lezen: de sleutel “metingen” staat er twee keer.",
        ),
        ("- 5\n", "1: : Dit is geen meetbestand."),
        (b"\xff\xfe", "geen tekst in UTF-8"),
        ("", "het bestand is leeg"),
        ("metingen:\n" + "  - {wie: werknemer, eenheden: 1, seconden: 1}\n" * 1001, "Gebruik er hoogstens 1000."),
    ],
)
def test_refuses(tekst: str | bytes, melding: str) -> None:
    assert melding in geweigerd(tekst)


def schrijf(map_: Path, naam: str, tekst: str) -> str:
    bestand = map_ / naam
    bestand.write_text(tekst)
    return str(bestand)


def test_one_line_of_json_per_file(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bestanden = [schrijf(tmp_path, f"{naam}.yaml", GOED) for naam in "ab"]
    assert main(["meet", *bestanden, "--json"]) == 0
    regels = [json.loads(regel) for regel in capsys.readouterr().out.splitlines()]
    assert [regel["bestand"] for regel in regels] == bestanden
    assert set(regels[0]) == {"bestand", "tempo", "kwaliteit", "signalen"}
    assert set(regels[0]["tempo"]) == {"waarde", "laag", "hoog"}
    assert (
        Decimal(regels[0]["tempo"]["laag"])
        < Decimal(regels[0]["tempo"]["waarde"])
        < Decimal(regels[0]["tempo"]["hoog"])
    )


def test_a_wrong_file_does_not_stop_the_others(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    fout, goed = schrijf(tmp_path, "fout.yaml", rij(seconden="0")), schrijf(tmp_path, "goed.yaml", GOED)
    assert main(["meet", fout, goed, str(tmp_path / "weg.yaml"), "--json"]) == 2
    uit, meldingen = capsys.readouterr()
    assert len(uit.splitlines()) == 1
    assert meldingen.splitlines()[0].startswith(f"{fout}:2: metingen[1].seconden: “0” is geen duur.")
    assert "dit bestand bestaat niet" in meldingen


@pytest.mark.parametrize(
    ("afgekeurd", "kwaliteit", "gezegd"),
    [("", None, True), ("~", None, True), ("0", {"waarde": "100", "laag": None, "hoog": None}, False)],
)
def test_rejects_left_out_are_unknown_and_zero_is_counted(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], afgekeurd: str, kwaliteit: object, *, gezegd: bool
) -> None:
    norm = rij(wie="vergelijker", afgekeurd=afgekeurd).partition("\n")[2]
    bestand = schrijf(tmp_path, "a.yaml", rij(afgekeurd=afgekeurd) + norm)
    assert main(["meet", bestand, "--json"]) == 0
    uitkomst = json.loads(capsys.readouterr().out)
    assert uitkomst["tempo"]["waarde"] == "100"
    assert uitkomst["kwaliteit"] == kwaliteit
    assert ("kwaliteit_niet_gemeten" in {signaal["code"] for signaal in uitkomst["signalen"]}) == gezegd


def test_no_comparable_worker_is_exit_2_with_the_reason(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    bestand = schrijf(tmp_path, "een.yaml", rij())
    assert main(["meet", bestand, "--json"]) == 2
    uit, meldingen = capsys.readouterr()
    uitkomst = json.loads(uit)
    assert uitkomst["tempo"] is None
    assert uitkomst["signalen"][0]["code"] == "geen_metingen"
    assert meldingen.startswith(f"{bestand}:1: metingen: Er zijn geen metingen van de vergelijker.")


def test_on_a_terminal_it_speaks(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("sys.stdout.isatty", lambda: True)
    assert main(["meet", schrijf(tmp_path, "a.yaml", GOED)]) == 0
    assert "Tempo is gemeten op 87,6%. In 19 van 20 zulke metingen ligt het tussen" in capsys.readouterr().out
