"""What ends every report: the draft to a party with the reply, and the act that makes it final."""

from typing import Annotated, Literal

from pydantic import Field

from weegwerk.kern.document.deel import MEESTE_RIJEN, Deel
from weegwerk.kern.document.velden import Datum, Regel, Tekst


class Punt(Deel):
    """One point of a view and what was done with it."""

    punt: Tekst = Field(None, description="Wat de partij naar voren brengt")
    verwerking: Literal["overgenomen", "deels", "niet_overgenomen"] | None = None
    toelichting: Tekst = Field(None, description="Waarom wel of niet overgenomen")


class Zienswijze(Deel):
    """The draft to one party, and the reply."""

    verzonden_op: Datum = None
    kanaal: Literal["email", "post", "overhandigd", "portaal", "anders"] | None = None
    ontvangen_op: Datum = None
    reactie: Literal["akkoord", "opmerkingen", "niet_akkoord", "geen_reactie"] | None = None
    punten: Annotated[tuple[Punt, ...], Field(max_length=MEESTE_RIJEN)] = ()


class Vaststelling(Deel):
    """The act that makes the report final; later corrections count up and carry a reason."""

    datum: Datum = None
    door: Regel = None
    nummer: Annotated[int, Field(ge=1, le=999)] = 1
    reden: Tekst = Field(None, description="Waarom een eerdere vaststelling is gecorrigeerd")
