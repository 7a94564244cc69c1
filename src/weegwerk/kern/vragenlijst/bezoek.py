"""The checklist of the visit: the differences between the answers, own points, and what was found."""

from collections.abc import Mapping
from typing import Annotated, ClassVar, Literal

from pydantic import Field, StringConstraints

from weegwerk.kern.document import MEESTE_RIJEN, Deel, Document
from weegwerk.kern.document.velden import Regel, Tekst

# `tempo`, or `A-tempo` for a question about a task: a point in a path would be a level deeper.
Plek = Annotated[str, StringConstraints(pattern=r"^([A-Z][A-Z0-9]{0,2}-)?[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
_MEESTE_PUNTEN = 2000


class Bezoekpunt(Deel):
    """What the expert decided about one question and what he found there."""

    op_lijst: Literal["ja", "nee"] | None = Field(
        None, description="Anders dan de vergelijking zegt: wel of niet bekijken"
    )
    klaar: Literal["ja"] | None = Field(None, description="Op het bezoek bekeken of besproken")
    bevinding: Tekst = Field(None, description="Wat de deskundige heeft gezien of gehoord")


class EigenPunt(Deel):
    """A point that the expert added."""

    punt: Regel = None
    klaar: Literal["ja"] | None = None
    bevinding: Tekst = None


class Bezoek(Document):
    """All of it for one investigation. It lives apart from the investigation: no percentage follows from it."""

    RIJEN: ClassVar[Mapping[str, str]] = {"eigen": ""}

    punten: Annotated[dict[Plek, Bezoekpunt], Field(max_length=_MEESTE_PUNTEN)] = Field(default_factory=dict)
    eigen: Annotated[tuple[EigenPunt, ...], Field(max_length=MEESTE_RIJEN)] = ()
