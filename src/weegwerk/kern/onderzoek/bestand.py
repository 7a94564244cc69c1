"""Reading and writing the case file; every refusal names line and place, and says what to do."""

from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from weegwerk.kern.document import Probleem, ZaakFout, problemen
from weegwerk.kern.onderzoek.model import Onderzoek
from weegwerk.yaml_strikt import GelezenYaml, YamlFout, laad


@dataclass(frozen=True)
class Zaakbestand:
    """A readable case file: the investigation and the lines it was read from."""

    onderzoek: Onderzoek
    document: GelezenYaml


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


def schema() -> dict[str, Any]:
    """JSON Schema of the case file, for editors that complete and check while typing."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Onderzoek.model_json_schema(mode="validation"),
        "title": "Weegwerk zaakbestand",
    }
