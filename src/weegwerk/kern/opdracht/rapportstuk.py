"""What a report of an opdracht is made from: who and what it is about, and the part of the document for one reader.

This travels inside the PDF. With it anyone can set the report again and see whether the file was altered.
"""

from datetime import date
from typing import Annotated, Literal

from pydantic import Field, StringConstraints

from weegwerk.kern.document import Deel, Document, Versie, als_gegevens
from weegwerk.kern.document.deel import MEESTE_RIJEN
from weegwerk.kern.document.velden import Datum, Regel, Tekst
from weegwerk.kern.opdracht.lezers import voor_lezer
from weegwerk.kern.opdracht.model import Opdrachtmap
from weegwerk.kern.opdracht.poort import bewaak, teksten
from weegwerk.kern.vertrouwelijkheid import Bestemming, Lezer, bestemming

# An assignment of which nothing is known.
_ONBEKEND = ("", 0)


class Opdrachtdeel(Deel):
    """One assignment of the opdracht: which guide, and its number there."""

    leidraad: Annotated[str, StringConstraints(max_length=100)]
    nummer: int


class Rapportkop(Deel):
    """The head of the report; it names the reader, because each receives an own version."""

    kenmerk: Regel = None
    client: Regel = None
    werkgever: Regel = None
    opdrachtgever: Regel = None
    opdrachtgever_soort: Regel = Field(None, description="Wat voor opdrachtgever dit is, zoals gemeente of werkgever")
    deskundige: Regel = None
    leidraad: Regel = Field(None, description="Leidraad waaronder de opdracht is aangenomen")
    leidraad_versie: Regel = None
    opdrachtnummer: int | None = Field(None, description="Nummer van de opdracht in die leidraad")
    opdrachtdelen: Annotated[tuple[Opdrachtdeel, ...], Field(max_length=MEESTE_RIJEN)] = Field(
        (), description="Alle opdrachten van de leidraad waaruit dit bestaat; wie wat krijgt volgt eruit"
    )
    opdrachtnaam: Regel = None
    rol: Regel = Field(None, description="De rol van de deskundige in deze opdracht")
    rolmotivering: Tekst = Field(None, description="Waarom de opdracht ondanks de rolcheck is aangenomen")
    ontvangen_op: Datum = None
    datum_rapportage: Datum = None
    loonwaarderapport: Regel = Field(None, description="Het rapport dat de loonwaarde bepaalt, als dat er apart is")

    def delen(self) -> list[tuple[str, int]]:
        """Every assignment of the opdracht. Of a file of before they were all named, the others are not known."""
        if self.opdrachtdelen or not self.leidraad or not self.opdrachtnummer:
            return [(deel.leidraad, deel.nummer) for deel in self.opdrachtdelen]
        eerste = (self.leidraad, self.opdrachtnummer)
        return [eerste, _ONBEKEND] if "; " in (self.opdrachtnaam or "") else [eerste]


class Opdrachtrapport(Document):
    """The report of an opdracht as data."""

    weegwerk: Versie = Field(1, description="Versie van dit bestandsformaat")
    soort: Literal["opdrachtrapport"] = "opdrachtrapport"
    lezer: Lezer = Field("client", description="Voor wie deze versie is")
    kop: Rapportkop = Rapportkop()
    map: Opdrachtmap = Opdrachtmap()


def bestemming_van(kop: Rapportkop, lezer: Lezer) -> Bestemming:
    """This reader in this case: an opdrachtgever may be the employer as well."""
    return bestemming(lezer, opdrachtgever=kop.opdrachtgever, werkgever=kop.werkgever, soort=kop.opdrachtgever_soort)


def stel_rapport_samen(kop: Rapportkop, map_: Opdrachtmap, lezer: Lezer, dag: date) -> Opdrachtrapport:
    """The report for one reader on this day; every report of an opdracht is made here.

    Raises KernFout (verborgen_in_tekst) when a fact that this reader may not know stands word for word elsewhere in it.
    """
    voor = bestemming_van(kop, lezer)
    stuk = Opdrachtrapport(lezer=lezer, kop=kop, map=voor_lezer(map_, voor, dag))
    bewaak(map_, voor, dag, teksten(als_gegevens(stuk)))
    return stuk
