"""From facts to answers: weighing, conclusion, answer; then advice, follow-up and the talk about it."""

from typing import Annotated, Literal

from pydantic import Field

from weegwerk.kern.document import Deel
from weegwerk.kern.document.afronding import Zienswijze
from weegwerk.kern.document.velden import Datum, Regel, Tekst
from weegwerk.kern.opdracht.codes import Conclusiecode, Conclusiecodes, Feitcodes, Wegingcode, Wegingcodes


class Weging(Deel):
    """Facts laid beside each other, and what they mean together."""

    code: Wegingcode
    onderwerp: Regel = Field(None, description="Waar deze weging over gaat")
    weging: Tekst = Field(None, description="Wat de feiten samen betekenen, en waarom")
    feiten: Feitcodes = Field((), description="Welke feiten hierin zijn gewogen")
    voor_anderen: Tekst = Field(None, description="Dezelfde weging zonder wat niet iedereen mag lezen")


class Conclusie(Deel):
    """What follows from weighings; nothing new may come in here."""

    code: Conclusiecode
    conclusie: Tekst = None
    wegingen: Wegingcodes = Field((), description="Uit welke wegingen dit volgt")


class Antwoord(Deel):
    """The answer to one question, or why there is none."""

    antwoord: Tekst = None
    conclusies: Conclusiecodes = Field((), description="Op welke conclusies dit steunt")
    geen_antwoord: Tekst = Field(None, description="Waarom deze vraag niet te beantwoorden is")


class Aanvulling(Deel):
    """Something that was not asked but has to be said, with the reason."""

    aanvulling: Tekst = Field(None, description="Wat de deskundige wil zeggen zonder dat ernaar is gevraagd")
    relevantie: Tekst = Field(None, description="Waarom het voor deze vraag van belang is")
    conclusies: Conclusiecodes = ()


class Advies(Deel):
    """One piece of advice: what, by whom, when."""

    advies: Tekst = None
    wie: Regel = Field(None, description="Wie dit doet")
    wanneer: Regel = Field(None, description="Wanneer of binnen welke tijd")
    conclusies: Conclusiecodes = ()


class Slot(Deel):
    """How the assignment ends: the outcome, what follows, and the personal explanation."""

    uitkomst: Regel = Field(None, description="De uitkomst, waar de opdracht een vaste keuze kent")
    uitkomst_toelichting: Tekst = None
    vervolg: Tekst = Field(None, description="Wat er hierna gebeurt")
    opnieuw_bekijken_op: Datum = Field(None, description="Wanneer iemand hier opnieuw naar kijkt")
    toelichting_aangeboden: Literal["ja", "nee"] | None = Field(
        None, description="Is de cliënt een gesprek over het rapport aangeboden?"
    )
    toelichting_waarom_niet: Tekst = None
    toelichting_gegeven_op: Datum = Field(None, description="Dag van dat gesprek")
    toelichting_aan: Regel = Field(None, description="Met wie dat gesprek was")
    correctie_reden: Tekst = Field(None, description="Waarom het vastgestelde rapport is geopend")
    vaststellingen: Annotated[int, Field(ge=0, le=998)] = Field(0, description="Hoe vaak het rapport is vastgesteld")


class Zienswijzen(Deel):
    """The draft to each party, and the reply."""

    client: Zienswijze = Zienswijze()
    opdrachtgever: Zienswijze = Zienswijze()
    werkgever: Zienswijze = Zienswijze()
    werkgever_ontvangt: Literal["ja", "nee"] | None = Field(None, description="Mag de werkgever het rapport krijgen?")
    werkgever_ontvangt_waarom: Tekst = None
