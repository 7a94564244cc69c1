"""Acceptance: conditions, what gets in the way, time, the decision; and how an opdracht can stop before its end."""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from weegwerk.kern.document import Deel
from weegwerk.kern.document.velden import Datum, Regel, Tekst
from weegwerk.kern.opdracht.codes import Vraagcode
from weegwerk.kern.opdracht.intake import Code
from weegwerk.kern.opdracht.rolcheck import OnderdeelBevinding

Staat = Literal["voldaan", "niet_voldaan", "nvt"]
Keuze = Literal["aangenomen", "teruggegeven"]
Wie = Literal["client", "opdrachtgever", "deskundige", "anders"]


class Voorwaarde(Deel):
    """One condition of the guide, held against this opdracht."""

    staat: Staat | None = Field(None, description="Is aan de voorwaarde voldaan?")
    toelichting: Tekst = Field(None, description="Waar dat uit blijkt, of wat er nu gebeurt")


class Toezegging(Deel):
    """Whether the report can answer a question."""

    te_beantwoorden: Literal["ja", "deels", "nee"] | None = Field(
        None, description="Kan het rapport deze vraag beantwoorden?"
    )
    te_beantwoorden_waarom: Tekst = Field(None, description="Wat er ontbreekt of wat de vraag anders maakt")


class Knelpunt(Deel):
    """Something that gets in the way, with a plan."""

    code: Annotated[str, StringConstraints(pattern=r"^K[1-9][0-9]*$")] = Field(description="Nummer van het knelpunt")
    wat: Tekst = Field(None, description="Wat in de weg staat")
    actie: Tekst = Field(None, description="Wat eraan gedaan wordt")
    eigenaar: Regel = Field(None, description="Wie dat doet")
    voor_datum: Datum = Field(None, description="Wanneer het klaar moet zijn")
    uitkomst: Tekst = Field(None, description="Hoe het afliep")


class Tijdpad(Deel):
    """When what is expected; a plan and no promise of hours."""

    gesprek_op: Datum = Field(None, description="Eerste gesprek of bezoek")
    concept_op: Datum = Field(None, description="Concept naar de partijen")
    gereed_op: Datum = Field(None, description="Rapport klaar")
    tijd_afspraak: Tekst = Field(None, description="Wat over tijd is afgesproken")


class Uitloop(Deel):
    """Time ran over: why, and what was said about it with the opdrachtgever."""

    code: Annotated[str, StringConstraints(pattern=r"^U[1-9][0-9]*$")] = Field(description="Nummer van de uitloop")
    nieuwe_datum: Datum = Field(None, description="Nieuwe datum waarop het rapport klaar is")
    reden: Tekst = Field(None, description="Waarom het langer duurt")
    omstandigheden: Tekst = Field(None, description="Waardoor dat kwam")
    besproken_op: Datum = Field(None, description="Dag van het gesprek met de opdrachtgever")
    besproken_met: Regel = Field(None, description="Met wie dat gesprek was")
    afspraak: Tekst = Field(None, description="Wat daar is afgesproken")


class Besluit(Deel):
    """Accepted or returned, by whom and when, with the role check as it was at that moment."""

    keuze: Keuze = Field(description="Aangenomen of teruggegeven")
    datum: Datum = Field(None, description="Dag van het besluit")
    door: Regel = Field(None, description="De deskundige die besloot")
    reden: Tekst = Field(None, description="Waarom de opdracht is teruggegeven")
    bevindingen: tuple[OnderdeelBevinding, ...] = Field((), description="De rolcheck op het moment van het besluit")


class Beeindiging(Deel):
    """The opdracht stopped before its end."""

    door_wie: Wie = Field(description="Wie zich terugtrok")
    datum: Datum = Field(None, description="Dag waarop de opdracht stopte")
    reden: Tekst = Field(None, description="De reden, voor zover die genoemd is")
    wat_blijft: Tekst = Field(None, description="Wat er gebeurt met wat er al ligt")


class Acceptatie(Deel):
    """All that acceptance rests on."""

    voorwaarden: dict[Code, Voorwaarde] = Field({}, description="Per voorwaarde uit de leidraad of eraan is voldaan")
    toezeggingen: dict[Vraagcode, Toezegging] = Field({}, description="Per vraag of het rapport haar beantwoordt")
    knelpunten: tuple[Knelpunt, ...] = Field((), max_length=30, description="Wat in de weg staat, met een plan")
    tijdpad: Tijdpad = Tijdpad()
    uitloop: tuple[Uitloop, ...] = Field((), max_length=30, description="Elke keer dat het langer duurde")
    besluit: Besluit | None = Field(None, description="Aangenomen of teruggegeven")
    beeindiging: Beeindiging | None = Field(None, description="Hoe de opdracht eerder stopte")
