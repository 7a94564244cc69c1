"""Reading a file of people into a document: strictly, and every refusal with its line and what to do."""

from typing import TypeVar

from pydantic import ValidationError

from weegwerk.kern.document.deel import Deel
from weegwerk.kern.document.problemen import Probleem, ZaakFout, problemen
from weegwerk.yaml_strikt import GelezenYaml, YamlFout, laad

_D = TypeVar("_D", bound=Deel)


def lees_als(vorm: type[_D], inhoud: str | bytes, geen_bestand: tuple[str, str]) -> tuple[_D, GelezenYaml]:
    """The document in YAML or JSON, and the lines it was read from; raises ZaakFout with every problem found.

    `geen_bestand` says what is wrong, and what to do, when the file holds something else than keys.
    """
    try:
        gelezen = laad(inhoud)
    except YamlFout as weigering:
        onleesbaar = f"Het bestand is niet te lezen: {weigering.tekst}."
        raise ZaakFout([Probleem(weigering.regel, "", onleesbaar, "Verbeter deze regel.")]) from weigering
    if not isinstance(gelezen.data, dict):
        raise ZaakFout([Probleem(1, "", *geen_bestand)])
    try:
        return vorm.model_validate(gelezen.data), gelezen
    except ValidationError as fouten:
        raise ZaakFout(problemen(fouten, gelezen)) from None
