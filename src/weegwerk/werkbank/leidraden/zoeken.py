"""Full-text search over every guide: an index in memory, ranked with BM25 (k1 1.2, b 0.75)."""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from weegwerk.werkbank.leidraden import vindplaatsen
from weegwerk.werkbank.leidraden.vindplaatsen import Vindplaats
from weegwerk.werkbank.leidraden.woorden import Woord, woorden

K1, B = 1.2, 0.75
IN_TITEL, IN_NAAM = 4, 2
# Dutch writes compounds as one word: "waarde" also finds "loonwaarde", for half the points.
IN_SAMENSTELLING, KORTSTE_DEEL = 0.5, 4
MAX_VRAAG, MAX_WOORDEN = 200, 12
# A word that stands in so many sections tells nothing, unless nothing else was asked.
OVERAL = 0.4
MAX_PAGINAS, DELEN_PER_PAGINA = 20, 3
FRAGMENT = 220


@dataclass(frozen=True, slots=True)
class Tekststuk:
    """A piece of text that does or does not match."""

    tekst: str
    raak: bool


@dataclass(frozen=True, slots=True)
class Treffer:
    vindplaats: Vindplaats
    titel: list[Tekststuk]
    fragment: list[Tekststuk]


@dataclass(frozen=True, slots=True)
class Paginatreffer:
    """The best sections of one page."""

    treffers: list[Treffer]

    @property
    def eerste(self) -> Vindplaats:
        return self.treffers[0].vindplaats


@dataclass(frozen=True, slots=True)
class Uitslag:
    """The best pages, and how many there are in all."""

    paginas: list[Paginatreffer]
    aantal_paginas: int


class Index:
    """Which stem stands in which section, and how heavily."""

    def __init__(self, delen: Iterable[Vindplaats]) -> None:
        self.delen = tuple(delen)
        self.gewichten: defaultdict[str, dict[int, int]] = defaultdict(dict)
        self.stammen = [[frozenset(woord.stam for woord in woorden(t)) for t in deel.teksten] for deel in self.delen]
        lengtes = []
        for nummer, deel in enumerate(self.delen):
            geteld = _geteld(deel)
            lengtes.append(sum(geteld.values()))
            for stam, gewicht in geteld.items():
                self.gewichten[stam][nummer] = gewicht
        gemiddeld = sum(lengtes) / len(lengtes) if lengtes else 1
        self.demping = [K1 * (1 - B + B * lengte / gemiddeld) for lengte in lengtes]

    def zoek(self, vraag: str) -> Uitslag:
        """The pages with the best matching sections, best first."""
        stammen = self._veelzeggend([woord.stam for woord in woorden(vraag[:MAX_VRAAG])][:MAX_WOORDEN])
        punten: defaultdict[int, float] = defaultdict(float)
        geraakt: set[str] = set()
        for stam in stammen:
            for gevonden, factor in self._termen(stam).items():
                geraakt.add(gevonden)
                self._tel(gevonden, factor, punten)
        return self._uitslag(sorted(punten, key=lambda nummer: (-punten[nummer], nummer)), geraakt)

    def _tel(self, stam: str, factor: float, punten: defaultdict[int, float]) -> None:
        waar = self.gewichten[stam]
        zeldzaam = math.log(1 + (len(self.delen) - len(waar) + 0.5) / (len(waar) + 0.5))
        for nummer, gewicht in waar.items():
            punten[nummer] += factor * zeldzaam * gewicht * (K1 + 1) / (gewicht + self.demping[nummer])

    def _termen(self, stam: str) -> dict[str, float]:
        if len(stam) < KORTSTE_DEEL:
            return {stam: 1} if stam in self.gewichten else {}
        return {term: 1 if term == stam else IN_SAMENSTELLING for term in self.gewichten if stam in term}

    def _veelzeggend(self, stammen: Sequence[str]) -> list[str]:
        eigen = list(dict.fromkeys(stammen))
        grens = OVERAL * len(self.delen)
        return [stam for stam in eigen if len(self.gewichten.get(stam, ())) <= grens] or eigen

    def _uitslag(self, nummers: list[int], stammen: set[str]) -> Uitslag:
        per_pagina: defaultdict[object, list[int]] = defaultdict(list)
        for nummer in nummers:
            deel = self.delen[nummer]
            per_pagina[deel.leidraad.id, deel.opdracht and deel.opdracht.nummer].append(nummer)
        paginas = [
            Paginatreffer([self._treffer(nummer, stammen) for nummer in groep[:DELEN_PER_PAGINA]])
            for groep in list(per_pagina.values())[:MAX_PAGINAS]
        ]
        return Uitslag(paginas, len(per_pagina))

    def _treffer(self, nummer: int, stammen: set[str]) -> Treffer:
        """The section with, of all its text, the piece that matches best."""
        deel = self.delen[nummer]
        _, beste = max(zip(self.stammen[nummer], deel.teksten, strict=True), key=lambda paar: len(paar[0] & stammen))
        return Treffer(deel, _stukken(deel.titel, stammen), _stukken(_fragment(beste, stammen), stammen))


@cache
def index() -> Index:
    """Built once per process: the guides only change with the package."""
    return Index(vindplaatsen.alle().values())


def _geteld(deel: Vindplaats) -> Counter[str]:
    geteld = Counter(woord.stam for tekst in deel.teksten for woord in woorden(tekst))
    for tekst, gewicht in ((deel.titel, IN_TITEL), (_paginanaam(deel), IN_NAAM)):
        for woord in woorden(tekst):
            geteld[woord.stam] += gewicht
    return geteld


def _paginanaam(deel: Vindplaats) -> str:
    return f"opdracht {deel.opdracht.nummer} {deel.opdracht.naam}" if deel.opdracht else deel.leidraad.titel


def _fragment(tekst: str, stammen: set[str]) -> str:
    """A piece of the text around its first match, cut between words."""
    if len(tekst) <= FRAGMENT:
        return tekst
    eerste = next((woord.begin for woord in woorden(tekst) if woord.stam in stammen), 0)
    begin = max(0, min(eerste - FRAGMENT // 3, len(tekst) - FRAGMENT))
    stuk = tekst[begin : begin + FRAGMENT]
    if begin:
        stuk = "… " + stuk.partition(" ")[2]
    return stuk if begin + FRAGMENT >= len(tekst) else stuk.rpartition(" ")[0] + " …"


def _stukken(tekst: str, stammen: set[str]) -> list[Tekststuk]:
    stukken, tot = [], 0
    for woord in _raak(tekst, stammen):
        stukken += [
            Tekststuk(tekst[tot : woord.begin], raak=False),
            Tekststuk(tekst[woord.begin : woord.eind], raak=True),
        ]
        tot = woord.eind
    return [stuk for stuk in (*stukken, Tekststuk(tekst[tot:], raak=False)) if stuk.tekst]


def _raak(tekst: str, stammen: set[str]) -> list[Woord]:
    return [woord for woord in woorden(tekst) if woord.stam in stammen]
