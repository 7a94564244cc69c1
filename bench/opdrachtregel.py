"""De opdrachtregel en de rekenkern: koud starten, bepalingen per seconde en een rapport."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from functools import partial
from pathlib import Path
from time import perf_counter

from bench.tabel import Uitslag, getal, keer, midden, ms
from weegwerk.inhoud import voorbeelden
from weegwerk.kern.methoden import bereken
from weegwerk.kern.onderzoek import lees
from weegwerk.rapport import maak_rapport

WEEGWERK = str(Path(sys.executable).with_name("weegwerk"))
KOUDE_STARTS, KOUDE_RAPPORTEN, WARME_RAPPORTEN = 11, 5, 9
WARM, KOUD = 0.2, 0.5
REKENRONDES, PER_RONDE = 7, 150


def meet_start(werkmap: Path) -> list[Uitslag]:
    """Om en om, zodat alle vier dezelfde drukte op de machine zien.

    `import pydantic` laadt pas iets bij het eerste gebruik; daarom staat ook een programma met een enkel model erbij.
    """
    tijden = _om_en_om(
        {
            "kaal": [sys.executable, "-c", "pass"],
            "pydantic": [sys.executable, "-c", "import pydantic"],
            "model": [sys.executable, "-c", "from pydantic import BaseModel\nclass M(BaseModel): x: int"],
            "bereken": [WEEGWERK, "bereken", str(_zaak(werkmap)), "--json"],
        },
        KOUDE_STARTS,
        _omgeving(werkmap),
    )
    kaal, pydantic, model, start = (tijden[naam] for naam in ("kaal", "pydantic", "model", "bereken"))
    meting, haalt = keer(start, pydantic, 3)
    return [
        Uitslag("kale start van Python", ms(kaal)),
        Uitslag("import pydantic", ms(pydantic)),
        Uitslag("een model van pydantic", ms(model)),
        Uitslag("weegwerk bereken", ms(start)),
        Uitslag("… tegen import pydantic", meting, "hoogstens 3 keer", haalt),
        Uitslag("… tegen een model van pydantic", f"{getal(start / model)} keer"),
        Uitslag("… tegen een kale start", f"{getal(start / kaal)} keer"),
    ]


def meet_bepalingen(_werkmap: Path) -> list[Uitslag]:
    """Bepalingen per seconde op exacte breuken, met en zonder het lezen van het zaakbestand."""
    tekst = voorbeelden.tekst().encode()
    onderzoek = lees(tekst).onderzoek
    rekenen, lezen = [], []
    for _ronde in range(REKENRONDES):
        rekenen.append(_duur(lambda: bereken(onderzoek), PER_RONDE))
        lezen.append(_duur(lambda: bereken(lees(tekst).onderzoek), PER_RONDE // 10))
    zonder, met = midden(rekenen), midden(lezen)
    taken = len(onderzoek.taken)
    return [
        Uitslag(f"bepalingen van {taken} taken", f"{1 / zonder:.0f} per seconde"),
        Uitslag("… en het zaakbestand lezen", f"{1 / met:.0f} per seconde"),
        Uitslag("lezen en rekenen tegen rekenen", f"{getal(met / zonder)} keer"),
    ]


def meet_rapport(werkmap: Path) -> list[Uitslag]:
    onderzoek = lees(voorbeelden.tekst()).onderzoek
    maak_rapport(onderzoek)
    begin = _processortijd()
    warm = midden([_duur(lambda: maak_rapport(onderzoek)) for _ in range(WARME_RAPPORTEN)])
    rekentijd = (_processortijd() - begin) / WARME_RAPPORTEN
    opdrachten = {
        "kaal": [sys.executable, "-c", "pass"],
        "rapport": [WEEGWERK, "rapport", str(_zaak(werkmap)), "-o", str(werkmap / "rapport.pdf")],
    }
    tijden = _om_en_om(opdrachten, KOUDE_RAPPORTEN, _omgeving(werkmap))
    koud = tijden["rapport"]
    return [
        Uitslag("volledig rapport, warm", ms(warm), f"onder {ms(WARM)}", warm < WARM),
        Uitslag("… processortijd, die minder van de drukte afhangt", ms(rekentijd)),
        Uitslag("volledig rapport, koud", ms(koud), f"onder {ms(KOUD)}", koud < KOUD),
        Uitslag("… tegen een kale start van Python", f"{getal(koud / tijden['kaal'])} keer"),
    ]


def _zaak(werkmap: Path) -> Path:
    zaak = werkmap / "zaak.yaml"
    zaak.write_text(voorbeelden.tekst(), encoding="utf-8")
    return zaak


def _omgeving(werkmap: Path) -> dict[str, str]:
    """Bytecode op een eigen plek: na de eerste keer is die er, zoals bij een geïnstalleerd product."""
    omgeving = {naam: waarde for naam, waarde in os.environ.items() if naam != "PYTHONDONTWRITEBYTECODE"}
    return omgeving | {"PYTHONPYCACHEPREFIX": str(werkmap / "bytecode")}


def _om_en_om(opdrachten: Mapping[str, list[str]], keren: int, omgeving: dict[str, str]) -> dict[str, float]:
    tijden: dict[str, list[float]] = {naam: [] for naam in opdrachten}
    for ronde in range(keren + 1):
        for naam, opdracht in opdrachten.items():
            duur = _duur(partial(_draai, opdracht, omgeving))
            if ronde:
                tijden[naam].append(duur)
    return {naam: midden(lijst) for naam, lijst in tijden.items()}


def _draai(opdracht: list[str], omgeving: dict[str, str]) -> None:
    subprocess.run(opdracht, env=omgeving, check=True, capture_output=True, timeout=60)


def _processortijd() -> float:
    """Van dit proces en van alles wat het startte en afwachtte."""
    return sum(os.times()[:4])


def _duur(doe: Callable[[], object], keren: int = 1) -> float:
    begin = perf_counter()
    for _ in range(keren):
        doe()
    return (perf_counter() - begin) / keren
