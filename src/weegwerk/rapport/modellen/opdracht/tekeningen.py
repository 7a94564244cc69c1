"""Instruments and the chain as a picture with a table beside it: one function for the page and for the report.

A picture shows what was found and never a score: the instruments have none.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from weegwerk.kern.opdracht.instrumenten import Bevinding, Huis, IcfRegel, Instrumenten, Ladder, Scoperegel, Wanberg
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.opdracht import woorden
from weegwerk.rapport.schema import hoogte_voor

_BREED = 540
_GEEN = "–"


@dataclass(frozen=True, slots=True)
class BeeldMetTabel:
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


def icf(regels: tuple[IcfRegel, ...]) -> BeeldMetTabel:
    """Functions, activities and participation in a row; below them what surrounds and makes the person."""
    inhoud = {deel: tuple(_icf_regel(r) for r in regels if r.onderdeel == deel) for deel in woorden.ICF}
    hoog, laag = (
        max(hoogte_voor(breedte, woorden.ICF[deel], inhoud[deel]) for deel in rij)
        for breedte, rij in ((170, _ICF_BOVEN), (262, _ICF_ONDER))
    )
    midden, onder = 1 + hoog // 2, hoog + 41
    vakken = [
        b.Schemavak(185 * nummer, 1, 170, hoog, woorden.ICF[deel], inhoud[deel])
        for nummer, deel in enumerate(_ICF_BOVEN)
    ]
    vakken += [
        b.Schemavak(278 * nummer, onder, 262, laag, woorden.ICF[deel], inhoud[deel])
        for nummer, deel in enumerate(_ICF_ONDER)
    ]
    pijlen = [b.Pijl((170, midden), (185, midden)), b.Pijl((355, midden), (370, midden))]
    pijlen += [b.Pijl((85, hoog + 21), (455, hoog + 21), kaal=True)]
    pijlen += [b.Pijl((x, hoog + 21), (x, hoog + 1)) for x in (85, 270, 455)]
    pijlen += [b.Pijl((x, onder), (x, hoog + 21), kaal=True) for x in (131, 409)]
    rijen = tuple(_rij(woorden.ICF.get(regel.onderdeel or "", _GEEN), regel) for regel in regels)
    titel = "Mens en omgeving volgens het ICF-schema"
    maten = (_BREED, onder + laag + 3)
    schema = b.Schema(titel, f"{_beschrijf(rijen)} {woorden.LEGENDA}", maten, tuple(vakken), tuple(pijlen))
    return BeeldMetTabel(schema, b.Tabel(titel, _KOLOMMEN, rijen))


_ICF_BOVEN = ("functies", "activiteiten", "participatie")
_ICF_ONDER = ("externe_factoren", "persoonlijke_factoren")


def _icf_regel(regel: IcfRegel) -> str:
    return " ".join(filter(None, (_merk(regel), regel.bevinding)))


def wanberg(deel: Wanberg) -> BeeldMetTabel:
    """Eight boxes around the question whether work will be found, two on a line."""
    vakken, y = [], 1
    velden = list(woorden.WANBERG.items())
    for paar in (velden[plek : plek + 2] for plek in range(0, len(velden), 2)):
        hoogte = max(_vakhoogte(getattr(deel, veld), naam, 265) for veld, naam in paar)
        for nummer, (veld, naam) in enumerate(paar):
            bevinding: Bevinding = getattr(deel, veld)
            vakken.append(b.Schemavak(275 * nummer, y, 265, hoogte, naam, _inhoud(bevinding), merk=_merk(bevinding)))
        y += hoogte + 6
    return _per_onderdeel("Acht componenten van Wanberg", woorden.WANBERG, deel, (_BREED, y), vakken)


def _vakhoogte(bevinding: Bevinding, naam: str, breedte: int) -> int:
    return max(hoogte_voor(breedte, naam, _inhoud(bevinding), merk=True), 42)


def huis(deel: Huis) -> BeeldMetTabel:
    """Floors that carry a roof; the top one is the work itself. What stands around the house is beside it."""
    vakken, y = [], 1
    for veld in ("werkvermogen", "werk", "waarden", "vakmanschap", "gezondheid"):
        links, breedte = (0, 380) if veld == "werkvermogen" else (20, 340)
        hoogte = _vakhoogte(getattr(deel, veld), woorden.HUIS[veld], breedte)
        vakken.append(_verdieping(deel, veld, (links, y, breedte, hoogte)))
        y += hoogte + 4
    dak = vakken[0].hoogte + 5
    omgeving = max(y - 4 - dak, _vakhoogte(deel.omgeving, woorden.HUIS["omgeving"], 145))
    vakken.append(_verdieping(deel, "omgeving", (395, dak, 145, omgeving)))
    return _per_onderdeel("Huis van Werkvermogen", woorden.HUIS, deel, (_BREED, dak + omgeving + 3), vakken)


def _verdieping(deel: Huis, veld: str, plek: tuple[int, int, int, int]) -> b.Schemavak:
    bevinding: Bevinding = getattr(deel, veld)
    soorten: dict[str, b.Vaksoort] = {"werkvermogen": "vol", "omgeving": "stippel"}
    soort = soorten.get(veld, "gewoon")
    return b.Schemavak(*plek, woorden.HUIS[veld], _inhoud(bevinding), soort, _merk(bevinding))


def _per_onderdeel(
    titel: str, namen: Mapping[str, str], deel: Wanberg | Huis, maten: tuple[int, int], vakken: list[b.Schemavak]
) -> BeeldMetTabel:
    rijen = tuple(_rij(naam, getattr(deel, veld)) for veld, naam in namen.items())
    schema = b.Schema(titel, f"{_beschrijf(rijen)} {woorden.LEGENDA}", maten, tuple(vakken))
    return BeeldMetTabel(schema, b.Tabel(titel, _KOLOMMEN, rijen))


def ladder(deel: Ladder) -> BeeldMetTabel:
    """Six rungs from below; where the client stands and where to, in words and in shape."""
    vakken = []
    for trede, naam in woorden.TREDEN.items():
        staat = _op_trede(deel, trede)
        x, y = 20 * (trede - 1), 32 * (6 - trede) + 1
        kop = f"{trede} {naam}{f': {staat}' if staat else ''}"
        vakken.append(b.Schemavak(x, y, 440, 26, kop, (), "vol" if staat else "gewoon"))
    rijen = tuple((str(trede), naam, _op_trede(deel, trede) or _GEEN) for trede, naam in woorden.TREDEN.items())
    gekozen = " ".join(f"Trede {trede}, {naam}: {staat}." for trede, naam, staat in rijen if staat != _GEEN)
    titel = "Participatieladder"
    schema = b.Schema(titel, gekozen or "Er is nog geen trede gekozen.", (_BREED, 191), tuple(vakken))
    kolommen = (b.Kolom("Trede", 1), b.Kolom("Wat zij betekent", 4), b.Kolom("Deze cliënt", 3))
    return BeeldMetTabel(schema, b.Tabel(titel, kolommen, rijen))


def _op_trede(deel: Ladder, trede: int) -> str:
    nu = "staat hier nu" if deel.trede_nu == trede else ""
    straks = f"haalbaar{f' ({deel.termijn})' if deel.termijn else ''}" if deel.trede_gewenst == trede else ""
    return ", ".join(filter(None, (nu, straks)))


_GEBIEDEN: tuple[tuple[str, int, b.Vaksoort], ...] = (
    ("prive", 0, "gewoon"),
    ("mens", 184, "vol"),
    ("werk", 368, "gewoon"),
)


def scope(regels: tuple[Scoperegel, ...]) -> BeeldMetTabel:
    """Person, private life and work side by side, with what is looked into and what is not."""
    inhoud = {gebied: tuple(_scope_regel(r) for r in regels if r.gebied == gebied) for gebied in woorden.GEBIEDEN}
    hoogte = max(hoogte_voor(172, woorden.GEBIEDEN[gebied], onderwerpen) for gebied, onderwerpen in inhoud.items())
    vakken = tuple(
        b.Schemavak(x, 1, 172, hoogte, woorden.GEBIEDEN[gebied], inhoud[gebied], soort)
        for gebied, x, soort in _GEBIEDEN
    )
    midden = 1 + hoogte // 2
    pijlen = (b.Pijl((172, midden), (184, midden), kaal=True), b.Pijl((356, midden), (368, midden), kaal=True))
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
    schema = b.Schema(titel, beschrijving or "Er is nog niets ingevuld.", (_BREED, hoogte + 4), vakken, pijlen)
    return BeeldMetTabel(schema, b.Tabel(titel, kolommen, rijen))


def _scope_regel(regel: Scoperegel) -> str:
    return " ".join(filter(None, (woorden.STANDMERK.get(regel.stand or ""), regel.thema)))


TEKENAARS: Mapping[str, Callable[[Instrumenten], BeeldMetTabel]] = {
    "icf": lambda deel: icf(deel.icf),
    "wanberg": lambda deel: wanberg(deel.wanberg),
    "huis": lambda deel: huis(deel.huis),
    "ladder": lambda deel: ladder(deel.ladder),
    "scope": lambda deel: scope(deel.scope),
}
