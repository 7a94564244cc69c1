"""Maakt docs/besluiten/README.md: alle besluiten op thema, met hun stand. Gebruik: python -m hulpmiddelen.besluiten"""

import re
from dataclasses import dataclass
from pathlib import Path

MAP = Path(__file__).resolve().parent.parent / "docs" / "besluiten"
INDEX = MAP / "README.md"
THEMAS = (
    "house",
    "installing",
    "storage",
    "access, keys and log",
    "confidentiality",
    "documents",
    "pages",
    "opdracht",
    "investigation",
    "after the determination",
    "questionnaires",
    "sending and agenda",
    "law and values",
    "money and schemes",
    "measuring and certainty",
    "portfolio",
    "role check",
    "guides and content",
    "reports",
    "tests",
    "measuring speed",
)
REGEL = re.compile(r"Status: (in use|(?:partly )?replaced by (\d{4}))\. Theme: (.+)\.")


class Onvolledig(Exception):
    """Een besluit zegt niet wat het zou moeten zeggen; de tekst zegt wat en hoe het wel moet."""


@dataclass(frozen=True, slots=True)
class Besluit:
    """Een besluit zoals de index het noemt."""

    nummer: str
    bestand: str
    titel: str
    stand: str
    door: str
    thema: str


def besluiten() -> list[Besluit]:
    """Alle besluiten, op nummer."""
    gelezen = [_lees(pad) for pad in sorted(MAP.glob("[0-9]*.md"))]
    nummers = {besluit.nummer for besluit in gelezen}
    for besluit in gelezen:
        if besluit.door and besluit.door not in nummers:
            raise Onvolledig(f"{besluit.bestand}: besluit {besluit.door} bestaat niet.")
    return gelezen


def _lees(pad: Path) -> Besluit:
    titel, leeg, stand, *_rest = pad.read_text().splitlines()
    kop = re.fullmatch(r"# (\d{4}) (.+)", titel)
    if kop is None or kop[1] != pad.name[:4]:
        raise Onvolledig(f"{pad.name}: de eerste regel hoort te zijn «# {pad.name[:4]} Title in English».")
    regel = REGEL.fullmatch(stand)
    if leeg or regel is None or regel[3] not in THEMAS:
        raise Onvolledig(
            f"{pad.name}: de derde regel hoort te zijn «Status: in use. Theme: ….» of «Status: replaced by 0123. Theme: ….», "
            f"met een thema uit {', '.join(THEMAS)}."
        )
    return Besluit(kop[1], pad.name, kop[2], regel[1], regel[2] or "", regel[3])


def index() -> str:
    """De tekst van de index."""
    regels = [
        "# Records",
        "",
        "Why it is as it is, by theme; made by `python -m hulpmiddelen.besluiten`. A record is not changed afterwards: a later one",
        "replaces it, and its status says so.",
    ]
    alle = besluiten()
    for thema in (thema for thema in THEMAS if any(besluit.thema == thema for besluit in alle)):
        regels += ["", f"## {thema[0].upper()}{thema[1:]}", ""]
        regels += [_regel(besluit) for besluit in alle if besluit.thema == thema]
    return "\n".join(regels) + "\n"


def _regel(besluit: Besluit) -> str:
    stand = "" if besluit.stand == "in use" else f" ({besluit.stand})"
    return f"- [{besluit.nummer}]({besluit.bestand}) {besluit.titel}{stand}"


if __name__ == "__main__":
    INDEX.write_text(index())
