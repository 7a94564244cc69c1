"""The question as a file: read strictly, refused with line and place."""

import pytest

from weegwerk.kern.onderzoek import ZaakFout
from weegwerk.kern.rollen import Toetsopdracht
from weegwerk.kern.rollen.lezen import lees

NIEUW = "nieuw: {opdracht: 7, deskundige: Rik, client: Jan}\n"


def problemen(tekst: str) -> list[str]:
    with pytest.raises(ZaakFout) as weigering:
        lees(tekst)
    return [f"{een.regel}: {een.pad}: {een.tekst} {een.wat_nu}" for een in weigering.value.problemen]


def eerste(een: str) -> str:
    return problemen(f"opdrachten:\n  - {een}\n{NIEUW}")[0]


def test_everything_is_read() -> None:
    vraag = lees(
        "weegwerk: 1\nsoort: rolcheck\nopdrachten:\n"
        "  - {opdracht: onderhandeling, deskundige: Rik, client: Jan, werkgever: Bakker, opdrachtgever: Gemeente,"
        " status: lopend, vertrouwen: ja, toestemming: false, arts: dr. Bos}\n" + NIEUW
    )
    assert vraag.opdrachten == (
        Toetsopdracht("onderhandeling", "rik", "jan", "bakker", "gemeente", "lopend", vertrouwen=True, arts="dr. bos"),
    )
    assert vraag.nieuw == Toetsopdracht("7", "rik", "jan", status="verwacht")


def test_names_differ_only_when_people_would_say_so() -> None:
    vraag = lees('opdrachten:\n  - {opdracht: 1, deskundige: " RIK  de  Wit ", client: Zoe\u0308}\n' + NIEUW)
    assert (vraag.opdrachten[0].deskundige, vraag.opdrachten[0].client) == ("rik de wit", "zoë")


def test_json_is_read_too() -> None:
    vraag = lees(
        '{"opdrachten": [], "nieuw": {"opdracht": 5, "deskundige": "Rik", "client": "Jan", "vertrouwen": true}}'
    )
    assert vraag.nieuw.vertrouwen


@pytest.mark.parametrize(
    ("woord", "waarde"), [("true", True), ("ja", True), ("Ja", True), ("false", False), ("nee", False), ("", False)]
)
def test_yes_and_no(*, woord: str, waarde: bool) -> None:
    vraag = lees(f"opdrachten: []\nnieuw:\n  opdracht: 7\n  deskundige: Rik\n  client: Jan\n  vertrouwen: {woord}\n")
    assert vraag.nieuw.vertrouwen is waarde


@pytest.mark.parametrize(
    ("een", "melding"),
    [
        ("{opdracht: 31, deskundige: Rik, client: Jan}", "opdrachten[1].opdracht: “31” is geen opdracht."),
        ("{opdracht: 0, deskundige: Rik, client: Jan}", "opdrachten[1].opdracht: “0” is geen opdracht."),
        ("{opdracht: 5.0, deskundige: Rik, client: Jan}", "opdrachten[1].opdracht: “5.0” is geen opdracht."),
        ("{deskundige: Rik, client: Jan}", "opdrachten[1].opdracht: “opdracht” ontbreekt."),
        ("{opdracht: 5, client: Jan}", "opdrachten[1].deskundige: “deskundige” ontbreekt."),
        ("{opdracht: 5, deskundige: ' ', client: Jan}", "opdrachten[1].deskundige: De naam is leeg."),
        ("{opdracht: 5, deskundige: Rik}", "opdrachten[1]: Er is geen partij genoemd."),
        ("{opdracht: 5, deskundige: Rik, cliënt: Jan}", "opdrachten[1].cliënt: De sleutel “cliënt” is onbekend."),
        ("{opdracht: 5, deskundige: Rik, client: Jan, status: klaar}", "opdrachten[1].status: “klaar” is geen status."),
        ("{opdracht: 5, deskundige: Rik, client: [Jan]}", "opdrachten[1].client: Hier hoort één waarde te staan."),
        ("{opdracht: 5, deskundige: Rik, client: Jan, vertrouwen: 1}", "opdrachten[1].vertrouwen: “1” kan hier niet."),
        (f"{{opdracht: 5, deskundige: {'R' * 201}, client: Jan}}", "opdrachten[1].deskundige: Deze naam is te lang."),
        ("5", "opdrachten[1]: Hier horen gegevens met sleutels te staan."),
    ],
)
def test_a_wrong_assignment_is_refused(een: str, melding: str) -> None:
    assert eerste(een).startswith(f"2: {melding}")


def test_a_slip_of_the_pen_gets_a_suggestion() -> None:
    assert eerste("{opdracht: 5, deskundige: Rik, cliënt: Jan}").endswith("Bedoelde u “client”?")


@pytest.mark.parametrize(
    ("tekst", "melding"),
    [
        ("", "1: : Het bestand is niet te lezen: het bestand is leeg."),
        ("[]", "1: : Hier horen gegevens met sleutels te staan."),
        ("opdrachten: []\n", "1: nieuw: “nieuw” ontbreekt."),
        ("opdrachten: []\nnieuw:\n", "2: nieuw: “nieuw” ontbreekt."),
        (NIEUW, "1: opdrachten: “opdrachten” ontbreekt."),
        (f"{NIEUW}opdrachten: Jan\n", "2: opdrachten: Hier hoort een lijst te staan."),
        (f"{NIEUW}opdrachten: []\nweegwerk: 2\n", "3: weegwerk: “2” kan hier niet. Schrijf “weegwerk: 1”."),
        (f"{NIEUW}opdrachten: []\nsoort: loonwaarde\n", "3: soort: “loonwaarde” kan hier niet."),
        (f"{NIEUW}opdrachten: []\nnieuws: x\n", "3: nieuws: De sleutel “nieuws” is onbekend. Bedoelde u “nieuw”?"),
    ],
)
def test_a_wrong_question_is_refused(tekst: str, melding: str) -> None:
    assert problemen(tekst)[0].startswith(melding)


def test_every_problem_is_told_in_the_order_of_the_file() -> None:
    gevonden = problemen("nieuw: {opdracht: 40}\nopdrachten:\n  - {opdracht: x, status: y}\n")
    assert [een.split(":")[0] for een in gevonden] == ["1", "1", "3", "3", "3"]
