"""Tekst van gebruikers geschikt maken om te zetten.

PDF/UA verbiedt een teken zonder letterbeeld: één emoji in een naam zou het hele rapport tegenhouden. Daarom
verdwijnt hier wat onzichtbaar is en wordt de rest die geen lettertype kent een zichtbaar vervangteken.
"""

import re
import unicodedata
from functools import cache
from pathlib import Path

from weegwerk.tekst import schoon

LETTERTYPEN = Path(__file__).parent / "lettertypen"
VERVANGTEKEN = "□"

# Stuurtekens en losse helften zeggen niets; een eigen teken van een lettertype betekent elders iets anders.
_ONZICHTBAAR = {"Cc", "Cf", "Cs"}
_EIGEN_TEKEN = "Co"
_VARIANTKIEZER = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")

_LANG_WOORD = re.compile(r"\S{24,}")
_NA_LEESTEKEN = re.compile(r"(?<=[^\w\s])(?=\w)")
# Een code of sleutel, of letters langer dan enig gewoon woord; gewone woorden worden afgebroken zoals het hoort.
_LANG_STUK = re.compile(r"(?=\w*\d)\w{24,}|\w{50,}")
_BREEKPUNT = "\u200b"


@cache
def dekking() -> frozenset[int]:
    """De tekens die de meegeleverde lettertypen samen kennen, zoals bij de bouw opgeschreven."""
    tekens: set[int] = set()
    for reeks in (LETTERTYPEN / "dekking.txt").read_text("ascii").split():
        eerste, laatste = reeks.split("-")
        tekens.update(range(int(eerste, 16), int(laatste, 16) + 1))
    return frozenset(tekens)


def zetbaar(tekst: str) -> str:
    """Dezelfde tekst, met alleen tekens die gezet kunnen worden; regeleinden blijven."""
    return "".join(map(_zetbaar_teken, _VARIANTKIEZER.sub("", schoon(tekst)).replace("\t", " ")))


def _zetbaar_teken(teken: str) -> str:
    soort = unicodedata.category(teken)
    if soort in _ONZICHTBAAR:
        return teken if teken == "\n" else ""
    return teken if soort != _EIGEN_TEKEN and ord(teken) in dekking() else VERVANGTEKEN


def breekbaar(tekst: str) -> str:
    """Geeft lange adressen en codes plaatsen waar de regel mag breken, zodat niets buiten de bladspiegel valt."""
    return _LANG_WOORD.sub(lambda woord: _breek(woord.group()), tekst)


def _breek(woord: str) -> str:
    delen = _NA_LEESTEKEN.sub(_BREEKPUNT, woord)
    return _LANG_STUK.sub(lambda stuk: re.sub(r"(.{10})", rf"\1{_BREEKPUNT}", stuk.group()), delen)
