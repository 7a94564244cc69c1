"""The earlier determination that an investigation goes on from, and what the changes since then are based on.

It stands in the document, so that a report can be checked years later without the database that it came from.
"""

from typing import Annotated

from pydantic import Field, StringConstraints

from weegwerk.kern.document.deel import MEESTE_RIJEN, Deel
from weegwerk.kern.document.velden import Datum, Hulpuren, Procent, Regel, Tekst, Uren

HeelProcent = Annotated[int, Field(ge=0, le=100)]


class EerdereTaak(Deel):
    """A task of the earlier determination: what was counted, without the words around it."""

    code: Annotated[str, StringConstraints(max_length=3)]
    omschrijving: Regel = None
    aandeel: Procent = None
    uren_per_week: Hulpuren = None
    uren_voorheen: Hulpuren = None
    tempo: Procent = None
    kwaliteit: Procent = None
    netto_werktijd: Procent = None
    inzetbaarheid: Procent = None
    tempoverlies: Procent = None
    kwaliteitsverlies: Procent = None
    afbreukrisico: Procent = None


class Groeipunt(Deel):
    """A determination from before the earlier one, for the line over time."""

    peildatum: Datum
    loonwaarde: HeelProcent


class Eerder(Deel):
    """The earlier determination; copied in when the new investigation begins."""

    methode: Annotated[str, StringConstraints(max_length=40)]
    loonwaarde: HeelProcent
    onafgerond: Regel = None
    beoordelingsdatum: Datum = None
    peildatum: Datum = None
    vastgesteld_op: Datum = None
    door: Regel = Field(None, description="Wie de eerdere loonwaarde vaststelde")
    zegel: Regel = Field(None, description="Zegel van het bewijs in het eerdere rapport")
    uren_per_week: Uren = None
    uren_voorheen: Hulpuren = None
    taken: Annotated[tuple[EerdereTaak, ...], Field(max_length=MEESTE_RIJEN)] = ()
    daarvoor: Annotated[tuple[Groeipunt, ...], Field(max_length=MEESTE_RIJEN)] = ()
    toelichting: Tekst = Field(None, description="Wat er sinds de eerdere bepaling is gebeurd")


class Verandering(Deel):
    """Which earlier task this is, and what each change since then is based on."""

    taak: Regel = Field(None, description="Code van dezelfde taak in de eerdere bepaling")
    aandeel: Tekst = None
    tempo: Tekst = None
    kwaliteit: Tekst = None
    netto_werktijd: Tekst = None
    inzetbaarheid: Tekst = None
    tempoverlies: Tekst = None
    kwaliteitsverlies: Tekst = None
    afbreukrisico: Tekst = None
