"""Boxes and arrows as SVG: the words are broken to fit their box, and what does not fit ends in an ellipsis."""

from collections.abc import Iterable
from fractions import Fraction
from html import escape

from weegwerk.rapport.blokken import Pijl, Schema, Schemavak
from weegwerk.rapport.svg import INKT, KLEUR, kort, omlijst

_RAND, _REGEL = 8, 15
_HOOGSTE = 200
_LETTERBREEDTE = Fraction(28, 5)
_VULLING = {"gewoon": "#ffffff", "vol": "#dbe8e9", "stippel": "#ffffff"}


def svg(schema: Schema, kenmerk: str = "schema", breedte: int = 0) -> str:
    """`kenmerk` keeps references apart on a page with more drawings; a scheme keeps its own width."""
    pijlen = "".join(_pijl(pijl) for pijl in schema.pijlen)
    vakken = "".join(_vak(vak) for vak in schema.vakken)
    maten = (max(breedte, schema.maten[0]), schema.maten[1])
    return omlijst(kenmerk, maten, schema.bijschrift, schema.beschrijving, pijlen + vakken)


def regels_in(tekst: str, breedte: int) -> list[str]:
    """The words broken into lines of this width; a word that is too long is cut off."""
    regels: list[str] = []
    for woord in tekst.split():
        langer = f"{regels[-1]} {woord}" if regels else woord
        if regels and len(langer) * _LETTERBREEDTE <= breedte:
            regels[-1] = langer
        else:
            regels.append(kort(woord, breedte))
    return regels


def hoogte_voor(breedte: int, kop: str, regels: Iterable[str], *, merk: bool = False) -> int:
    """How high a box of this width has to be for all its words, as far as a drawing can grow."""
    return min(_RAND + 4 + _REGEL * len(_regels(breedte, kop, regels, merk=merk)), _HOOGSTE)


def _regels(breedte: int, kop: str, regels: Iterable[str], *, merk: bool) -> list[tuple[str, str]]:
    binnen = breedte - 2 * _RAND
    koppen = [(regel, "bold") for regel in regels_in(kop, binnen - (16 if merk else 0))]
    return koppen + [(regel, "normal") for tekst in regels for regel in regels_in(tekst, binnen)]


def _vak(vak: Schemavak) -> str:
    streep = ' stroke-dasharray="4 3"' if vak.soort == "stippel" else ""
    rand = (
        f'<rect class="ww-schema-vak" x="{vak.x + 1}" y="{vak.y}" width="{vak.breedte - 2}" height="{vak.hoogte}" rx="4"'
        f' fill="{_VULLING[vak.soort]}" stroke="{KLEUR}" stroke-width="1.2"{streep}/>'
    )
    return f"{rand}{''.join(_woorden(vak))}{_merk(vak)}"


def _woorden(vak: Schemavak) -> list[str]:
    binnen = vak.breedte - 2 * _RAND
    regels = _regels(vak.breedte, vak.kop, vak.regels, merk=bool(vak.merk))
    passend = max(1, (vak.hoogte - _RAND) // _REGEL)
    if len(regels) > passend:
        laatste = f"{regels[passend - 1][0].removesuffix('…')[: int(binnen / _LETTERBREEDTE) - 1]}…"
        regels = [*regels[: passend - 1], (laatste, regels[passend - 1][1])]
    onder = vak.y + _RAND + 8
    return [
        f'<text x="{vak.x + _RAND}" y="{onder + nummer * _REGEL}" font-weight="{dikte}" fill="{INKT}">{escape(tekst)}</text>'
        for nummer, (tekst, dikte) in enumerate(regels)
    ]


def _merk(vak: Schemavak) -> str:
    if not vak.merk:
        return ""
    x, y = vak.x + vak.breedte - 14, vak.y + 14
    return (
        f'<circle cx="{x}" cy="{y}" r="8" fill="{KLEUR}"/>'
        f'<text x="{x}" y="{y + 4}" text-anchor="middle" font-weight="bold" fill="#ffffff">{escape(vak.merk)}</text>'
    )


def _pijl(pijl: Pijl) -> str:
    (x1, y1), (x2, y2) = pijl.van, pijl.naar
    lijn = f'<path d="M{x1} {y1}L{x2} {y2}" stroke="{KLEUR}" stroke-width="1.2" fill="none"/>'
    return lijn if pijl.kaal else f'{lijn}<circle cx="{x2}" cy="{y2}" r="3" fill="{KLEUR}"/>'
