"""Reads one guide from its folder: `leidraad.yaml` and one file per assignment, `opdracht-14.yaml`.

Every mistake is named with file, line and place; all of them at once, because people write these files by hand.
"""

from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

from pydantic import BaseModel, ValidationError

from weegwerk.inhoud.leidraden.model import Leidraad, Leidraadkop, Leidraadopdracht
from weegwerk.yaml_strikt import GelezenYaml, Pad, YamlFout, laad

KOP = "leidraad.yaml"
_CITAAT = 60
_Soort = TypeVar("_Soort", bound=BaseModel)

_SLEUTELS = "Hier horen sleutels met een waarde te staan."
_LIJST = "Hier hoort een lijst te staan; begin elk onderdeel met een streepje."
_TEKST = "Hier hoort tekst te staan."
_ZINNEN = {
    "missing": "“{veld}” ontbreekt.",
    "extra_forbidden": "“{veld}” is hier niet bekend.",
    "literal_error": "“{waarde}” kan hier niet. Kies uit: {expected}.",
    "int_parsing": "“{waarde}” is geen heel getal.",
    "greater_than_equal": "“{waarde}” is te laag; begin bij {ge}.",
    "date_from_datetime_parsing": "“{waarde}” is geen datum. Schrijf jaar-maand-dag, bijvoorbeeld 2011-09-01.",
    "string_pattern_mismatch": "“{waarde}” past hier niet. Een id heeft kleine letters, cijfers en streepjes; een adres begint met https://.",
    "string_too_short": _TEKST,
    "string_type": _TEKST,
    "too_short": "Hier hoort ten minste één onderdeel te staan.",
    "model_type": _SLEUTELS,
    "dict_type": _SLEUTELS,
    "tuple_type": _LIJST,
    "int_type": "Hier hoort een heel getal te staan.",
}


@dataclass(frozen=True)
class Leidraadprobleem:
    """Something wrong in a guide: file, line (from 1), place and what is wrong, in Dutch."""

    bestand: Path
    regel: int
    pad: str
    tekst: str

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}: {self.pad + ': ' if self.pad else ''}{self.tekst}"


@dataclass(frozen=True)
class Bronblad:
    """One file that was read, to look up lines in."""

    bestand: Path
    document: GelezenYaml

    def probleem(self, pad: Pad, tekst: str) -> Leidraadprobleem:
        return Leidraadprobleem(self.bestand, self.document.regel(pad), pad_tekst(pad), tekst)


@dataclass(frozen=True)
class GelezenLeidraad:
    """A guide as far as it could be read, with its files by number; the guide's own file is number 0."""

    leidraad: Leidraad | None
    problemen: tuple[Leidraadprobleem, ...]
    bladen: dict[int, Bronblad]

    def probleem(self, nummer: int, pad: Pad, tekst: str) -> Leidraadprobleem:
        """A problem found after reading, at its line."""
        return self.bladen[nummer].probleem(pad, tekst)


def lees(map_: Path) -> GelezenLeidraad:
    """Read the guide in this folder; never raises for what is wrong in the files."""
    problemen: list[Leidraadprobleem] = []
    bladen: dict[int, Bronblad] = {}
    opdrachten: list[Leidraadopdracht] = []
    if kop := lees_blad(map_ / KOP, Leidraadkop, problemen):
        bladen[0] = kop[0]
    for bestand in sorted(map_.glob("opdracht-*.yaml")):
        if gelezen := lees_blad(bestand, Leidraadopdracht, problemen):
            blad, opdracht = gelezen
            bladen[opdracht.nummer] = blad
            opdrachten.append(opdracht)
            if bestand.name != (hoort := bestandsnaam(opdracht.nummer)):
                problemen.append(blad.probleem(("nummer",), f"Opdracht {opdracht.nummer} hoort in {hoort}."))
    if kop is None or problemen:
        return GelezenLeidraad(None, tuple(problemen), bladen)
    op_volgorde = tuple(sorted(opdrachten, key=lambda opdracht: opdracht.nummer))
    return GelezenLeidraad(Leidraad(**dict(kop[1]), opdrachten=op_volgorde), (), bladen)


def bestandsnaam(nummer: int) -> str:
    """File name of an assignment; two digits, so that a folder sorts by number."""
    return f"opdracht-{nummer:02}.yaml"


def pad_tekst(pad: Pad) -> str:
    """Place in the file for people: ``omschrijving.wat.bron[1]`` for the first source."""
    tekst = ""
    for deel in pad:
        tekst += f"[{deel + 1}]" if isinstance(deel, int) else f".{deel}" if tekst else str(deel)
    return tekst


def lees_blad(bestand: Path, soort: type[_Soort], problemen: list[Leidraadprobleem]) -> tuple[Bronblad, _Soort] | None:
    """Read one file as one model; what is wrong with it is added to `problemen`."""
    try:
        blad = Bronblad(bestand, laad(bestand.read_bytes()))
        return blad, soort.model_validate(blad.document.data)
    except FileNotFoundError:
        problemen.append(Leidraadprobleem(bestand, 1, "", "Dit bestand ontbreekt."))
    except YamlFout as fout:
        problemen.append(Leidraadprobleem(bestand, fout.regel, "", f"{fout.tekst[:1].upper()}{fout.tekst[1:]}."))
    except ValidationError as fouten:
        vertaald = [blad.probleem(_pad(fout), _in_het_nederlands(fout)) for fout in fouten.errors(include_url=False)]
        problemen.extend(sorted(vertaald, key=lambda probleem: probleem.regel))
    return None


def _pad(fout: Any) -> Pad:
    """Place of an error; pydantic adds a sign of its own behind the key of a mapping."""
    pad: Pad = tuple(fout["loc"])
    return pad[:-1] if pad and pad[-1] == "[key]" else pad


def _in_het_nederlands(fout: Any) -> str:
    if fout["type"] == "weegwerk":
        return str(fout["msg"])
    zin = _ZINNEN.get(fout["type"], "“{waarde}” kan hier niet.")
    woorden = {
        **fout.get("ctx", {}),
        "veld": fout["loc"][-1] if fout["loc"] else "",
        "waarde": str(fout["input"])[:_CITAAT],
    }
    woorden["expected"] = str(woorden.get("expected", "")).replace("'", "").replace(" or ", " of ")
    return zin.format(**woorden)
