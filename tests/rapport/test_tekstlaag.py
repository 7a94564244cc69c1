"""Wie een naam zoekt, kopieert of laat voorlezen, krijgt elke letter één keer: ook letters die ons lettertype niet heel kent."""

import unicodedata

import pytest

from weegwerk.inhoud import voorbeelden
from weegwerk.kern.document import gewijzigd
from weegwerk.kern.onderzoek import lees
from weegwerk.rapport import maak_rapport
from weegwerk.rapport.lees_pdf import lees as lees_pdf
from weegwerk.rapport.tekst import dekking
from weegwerk.rapport.vergelijken import LIJM

NAMEN = (
    "Trần Thế Hồng",
    "Łukasz Żółć",
    "Çağla Öztürk",
    "Đorđe Šćepanović",
    "Nguyễn Thị Ngọc",
    "Ștefan Țurcanu",
    "Ōtani Jun",
)


def tekstlaag(vraag: str) -> str:
    oud = lees(voorbeelden.tekst("wasserij").encode()).onderzoek
    zaak = gewijzigd(oud, vraagstelling=gewijzigd(oud.vraagstelling, vraag=vraag))
    return "".join(lees_pdf(maak_rapport(zaak).pdf).bladzijden).translate(LIJM)


def samengesteld() -> list[str]:
    """Letters met een teken eraan, als één letter geschreven; een hoofdletter en wat op een ander schrift lijkt ook."""
    letters = (chr(punt) for punt in sorted(dekking()))
    met_teken = (
        een for een in letters if " " in unicodedata.decomposition(een) and unicodedata.category(een)[0] == "L"
    )
    return [
        een
        for een in met_teken
        if unicodedata.normalize("NFC", een) == een and "<" not in unicodedata.decomposition(een)
    ]


def test_namen_uit_elke_taal_staan_heel_in_de_tekstlaag() -> None:
    gelezen = tekstlaag("\n".join(NAMEN))
    for naam in NAMEN:
        assert naam.translate(LIJM) in gelezen, naam


@pytest.mark.parametrize("deel", range(4))
def test_elke_letter_met_een_teken_staat_er_een_keer(deel: int) -> None:
    letters = samengesteld()[deel::4]
    assert len(letters) > 100
    woorden = [f"x{letter}x" for letter in letters]
    gelezen = tekstlaag(" ".join(woorden))
    assert [woord for woord in woorden if woord not in gelezen] == []
