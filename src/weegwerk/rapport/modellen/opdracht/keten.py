"""The chain as a picture and a table: from each answer back to the facts it rests on."""

from collections.abc import Iterator

from weegwerk.kern.opdracht import Opdrachtmap
from weegwerk.kern.opdracht.codes import volgorde
from weegwerk.kern.opdracht.keten import Schakel, schakels
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.opdracht.tekeningen import BeeldMetTabel

_KOLOM, _TUSSEN, _HOOG, _STAP = 84, 68, 22, 28
_KOPPEN = ("Antwoord", "Conclusie", "Weging", "Feit")
_GEEN = "–"


def beeld(map_: Opdrachtmap) -> BeeldMetTabel:
    """Four columns with a box per code and a line for every reference; the table has the words."""
    rijen = schakels(map_)
    plekken = _plekken(rijen)
    onder = max((y + _HOOG for _x, y in plekken.values()), default=30)
    koppen = tuple(_vak((nummer * (_KOLOM + _TUSSEN), 1), kop, "vol") for nummer, kop in enumerate(_KOPPEN))
    vakken = tuple(_vak(plek, code, "gewoon") for code, plek in plekken.items())
    pijlen = tuple(_pijl(plekken[van], plekken[naar]) for van, naar in _verbindingen(rijen) if naar in plekken)
    titel = "Van antwoord terug naar feit"
    schema = b.Schema(titel, _beschrijving(rijen), (540, onder + 4), (*koppen, *vakken), pijlen)
    kolommen = (
        b.Kolom("Vraag", 4),
        b.Kolom("Antwoord", 6),
        b.Kolom("Conclusie", 2),
        b.Kolom("Weging", 2),
        b.Kolom("Feit", 3),
    )
    return BeeldMetTabel(schema, b.Tabel(titel, kolommen, tuple(_rij(schakel) for schakel in rijen)))  # fmt: skip


def _rij(schakel: Schakel) -> tuple[str, ...]:
    codes = (
        ", ".join(rij.code for rij in deel) or _GEEN for deel in (schakel.conclusies, schakel.wegingen, schakel.feiten)
    )
    return f"{schakel.vraag}: {schakel.vraagtekst}", schakel.antwoord or _GEEN, *codes  # fmt: skip


def _plekken(rijen: tuple[Schakel, ...]) -> dict[str, tuple[int, int]]:
    """Every code once, in the column of its kind and in the order of its number."""
    kolommen: tuple[dict[str, None], ...] = ({}, {}, {}, {})
    for schakel in rijen:
        delen = (
            [schakel.vraag],
            *([rij.code for rij in deel] for deel in (schakel.conclusies, schakel.wegingen, schakel.feiten)),
        )
        for kolom, codes in zip(kolommen, delen, strict=True):
            kolom.update(dict.fromkeys(codes))
    return {
        code: (nummer * (_KOLOM + _TUSSEN), 34 + rij * _STAP)
        for nummer, kolom in enumerate(kolommen)
        for rij, code in enumerate(sorted(kolom, key=volgorde))
    }  # fmt: skip


def _verbindingen(rijen: tuple[Schakel, ...]) -> Iterator[tuple[str, str]]:
    for schakel in rijen:
        yield from ((schakel.vraag, conclusie.code) for conclusie in schakel.conclusies)
        yield from ((conclusie.code, code) for conclusie in schakel.conclusies for code in conclusie.wegingen)
        yield from ((weging.code, code) for weging in schakel.wegingen for code in weging.feiten)


def _vak(plek: tuple[int, int], kop: str, soort: str) -> b.Schemavak:
    return b.Schemavak(*plek, _KOLOM, _HOOG, kop, (), "vol" if soort == "vol" else "gewoon")


def _pijl(van: tuple[int, int], naar: tuple[int, int]) -> b.Pijl:
    return b.Pijl((van[0] + _KOLOM, van[1] + _HOOG // 2), (naar[0], naar[1] + _HOOG // 2))


def _beschrijving(rijen: tuple[Schakel, ...]) -> str:
    zinnen = []
    for schakel in rijen:
        delen = (schakel.conclusies, schakel.wegingen, schakel.feiten)
        namen = [", ".join(rij.code for rij in deel) or "niets" for deel in delen]
        zinnen.append(f"Het antwoord op {schakel.vraag} steunt op {namen[0]}; die op {namen[1]}; en die op {namen[2]}.")
    return " ".join(zinnen) or "Er is nog geen vraag."
