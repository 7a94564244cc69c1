"""What one party answered, as a document of its own: it never becomes part of the investigation by itself.

The questions stand elsewhere, as data; here an answer is kept under the id of its question, and for a question about a
task under the code of that task as well: ``antwoorden.uren``, ``per_taak.A.tempo``.
"""

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, StringConstraints

from weegwerk.kern.document import MEESTE_RIJEN, Deel, Document
from weegwerk.kern.document.velden import Datum, Regel, fout
from weegwerk.tekst import schoon

LANGSTE_ANTWOORD = 10_000
MEESTE_VRAGEN = 200
_MEESTE_KEUZES = 40


def _lees_antwoord(waarde: Any) -> Any:
    if isinstance(waarde, list | tuple):
        return tuple(waarde)
    if not isinstance(waarde, str):
        raise fout("geen_tekst", "Hier hoort gewone tekst.", "Vul het antwoord opnieuw in.")
    tekst = schoon(waarde)
    if len(tekst) > LANGSTE_ANTWOORD:
        raise fout(
            "tekst_te_lang", f"De tekst is {len(tekst)} tekens lang.", f"Gebruik hoogstens {LANGSTE_ANTWOORD} tekens."
        )
    return tekst


VraagId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=40)]
Code = Annotated[str, StringConstraints(pattern=r"^[A-Z][A-Z0-9]{0,2}$")]
Antwoord = Annotated[
    str | Annotated[tuple[VraagId, ...], Field(max_length=_MEESTE_KEUZES)], BeforeValidator(_lees_antwoord)
]
Reeks = Annotated[dict[VraagId, Antwoord], Field(max_length=MEESTE_VRAGEN)]


Naast = Literal["collega", "vroeger"]
"""What the questions compare with: a co-worker, or how the work went before. It is fixed with the first answer."""


class GevraagdeTaak(Deel):
    """A task as it was called when the questions were sent."""

    code: Code
    naam: Regel = None


class Papier(Deel):
    """The answers came on paper: who filled them in and when. Who typed them is in the versions."""

    datum: Datum = Field(None, description="Dag die op het papier staat")
    door: Regel = Field(None, description="Wie het papier heeft ingevuld")


class Antwoorden(Document):
    """The answers of one party to one version of a questionnaire."""

    lijst: VraagId
    versie: Annotated[int, Field(ge=1)]
    partij: Literal["werknemer", "werkgever"]
    naast: Naast = "collega"
    taken: Annotated[tuple[GevraagdeTaak, ...], Field(max_length=MEESTE_RIJEN)] = ()
    antwoorden: Reeks = Field(default_factory=dict)
    per_taak: Annotated[dict[Code, Reeks], Field(max_length=MEESTE_RIJEN)] = Field(default_factory=dict)
    papier: Papier = Papier()

    def antwoord(self, vraag: str, taak: str = "") -> str | tuple[str, ...]:
        """What was answered; empty where nothing was."""
        reeks = self.per_taak.get(taak, {}) if taak else self.antwoorden
        return reeks.get(vraag, "")
