"""The report of an opdracht: question, activities, facts, weighing, conclusion, advice and follow-up.

Which chapters there are, and how they are called, is content (`inhoud/opbouw`); this says what stands in each. A chapter
without content is left out and not numbered.
"""

from collections.abc import Callable, Iterator
from typing import Any

from weegwerk.inhoud.opbouw import Opbouw, opbouw
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
from weegwerk.rapport import blokken as b
from weegwerk.rapport.modellen.gedeeld import dag
from weegwerk.rapport.modellen.opdracht import begin, onderbouwing, slot

_SCHRIJVERS: dict[str, Callable[[Opdrachtrapport, Opbouw], Iterator[b.Blok]]] = {
    "vraag": begin.vraag,
    "activiteiten": begin.activiteiten,
    "feiten": onderbouwing.feiten,
    "weging": onderbouwing.weging,
    "conclusie": onderbouwing.conclusie,
    "advies": slot.advies,
    "vervolg": slot.vervolg,
}


def stel_op(stuk: Opdrachtrapport, bewijs: dict[str, Any]) -> b.Rapportdocument:
    """The tree of the report for one reader."""
    kop, vorm = stuk.kop, opbouw(stuk.kop.leidraad or "", stuk.kop.opdrachtnummer)
    hoofdstukken = [(een.titel, [*_SCHRIJVERS[een.id](stuk, vorm)]) for een in vorm.hoofdstukken]
    hoofdstukken += [
        ("Zienswijzen", [*slot.zienswijzen(stuk)]),
        ("Vaststelling", [*slot.vaststelling(stuk)]),
        ("Controle van dit rapport", [*slot.controle(stuk, bewijs)]),
    ]
    blokken: list[b.Blok] = [*begin.voorop(stuk, vorm)]
    gevuld = [(titel, inhoud) for titel, inhoud in hoofdstukken if inhoud]
    for nummer, (titel, inhoud) in enumerate(gevuld, start=1):
        blokken += [b.Tussenkop(titel, nummer=str(nummer)), *inhoud]
    return b.Rapportdocument(
        titel=f"Arbeidsdeskundig rapport {kop.client}" if kop.client else "Arbeidsdeskundig rapport",
        ondertitel=kop.opdrachtnaam or "",
        kenmerk=f"Kenmerk {kop.kenmerk}" if kop.kenmerk else "Zonder kenmerk",
        versie=_versie(stuk),
        auteur=kop.deskundige or "Weegwerk",
        concept=stuk.map.vaststelling is None,
        blokken=(*blokken, *slot.bijlagen(stuk)),
    )


def _versie(stuk: Opdrachtrapport) -> str:
    vaststelling = stuk.map.vaststelling
    if vaststelling:
        op = f" op {dag(vaststelling.datum)}" if vaststelling.datum else ""
        return f"vaststelling {vaststelling.nummer}{op}"
    return f"rapport van {dag(stuk.kop.datum_rapportage)}" if stuk.kop.datum_rapportage else "nog niet vastgesteld"
