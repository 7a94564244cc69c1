"""Advice to raise the loonwaarde. It stands apart from the measurement: no determination ever reads it."""

from typing import Literal

from pydantic import Field

from weegwerk.kern.document.deel import Deel
from weegwerk.kern.document.velden import Datum, Regel, Tekst


class Advies(Deel):
    """One adaptation: what it is, what it may bring, on what that is based, and who says so."""

    aanpassing: Regel = Field(None, description="Wat er anders kan")
    soort: (
        Literal["scholing", "begeleiding", "hulpmiddel", "werkplek", "taken", "werktijden", "gezondheid", "anders"]
        | None
    ) = None
    taak: Regel = Field(None, description="Voor welke taak, met haar code")
    effect: Tekst = Field(None, description="Wat de deskundige ervan verwacht, en wanneer")
    gebaseerd_op: Tekst = Field(None, description="Waar die verwachting op steunt")
    door: Regel = Field(None, description="Wie dit adviseert")
    datum: Datum = None
