"""Block 2 of AKC Cahier 6: who the worker is, what he can bear and what guidance he needs (tables 6 to 9).

Guidance is loss that is not directly the worker's: it never enters the percentage of the loonwaarde.
"""

from typing import Annotated, Literal

from pydantic import Field

from weegwerk.kern.document.deel import MEESTE_RIJEN, Deel
from weegwerk.kern.document.velden import Bedrag, Hulpuren, Procent, Regel, Tekst

Gebied = Literal["fysiek", "psychisch", "sociaal"]
Aspect = Literal["instructie", "werkproces", "sociaal"]
ASPECTEN: tuple[Aspect, ...] = ("instructie", "werkproces", "sociaal")


class Beperking(Deel):
    """Table 6, above: a limitation and what it means for the job."""

    omschrijving: Tekst = None
    gevolg: Tekst = Field(None, description="Wat de beperking voor dit werk betekent")


class Capaciteit(Deel):
    """Table 6, below: what the worker can do and could still learn."""

    omschrijving: Tekst = None
    ontwikkeling: Tekst = Field(None, description="Wat er nog te leren is")
    leertijd: Regel = Field(None, description="Binnen welke tijd")


class Belastbaarheid(Deel):
    """Table 7: one line of the load-bearing profile. The source has no score, and so there is none here."""

    gebied: Gebied | None = None
    omschrijving: Tekst = None
    gevolg: Tekst = Field(None, description="Wat dit voor het werk betekent")
    ontwikkeling: Tekst = Field(None, description="Wat er nog te winnen is")


class Hulp(Deel):
    """Extra help on one aspect, beyond what a healthy comparable worker gets."""

    uren_per_week: Hulpuren = Field(None, description="Extra uren per week")
    motivering: Tekst = Field(None, description="Welke hulp, en waarom deze uren")


class Taakbegeleiding(Deel):
    """Table 8: guidance in one task (or in the job as a whole), on three aspects kept apart."""

    instructie: Hulp = Hulp()
    werkproces: Hulp = Hulp()
    sociaal: Hulp = Hulp()


class Waardering(Deel):
    """What an hour of guidance is worth: the guide's hourly wage, or a declared part of the minimum wage."""

    begeleider: Literal["collega", "leidinggevende", "interne_jobcoach", "externe_jobcoach"] | None = Field(
        None, description="Wie de begeleiding geeft"
    )
    manier: Literal["uurloon", "minimumloon"] | None = None
    uurloon: Bedrag = Field(None, description="Uurloon van de begeleider in euro")
    deel_minimumloon: Procent = Field(None, description="Deel van het wettelijk minimumloon per uur, bijvoorbeeld 150%")
    motivering: Tekst = Field(None, description="Waarom deze waarde")
    vergoed_per_maand: Bedrag = None
    vergoed_door: Regel = None


class Begeleiding(Deel):
    """Block 2 as a whole; the hours per task stand with the task itself."""

    beperkingen: Annotated[tuple[Beperking, ...], Field(max_length=MEESTE_RIJEN)] = ()
    capaciteiten: Annotated[tuple[Capaciteit, ...], Field(max_length=MEESTE_RIJEN)] = ()
    belastbaarheid: Annotated[tuple[Belastbaarheid, ...], Field(max_length=MEESTE_RIJEN)] = ()
    geheel: Taakbegeleiding = Taakbegeleiding()
    waardering: Waardering = Waardering()
    advies: Tekst = None
