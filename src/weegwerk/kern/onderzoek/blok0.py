"""Block 0 of AKC Cahier 6: the frame of the investigation."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from weegwerk.kern.document.deel import Deel

Nodig = Literal["altijd", "soms"]


class Kader(Deel):
    """The frame (werkveld) that was chosen, and how the comparison is made.

    `voor_ziekte` compares the worker with the same worker before the illness, the other with a healthy comparable worker.
    """

    werkveld: Annotated[str, StringConstraints(max_length=60, strip_whitespace=True)] | None = Field(
        None, description="Het werkveld waarin de loonwaarde is gevraagd"
    )
    vergelijking: Literal["gezonde_soortgelijke", "voor_ziekte"] | None = Field(
        None, description="Met wie de werknemer wordt vergeleken"
    )
    rapport: Literal["volledig", "wettelijk"] | None = Field(None, description="Het rapport dat bij de opdracht past")
    andere_methoden: Literal["ja", "nee"] | None = Field(
        None, description="Of het volledige rapport ook toont wat andere methoden geven; zonder keuze niet"
    )

    @property
    def voor_ziekte(self) -> bool:
        """Is the worker compared with himself? Then every question and answer speaks of then, not of a colleague."""
        return self.vergelijking == "voor_ziekte"
