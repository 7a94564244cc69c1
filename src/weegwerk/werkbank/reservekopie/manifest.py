"""What a copy says about itself: enough to tell years later whether it is still whole."""

import hashlib
from datetime import datetime
from pathlib import Path
from typing import Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, ValidationError

from weegwerk.werkbank.fouten import KopieFout, StartFout

MANIFEST = "manifest.json"
DATABESTAND = {"sqlite": "weegwerk.sqlite3", "postgresql": "weegwerk.dump"}
SLEUTELBESTANDEN = ("geheim.txt", "hoofdsleutel.json")
_BLOK = 1 << 20


class _Manifestdeel(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)


class Bestand(_Manifestdeel):
    grootte: int
    sha256: str


class Einde(_Manifestdeel):
    """Where the log of one organisation ended."""

    organisatie: UUID
    volgnummer: int
    hash: str
    zegel: str


class Manifest(_Manifestdeel):
    weegwerk_reservekopie: Literal[1] = 1
    gemaakt_op: datetime
    programma: str
    databank: Literal["sqlite", "postgresql"]
    databankversie: str
    migraties: tuple[str, ...]
    rijen: dict[str, int]
    logboek: tuple[Einde, ...]
    # What was wrong with the log when the copy was made: the proof of that stays behind in the folder it came from.
    problemen: tuple[str, ...] = ()
    bestanden: dict[str, Bestand]
    # Made with the key of the log: who shortens the log of a copy cannot make the manifest agree.
    waarmerk: str = ""

    def te_waarmerken(self) -> bytes:
        return self.model_dump_json(exclude={"waarmerk"}).encode()

    def met(self, **velden: object) -> "Manifest":
        return Manifest.model_validate(self.model_dump() | velden)

    def databestand(self) -> str:
        return DATABESTAND[self.databank]


def van_bestand(pad: Path) -> Bestand:
    som = hashlib.sha256()
    with pad.open("rb") as invoer:
        while blok := invoer.read(_BLOK):
            som.update(blok)
    return Bestand(grootte=pad.stat().st_size, sha256=som.hexdigest())


def lees(map_: Path) -> Manifest:
    """The manifest of a copy, after every file it names was found whole.

    Raises StartFout when this is no copy at all and KopieFout when it is one that is damaged.
    """
    if not map_.is_dir():
        raise StartFout(f"{map_}: deze map bestaat niet. Noem de map van een reservekopie.")
    if not (map_ / MANIFEST).is_file():
        if any((map_ / naam).exists() for naam in DATABESTAND.values()):
            raise KopieFout(f"{map_}: {MANIFEST} ontbreekt. De kopie is niet heel; gebruik een andere.")
        raise StartFout(f"{map_}: dit is geen reservekopie van Weegwerk. Noem de map die weegwerk reservekopie maakte.")
    try:
        manifest = Manifest.model_validate_json((map_ / MANIFEST).read_bytes())
    except ValidationError:
        raise KopieFout(f"{map_ / MANIFEST}: dit bestand is beschadigd. Gebruik een andere kopie.") from None
    if manifest.databestand() not in manifest.bestanden or set(manifest.bestanden) - {
        manifest.databestand(),
        *SLEUTELBESTANDEN,
    }:
        raise KopieFout(f"{map_ / MANIFEST}: dit bestand is veranderd. Gebruik een andere kopie.")
    if fouten := [fout for naam, bestand in manifest.bestanden.items() if (fout := _mankement(map_ / naam, bestand))]:
        raise KopieFout(*fouten)
    return manifest


def _mankement(pad: Path, hoort: Bestand) -> str:
    if not pad.is_file():
        return f"{pad}: dit bestand ontbreekt. De kopie is niet heel; gebruik een andere."
    if pad.stat().st_size < hoort.grootte:
        return f"{pad}: dit bestand is ingekort. De kopie is niet heel; gebruik een andere."
    if van_bestand(pad) != hoort:
        return f"{pad}: dit bestand is veranderd of beschadigd. Gebruik een andere kopie."
    return ""
