"""Reading and writing the case file; every refusal names line and place, and says what to do."""

import json
from dataclasses import dataclass
from difflib import get_close_matches
from typing import Any

import yaml
from pydantic import ValidationError

from weegwerk.kern.fouten import Pad
from weegwerk.kern.onderzoek import model
from weegwerk.kern.onderzoek.model import Onderzoek
from weegwerk.yaml_strikt import Document, YamlFout, laad

_MEESTE_PROBLEMEN = 50
_CITAAT = 60


@dataclass(frozen=True)
class Probleem:
    """Something in a case file that cannot be read: line (from 1), place, what is wrong, what to do."""

    regel: int
    pad: str
    tekst: str
    wat_nu: str


class ZaakFout(Exception):
    """The case file is refused as a whole; nothing of it is used."""

    def __init__(self, problemen: list[Probleem]) -> None:
        super().__init__("; ".join(f"regel {p.regel}: {p.tekst}" for p in problemen))
        self.problemen = problemen


@dataclass(frozen=True)
class Zaakbestand:
    """A readable case file: the investigation and the lines it was read from."""

    onderzoek: Onderzoek
    document: Document


def lees(tekst: str | bytes) -> Zaakbestand:
    """Read a case file in YAML or JSON; raises ZaakFout with every problem found."""
    try:
        document = laad(tekst)
    except YamlFout as weigering:
        raise ZaakFout(
            [Probleem(weigering.regel, "", f"Het bestand is niet te lezen: {weigering.tekst}.", "Verbeter deze regel.")]
        ) from weigering
    if not isinstance(document.data, dict):
        raise ZaakFout([Probleem(1, "", "Dit is geen zaakbestand.", "Een zaakbestand begint met “weegwerk: 1”.")])
    try:
        return Zaakbestand(Onderzoek.model_validate(document.data), document)
    except ValidationError as fouten:
        raise ZaakFout(problemen(fouten, document)) from None


def problemen(fouten: ValidationError, document: Document | None = None) -> list[Probleem]:
    """Translate validation errors into Dutch, in the order of the file."""
    gevonden = [_probleem(fout, document) for fout in fouten.errors(include_url=False)[:_MEESTE_PROBLEMEN]]
    return sorted(gevonden, key=lambda probleem: probleem.regel)


def probleem_van(fouten: ValidationError, fout: Any = None) -> Probleem:
    """One of the errors (the first, unless given) in Dutch."""
    return _probleem(fout or fouten.errors(include_url=False)[0], None)


def als_gegevens(onderzoek: Onderzoek) -> dict[str, Any]:
    """The document as plain data, without what is empty."""
    gegevens: dict[str, Any] = onderzoek.model_dump(mode="json", exclude_none=True, exclude_defaults=True)
    return gegevens


def als_json(onderzoek: Onderzoek) -> bytes:
    """Canonical JSON: the same document always gives the same bytes."""
    return canoniek(als_gegevens(onderzoek))


def canoniek(gegevens: Any) -> bytes:
    """Canonical JSON of plain data: sorted keys, no spaces, UTF-8."""
    return json.dumps(gegevens, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False).encode()


def uit_json(inhoud: bytes) -> Onderzoek:
    """The document from its own canonical JSON; for bytes that this program wrote itself."""
    return Onderzoek.model_validate(json.loads(inhoud))


def als_yaml(onderzoek: Onderzoek) -> str:
    """Case file for people, in the order of the model."""
    tekst: str = yaml.safe_dump(als_gegevens(onderzoek), sort_keys=False, allow_unicode=True, width=120)
    return tekst


def schema() -> dict[str, Any]:
    """JSON Schema of the case file, for editors that complete and check while typing."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Onderzoek.model_json_schema(mode="validation"),
        "title": "Weegwerk zaakbestand",
    }


def _probleem(fout: Any, document: Document | None) -> Probleem:
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
    delen = [deel for deel in vars(model).values() if isinstance(deel, type) and issubclass(deel, model.Deel)]
    lijkt = get_close_matches(veld, {naam for deel in delen for naam in deel.model_fields}, n=1)
    return f"Bedoelde u “{lijkt[0]}”?" if lijkt else "Haal de sleutel weg."
