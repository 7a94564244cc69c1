"""The report of an opdracht as a file for people: the same data that travels inside the PDF."""

from pydantic import ValidationError

from weegwerk.kern.document import Probleem, ZaakFout, problemen
from weegwerk.kern.opdracht.rapportstuk import Opdrachtrapport
from weegwerk.yaml_strikt import YamlFout, laad


def lees(inhoud: bytes) -> Opdrachtrapport:
    """Raises ZaakFout with every problem at its line."""
    try:
        document = laad(inhoud)
        return Opdrachtrapport.model_validate(document.data)
    except YamlFout as fout:
        raise ZaakFout([Probleem(fout.regel, "", fout.tekst, "")]) from None
    except ValidationError as fouten:
        raise ZaakFout(problemen(fouten, document)) from None
