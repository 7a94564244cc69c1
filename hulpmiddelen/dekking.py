"""How often do the 95% intervals of a measurement contain the truth? A large run, by hand: python -m hulpmiddelen.dekking

The results stand in docs/besluiten/0086 and 0087; the tests do a small run with fixed seeds.
"""

import argparse
import random
from collections.abc import Iterator
from itertools import product

from tests.kern.meting.simulatie import Persoon, als_paren, bevat, normaal, scheef
from tests.toeval import toeval_met
from weegwerk.kern.meting.kwaliteit import verhouding_van_aandelen
from weegwerk.kern.meting.verhouding import verhouding

AANTALLEN = ((3, 3), (3, 5), (5, 5), (5, 10), (10, 10), (3, 10), (10, 3))
SPREIDING = ((0.05, 0.05), (0.15, 0.15), (0.3, 0.3), (0.1, 0.2), (0.2, 0.1), (0.05, 0.3), (0.3, 0.05))
AFKEUR = ((0.0, 0.0), (0.02, 0.02), (0.05, 0.02), (0.1, 0.05), (0.1, 0.1), (0.2, 0.05), (0.2, 0.2), (0.05, 0.1))
LAAGST, HOOGST = 0.93, 0.97
GENOEG = 3  # rejects to be expected of the worker; with fewer almost every interval contains the truth
Rij = tuple[str, float]


def tempo(keer: int, toeval: random.Random) -> Iterator[Rij]:
    for ruis, (een, ander), (cv, cv_norm) in product((scheef, normaal), AANTALLEN, SPREIDING):
        vergelijker = Persoon("vergelijker", ander, 1, cv_norm, ruis)
        raak = 0
        for _ in range(keer):
            waar = toeval.uniform(0.3, 1.1)
            werknemer = Persoon("werknemer", een, waar, cv, ruis)
            reeksen = (als_paren(persoon.metingen(toeval)) for persoon in (werknemer, vergelijker))
            raak += bevat(verhouding(*reeksen), waar)
        yield f"{ruis.__name__:8} {een:2}+{ander:<2} cv {cv:.2f} {cv_norm:.2f}", raak / keer


def kwaliteit(keer: int, toeval: random.Random) -> Iterator[Rij]:
    for partijen, (een, ander), stuks, (p, p_norm) in product((0, 0.02), AANTALLEN[::2], (10, 25, 40), AFKEUR):
        werknemer = Persoon("werknemer", een, stuks=stuks, afkeur=p, partijen=partijen)
        vergelijker = Persoon("vergelijker", ander, stuks=stuks, afkeur=p_norm, partijen=partijen)
        waar = (1 - p) / (1 - p_norm)
        raak = sum(
            bevat(verhouding_van_aandelen(werknemer.metingen(toeval), vergelijker.metingen(toeval)), waar)
            for _ in range(keer)
        )
        soort = "genoeg" if een * stuks * p >= GENOEG else "weinig"
        yield (
            f"{soort} partijen {partijen:.2f} {een:2}+{ander:<2} stuks {stuks} afkeur {p:.2f} {p_norm:.2f}",
            raak / keer,
        )


def main() -> None:
    ontleder = argparse.ArgumentParser(description=__doc__)
    ontleder.add_argument("wat", choices=("tempo", "kwaliteit"))
    ontleder.add_argument("--keer", type=int, default=2000)
    ontleder.add_argument("--zaad", type=int, default=1)
    keuze = ontleder.parse_args()
    reken = {"tempo": tempo, "kwaliteit": kwaliteit}[keuze.wat]
    dekkingen = []
    for naam, dekking in reken(keuze.keer, toeval_met(keuze.zaad)):
        dekkingen.append(dekking)
        print(f"{naam}  {dekking:.4f}", flush=True)
    binnen = sum(LAAGST <= dekking <= HOOGST for dekking in dekkingen)
    print(
        f"\n{len(dekkingen)} gevallen: {min(dekkingen):.4f} tot {max(dekkingen):.4f}, "
        f"midden {sum(dekkingen) / len(dekkingen):.4f}, {binnen} tussen 93% en 97%"
    )


if __name__ == "__main__":
    main()
