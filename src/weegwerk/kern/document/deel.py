"""What every document of the workbench is made of: parts that cannot be changed and refuse what they do not know."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import BaseModel, BeforeValidator, ConfigDict

SCHEMA_VERSIE = 1
MEESTE_RIJEN = 60

Versie = Annotated[Literal[1], BeforeValidator(lambda waarde: 1 if str(waarde) == str(SCHEMA_VERSIE) else waarde)]
"""Version of the file format."""


class Deel(BaseModel):
    """Part of a document: cannot be changed, refuses unknown keys."""

    model_config = ConfigDict(
        frozen=True, extra="forbid", hide_input_in_errors=True, json_schema_serialization_defaults_required=False
    )


class Document(Deel):
    """A whole document, edited a field or a row at a time (see `bewerken`).

    `RIJEN` names every list whose rows people add and remove, a list inside a row with a star (``taken.*.metingen``), and
    says how a row is called: LETTERS (A, B, …), a prefix such as ``F`` (F1, F2, …), or empty for its number from 0.
    """

    RIJEN: ClassVar[Mapping[str, str]] = {}

    @classmethod
    def korte_vorm(cls, _pad: str) -> str:
        """The field that a part is written as when nothing else in it is filled; empty when `_pad` is no such part."""
        return ""


LETTERS = "letters"
