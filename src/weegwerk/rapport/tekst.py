"""Text of people, made fit to be typeset.

PDF/UA forbids a character without a glyph: one emoji in a name would stop the whole report. So what cannot be seen
disappears here, and what no font of ours knows becomes a visible replacement sign.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path
from typing import Literal

from weegwerk.tekst import schoon

LETTERTYPEN = Path(__file__).parent / "lettertypen"
VERVANGTEKEN = "□"

# Controls and lone halves say nothing; a private character of one font means something else in every other.
_ONZICHTBAAR = {"Cc", "Cf", "Cs"}
_EIGEN_TEKEN = "Co"
_VARIANTKIEZER = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")

_LANG_WOORD = re.compile(r"\S{24,}")
_NA_LEESTEKEN = re.compile(r"(?<=[^\w\s])(?=\w)")
# A code or key, or letters longer than any ordinary word; ordinary words are hyphenated as they should be.
_LANG_STUK = re.compile(r"(?=\w*\d)\w{24,}|\w{50,}")
_BREEKPUNT = "\u200b"


@cache
def dekking(waar: Literal["tekst", "tekening"] = "tekst") -> frozenset[int]:
    """The characters that the bundled fonts know together, as written down when they were built.

    Text inside a drawing gets no second font and no shaping, so it can do less.
    """
    tekens: set[int] = set()
    for reeks in (LETTERTYPEN / f"dekking-{waar}.txt").read_text("ascii").split():
        eerste, laatste = reeks.split("-")
        tekens.update(range(int(eerste, 16), int(laatste, 16) + 1))
    return frozenset(tekens)


def zetbaar(tekst: str) -> str:
    """The same text with only characters that can be typeset; line ends stay."""
    # What disappears goes first: it may have stood between a letter and its accent, or at the end of a line.
    zichtbaar = "".join(filter(_zichtbaar, _VARIANTKIEZER.sub("", tekst).replace("\r\n", "\n").replace("\r", "\n")))
    return "".join(map(_zetbaar_teken, schoon(zichtbaar.replace("\t", " "))))


def _zichtbaar(teken: str) -> bool:
    return teken in "\n\t" or unicodedata.category(teken) not in _ONZICHTBAAR


def _zetbaar_teken(teken: str) -> str:
    bekend = teken == "\n" or (unicodedata.category(teken) != _EIGEN_TEKEN and ord(teken) in dekking())
    return teken if bekend else VERVANGTEKEN


def breekbaar(tekst: str) -> str:
    """Gives long addresses and codes places where the line may break, so that nothing falls off the page."""
    return _LANG_WOORD.sub(lambda woord: _breek(woord.group()), tekst)


def _breek(woord: str) -> str:
    delen = _NA_LEESTEKEN.sub(_BREEKPUNT, woord)
    return _LANG_STUK.sub(lambda stuk: re.sub(r"(.{10})", rf"\1{_BREEKPUNT}", stuk.group()), delen)
