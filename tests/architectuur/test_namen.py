"""Een klassenaam staat voor één ding: wie hem leest of zoekt, hoeft niet te raden welke."""

import ast
from collections import Counter

from tests.architectuur.bronnen import bestanden, naam, tekst

# De rij in de database en het document dat erin staat zijn samen één ding.
RIJ_EN_DOCUMENT = {"Onderdeel", "Onderhandeling", "Onderzoek", "Opdrachtmap", "Vragenlijst"}
# Het model van de wet voor een loonwaarde en het rapport van een opdracht hebben elk hun eigen stuk met deze naam.
IN_ELK_RAPPORT = {"Advies", "Belastbaarheid", "Conclusie", "Zienswijzen"}


def test_een_klassenaam_staat_voor_een_ding() -> None:
    namen = Counter(
        knoop.name
        for pad in bestanden("src/*.py")
        if "/migrations/" not in naam(pad)
        for knoop in ast.parse(tekst(pad)).body
        if isinstance(knoop, ast.ClassDef)
    )
    gedeeld = {klasse for klasse, aantal in namen.items() if aantal > 1}
    assert gedeeld == RIJ_EN_DOCUMENT | IN_ELK_RAPPORT
