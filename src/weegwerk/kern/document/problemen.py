"""What is wrong with a document or a file, in Dutch: line, place, what is wrong, what to do."""

from collections.abc import Iterator
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

from pydantic import ValidationError

from weegwerk.kern.document.deel import Deel
from weegwerk.kern.fouten import Pad
from weegwerk.yaml_strikt import GelezenYaml as YamlDocument

_MEESTE_PROBLEMEN = 50
_CITAAT = 60


@dataclass(frozen=True)
class Probleem:
    """Something in a file that cannot be read: line (from 1), place, what is wrong, what to do."""

    regel: int
    pad: str
    tekst: str
    wat_nu: str


class ZaakFout(Exception):
    """The file is refused as a whole; nothing of it is used."""

    def __init__(self, problemen: list[Probleem]) -> None:
        super().__init__("; ".join(f"regel {p.regel}: {p.tekst}" for p in problemen))
        self.problemen = problemen


def problemen(fouten: ValidationError, document: YamlDocument | None = None) -> list[Probleem]:
    """Translate validation errors into Dutch, in the order of the file."""
    gevonden = [_probleem(fout, document) for fout in fouten.errors(include_url=False)[:_MEESTE_PROBLEMEN]]
    return sorted(gevonden, key=lambda probleem: probleem.regel)


def probleem_van(fouten: ValidationError, fout: Any = None) -> Probleem:
    """One of the errors (the first, unless given) in Dutch."""
    return _probleem(fout or fouten.errors(include_url=False)[0], None)


def _probleem(fout: Any, document: YamlDocument | None) -> Probleem:
    pad: Pad = tuple(fout["loc"])
    while pad and pad[-1] in ("function-before", "function-after", "Waarneming"):
        pad = pad[:-1]
    tekst, wat_nu = _in_het_nederlands(fout, pad)
    return Probleem(document.regel(pad) if document else 1, pad_tekst(pad), tekst, wat_nu)


def pad_tekst(pad: Pad) -> str:
    """Place in the document for people: ``taken[1].tempo`` for the first task."""
    tekst = ""
    for deel in pad:
        tekst += f"[{deel + 1}]" if isinstance(deel, int) else f".{deel}" if tekst else str(deel)
    return tekst


_KIJK = "Kijk in het voorbeeld: weegwerk voorbeeld."
_SLEUTELS = ("Hier horen gegevens met sleutels te staan.", _KIJK)
_LIJST = ("Hier hoort een lijst te staan.", "Zet elk onderdeel op een eigen regel met een streepje ervoor.")
_TE_LANG = ("Dit is te lang.", "Gebruik er hoogstens {max_length}.")
_ZINNEN = {
    "weegwerk": ("{tekst}", "{wat_nu}"),
    "missing": ("“{veld}” ontbreekt.", "Voeg de sleutel “{veld}” toe."),
    "leeg": ("“{veld}” is leeg.", "Vul dit in."),
    "extra_forbidden": ("De sleutel “{veld}” is onbekend.", "{bedoeld}"),
    "literal_error": ("“{waarde}” kan hier niet.", "Kies uit: {expected}."),
    "string_pattern_mismatch": ("“{waarde}” is geen taakcode.", "Gebruik een hoofdletter, bijvoorbeeld A, B of C."),
    "too_long": _TE_LANG,
    "string_too_long": _TE_LANG,
    "model_type": _SLEUTELS,
    "dict_type": _SLEUTELS,
    "model_attributes_type": _SLEUTELS,
    "tuple_type": _LIJST,
    "list_type": _LIJST,
}
_ANDERS = ("De waarde “{waarde}” kan hier niet.", _KIJK)


def _in_het_nederlands(fout: Any, pad: Pad) -> tuple[str, str]:
    veld = str(pad[-1])[:_CITAAT] if pad else ""
    woorden = {"veld": veld, "waarde": str(fout["input"])[:_CITAAT], **fout.get("ctx", {})}
    soort = "leeg" if fout["input"] is None and fout["type"] != "weegwerk" else fout["type"]
    woorden["expected"] = str(woorden.get("expected", "")).replace(" or ", " of ")
    tekst, wat_nu = _ZINNEN.get(soort, _ANDERS)
    bedoeld = _bedoelde_u(veld) if "{bedoeld}" in wat_nu else ""
    return tekst.format(**woorden), wat_nu.format(bedoeld=bedoeld, **woorden)


def _bedoelde_u(veld: str) -> str:
    # A key that is known elsewhere is no help where it was refused.
    bekend = {naam for deel in _delen(Deel) for naam in deel.model_fields} - {veld}
    lijkt = get_close_matches(veld, bekend, n=1)
    return f"Bedoelde u “{lijkt[0]}”?" if lijkt else "Haal de sleutel weg."


def _delen(soort: type[Deel]) -> Iterator[type[Deel]]:
    for deel in soort.__subclasses__():
        yield deel
        yield from _delen(deel)
