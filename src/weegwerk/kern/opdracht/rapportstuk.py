"""What a report of an opdracht is made from: who and what it is about, and the part of the document for one reader.

This travels inside the PDF. With it anyone can set the report again and see whether the file was altered.
"""

from typing import Literal

from pydantic import Field

from weegwerk.kern.document import Deel, Document, Versie
from weegwerk.kern.document.velden import Datum, Regel, Tekst
from weegwerk.kern.opdracht.feiten import Lezer
from weegwerk.kern.opdracht.model import Opdrachtmap


class Rapportkop(Deel):
    """The head of the report; it names the reader, because each receives an own version."""

    kenmerk: Regel = None
    client: Regel = None
    werkgever: Regel = None
    opdrachtgever: Regel = None
    deskundige: Regel = None
    leidraad: Regel = Field(None, description="Leidraad waaronder de opdracht is aangenomen")
    leidraad_versie: Regel = None
    opdrachtnummer: int | None = Field(None, description="Nummer van de opdracht in die leidraad")
    opdrachtnaam: Regel = None
    rol: Regel = Field(None, description="De rol van de deskundige in deze opdracht")
    rolmotivering: Tekst = Field(None, description="Waarom de opdracht ondanks de rolcheck is aangenomen")
    ontvangen_op: Datum = None
    datum_rapportage: Datum = None
    loonwaarderapport: Regel = Field(None, description="Het rapport dat de loonwaarde bepaalt, als dat er apart is")


class Opdrachtrapport(Document):
    """The report of an opdracht as data."""

    weegwerk: Versie = Field(1, description="Versie van dit bestandsformaat")
    soort: Literal["opdrachtrapport"] = "opdrachtrapport"
    lezer: Lezer = Field("client", description="Voor wie deze versie is")
    kop: Rapportkop = Rapportkop()
    map: Opdrachtmap = Opdrachtmap()
