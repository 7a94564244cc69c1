"""Zegt hoe lang het duurde vanaf het begin van de make-opdracht.

Gebruik: klok.py tests, of klok.py pagina POORT (wacht tot de werkbank antwoordt, of tot die gestopt is).
"""

import os
import sys
import time
import urllib.request
from pathlib import Path

OMGEVING = Path(__file__).resolve().parent.parent / ".venv"
GEDULD = 120


def main() -> None:
    mijlpaal = "groene tests"
    if sys.argv[1] == "pagina":
        mijlpaal = "eerste pagina"
        if not pagina_verschijnt(int(sys.argv[2])):
            return
    begonnen = int(os.environ["WEEGWERK_BEGONNEN"])
    # Is er in deze opdracht ingericht, dan telt de hele weg vanaf een kale kloon.
    ingericht = any(stempel.stat().st_mtime >= begonnen for stempel in OMGEVING.glob("ingericht-*"))
    print(f"Van {'kloon' if ingericht else 'opdracht'} tot {mijlpaal}: {time.time() - begonnen:.0f} s", flush=True)


def pagina_verschijnt(poort: int) -> bool:
    server = os.getppid()
    einde = time.monotonic() + GEDULD
    while time.monotonic() < einde and os.getppid() == server:
        try:
            with urllib.request.urlopen(f"http://localhost:{poort}/", timeout=10):
                return True
        except OSError:
            time.sleep(0.1)
    return False


if __name__ == "__main__":
    main()
