"""Block 1 of AKC Cahier 6, beside the tasks: the search for the normfunctie, what cannot be done, and contradiction."""

from typing import Literal

from pydantic import Field

from weegwerk.kern.document.deel import Deel
from weegwerk.kern.document.velden import Bedrag, Hulpuren, Regel, Tekst

Vergoedbaar = Literal["ja", "deels", "nee", "onbekend"]


class Zoekstap(Deel):
    """One place where a normfunctie was looked for."""

    uitkomst: Literal["gevonden", "niet_gevonden"] | None = None
    functie: Regel = Field(None, description="De functie die daar het meest op het werk lijkt")
    toelichting: Tekst = Field(None, description="Wat er is gevonden, of waarom het daar niet past")


class Zoektocht(Deel):
    """The search for the normfunctie, in the order that AKC Cahier 13a (3.1) asks for."""

    eigen_bedrijf: Zoekstap = Zoekstap()
    cao_bedrijf: Zoekstap = Zoekstap()
    andere_cao: Zoekstap = Zoekstap()
    buiten_sector: Zoekstap = Zoekstap()


class NietUitvoerbareTaak(Deel):
    """A task of the job that the worker cannot do, how that is made up for, and what it costs the employer."""

    omschrijving: Regel = None
    uren_per_week: Hulpuren = Field(None, description="Hoeveel uur per week een gezonde collega hieraan besteedt")
    opvang: Literal["collega", "ruil", "hulpmiddel", "vervalt", "niet"] | None = Field(
        None, description="Hoe het werk wordt opgevangen"
    )
    verlies_blijft: Literal["ja", "deels", "nee"] | None = Field(None, description="Mist de werkgever dan nog werk?")
    toelichting: Tekst = None
    kosten_per_maand: Bedrag = Field(None, description="Wat het opvangen de werkgever per maand kost")
    vergoedbaar: Vergoedbaar | None = None
    vergoed_per_maand: Bedrag = None
    vergoed_door: Regel = None


class Tegenspraak(Deel):
    """Worker and employer contradict each other; both are on record and the expert weighs."""

    onderwerp: Regel = None
    verklaring_werknemer: Tekst = None
    verklaring_werkgever: Tekst = None
    waargenomen: Tekst = Field(None, description="Wat de deskundige zelf zag, telde of las")
    gevolgd: Literal["werknemer", "werkgever", "deels", "geen"] | None = Field(
        None, description="Van wiens lezing het onderzoek uitgaat"
    )
    weging: Tekst = Field(None, description="Waarom het onderzoek daarvan uitgaat")
