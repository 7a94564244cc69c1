"""What others set beside the own outcome, in lines that the page and the report share."""

from collections.abc import Iterator

from weegwerk.kern.getallen import nederlands, procent_tekst
from weegwerk.kern.methoden import Uitkomst
from weegwerk.kern.onderzoek import Onderzoek
from weegwerk.kern.toetsing import Getoetst, toets_gesteld
from weegwerk.rapport.aandelen import taaknaam

KOPPEN = ("Wat", "Wie stelde het", "Gesteld", "Eigen uitkomst", "Verschil")
UITLEG = "Het verschil is de eigen uitkomst min wat er is gesteld, in procentpunten."


def toetsregels(onderzoek: Onderzoek, uitkomst: Uitkomst) -> Iterator[tuple[str, str, str, str, str]]:
    namen = {uit.code: taaknaam(uit) for uit in uitkomst.taken}
    heel = "Deel van het eigen werk" if uitkomst.eigen_werk else "Loonwaarde"
    for rij in toets_gesteld(onderzoek, uitkomst):
        naam = namen.get(rij.code, heel)
        yield naam, f"de {rij.steller}", procent_tekst(rij.gesteld, 2), procent_tekst(rij.eigen, 2), _verschil(rij)


def _verschil(rij: Getoetst) -> str:
    return f"{'+' if rij.verschil > 0 else ''}{nederlands(rij.verschil * 100, 2)}"
