"""Instruments and the chain as a picture with a table beside it: one function for the page and for the report.

A picture shows what was found and never a score: the instruments have none.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from weegwerk.kern.opdracht.instrumenten import Bevinding, Huis, IcfRegel, Instrumenten, Ladder, Scoperegel, Wanberg
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.opdracht import woorden

_BREED = 540
_GEEN = "–"


@dataclass(frozen=True, slots=True)
class Beeld:
    """A picture and the table that says the same."""

    schema: b.Schema
    tabel: b.Tabel


def _merk(bevinding: Bevinding) -> str:
    return woorden.MERK.get(bevinding.werking or "", "")


def _inhoud(bevinding: Bevinding) -> tuple[str, ...]:
    return (bevinding.bevinding,) if bevinding.bevinding else ()


def _rij(naam: str, bevinding: Bevinding) -> tuple[str, ...]:
    werking = woorden.WERKING.get(bevinding.werking or "", _GEEN)
    return naam, bevinding.bevinding or _GEEN, werking, ", ".join(bevinding.feiten) or _GEEN


_KOLOMMEN = (b.Kolom("Onderdeel", 4), b.Kolom("Gezien of gehoord", 8), b.Kolom("Werking", 3), b.Kolom("Feiten", 2))


def _beschrijf(rijen: tuple[tuple[str, ...], ...]) -> str:
    gevuld = [f"{naam}: {tekst} ({werking})." for naam, tekst, werking, _feiten in rijen if tekst != _GEEN]
    return " ".join(gevuld) or "Er is nog niets ingevuld."


def icf(regels: tuple[IcfRegel, ...]) -> Beeld:
    """Functions, activities and participation in a row; below them what surrounds and makes the person."""
    plekken = {
        "functies": (0, 20, 170),
        "activiteiten": (185, 20, 170),
        "participatie": (370, 20, 170),
        "externe_factoren": (0, 190, 262),
        "persoonlijke_factoren": (278, 190, 262),
    }
    vakken = tuple(
        b.Vak(x, y, breedte, 130, woorden.ICF[onderdeel], tuple(_icf_regel(r) for r in regels if r.onderdeel == onderdeel))
        for onderdeel, (x, y, breedte) in plekken.items()
    )  # fmt: skip
    pijlen = [b.Pijl((170, 85), (185, 85)), b.Pijl((355, 85), (370, 85)), b.Pijl((85, 170), (455, 170), kaal=True)]
    pijlen += [b.Pijl((x, 170), (x, 150)) for x in (85, 270, 455)]
    pijlen += [b.Pijl((x, 190), (x, 170), kaal=True) for x in (131, 409)]
    rijen = tuple(_rij(woorden.ICF.get(regel.onderdeel or "", _GEEN), regel) for regel in regels)
    titel = "Mens en omgeving volgens het ICF-schema"
    schema = b.Schema(titel, f"{_beschrijf(rijen)} {woorden.LEGENDA}", (_BREED, 325), vakken, tuple(pijlen))
    return Beeld(schema, b.Tabel(titel, _KOLOMMEN, rijen))


def _icf_regel(regel: IcfRegel) -> str:
    return " ".join(filter(None, (_merk(regel), regel.bevinding)))


def wanberg(deel: Wanberg) -> Beeld:
    """Eight boxes around the question whether work will be found."""
    vakken = []
    for nummer, (veld, naam) in enumerate(woorden.WANBERG.items()):
        bevinding: Bevinding = getattr(deel, veld)
        x, y = 275 * (nummer % 2), 82 * (nummer // 2)
        vakken.append(b.Vak(x, y + 1, 265, 74, naam, _inhoud(bevinding), merk=_merk(bevinding)))
    return _per_onderdeel("Acht componenten van Wanberg", woorden.WANBERG, deel, (_BREED, 325), vakken)


def huis(deel: Huis) -> Beeld:
    """Floors that carry a roof; the top one is the work itself. What stands around the house is beside it."""
    verdiepingen = (
        ("werkvermogen", 1, 74),
        ("werk", 79, 70),
        ("waarden", 153, 70),
        ("vakmanschap", 227, 70),
        ("gezondheid", 301, 70),
    )
    vakken = [
        _verdieping(deel, veld, (0 if veld == "werkvermogen" else 20, y, 380 if veld == "werkvermogen" else 340, hoogte))
        for veld, y, hoogte in verdiepingen
    ]  # fmt: skip
    vakken.append(_verdieping(deel, "omgeving", (395, 79, 145, 292)))
    return _per_onderdeel("Huis van Werkvermogen", woorden.HUIS, deel, (_BREED, 375), vakken)


def _verdieping(deel: Huis, veld: str, plek: tuple[int, int, int, int]) -> b.Vak:
    bevinding: Bevinding = getattr(deel, veld)
    soorten: dict[str, b.Vaksoort] = {"werkvermogen": "vol", "omgeving": "stippel"}
    soort = soorten.get(veld, "gewoon")
    return b.Vak(*plek, woorden.HUIS[veld], _inhoud(bevinding), soort, _merk(bevinding))


def _per_onderdeel(
    titel: str, namen: Mapping[str, str], deel: Wanberg | Huis, maten: tuple[int, int], vakken: list[b.Vak]
) -> Beeld:
    rijen = tuple(_rij(naam, getattr(deel, veld)) for veld, naam in namen.items())
    schema = b.Schema(titel, f"{_beschrijf(rijen)} {woorden.LEGENDA}", maten, tuple(vakken))
    return Beeld(schema, b.Tabel(titel, _KOLOMMEN, rijen))


def ladder(deel: Ladder) -> Beeld:
    """Six rungs from below; where the client stands and where to, in words and in shape."""
    vakken = []
    for trede, naam in woorden.TREDEN.items():
        staat = _op_trede(deel, trede)
        x, y = 20 * (trede - 1), 46 * (6 - trede) + 1
        vakken.append(b.Vak(x, y, 440, 40, f"{trede} {naam}", (staat,) if staat else (), "vol" if staat else "gewoon"))
    rijen = tuple((str(trede), naam, _op_trede(deel, trede) or _GEEN) for trede, naam in woorden.TREDEN.items())
    gekozen = " ".join(f"Trede {trede}, {naam}: {staat}." for trede, naam, staat in rijen if staat != _GEEN)
    titel = "Participatieladder"
    schema = b.Schema(titel, gekozen or "Er is nog geen trede gekozen.", (_BREED, 280), tuple(vakken))
    kolommen = (b.Kolom("Trede", 1), b.Kolom("Wat zij betekent", 4), b.Kolom("Deze cliënt", 3))
    return Beeld(schema, b.Tabel(titel, kolommen, rijen))


def _op_trede(deel: Ladder, trede: int) -> str:
    nu = "staat hier nu" if deel.trede_nu == trede else ""
    straks = f"haalbaar{f' ({deel.termijn})' if deel.termijn else ''}" if deel.trede_gewenst == trede else ""
    return ", ".join(filter(None, (nu, straks)))


_GEBIEDEN: tuple[tuple[str, int, b.Vaksoort], ...] = (
    ("prive", 0, "gewoon"),
    ("mens", 184, "vol"),
    ("werk", 368, "gewoon"),
)


def scope(regels: tuple[Scoperegel, ...]) -> Beeld:
    """Person, private life and work side by side, with what is looked into and what is not."""
    vakken = tuple(
        b.Vak(x, 1, 172, 200, woorden.GEBIEDEN[gebied], tuple(_scope_regel(r) for r in regels if r.gebied == gebied), soort)
        for gebied, x, soort in _GEBIEDEN
    )  # fmt: skip
    pijlen = (b.Pijl((172, 100), (184, 100), kaal=True), b.Pijl((356, 100), (368, 100), kaal=True))
    rijen = tuple(
        (
            regel.thema or _GEEN,
            woorden.GEBIEDEN.get(regel.gebied or "", _GEEN),
            woorden.STANDEN.get(regel.stand or "", _GEEN),
            regel.reden or _GEEN,
        )
        for regel in regels
    )
    titel = "Kaart van het onderzoek"
    beschrijving = " ".join(f"{waar}: {thema}, {stand}." for thema, waar, stand, _reden in rijen)
    kolommen = (b.Kolom("Onderwerp", 4), b.Kolom("Waar", 2), b.Kolom("Wat ermee is gedaan", 4), b.Kolom("Waarom", 5))
    schema = b.Schema(titel, beschrijving or "Er is nog niets ingevuld.", (_BREED, 205), vakken, pijlen)
    return Beeld(schema, b.Tabel(titel, kolommen, rijen))


_STANDMERK = {"te_onderzoeken": "?", "onderzocht": "✓", "buiten_opdracht": "×"}


def _scope_regel(regel: Scoperegel) -> str:
    return " ".join(filter(None, (_STANDMERK.get(regel.stand or ""), regel.thema)))


TEKENAARS: Mapping[str, Callable[[Instrumenten], Beeld]] = {
    "icf": lambda deel: icf(deel.icf),
    "wanberg": lambda deel: wanberg(deel.wanberg),
    "huis": lambda deel: huis(deel.huis),
    "ladder": lambda deel: ladder(deel.ladder),
    "scope": lambda deel: scope(deel.scope),
}
