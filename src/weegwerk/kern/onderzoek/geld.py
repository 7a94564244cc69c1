"""Money in the document: wage and contract, the situation that rights depend on, the chosen regulation, and WIA.

The costs beside the wage stand in blocks 2 and 3. Nothing here is read when the loonwaarde is determined. The choice of a regulation is the expert's and demands a reason.
"""

from typing import Annotated, Literal

from pydantic import Field

from weegwerk.kern.document.deel import MEESTE_RIJEN, Deel
from weegwerk.kern.document.velden import Aantal, Bedrag, Datum, Hulpuren, Procent, Regel, Tekst, Uren

JaNee = Literal["ja", "nee"] | None
"""None is "not known yet"."""


class Loonafspraak(Deel):
    """What the work pays and for how long."""

    functieloon: Bedrag = Field(
        None, description="Loon van de functie per maand bij een volle werkweek, zonder toeslagen"
    )
    cao: Regel = Field(None, description="Cao en loonschaal waar het loon op steunt")
    cao_loon: Bedrag = Field(None, description="Laagste loon per maand in de cao voor deze functie, volle werkweek")
    werkgeverslasten: Procent = Field(None, description="Lasten van de werkgever boven op het loon")
    contract_maanden: Aantal = Field(None, description="Hoeveel maanden het contract duurt")
    ingangsdatum: Datum = Field(None, description="Begin van een lopende loonkostensubsidie")
    ingeleend: JaNee = Field(
        None, description="Betaalt een ander dan wie het werk laat doen het loon, zoals een SW-bedrijf"
    )
    bbl: JaNee = Field(None, description="Leerling in de beroepsbegeleidende leerweg")


class Situatie(Deel):
    """Facts that rights depend on; what is not filled in is not known."""

    doelgroep_lks: JaNee = None
    doelgroep_banenafspraak: JaNee = None
    wajong: JaNee = None
    wia: JaNee = None
    wia_minder_dan_35: JaNee = None
    ww: JaNee = None
    bijstand: JaNee = None
    belemmering_onderwijs: JaNee = None
    wsw: JaNee = None
    beschut_werk: JaNee = None
    pensioenleeftijd: JaNee = None
    eigen_werkgever: JaNee = None
    eerder_in_dienst: JaNee = None
    binnen_vijf_jaar: JaNee = None
    doelgroepverklaring: JaNee = None
    werknemer_weet_ervan: JaNee = None
    ondersteuning_nodig: JaNee = None
    eerder_onbetaald: JaNee = None
    uitzicht_op_baan: JaNee = None
    aansprakelijk_verzekerd: JaNee = None


class Functieloon(Deel):
    """A function that fits, with its wage per hour."""

    naam: Regel = None
    uurloon: Bedrag = None
    uren: Uren = Field(None, description="Uren per week in deze functie")


class Maatman(Deel):
    """The worker before illness, and what is left, for the WIA."""

    uurloon: Bedrag = Field(None, description="Maatmaninkomen per uur")
    uren: Uren = Field(None, description="Uren per week van de maatman")
    belastbare_uren: Hulpuren = Field(None, description="Uren per week die nog kunnen")
    functies: Annotated[tuple[Functieloon, ...], Field(max_length=MEESTE_RIJEN)] = ()
    te_weinig_functies: JaNee = Field(None, description="Zijn er minder dan drie passende functies?")
    praktisch: Bedrag = Field(None, description="Loon per uur in het werk dat echt wordt gedaan")
    praktisch_uren: Uren = Field(None, description="Uren per week in het werk dat echt wordt gedaan")
    duurzaam: JaNee = Field(None, description="Wordt geen herstel meer verwacht?")


class EersteSpoor(Deel):
    """Wages for the 65% test of the first track."""

    oud_loon: Bedrag = Field(None, description="Loon per maand voor de ziekte")
    nieuw_loon: Bedrag = Field(None, description="Loon per maand in het nieuwe werk")


class Band(Deel):
    """The range of loonwaarde for a waardelabel before a placement."""

    laag: Procent = None
    hoog: Procent = None


class Geld(Deel):
    """All about money that the document holds."""

    loon: Loonafspraak = Loonafspraak()
    situatie: Situatie = Situatie()
    regeling: Literal["geen", "loonkostensubsidie", "forfait", "loondispensatie"] | None = Field(
        None, description="Regeling waarmee de balans is gemaakt"
    )
    regeling_waarom: Tekst = Field(None, description="Waarom deze regeling")
    voordeel: Literal["arbeidsgehandicapt", "banenafspraak", "herplaatsen", "ouder_voor_2024"] | None = Field(
        None, description="Loonkostenvoordeel dat in de balans meetelt"
    )
    uitkering_zonder_werk: Bedrag = Field(None, description="Uitkering zonder dit werk, bruto per maand")
    waardelabel: Band = Band()
    maatman: Maatman = Maatman()
    eerste_spoor: EersteSpoor = EersteSpoor()

    @property
    def gevuld(self) -> bool:
        return self != Geld()
