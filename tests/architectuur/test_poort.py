"""Geen weg naar buiten om de poort heen: wie een versie maakt, kiest een lezer, en dat gebeurt op bekende plekken."""

import ast
from collections.abc import Iterator

from tests.architectuur.bronnen import knopen

PAKKET = "src/weegwerk/"
# Per aanroep de bestanden die haar mogen doen; alle andere gaan door deze heen.
MAG: dict[str, set[str]] = {
    # Het deel van een opdracht voor een lezer, en het rapport dat daaruit bestaat.
    "Opdrachtrapport": {"kern/opdracht/rapportstuk.py"},
    "stel_rapport_samen": {"kern/opdracht/bestand.py", "werkbank/opdrachten/stuk.py"},
    # Wat de deur uit gaat, gaat langs een van deze.
    "verstuur_rapport": {"werkbank/opdrachten/verzenden.py", "werkbank/onderzoeken/verzenden.py"},
    "Poststuk": {"werkbank/rapporten/services.py", "werkbank/opdrachten/brieven.py"},
    "bewaar_rapport": {
        "werkbank/opdrachten/verzenden.py",
        "werkbank/opdrachten/oplevering.py",
        "werkbank/onderzoeken/verzenden.py",
        "werkbank/onderzoeken/afronden.py",
    },
    "maak_gespreksverslag": {"werkbank/opdrachten/verzenden.py"},
    # Van een loonwaarde: voor een lezer, of het geheel voor de deskundige zelf.
    "maak_rapport": {"cli/zaken.py", "werkbank/onderzoeken/versies.py", "werkbank/onderzoeken/views_afronden.py"},
}


def aanroepen() -> Iterator[tuple[str, str, ast.Call]]:
    """Naam, bestand en aanroep van elke functie in het pakket."""
    for plek, knoop in knopen(ast.Call, f"{PAKKET}*.py"):
        naam = knoop.func.attr if isinstance(knoop.func, ast.Attribute) else getattr(knoop.func, "id", "")
        yield naam, plek.removeprefix(PAKKET).partition(":")[0], knoop


def test_alleen_bekende_plekken_maken_en_versturen() -> None:
    gevonden: dict[str, set[str]] = {naam: set() for naam in MAG}
    for naam, plek, _aanroep in aanroepen():
        if naam in MAG:
            gevonden[naam].add(plek)
    assert gevonden == MAG


def test_een_rapport_van_een_loonwaarde_kiest_altijd_een_lezer() -> None:
    """Het geheel (zonder lezer) mag alleen wie dat met zoveel woorden vraagt."""
    zonder = [plek for naam, plek, aanroep in aanroepen() if naam == "maak_rapport" and "inzage" not in {k.arg for k in aanroep.keywords}]  # fmt: skip
    assert zonder == []


def test_het_verslag_en_de_brief_gaan_langs_de_poort() -> None:
    per_plek = {(naam, plek) for naam, plek, _aanroep in aanroepen()}
    assert ("bewaak_verslag", "werkbank/opdrachten/verzenden.py") in per_plek
    assert ("bewaak", "rapport/brieven/stof.py") in per_plek
    assert ("bewaak", "kern/opdracht/rapportstuk.py") in per_plek
