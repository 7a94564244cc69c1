"""Block 3 of AKC Cahier 6: absence, deployability, provisions and adaptations. The job as a whole, no longer per task."""

from typing import Annotated, Literal

from pydantic import Field

from weegwerk.kern.document.deel import MEESTE_RIJEN, Deel
from weegwerk.kern.document.velden import Bedrag, Gemiddelde, Procent, Regel, Tekst
from weegwerk.kern.onderzoek.blok1 import Vergoedbaar


class Verzuim(Deel):
    """Step 1: sickness (how often, how long) and need of recovery, against what is usual in the company."""

    keren_per_jaar: Gemiddelde = None
    keren_gebruikelijk: Gemiddelde = None
    dagen_per_jaar: Gemiddelde = Field(None, description="Werkdagen per jaar afwezig door ziekte")
    dagen_gebruikelijk: Gemiddelde = None
    herstelbehoefte: Procent = Field(None, description="Extra pauze boven wat hier gewoon is, als deel van de werktijd")
    herstel: Tekst = Field(None, description="Waar de behoefte aan herstel uit blijkt")
    motivering: Tekst = Field(None, description="Waar de aantallen vandaan komen, en wat zij zeggen over de toekomst")
    vergoed_per_maand: Bedrag = None
    vergoed_door: Regel = None
    advies: Tekst = None


class Inzetbaarheid(Deel):
    """Step 2: how far the worker can do every task of the job and stand in for a colleague."""

    deel: Procent = Field(None, description="Deel van alle taken van de functie dat de werknemer kan doen")
    vervangt_collega: Literal["ja", "deels", "nee"] | None = None
    aanpassingen: Tekst = Field(None, description="Welke aanpassingen nodig zijn om gewoon werk te kunnen doen")
    motivering: Tekst = None
    advies: Tekst = None


class Voorziening(Deel):
    """Step 3: a provision or adaptation, what it costs and what is expected of it."""

    omschrijving: Regel = None
    stand: Literal["aanwezig", "aangevraagd", "voorgesteld"] | None = None
    effect: Tekst = Field(None, description="Wat u ervan verwacht, en waarop dat steunt")
    eenmalig: Bedrag = Field(None, description="Kosten in één keer, in euro")
    gebruiksduur_maanden: Gemiddelde = Field(None, description="Hoeveel maanden zij meegaat")
    per_maand: Bedrag = Field(None, description="Kosten die elke maand terugkomen, in euro")
    vergoedbaar: Vergoedbaar | None = None
    vergoed_per_maand: Bedrag = None
    vergoed_door: Regel = None


class OverigeFactoren(Deel):
    """Block 3 as a whole; what cannot be done stands in `niet_uitvoerbaar`, for block 1 asks for it first."""

    verzuim: Verzuim = Verzuim()
    inzetbaarheid: Inzetbaarheid = Inzetbaarheid()
    voorzieningen: Annotated[tuple[Voorziening, ...], Field(max_length=MEESTE_RIJEN)] = ()
