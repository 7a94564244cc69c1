import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from weegwerk.rapport.tekst import VERVANGTEKEN, breekbaar, dekking, zetbaar


@given(st.text(alphabet=st.characters()))
@example("0\n\xad")
@example("e\xad\u0301")
def test_alles_wat_overblijft_kan_gezet_worden(tekst: str) -> None:
    gezet = zetbaar(tekst)
    assert {ord(teken) for teken in gezet} <= dekking() | {ord("\n")}
    assert zetbaar(gezet) == gezet


@pytest.mark.parametrize(
    ("tekst", "gezet"),
    [
        ("Łukasz Şahin, Ğ Ő ș", "Łukasz Şahin, Ğ Ő ș"),
        ("≥ ≤ → ✓ \u2011 €", "≥ ≤ → ✓ \u2011 €"),
        ("漢字", VERVANGTEKEN * 2),
        ("a\ufeff\u200b\u202eb\x00\x07", "ab"),
        ("zacht\u00adstreepje", "zachtstreepje"),
        ("hart ❤️", "hart ❤"),
        ("eigen \ue000", f"eigen {VERVANGTEKEN}"),
        ("e\u0301", "é"),
        ("een\r\ntwee\tdrie", "een\ntwee drie"),
    ],
)
def test_voorbeelden(tekst: str, gezet: str) -> None:
    assert zetbaar(tekst) == gezet


@given(st.text())
def test_breekbaar_voegt_alleen_breekpunten_toe(tekst: str) -> None:
    kaal = tekst.replace("\u200b", "")
    assert breekbaar(kaal).replace("\u200b", "") == kaal


@pytest.mark.parametrize("woord", ["x" * 300, "a1" * 40, "naam." * 30, "f00d" * 16])
def test_een_lang_woord_krijgt_breekpunten(woord: str) -> None:
    assert max(map(len, breekbaar(woord).split("\u200b"))) <= 24


@pytest.mark.parametrize("woord", ["arbeidsongeschiktheidsverzekeringsmaatschappij", "loonwaarde", "j.meijer@kort.nl"])
def test_een_gewoon_woord_blijft_heel(woord: str) -> None:
    assert breekbaar(woord) == woord
