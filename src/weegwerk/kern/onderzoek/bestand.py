"""Reading and writing the case file; every refusal names line and place, and says what to do."""

from dataclasses import dataclass
from typing import Any

from weegwerk.kern.document import lees_als
from weegwerk.kern.onderzoek.model import Onderzoek
from weegwerk.yaml_strikt import GelezenYaml


@dataclass(frozen=True)
class Zaakbestand:
    """A readable case file: the investigation and the lines it was read from."""

    onderzoek: Onderzoek
    document: GelezenYaml


def lees(tekst: str | bytes) -> Zaakbestand:
    """Read a case file in YAML or JSON; raises ZaakFout with every problem found."""
    geen_bestand = ("Dit is geen zaakbestand.", "Een zaakbestand begint met “weegwerk: 1”.")
    return Zaakbestand(*lees_als(Onderzoek, tekst, geen_bestand))


def schema() -> dict[str, Any]:
    """JSON Schema of the case file, for editors that complete and check while typing."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        **Onderzoek.model_json_schema(mode="validation"),
        "title": "Weegwerk zaakbestand",
    }
