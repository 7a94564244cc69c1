"""Zegt hoe lang het duurde vanaf het begin van de make-opdracht.

Gebruik: klok.py tests, of klok.py pagina POORT (wacht tot de werkbank antwoordt, of tot die gestopt is).
"""

import os
import sys
import time
import urllib.request
from pathlib import Path

OMGEVING = Path(__file__).resolve().parent.parent / ".venv"
WACHTTIJD = 120


def main() -> None:
    begonnen = int(os.environ["WEEGWERK_BEGONNEN"])
    mijlpaal = "groene tests"
    if sys.argv[1] == "pagina":
        mijlpaal = "eerste pagina"
        if not wacht_op_pagina(f"http://localhost:{sys.argv[2]}/"):
            return
    # Is er in deze opdracht nog ingericht, dan telt de hele weg vanaf een kale kloon.
    ingericht = any(stempel.stat().st_mtime >= begonnen for stempel in OMGEVING.glob("ingericht-*"))
    print(f"Van {'kloon' if ingericht else 'opdracht'} tot {mijlpaal}: {time.time() - begonnen:.0f} s", flush=True)


def wacht_op_pagina(adres: str) -> bool:
    server = os.getppid()
    einde = time.monotonic() + WACHTTIJD
    while time.monotonic() < einde and os.getppid() == server:
        try:
            with urllib.request.urlopen(adres, timeout=10):
                return True
        except OSError:
            time.sleep(0.1)
    return False


if __name__ == "__main__":
    main()
