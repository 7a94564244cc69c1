"""Legt van de bronteksten vast welke reeksen woorden erin staan, zonder de teksten zelf: python -m hulpmiddelen.bronzinnen MAP

Het resultaat hoort in versiebeheer; `tests/architectuur/test_zinnen.py` vergelijkt ermee of er ergens een zin is overgenomen.
"""

import hashlib
import re
import sys
from collections.abc import Iterator
from pathlib import Path

WOORDEN = 14  # korter is geen overgenomen zin maar een vaste uitdrukking
BYTES = 6  # kort genoeg voor een klein bestand; de kans op toeval is kleiner dan een op duizend voor de hele boom
LIJST = Path(__file__).resolve().parent.parent / "tests" / "architectuur" / "bronzinnen.bin"


def woorden(tekst: str) -> list[str]:
    return re.findall(r"[a-zà-ÿ0-9]+", tekst.lower())


def reeksen(tekst: str) -> Iterator[tuple[bytes, str]]:
    """Elke reeks van WOORDEN woorden: haar kenmerk en de woorden zelf."""
    los = woorden(tekst)
    for plek in range(len(los) - WOORDEN + 1):
        reeks = " ".join(los[plek : plek + WOORDEN])
        yield hashlib.blake2b(reeks.encode(), digest_size=BYTES).digest(), reeks


def bekend() -> frozenset[bytes]:
    inhoud = LIJST.read_bytes()
    return frozenset(inhoud[plek : plek + BYTES] for plek in range(0, len(inhoud), BYTES))


def main() -> None:
    teksten = [pad.read_text(errors="replace") for pad in sorted(Path(sys.argv[1]).glob("*.txt"))]
    kenmerken = sorted({kenmerk for tekst in teksten for kenmerk, _reeks in reeksen(tekst)})
    LIJST.write_bytes(b"".join(kenmerken))
    print(f"{len(kenmerken)} reeksen uit {len(teksten)} teksten")


if __name__ == "__main__":
    main()
