"""Facts: what is known, who said or wrote it, when, and whether it was said, seen or inferred.

A statement stays in the words of the person who made it. Facts that not everybody may read are marked, so that a report
for that reader leaves them out.
"""

from typing import Annotated, Literal

from pydantic import Field

from weegwerk.kern.document import Deel
from weegwerk.kern.document.velden import Datum, Regel, Tekst
from weegwerk.kern.opdracht.codes import Feitcode, Feitcodes, Gesprekcode, Stuknummer


class Feit(Deel):
    """One fact, with where it comes from."""

    code: Feitcode
    wat: Tekst = Field(None, description="Het feit; een uitspraak in de woorden van wie haar deed")
    verkregen: Literal["gezegd", "waargenomen", "afgeleid"] | None = Field(
        None, description="Gezegd of geschreven, zelf waargenomen, of uit andere feiten afgeleid"
    )
    wie: Regel = Field(None, description="Wie het zei, schreef of zag, met naam en functie")
    datum: Datum = Field(None, description="Wanneer het is gezegd, geschreven of gezien")
    stuk: Stuknummer | None = Field(None, description="Het stuk van het dossier waarin het staat")
    document: Regel = Field(None, description="De bladzijde, of een stuk dat niet in het dossier zit")
    gesprek: Gesprekcode | None = Field(None, description="Het gesprek waarin het is gezegd")
    afgeleid_van: Feitcodes = Field((), description="De feiten waaruit het is afgeleid")
    gevoelig: Literal["medisch", "vertrouwelijk"] | None = Field(None, description="Waarom niet iedereen het mag lezen")
    ook_voor: Annotated[tuple[Literal["opdrachtgever", "werkgever"], ...], Field(max_length=2)] = Field(
        (), description="Wie het toch mag lezen, naast de cliënt"
    )
    ook_voor_grond: Tekst = Field(None, description="Waarom die lezer dit feit nodig heeft")


class Gesprek(Deel):
    """A talk: with whom, when, what was said, and whether that person confirmed the account of it."""

    code: Gesprekcode
    datum: Datum = None
    met: Regel = Field(None, description="Met wie, met naam en functie")
    partij: Literal["client", "werkgever", "opdrachtgever", "arts", "anders"] | None = None
    hoe: Literal["kantoor", "werkplek", "thuis", "telefoon", "beeldbellen", "anders"] | None = None
    verslag: Tekst = Field(None, description="Wat er is gezegd, in de woorden van wie het zei")
    voorgelegd_op: Datum = Field(None, description="Dag waarop het verslag aan die persoon is gestuurd")
    bevestiging: Literal["akkoord", "opmerkingen", "geen_reactie"] | None = None
    bevestigd_op: Datum = Field(None, description="Dag waarop die persoon antwoordde")
    opmerkingen: Tekst = Field(None, description="Wat die persoon eraan wilde veranderen")


class Werkzaamheid(Deel):
    """Something else that was done: reading the file, visiting a workplace, a consultation."""

    datum: Datum = None
    wat: Regel = Field(None, description="Wat er is gedaan")
    met: Regel = Field(None, description="Wie erbij was, met naam en functie")
    toelichting: Tekst = None


class Belastbaarheid(Deel):
    """Where the limits of what the client can do were written down, by whom and when; never the illness itself."""

    lijst: Literal["fml", "andere_lijst", "geen"] | None = Field(None, description="Welke lijst er ligt")
    lijst_datum: Datum = Field(None, description="Dag waarop de lijst is opgesteld")
    lijst_opsteller: Regel = Field(None, description="Wie de lijst opstelde, met functie")
    lijst_toelichting: Tekst = Field(None, description="Wat er over de lijst is overlegd")
