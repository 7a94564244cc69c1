"""The guides of the profession, as data in our own words."""

from functools import cache
from pathlib import Path

from weegwerk.inhoud.leidraden.lezer import KOP, Leidraadprobleem, lees
from weegwerk.inhoud.leidraden.model import Leidraad, Leidraadopdracht, OpdrachtOnbekend, Rol, Sectie, Sectieplaats

__all__ = [
    "DATA",
    "Leidraad",
    "LeidraadFout",
    "LeidraadOnbekend",
    "Leidraadopdracht",
    "OpdrachtOnbekend",
    "Rol",
    "Sectie",
    "Sectieplaats",
    "alle",
    "leidraad",
    "mappen",
    "uit_bewaarvorm",
]

DATA = Path(__file__).parent / "data"


class LeidraadOnbekend(LookupError):
    """There is no guide with this id, or not in this version; the text says in Dutch what there is."""


class LeidraadFout(Exception):
    """A guide that came with the program cannot be read; `problemen` says what is wrong in which file."""

    def __init__(self, problemen: tuple[Leidraadprobleem, ...]) -> None:
        super().__init__("\n".join(map(str, problemen)))
        self.problemen = problemen


def mappen(data: Path = DATA) -> tuple[Path, ...]:
    """The folders with a guide in them."""
    return tuple(sorted(kop.parent for kop in data.glob(f"*/{KOP}")))


@cache
def alle() -> tuple[Leidraad, ...]:
    """Every guide, the one with most assignments first; raises LeidraadFout."""
    gevonden = []
    for map_ in mappen():
        gelezen = lees(map_)
        if gelezen.leidraad is None:
            raise LeidraadFout(gelezen.problemen)
        gevonden.append(gelezen.leidraad)
    return tuple(sorted(gevonden, key=lambda leidraad: (-len(leidraad.opdrachten), leidraad.titel)))


def leidraad(leidraad_id: str, versie: str | None = None) -> Leidraad:
    """One guide; with `versie` only exactly that text. Raises LeidraadOnbekend.

    Only the newest text comes with the program. Who pins a version keeps its `bewaarvorm()` beside it.
    """
    for gevonden in alle():
        if gevonden.id == leidraad_id:
            if versie in (None, gevonden.versie):
                return gevonden
            raise LeidraadOnbekend(
                f"Van de {gevonden.titel} is versie {versie} hier niet aanwezig; dit is versie {gevonden.versie}."
            )
    namen = ", ".join(gevonden.id for gevonden in alle())
    raise LeidraadOnbekend(f"De leidraad “{leidraad_id[:60]}” bestaat niet. Kies uit: {namen}.")


def uit_bewaarvorm(inhoud: bytes, versie: str) -> Leidraad:
    """A guide that was kept; raises LeidraadOnbekend when it is not the text of this version."""
    bewaard = Leidraad.model_validate_json(inhoud)
    if bewaard.versie != versie:
        raise LeidraadOnbekend(f"Deze tekst hoort niet bij versie {versie}; hij is van versie {bewaard.versie}.")
    return bewaard
