"""De maat voor leesbaarheid telt lettergrepen en zinnen zoals een lezer ze hoort."""

import pytest

from weegwerk.inhoud import leesbaarheid

AMBTELIJK = (
    "Met inachtneming van de vigerende uitvoeringsvoorschriften geschiedt de verantwoordingsprocedure betreffende de "
    "geëffectueerde re-integratieactiviteiten door tussenkomst van de daartoe gemandateerde functionaris."
)
GEWOON = "U schrijft op wat u deed. U stuurt dat naar de gemeente. Iemand leest het en belt u als er iets mist."


@pytest.mark.parametrize(
    ("woord", "aantal"),
    [
        *[
            ("de", 1),
            ("werk", 1),
            ("nieuw", 1),
            ("fraai", 1),
            ("cliënt", 2),
            ("juist", 1),
            ("u", 1),
            ("14", 1),
            ("hbo", 1),
        ],
        *[("beoordelen", 4), ("coördinator", 5), ("re-integratie", 5), ("participatie", 5), ("beïnvloeden", 4)],
        *[("arbeidsdeskundige", 6), ("ideeën", 3), ("leeuwen", 2), ("huis", 1), ("bijzonder", 3), ("koeien", 2)],
    ],
)
def test_lettergrepen(woord: str, aantal: int) -> None:
    assert leesbaarheid.lettergrepen(woord) == aantal


def test_zinnen_eindigen_bij_een_leesteken() -> None:
    assert leesbaarheid.zinnen_van("Een zin. “Nog een?” Drie: vier; vijf") == [
        "Een zin",
        "“Nog een",
        "” Drie",
        "vier",
        "vijf",
    ]
    assert leesbaarheid.zinnen_van("Het is 87,5% op 1.000 stuks") == ["Het is 87,5% op 1.000 stuks"]


def test_de_formule() -> None:
    maat = leesbaarheid.Leesmaat(zinnen=2, woorden=20, lettergrepen=30, langste_zin="")
    assert maat.score == 82  # 206,84 - 0,93 x 10 - 77 x 1,5 = 82,04


def test_gewone_taal_scoort_hoger_dan_ambtelijke() -> None:
    assert leesbaarheid.meet([GEWOON]).score > 65
    assert leesbaarheid.meet([AMBTELIJK]).score < 30


def test_zonder_tekst() -> None:
    assert leesbaarheid.meet([]).score == 100
    assert leesbaarheid.meet(["…"]).langste_zin == ""
