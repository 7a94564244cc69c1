"""The record of a negotiation (AKC Cahier 6, chapter 4): interests, proposal, corrected loonwaarde, agreement.

`bepaling` is a copy of what was determined, made when the talk begins. It can be read here and compared with; nothing in
this document is ever read by a determination.
"""

from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from weegwerk.kern.document.deel import Deel, Document, Versie
from weegwerk.kern.document.velden import Datum, Procent, Regel, Tekst
from weegwerk.kern.rollen import Graad


class Partijen(Deel):
    """Who the talk is between; `gespreksleider` is not the expert who determined the loonwaarde."""

    werknemer: Regel = None
    werkgever: Regel = None
    opdrachtgever: Regel = None
    gespreksleider: Regel = Field(None, description="Wie het gesprek voert en de afspraak vastlegt")
    kenmerk: Regel = None


class Rolbevinding(Deel):
    """One finding of the role check as it was when the talk was accepted."""

    regel: Regel = Field(None, description="De regel die dit zegt")
    graad: Graad = Field(description="Hoe zwaar het weegt")
    waarom: Tekst = Field(None, description="Waarom dit geldt")
    wat_nu: Tekst = Field(None, description="Wat de gespreksleider kan doen")
    bron: Regel = Field(None, description="Waar de regel vandaan komt")


class Aanvaarding(Deel):
    """The act that takes the talk on, with the role check of that moment."""

    datum: Datum = Field(None, description="Dag waarop het gesprek is aangenomen")
    door: Regel = Field(None, description="Wie het gesprek aannam")
    gevraagd_door: Literal["werkgever", "werknemer", "opdrachtgever"] | None = Field(
        None, description="Wie om het gesprek vroeg"
    )
    motivatie: Tekst = Field(None, description="Hoe de rollen uit elkaar blijven, als de rolcheck dat vraagt")
    bevindingen: tuple[Rolbevinding, ...] = Field((), description="De rolcheck op dat moment")


class Bepaling(Deel):
    """The determination that the talk is about, as it was made final."""

    loonwaarde: Annotated[int, Field(ge=0, le=100)]
    onafgerond: Regel = None
    methode: Annotated[str, StringConstraints(max_length=40)]
    functie: Regel = None
    vastgesteld_op: Datum = None
    door: Regel = Field(None, description="De deskundige die de loonwaarde vaststelde")
    nummer: Annotated[int, Field(ge=1, le=999)] = 1
    zegel: Regel = Field(None, description="Zegel van het bewijs in het vastgestelde rapport")


class Belangen(Deel):
    """What each party needs from the agreement."""

    werknemer: Tekst = None
    werkgever: Tekst = None
    opdrachtgever: Tekst = None


class Voorstel(Deel):
    """What was put on the table, and within which limits."""

    passend: Tekst = Field(None, description="Is dit werk het meest passend, en kan het worden aangepast?")
    voorstel: Tekst = Field(None, description="Het voorstel aan de werkgever")
    gevolgen: Tekst = Field(None, description="Gevolgen in geld voor werknemer en werkgever")
    grenzen: Tekst = Field(None, description="Minimumloon en wet: wat kan wel en niet")


class Correctie(Deel):
    """The loonwaarde that the parties agree to work with, in the professional's own words."""

    percentage: Procent = None
    gronden: Tekst = Field(None, description="Waarom juist dit percentage")


class Akkoord(Deel):
    """How one party agreed."""

    naam: Regel = None
    datum: Datum = None
    hoe: Literal["handtekening", "email", "brief", "portaal", "mondeling"] | None = None


class Akkoorden(Deel):
    """Of the three whom the agreement touches."""

    werkgever: Akkoord = Akkoord()
    werknemer: Akkoord = Akkoord()
    opdrachtgever: Akkoord = Akkoord()


class Afsluiting(Deel):
    """The act that ends the talk; from then on the record is closed."""

    datum: Datum = None
    door: Regel = None


class Onderhandeling(Document):
    """A negotiation after a determination."""

    weegwerk: Versie = 1
    soort: Literal["onderhandeling"] = "onderhandeling"
    partijen: Partijen = Partijen()
    bepaling: Bepaling
    aanvaarding: Aanvaarding | None = Field(None, description="Hoe het gesprek is aangenomen")
    aanleiding: Tekst = Field(None, description="Waarom er na de vaststelling is gepraat")
    belangen: Belangen = Belangen()
    voorstel: Voorstel = Voorstel()
    correctie: Correctie = Correctie()
    akkoord: Akkoorden = Akkoorden()
    herbepaling_op: Datum = Field(None, description="Wanneer opnieuw wordt bepaald")
    afsluiting: Afsluiting | None = None
