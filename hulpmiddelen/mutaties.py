"""Verander de rekenkern op één plek tegelijk en kijk of een test dat merkt.

    python -m hulpmiddelen.mutaties                     methoden, meting en regelingen
    python -m hulpmiddelen.mutaties kern/meting/taak    alleen wat zo begint

Wat niemand merkt, moet in mutaties_verklaard.yaml staan met de reden waarom dat niet erg is. Staat er iets niet, of staat
daar iets wat er niet meer is, dan is de uitgang 1.
"""

import sys
import tempfile
import time
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from hulpmiddelen.mutanten import Mutant, mutanten
from hulpmiddelen.mutatieproef import Afloop, schoon, vlug
from weegwerk.yaml_strikt import laad  # kent de rekenkern niet, dus een schone kopie blijft schoon

WORTEL = Path(__file__).resolve().parent.parent
BRON = WORTEL / "src"
VERKLAARD = Path(__file__).with_name("mutaties_verklaard.yaml")
Plek = tuple[str, str, str, str]
TESTS = {
    "kern/methoden": ["tests/kern/test_methoden.py", "tests/kern/test_families.py", "tests/kern/test_signalen.py", "tests/kern/test_rekenvoorbeelden.py", "tests/kern/meting/test_taak.py", "tests/kern/test_eigenschappen.py", "tests/kern/vergelijking"],
    "kern/meting": ["tests/kern/meting/test_taak.py", "tests/kern/meting/test_meten.py", "tests/kern/meting/test_rond_het_meten.py", "tests/kern/meting/test_verdeling.py", "tests/kern/meting/test_bestand.py", "tests/kern/meting/test_grenzen.py", "tests/kern/meting/test_kwaliteit.py", "tests/kern/meting/test_verhouding.py", "tests/kern/meting/test_ongewoon.py"],
    "kern/regelingen": ["tests/kern/test_loonkostensubsidie.py", "tests/kern/test_signalen.py", "tests/kern/regelingen"],
}  # fmt: skip


@dataclass(frozen=True)
class Uitslag:
    """Van één pakket: wat er veranderd is, wat geen test merkte, en wat te lang rekende om dat te weten."""

    alle: list[Mutant]
    gebleven: list[Mutant]
    te_lang: list[Mutant]
    duur: float


def main() -> None:
    begin = sys.argv[1] if len(sys.argv) > 1 else ""
    uitleg = verklaringen()
    goed = True
    # Wat elke kopie nodig heeft, hoeft maar één keer geladen.
    for naam in ("hypothesis", "pydantic", "yaml"):
        import_module(naam)
    for pakket, tests in TESTS.items():
        alle = [mutant for pad in bestanden(pakket, begin) for mutant in mutanten(pad, BRON)]
        if alle:
            goed &= meld(pakket, draai(alle, tests), uitleg)
    sys.exit(not goed)


def bestanden(pakket: str, begin: str = "") -> list[Path]:
    map_ = BRON / "weegwerk"
    return [pad for pad in sorted((map_ / pakket).rglob("*.py")) if str(pad.relative_to(map_)).startswith(begin)]


def verklaringen() -> dict[Plek, str]:
    """Waarom een verandering die niemand merkt niet erg is, per verandering."""
    rijen: Any = laad(VERKLAARD.read_text()).data
    return {(rij["module"], rij["functie"], rij["was"], rij["wordt"]): rij["waarom"] for rij in rijen}


def draai(alle: list[Mutant], tests: list[str]) -> Uitslag:
    begin = time.monotonic()
    with tempfile.TemporaryDirectory() as map_:
        eerst = vlug(alle, tests, Path(map_) / "aflopen")
    twijfel = [mutant for mutant, afloop in zip(alle, eerst, strict=True) if afloop is not Afloop.GEMERKT]
    aflopen = list(zip(twijfel, schoon(twijfel, tests), strict=True))
    gebleven = [mutant for mutant, afloop in aflopen if afloop is Afloop.GEBLEVEN]
    te_lang = [mutant for mutant, afloop in aflopen if afloop is Afloop.TE_LANG]
    return Uitslag(alle, gebleven, te_lang, time.monotonic() - begin)


def meld(pakket: str, uitslag: Uitslag, uitleg: dict[Plek, str]) -> bool:
    onverklaard = [mutant for mutant in uitslag.gebleven if mutant.plek not in uitleg]
    modules = {mutant.module for mutant in uitslag.alle}
    weg = [plek for plek in uitleg if plek[0] in modules and plek not in {mutant.plek for mutant in uitslag.gebleven}]
    gemerkt = len(uitslag.alle) - len(uitslag.gebleven) - len(uitslag.te_lang)
    print(
        f"{pakket}: {len(uitslag.alle)} veranderingen, {gemerkt} gemerkt, {len(uitslag.te_lang)} te lang, "
        f"{len(uitslag.gebleven) - len(onverklaard)} verklaard, {len(onverklaard)} onverklaard, {uitslag.duur / 60:.0f} minuten."
    )
    for mutant in uitslag.te_lang:
        print("  te lang:", *mutant.plek, sep="\n    ")
    for mutant in onverklaard:
        print("  onverklaard:", *mutant.plek, sep="\n    ")
    for plek in weg:
        print("  verklaard, maar een test merkt het of het is er niet meer:", *plek, sep="\n    ")
    return not onverklaard and not weg


if __name__ == "__main__":
    main()
