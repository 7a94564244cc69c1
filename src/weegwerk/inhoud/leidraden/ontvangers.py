"""Who receives what in an assignment: data of its own per guide (`ontvangers.yaml`), for it also holds for what was accepted
under an older text.

An assignment of which nothing is known is for the client alone. Where an opdracht has more parts, the strictest decides.
"""

from collections.abc import Iterable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Literal

from pydantic import Field

from weegwerk.inhoud.leidraden.lezer import Bronblad, GelezenLeidraad, Leidraadprobleem, lees_blad
from weegwerk.inhoud.leidraden.model import Id, Leidraaddeel

BESTAND = "ontvangers.yaml"
DATA = Path(__file__).parent / "data"
Lezer = Literal["client", "opdrachtgever", "werkgever"]
Niveau = Literal["rapport", "met_toestemming", "bericht", "niets"]
_STRENG: tuple[Niveau, ...] = ("rapport", "met_toestemming", "bericht", "niets")


class Leidraadontvangst(Leidraaddeel):
    """What each reader of one assignment receives; `voorwaarden` names who a condition of the guide shuts out."""

    client: Niveau
    opdrachtgever: Niveau
    werkgever: Niveau
    voorwaarden: dict[Id, tuple[Lezer, ...]] = Field(default_factory=dict)

    def per_lezer(self) -> dict[str, Niveau]:
        return {"client": self.client, "opdrachtgever": self.opdrachtgever, "werkgever": self.werkgever}


class Ontvangers(Leidraaddeel):
    opdrachten: dict[int, Leidraadontvangst]


ALLEEN_CLIENT = Leidraadontvangst(client="rapport", opdrachtgever="niets", werkgever="niets")
_IEDEREEN = Leidraadontvangst(client="rapport", opdrachtgever="rapport", werkgever="rapport")


def ontvangst(leidraad: str, nummer: int) -> Leidraadontvangst:
    """What each reader of this assignment receives."""
    return _tabel(leidraad).get(nummer, ALLEEN_CLIENT)


def samen(onderdelen: Iterable[tuple[str, int]]) -> Mapping[str, Niveau]:
    """Per reader what he receives of an opdracht with these parts; of one without parts yet nothing is shut out."""
    delen = [ontvangst(*onderdeel).per_lezer() for onderdeel in onderdelen] or [_IEDEREEN.per_lezer()]
    return {lezer: max((deel[lezer] for deel in delen), key=_STRENG.index) for lezer in delen[0]}


@cache
def _tabel(leidraad: str) -> Mapping[int, Leidraadontvangst]:
    bekend = {map_.name for map_ in DATA.iterdir()}
    gelezen = lees_blad(DATA / leidraad / BESTAND, Ontvangers, []) if leidraad in bekend else None
    return gelezen[1].opdrachten if gelezen else {}


def controleer(map_: Path, gelezen: GelezenLeidraad) -> Iterator[Leidraadprobleem]:
    """Every assignment has a row, and no condition of the guide contradicts what its row says."""
    problemen: list[Leidraadprobleem] = []
    blad_en_tabel = lees_blad(map_ / BESTAND, Ontvangers, problemen)
    yield from problemen
    if blad_en_tabel is None or gelezen.leidraad is None:
        return
    blad, tabel = blad_en_tabel
    opdrachten = {een.nummer: een for een in gelezen.leidraad.opdrachten}
    for nummer in sorted(set(opdrachten) - set(tabel.opdrachten)):
        yield blad.probleem(("opdrachten",), f"Van opdracht {nummer} staat er niet wie wat krijgt.")
    for nummer, rij in tabel.opdrachten.items():
        if nummer not in opdrachten:
            yield blad.probleem(("opdrachten",), f"Opdracht {nummer} bestaat niet in deze leidraad.")
        else:
            bekend = {een.id for een in opdrachten[nummer].opdrachtacceptatie.voorwaarden.lijst}
            yield from _voorwaarden(blad, nummer, rij, bekend)


def _voorwaarden(blad: Bronblad, nummer: int, rij: Leidraadontvangst, bekend: set[str]) -> Iterator[Leidraadprobleem]:
    for voorwaarde, lezers in rij.voorwaarden.items():
        if voorwaarde not in bekend:
            yield blad.probleem(("opdrachten",), f"Opdracht {nummer} heeft geen voorwaarde “{voorwaarde}”.")
        for lezer in lezers:
            if rij.per_lezer()[lezer] == "rapport":
                tekst = (
                    f"Opdracht {nummer}: de {lezer} krijgt het rapport, maar voorwaarde “{voorwaarde}” zegt van niet."
                )
                yield blad.probleem(("opdrachten",), tekst)
